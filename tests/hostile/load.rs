//! Bundles made to exhaust a laptop. The tests measure the CPU time of the importing thread, and the memory of a
//! process of its own.

use crate::lines::have_line;
use crate::sender::{Made, Sender, item};
use crate::world::{GROUP, RECORD, World};
use serde_json::json;
use std::path::Path;
use std::process::Command;
use std::time::Duration;
use tsudoi_core::Vault;
use tsudoi_sync::authority::{Op, Role};
use tsudoi_sync::entry::{Header, Item, Place, Promise};
use tsudoi_sync::id::{DeviceId, EntityId, Hash, Sig};
use tsudoi_sync::vector::Have;

/// The most CPU time that a hostile bundle may take (on a slow laptop, in a debug build).
const LONGEST: Duration = Duration::from_secs(20);

fn import_in_time(w: &mut World, bundle: &[u8], what: &str) -> Result<u64, &'static str> {
    let before = busy();
    let done = w.import(bundle);
    let took = busy() - before;
    assert!(took < LONGEST, "{what}: {took:?}");
    let before = busy();
    w.victim.put(GROUP, "resource", None, tsudoi_tests::fields(json!({"title": "そのあと"}))).unwrap();
    w.victim.status().unwrap();
    let took = busy() - before;
    assert!(took < Duration::from_secs(5), "saving after {what}: {took:?}");
    done
}

/// The CPU time of this thread; other work on the machine does not count.
#[cfg(unix)]
fn busy() -> Duration {
    let now = rustix::time::clock_gettime(rustix::time::ClockId::ThreadCPUTime);
    Duration::new(now.tv_sec.try_into().unwrap(), now.tv_nsec.try_into().unwrap())
}

/// Wall-clock time, where the system is not asked for CPU time.
#[cfg(not(unix))]
fn busy() -> Duration {
    static BEGUN: std::sync::LazyLock<std::time::Instant> = std::sync::LazyLock::new(std::time::Instant::now);
    BEGUN.elapsed()
}

#[test]
fn ten_thousand_unknown_laptops() {
    let mut w = World::new();
    let line = item(RECORD, "title", json!("x"));
    let promise = Promise(RECORD, "title".into(), Item::commitment_of(&line));
    let mut text = w.text();
    for n in 0..10_000u32 {
        let log = DeviceId(*blake3::hash(&n.to_be_bytes()).as_bytes().first_chunk().unwrap());
        let header = Header {
            space: w.group,
            log,
            seq: 1,
            prev: None,
            lam: 1,
            at: "x".into(),
            seen: vec![],
            items: vec![promise.clone()],
        };
        let made = Made { bytes: header.encode(), sig: Sig([1; 64]), items: vec![line.clone()] };
        text.lines.extend(made.lines());
    }
    let bundle = w.seal(&text);
    assert_eq!(import_in_time(&mut w, &bundle, "10,000 unknown laptops"), Ok(10_000));
    assert_eq!(w.victim.status().unwrap().held, 10_000);
}

#[test]
fn a_thousand_control_entries_that_are_void() {
    let mut w = World::new();
    let mut log: Vec<Made> = Vec::new();
    for n in 0..1000u64 {
        let seen: &[_] = if n == 0 { &[w.head] } else { &[] };
        let op = Op::Role { person: w.mallory.person(), role: Role::Facilitator };
        log.push(w.mallory.control(w.group, log.last(), w.lam + 1 + n, seen, &op));
    }
    let bundle = w.seal(&w.text().with(&log.iter().collect::<Vec<_>>()));
    assert_eq!(import_in_time(&mut w, &bundle, "1,000 void control entries"), Ok(1000));
}

#[test]
fn headers_full_of_unknown_keys() {
    let mut w = World::new();
    let mut log: Vec<Made> = Vec::new();
    let keys: String = (0..5500).map(|n| format!("\"x{n}\":1,")).collect();
    for n in 0..60u64 {
        let (seq, prev) = log.last().map_or((1, None), |made| (made.header().seq + 1, Some(made.hash())));
        let seen: &[Place] = if n == 0 { &[w.head] } else { &[] };
        let made = w.mallory.entry_at(w.group, seq, prev, w.lam + 1 + n, seen, &[(RECORD, "title", json!("x"))]);
        let header = String::from_utf8(made.bytes).unwrap().replacen('{', &format!("{{{keys}"), 1);
        log.push(w.mallory.raw(header, made.items));
    }
    let bundle = w.seal(&w.text().with(&log.iter().collect::<Vec<_>>()));
    assert_eq!(import_in_time(&mut w, &bundle, "headers of 5,500 keys"), Ok(60));
}

/// Statements of 250 certified laptops, each as long as a line can be: 128 MiB of text. An entry waits for a laptop that
/// any of them could have heard of.
fn statements(w: &World) -> Vec<u8> {
    let places = |n: u8| (0..5000u32).map(move |m| place(n, m)).collect::<Vec<_>>();
    let mut text = w.text();
    for n in 0..250u8 {
        let laptop: Sender = w.mallory.another_laptop();
        let have = Have { device: laptop.log(), space: w.group, n: 1, v: places(n), want: vec![] };
        text.lines.push(laptop.device_line());
        text.lines.push(have_line(&laptop, &have));
    }
    let unknown = w.mallory.another_laptop();
    let writes = [(RECORD, "title", json!("x"))];
    text.lines.extend(unknown.entry(w.group, None, w.lam + 1, &[w.head], &writes).lines());
    w.seal(&text)
}

fn place(n: u8, m: u32) -> Place {
    let hash = blake3::hash(&[&[n][..], &m.to_be_bytes()].concat());
    Place { log: DeviceId(*hash.as_bytes().first_chunk().unwrap()), seq: 1, hash: Hash([n; 32]) }
}

/// 400 records with a text of 462 KB each: 176 MiB of words.
fn long_texts(w: &World) -> Vec<u8> {
    let mut log: Vec<Made> = Vec::new();
    let body = "雨の日のこと、".repeat(22_000);
    for n in 0..400u64 {
        let seen: &[Place] = if n == 0 { &[w.head] } else { &[] };
        let id = EntityId((u128::from(n) + 1).to_be_bytes());
        let writes = [(id, "_kind", json!("resource")), (id, "title", json!("長い")), (id, "body", json!(body))];
        log.push(w.mallory.entry(w.group, log.last(), w.lam + 1 + n, seen, &writes));
    }
    w.seal(&w.text().with(&log.iter().collect::<Vec<_>>()))
}

/// Imports a bundle in a process that does nothing else, and returns by how much its memory grew, in KiB.
fn grows_by(dir: &Path, bundle: &Path) -> u64 {
    let run = Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "load::memory_stays_bounded", "--nocapture"])
        .env(VAULT, dir)
        .env(BUNDLE, bundle)
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&run.stdout).into_owned();
    let grew = said.split("grew ").nth(1).and_then(|rest| rest.split(' ').next()).and_then(|n| n.parse().ok());
    grew.unwrap_or_else(|| panic!("{said}{}", String::from_utf8_lossy(&run.stderr)))
}

const VAULT: &str = "TSUDOI_MEASURE_VAULT";
const BUNDLE: &str = "TSUDOI_MEASURE_BUNDLE";

#[test]
fn memory_stays_bounded() {
    if let (Some(dir), Some(bundle)) = (std::env::var_os(VAULT), std::env::var_os(BUNDLE)) {
        let mut vault = Vault::unlock(Path::new(&dir), &tsudoi_tests::passphrase()).unwrap();
        let before = highest();
        let new = vault.import(&[bundle.into()], Default::default()).unwrap().new;
        println!("grew {} KiB for {new} entries", highest() - before);
        return;
    }
    if !cfg!(target_os = "linux") {
        return;
    }
    type Make = fn(&World) -> Vec<u8>;
    for (what, make) in [("statements", statements as Make), ("long texts", long_texts)] {
        let mut w = World::new();
        let bundle = make(&w);
        let bundle = w.write(&bundle);
        let World { scene, victim, .. } = w;
        let dir = victim.dir().to_owned();
        drop(victim);
        let grew = grows_by(&dir, &bundle);
        assert!(grew < 128 * 1024, "{what}: {grew} KiB");
        drop(scene);
    }
}

/// The peak memory of this process, in KiB.
fn highest() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find(|line| line.starts_with("VmHWM"));
    line.and_then(|line| line.split_whitespace().nth(1)).and_then(|n| n.parse().ok()).unwrap_or(0)
}
