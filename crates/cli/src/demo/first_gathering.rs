//! April: the first laptop makes the group, and the group meets for the first time.

use super::cast::{ALL, Cast, Group, NINE, fields};
use super::meeting;
use super::stage::Stage;
use crate::failure::Failure;
use crate::say::{self, Lang};
use serde_json::{Value, json};
use std::collections::BTreeSet;
use tsudoi_core::domain::Template;
use tsudoi_core::vault::Vault;

const DAY: &str = "2026-04-11";
const ON_PAPER: usize = 4;

/// Plays the scene and returns the group.
pub fn play(stage: &mut Stage, cast: &Cast) -> Result<Group, Failure> {
    stage.scene(1, "demo-1")?;
    let mut sora = cast.vault("sora", &cast.place("laptop-1"), &cast.passphrase)?;
    stage
        .tell("demo-1-vault", &[("name", cast.name("sora")), ("dir", cast.place("laptop-1").display().to_string())])?;
    let made = sora.new_group(&stage.locale.say("demo-group"))?;
    let mut group = Group { sora, space: made.space.to_string(), facilitators: made.facilitators.to_string() };
    meeting::play(stage, cast, &mut group)?;
    let members = NINE.iter().map(|who| member(cast, &mut group, who)).collect::<Result<Vec<_>, _>>()?;
    stage.tell("demo-1-names", &[("names", NINE.map(|who| cast.name(who)).join(" · "))])?;
    agree(cast, &mut group, &members)?;
    stage.tell("demo-1-agreement", &[("words", stage.locale.say("demo-agreement"))])?;
    gathering(cast, &mut group)?;
    stage.tell("demo-1-agenda", &[])?;
    stage.show(&agenda(stage.locale.0))?;
    stage.show(&say::text(&crate::response::Response::Status(group.sora.status_counted()?), stage.locale))?;
    check(stage, cast, &group)?;
    Ok(group)
}

/// Makes a member record with a called name: a member needs no laptop.
fn member(cast: &Cast, group: &mut Group, who: &str) -> Result<String, Failure> {
    let name = cast.name(who);
    // A person with a vault of their own may have one already.
    let there = records(&group.sora, &group.space, "member")?
        .into_iter()
        .find(|(_, record)| record.get("name") == Some(&json!(name)));
    let role = if matches!(who, "sora" | "mint") { "facilitator" } else { "member" };
    let fields = fields([
        ("name", json!(name)),
        ("lang", json!(cast.locale.0.name())),
        ("role", json!(role)),
        ("state", json!("active")),
    ]);
    let saved = group.sora.put(&group.space, "member", there.as_ref().map(|(id, _)| id.as_str()), fields)?;
    Ok(saved.id.to_string())
}

/// The agreement's first version and nine acknowledgements, four of them on paper.
fn agree(cast: &Cast, group: &mut Group, members: &[String]) -> Result<(), Failure> {
    let both = |lang: Lang| json!(tsudoi_words::say(lang, "demo-agreement", &[]));
    let version = fields([("number", json!(1)), ("ja", both(Lang::Ja)), ("en", both(Lang::En)), ("from", json!(DAY))]);
    let agreement = group.sora.put(&group.space, "agreement", None, version)?.id.to_string();
    for (i, member) in members.iter().enumerate() {
        let how = if i < ON_PAPER { "paper" } else { "app" };
        let noted = fields([
            ("agreement", json!(agreement)),
            ("member", json!(member)),
            ("how", json!(how)),
            ("on", json!(DAY)),
        ]);
        group.sora.put(&group.space, "acknowledgement", None, noted)?;
    }
    let note = fields([
        ("title", cast.words("demo-journal-title")),
        ("body", cast.words("demo-journal")),
        ("day", json!(DAY)),
    ]);
    group.sora.put("private", "journal", None, note)?;
    Ok(())
}

fn gathering(cast: &Cast, group: &mut Group) -> Result<(), Failure> {
    let template = Template::find("first");
    let planned = template.map(Template::minutes).unwrap_or_default();
    let held = fields([
        ("title", cast.words("demo-session")),
        ("day", json!(DAY)),
        ("place", cast.words("demo-place")),
        ("template", json!("first")),
        ("visitors", json!(0)),
        ("headcount", json!(NINE.len())),
        ("minutes_planned", json!(planned)),
    ]);
    let gathering = group.sora.put(&group.space, "session", None, held)?.id.to_string();
    for (position, step) in template.into_iter().flat_map(|template| &template.steps).enumerate() {
        let item = fields([
            ("session", json!(gathering)),
            ("key", json!(step.key)),
            ("ja", json!(step.ja)),
            ("en", json!(step.en)),
            ("minutes", json!(step.minutes)),
            ("position", json!(position)),
        ]);
        group.sora.put(&group.space, "agenda_item", None, item)?;
    }
    Ok(())
}

fn agenda(lang: Lang) -> String {
    let steps = Template::find("first").into_iter().flat_map(|template| &template.steps);
    let line = |step: &tsudoi_core::domain::template::Step| match lang {
        Lang::Ja => format!("{:>3} 分  {}", step.minutes, step.ja),
        Lang::En => format!("{:>3} min  {}", step.minutes, step.en),
    };
    steps.map(line).collect::<Vec<_>>().join("\n")
}

fn check(stage: &mut Stage, cast: &Cast, group: &Group) -> Result<(), Failure> {
    let members = records(&group.sora, &group.space, "member")?;
    let names: BTreeSet<_> =
        members.iter().filter_map(|(_, record)| record.get("name").and_then(Value::as_str)).collect();
    let called = NINE.map(|who| cast.name(who));
    stage.holds(
        "demo-1-holds-names",
        members.len() == NINE.len() && called.iter().all(|name| names.contains(name.as_str())),
    )?;
    let noted = records(&group.sora, &group.facilitators, "acknowledgement")?;
    let paper = noted.iter().filter(|(_, record)| record.get("how") == Some(&json!("paper"))).count();
    stage.holds("demo-1-holds-agreement", noted.len() == NINE.len() && paper == ON_PAPER)?;
    let items = records(&group.sora, &group.space, "agenda_item")?;
    let minutes: u64 = items.iter().filter_map(|(_, record)| record.get("minutes")?.as_u64()).sum();
    stage.holds(
        "demo-1-holds-agenda",
        Template::find("first").is_some_and(|template| u64::from(template.minutes()) == minutes),
    )
}

type Record = (String, serde_json::Map<String, Value>);

fn records(vault: &Vault, space: &str, kind: &str) -> Result<Vec<Record>, Failure> {
    let page = vault.list(space, kind, ALL, None)?;
    Ok(page.records.into_iter().map(|record| (record.id.to_string(), record.fields)).collect())
}
