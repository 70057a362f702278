//! Malformed contact cards.

use crate::sender::Sender;
use crate::world::{World, fingerprint};
use data_encoding::BASE64URL_NOPAD;
use tsudoi_core::keys::{Purpose, sign};

#[test]
fn a_card_with_a_fault_is_refused_and_changes_nothing() {
    let mut w = World::new();
    let other = Sender::new("ミント");
    let good = other.card.text();
    let signed = |json: String| {
        let sig = sign(Purpose::Card, other.keys.signing(), json.as_bytes());
        format!("tsudoi-card-1:{}.{sig}", BASE64URL_NOPAD.encode(json.as_bytes()))
    };
    let json = String::from_utf8(other.card.signed_bytes().to_vec()).unwrap();
    let own = w.victim.my_card().unwrap().text();
    let rows = [
        ("nothing", String::new(), "no_card"),
        ("other text", "やあ".into(), "no_card"),
        ("an endless text", "tsudoi-card-1:".repeat(10_000), "card_damaged"),
        ("a newer card", good.replace("card-1", "card-2"), "card_newer"),
        ("a newer content", signed(json.replace("\"v\":1", "\"v\":2")), "card_newer"),
        ("content version 0", signed(json.replace("\"v\":1", "\"v\":0")), "card_damaged"),
        ("spaces in the content", signed(json.replace(":1,", ": 1,")), "card_damaged"),
        ("an unknown key", signed(json.replace("\"v\":1", "\"v\":1,\"w\":1")), "card_damaged"),
        ("a key twice", signed(json.replace("\"v\":1", "\"v\":1,\"v\":1")), "card_damaged"),
        ("an empty name", signed(json.replace("ミント", " ")), "card_damaged"),
        ("a name of two lines", signed(json.replace("ミント", "a\\nb")), "card_damaged"),
        ("a name that turns the text around", signed(json.replace("ミント", "\u{202e}x")), "card_damaged"),
        ("a number beyond 2^53", signed(json.replace("\"n\":1", "\"n\":9007199254740993")), "card_damaged"),
        (
            "another's signature",
            format!("{}.{}", good.split('.').next().unwrap(), w.mallory.card.sig()),
            "card_damaged",
        ),
        ("no signature", good.split('.').next().unwrap().into(), "card_damaged"),
        ("one's own", own, "card_is_mine"),
    ];
    let before = fingerprint(&mut w.victim);
    for (fault, text, code) in &rows {
        assert_eq!(w.victim.add_card(text).unwrap_err().code(), *code, "{fault}");
    }
    for at in 0..good.len() {
        let mut bent = good.clone().into_bytes();
        bent[at] ^= 1;
        let code = w.victim.add_card(&String::from_utf8(bent).unwrap()).unwrap_err().code();
        assert!(["card_damaged", "card_newer", "no_card"].contains(&code), "byte {at}: {code}");
        let cut = if at < "tsudoi-card-".len() { "no_card" } else { "card_damaged" };
        assert_eq!(w.victim.add_card(&good[..at]).unwrap_err().code(), cut, "cut at {at}");
    }
    assert_eq!(fingerprint(&mut w.victim), before);
    assert_eq!(w.victim.add_card(&good).unwrap().name, "ミント");
}
