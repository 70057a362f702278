//! Locking and covering.
//!
//! Guarantee: whichever way the vault is closed (the person, a quiet desk, the machine going to sleep), its keys are wiped
//! first and the page is then loaded anew, so that what the web view held goes with it. Covering also takes the name off the
//! window's title, at once.

use crate::clip;
use crate::desk::Shared;
use crate::home;
use crate::look::Look;
use std::time::Duration;
use tauri::{AppHandle, Emitter, Manager, WebviewWindow};

/// The label of the only window.
pub const MAIN: &str = "main";
/// What a covered window is called; it says nothing.
const NEUTRAL: &str = "…";
const NAME: &str = "Tsudoi つどい";
/// How long the page may take to put its drafts away before the vault is closed all the same.
const LAST_WORDS: Duration = Duration::from_millis(1500);
const STEP: Duration = Duration::from_millis(20);
const LOOK_EVERY: Duration = Duration::from_secs(2);

/// Closes the vault and shows the lock screen.
pub fn lock(app: &AppHandle) {
    close(app, "locked");
}

/// The same behind a cover, under a neutral title.
pub fn hide(app: &AppHandle) {
    if let Some(window) = app.get_webview_window(MAIN) {
        let _ = window.set_title(NEUTRAL);
    }
    close(app, "covered");
    clip::clear();
}

/// The person came back: the window has its name again.
pub fn uncover(app: &AppHandle) {
    if let Some(window) = app.get_webview_window(MAIN) {
        let _ = window.set_title(NAME);
    }
}

fn close(app: &AppHandle, how: &str) {
    app.state::<Shared>().clear();
    if let Some(window) = app.get_webview_window(MAIN) {
        begin_anew(&window, how);
    }
}

/// Loads the page anew. `how` is told to it in its address.
fn begin_anew(window: &WebviewWindow, how: &str) {
    let Ok(mut url) = window.url() else { return };
    url.set_path("/index.html");
    url.set_fragment(None);
    url.set_query(Some(&format!("{}&{how}", page_query())));
    let _: Result<(), _> = window.navigate(url);
}

/// What a new page is told: the look, and nothing about anybody.
#[must_use]
pub fn page_query() -> String {
    let look = home::here().map(|home| Look::load(&home)).unwrap_or_default();
    look.query(crate::language::asked(|name| std::env::var(name).ok()))
}

/// Asks the page to put its drafts away and lock; locks by itself if the page does not answer in time.
pub fn away(app: &AppHandle) {
    let _ = app.emit("away", ());
    let app = app.clone();
    std::thread::spawn(move || {
        std::thread::sleep(LAST_WORDS);
        lock_if_open(&app);
    });
}

fn lock_if_open(app: &AppHandle) {
    if app.state::<Shared>().is_open() {
        lock(app);
    }
}

/// Watches for a quiet desk on a thread of its own.
pub fn watch_idle(app: &AppHandle) {
    let app = app.clone();
    std::thread::spawn(move || {
        loop {
            std::thread::sleep(LOOK_EVERY);
            let desk = app.state::<Shared>();
            let minutes = home::here().map(|home| Look::load(&home)).unwrap_or_default().lock_minutes;
            if desk.is_open() && desk.progress().is_none() && desk.idle_ms() >= u64::from(minutes) * 60_000 {
                away(&app);
            }
        }
    });
}

/// Asks the page to put its drafts away, then ends the program.
pub fn close_window(app: &AppHandle) {
    let _ = app.emit("closing", ());
    let app = app.clone();
    std::thread::spawn(move || {
        let desk = app.state::<Shared>().inner().clone();
        let mut waited = Duration::ZERO;
        while desk.is_open() && waited < LAST_WORDS {
            std::thread::sleep(STEP);
            waited += STEP;
        }
        desk.clear();
        app.exit(0);
    });
}
