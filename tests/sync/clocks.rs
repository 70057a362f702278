//! Law 10: the same history under different clocks ends the same.

use crate::nasty::spread;
use crate::rng::Rng;
use serde_json::{Value, json};
use std::path::Path;
use tsudoi_core::vault::Vault;
use tsudoi_sync::authority::Role;
use tsudoi_tests::{Scene, add_member, fields, meet, passphrase, wrong_by};

fn copy(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).unwrap();
    for entry in std::fs::read_dir(from).unwrap() {
        let path = entry.unwrap().path();
        if path.is_file() {
            std::fs::copy(&path, to.join(path.file_name().unwrap())).unwrap();
        }
    }
}

/// The records and members of a group, sorted, without random ids and without the days that clocks wrote.
fn seen(vault: &Vault, group: &str) -> Vec<Value> {
    let dump: Value = serde_json::from_str(&vault.dump(group).unwrap()).unwrap();
    let mut records: Vec<Value> = dump["records"].as_array().unwrap().clone();
    for record in &mut records {
        record["id"] = Value::Null;
        for part in ["fields", "conflicts"] {
            if let Some(map) = record.get_mut(part).and_then(Value::as_object_mut) {
                map.retain(|name, _| !["joined_on", "left_on", "day", "on"].contains(&name.as_str()));
            }
        }
    }
    records.push(dump["members"].clone());
    records.sort_by_key(Value::to_string);
    records
}

/// Plays the history of `seed` on the laptops in `home`. At each step `clocks` sets a clock wrong by a number of days.
fn play(scene: &mut Scene, home: &Path, names: &[&str], group: &str, seed: u64, mut clocks: Rng) -> Vec<Value> {
    let mut rng = Rng(seed);
    let open = |name: &&str| Vault::unlock(&home.join(name), &passphrase()).unwrap();
    let mut vaults: Vec<Vault> = names.iter().map(open).collect();
    let mut ids: Vec<String> = Vec::new();
    for step in 0..30 {
        let n = rng.below(vaults.len());
        vaults[n].set_clock(wrong_by(clocks.below(14_600) as i64 - 7300));
        let title = format!("題{step}");
        match rng.below(6) {
            0 | 1 => {
                let value = fields(json!({"title": title}));
                ids.push(vaults[n].put(group, "resource", None, value).unwrap().id.to_string());
            }
            2 | 3 if !ids.is_empty() => {
                let id = rng.pick(&ids).clone();
                if vaults[n].get(&id).is_ok() {
                    let value = fields(json!({"title": title, "kind": title}));
                    vaults[n].put(group, "resource", Some(&id), value).unwrap();
                }
            }
            4 if !ids.is_empty() => {
                let id = rng.pick(&ids).clone();
                let _ = vaults[n].remove(&id);
            }
            _ => {
                let mut refs: Vec<&mut Vault> = vaults.iter_mut().collect();
                spread(scene, &mut refs[..2], group);
            }
        }
    }
    let (first, rest) = vaults.split_at_mut(1);
    first[0].remove_member(group, &rest[1].person().to_string()).unwrap();
    let _ = rest[1].put(group, "resource", None, fields(json!({"title": "外されてから"})));
    let mut refs: Vec<&mut Vault> = vaults.iter_mut().rev().collect();
    spread(scene, &mut refs, group);
    seen(&vaults[0], group)
}

#[test]
fn clocks_that_are_wrong_by_decades_change_no_winner() {
    for seed in 1..4 {
        let mut scene = Scene::new();
        let names = ["Sora", "Mint", "Juno"];
        let mut vaults = names.map(|name| scene.laptop(name));
        for n in 1..3 {
            let (left, right) = vaults.split_at_mut(n);
            left.iter_mut().for_each(|other| meet(other, &mut right[0]));
        }
        let group = vaults[0].new_group("ひだまり").unwrap().space.to_string();
        for n in 1..3 {
            let (left, right) = vaults.split_at_mut(n);
            add_member(&mut left[0], &group, &right[0], if n == 1 { Role::Facilitator } else { Role::Member });
        }
        let mut refs: Vec<&mut Vault> = vaults.iter_mut().collect();
        spread(&mut scene, &mut refs, &group);
        drop(vaults);
        let mut ends = Vec::new();
        for clocks in [11, 12] {
            let home = scene.dir.path().join(format!("clocks-{clocks}"));
            for name in names {
                copy(&scene.vault_dir(name), &home.join(name));
            }
            ends.push(play(&mut scene, &home, &names, &group, seed, Rng(clocks)));
        }
        assert_eq!(ends[0], ends[1], "seed {seed}");
    }
}
