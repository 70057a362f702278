//! Prints a vault's status and its recovery words, for people.

use super::bundle::held_text;
use super::{Locale, damaged_keys, role_word};
use crate::response::Made;
use crate::table::{columns, grid};
use tsudoi_core::vault::response::{SpaceStatus, Status};
use tsudoi_sync::authority::SpaceKind;

/// The 24 words, numbered, four in a row.
#[must_use]
pub fn words(words: &str) -> String {
    let numbered: Vec<_> = words.split(' ').enumerate().map(|(i, word)| format!("{:>2} {word}", i + 1)).collect();
    grid(&numbered, 4)
}

pub(super) fn vault_made(made: &Made, locale: Locale) -> String {
    let dir = [("dir", made.dir.display().to_string())];
    if made.recovery_confirmed {
        return locale.with("command-made", &dir);
    }
    [locale.with("command-made-unconfirmed", &dir), words(&made.recovery), locale.say("command-words-unconfirmed")]
        .join("\n\n")
}

pub(super) fn status(state: &Status, locale: Locale) -> String {
    let mut lines = vec![locale.with("command-status-who", &[("name", state.name.clone())])];
    lines.extend(damaged_keys(&state.damaged_keys, locale));
    let backup = match &state.last_backup {
        Some(at) => locale.with("command-status-backup", &[("at", at.clone())]),
        None => locale.say("command-status-no-backup"),
    };
    lines.push(locale.with("command-status-members", &[("members", state.members.to_string())]));
    lines.push(backup);
    if !state.recovery_confirmed {
        lines.push(locale.say("command-words-unconfirmed"));
    }
    for (count, id) in
        [(state.conflicts, "command-status-conflicts"), (state.quarantined, "command-status-quarantined")]
    {
        if count > 0 {
            lines.push(locale.with(id, &[("count", count.to_string())]));
        }
    }
    lines.push(String::new());
    lines.push(columns(&state.spaces.iter().map(|space| space_row(space, locale)).collect::<Vec<_>>()));
    lines.extend(
        state.spaces.iter().flat_map(|space| &space.held).map(|held| "  ".to_owned() + &held_text(held, locale)),
    );
    lines.join("\n")
}

pub(super) fn space_row(space: &SpaceStatus, locale: Locale) -> Vec<String> {
    let count = |id, n: u64| locale.with(id, &[("count", n.to_string())]);
    let named = if space.name.is_empty() { locale.say("command-space-unnamed") } else { space.name.clone() };
    let name = match space.kind {
        SpaceKind::Private => locale.say("command-space-private"),
        SpaceKind::Facilitators => locale.with("command-space-facilitators", &[("name", named)]),
        SpaceKind::Group | SpaceKind::Pair => named,
    };
    let role = match (space.kind, space.role) {
        (SpaceKind::Private, _) => String::new(),
        (_, Some(role)) => role_word(role, locale),
        (_, None) => locale.say("command-role-none"),
    };
    let mut row = vec![name, role];
    row.push(count("command-count-people", space.members));
    row.extend(space.records.map(|records| count("command-count-records", records)));
    row.push(if space.conflicts > 0 {
        count("command-status-conflicts", space.conflicts)
    } else {
        space.space.to_string()
    });
    row
}
