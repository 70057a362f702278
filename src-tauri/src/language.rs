//! The language that the person's desktop speaks, as far as its environment says.
//!
//! Guarantee: the same variables, in the same order, as the command line reads. The web view is not asked alone, because it
//! speaks English wherever the system has not built the person's locale.

/// `ja` or `en`, or `None` when the environment names neither, and the page asks the web view.
///
/// `variable` gives the value of an environment variable.
#[must_use]
pub fn asked(variable: impl Fn(&str) -> Option<String>) -> Option<&'static str> {
    let set = |name: &&str| variable(name).filter(|value| !value.is_empty());
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].iter().find_map(set)?;
    match locale.split(['_', '.', '@', '-']).next() {
        Some("ja") => Some("ja"),
        Some("en") => Some("en"),
        _ => None,
    }
}

/// The same of this program's own environment.
#[must_use]
pub fn here() -> Option<&'static str> {
    asked(|name| std::env::var(name).ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn with(variables: &[(&str, &str)]) -> Option<&'static str> {
        asked(|name| variables.iter().find(|(key, _)| *key == name).map(|(_, value)| (*value).to_owned()))
    }

    #[test]
    fn the_first_variable_that_says_something_decides() {
        assert_eq!(with(&[("LC_ALL", ""), ("LC_MESSAGES", "ja_JP.UTF-8"), ("LANG", "en_US.UTF-8")]), Some("ja"));
        assert_eq!(with(&[("LC_ALL", "en_GB"), ("LANG", "ja_JP.UTF-8")]), Some("en"));
        assert_eq!(with(&[("LANG", "ja")]), Some("ja"));
    }

    #[test]
    fn a_language_we_do_not_speak_and_none_at_all_are_left_to_the_page() {
        for lang in ["C.UTF-8", "POSIX", "de_DE.UTF-8", "jam_JM", ""] {
            assert_eq!(with(&[("LANG", lang)]), None, "{lang}");
        }
        assert_eq!(with(&[]), None);
    }
}
