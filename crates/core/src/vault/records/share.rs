//! Sharing what is one's own: a copy under a new id, in a space that its owner chooses. The original stays where it is.

use crate::domain::Kind;
use crate::error::{Error, Result};
use crate::vault::Vault;
use crate::vault::answer::Saved;
use crate::vault::log::view;
use tsudoi_sync::authority::SpaceKind;

impl Vault {
    /// Copies a record of one's own into a group or pair: a journal entry becomes an excerpt (its `body`, and
    /// its `title` and `day` if wanted), a goal a goal, a resource a resource. `fields` picks what is copied; none means all of these.
    ///
    /// # Errors
    /// [`Error::NotShareable`] for other kinds and for what is not in the private space.
    pub fn share(&mut self, id: &str, space: &str, fields: &[String]) -> Result<Saved> {
        let (from, row, record) = self.load(id)?;
        let kind = Kind::find(&row.kind).filter(|_| from.kind == SpaceKind::Private);
        let (copy, all): (Kind, &[&str]) = match kind {
            Some(Kind::Journal) => (Kind::Excerpt, &["title", "body", "day"]),
            Some(Kind::Goal) => (Kind::Goal, &["why", "ladder", "state", "review_on"]),
            Some(Kind::Resource) => (
                Kind::Resource,
                &[
                    "title",
                    "kind",
                    "licence",
                    "lang",
                    "reading_level",
                    "tags",
                    "url",
                    "body",
                    "content_note",
                    "verified_on",
                ],
            ),
            _ => return Err(Error::NotShareable { kind: row.kind }),
        };
        let to = self.find_space(space)?;
        let mut chosen: serde_json::Map<_, _> = view::fields(kind, &record).into_iter().collect();
        chosen.retain(|name, _| all.contains(&name.as_str()) && (fields.is_empty() || fields.contains(name)));
        self.change(|v| v.put_in(&to, copy, None, &chosen))
    }
}
