//! Tests which calls are understood, and that every command and argument has its sentences in both languages.
#![allow(clippy::unwrap_used, clippy::panic)]

use super::*;
use crate::args::group::RoleWord;
use crate::args::{Card, Group, HistoryWord};
use clap::Command as Clap;
use std::path::Path;

const EN: Locale = Locale(Lang::En);

fn words(text: &str) -> Vec<OsString> {
    std::iter::once("tsudoi").chain(text.split(' ').filter(|word| !word.is_empty())).map(OsString::from).collect()
}

fn understood(text: &str) -> Cli {
    parse(words(text), EN).unwrap_or_else(|refusal| panic!("{text}: {refusal:?}"))
}

fn refused(text: &str) -> Usage {
    match parse(words(text), EN) {
        Err(Refusal::Usage(usage)) => usage,
        other => panic!("{text}: {other:?}"),
    }
}

#[test]
fn the_command_line_is_well_formed() {
    for lang in Lang::ALL {
        command(Locale(*lang)).debug_assert();
    }
}

#[test]
fn what_holds_for_all_commands_may_stand_before_or_after() {
    for text in [
        "--vault v --json --passphrase-file p --lang ja status",
        "status --lang=ja --passphrase-file p --json --vault v",
    ] {
        let cli = understood(text);
        assert!(cli.json && cli.lang == Some(Lang::Ja));
        assert_eq!(
            (cli.vault.as_deref(), cli.passphrase_file.as_deref()),
            (Some(Path::new("v")), Some(Path::new("p")))
        );
    }
    let cli = understood("init --name そら --lang ja");
    assert!(
        cli.lang == Some(Lang::Ja) && matches!(cli.command, crate::args::Command::Init(init) if init.name == "そら")
    );
}

#[test]
fn commands_take_what_they_need() {
    use crate::args::Command as C;
    assert!(
        matches!(understood("group add ひだまり ミント --role facilitator").command, C::Group(Group::Add(add)) if add.role == RoleWord::Facilitator)
    );
    assert!(matches!(understood("group add g p").command, C::Group(Group::Add(add)) if add.role == RoleWord::Member));
    assert!(
        matches!(understood("group add g p --as r").command, C::Group(Group::Add(add)) if add.record.as_deref() == Some("r"))
    );
    assert!(matches!(understood("card add -").command, C::Card(Card::Add(add)) if add.card_file == Path::new("-")));
    assert!(
        matches!(understood("share i s --fields title,body").command, C::Share(share) if share.fields == ["title", "body"])
    );
    assert!(
        matches!(understood("import a b --preview --allow-hiding").command, C::Import(import) if import.bundles.len() == 2 && import.allow_hiding)
    );
    assert!(
        matches!(understood("list private journal --limit 3 --before c").command, C::List(list) if list.limit == 3 && list.before.as_deref() == Some("c"))
    );
    assert!(matches!(understood("search 集い --limit 5").command, C::Search(search) if search.hits_max == 5));
    assert!(matches!(understood("search -- --x").command, C::Search(search) if search.query == "--x"));
    assert!(matches!(understood("detach i --out f").command, C::Detach(detach) if detach.out_file == Path::new("f")));
    assert!(matches!(understood("kinds").command, C::Kinds(kinds) if kinds.one_kind.is_none()));
    assert!(matches!(understood("kinds mood").command, C::Kinds(kinds) if kinds.one_kind.as_deref() == Some("mood")));
    assert!(matches!(understood("recover --check --words-file f").command, C::Recover(recover) if recover.check));
    let C::Export(export) = understood("export g --to a b --to c --out d --part-max 65536 --history now").command
    else {
        panic!()
    };
    assert_eq!((export.to.len(), export.part_max, export.history), (3, Some(65536), HistoryWord::Now));
    let C::Export(export) = understood("export g --out d").command else { panic!() };
    assert!(export.to.is_empty() && export.history == HistoryWord::State);
}

#[test]
fn a_call_that_is_not_understood_says_why() {
    assert_eq!(refused("").id, "command-usage-no-command");
    assert_eq!(refused("card").id, "command-usage-no-command");
    assert_eq!(refused("dance"), usage("command-usage-unknown-command", "dance".into()));
    assert_eq!(refused("status --loud"), usage("command-usage-unknown-argument", "--loud".into()));
    let words = EN.say("command-arg-record");
    let missing = vec![("arg", "<ID>".to_owned()), ("words", words)];
    assert_eq!(refused("get"), Usage { id: "command-usage-missing", args: missing });
    assert!(refused("init").args.last().unwrap().1.contains("--name"));
    assert_eq!(refused("import").id, "command-usage-missing");
    assert_eq!(refused("--lang fr status").args.last().unwrap(), &("value", "fr".to_owned()));
    assert_eq!(refused("list private journal --limit 0").id, "command-usage-value");
    assert_eq!(refused("export g --out d --part-max many").id, "command-usage-value");
    assert_eq!(refused("status --passphrase secret").id, "command-usage-unknown-argument");
}

#[test]
fn language_and_json_are_seen_before_anything_else() {
    assert_eq!(asked_locale(&words("dance --lang ja")), Some(Locale(Lang::Ja)));
    assert_eq!(asked_locale(&words("--lang=en")), Some(EN));
    assert_eq!(asked_locale(&words("search -- --lang ja")), None);
    assert!(asks_for_json(&words("dance --json")) && !asks_for_json(&words("search -- --json")));
}

#[test]
fn help_and_version_are_shown_and_no_failure() {
    for (text, name) in [("--help", "help"), ("card add -h", "help"), ("--version", "version")] {
        assert!(matches!(parse(words(text), EN), Err(Refusal::Shown { name: shown, .. }) if shown == name), "{text}");
    }
    let Err(Refusal::Shown { text, .. }) = parse(words("--help"), Locale(Lang::Ja)) else { panic!() };
    assert!(text.contains("使い方") && !text.contains("Usage") && !text.contains("Options"), "{text}");
}

#[test]
fn every_command_and_argument_has_its_words() {
    fn ids(command: &Clap, id: &str, found: &mut Vec<String>) {
        found.push(if id == "cli-help" { "cli-help-about".to_owned() } else { id.to_owned() });
        found.extend(command.get_arguments().map(|arg| argument_id(arg.get_id().as_str())));
        command.get_subcommands().for_each(|sub| ids(sub, &format!("{id}-{}", sub.get_name()), found));
    }
    let mut found = vec!["cli-help-global".to_owned()];
    ids(&command(EN), "cli-help", &mut found);
    for lang in Lang::ALL {
        let missing: Vec<_> = found.iter().filter(|id| !tsudoi_words::has(*lang, id)).collect();
        assert!(missing.is_empty(), "{lang}: {missing:?}");
    }
}
