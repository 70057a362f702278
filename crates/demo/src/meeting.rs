//! Two people with laptops: one whose vault stays, and one who is there only while the demo is being made.
//!
//! Guarantee: they meet as people do, by cards, digits read aloud and bundles, so that what others' records, versions and
//! statements look like can be seen.

use crate::player::{Names, Player};
use crate::script::{Script, Who};
use crate::{PASSPHRASE, fault, when, work};
use chrono::{DateTime, FixedOffset};
use std::fs;
use std::path::{Path, PathBuf};
use tsudoi_core::keys::passphrase::Passphrase;
use tsudoi_core::vault::{ExportWish, History, ImportWish, NewVault, Vault};
use tsudoi_core::{Error, Result};
use tsudoi_sync::authority::Role;
use tsudoi_sync::id::EntityId;

/// As many members as the group can have.
const MEMBERS_MAX: usize = 100;

/// Plays the story in the folder `place`; answers the folder of the vault that stays, locked again.
pub fn play(place: &Path, lang: &str, script: &Script, now: DateTime<FixedOffset>) -> Result<PathBuf> {
    let kept = place.join("me");
    let mut me = vault(&kept, lang, &script.me)?;
    let mut other = vault(&place.join("other"), lang, &script.other)?;
    let since = when::moment(&script.since, now).ok_or_else(|| fault(lang, "since", "no moment"))?;
    me.set_clock(move || since);
    let space = meet(&mut me, &mut other, &script.group)?;
    let mut names = first_names(&me, &space, script)?;

    let stage = Player { lang, now, space: &space, files: place };
    stage.play(&mut me, &mut names, "together", &script.together)?;
    give(&mut me, &mut other, &space, place, now)?;
    stage.play(&mut other, &mut names, "other_apart", &script.other_apart)?;
    stage.play(&mut me, &mut names, "me_apart", &script.me_apart)?;
    give(&mut other, &mut me, &space, place, now)?;
    stage.play(&mut me, &mut names, "own", &script.own)?;
    Ok(kept)
}

/// A new vault, its recovery words noted.
fn vault(dir: &Path, lang: &str, who: &Who) -> Result<Vault> {
    let new = NewVault { name: who.name.clone(), reading: who.reading.clone(), lang: lang.to_owned() };
    let (mut vault, words) = Vault::create(dir, new, &Passphrase::new(PASSPHRASE)?, work())?;
    vault.confirm_words(&words)?;
    Ok(vault)
}

/// The cards are exchanged and the digits compared; then there is a group of two facilitators. Answers its space.
fn meet(me: &mut Vault, other: &mut Vault, group: &str) -> Result<String> {
    let (of_me, of_other) = (me.my_card()?.text(), other.my_card()?.text());
    let seen = me.add_card(&of_other)?.person.to_string();
    me.verify_person(&seen)?;
    let seen_by_other = other.add_card(&of_me)?.person.to_string();
    other.verify_person(&seen_by_other)?;
    let made = me.new_group(group)?;
    me.add_member(&made.space.to_string(), &seen, Role::Facilitator)?;
    Ok(made.space.to_string())
}

/// `@group`, and `@me` and `@other` as members of it.
fn first_names(me: &Vault, space: &str, script: &Script) -> Result<Names> {
    let group = me.groups()?.into_iter().find(|group| group.space.to_string() == space);
    let group = group.ok_or_else(|| Error::NoSuchSpace { space: space.to_owned() })?;
    let mut names = Names::from([("@group".to_owned(), EntityId(group.space.0).to_string())]);
    for member in me.list(space, "member", MEMBERS_MAX, None)?.records {
        let called = member.fields.get("name").and_then(|name| name.as_str());
        let name = if called == Some(script.me.name.as_str()) { "@me" } else { "@other" };
        names.insert(name.to_owned(), member.id.to_string());
    }
    Ok(names)
}

/// Everything of the group that the second does not have yet.
fn give(from: &mut Vault, to: &mut Vault, space: &str, place: &Path, now: DateTime<FixedOffset>) -> Result<()> {
    let out = tempfile::Builder::new().prefix("mail-").tempdir_in(place)?;
    let wish = ExportWish {
        space: space.to_owned(),
        to: None,
        out: out.path().to_owned(),
        part_max: None,
        history: History::All,
    };
    from.set_clock(move || now);
    to.set_clock(move || now);
    let given = from.export(wish)?;
    to.import(&given.files, ImportWish::default())?;
    Ok(fs::remove_dir_all(out.path())?)
}
