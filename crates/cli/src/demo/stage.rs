//! How a scene is told, and the list of what held in it.

use crate::answer::Answer;
use crate::failure::Failure;
use crate::output::line;
use crate::say::Tongue;
use serde_json::{Value, json};
use std::path::Path;

/// The scenes so far.
pub struct Stage {
    pub tongue: Tongue,
    quiet: bool,
    scenes: Vec<Scene>,
}

struct Scene {
    row: u8,
    title: String,
    holds: Vec<(String, bool)>,
}

impl Stage {
    /// An empty stage; `quiet` tells nothing before the end.
    pub fn new(tongue: Tongue, quiet: bool) -> Self {
        Self { tongue, quiet, scenes: Vec::new() }
    }

    /// A new scene; `row` is its number in the year that the group's story is.
    pub fn scene(&mut self, row: u8, id: &str) -> Result<(), Failure> {
        let title = self.tongue.say(id);
        self.print(&format!("\n== {title} =="))?;
        self.scenes.push(Scene { row, title, holds: Vec::new() });
        Ok(())
    }

    /// A sentence of the story.
    pub fn tell(&self, id: &str, args: &[(&str, String)]) -> Result<(), Failure> {
        self.print(&self.tongue.with(id, args))
    }

    /// What a command would have answered, set in.
    pub fn show(&self, text: &str) -> Result<(), Failure> {
        text.lines().try_for_each(|one| self.print(&format!("    {one}")))
    }

    /// Something that must hold, and whether it does.
    pub fn holds(&mut self, id: &str, ok: bool) -> Result<(), Failure> {
        let what = self.tongue.say(id);
        self.print(&format!("  {} {what}", if ok { '✓' } else { '✗' }))?;
        if let Some(scene) = self.scenes.last_mut() {
            scene.holds.push((what, ok));
        }
        Ok(())
    }

    /// The end: where everything lies, and whether all of it held.
    pub fn close(self, dir: &Path) -> Result<Answer, Failure> {
        let ok = self.scenes.iter().flat_map(|scene| &scene.holds).all(|(_, ok)| *ok);
        let place = [("dir", dir.display().to_string())];
        self.print("")?;
        self.tell(if ok { "demo-end" } else { "demo-end-wrong" }, &place)?;
        let rows: Vec<Value> = self.scenes.iter().map(Scene::json).collect();
        Ok(Answer::Played { json: json!({ "ok": ok, "dir": dir.display().to_string(), "rows": rows }).to_string(), ok })
    }

    fn print(&self, text: &str) -> Result<(), Failure> {
        if self.quiet { Ok(()) } else { line(text) }
    }
}

impl Scene {
    fn json(&self) -> Value {
        let holds: Vec<Value> = self.holds.iter().map(|(what, ok)| json!({ "what": what, "ok": ok })).collect();
        json!({ "row": self.row, "title": self.title, "holds": holds })
    }
}
