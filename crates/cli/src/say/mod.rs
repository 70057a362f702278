//! Answers for people: plain text, well laid out, in their language.
//!
//! Guarantee: every sentence comes from the sentences under `assets/locales`; here is only the order in which they stand.

mod bundle;
mod people;
mod record;
mod vault;

use crate::answer::{Answer, CardShown};
use crate::table::columns;
pub use bundle::{exported_text, imported_text};
use people::{groups_text, person_added, person_row};
use record::{file_text, hits_text, kind, label, page_text, record_text};
use tsudoi_core::vault::answer::Verified;
use tsudoi_sync::authority::Role;
pub use tsudoi_words::Lang;
pub use vault::words;
use vault::{status, vault_made};

/// A language to say things in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Tongue(pub Lang);

impl Tongue {
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

    /// A sentence, filled in.
    #[must_use]
    pub fn with(self, id: &str, args: &[(&str, String)]) -> String {
        tsudoi_words::say(self.0, id, args)
    }
}

/// The answer as a person reads it, without a line break at its end.
#[must_use]
pub fn text(answer: &Answer, tongue: Tongue) -> String {
    match answer {
        Answer::Made(made) => vault_made(made, tongue),
        Answer::Status(state) => status(state, tongue),
        Answer::Restored(state) => tongue.say("command-restored") + "\n\n" + &status(state, tongue),
        Answer::Done(id) => tongue.say(id),
        Answer::Card(card) => card.card.clone(),
        Answer::PersonAdded(person) => person_added(person, tongue),
        Answer::PersonVerified(person) => tongue.with("command-person-verified", &[("name", person.name.clone())]),
        Answer::People(people) => {
            listed(people.iter().map(|person| person_row(person, tongue)).collect(), "command-nobody", tongue)
        }
        Answer::GroupMade(group) => {
            tongue.with("command-group-made", &[("name", group.name.clone()), ("space", group.space.to_string())])
        }
        Answer::GroupChanged(change) => {
            let id = match change.role {
                None => "command-group-left",
                Some(Role::Member) => "command-group-member",
                Some(Role::Facilitator) => "command-group-facilitator",
            };
            tongue.with(id, &[("name", change.name.clone())])
        }
        Answer::Groups(groups) => groups_text(groups, tongue),
        Answer::Saved(saved) if saved.changed.is_empty() => {
            tongue.with("command-saved-same", &[("id", saved.id.to_string())])
        }
        Answer::Saved(saved) => {
            let labels: Vec<_> = saved.changed.iter().map(|field| label(tongue, &saved.kind, field)).collect();
            let args =
                [("kind", kind(tongue, &saved.kind)), ("fields", join(tongue, &labels)), ("id", saved.id.to_string())];
            tongue.with("command-saved", &args)
        }
        Answer::Removed(saved) => tongue.with("command-removed", &[("kind", kind(tongue, &saved.kind))]),
        Answer::Record(record) => record_text(record, tongue),
        Answer::Page(page) => page_text(page, tongue),
        Answer::Attached(file) => file_text("command-attached", file, tongue),
        Answer::Detached(file) => file_text("command-detached", file, tongue),
        Answer::Exported(exported) => exported_text(exported, tongue),
        Answer::Imported(imported) => imported_text(imported, tongue),
        Answer::Hits(hits) => hits_text(hits, tongue),
        Answer::Dump(text) | Answer::Played { json: text, .. } => text.clone(),
        Answer::Verified(verified) => verified_text(verified, tongue),
        Answer::BackedUp(backup) => tongue
            .with("command-backed-up", &[("file", backup.file.display().to_string()), ("size", size(backup.size))]),
        Answer::Vaults(found) => {
            let rows =
                found.iter().map(|vault| vec![vault.dir.display().to_string(), vault.vault.to_string()]).collect();
            listed(rows, "command-no-vaults", tongue)
        }
    }
}

/// What stands beside the card on standard error, so that standard output can be given to `card add` as it is.
#[must_use]
pub fn beside_card(card: &CardShown, tongue: Tongue) -> String {
    tongue.with("command-card-beside", &[("name", card.name.clone()), ("number", card.number.clone())])
}

fn role_word(role: Role, tongue: Tongue) -> String {
    tongue.say(match role {
        Role::Member => "command-role-member",
        Role::Facilitator => "command-role-facilitator",
    })
}

fn verified_text(verified: &Verified, tongue: Tongue) -> String {
    let args = [("entries", verified.entries.to_string()), ("records", verified.records.to_string())];
    let mut lines = vec![tongue.with(if verified.ok { "command-verified" } else { "command-verified-wrong" }, &args)];
    lines.extend(verified.wrong.iter().map(|wrong| format!("  {wrong}")));
    lines.join("\n")
}

fn listed(rows: Vec<Vec<String>>, none: &str, tongue: Tongue) -> String {
    if rows.is_empty() { tongue.say(none) } else { columns(&rows) }
}

fn join(tongue: Tongue, names: &[String]) -> String {
    names.join(match tongue.0 {
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
