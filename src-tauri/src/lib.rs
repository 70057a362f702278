//! The window: a thin shell around the vault.
//!
//! Guarantee: its pages come from this program alone. They can call only the commands that `src-tauri/capabilities/`
//! names. They cannot navigate to another address, and only the program can reload them ([`page::Loads`]). No other
//! crate knows Tauri.
#![forbid(unsafe_code)]

pub mod app_state;
pub mod appearance;
pub mod arrival;
pub mod away;
mod card_file;
pub mod clip;
pub mod commands;
#[cfg(debug_assertions)]
mod dev;
pub mod drives;
pub mod error;
pub mod home;
pub mod language;
pub mod markdown;
pub mod network;
pub mod opened;
pub mod page;
pub mod pdf;
pub mod privacy_screen;
pub mod secret;

use app_state::Shared;
use arrival::Waiting;
use privacy_screen::MAIN;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use tauri::webview::{Color, NewWindowResponse};
use tauri::{App, AppHandle, DragDropEvent, Emitter, Manager, WebviewUrl, WebviewWindowBuilder, WindowEvent};

/// Opens the window and returns when it is closed. A failure prints one sentence on standard error.
///
/// A second start on the same desktop brings the first window to the front and hands it the files to open.
#[must_use]
pub fn run() -> ExitCode {
    tsudoi_core::memory::keep_private();
    if let Err(error) = network::forbid() {
        eprintln!("The window is not opened, because this system would let it use the network: {error}");
        return ExitCode::FAILURE;
    }
    let context = tauri::generate_context!();
    let builder = tauri::Builder::default()
        .plugin(tauri_plugin_single_instance::init(|app, arguments, folder| {
            open_files(app, &arguments, Path::new(&folder));
            bring_to_front(app);
        }))
        .plugin(tauri_plugin_dialog::init())
        .plugin(tauri_plugin_window_state::Builder::new().build())
        .manage(Shared::default())
        .manage(page::Loads::default())
        .invoke_handler(commands::all::handler())
        .setup(|app| Ok(set_up(app)?));
    #[cfg(debug_assertions)]
    let (builder, context) = dev::set_up(builder, context);
    match builder.build(context) {
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

fn set_up(app: &App) -> tauri::Result<()> {
    let arguments: Vec<String> = std::env::args().collect();
    open_files(app.handle(), &arguments, &std::env::current_dir().unwrap_or_default());
    open_main(app)?;
    privacy_screen::watch_idle(app.handle());
    #[cfg(debug_assertions)]
    dev::watch(app.handle());
    let handle = app.handle().clone();
    away::on_away(move || privacy_screen::away(&handle));
    Ok(())
}

/// Opens the main window as `tauri.conf.json` describes it. Refuses further windows, downloads and all navigation but
/// the program's own, because the content security policy does not stop a top-level navigation.
fn open_main(app: &App) -> tauri::Result<()> {
    let config = app.config().app.windows.iter().find(|window| window.label == MAIN);
    let mut config = config.cloned().ok_or(tauri::Error::WindowNotFound)?;
    config.url = WebviewUrl::App(format!("index.html?{}", privacy_screen::page_query()).into());
    let appearance = home::here().map(|home| appearance::Appearance::load(&home)).unwrap_or_default();
    let (red, green, blue) = appearance.background();
    let loads = app.handle().clone();
    let window = WebviewWindowBuilder::from_config(app, &config)?
        .background_color(Color(red, green, blue, u8::MAX))
        .on_navigation(move |url| loads.state::<page::Loads>().allow(url))
        .on_new_window(|_url, _features| NewWindowResponse::Deny)
        .on_download(|_webview, _event| false)
        .build()?;
    page::keep_none(&window)?;
    page::speak(&window, language::for_the_web_view_here(appearance.spoken(language::here())))?;
    let handle = app.handle().clone();
    window.on_window_event(move |event| on_event(&handle, event));
    Ok(())
}

fn on_event(app: &AppHandle, event: &WindowEvent) {
    match event {
        WindowEvent::DragDrop(DragDropEvent::Drop { paths, .. }) => {
            let named: Vec<String> = paths.iter().map(|path| path.to_string_lossy().into_owned()).collect();
            let bundles = wait_for(app, &named, Path::new(""));
            let others: Vec<&PathBuf> = paths.iter().filter(|path| !bundles.contains(path)).collect();
            if !others.is_empty() {
                let _ = app.emit("dropped", others);
            }
        }
        // The page stores its drafts first. The window closes when it has, or a moment later in any case.
        WindowEvent::CloseRequested { api, .. } if app.state::<Shared>().is_open() => {
            api.prevent_close();
            privacy_screen::close_window(app);
        }
        _ => {}
    }
}

/// Keeps the bundles among the program's `arguments` until a vault is unlocked, and tells the page.
fn open_files(app: &AppHandle, arguments: &[String], folder: &Path) {
    wait_for(app, arguments.get(1..).unwrap_or_default(), folder);
}

/// Adds the bundles among `names` to those that wait, tells the page, and returns them.
fn wait_for(app: &AppHandle, names: &[String], folder: &Path) -> Vec<PathBuf> {
    let files = opened::from_args(names, folder);
    if !files.is_empty() {
        app.state::<Shared>().wait(Waiting { bundles: files.clone(), ..Waiting::default() });
        let _ = app.emit("opened", ());
    }
    files
}

/// Raises the window. One that is gone or cannot be raised stays as it is.
fn bring_to_front(app: &AppHandle) {
    if let Some(window) = app.get_webview_window(MAIN) {
        let _ = window.unminimize();
        let _ = window.set_focus();
    }
}
