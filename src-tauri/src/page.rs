//! Decides which addresses the window may load, and when.
//!
//! Guarantee: the window loads only pages built into this program, and only when the program itself begins the load.
//! Everything else is refused, whatever asks for it: another address, reloading, going back. A page that was left is
//! not kept in the page cache.

use std::sync::atomic::{AtomicU32, Ordering};
use tauri::Url;

/// The loads that the program has begun and that [`Loads::allow`] has not seen yet.
pub struct Loads(AtomicU32);

impl Default for Loads {
    /// The first load is expected.
    fn default() -> Self {
        Self(AtomicU32::new(1))
    }
}

impl Loads {
    /// Expects one more load. Call this before the program navigates.
    pub fn expect(&self) {
        self.0.fetch_add(1, Ordering::SeqCst);
    }

    /// Whether `url` may be loaded now; each expected load is allowed once.
    pub fn allow(&self, url: &Url) -> bool {
        let take = |expected: u32| expected.checked_sub(1);
        is_own(url) && self.0.fetch_update(Ordering::SeqCst, Ordering::SeqCst, take).is_ok()
    }
}

/// Turns off the web view's page cache, which keeps whole pages for going back. Does something on Linux (WebKitGTK)
/// only.
///
/// # Errors
/// Tauri's, where the window is gone.
pub fn keep_none(window: &tauri::WebviewWindow) -> tauri::Result<()> {
    #[cfg(target_os = "linux")]
    window.with_webview(|webview| {
        use webkit2gtk::{SettingsExt, WebViewExt};
        if let Some(settings) = webview.inner().settings() {
            settings.set_enable_page_cache(false);
        }
    })?;
    #[cfg(not(target_os = "linux"))]
    let _ = window;
    Ok(())
}

/// Sets the language of the web view's own controls: it decides how date and time fields are written, whatever the page
/// says. Does something on Linux only; other systems' web views follow the desktop.
///
/// # Errors
/// Tauri's, where the window is gone.
pub fn speak(window: &tauri::WebviewWindow, language: String) -> tauri::Result<()> {
    #[cfg(target_os = "linux")]
    window.with_webview(move |webview| {
        use webkit2gtk::{WebContextExt, WebViewExt};
        if let Some(context) = webview.inner().context() {
            context.set_preferred_languages(&[&language]);
        }
    })?;
    #[cfg(not(target_os = "linux"))]
    let _ = (window, language);
    Ok(())
}

/// True for `tauri://localhost` (Linux, macOS) and `http://tauri.localhost` (Windows), with any path. False for
/// everything else, such as another port, a name and password in front, or `about:`, `data:` and `file:`.
#[must_use]
pub fn is_own(url: &Url) -> bool {
    let (scheme, host) = if cfg!(windows) { ("http", "tauri.localhost") } else { ("tauri", "localhost") };
    url.scheme() == scheme
        && url.host_str() == Some(host)
        && url.port().is_none()
        && url.username().is_empty()
        && url.password().is_none()
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn own(url: &str) -> bool {
        is_own(&Url::parse(url).unwrap())
    }

    #[test]
    fn a_load_that_the_program_did_not_begin_is_refused() {
        let base = if cfg!(windows) { "http://tauri.localhost" } else { "tauri://localhost" };
        let page = Url::parse(base).unwrap();
        let loads = Loads::default();
        assert!(loads.allow(&page), "the first");
        assert!(!loads.allow(&page), "reloaded, or gone back to");
        loads.expect();
        assert!(!loads.allow(&Url::parse("https://example.org/").unwrap()));
        assert!(loads.allow(&page));
        assert!(!loads.allow(&page));
    }

    #[test]
    fn the_programs_own_pages_are_allowed() {
        let base = if cfg!(windows) { "http://tauri.localhost" } else { "tauri://localhost" };
        assert!(own(base));
        assert!(own(&format!("{base}/index.html?x=1#mood")));
    }

    #[test]
    fn every_other_address_is_refused() {
        let others = [
            "https://example.org/",
            "http://localhost/",
            "http://localhost:1420/",
            "http://tauri.localhost.example.org/",
            "tauri://example.org/",
            "tauri://localhost.example.org/",
            "tauri://localhost:80/",
            "tauri://name@localhost/",
            "https://tauri.localhost/",
            "about:blank",
            "data:text/html,hello",
            "file:///etc/hostname",
            "javascript:alert(1)",
            "blob:tauri://localhost/1",
        ];
        for url in others {
            assert!(!own(url), "{url}");
        }
    }
}
