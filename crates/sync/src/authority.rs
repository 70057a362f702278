//! Who may do what in a space: a pure function of its control entries, independent of their order of arrival.
//!
//! A control entry is void if its author was no facilitator in its own causal past, or if it is concurrent with a valid
//! removal of its author by a more senior facilitator. Seniority is the order in which people became facilitators, by
//! (Lamport, hash). If the result would leave the space without any facilitator, then of the removals that no later one
//! knew of, the one that removes the most senior person is void: two people who remove each other, or who leave at the
//! same time, never orphan a group. Claimed times take no part.

mod op;

pub use op::{CONTROL, CarriedCard, Op, Role, SpaceKind, space_id};

use crate::entry::Place;
use crate::id::{DeviceId, Hash, PersonId};
use crate::register::Past;
use std::collections::{BTreeMap, BTreeSet};

/// A control entry, with what is needed to judge it.
#[derive(Debug, Clone)]
pub struct Control {
    /// Its place in its log.
    pub place: Place,
    /// Its Lamport number.
    pub lam: u64,
    /// The person whose device wrote it.
    pub author: PersonId,
    /// Its causal past: for each log, the last sequence number known to it.
    pub past: BTreeMap<DeviceId, u64>,
    /// Its operation.
    pub op: Op,
}

impl Control {
    fn knows(&self, other: &Self) -> bool {
        self.past.get(&other.place.log).is_some_and(|seq| *seq >= other.place.seq)
            || (self.place.log == other.place.log && self.place.seq > other.place.seq)
    }
    fn order(&self) -> (u64, Hash) {
        (self.lam, self.place.hash)
    }
    /// The person who is no facilitator any more because of it.
    fn takes_from(&self) -> Option<PersonId> {
        match &self.op {
            Op::Remove { person, .. } | Op::Role { person, role: Role::Member } => Some(*person),
            _ => None,
        }
    }
    fn grants(&self) -> Option<(PersonId, Role)> {
        match &self.op {
            Op::Found { founder, .. } => Some((founder.person(), Role::Facilitator)),
            Op::Add { person, role, .. } => Some((*person, *role)),
            _ => None,
        }
    }
}

/// The result: who is a member, and whose entries count.
#[derive(Debug, Clone, Default)]
pub struct Authority {
    /// Present members and their roles.
    pub members: BTreeMap<PersonId, Role>,
    /// The control entries in force, in order.
    valid: Vec<Control>,
}

impl Authority {
    /// Judges all control entries of one space.
    #[must_use]
    pub fn of(mut controls: Vec<Control>) -> Self {
        controls.sort_by_key(Control::order);
        let mut controls = can_count(controls);
        controls.shrink_to_fit();
        let own_past = in_force(&controls, &[], &BTreeMap::new());
        let mut seniority: BTreeMap<PersonId, (u64, Hash)> = BTreeMap::new();
        for (control, _) in controls.iter().zip(&own_past).filter(|(_, valid)| **valid) {
            let grant = control.grants().filter(|(_, role)| *role == Role::Facilitator).map(|(person, _)| person);
            let raised = match &control.op {
                Op::Role { person, role: Role::Facilitator } => Some(*person),
                _ => grant,
            };
            if let Some(person) = raised {
                seniority.entry(person).or_insert_with(|| control.order());
            }
        }
        let mut void: Vec<Place> = Vec::new();
        loop {
            let valid = in_force(&controls, &void, &seniority);
            let kept: Vec<Control> =
                controls.iter().zip(&valid).filter(|(_, valid)| **valid).map(|(control, _)| control.clone()).collect();
            let members = members(kept.iter());
            let orphaned = !kept.is_empty() && !members.values().any(|role| *role == Role::Facilitator);
            match last_word(&kept, &seniority) {
                Some(last) if orphaned => void.push(last.place),
                _ => {
                    return Self { members, valid: kept };
                }
            }
        }
    }

    /// Whether a control entry could count beside these. One that could not changes no verdict.
    #[must_use]
    pub fn could_count(control: &Control, others: &[Control]) -> bool {
        match &control.op {
            Op::Found { .. } => true,
            Op::Remove { person, .. } if *person == control.author => true,
            _ => ever_raised(others).contains(&control.author),
        }
    }

    /// The control entries that count, in order.
    pub fn in_force(&self) -> impl Iterator<Item = &Control> {
        self.valid.iter()
    }

    /// Whether the person is a facilitator now.
    #[must_use]
    pub fn is_facilitator(&self, person: &PersonId) -> bool {
        self.members.get(person) == Some(&Role::Facilitator)
    }

    /// Whether an entry counts: as far as the entry knew, its author had been added; and every removal that cuts it off
    /// was followed by a new `add` that the entry knew. An entry that does not count is kept, relayed and quarantined.
    #[must_use]
    pub fn admits(&self, author: &PersonId, log: &DeviceId, seq: u64, past: &impl Past) -> bool {
        let known = |control: &Control| {
            past.contains(&control.place.log, control.place.seq)
                || (control.place.log == *log && control.place.seq <= seq)
        };
        let granted = |control: &&Control| control.grants().is_some_and(|(person, _)| person == *author);
        if !self.valid.iter().filter(granted).any(&known) {
            return false;
        }
        self.valid.iter().all(|control| match &control.op {
            Op::Remove { person, cut } if person == author => {
                cut.iter().any(|(cut_log, cut_seq)| cut_log == log && seq <= *cut_seq)
                    || self.valid.iter().filter(granted).any(|add| add.knows(control) && known(add))
            }
            _ => true,
        })
    }

    /// Whether the person's membership was last ended by themselves. A person who left may still export what they have:
    /// otherwise nobody would learn that they left.
    #[must_use]
    pub fn left(&self, person: &PersonId) -> bool {
        let removes = |c: &&Control| matches!(&c.op, Op::Remove { person: p, .. } if p == person);
        let last = self.valid.iter().rev().find(removes);
        !self.members.contains_key(person) && last.is_some_and(|c| c.author == *person)
    }

    /// Whether everything that was in force before still is, and nothing is new except possibly `newcomer`. Then no
    /// verdict about earlier entries has to be made again.
    #[must_use]
    pub fn only_adds(&self, before: &Self, newcomer: Place) -> bool {
        let places = |authority: &Self| -> Vec<Place> {
            let others = authority.valid.iter().map(|c| c.place).filter(|place| *place != newcomer);
            others.collect()
        };
        places(self) == places(before)
    }

    /// Whether any removal in force concerns this person. If not, one admitted entry of a log admits all later ones.
    #[must_use]
    pub fn was_removed(&self, person: &PersonId) -> bool {
        self.valid.iter().any(|c| matches!(&c.op, Op::Remove { person: p, .. } if p == person))
    }
}

/// Of the removals that no later one knew of, the one that removes the most senior person. It is the same person in a
/// group and in its facilitators' space, whatever else was written in either.
fn last_word<'a>(kept: &'a [Control], seniority: &BTreeMap<PersonId, (u64, Hash)>) -> Option<&'a Control> {
    let taking = || kept.iter().filter(|control| control.takes_from().is_some());
    let unknown_to_all = |control: &&Control| !taking().any(|other| other.knows(control));
    taking().filter(unknown_to_all).min_by_key(|control| {
        let rank = control.takes_from().and_then(|person| seniority.get(&person));
        (rank.is_none(), rank.copied(), std::cmp::Reverse(control.order()))
    })
}

/// Everyone whom the founder, or somebody made a facilitator by the founder and so on, ever made a facilitator, rightly
/// or not. What people outside this set write about the membership of others is void, now and for ever.
fn ever_raised(controls: &[Control]) -> BTreeSet<PersonId> {
    let mut raised = BTreeSet::new();
    loop {
        let before = raised.len();
        for control in controls {
            match &control.op {
                Op::Found { founder, .. } => raised.insert(founder.person()),
                Op::Add { person, role: Role::Facilitator, .. } | Op::Role { person, role: Role::Facilitator } => {
                    raised.contains(&control.author) && raised.insert(*person)
                }
                _ => false,
            };
        }
        if raised.len() == before {
            return raised;
        }
    }
}

/// Drops entries that are void in any case, so that nobody can make the verdict expensive by writing many: entries of
/// people who never were facilitators, and leaving again without having been added again.
fn can_count(controls: Vec<Control>) -> Vec<Control> {
    let raised = ever_raised(&controls);
    let mut left: BTreeMap<DeviceId, usize> = BTreeMap::new();
    let counts: Vec<bool> = controls
        .iter()
        .map(|control| match &control.op {
            Op::Found { .. } => true,
            _ if raised.contains(&control.author) => true,
            Op::Remove { person, .. } if *person == control.author => {
                let adds = controls.iter().filter(|c| c.grants().is_some_and(|(p, _)| p == *person));
                let known = adds.filter(|add| raised.contains(&add.author) && control.knows(add)).count();
                left.insert(control.place.log, known).is_none_or(|before| known > before)
            }
            _ => false,
        })
        .collect();
    controls.into_iter().zip(counts).filter(|(_, counts)| *counts).map(|(control, _)| control).collect()
}

/// Which controls are in force. Without seniority, only each one's own past counts.
fn in_force(controls: &[Control], void: &[Place], seniority: &BTreeMap<PersonId, (u64, Hash)>) -> Vec<bool> {
    let mut valid = vec![true; controls.len()];
    // A verdict depends on the past and on removals by strictly more senior people, so this settles within as many
    // rounds as there are controls.
    for _ in 0..=controls.len() {
        let next: Vec<bool> = controls
            .iter()
            .map(|control| {
                !void.contains(&control.place)
                    && had_authority(control, controls, &valid)
                    && !overruled(control, controls, &valid, seniority)
            })
            .collect();
        if next == valid {
            break;
        }
        valid = next;
    }
    valid
}

fn had_authority(control: &Control, controls: &[Control], valid: &[bool]) -> bool {
    if let Op::Found { founder, .. } = &control.op {
        let first = controls.iter().find(|c| matches!(c.op, Op::Found { .. }));
        return founder.person() == control.author
            && control.place.seq == 1
            && first.is_some_and(|c| c.place == control.place);
    }
    let before = controls.iter().zip(valid).filter(|(other, valid)| **valid && control.knows(other)).map(|(c, _)| c);
    match (members(before).get(&control.author), &control.op) {
        (Some(Role::Facilitator), _) => true,
        (Some(Role::Member), Op::Remove { person, .. }) => *person == control.author,
        _ => false,
    }
}

fn overruled(
    control: &Control,
    controls: &[Control],
    valid: &[bool],
    seniority: &BTreeMap<PersonId, (u64, Hash)>,
) -> bool {
    let Some(rank) = seniority.get(&control.author) else {
        return false;
    };
    controls.iter().zip(valid).any(|(other, valid)| {
        *valid
            && other.takes_from() == Some(control.author)
            && other.author != control.author
            && !control.knows(other)
            && !other.knows(control)
            && seniority.get(&other.author).is_some_and(|theirs| theirs < rank)
    })
}

fn members<'a>(controls: impl Iterator<Item = &'a Control>) -> BTreeMap<PersonId, Role> {
    let mut members = BTreeMap::new();
    for control in controls {
        match &control.op {
            Op::Remove { person, .. } => {
                members.remove(person);
            }
            Op::Role { person, role } => {
                if let Some(present) = members.get_mut(person) {
                    *present = *role;
                }
            }
            Op::Found { .. } | Op::Add { .. } => {
                members.extend(control.grants());
            }
        }
    }
    members
}

#[cfg(test)]
mod tests;
