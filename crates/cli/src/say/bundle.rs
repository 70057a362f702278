//! Prints exports and imports, for people.

use super::{Locale, damaged_keys, join};
use tsudoi_core::vault::response::{Exported, Held, Imported};
use tsudoi_sync::authority::SpaceKind;

/// An export: for whom, where.
#[must_use]
pub fn exported_text(exported: &Exported, locale: Locale) -> String {
    let names: Vec<_> = exported.to.iter().map(|reader| reader.name.clone()).collect();
    let mut lines = vec![locale.with("command-exported", &[("names", join(locale, &names))])];
    lines.extend(exported.files.iter().map(|file| format!("  {}", file.display())));
    lines.join("\n")
}

/// An import: from whom, how many records it changes, whom others have reached, what it waits for.
#[must_use]
pub fn imported_text(imported: &Imported, locale: Locale) -> String {
    let place = place(imported, locale);
    let count = |id: &str, count: u64| locale.with(id, &[("count", count.to_string())]);
    let mut lines =
        vec![locale.with("command-imported-from", &[("name", imported.from.name.clone()), ("space", place)])];
    lines.push(match imported.changes_total {
        0 => locale.say("command-imported-nothing"),
        records => count("command-imported-records", records),
    });
    if imported.needs_you > 0 {
        lines.push(count("command-imported-needs", imported.needs_you));
    }
    for one in &imported.reached {
        let args = [("name", one.name.clone()), ("count", one.records.to_string())];
        lines.push(locale.with("command-imported-reached", &args));
    }
    lines.extend(imported.held.iter().map(|held| held_text(held, locale)));
    if imported.quarantined > 0 {
        lines.push(count("command-status-quarantined", imported.quarantined));
    }
    if imported.conflicts > 0 {
        lines.push(count("command-status-conflicts", imported.conflicts));
    }
    lines.extend(damaged_keys(&imported.damaged_keys, locale));
    if imported.preview {
        lines.push(locale.say("command-imported-preview"));
    }
    lines.join("\n")
}

/// The name of the first bundle's space; it may have come with a later bundle, or not at all yet.
fn place(imported: &Imported, locale: Locale) -> String {
    let mut same = imported.bundles.iter().filter(|bundle| bundle.space == imported.space);
    if same.clone().any(|bundle| bundle.kind == SpaceKind::Private) {
        return locale.say("command-space-private");
    }
    let named = same.find(|bundle| !bundle.name.is_empty());
    named.map_or_else(|| locale.say("command-space-unnamed"), |bundle| bundle.name.clone())
}

/// What held entries wait for: "waiting for changes 41-43 from Aiko's laptop; Ken has them".
#[must_use]
pub fn held_text(held: &Held, locale: Locale) -> String {
    let range = if held.from == held.to { held.from.to_string() } else { format!("{}-{}", held.from, held.to) };
    let name = held.name.clone().unwrap_or_else(|| locale.say("command-somebody"));
    let args = [("range", range), ("name", name), ("who", join(locale, &held.who_has))];
    locale.with(if held.who_has.is_empty() { "command-held" } else { "command-held-who" }, &args)
}
