//! The desktop's language and country, from the environment's locale.
//!
//! Guarantee: reads the same variables as the command line, in the same order. The web view's own language does not
//! suffice, because it is English wherever the system has not built the person's locale.

/// `ja` or `en`; `None` when the environment names neither, and the page asks the web view.
///
/// `variable` returns the value of an environment variable.
#[must_use]
pub fn asked(variable: impl Fn(&str) -> Option<String>) -> Option<&'static str> {
    match tag(variable)?.split('-').next() {
        Some("ja") => Some("ja"),
        Some("en") => Some("en"),
        _ => None,
    }
}

/// [`asked`] of this program's own environment.
#[must_use]
pub fn here() -> Option<&'static str> {
    asked(own)
}

/// The environment's locale as a language tag: `ja-JP`, `en-AU`, `de`. `None` when it names no language.
#[must_use]
pub fn tag(variable: impl Fn(&str) -> Option<String>) -> Option<String> {
    let set = |name: &&str| variable(name).filter(|value| !value.is_empty());
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].iter().find_map(set)?;
    let mut parts = locale.split(['.', '@']).next()?.split(['_', '-']);
    let letters =
        |part: &str, long: &[usize]| long.contains(&part.len()) && part.bytes().all(|b| b.is_ascii_alphabetic());
    let language = parts.next().filter(|part| letters(part, &[2, 3]))?.to_ascii_lowercase();
    match parts.next().filter(|part| letters(part, &[2])) {
        Some(country) => Some(format!("{language}-{}", country.to_ascii_uppercase())),
        None => Some(language),
    }
}

/// The language tag for the web view's own controls (date and time fields) while the window speaks `spoken`: `home` if
/// it has that language, otherwise the one whose dates look like the pages'. `home` is from [`tag`].
#[must_use]
pub fn for_the_web_view(spoken: Option<&str>, home: Option<&str>) -> String {
    let at_home = |language: &str| home.filter(|tag| tag.split('-').next() == Some(language));
    match spoken {
        Some("ja") => at_home("ja").unwrap_or("ja"),
        Some(_) => at_home("en").unwrap_or("en-GB"),
        None => home.unwrap_or("en-GB"),
    }
    .to_owned()
}

/// [`for_the_web_view`] in this program's own environment.
#[must_use]
pub fn for_the_web_view_here(spoken: Option<&str>) -> String {
    for_the_web_view(spoken, tag(own).as_deref())
}

/// The environment's country in two letters, by which the page orders helplines; on Linux empty when it names none.
/// Elsewhere `None` then, because those systems state the country otherwise; the page asks the web view.
#[must_use]
pub fn country() -> Option<String> {
    let named = tag(own).and_then(|tag| tag.split_once('-').map(|(_, country)| country.to_owned()));
    if cfg!(target_os = "linux") { Some(named.unwrap_or_default()) } else { named }
}

fn own(name: &str) -> Option<String> {
    std::env::var(name).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn with(variables: &[(&str, &str)]) -> Option<&'static str> {
        asked(|name| variables.iter().find(|(key, _)| *key == name).map(|(_, value)| (*value).to_owned()))
    }

    #[test]
    fn the_first_variable_that_is_set_decides() {
        assert_eq!(with(&[("LC_ALL", ""), ("LC_MESSAGES", "ja_JP.UTF-8"), ("LANG", "en_US.UTF-8")]), Some("ja"));
        assert_eq!(with(&[("LC_ALL", "en_GB"), ("LANG", "ja_JP.UTF-8")]), Some("en"));
        assert_eq!(with(&[("LANG", "ja")]), Some("ja"));
    }

    #[test]
    fn a_locale_becomes_a_language_tag() {
        let tag = |lang: &str| tag(|name| (name == "LANG").then(|| lang.to_owned()));
        let said =
            ["ja_JP.UTF-8", "en_AU", "de_DE@euro", "en", "C.UTF-8", "POSIX", "zh_Hant_TW", "\"><b_XX", ""].map(tag);
        let said: Vec<Option<&str>> = said.iter().map(Option::as_deref).collect();
        assert_eq!(said, [Some("ja-JP"), Some("en-AU"), Some("de-DE"), Some("en"), None, None, Some("zh"), None, None]);
    }

    #[test]
    fn date_fields_have_the_windows_language_and_the_desktops_country_if_it_fits() {
        assert_eq!(for_the_web_view(Some("ja"), Some("en-US")), "ja");
        assert_eq!(for_the_web_view(Some("en"), Some("ja-JP")), "en-GB");
        assert_eq!(for_the_web_view(Some("en"), Some("en-US")), "en-US");
        assert_eq!(for_the_web_view(Some("en"), None), "en-GB");
        assert_eq!(for_the_web_view(None, Some("de-DE")), "de-DE");
    }

    #[test]
    fn another_language_and_no_language_are_left_to_the_page() {
        for lang in ["C.UTF-8", "POSIX", "de_DE.UTF-8", "jam_JM", ""] {
            assert_eq!(with(&[("LANG", lang)]), None, "{lang}");
        }
        assert_eq!(with(&[]), None);
    }
}
