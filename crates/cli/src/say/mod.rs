//! Prints responses for people: plain text, well laid out, in their language.
//!
//! Guarantee: every sentence comes from `assets/locales`; here is only their order.

mod bundle;
pub mod error;
mod kinds;
mod people;
mod records;
mod vault;

use crate::response::{CardShown, Response};
use crate::table::columns;
use crate::visible::{visible, visible_line};
pub use bundle::{exported_text, imported_text};
use kinds::kinds_text;
use people::{groups_text, look_alikes, person_added, person_row};
use records::{file_text, hits_text, kind, label, page_text, record_text};
use tsudoi_core::vault::response::{BackedUp, FoundVault, Verified};
use tsudoi_sync::authority::Role;
pub use tsudoi_words::Lang;
pub use vault::words;
use vault::{status, vault_made};

/// The language to print in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Locale(pub Lang);

impl Locale {
    /// The language that the environment asks for.
    #[must_use]
    pub fn of_environment() -> Self {
        let set = ["LC_ALL", "LC_MESSAGES", "LANG"].into_iter().filter_map(|name| std::env::var(name).ok());
        Self(Lang::of_locale(&set.into_iter().find(|value| !value.is_empty()).unwrap_or_default()))
    }

    /// A sentence.
    #[must_use]
    pub fn say(self, id: &str) -> String {
        tsudoi_words::say(self.0, id, &[])
    }

    /// A sentence, filled in. What fills it in stays within its line; only candidates are lines of their own.
    #[must_use]
    pub fn with(self, id: &str, args: &[(&str, String)]) -> String {
        let shown = |name: &str, value| if name == "candidates" { visible(value) } else { visible_line(value) };
        let args: Vec<_> = args.iter().map(|(name, value)| (*name, shown(name, value).into_owned())).collect();
        tsudoi_words::say(self.0, id, &args)
    }
}

/// A response as a person reads it, without a line break at its end.
#[must_use]
pub fn text(response: &Response, locale: Locale) -> String {
    match response {
        Response::Made(made) => vault_made(made, locale),
        Response::Status(state) => status(state, locale),
        Response::Restored(state) => locale.say("command-restored") + "\n\n" + &status(state, locale),
        Response::Done(id) => locale.say(id),
        Response::Card(card) => [&card.card, &beside_card(card, locale)].map(String::as_str).join("\n"),
        Response::Number(number) => locale.with("command-number", &[("number", number.number.clone())]),
        Response::PersonAdded(person) => person_added(person, locale),
        Response::PersonVerified(person) => locale.with("command-person-verified", &[("name", person.name.clone())]),
        Response::People(people) => {
            listed(people.iter().map(|person| person_row(person, locale)).collect(), "command-nobody", locale)
        }
        Response::GroupMade(group) => {
            locale.with("command-group-made", &[("name", group.name.clone()), ("space", group.space.to_string())])
        }
        Response::GroupChanged(change) => {
            let id = match change.role {
                None => "command-group-left",
                Some(Role::Member) => "command-group-member",
                Some(Role::Facilitator) => "command-group-facilitator",
            };
            let mut lines = vec![locale.with(id, &[("name", change.name.clone())])];
            lines.extend(look_alikes(&change.same_name_as, locale));
            lines.join("\n")
        }
        Response::Groups(groups) => groups_text(groups, locale),
        Response::Saved(saved) if saved.changed.is_empty() => {
            locale.with("command-saved-same", &[("id", saved.id.to_string())])
        }
        Response::Saved(saved) => {
            let labels: Vec<_> = saved.changed.iter().map(|field| label(locale, &saved.kind, field)).collect();
            let args =
                [("kind", kind(locale, &saved.kind)), ("fields", join(locale, &labels)), ("id", saved.id.to_string())];
            locale.with("command-saved", &args)
        }
        Response::Removed(saved) => locale.with("command-removed", &[("kind", kind(locale, &saved.kind))]),
        Response::Record(record) => record_text(record, locale),
        Response::Page(page) => page_text(page, locale),
        Response::Attached(file) => file_text("command-attached", file, locale),
        Response::Detached(file) => file_text("command-detached", file, locale),
        Response::Exported(exported) => exported_text(exported, locale),
        Response::Imported(imported) => imported_text(imported, locale),
        Response::Hits(hits) => hits_text(hits, locale),
        Response::Dump(text) | Response::Played { json: text, .. } => text.clone(),
        Response::Verified(verified) => verified_text(verified, locale),
        Response::BackedUp(backup) => backed_up(backup, locale),
        Response::Vaults(found) => {
            let id = |vault: &FoundVault| match vault.vault {
                Some(id) => id.to_string(),
                None => locale.say("command-vault-unreadable"),
            };
            let rows = found.iter().map(|vault| vec![vault.dir.display().to_string(), id(vault)]).collect();
            listed(rows, "command-no-vaults", locale)
        }
        Response::Kinds(kinds) => kinds_text(kinds, locale),
    }
}

/// What to print next to the card on standard error, so that standard output can be fed to `card add` unchanged.
#[must_use]
pub fn beside_card(card: &CardShown, locale: Locale) -> String {
    let beside = locale.with("command-card-beside", &[("name", card.name.clone())]);
    let picture = card.picture.as_ref().map(|file| [("file", file.display().to_string())]);
    let picture = picture.map(|file| locale.with("command-card-picture", &file));
    std::iter::once(beside).chain(picture).collect::<Vec<_>>().join("\n")
}

fn backed_up(backup: &BackedUp, locale: Locale) -> String {
    let args = [("file", backup.file.display().to_string()), ("size", size(backup.size))];
    let mut lines = vec![locale.with("command-backed-up", &args)];
    if !backup.noted {
        lines.push(locale.say("command-backup-unnoted"));
    }
    if let Some(damaged) = damaged_keys(&backup.damaged_keys, locale) {
        lines.extend([damaged, locale.say("command-backed-up-whole-keys")]);
    }
    lines.join("\n")
}

/// What is wrong with the files that open the vault, and how they are put back; nothing if all is well.
fn damaged_keys(files: &[String], locale: Locale) -> Option<String> {
    (!files.is_empty()).then(|| locale.with("command-damaged-keys", &[("files", join(locale, files))]))
}

fn role_word(role: Role, locale: Locale) -> String {
    locale.say(match role {
        Role::Member => "command-role-member",
        Role::Facilitator => "command-role-facilitator",
    })
}

fn verified_text(verified: &Verified, locale: Locale) -> String {
    let args = [("entries", verified.entries.to_string()), ("records", verified.records.to_string())];
    let mut lines = vec![locale.with(if verified.ok { "command-verified" } else { "command-verified-wrong" }, &args)];
    lines.extend(verified.wrong.iter().map(|wrong| format!("  {}", wrong_text(wrong, locale))));
    lines.extend(damaged_keys(&verified.damaged_keys, locale));
    lines.join("\n")
}

/// What `verify` found wrong, in words: it comes as a stable word and its place, `entry DEVICE/7: hash`.
fn wrong_text(wrong: &str, locale: Locale) -> String {
    let (found, more) = wrong.split_once(": ").unwrap_or((wrong, ""));
    let (word, place) = found.split_once(' ').unwrap_or((found, ""));
    let id = format!("command-wrong-{word}");
    let known = tsudoi_words::has(locale.0, &id);
    let args = [("place", place.to_owned()), ("wrong", wrong.to_owned()), ("more", more.to_owned())];
    locale.with(if known { &id } else { "command-wrong-other" }, &args)
}

fn listed(rows: Vec<Vec<String>>, none: &str, locale: Locale) -> String {
    if rows.is_empty() { locale.say(none) } else { columns(&rows) }
}

fn join(locale: Locale, names: &[String]) -> String {
    names.join(match locale.0 {
        Lang::Ja => "、",
        Lang::En => ", ",
    })
}

fn size(bytes: u64) -> String {
    const KIB: u64 = 1024;
    match bytes {
        0..KIB => format!("{bytes} B"),
        KIB..0x10_0000 => format!("{} KiB", bytes / KIB),
        _ => format!("{}.{} MiB", bytes >> 20, ((bytes % (1 << 20)) * 10) >> 20),
    }
}
