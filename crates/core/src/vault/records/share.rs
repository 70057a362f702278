//! Shares a private record: copies it under a new id into a space that its owner chooses. The original stays where it
//! is.

use crate::domain::Kind;
use crate::error::{Error, Result};
use crate::vault::Vault;
use crate::vault::log::view;
use crate::vault::response::Saved;
use tsudoi_sync::authority::SpaceKind;

impl Vault {
    /// Copies a private record into a group or pair: a journal entry becomes an excerpt (its `body`, and its `title`
    /// and `day` if wanted), a goal a goal, a resource a resource. `fields` selects what is copied; if empty, all of
    /// these are.
    ///
    /// # Errors
    /// [`Error::NotShareable`] for other kinds and for records outside the private space.
    pub fn share(&mut self, id: &str, space: &str, fields: &[String]) -> Result<Saved> {
        let (from, row, record) = self.load(id)?;
        let kind = Kind::find(&row.kind).filter(|_| from.kind == SpaceKind::Private);
        let Some(shared) = kind.and_then(|kind| kind.shared_copy) else {
            return Err(Error::NotShareable { kind: row.kind });
        };
        let copy = Kind::load(shared.kind)?;
        let to = self.find_space(space)?;
        let mut chosen: serde_json::Map<_, _> = view::fields(kind, &record).into_iter().collect();
        chosen.retain(|name, _| shared.fields.contains(&name.as_str()) && (fields.is_empty() || fields.contains(name)));
        self.change(|v| v.put_in(&to, copy, None, &chosen)?.told(v, &to))
    }
}
