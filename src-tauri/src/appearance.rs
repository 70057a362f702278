//! The window's appearance and when it locks: one small file beside the vaults, `window.json`.
//!
//! Guarantee: it says nothing about anybody. It is read before a vault is open, so that the first thing painted
//! already has the right language and theme. A file that cannot be read counts as missing.

use serde::{Deserialize, Serialize};
use std::io::Write;
use std::path::Path;
use tsudoi_core::files::{NewFile, Readers, writing};

const FILE: &str = "window.json";
const FILE_BYTES_MAX: u64 = 4096;

/// The appearance settings of this machine.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Appearance {
    /// `ja`, `en`, or `system`.
    pub lang: String,
    /// `system`, `light`, `dark`, `contrast` or `contrast-dark`.
    pub theme: String,
    /// Text size in percent of the usual size, 100 to 200.
    pub text_percent: u16,
    /// Minutes of inactivity after which the vault locks, 1 to 60.
    pub lock_minutes: u16,
    /// Whether dates have the Japanese era.
    pub era: bool,
}

impl Default for Appearance {
    fn default() -> Self {
        Self { lang: "system".into(), theme: "system".into(), text_percent: 100, lock_minutes: 5, era: false }
    }
}

impl Appearance {
    /// Reads the appearance from `home`, with every value in its range; the defaults without a readable file.
    #[must_use]
    pub fn load(home: &Path) -> Self {
        let file = home.join(FILE);
        let small = std::fs::metadata(&file).is_ok_and(|meta| meta.is_file() && meta.len() <= FILE_BYTES_MAX);
        let text = if small { std::fs::read(&file).unwrap_or_default() } else { Vec::new() };
        serde_json::from_slice::<Self>(&text).unwrap_or_default().within()
    }

    /// Writes the appearance into `home`, atomically.
    ///
    /// # Errors
    /// The machine's; the file is then unchanged.
    pub fn keep(&self, home: &Path) -> tsudoi_core::Result<()> {
        std::fs::create_dir_all(home).map_err(writing(home))?;
        let part = NewFile::in_folder(home, Readers::Owner)?;
        let text = serde_json::to_vec(self).map_err(std::io::Error::from)?;
        part.file().write_all(&text).map_err(writing(home))?;
        // Whether a setting survives a power cut is not worth a message.
        part.replace(&home.join(FILE)).map(|_| ())
    }

    /// The same with every value in its range.
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

    /// The language that the window speaks, `ja` or `en`; `None` where it is the web view's, which only the page
    /// knows. `system_lang` is the desktop's.
    #[must_use]
    pub fn spoken<'a>(&'a self, system_lang: Option<&'a str>) -> Option<&'a str> {
        if self.lang == "system" { system_lang } else { Some(&self.lang) }
    }

    /// The window's background colour (red, green, blue), so that nothing flashes before the page is painted. The
    /// pages' own colours are in `ui/src/styles/tokens.css`.
    #[must_use]
    pub fn background(&self) -> (u8, u8, u8) {
        match self.theme.as_str() {
            "dark" => (0x21, 0x1c, 0x17),
            "contrast" => (0xff, 0xff, 0xff),
            "contrast-dark" => (0, 0, 0),
            _ => (0xfa, 0xf5, 0xea),
        }
    }

    /// The query of the page's address. Only the values listed above can be in it, and a country. `system_lang` is the
    /// desktop's language, in case the person chooses `system` later; `country` is as [`crate::language::country`]
    /// says.
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
    fn a_kept_appearance_is_loaded_again_and_values_out_of_range_are_not() {
        let home = tempfile::tempdir().unwrap();
        assert_eq!(Appearance::load(home.path()), Appearance::default());
        let appearance =
            Appearance { lang: "ja".into(), theme: "dark".into(), text_percent: 150, lock_minutes: 9, era: true };
        appearance.keep(home.path()).unwrap();
        assert_eq!(Appearance::load(home.path()), appearance);
        std::fs::write(home.path().join(FILE), r#"{"lang":"\"><script>","text_percent":9000,"lock_minutes":0}"#)
            .unwrap();
        let odd = Appearance::load(home.path());
        assert_eq!((odd.lang.as_str(), odd.text_percent, odd.lock_minutes), ("system", 200, 1));
        assert_eq!(odd.query(Some("ja"), Some("JP")), "lang=ja&system=ja&theme=system&text=200&era=0&country=JP");
        assert_eq!(appearance.query(None, None), "lang=ja&system=&theme=dark&text=150&era=1");
        assert_eq!(
            [appearance.spoken(Some("en")), odd.spoken(Some("en")), odd.spoken(None)],
            [Some("ja"), Some("en"), None]
        );
    }
}
