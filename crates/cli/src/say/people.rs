//! Prints people and groups, for people.

use super::{Locale, role_word};
use crate::table::columns;
use tsudoi_core::vault::response::{GroupView, LookAlike, PersonView};

pub(super) fn person_row(person: &PersonView, locale: Locale) -> Vec<String> {
    let state = match (person.me, person.verified) {
        (true, _) => "command-person-me",
        (false, true) => "command-person-compared",
        (false, false) => "command-person-uncompared",
    };
    vec![person.name.clone(), person.reading.clone().unwrap_or_default(), person.number.clone(), locale.say(state)]
}

pub(super) fn person_added(person: &PersonView, locale: Locale) -> String {
    let args = [("name", person.name.clone()), ("number", person.number.clone())];
    let mut lines = vec![locale.with("command-person-added", &args)];
    if !person.verified {
        lines.push(locale.with("command-person-compare", &args));
    }
    if !person.same_name_as.is_empty() {
        lines.push(locale.with("command-person-same-name", &args));
    }
    lines.join("\n")
}

/// Whose name could be taken for that of who has just come in, one a line.
pub(super) fn look_alikes(alike: &[LookAlike], locale: Locale) -> Vec<String> {
    if alike.is_empty() {
        return Vec::new();
    }
    let row = |one: &LookAlike| {
        let id = one.person.map(|person| person.to_string()).or(one.record.map(|record| record.to_string()));
        vec![format!("  {}", one.name), one.reading.clone().unwrap_or_default(), id.unwrap_or_default()]
    };
    vec![locale.say("command-group-look-alikes"), columns(&alike.iter().map(row).collect::<Vec<_>>())]
}

pub(super) fn groups_text(groups: &[GroupView], locale: Locale) -> String {
    if groups.is_empty() {
        return locale.say("command-no-groups");
    }
    let one = |group: &GroupView| {
        let rows = group.members.iter().map(|member| {
            let compared = if member.verified { "command-person-compared" } else { "command-person-uncompared" };
            vec![format!("  {}", member.name), role_word(member.role, locale), locale.say(compared)]
        });
        let name = if group.name.is_empty() { locale.say("command-space-unnamed") } else { group.name.clone() };
        format!("{name}  {}\n{}", group.space, columns(&rows.collect::<Vec<_>>()))
    };
    groups.iter().map(one).collect::<Vec<_>>().join("\n\n")
}
