//! How the window looks and when it locks: one small file beside the vaults, `window.json`.
//!
//! Guarantee: it says nothing about anybody. It is read before a vault is open, so that the first thing painted is already
//! in the right language and light. A file that cannot be read is as good as none.

use serde::{Deserialize, Serialize};
use std::io::Write;
use std::path::Path;

const FILE: &str = "window.json";
const FILE_BYTES_MAX: u64 = 4096;

/// The look.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Look {
    /// `ja`, `en`, or `system`.
    pub lang: String,
    /// `system`, `light`, `dark`, `contrast` or `contrast-dark`.
    pub theme: String,
    /// Percent of the usual size of text, 100 to 200.
    pub text_percent: u16,
    /// Minutes without a person after which the vault locks, 1 to 60.
    pub lock_minutes: u16,
    /// Dates with the Japanese era.
    pub era: bool,
}

impl Default for Look {
    fn default() -> Self {
        Self { lang: "system".into(), theme: "system".into(), text_percent: 100, lock_minutes: 5, era: false }
    }
}

impl Look {
    /// The look of this machine's window.
    #[must_use]
    pub fn load(home: &Path) -> Self {
        let file = home.join(FILE);
        let small = std::fs::metadata(&file).is_ok_and(|meta| meta.is_file() && meta.len() <= FILE_BYTES_MAX);
        let text = if small { std::fs::read(&file).unwrap_or_default() } else { Vec::new() };
        serde_json::from_slice::<Self>(&text).unwrap_or_default().within()
    }

    /// Keeps it.
    ///
    /// # Errors
    /// The machine's; then the look is what it was.
    pub fn keep(&self, home: &Path) -> std::io::Result<()> {
        std::fs::create_dir_all(home)?;
        let mut part = tempfile::Builder::new().prefix(".").suffix(".part").tempfile_in(home)?;
        part.write_all(&serde_json::to_vec(self)?)?;
        part.persist(home.join(FILE)).map_err(|error| error.error)?;
        Ok(())
    }

    /// With every value in its range.
    #[must_use]
    pub fn within(mut self) -> Self {
        self.text_percent = self.text_percent.clamp(100, 200);
        self.lock_minutes = self.lock_minutes.clamp(1, 60);
        if !["ja", "en"].contains(&self.lang.as_str()) {
            self.lang = "system".into();
        }
        if !["light", "dark", "contrast", "contrast-dark"].contains(&self.theme.as_str()) {
            self.theme = "system".into();
        }
        self
    }

    /// The language that the window speaks, `ja` or `en`; `None` where it is the web view's, which only the page knows. `system_lang`
    /// is the desktop's.
    #[must_use]
    pub fn spoken<'a>(&'a self, system_lang: Option<&'a str>) -> Option<&'a str> {
        if self.lang == "system" { system_lang } else { Some(&self.lang) }
    }

    /// The colour of the paper, so that nothing flashes before the page is painted: red, green, blue. The pages' own colours
    /// are in `ui/src/styles/tokens.css`.
    #[must_use]
    pub fn paper(&self) -> (u8, u8, u8) {
        match self.theme.as_str() {
            "dark" => (0x21, 0x1c, 0x17),
            "contrast" => (0xff, 0xff, 0xff),
            "contrast-dark" => (0, 0, 0),
            _ => (0xfa, 0xf5, 0xea),
        }
    }

    /// What the page is told in its address; only the words above can be in it. `system` is the language of the desktop, for
    /// whoever chooses it later; `country` is its country, if there is something to say of it (see [`crate::language::country`]).
    #[must_use]
    pub fn query(&self, system_lang: Option<&str>, country: Option<&str>) -> String {
        let (system, lang) = (system_lang.unwrap_or(""), self.spoken(system_lang).unwrap_or(""));
        let Self { theme, text_percent, era, .. } = self;
        let country = country.map(|country| format!("&country={country}")).unwrap_or_default();
        format!("lang={lang}&system={system}&theme={theme}&text={text_percent}&era={}{country}", u8::from(*era))
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn what_was_kept_is_there_again_and_nonsense_is_not() {
        let home = tempfile::tempdir().unwrap();
        assert_eq!(Look::load(home.path()), Look::default());
        let look = Look { lang: "ja".into(), theme: "dark".into(), text_percent: 150, lock_minutes: 9, era: true };
        look.keep(home.path()).unwrap();
        assert_eq!(Look::load(home.path()), look);
        std::fs::write(home.path().join(FILE), r#"{"lang":"\"><script>","text_percent":9000,"lock_minutes":0}"#)
            .unwrap();
        let odd = Look::load(home.path());
        assert_eq!((odd.lang.as_str(), odd.text_percent, odd.lock_minutes), ("system", 200, 1));
        assert_eq!(odd.query(Some("ja"), Some("JP")), "lang=ja&system=ja&theme=system&text=200&era=0&country=JP");
        assert_eq!(look.query(None, None), "lang=ja&system=&theme=dark&text=150&era=1");
        assert_eq!([look.spoken(Some("en")), odd.spoken(Some("en")), odd.spoken(None)], [Some("ja"), Some("en"), None]);
    }
}
