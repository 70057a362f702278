//! The second facilitator brings a laptop to the first gathering: the two swap cards and read their safety number
//! aloud.

use super::cast::{Cast, Group};
use super::stage::Stage;
use crate::failure::Failure;
use std::fs;
use tsudoi_core::files::{reading, writing};
use tsudoi_sync::authority::Role;

/// Plays the scene. Afterwards the second laptop's vault is locked again.
pub fn play(stage: &mut Stage, cast: &Cast, group: &mut Group) -> Result<(), Failure> {
    let mut mint = cast.vault("mint", &cast.place("laptop-2"), &cast.passphrase)?;
    let dir = [("dir", cast.place("laptop-2").display().to_string())];
    stage.tell("demo-1-mint", &dir)?;
    let (of_sora, of_mint) = (group.sora.my_card()?, mint.my_card()?);
    let cards = cast.folder("cards")?;
    fs::write(cards.join("sora.card"), of_sora.text()).map_err(writing(&cards))?;
    fs::write(cards.join("mint.card"), of_mint.text()).map_err(writing(&cards))?;
    let read = |name: &str| fs::read_to_string(cards.join(name)).map_err(reading(&cards));
    let seen_by_sora = group.sora.add_card(&read("mint.card")?)?;
    let seen_by_mint = mint.add_card(&read("sora.card")?)?;
    for (who, seen) in [("sora", &seen_by_sora), ("mint", &seen_by_mint)] {
        stage.tell("demo-1-number", &[("name", cast.name(who)), ("number", seen.number.clone())])?;
    }
    let same = seen_by_sora.number == seen_by_mint.number;
    let person = seen_by_sora.person.to_string();
    let both =
        group.sora.verify_person(&person)?.verified && mint.verify_person(&seen_by_mint.person.to_string())?.verified;
    stage.holds("demo-1-holds-numbers", same && both)?;
    group.sora.add_member(&group.space, &person, Role::Facilitator)?;
    Ok(())
}
