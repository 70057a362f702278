//! What a command of the window answers with when it cannot do its work.
//!
//! Guarantee: over the wire go a stable code and the values its sentence is filled in with, never a sentence. The pages
//! find the sentence in the person's language under `window-error-CODE`, in `assets/locales/*/window.ftl`.

use serde::Serialize;

/// A refusal, as the pages see it: `{ "code": …, "args": { … } }`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, thiserror::Error)]
#[serde(tag = "code", content = "args", rename_all = "snake_case")]
pub enum WindowError {
    /// The machine does not say where a program keeps a person's data.
    #[error("no home for vaults")]
    NoHome {},
    /// The folder of the vaults is there and cannot be listed.
    #[error("vault home unreadable")]
    HomeUnreadable {
        /// The folder.
        home: String,
    },
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn a_refusal_carries_its_code_and_what_fills_the_sentence() {
        let error = WindowError::HomeUnreadable { home: "/x".into() };
        assert_eq!(serde_json::to_string(&error).unwrap(), r#"{"code":"home_unreadable","args":{"home":"/x"}}"#);
        assert_eq!(serde_json::to_string(&WindowError::NoHome {}).unwrap(), r#"{"code":"no_home","args":{}}"#);
    }
}
