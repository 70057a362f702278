//! Locking and the privacy screen.
//!
//! Guarantee: however the vault is closed (by the person, by inactivity, because the machine goes to sleep), its keys
//! are wiped first and the page is then reloaded, so that what the web view held goes with it. What was copied from the
//! window is cleared from the clipboard. The privacy screen also removes the name from the window's title, at once.

use crate::app_state::{AppState, Shared};
use crate::appearance::Appearance;
use crate::clip;
use crate::page::Loads;
use crate::{home, language};
use std::time::Duration;
use tauri::{AppHandle, Emitter, Manager, WebviewWindow};

/// The label of the only window.
pub const MAIN: &str = "main";
/// The window's title behind the privacy screen; it says nothing.
const NEUTRAL: &str = "…";
const NAME: &str = "Tsudoi つどい";
/// How long the page may take to store its drafts before the vault is closed all the same.
const LAST_WORDS: Duration = Duration::from_millis(1500);
const IDLE_POLL_EVERY: Duration = Duration::from_secs(2);

/// Closes the vault and shows the lock screen.
pub fn lock(app: &AppHandle) {
    close(app, "locked");
}

/// Closes the vault and shows the privacy screen, under a neutral title.
pub fn hide(app: &AppHandle) {
    unname(app);
    close(app, "hidden");
}

/// Removes the name from the window's title. Hiding begins with this.
pub fn unname(app: &AppHandle) {
    set_title(app, NEUTRAL);
}

/// Gives the window its name again when the person leaves the privacy screen.
pub fn reappear(app: &AppHandle) {
    set_title(app, NAME);
}

fn set_title(app: &AppHandle, title: &str) {
    if let Some(window) = app.get_webview_window(MAIN) {
        let _ = window.set_title(title);
    }
}

fn close(app: &AppHandle, how: &str) {
    put_away(&app.state::<Shared>());
    if let Some(window) = app.get_webview_window(MAIN) {
        reload(&window, how);
    }
}

/// Closes the vault, and clears from the clipboard what was copied here.
pub fn put_away(state: &AppState) {
    clip::clear();
    state.clear();
}

/// Reloads the page, with `how` (`locked` or `hidden`) in its address.
fn reload(window: &WebviewWindow, how: &str) {
    let Ok(mut url) = window.url() else { return };
    url.set_path("/index.html");
    url.set_fragment(None);
    url.set_query(Some(&format!("{}&{how}", page_query())));
    window.state::<Loads>().expect();
    let _: Result<(), _> = window.navigate(url);
}

/// The query of a page's address: the appearance, and nothing about anybody.
#[must_use]
pub fn page_query() -> String {
    let appearance = home::here().map(|home| Appearance::load(&home)).unwrap_or_default();
    appearance.query(language::here(), language::country().as_deref())
}

/// Asks the page to store its drafts and lock, and locks anyway if the page does not in time. The vault is closed when
/// this returns, so do not call it on the window's thread.
pub fn away(app: &AppHandle) {
    let ask = || {
        let _ = app.emit("away", ());
    };
    leave(&app.state::<Shared>(), ask, || lock(app));
}

pub(crate) fn leave(state: &AppState, ask: impl Fn(), lock: impl Fn()) {
    ask();
    if !state.closes_within(LAST_WORDS) {
        lock();
    }
}

/// Starts a thread that locks after the appearance's minutes of inactivity, unless long work runs.
pub fn watch_idle(app: &AppHandle) {
    let app = app.clone();
    std::thread::spawn(move || {
        loop {
            std::thread::sleep(IDLE_POLL_EVERY);
            let state = app.state::<Shared>();
            let minutes = home::here().map(|home| Appearance::load(&home)).unwrap_or_default().lock_minutes;
            if state.is_open() && state.progress().is_none() && state.idle_ms() >= u64::from(minutes) * 60_000 {
                away(&app);
            }
        }
    });
}

/// Asks the page to store its drafts, then ends the program.
pub fn close_window(app: &AppHandle) {
    let _ = app.emit("closing", ());
    let app = app.clone();
    std::thread::spawn(move || {
        let clipboard = clip::clear();
        let state = app.state::<Shared>();
        if !state.closes_within(LAST_WORDS) {
            state.clear();
        }
        if let Some(clipboard) = clipboard {
            let _ = clipboard.join();
        }
        app.exit(0);
    });
}
