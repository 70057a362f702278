//! Makes both demos, and reads them through the vault's operations.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, clippy::expect_used)]

use super::*;
use chrono::{NaiveDate, TimeDelta};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use tsudoi_core::domain::{FieldType, Kind};
use tsudoi_core::vault::response::RecordView;

const ALL: usize = 500;

fn now() -> DateTime<FixedOffset> {
    DateTime::parse_from_rfc3339("2026-03-05T23:30:00+09:00").unwrap()
}

fn made(home: &Path, lang: &str, now: DateTime<FixedOffset>) -> Vault {
    make(home, lang, script::text(lang).unwrap(), now).unwrap();
    open(home, lang).unwrap()
}

/// Everything in the vault, of every kind, in every space.
fn everything(vault: &Vault) -> Vec<RecordView> {
    // A group's list of a kind for facilitators shows the facilitators' space, so every such record is found more than
    // once.
    let mut found = BTreeMap::new();
    for space in vault.status().unwrap().spaces {
        for kind in Kind::ALL {
            let records = vault.list(&space.space.to_string(), kind.name(), ALL, None).unwrap().records;
            found.extend(records.into_iter().map(|record| (record.id.to_string(), record)));
        }
    }
    found.into_values().collect()
}

fn of_kind<'a>(records: &'a [RecordView], kind: &str) -> Vec<&'a RecordView> {
    records.iter().filter(|record| record.kind == kind).collect()
}

fn days(records: &[RecordView]) -> Vec<NaiveDate> {
    let mut days = Vec::new();
    for record in records {
        let kind = Kind::find(&record.kind).unwrap();
        for field in kind.fields().iter().filter(|field| field.of == FieldType::Day) {
            if let Some(day) = record.fields.get(field.name) {
                days.push(day.as_str().unwrap().parse().unwrap());
            }
        }
    }
    days.sort_unstable();
    days
}

#[test]
fn both_demos_tell_the_same_year_each_in_its_own_words() {
    let home = tempfile::tempdir().unwrap();
    let mut counted = Vec::new();
    for lang in ["ja", "en"] {
        let mut vault = made(home.path(), lang, now());
        let records = everything(&vault);
        let counts: BTreeMap<String, usize> =
            Kind::ALL.iter().map(|kind| (kind.name().to_owned(), of_kind(&records, kind.name()).len())).collect();
        for (kind, count) in [
            ("journal", 16),
            ("mood", 60),
            ("reflection", 1),
            ("goal", 4),
            ("step", 10),
            ("review", 6),
            ("member", 9),
            ("profile", 9),
            ("group", 1),
            ("agreement", 2),
            ("acknowledgement", 17),
            ("session", 5),
            ("agenda_item", 39),
            ("attendance", 34),
            ("note", 11),
            ("decision", 2),
            ("follow_up", 3),
            ("handover", 1),
            ("resource", 8),
            ("recommendation", 3),
            ("service", 3),
            ("safety_plan", 1),
            ("helpline", 1),
        ] {
            assert_eq!(counts[kind], count, "{lang} {kind}");
        }
        counted.push((counts, days(&records)));
        let found = vault.verify().unwrap();
        assert!(found.ok, "{:?}", found.wrong);
        assert_eq!(vault.lang(), lang);
    }
    assert_eq!(counted[0], counted[1]);
}

#[test]
fn one_resource_has_two_versions_and_nothing_else_waits() {
    let home = tempfile::tempdir().unwrap();
    let vault = made(home.path(), "en", now());
    let status = vault.status().unwrap();
    assert_eq!((status.conflicts, status.held, status.quarantined), (1, 0, 0));
    assert!(status.recovery_confirmed);
    let differing = vault.conflicts(ALL).unwrap();
    assert_eq!(differing.len(), 1);
    assert_eq!(differing[0].conflicts.keys().collect::<Vec<_>>(), ["title"]);
    let people = vault.people().unwrap();
    assert!(people.len() == 2 && people.iter().all(|person| person.verified));
    let records = everything(&vault);
    assert!(records.iter().any(|record| !record.mine && record.made_by.as_deref() == Some("Mint")));
    let files = of_kind(&records, "resource").into_iter().filter(|one| one.fields.contains_key("attachment"));
    for (n, file) in files.enumerate() {
        let out = home.path().join(n.to_string());
        assert!(vault.detach(&file.id.to_string(), &out).unwrap().size > 500);
        assert!(n < 2);
    }
}

#[test]
fn the_open_circle_has_no_notes_and_the_next_gathering_has_an_agenda() {
    let home = tempfile::tempdir().unwrap();
    let vault = made(home.path(), "ja", now());
    let records = everything(&vault);
    let of = |kind: &str, gathering: &RecordView| {
        let id = Value::String(gathering.id.to_string());
        of_kind(&records, kind).into_iter().filter(|one| one.fields.get("session") == Some(&id)).count()
    };
    for gathering in of_kind(&records, "session") {
        let notes = of("note", gathering);
        let planned = gathering.fields["day"].as_str().unwrap() > "2026-03-05";
        assert_eq!(notes == 0, gathering.fields["template"] == "open_circle", "{:?}", gathering.fields);
        assert_eq!(of("attendance", gathering) == 0, planned);
        assert!(of("agenda_item", gathering) >= 7);
    }
    let faces: Vec<_> = of_kind(&records, "mood").into_iter().filter(|mood| mood.fields.contains_key("face")).collect();
    for factor in ["movement", "people", "rest", "図書館"] {
        let around = |mood: &&&RecordView| {
            mood.fields.get("factors").and_then(Value::as_array).is_some_and(|all| all.iter().any(|one| one == factor))
        };
        let with = faces.iter().filter(around).count();
        assert!(with >= 10 && faces.len() - with >= 10, "{factor} {with}");
    }
}

#[test]
fn every_day_and_moment_moves_with_the_day_on_which_it_is_made() {
    let (first, second) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let later = now() + TimeDelta::days(40);
    let before = everything(&made(first.path(), "ja", now()));
    let after = everything(&made(second.path(), "ja", later));
    let moved: Vec<_> = days(&before).into_iter().map(|day| day + TimeDelta::days(40)).collect();
    assert_eq!(moved, days(&after));
    assert!(moved.len() > 150);
    for record in &after {
        let said = record.at.as_deref().unwrap();
        assert!(DateTime::parse_from_rfc3339(said).unwrap() <= later, "{} {said}", record.kind);
    }
    let journal: BTreeSet<_> = of_kind(&after, "journal").iter().map(|one| one.fields["day"].to_string()).collect();
    assert!(journal.len() < of_kind(&after, "journal").len());
}

#[test]
fn opening_again_opens_the_same_vault() {
    let home = tempfile::tempdir().unwrap();
    let inner = home.path().join("new");
    let first = open(&inner, "en").unwrap();
    let (device, entry) = (first.device(), first.search("library", 1).unwrap());
    drop(first);
    let again = open(&inner, "en").unwrap();
    assert_eq!((again.device(), again.search("library", 1).unwrap()[0].id), (device, entry[0].id));
    assert_eq!(fs::read_dir(&inner).unwrap().count(), 1);
    assert_eq!(Vault::find_all(&inner).unwrap().len(), 1);
    assert_eq!(open(&inner, "fr").unwrap_err().to_string(), "wrong_type");
}

#[test]
fn a_name_that_is_not_there_is_an_error_with_its_place_and_leaves_nothing() {
    let home = tempfile::tempdir().unwrap();
    let inner = home.path().join("new");
    let text = script::text("en").unwrap();
    for (good, bad, place) in [
        ("\"session\": \"@s-goal\"", "\"session\": \"@s-gaol\"", "nothing is called \"@s-gaol\""),
        ("\"pleasantness\"", "\"pleasentness\"", "own[2] mood"),
        ("\"kind\": \"handover\"", "\"kind\": \"handower\"", "other_apart[2]"),
        ("\"-13 21:45\"", "\"last week\"", "own[0] journal 11"),
        ("\"review_on\": \"62\"", "\"review_on\": \"2026-05-01\"", "review_on: no day"),
        ("\"of\": \"way.png\"", "\"of\": \"away.png\"", "no such file"),
        ("\"_each\"", "\"_eech\"", "_eech: no such word"),
        ("\"since\": \"-88 20:00\"", "\"until\": \"-88 20:00\"", "unknown field"),
        ("\"template\": \"goal\"", "\"template\": \"gaol\"", "no such template"),
        ("\"rung\": 1", "\"rung\": 3", "rung: wrong_type"),
    ] {
        assert!(text.contains(good), "{good}");
        let error = make(&inner, "en", &text.replace(good, bad), now()).unwrap_err();
        let Error::Machine { what } = error else { panic!("{bad}: {error:?}") };
        assert!(what.starts_with("assets/demo/en.json: ") && what.contains(place), "{what}");
        assert!(!inner.exists(), "{bad}");
    }
}
