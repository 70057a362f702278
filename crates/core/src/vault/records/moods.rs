//! Summarises moods, and asks now and then whether keeping them helps.
//!
//! Guarantee: all of it stays in this vault. The answers are settings and are in no log.

use crate::domain::Kind;
use crate::domain::mood_summary::{MoodRow, MoodSummary, summarise};
use crate::error::{Error, Result};
use crate::vault::Vault;
use crate::vault::log::view;
use serde_json::{Value, json};

/// The setting that holds the answers: a list of `{at_count, answer}`.
const HELPING: &str = "mood.helping";
/// After how many check-ins the question is due.
const ASKED_EVERY: u64 = 7;
const ANSWERS: [&str; 3] = ["yes", "neither", "hard"];

impl Vault {
    /// The person's moods from `from_day` to `to_day`, inclusive.
    ///
    /// # Errors
    /// [`Error::WrongType`] for an invalid day.
    pub fn moods(&self, from_day: &str, to_day: &str) -> Result<MoodSummary> {
        let space = self.find_space("private")?;
        let part = self.days(&space, Kind::Mood, from_day, to_day)?;
        let mut rows = Vec::new();
        self.each_of(&space, &part, |_, record| {
            let fields = view::fields(Some(Kind::Mood), &record);
            let day = fields.get("day").and_then(Value::as_str).and_then(|day| day.parse().ok());
            let factors = fields.get("factors").and_then(Value::as_array);
            let factors = factors.into_iter().flatten().filter_map(Value::as_str).map(str::to_owned).collect();
            rows.extend(day.map(|day| MoodRow { day, face: fields.get("face").and_then(Value::as_i64), factors }));
            Ok(())
        })?;
        Ok(summarise(&rows))
    }

    fn helping_answers(&self) -> Result<Vec<Value>> {
        match self.setting(HELPING)? {
            Some(Value::Array(answers)) => Ok(answers),
            _ => Ok(Vec::new()),
        }
    }

    /// Whether to ask "Does keeping this help?": after every 7th check-in, until it was answered. Deleting check-ins
    /// does not ask about the same seven again.
    ///
    /// # Errors
    /// Store errors.
    pub fn helping_due(&self) -> Result<bool> {
        let sevens = self.count("private", Kind::Mood.name())? / ASKED_EVERY;
        let answers = self.helping_answers()?;
        let answered = answers.iter().filter_map(|answer| answer["at_count"].as_u64()).max().unwrap_or(0);
        Ok(sevens > answered / ASKED_EVERY)
    }

    /// Stores the answer `yes`, `neither` or `hard`, replacing one to the same question. Returns whether to offer a
    /// pause: after two `hard` in a row.
    ///
    /// # Errors
    /// [`Error::WrongType`] for any other answer.
    pub fn answer_helping(&mut self, answer: &str) -> Result<bool> {
        if !ANSWERS.contains(&answer) {
            return Err(Error::WrongType { field: "answer".into(), expected: "mood_helping" });
        }
        let count = self.count("private", Kind::Mood.name())?;
        let mut answers = self.helping_answers()?;
        let question = |at_count: &Value| at_count.as_u64().map(|at| at / ASKED_EVERY);
        answers.retain(|before| question(&before["at_count"]) != Some(count / ASKED_EVERY));
        answers.push(json!({"at_count": count, "answer": answer}));
        let two_hard = answers.len() > 1 && answers.iter().rev().take(2).all(|answer| answer["answer"] == "hard");
        self.put_setting(HELPING, &Value::Array(answers))?;
        Ok(two_hard)
    }
}
