//! `batch`: many commands with one unlock.

use crate::table::{Table, has};
use serde_json::{Value, json};
use std::io::{BufRead, BufReader, Write};

in_both_languages! {
    responses_come_in_order_and_an_error_is_a_response,
    a_batch_unlocks_once_and_holds_the_vault_until_it_ends,
}

fn responses_come_in_order_and_an_error_is_a_response(table: &Table) {
    let sora = table.laptop(table.words.sora());
    let put =
        |n: u32| json!({"argv": ["put", "private", "journal"], "stdin": json!({"body": format!("{n}")}).to_string()});
    let lines = [
        json!({"argv": ["status"]}).to_string(),
        put(1).to_string(),
        "dance".to_owned(),
        String::new(),
        json!({"argv": ["get", "nothing"]}).to_string(),
        json!({"argv": ["put", "private", "mood"], "stdin": "{\"face\":9}"}).to_string(),
        json!({"argv": ["batch"]}).to_string(),
        json!({"argv": ["--vault", "elsewhere", "status"]}).to_string(),
        json!({"argv": ["put", "private", "journal"], "stdin": "{\"body\":\"a\",\"body\":\"b\"}"}).to_string(),
        put(2).to_string(),
        json!({"argv": ["list", "private", "journal", "--json"]}).to_string(),
    ];
    let ran = sora.ran(&["batch"], &lines.join("\n"));
    assert_eq!(ran.exit, 0, "{ran:?}");
    let responses: Vec<Value> = ran.out.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let codes: Vec<_> = responses.iter().map(|response| response["error"]["code"].as_str().unwrap_or("ok")).collect();
    let usage = "usage";
    let wanted = ["ok", "ok", usage, usage, "no_such_record", "wrong_type", usage, usage, "bad_json", "ok", "ok"];
    assert_eq!(codes, wanted, "{ran:?}");
    has(&responses[0], &["person", "device", "spaces"]);
    assert_eq!(responses[5]["error"]["args"]["field"], "face");
    assert_eq!(
        responses[4]["error"]["message"],
        tsudoi_words::say(table.words.lang, "error-no-such-record", &[("id", "nothing".into())])
    );
    let records = responses[10]["records"].as_array().unwrap();
    let ids: Vec<_> = records.iter().map(|record| &record["id"]).collect();
    assert!(ids.len() == 2 && ids.contains(&&responses[1]["id"]) && ids.contains(&&responses[9]["id"]));
}

fn a_batch_unlocks_once_and_holds_the_vault_until_it_ends(table: &Table) {
    let sora = table.laptop(table.words.sora());
    let mut batch = sora.command(&["batch"]).spawn().unwrap();
    let (mut input, mut responses) = (batch.stdin.take().unwrap(), BufReader::new(batch.stdout.take().unwrap()));
    let mut ask = |argv: Value| -> Value {
        writeln!(input, "{}", json!({"argv": argv})).unwrap();
        let mut line = String::new();
        responses.read_line(&mut line).unwrap();
        serde_json::from_str(&line).unwrap()
    };
    has(&ask(json!(["status"])), &["person"]);
    let slot = sora.dir.join("unlock.age");
    let away = table.path("unlock.age");
    std::fs::rename(&slot, &away).unwrap();
    has(&ask(json!(["list", "private", "journal"])), &["records"]);
    std::fs::rename(&away, &slot).unwrap();

    let busy = table.words.say("error-vault-busy");
    let second = sora.ran(&["status", "--json"], "");
    assert_eq!((second.exit, second.error("vault_busy")["message"].as_str().unwrap()), (1, busy.as_str()));
    let plain = sora.ran(&["status"], "");
    assert_eq!((plain.exit, plain.out.as_str(), plain.err.lines().next()), (1, "", Some(busy.as_str())));
    has(&ask(json!(["status"])), &["person"]);
    drop(input);
    assert!(batch.wait().unwrap().success());
    has(&sora.ask(&["status"]), &["person"]);
}
