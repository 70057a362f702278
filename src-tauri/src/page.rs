//! Which addresses the window may show.
//!
//! Guarantee: only the pages that are built into this program. Everything else is refused, whatever asked for it.

use tauri::Url;

/// True for `tauri://localhost` (Linux, macOS) and `http://tauri.localhost` (Windows), whatever the path, and for nothing
/// else: not for another port, a name and password in front, or `about:`, `data:` and `file:`.
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
    fn the_pages_of_the_program_are_shown() {
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
