//! Saves what was written in a form: the record, the records made under it, and the end of its draft.
//!
//! Guarantee: all of it is one transaction. Whatever happens to the machine, afterwards there is the draft or the record,
//! never both and never neither.

use crate::domain::Kind;
use crate::error::{Error, Result};
use crate::vault::Vault;
use crate::vault::response::Saved;
use serde::Deserialize;
use serde_json::{Map, Value};

/// What is written in the same transaction as a record.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct Along {
    /// The draft that becomes the record.
    pub draft: Option<DraftEnd>,
    /// Records made under the saved one, in this order.
    pub children: Vec<Child>,
}

/// A draft that becomes a record.
#[derive(Debug, Clone, Deserialize)]
pub struct DraftEnd {
    /// Its key.
    pub key: String,
    /// What stays a draft under that key; null if nothing does.
    pub rest: Value,
}

/// A record made under another.
#[derive(Debug, Clone, Deserialize)]
pub struct Child {
    /// Its kind, one that is listed under the other's.
    pub kind: String,
    /// Its fields, without the one that names the other.
    pub fields: Map<String, Value>,
}

impl Vault {
    /// Like [`Vault::put`], and ends the draft and makes the children in the same transaction.
    ///
    /// # Errors
    /// Those of [`Vault::put`] and [`Vault::put_draft`]; [`Error::WrongType`] for a child whose kind is not listed under
    /// `kind`. Nothing is written then, and the draft stays as it was.
    pub fn put_along(
        &mut self,
        space: &str,
        kind: &str,
        id: Option<&str>,
        fields: Map<String, Value>,
        along: &Along,
    ) -> Result<Saved> {
        let at = self.now_text();
        self.change(|v| {
            let saved = v.put_as_part(space, kind, id, fields)?;
            for Child { kind: child, fields } in &along.children {
                let under = Kind::load(child)?.parent_field().filter(|(_, of)| *of == kind);
                let (field, _) = under.ok_or(Error::WrongType { field: "kind".into(), expected: "kind" })?;
                let mut fields = fields.clone();
                fields.insert(field.name.to_owned(), Value::String(saved.id.to_string()));
                v.put_as_part(space, child, None, fields)?;
            }
            match &along.draft {
                Some(DraftEnd { key, rest: Value::Null }) => v.store.drop_draft(key)?,
                Some(DraftEnd { key, rest }) => v.store.put_draft(key, &super::draft::checked(key, rest)?, &at)?,
                None => {}
            }
            Ok(saved)
        })
    }
}
