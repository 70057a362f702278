//! Search, in either language or both mixed.

use crate::table::{Laptop, Table};
use serde_json::{Value, json};

in_both_languages! {
    words_are_found_by_their_beginnings_and_japanese_down_to_two_characters,
    only_existing_records_are_found_and_the_newest_comes_first,
}

fn hits(laptop: &Laptop, query: &str) -> Vec<Value> {
    laptop.ask(&["search", query])["hits"].as_array().unwrap().clone()
}

/// The words of the snippet that the hit's `place` marks.
fn pointed_at(hit: &Value) -> String {
    let place = |n: usize| usize::try_from(hit["place"][n].as_u64().unwrap()).unwrap();
    hit["snippet"].as_str().unwrap().chars().skip(place(0)).take(place(1) - place(0)).collect()
}

fn words_are_found_by_their_beginnings_and_japanese_down_to_two_characters(table: &Table) {
    let sora = table.laptop(table.words.sora());
    let id = sora.put(
        &["private", "journal"],
        json!({"title": "渡邊さんとカーテンの話", "body": "週に一度、図書館で三十分すわる。At the Library, by the window.", "day": "2026-05-02"}),
    );
    let pointed = [
        ("図書", "body", "図書"),
        ("書館", "body", "書館"),
        ("三十分", "body", "三十分"),
        ("ｶｰﾃﾝ", "title", "カーテン"),
        ("かーてん", "title", "カーテン"),
        ("渡辺", "title", "渡邊"),
        ("libr", "body", "Libr"),
        ("LIBRARY", "body", "Library"),
        ("ｗｉｎｄｏｗ", "body", "window"),
    ];
    for (query, field, words) in pointed {
        let found = hits(&sora, query);
        assert_eq!(found.len(), 1, "{query}");
        let hit = &found[0];
        assert_eq!(
            (&hit["id"], &hit["kind"], &hit["field"]),
            (&json!(id), &json!("journal"), &json!(field)),
            "{query}"
        );
        assert!(pointed_at(hit).starts_with(words), "{query}: {hit}");
        assert_eq!(hit["space"], sora.ask(&["status"])["spaces"][0]["space"]);
    }
    for query in ["brary", "図書室", "館書", "", " ", "curtain", "window door"] {
        assert!(hits(&sora, query).is_empty(), "{query}");
    }
    for query in ["\"", "*", "。"] {
        sora.refused(&["search", query], "", "nothing_to_search");
    }
    assert_eq!(hits(&sora, "library 図書館").len(), 1, "all of the words in one record");
}

fn only_existing_records_are_found_and_the_newest_comes_first(table: &Table) {
    let sora = table.laptop(table.words.sora());
    let word = table.words.juno_word;
    let mut ids: Vec<_> = ["2026-05-03", "2026-05-01", "2026-05-02"]
        .iter()
        .map(|day| (*day, sora.put(&["private", "journal"], json!({"body": table.words.juno, "day": day}))))
        .collect();
    ids.sort();
    ids.reverse();
    let wanted: Vec<_> = ids.iter().map(|(_, id)| json!(id)).collect();
    let found = |laptop: &Laptop| hits(laptop, word).iter().map(|hit| hit["id"].clone()).collect::<Vec<_>>();
    assert_eq!(found(&sora), wanted);
    assert_eq!(sora.ask(&["search", word, "--limit", "2"])["hits"].as_array().unwrap().len(), 2);
    sora.ask(&["rm", &ids[0].1]);
    sora.tell(&["put", "private", "journal", &ids[1].1], &json!({"body": "—"}).to_string());
    assert_eq!(found(&sora), wanted[2..]);
    let plain = sora.ran(&["search", word], "");
    assert!(plain.out.contains(word) && plain.out.contains(&ids[2].1), "{plain:?}");
    assert_eq!(sora.ran(&["search", "zzzz"], "").out.trim_end(), table.words.say("command-no-hits"));
}
