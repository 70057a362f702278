//! The errors that the window's commands return.
//!
//! Guarantee: an error crosses to the page as a stable code and the values that fill its sentences, never as a
//! sentence. The pages find the sentences in the person's language under `error-CODE` and `error-CODE-do`, in
//! `assets/locales/*/{error,window}.ftl`.

use serde::ser::{SerializeStruct, Serializer};
use std::collections::BTreeMap;

/// The result of every command.
pub type Response<T> = Result<T, WindowError>;

/// An error of a command. `Display` is its code.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum WindowError {
    /// An error of the core.
    #[error(transparent)]
    Core(#[from] tsudoi_core::Error),
    /// No vault is open.
    #[error("locked")]
    Locked,
    /// The machine does not say where a program keeps a person's data.
    #[error("no_home")]
    NoHome,
    /// The folder of the vaults exists and cannot be listed.
    #[error("home_unreadable")]
    HomeUnreadable {
        /// The folder.
        home: String,
    },
    /// The words that were typed back are not the recovery words.
    #[error("words_differ")]
    WordsDiffer,
    /// The recovery words were shown before and are not kept any more; new ones can be made.
    #[error("words_gone")]
    WordsGone,
    /// A picture or page that cannot be shown here.
    #[error("not_shown")]
    NotShown,
    /// A picture of a format that is not drawn here.
    #[error("format_not_shown")]
    FormatNotShown {
        /// The format's name.
        format: String,
    },
    /// A picture or page with more pixels than can be drawn here.
    #[error("picture_too_large")]
    PictureTooLarge,
    /// A picture or PDF that cannot be read.
    #[error("picture_damaged")]
    PictureDamaged,
    /// The program itself failed; the command changed nothing.
    #[error("broken")]
    Broken,
}

impl WindowError {
    /// The stable name.
    #[must_use]
    pub fn code(&self) -> String {
        self.to_string()
    }

    /// The values that fill its sentences.
    #[must_use]
    pub fn args(&self) -> BTreeMap<&'static str, String> {
        match self {
            Self::Core(error) => error.args().into_iter().collect(),
            Self::FormatNotShown { format } => BTreeMap::from([("format", format.clone())]),
            Self::HomeUnreadable { home } => BTreeMap::from([("home", home.clone())]),
            _ => BTreeMap::new(),
        }
    }
}

impl From<std::io::Error> for WindowError {
    fn from(error: std::io::Error) -> Self {
        Self::Core(error.into())
    }
}

impl From<tsudoi_picture::PictureError> for WindowError {
    fn from(error: tsudoi_picture::PictureError) -> Self {
        use tsudoi_picture::PictureError::{Damaged, Foreign, NotShown, TooLarge};
        match error {
            NotShown => Self::NotShown,
            Foreign(format) => Self::FormatNotShown { format: format.to_owned() },
            TooLarge => Self::PictureTooLarge,
            Damaged => Self::PictureDamaged,
        }
    }
}

impl serde::Serialize for WindowError {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut refusal = serializer.serialize_struct("Refusal", 2)?;
        refusal.serialize_field("code", &self.code())?;
        refusal.serialize_field("args", &self.args())?;
        refusal.end()
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn an_error_carries_its_code_and_the_values_of_its_sentences() {
        let error = WindowError::HomeUnreadable { home: "/x".into() };
        assert_eq!(serde_json::to_string(&error).unwrap(), r#"{"code":"home_unreadable","args":{"home":"/x"}}"#);
        let done = WindowError::Core(tsudoi_core::Error::DoneWithFault { done: "passphrase", fault: "disk_full" });
        assert_eq!(
            serde_json::to_string(&done).unwrap(),
            r#"{"code":"done_with_fault","args":{"done":"passphrase","fault":"disk_full"}}"#
        );
        let core = WindowError::Core(tsudoi_core::Error::MissingField { field: "body".into() });
        assert_eq!(serde_json::to_string(&core).unwrap(), r#"{"code":"missing_field","args":{"field":"body"}}"#);
    }

    #[test]
    fn every_error_of_the_window_has_both_sentences_in_both_languages() {
        let own = [
            "locked",
            "no_home",
            "home_unreadable",
            "words_differ",
            "words_gone",
            "not_shown",
            "format_not_shown",
            "picture_too_large",
            "picture_damaged",
            "broken",
        ];
        for lang in tsudoi_words::Lang::ALL {
            for code in own {
                let id = tsudoi_words::error_id(code);
                assert!(
                    tsudoi_words::has(*lang, &id) && tsudoi_words::has(*lang, &format!("{id}-do")),
                    "{lang} {code}"
                );
            }
        }
    }
}
