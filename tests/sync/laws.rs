//! The laws, checked on generated histories. `TSUDOI_SEEDS=n` plays `n` of them, `TSUDOI_SEED=n` replays one.

use crate::inside::{Inside, open};
use crate::simulator::{CANARY, Shape, World};
use std::collections::{BTreeMap, BTreeSet};
use std::panic::{AssertUnwindSafe, catch_unwind};
use tsudoi_core::vault::Vault;
use tsudoi_sync::entry::Header;
use tsudoi_sync::id::{DeviceId, Hash, SpaceId};
use tsudoi_tests::passphrase;

const SEEDS: u64 = 24;

fn number(name: &str) -> Option<u64> {
    std::env::var(name).ok().map(|text| text.parse().expect("a number"))
}

fn play_all(shape: Shape, first: u64) {
    let seeds = match number("TSUDOI_SEED") {
        Some(seed) => seed..seed + 1,
        None => first..first + number("TSUDOI_SEEDS").unwrap_or(SEEDS),
    };
    let (mut failed, mut examined) = (Vec::new(), Examined::default());
    for seed in seeds {
        let mut world = World::new(seed, shape);
        let played = catch_unwind(AssertUnwindSafe(|| {
            for _ in 0..shape.steps {
                world.step();
            }
            world.deliver_all();
            check(&mut world)
        }));
        match played {
            Ok(Examined { bundles, journals }) => {
                examined.bundles += bundles;
                examined.journals += journals;
            }
            Err(_) => {
                eprintln!("TSUDOI_SEED={seed} failed; what happened:\n  {}", world.log.join("\n  "));
                failed.push(seed);
            }
        }
    }
    assert!(failed.is_empty(), "seeds that broke a law: {failed:?}");
    // One history may have neither. If no history had any, law 7 would prove nothing.
    if number("TSUDOI_SEED").is_none() {
        assert!(examined.bundles > 0, "no bundle was opened");
        assert!(examined.journals > 0, "nobody wrote a journal");
    }
}

/// What law 7 was checked against: bundles that somebody could open, and journal entries found in their writer's vault.
#[derive(Default)]
struct Examined {
    bundles: usize,
    journals: usize,
}

/// Checks what has to hold once everything has arrived everywhere.
fn check(world: &mut World) -> Examined {
    let mut examined = Examined::default();
    let pool = world.pool.clone();
    let spaces = [world.group, world.inner];
    for laptop in &mut world.laptops {
        let report = laptop.vault().verify().unwrap();
        assert!(report.ok, "{}: {:?}", laptop.name, report.wrong);
        laptop.vault = None;
    }
    // A store has one reader, so they are opened and closed one after the other.
    let mut facts: Vec<Vec<Facts>> = Vec::new();
    for laptop in &world.laptops {
        let inside = Inside::of(&laptop.dir);
        examined.bundles += nothing_foreign(&pool, &inside);
        facts.push(spaces.iter().map(|space| Facts::of(&inside, *space)).collect());
    }
    // Only the group's facilitators get the facilitators' space, so only they have to agree on it.
    let mut among: Vec<String> = world.laptops.iter().map(|laptop| laptop.person.to_string()).collect();
    for (n, space) in spaces.into_iter().enumerate() {
        let facts: Vec<&Facts> = facts.iter().map(|of| &of[n]).collect();
        among = agree(world, &facts, space, &among);
    }
    for laptop in &mut world.laptops {
        let vault = Vault::unlock(&laptop.dir, &passphrase()).unwrap();
        for hit in vault.search(CANARY, 100).unwrap() {
            assert_eq!(hit.kind, "journal", "one's own journal only");
            examined.journals += 1;
        }
        for space in spaces {
            if let Ok(dump) = vault.dump(&space.to_string()) {
                assert!(!dump.contains(CANARY));
            }
        }
    }
    examined
}

/// What one store has of a space.
struct Facts {
    entries: usize,
    heads: BTreeMap<DeviceId, (u64, Hash, u64)>,
    quarantined: BTreeSet<(Vec<u8>, u64)>,
}

impl Facts {
    fn of(inside: &Inside, space: SpaceId) -> Self {
        Self {
            entries: inside.entries(space).len(),
            heads: inside.heads(space),
            quarantined: inside.quarantined(space),
        }
    }
}

/// Law 7: a bundle holds the entries of one space, and nobody's journal. Returns how many bundles these keys opened.
fn nothing_foreign(pool: &[std::path::PathBuf], inside: &Inside) -> usize {
    let keys = inside.person_keys();
    let mut opened = 0;
    for content in pool.iter().filter_map(|file| open(file, &keys)) {
        let canary = CANARY.as_bytes();
        assert!(!content.text.windows(canary.len()).any(|window| window == canary), "a journal in a bundle");
        for (_, header, _) in &content.entries {
            assert_eq!(Header::parse(header).unwrap().space, content.space);
        }
        opened += 1;
    }
    opened
}

/// Laws 1, 4 and 8: all current members have the same records, the same people, the same quarantined entries, and every
/// entry that one of them saved. Checks only people of `among`, and returns the facilitators.
fn agree(world: &World, facts: &[&Facts], space: SpaceId, among: &[String]) -> Vec<String> {
    // A member gets everything that anybody exported. Somebody who knows that they were removed keeps what they had not
    // exported before.
    let text = space.to_string();
    let sees_oneself_in = |n: &usize| {
        if !among.contains(&world.laptops[*n].person.to_string()) {
            return false;
        }
        let vault = Vault::unlock(&world.laptops[*n].dir, &passphrase()).unwrap();
        let spaces = vault.status().unwrap().spaces;
        spaces.iter().any(|s| s.space == space && s.role.is_some())
    };
    let most = (0..facts.len()).filter(sees_oneself_in).max_by_key(|n| facts[*n].entries).unwrap();
    let mut dumps: BTreeMap<usize, String> = BTreeMap::new();
    let reference = {
        let vault = Vault::unlock(&world.laptops[most].dir, &passphrase()).unwrap();
        vault.dump(&text).unwrap()
    };
    let parsed: serde_json::Value = serde_json::from_str(&reference).unwrap();
    let in_it = parsed["members"].as_array().unwrap().iter();
    let people = |role: Option<&str>| -> Vec<String> {
        let wanted = in_it.clone().filter(|m| role.is_none_or(|role| m["role"] == role));
        let people = wanted.map(|m| m["person"].as_str().unwrap().to_owned());
        people.filter(|person| among.contains(person)).collect()
    };
    let members = people(None);
    let inside_now: Vec<usize> =
        (0..facts.len()).filter(|n| members.contains(&world.laptops[*n].person.to_string())).collect();
    assert!(!inside_now.is_empty());
    for n in &inside_now {
        let vault = Vault::unlock(&world.laptops[*n].dir, &passphrase()).unwrap();
        dumps.insert(*n, vault.dump(&text).unwrap());
        let status = vault.status().unwrap();
        let held = status.spaces.iter().find(|s| s.space == space).map(|s| s.held.clone());
        assert_eq!(held, Some(Vec::new()), "{} waits for nothing", world.laptops[*n].name);
    }
    for (n, dump) in &dumps {
        let name = &world.laptops[*n].name;
        assert_eq!(dump, &reference, "{name} shows what {} shows", world.laptops[most].name);
        assert_eq!(facts[*n].heads, facts[most].heads, "{name} has every entry");
        assert_eq!(facts[*n].quarantined, facts[most].quarantined, "{name} quarantines the same");
    }
    people(Some("facilitator"))
}

#[test]
fn whatever_is_lost_doubled_late_or_damaged_all_members_end_with_the_same_group() {
    play_all(Shape { steps: 90, state_welcomes: false }, 1);
}

#[test]
fn newcomers_who_get_the_state_end_with_the_same_group_as_those_who_have_the_history() {
    play_all(Shape { steps: 60, state_welcomes: true }, 10_001);
}
