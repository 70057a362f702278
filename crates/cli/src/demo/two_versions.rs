//! August: two laptops edit one resource concurrently and swap bundles by mail, and a person merges the two versions.

use super::cast::{Cast, Group, fields};
use super::stage::Stage;
use crate::failure::Failure;
use crate::say;
use serde_json::{Value, json};
use std::path::PathBuf;
use tsudoi_core::Error;
use tsudoi_core::vault::response::Imported;
use tsudoi_core::vault::{ExportOptions, History, ImportOptions, Vault};

/// Plays the scene.
pub fn play(stage: &mut Stage, cast: &Cast, group: &mut Group, mint: &mut Vault) -> Result<(), Failure> {
    stage.scene(8, "demo-8")?;
    let guide = fields([
        ("title", cast.words("demo-resource")),
        ("kind", json!("leaflet")),
        ("lang", json!(cast.locale.0.name())),
        ("body", cast.words("demo-resource-body")),
    ]);
    let id = group.sora.put(&group.space, "resource", None, guide)?.id.to_string();
    let first = export(stage, cast, &group.space, &mut group.sora, "mail-1")?;
    mint.import(&first, ImportOptions::default())?;

    group.sora.put(&group.space, "resource", Some(&id), fields([("title", cast.words("demo-resource-sora"))]))?;
    mint.put(&group.space, "resource", Some(&id), fields([("title", cast.words("demo-resource-mint"))]))?;
    stage.tell(
        "demo-8-apart",
        &[("sora", stage.locale.say("demo-resource-sora")), ("mint", stage.locale.say("demo-resource-mint"))],
    )?;
    let of_sora = export(stage, cast, &group.space, &mut group.sora, "mail-2")?;
    let of_mint = export(stage, cast, &group.space, mint, "mail-3")?;
    let at_mint = mint.import(&of_sora, ImportOptions::default())?;
    let at_sora = group.sora.import(&of_mint, ImportOptions::default())?;
    arrived(stage, &at_sora)?;
    let kept = both_kept(cast, &group.sora, &id)? && both_kept(cast, mint, &id)?;
    stage.holds("demo-8-holds-kept", kept && at_mint.conflicts > 0 && at_sora.conflicts > 0)?;

    group.sora.resolve(&id, "title", cast.words("demo-resource-merged"))?;
    stage.tell("demo-8-merged", &[("name", cast.name("sora")), ("title", stage.locale.say("demo-resource-merged"))])?;
    let merged = export(stage, cast, &group.space, &mut group.sora, "mail-4")?;
    arrived(stage, &mint.import(&merged, ImportOptions::default())?)?;
    let titles = [group.sora.get(&id)?, mint.get(&id)?];
    let one = titles
        .iter()
        .all(|seen| seen.conflicts.is_empty() && seen.fields.get("title") == Some(&cast.words("demo-resource-merged")));
    stage.holds("demo-8-holds-merged", one && group.sora.dump(&group.space)? == mint.dump(&group.space)?)?;

    let before = [mint.dump(&group.space)?, group.sora.dump(&group.space)?];
    let mut new = 0;
    for files in [&first, &of_sora, &merged] {
        new += mint.import(files, ImportOptions::default())?.new;
    }
    new += group.sora.import(&of_mint, ImportOptions::default())?.new;
    stage
        .holds("demo-holds-again", new == 0 && before == [mint.dump(&group.space)?, group.sora.dump(&group.space)?])?;
    stage.holds("demo-8-holds-verified", group.sora.verify()?.ok && mint.verify()?.ok)
}

fn export(stage: &Stage, cast: &Cast, space: &str, from: &mut Vault, folder: &str) -> Result<Vec<PathBuf>, Failure> {
    let out = cast.folder(folder)?;
    let options = ExportOptions { space: space.to_owned(), to: None, out, part_max: None, history: History::All };
    let exported = from.export(options)?;
    stage.show(&say::exported_text(&exported, stage.locale))?;
    Ok(exported.files)
}

fn arrived(stage: &Stage, imported: &Imported) -> Result<(), Failure> {
    stage.show(&say::imported_text(imported, stage.locale))
}

/// Whether the conflicting versions include both titles.
fn both_kept(cast: &Cast, vault: &Vault, id: &str) -> Result<bool, Error> {
    let versions = vault.get(id)?.conflicts.get("title").map(Value::to_string).unwrap_or_default();
    let there = |words: &str| cast.words(words).as_str().is_some_and(|text| versions.contains(text));
    Ok(there("demo-resource-sora") && there("demo-resource-mint"))
}
