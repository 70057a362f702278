//! Prints the scenes, and collects what held in them.

use crate::failure::Failure;
use crate::output::line;
use crate::response::Response;
use crate::say::Locale;
use serde_json::{Value, json};
use std::path::Path;

/// The scenes played so far.
pub struct Stage {
    pub locale: Locale,
    quiet: bool,
    scenes: Vec<Scene>,
}

struct Scene {
    row: u8,
    title: String,
    holds: Vec<(String, bool)>,
}

impl Stage {
    /// An empty stage. If `quiet`, nothing is printed before the end.
    pub fn new(locale: Locale, quiet: bool) -> Self {
        Self { locale, quiet, scenes: Vec::new() }
    }

    /// Begins a scene; `row` is its number in the story of the group's year.
    pub fn scene(&mut self, row: u8, id: &str) -> Result<(), Failure> {
        let title = self.locale.say(id);
        self.print(&format!("\n== {title} =="))?;
        self.scenes.push(Scene { row, title, holds: Vec::new() });
        Ok(())
    }

    /// Prints a sentence of the story.
    pub fn tell(&self, id: &str, args: &[(&str, String)]) -> Result<(), Failure> {
        self.print(&self.locale.with(id, args))
    }

    /// Prints a command's response, indented.
    pub fn show(&self, text: &str) -> Result<(), Failure> {
        text.lines().try_for_each(|one| self.print(&format!("    {one}")))
    }

    /// Records a check and its result.
    pub fn holds(&mut self, id: &str, ok: bool) -> Result<(), Failure> {
        let what = self.locale.say(id);
        self.print(&format!("  {} {what}", if ok { '✓' } else { '✗' }))?;
        if let Some(scene) = self.scenes.last_mut() {
            scene.holds.push((what, ok));
        }
        Ok(())
    }

    /// Ends the play: where the files lie, and whether everything held.
    pub fn close(self, dir: &Path) -> Result<Response, Failure> {
        let ok = self.scenes.iter().flat_map(|scene| &scene.holds).all(|(_, ok)| *ok);
        let place = [("dir", dir.display().to_string())];
        self.print("")?;
        self.tell(if ok { "demo-end" } else { "demo-end-wrong" }, &place)?;
        let rows: Vec<Value> = self.scenes.iter().map(Scene::json).collect();
        Ok(Response::Played {
            json: json!({ "ok": ok, "dir": dir.display().to_string(), "rows": rows }).to_string(),
            ok,
        })
    }

    fn print(&self, text: &str) -> Result<(), Failure> {
        if self.quiet { Ok(()) } else { Ok(line(text)?) }
    }
}

impl Scene {
    fn json(&self) -> Value {
        let holds: Vec<Value> = self.holds.iter().map(|(what, ok)| json!({ "what": what, "ok": ok })).collect();
        json!({ "row": self.row, "title": self.title, "holds": holds })
    }
}
