//! The window: a thin shell around the vault.
//!
//! Guarantee: its pages come from this program alone. They can call the commands that `src-tauri/capabilities/` names and
//! nothing else, and they cannot leave for another address ([`page::is_own`]). No other crate knows Tauri.
#![forbid(unsafe_code)]

pub mod away;
pub mod clip;
pub mod commands;
pub mod error;
pub mod home;
pub mod language;
pub mod network;
pub mod opened;
pub mod page;
pub mod places;

use std::process::ExitCode;

use tauri::webview::NewWindowResponse;
use tauri::{App, AppHandle, Manager, WebviewUrl, WebviewWindowBuilder};

/// The label of the only window; `tauri.conf.json` and the capability name it too.
const MAIN: &str = "main";

/// Opens the window and returns when it is closed. A failure is one sentence on standard error.
///
/// A second start on the same desktop brings the first window to the front instead.
#[must_use]
pub fn run() -> ExitCode {
    let built = tauri::Builder::default()
        .plugin(tauri_plugin_single_instance::init(|app, _arguments, _folder| bring_to_front(app)))
        .invoke_handler(tauri::generate_handler![commands::vaults::vaults])
        .setup(|app| Ok(open_main(app)?))
        .build(tauri::generate_context!());
    match built {
        Ok(app) => match app.run_return(|_app, _event| {}) {
            0 => ExitCode::SUCCESS,
            _ => ExitCode::FAILURE,
        },
        Err(error) => {
            eprintln!("The window cannot be opened: {error}");
            ExitCode::FAILURE
        }
    }
}

/// Opens the main window as `tauri.conf.json` describes it, with every way out of it shut: the content security policy
/// does not stop a top-level navigation, so that is refused here, as are further windows and downloads.
fn open_main(app: &App) -> tauri::Result<()> {
    let config = app.config().app.windows.iter().find(|window| window.label == MAIN);
    let mut config = config.cloned().ok_or(tauri::Error::WindowNotFound)?;
    if let Some(language) = language::asked(|name| std::env::var(name).ok()) {
        config.url = WebviewUrl::App(format!("index.html?lang={language}").into());
    }
    WebviewWindowBuilder::from_config(app, &config)?
        .on_navigation(page::is_own)
        .on_new_window(|_url, _features| NewWindowResponse::Deny)
        .on_download(|_webview, _event| false)
        .build()?;
    Ok(())
}

/// A window that is gone or cannot be raised is left as it is.
fn bring_to_front(app: &AppHandle) {
    if let Some(window) = app.get_webview_window(MAIN) {
        let _ = window.unminimize();
        let _ = window.set_focus();
    }
}
