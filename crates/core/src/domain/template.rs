//! The five agenda templates that ship.
//!
//! Guarantee: templates are data (`assets/templates/agenda.json`); this file only reads them. A template whose notes are
//! `none` has no notes: in an open circle the editor is disabled, because what is heard there stays there.

use serde::Deserialize;
use std::sync::LazyLock;

/// Whether a session of this template has group notes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Notes {
    /// Nothing is written down.
    None,
    /// High-level notes, open to everyone in the group.
    Group,
}

/// One step of an agenda.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Step {
    /// Its stable name within the template.
    pub key: String,
    /// Planned minutes.
    pub minutes: u32,
    /// What is said, in Japanese.
    pub ja: String,
    /// What is said, in English.
    pub en: String,
    /// Minutes for each person, where the step goes round.
    pub per_person: Option<u32>,
    /// People in a small group, where the circle divides.
    pub group: Option<u32>,
    /// What is written in this step is for the writer only.
    #[serde(default)]
    pub private: bool,
}

/// A shipped agenda template.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Template {
    /// Its stable name, as a session's `template` field holds it.
    pub key: String,
    /// What it is called, in Japanese.
    pub ja: String,
    /// What it is called, in English.
    pub en: String,
    /// Whether there are notes.
    pub notes: Notes,
    /// Whether people answer each other.
    pub crosstalk: bool,
    /// With more people than this, two circles.
    pub circle_max: Option<u32>,
    /// The steps, in order.
    pub steps: Vec<Step>,
}

static SHIPPED: LazyLock<Vec<Template>> = LazyLock::new(|| {
    serde_json::from_str(include_str!("../../../../assets/templates/agenda.json")).unwrap_or_default()
});

impl Template {
    /// The templates that ship, in the order in which they are offered.
    #[must_use]
    pub fn list() -> &'static [Self] {
        &SHIPPED
    }

    /// The shipped template of that key.
    #[must_use]
    pub fn find(key: &str) -> Option<&'static Self> {
        SHIPPED.iter().find(|template| template.key == key)
    }

    /// What it is called in `lang`, `ja` or `en`.
    #[must_use]
    pub fn name(&self, lang: &str) -> &str {
        if lang == "ja" { &self.ja } else { &self.en }
    }

    /// The planned minutes of all steps.
    #[must_use]
    pub fn minutes(&self) -> u32 {
        self.steps.iter().map(|step| step.minutes).sum()
    }

    /// Whether a session of this template may have group notes.
    #[must_use]
    pub fn allows_notes(&self) -> bool {
        self.notes == Notes::Group
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, clippy::expect_used)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn the_five_templates_take_the_time_they_say() {
        let minutes: Vec<_> = Template::list().iter().map(|t| (t.key.as_str(), t.minutes(), t.steps.len())).collect();
        assert_eq!(
            minutes,
            [("first", 90, 8), ("open_circle", 90, 7), ("topic", 90, 9), ("ips", 120, 9), ("goal", 75, 8)]
        );
    }

    #[test]
    fn every_step_has_words_in_both_languages() {
        for template in Template::list() {
            let keys: BTreeSet<_> = template.steps.iter().map(|step| &step.key).collect();
            assert_eq!(keys.len(), template.steps.len(), "{}", template.key);
            for step in &template.steps {
                assert!(
                    !step.ja.is_empty() && step.ja.chars().any(|c| u32::from(c) > 0x3000),
                    "{} {}",
                    template.key,
                    step.key
                );
                assert!(!step.en.is_empty() && step.en.is_ascii(), "{} {}", template.key, step.key);
            }
        }
    }

    #[test]
    fn an_open_circle_is_not_written_down_and_nobody_replies() {
        let circle = Template::find("open_circle").unwrap();
        assert!(!circle.allows_notes() && !circle.crosstalk);
        assert_eq!(circle.steps[3].per_person, Some(5));
        assert!(Template::list().iter().filter(|t| t.key != "open_circle").all(Template::allows_notes));
        let private: Vec<_> =
            Template::list().iter().flat_map(|t| &t.steps).filter(|s| s.private).map(|s| &s.key).collect();
        assert_eq!(private, ["try"]);
        assert_eq!(Template::find("goal").unwrap().circle_max, Some(6));
        assert!(Template::find("lecture").is_none());
    }
}
