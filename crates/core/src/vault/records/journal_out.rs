//! Writes the journal as a file that any program can read, for people who want it on paper or want to leave.

use crate::domain::{Fields, Kind};
use crate::error::Result;
use crate::store::list::ListPart;
use crate::vault::Vault;
use crate::vault::log::view;
use crate::vault::response::WrittenFile;
use serde_json::Value;
use std::io::Write;
use std::path::Path;

impl Vault {
    /// Writes the whole journal, oldest first, as one UTF-8 Markdown file `tsudoi-journal-YYYY-MM-DD.md` in a folder: a
    /// heading for each day, under it the time and title of each entry, its tags, and its text unchanged. Anybody who
    /// has the file can read it. Memory does not grow with the journal. Progress counts entries.
    ///
    /// # Errors
    /// [`crate::Error::NoSuchFile`] for a missing folder, [`crate::Error::Cancelled`], I/O errors; then no file is
    /// left.
    pub fn write_journal(&self, out_dir: &Path) -> Result<WrittenFile> {
        self.work_begins();
        let done = self.write_journal_in(out_dir);
        self.work_ends(done)
    }

    fn write_journal_in(&self, out_dir: &Path) -> Result<WrittenFile> {
        let space = self.find_space("private")?;
        let kind = Kind::Journal;
        let part =
            ListPart { space: space.row, kind: kind.name(), parent: None, from_day: None, to_day: None, rising: true };
        self.expect(self.store.count(&part)?);
        let mut entries = 0;
        let file = self.write_new(out_dir, "tsudoi-journal", "md", |out| {
            let mut last = None;
            self.each_of(&space, &part, |_, record| {
                let fields = view::fields(Some(kind), &record);
                let day = text(&fields, "day").to_owned();
                if last.as_deref() != Some(day.as_str()) {
                    writeln!(out, "{}# {day}", if last.is_some() { "\n" } else { "" })?;
                    last = Some(day);
                }
                entries += 1;
                write_entry(out, &fields)?;
                self.went(1)
            })
        })?;
        Ok(WrittenFile { file, entries })
    }
}

fn text<'a>(fields: &'a Fields, name: &str) -> &'a str {
    fields.get(name).and_then(Value::as_str).unwrap_or_default()
}

fn write_entry(out: &mut impl Write, fields: &Fields) -> Result<()> {
    // 2026-04-05T21:30:00+09:00: the writer's local time.
    let time = text(fields, "at").get(11..16).unwrap_or_default();
    let heading = [time, text(fields, "title")].join(" ");
    let heading = heading.trim();
    // Two entries of a day without time and title must stay two.
    writeln!(out, "\n## {}", if heading.is_empty() { "·" } else { heading })?;
    let tags = fields.get("tags").and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_str);
    let tags: Vec<String> = tags.map(|tag| format!("#{tag}")).collect();
    if !tags.is_empty() {
        writeln!(out, "\n{}", tags.join(" "))?;
    }
    writeln!(out, "\n{}", text(fields, "body"))?;
    Ok(())
}
