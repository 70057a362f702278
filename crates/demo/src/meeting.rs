//! Plays the script with two vaults: one that stays, and one that exists only while the demo is being made.
//!
//! Guarantee: the two meet as people do, by cards, safety numbers read aloud, and bundles, so that the demo shows what
//! others' records, versions and statements look like.

use crate::player::{Names, Player};
use crate::script::{Script, Who};
use crate::{PASSPHRASE, fault, when, work};
use chrono::{DateTime, FixedOffset};
use std::fs;
use std::path::{Path, PathBuf};
use tsudoi_core::keys::passphrase::Passphrase;
use tsudoi_core::vault::{ExportOptions, History, ImportOptions, NewVault, Vault};
use tsudoi_core::{Error, Result};
use tsudoi_sync::authority::Role;
use tsudoi_sync::id::EntityId;

/// More members than the group has.
const MEMBERS_MAX: usize = 100;

/// Plays the script in the folder `place` and returns the folder of the vault that stays, locked again.
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
    transfer(&mut me, &mut other, &space, place, now)?;
    stage.play(&mut other, &mut names, "other_apart", &script.other_apart)?;
    stage.play(&mut me, &mut names, "me_apart", &script.me_apart)?;
    transfer(&mut other, &mut me, &space, place, now)?;
    stage.play(&mut me, &mut names, "own", &script.own)?;
    Ok(kept)
}

/// Makes a vault and confirms its recovery words.
fn vault(dir: &Path, lang: &str, who: &Who) -> Result<Vault> {
    let new = NewVault { name: who.name.clone(), reading: who.reading.clone(), lang: lang.to_owned() };
    let (mut vault, words) = Vault::create(dir, new, &Passphrase::new(PASSPHRASE)?, work(), |_, _| Ok(()))?;
    vault.confirm_words(&words)?;
    Ok(vault)
}

/// Exchanges cards, compares safety numbers, and makes a group of the two facilitators. Returns its space.
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

/// `@group`, and its members `@me` and `@other`.
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

/// Exports to the second vault everything of the group that it lacks, and imports it there.
fn transfer(from: &mut Vault, to: &mut Vault, space: &str, place: &Path, now: DateTime<FixedOffset>) -> Result<()> {
    let out = tempfile::Builder::new().prefix("mail-").tempdir_in(place)?;
    let options = ExportOptions {
        space: space.to_owned(),
        to: None,
        out: out.path().to_owned(),
        part_max: None,
        history: History::All,
    };
    from.set_clock(move || now);
    to.set_clock(move || now);
    let exported = from.export(options)?;
    to.import(&exported.files, ImportOptions::default())?;
    Ok(fs::remove_dir_all(out.path())?)
}
