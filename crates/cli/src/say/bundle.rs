//! Bundles written and taken in, for people.

use super::{Tongue, join};
use tsudoi_core::vault::answer::{Exported, Held, Imported};
use tsudoi_sync::authority::SpaceKind;

/// Bundles written: for whom, how much, where.
#[must_use]
pub fn exported_text(exported: &Exported, tongue: Tongue) -> String {
    let names: Vec<_> = exported.to.iter().map(|reader| reader.name.clone()).collect();
    let args = [("names", join(tongue, &names)), ("entries", exported.entries.to_string())];
    let mut lines = vec![tongue.with("command-exported", &args)];
    lines.extend(exported.files.iter().map(|file| format!("  {}", file.display())));
    lines.join("\n")
}

/// Bundles taken in: from whom, how much is new, what is waited for.
#[must_use]
pub fn imported_text(imported: &Imported, tongue: Tongue) -> String {
    let place = place(imported, tongue);
    let counts = [
        ("new", imported.new.to_string()),
        ("known", imported.known.to_string()),
        ("needs", imported.needs_you.to_string()),
    ];
    let mut lines =
        vec![tongue.with("command-imported-from", &[("name", imported.from.name.clone()), ("space", place)])];
    lines.push(tongue.with("command-imported-counts", &counts));
    lines.extend(imported.held.iter().map(|held| held_text(held, tongue)));
    if imported.set_apart > 0 {
        lines.push(tongue.with("command-status-quarantined", &[("count", imported.set_apart.to_string())]));
    }
    if imported.conflicts > 0 {
        lines.push(tongue.with("command-status-conflicts", &[("count", imported.conflicts.to_string())]));
    }
    if imported.preview {
        lines.push(tongue.say("command-imported-preview"));
    }
    lines.join("\n")
}

/// The name of the space of the first bundle; it may have come with a later one, or not yet at all.
fn place(imported: &Imported, tongue: Tongue) -> String {
    let mut same = imported.bundles.iter().filter(|bundle| bundle.space == imported.space);
    if same.clone().any(|bundle| bundle.kind == SpaceKind::Private) {
        return tongue.say("command-space-private");
    }
    let named = same.find(|bundle| !bundle.name.is_empty());
    named.map_or_else(|| tongue.say("command-space-unnamed"), |bundle| bundle.name.clone())
}

/// What is waited for: "waiting for changes 41-43 from Aiko's laptop; Ken has them".
#[must_use]
pub fn held_text(held: &Held, tongue: Tongue) -> String {
    let range = if held.from == held.to { held.from.to_string() } else { format!("{}-{}", held.from, held.to) };
    let name = held.name.clone().unwrap_or_else(|| tongue.say("command-somebody"));
    let args = [("range", range), ("name", name), ("who", join(tongue, &held.who_has))];
    tongue.with(if held.who_has.is_empty() { "command-held" } else { "command-held-who" }, &args)
}
