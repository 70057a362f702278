//! Nothing without words can ship.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, clippy::expect_used)]

use super::*;
use std::collections::BTreeSet;
use tsudoi_core::Error;
use tsudoi_core::domain::{FieldType, Kind, SpaceKind};
use tsudoi_core::error::Candidate;

/// Every id of a language.
fn ids(lang: Lang) -> Vec<String> {
    blanks(files(lang)).unwrap().into_iter().map(|(id, _)| id).collect()
}

fn errors_with_args() -> Vec<Error> {
    let text = || String::from("ひだまり");
    let one = |id: &str| Candidate { id: id.into(), name: text(), more: Vec::new() };
    let candidates = || ["1", "2"].into_iter().map(one).collect();
    vec![
        Error::SlotMissing { slot: "unlock.age" },
        Error::SlotDamaged { slot: "unlock.age" },
        Error::VaultDamaged { what: "pages" },
        Error::VaultNewer { found: 3, known: 1 },
        Error::NoSuchFile { path: text() },
        Error::NotAFile { path: text() },
        Error::MayNotRead { path: text() },
        Error::MayNotWrite { path: text() },
        Error::PathTooLong { path: text() },
        Error::NotAFolder { path: text() },
        Error::ReadBackDiffers { path: text() },
        Error::LeftBehind { path: text() },
        Error::DoneWithFault { done: "words", fault: "disk_full" },
        Error::FileExists { path: text() },
        Error::Machine { what: text() },
        Error::InputTooLong { kib: 64 },
        Error::NoSuchRecord { id: text() },
        Error::NoSuchSpace { space: text() },
        Error::AmbiguousSpace { space: text(), candidates: candidates() },
        Error::UnknownKind { kind: text() },
        Error::WrongSpace { kind: "journal".into(), audience: "private" },
        Error::WrongType { field: text(), expected: "day" },
        Error::MissingField { field: text() },
        Error::ValueTooLarge { field: text() },
        Error::NoConflict { field: text() },
        Error::NotShareable { kind: "mood".into() },
        Error::NoSuchPerson { person: text() },
        Error::AmbiguousPerson { person: text(), candidates: candidates() },
        Error::NumberDiffers { person: text() },
        Error::NotInGroup { person: text() },
        Error::AlreadyInGroup { person: text() },
        Error::UnknownSender { person: text() },
        Error::BundleNewer { needs: text() },
        Error::BadLine { line: 12 },
        Error::WouldHide { records: 51 },
        Error::Store { what: text() },
    ]
}

#[test]
fn both_languages_parse_and_have_the_same_ids_and_variables() {
    let [ja, en] = [Lang::Ja, Lang::En].map(|lang| blanks(files(lang)).unwrap());
    compare(&ja, &en).unwrap();
    let names = |lang| files(lang).iter().map(|(name, _)| *name).collect::<Vec<_>>();
    assert_eq!(names(Lang::Ja), names(Lang::En));
    assert!(names(Lang::Ja).contains(&"kinds/goal.ftl"));
    for lang in Lang::ALL {
        assert!(ids(*lang).iter().all(|id| has(*lang, id) && !say(*lang, id, &[]).is_empty()));
    }
}

/// Codes of the window's own; `src-tauri/src/error.rs` checks that they are these. `unknown` is what it never foresaw.
const OF_THE_WINDOW: [&str; 11] = [
    "locked",
    "no_home",
    "home_unreadable",
    "words_differ",
    "words_gone",
    "not_shown",
    "format_not_shown",
    "picture_too_large",
    "picture_damaged",
    "broken",
    "unknown",
];

#[test]
fn every_error_says_what_happened_and_what_to_do() {
    let with_args = errors_with_args();
    for lang in Lang::ALL {
        for code in Error::CODES {
            let args = with_args.iter().find(|e| e.code() == *code).map(Error::args).unwrap_or_default();
            for id in [error_id(code), error_id(code) + "-do"] {
                assert!(has(*lang, &id), "{lang} {id}");
                let sentence = say(*lang, &id, &args);
                assert!(!sentence.contains("{$"), "{lang} {sentence}");
                assert!(sentence.ends_with(['.', '。', '?']), "{lang} {sentence}");
            }
        }
        let codes: BTreeSet<_> = Error::CODES.iter().chain(&OF_THE_WINDOW).map(|code| error_id(code)).collect();
        for id in ids(*lang).into_iter().filter(|id| id.starts_with("error-")) {
            assert!(codes.contains(id.strip_suffix("-do").unwrap_or(&id)), "{id} is of no error");
        }
    }
}

#[test]
fn what_was_expected_and_where_it_belongs_is_said_in_words() {
    for lang in Lang::ALL {
        let say_type =
            |expected: &str| say(*lang, "error-wrong-type", &[("field", "f".into()), ("expected", expected.into())]);
        let unknown = say_type("nothing_known");
        for expected in Kind::expected_words() {
            assert_ne!(say_type(expected), unknown, "{lang} {expected}");
        }
        for kind in Kind::ALL {
            let args = [("kind", kind.name().to_owned()), ("audience", kind.audience.word.to_owned())];
            let sentence = say(*lang, "error-wrong-space", &args);
            let otherwise = say(*lang, "error-wrong-space", &[args[0].clone(), ("audience", "nothing_known".into())]);
            assert!(kind.spaces().len() == SpaceKind::ALL.len() || sentence != otherwise, "{lang} {}", kind.name());
            assert!(!sentence.contains('_'), "{sentence}");
        }
    }
}

/// What may stand in Latin letters within a Japanese sentence: the program, commands and what one types, file endings, and words
/// that have no other form in Japanese.
const LATIN: [&str; 35] = [
    "tsudoi",
    "status",
    "list",
    "group",
    "card",
    "verify",
    "help",
    "argv",
    "stdin",
    "batch",
    "private",
    "next",
    "recover",
    "check",
    "vault",
    "json",
    "args",
    "blob",
    "size",
    "name",
    "key",
    "http",
    "https",
    "mailto",
    "tel",
    "true",
    "false",
    "ja",
    "en",
    "unlock",
    "recovery",
    "age",
    "svg",
    "png",
    "Shift_JIS",
];
const NO_OTHER_FORM: [&str; 10] = ["JSON", "ID", "USB", "KiB", "MiB", "MB", "UTF", "QR", "PDF", "TSUDOI_"];

/// A sentence without the names of options, such as `--words-file`.
fn without_options(text: &str) -> String {
    let mut parts = text.split("--");
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |out, part| out + part.trim_start_matches(|c: char| c.is_ascii_lowercase() || c == '-'))
}

#[test]
fn a_japanese_error_has_no_english_inside() {
    let blanks = |expected: &str, what: &str, audience: &str| -> Vec<(&'static str, String)> {
        let words = [
            "slot",
            "path",
            "space",
            "candidates",
            "kind",
            "field",
            "person",
            "needs",
            "arg",
            "words",
            "value",
            "dir",
            "name",
            "place",
            "wrong",
            "more",
            "id",
            "home",
            "format",
            "file",
        ];
        let numbers = ["found", "known", "number", "line", "records", "kib"];
        let words = words.into_iter().map(|name| (name, "あ".to_owned()));
        let numbers = numbers.into_iter().map(|name| (name, "12".to_owned()));
        let chosen = [("expected", expected.to_owned()), ("what", what.to_owned()), ("audience", audience.to_owned())];
        words.chain(numbers).chain(chosen).collect()
    };
    let typed: BTreeSet<&str> = Kind::ALL
        .iter()
        .flat_map(|kind| kind.fields())
        .flat_map(|field| if let FieldType::Choice { of, .. } = field.of { of } else { &[] })
        .copied()
        .chain(LATIN)
        .chain(["facilitators", "group", "yes", "neither", "hard"])
        .collect();
    let whats =
        ["pages", "state", "store_file", "not_encrypted", "a text", "io", "random_numbers", "operation not supported"];
    let errors = ids(Lang::Ja).into_iter().filter(|id| {
        ["error-", "command-usage-", "command-wrong-", "command-group-look"].iter().any(|start| id.starts_with(start))
    });
    for id in errors {
        for expected in Kind::expected_words() {
            for what in whats {
                let sentence = say(Lang::Ja, &id, &blanks(expected, what, "facilitators"));
                let sentence = without_options(&sentence);
                let plain = NO_OTHER_FORM.iter().fold(sentence.clone(), |text, word| text.replace(word, ""));
                let latin = plain.split(|c: char| !c.is_ascii_alphabetic() && c != '_');
                // A moment in the example of a date.
                let strange: Vec<_> = latin
                    .filter(|word| {
                        word.len() > 1
                            && !typed.contains(word)
                            && !word.chars().all(|c| c.is_ascii_uppercase() || c == '_')
                    })
                    .collect();
                assert!(strange.is_empty(), "{id}: {strange:?} in {sentence}");
            }
        }
    }
}

#[test]
fn every_kind_field_and_choice_has_a_label() {
    let kebab = |text: String| text.replace('_', "-");
    for lang in Lang::ALL {
        for kind in Kind::ALL {
            for id in [format!("kind-{}", kind.name()), format!("kind-name-{}", kind.name())] {
                assert!(has(*lang, &kebab(id)), "{lang} {}", kind.name());
            }
            for field in kind.fields() {
                let named = [format!("field-{}-{}", kind.name(), field.name), format!("field-{}", field.name)];
                assert!(named.into_iter().any(|id| has(*lang, &kebab(id))), "{lang} {} {}", kind.name(), field.name);
                if let FieldType::Choice { of, list } = field.of {
                    assert!(of.iter().all(|word| has(*lang, &kebab(format!("choice-{list}-{word}")))), "{lang} {list}");
                }
            }
        }
    }
    let kind_name = |kind: &str| say(Lang::En, "kind-name", &[("kind", kind.into())]);
    assert_eq!((kind_name("follow_up").as_str(), kind_name("diary").as_str()), ("A follow-up", "“diary”"));
    assert_eq!(field_label(Lang::En, "handover", "key"), "Who has the key");
    assert_eq!(field_label(Lang::Ja, "journal", "body"), "本文");
    assert_eq!(field_label(Lang::Ja, "journal", "weather_of_mind"), "weather_of_mind");
}

/// A word that stands in the file of one kind is that kind's own. Another kind would borrow a word that was meant for something
/// else, and nobody would notice: what several kinds share stands in `domain.ftl`.
#[test]
fn no_kind_borrows_a_label_from_the_file_of_another() {
    let kebab = |text: String| text.replace('_', "-");
    for lang in Lang::ALL {
        let has = |text: &str, id: &str| text.lines().any(|line| line.starts_with(&format!("{id} =")));
        let of_kinds = || files(*lang).iter().filter(|(name, _)| name.starts_with("kinds/"));
        for kind in Kind::ALL {
            let own = |text: &str| has(text, &kebab(format!("kind-{}", kind.name())));
            for field in kind.fields() {
                let (exact, bare) =
                    (kebab(format!("field-{}-{}", kind.name(), field.name)), kebab(format!("field-{}", field.name)));
                if files(*lang).iter().any(|(_, text)| has(text, &exact)) {
                    continue;
                }
                let lender = of_kinds().find(|(_, text)| has(text, &bare) && !own(text)).map(|(name, _)| *name);
                assert_eq!(lender, None, "{} {}", kind.name(), field.name);
            }
        }
    }
}

#[test]
fn numbers_count_and_names_stay_as_they_are() {
    let would_hide = |n: &str| say(Lang::En, "error-would-hide", &[("records", n.into())]);
    assert!(would_hide("1").contains("1 record ") && would_hide("51").contains("51 records "), "{}", would_hide("1"));
    let person = |name: &str| say(Lang::Ja, "error-no-such-person", &[("person", name.into())]);
    assert!(person("007").contains("007") && person("1e5").contains("1e5") && person("12").contains("12"));
    assert_eq!(say(Lang::Ja, "no-such-id", &[]), "no-such-id");
}

#[test]
fn a_language_is_known_by_its_name_and_by_the_systems_setting() {
    assert_eq!("ja".parse(), Ok(Lang::Ja));
    assert_eq!("fr".parse::<Lang>(), Err(NoSuchLang));
    assert_eq!(Lang::of_locale("ja_JP.UTF-8"), Lang::Ja);
    assert_eq!(Lang::of_locale("C.UTF-8"), Lang::En);
}
