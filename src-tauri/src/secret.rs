//! Secrets that the page sends: a passphrase or recovery words.
//!
//! Guarantee: never printed, wiped when dropped. The web view's own copy goes with the page, at the next lock.

use serde::{Deserialize, Deserializer};
use zeroize::Zeroizing;

/// A passphrase or recovery words.
pub struct Secret(Zeroizing<String>);

impl Secret {
    /// The words.
    #[must_use]
    pub fn words(&self) -> &str {
        &self.0
    }
}

impl std::fmt::Debug for Secret {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Secret")
    }
}

impl<'de> Deserialize<'de> for Secret {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer).map(|text| Self(Zeroizing::new(text)))
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    #[test]
    fn a_secret_is_read_and_never_printed() {
        let secret: super::Secret = serde_json::from_str("\"合言葉\"").unwrap();
        assert_eq!((secret.words(), format!("{secret:?}").as_str()), ("合言葉", "Secret"));
    }
}
