//! Authority, played by a few people with one device each.

use super::*;
use crate::id::{Key, Nonce, Sig};

/// A small space in which each person has one device. Entries know only what they are told to know.
struct Play {
    controls: Vec<Control>,
}

fn key(n: u8) -> Key {
    Key([n; 32])
}
fn person(n: u8) -> PersonId {
    key(n).person()
}
fn card() -> CarriedCard {
    CarriedCard { b: String::new(), s: Sig([0; 64]) }
}

impl Play {
    fn new() -> Self {
        let mut play = Self { controls: Vec::new() };
        let op =
            Op::Found { kind: SpaceKind::Group, founder: key(1), salt: Nonce([0; 16]), parent: None, card: card() };
        play.say(1, &[], op);
        play
    }
    /// `by` writes `op`, knowing the controls numbered in `knows`.
    fn say(&mut self, by: u8, knows: &[usize], op: Op) -> usize {
        let log = key(by).device();
        let mut past = BTreeMap::new();
        let mut lam = 0;
        for known in knows.iter().filter_map(|i| self.controls.get(*i)) {
            for (log, seq) in known.past.iter().map(|(l, s)| (*l, *s)).chain([(known.place.log, known.place.seq)]) {
                let slot = past.entry(log).or_insert(0);
                *slot = seq.max(*slot);
            }
            lam = lam.max(known.lam);
        }
        let seq = 1 + self.controls.iter().filter(|c| c.place.log == log).count() as u64;
        let number = self.controls.len();
        let hash = Hash([u8::try_from(number).unwrap_or(0); 32]);
        let place = Place { log, seq, hash };
        self.controls.push(Control { place, lam: lam + 1, author: person(by), past, op });
        number
    }
    fn add(&mut self, by: u8, knows: &[usize], who: u8, role: Role) -> usize {
        self.say(by, knows, Op::Add { person: person(who), role, card: card() })
    }
    fn remove(&mut self, by: u8, knows: &[usize], who: u8) -> usize {
        self.say(by, knows, Op::Remove { person: person(who), cut: vec![] })
    }
    fn outcome(&self) -> Authority {
        let forward = Authority::of(self.controls.clone());
        let backward = Authority::of(self.controls.iter().rev().cloned().collect());
        assert_eq!(forward.members, backward.members, "the order of arrival decides nothing");
        forward
    }
}

#[test]
fn two_facilitators_who_remove_each_other_leave_the_senior_one() {
    let mut play = Play::new();
    let add = play.add(1, &[0], 2, Role::Facilitator);
    play.remove(1, &[0, add], 2);
    play.remove(2, &[0, add], 1);
    let outcome = play.outcome();
    assert!(outcome.is_facilitator(&person(1)));
    assert!(!outcome.members.contains_key(&person(2)));
}

#[test]
fn what_the_junior_added_while_being_removed_is_void() {
    let mut play = Play::new();
    let add = play.add(1, &[0], 2, Role::Facilitator);
    play.remove(1, &[0, add], 2);
    play.add(2, &[0, add], 3, Role::Member);
    assert!(!play.outcome().members.contains_key(&person(3)));
}

#[test]
fn a_member_cannot_add_anyone_but_can_leave() {
    let mut play = Play::new();
    let add = play.add(1, &[0], 2, Role::Member);
    play.add(2, &[0, add], 3, Role::Member);
    assert!(!play.outcome().members.contains_key(&person(3)));
    play.remove(2, &[0, add], 2);
    assert_eq!(play.outcome().members.len(), 1);
}

#[test]
fn two_last_facilitators_who_leave_at_once_do_not_orphan_the_group() {
    let mut play = Play::new();
    let add = play.add(1, &[0], 2, Role::Facilitator);
    play.remove(1, &[0, add], 1);
    play.remove(2, &[0, add], 2);
    assert_eq!(play.outcome().members.values().filter(|r| **r == Role::Facilitator).count(), 1);
}

#[test]
fn a_second_founding_is_nothing() {
    let mut play = Play::new();
    let again = Op::Found { kind: SpaceKind::Group, founder: key(9), salt: Nonce([1; 16]), parent: None, card: card() };
    play.say(9, &[0], again);
    assert!(!play.outcome().members.contains_key(&person(9)));
}

struct Knows(BTreeMap<DeviceId, u64>);
impl Past for Knows {
    fn contains(&self, log: &DeviceId, seq: u64) -> bool {
        self.0.get(log).is_some_and(|known| *known >= seq)
    }
}

#[test]
fn after_the_cut_nothing_counts_until_the_person_is_added_again() {
    let mut play = Play::new();
    let add = play.add(1, &[0], 2, Role::Member);
    let log = key(2).device();
    let gone = play.say(1, &[0, add], Op::Remove { person: person(2), cut: vec![(log, 5)] });
    let knows = |controls: &[usize]| {
        Knows(controls.iter().filter_map(|i| play.controls.get(*i)).map(|c| (c.place.log, c.place.seq)).collect())
    };
    let outcome = play.outcome();
    assert!(outcome.admits(&person(2), &log, 5, &knows(&[add])));
    assert!(!outcome.admits(&person(2), &log, 6, &knows(&[add])));
    assert!(!outcome.admits(&person(2), &log, 1, &knows(&[])));
    let mut play = Play { controls: play.controls.clone() };
    let back = play.add(1, &[0, add, gone], 2, Role::Member);
    let place = play.controls.get(back).map(|c| (c.place.log, c.place.seq));
    let outcome = play.outcome();
    assert!(outcome.admits(&person(2), &log, 6, &Knows(place.into_iter().collect())));
    assert!(!outcome.admits(&person(2), &log, 6, &Knows([(key(1).device(), 2)].into_iter().collect())));
}

#[test]
fn who_left_came_back_and_was_removed_is_not_out_by_their_own_word() {
    let mut play = Play::new();
    let add = play.add(1, &[0], 2, Role::Member);
    let left = play.remove(2, &[0, add], 2);
    assert!(play.outcome().left(&person(2)));
    let back = play.add(1, &[0, add, left], 2, Role::Member);
    assert!(!play.outcome().left(&person(2)));
    play.remove(1, &[0, add, left, back], 2);
    assert!(!play.outcome().left(&person(2)));
}
