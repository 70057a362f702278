//! Locking and covering.
//!
//! Guarantee: whichever way the vault is closed (the person, a quiet desk, the machine going to sleep), its keys are wiped
//! first and the page is then loaded anew, so that what the web view held goes with it. What was copied from the window leaves
//! the clipboard. Covering also takes the name off the window's title, at once.

use crate::clip;
use crate::desk::{Desk, Shared};
use crate::look::Look;
use crate::page::Loads;
use crate::{home, language};
use std::time::Duration;
use tauri::{AppHandle, Emitter, Manager, WebviewWindow};

/// The label of the only window.
pub const MAIN: &str = "main";
/// What a covered window is called; it says nothing.
const NEUTRAL: &str = "…";
const NAME: &str = "Tsudoi つどい";
/// How long the page may take to put its drafts away before the vault is closed all the same.
const LAST_WORDS: Duration = Duration::from_millis(1500);
const LOOK_EVERY: Duration = Duration::from_secs(2);

/// Closes the vault and shows the lock screen.
pub fn lock(app: &AppHandle) {
    close(app, "locked");
}

/// The same behind a cover, under a neutral title.
pub fn hide(app: &AppHandle) {
    unname(app);
    close(app, "covered");
}

/// Takes the name off the window's title: what comes first when somebody hides.
pub fn unname(app: &AppHandle) {
    call(app, NEUTRAL);
}

/// The person came back: the window has its name again.
pub fn uncover(app: &AppHandle) {
    call(app, NAME);
}

fn call(app: &AppHandle, title: &str) {
    if let Some(window) = app.get_webview_window(MAIN) {
        let _ = window.set_title(title);
    }
}

fn close(app: &AppHandle, how: &str) {
    put_away(&app.state::<Shared>());
    if let Some(window) = app.get_webview_window(MAIN) {
        begin_anew(&window, how);
    }
}

/// Closes the vault, and empties the clipboard of what came from here.
pub fn put_away(desk: &Desk) {
    clip::clear();
    desk.clear();
}

/// Loads the page anew. `how` is told to it in its address.
fn begin_anew(window: &WebviewWindow, how: &str) {
    let Ok(mut url) = window.url() else { return };
    url.set_path("/index.html");
    url.set_fragment(None);
    url.set_query(Some(&format!("{}&{how}", page_query())));
    window.state::<Loads>().expect();
    let _: Result<(), _> = window.navigate(url);
}

/// What a new page is told: the look, and nothing about anybody.
#[must_use]
pub fn page_query() -> String {
    let look = home::here().map(|home| Look::load(&home)).unwrap_or_default();
    look.query(language::here(), language::country().as_deref())
}

/// Asks the page to put its drafts away and lock; locks by itself if the page does not answer in time. When this returns the
/// vault is closed, so it is not for the window's thread.
pub fn away(app: &AppHandle) {
    let ask = || {
        let _ = app.emit("away", ());
    };
    leave(&app.state::<Shared>(), ask, || lock(app));
}

pub(crate) fn leave(desk: &Desk, ask: impl Fn(), lock: impl Fn()) {
    ask();
    if !desk.closes_within(LAST_WORDS) {
        lock();
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
        let clipboard = clip::clear();
        let desk = app.state::<Shared>();
        if !desk.closes_within(LAST_WORDS) {
            desk.clear();
        }
        if let Some(clipboard) = clipboard {
            let _ = clipboard.join();
        }
        app.exit(0);
    });
}
