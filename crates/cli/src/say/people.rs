//! People and groups, for people.

use super::{Tongue, role_word};
use crate::table::columns;
use tsudoi_core::vault::answer::{GroupView, PersonView};

pub(super) fn person_row(person: &PersonView, tongue: Tongue) -> Vec<String> {
    let state = match (person.me, person.verified) {
        (true, _) => "command-person-me",
        (false, true) => "command-person-compared",
        (false, false) => "command-person-uncompared",
    };
    vec![person.name.clone(), person.reading.clone().unwrap_or_default(), person.number.clone(), tongue.say(state)]
}

pub(super) fn person_added(person: &PersonView, tongue: Tongue) -> String {
    let args = [("name", person.name.clone()), ("number", person.number.clone())];
    let mut lines = vec![tongue.with("command-person-added", &args)];
    if !person.verified {
        lines.push(tongue.with("command-person-compare", &args));
    }
    if !person.same_name_as.is_empty() {
        lines.push(tongue.with("command-person-same-name", &args));
    }
    lines.join("\n")
}

pub(super) fn groups_text(groups: &[GroupView], tongue: Tongue) -> String {
    if groups.is_empty() {
        return tongue.say("command-no-groups");
    }
    let one = |group: &GroupView| {
        let rows = group.members.iter().map(|member| {
            let compared = if member.verified { "command-person-compared" } else { "command-person-uncompared" };
            vec![format!("  {}", member.name), role_word(member.role, tongue), tongue.say(compared)]
        });
        let name = if group.name.is_empty() { tongue.say("command-space-unnamed") } else { group.name.clone() };
        format!("{name}  {}\n{}", group.space, columns(&rows.collect::<Vec<_>>()))
    };
    groups.iter().map(one).collect::<Vec<_>>().join("\n\n")
}
