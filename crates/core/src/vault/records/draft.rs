//! Drafts and settings: what this person has begun to write, and how they like the window.
//!
//! Guarantee: both stay in this vault. They are encrypted with it and included in its backups, and are in no log and no
//! bundle.

use crate::error::{Error, Result};
use crate::store::local::DraftRow;
use crate::vault::Vault;
use crate::vault::response::Draft;
use serde_json::Value;

/// The largest draft or setting, in bytes of JSON.
const LOCAL_BYTES_MAX: usize = 1 << 20;
/// The longest key of a draft or a setting, in characters.
const KEY_CHARS_MAX: usize = 200;

/// The JSON of a value, if key and size are allowed.
pub(super) fn checked(key: &str, value: &Value) -> Result<String> {
    if key.is_empty() || key.chars().count() > KEY_CHARS_MAX {
        return Err(Error::WrongType { field: "key".into(), expected: "line" });
    }
    let text = value.to_string();
    if text.len() > LOCAL_BYTES_MAX {
        return Err(Error::ValueTooLarge { field: key.to_owned() });
    }
    Ok(text)
}

fn read(text: &str) -> Result<Value> {
    serde_json::from_str(text).map_err(|_| Error::VaultDamaged { what: "draft" })
}

fn draft_of((key, body, at): DraftRow) -> Result<Draft> {
    Ok(Draft { key, body: read(&body)?, at })
}

impl Vault {
    /// Stores a draft, replacing the one of that key. The window uses the form it belongs to as the key (`journal/new`,
    /// `goal/ID`); a key has 1 to 200 characters.
    ///
    /// # Errors
    /// [`Error::ValueTooLarge`] above 1 MiB of JSON, [`Error::WrongType`] for an invalid key; then the old draft is
    /// kept.
    pub fn put_draft(&mut self, key: &str, body: &Value) -> Result<Draft> {
        let text = checked(key, body)?;
        let at = self.now_text();
        self.change(|v| v.store.put_draft(key, &text, &at))?;
        Ok(Draft { key: key.to_owned(), body: body.clone(), at })
    }

    /// The draft of that key.
    ///
    /// # Errors
    /// Store errors.
    pub fn draft(&self, key: &str) -> Result<Option<Draft>> {
        self.store.draft(key)?.map(draft_of).transpose()
    }

    /// The drafts whose keys begin with `prefix`, by key; all of them if it is empty.
    ///
    /// # Errors
    /// Store errors.
    pub fn drafts(&self, prefix: &str) -> Result<Vec<Draft>> {
        self.store.drafts(prefix)?.into_iter().map(draft_of).collect()
    }

    /// Discards a draft. It is no error if there is none.
    ///
    /// # Errors
    /// Store errors.
    pub fn drop_draft(&mut self, key: &str) -> Result<()> {
        self.change(|v| v.store.drop_draft(key))
    }

    /// A setting of this vault.
    ///
    /// # Errors
    /// Store errors.
    pub fn setting(&self, key: &str) -> Result<Option<Value>> {
        self.store.setting(key)?.as_deref().map(read).transpose()
    }

    /// Stores a setting; `null` deletes it.
    ///
    /// # Errors
    /// As [`Vault::put_draft`].
    pub fn put_setting(&mut self, key: &str, value: &Value) -> Result<()> {
        let text = checked(key, value)?;
        self.change(|v| v.store.put_setting(key, Some(text.as_str()).filter(|_| !value.is_null())))
    }

    /// Changes the language of this vault's person: `ja` or `en`. Titles in responses use it, and so do recovery words
    /// made from then on.
    ///
    /// # Errors
    /// [`Error::WrongType`] for any other language.
    pub fn set_lang(&mut self, lang: &str) -> Result<()> {
        crate::vault::disk::open::lang_of(lang)?;
        if self.lang() == lang {
            return Ok(());
        }
        self.change(|v| v.store.set_meta("lang", lang.as_bytes()))
    }
}
