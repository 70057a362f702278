//! May: two people share a laptop, each with a vault of their own.

use super::cast::{ALL, Cast, Group, fields, files_below, readable_in};
use super::stage::Stage;
use crate::failure::Failure;
use serde_json::json;
use tsudoi_core::Error;
use tsudoi_core::vault::Vault;

const DAY: &str = "2026-05-16";

/// Plays the scene.
pub fn play(stage: &mut Stage, cast: &Cast, group: &mut Group) -> Result<(), Failure> {
    stage.scene(4, "demo-4")?;
    let laptop = cast.folder("laptop-3")?;
    let (of_juno, of_sora) = (laptop.join("juno"), laptop.join("sora"));
    let mut juno = cast.vault("juno", &of_juno, &cast.passphrase_of_juno)?;
    let entry =
        fields([("title", cast.words("demo-juno-title")), ("body", cast.words("demo-juno-body")), ("day", json!(DAY))]);
    juno.put("private", "journal", None, entry)?;
    stage.tell("demo-4-juno", &[("name", cast.name("juno"))])?;
    let word = stage.locale.say("demo-juno-word");
    let found_by_juno = !juno.search(&word, ALL)?.is_empty();
    drop(juno);

    let backup = cast.place("sora.backup");
    group.sora.backup(&backup)?;
    let sora = Vault::restore(&backup, &of_sora, &cast.passphrase)?;
    stage.tell("demo-4-sora", &[("name", cast.name("sora")), ("word", word.clone())])?;
    check(stage, &sora, group, &word, found_by_juno)?;
    drop(sora);

    let crossed = [(&of_juno, &cast.passphrase), (&of_sora, &cast.passphrase_of_juno)];
    let refused = crossed
        .into_iter()
        .all(|(dir, passphrase)| Vault::unlock(dir, passphrase).err() == Some(Error::WrongPassphrase));
    stage.holds("demo-4-holds-crossed", refused && Vault::find_all(&laptop)?.len() == 2)?;
    let files = files_below(&laptop)?;
    let open = readable_in(files.values(), &word) || readable_in(files.values(), &stage.locale.say("demo-juno-title"));
    stage.holds("demo-4-holds-sealed", !open)
}

/// Checks that none of Juno's entries, titles, counts or hits can be found.
fn check(stage: &mut Stage, sora: &Vault, group: &Group, word: &str, found_by_juno: bool) -> Result<(), Failure> {
    stage.holds("demo-4-holds-search", found_by_juno && sora.search(word, ALL)?.is_empty())?;
    let own = group.sora.list("private", "journal", ALL, None)?.records.len();
    let seen = sora.list("private", "journal", ALL, None)?.records.len();
    let titled = sora.dump("private")?.contains(&stage.locale.say("demo-juno-title"));
    stage.holds("demo-4-holds-entries", own == seen && !titled)?;
    let (there, here) = (sora.status()?, group.sora.status()?);
    stage.holds("demo-4-holds-device", there.person == here.person && there.device != here.device)
}
