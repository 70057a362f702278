//! The window's appearance, and the clipboard.

use crate::app_state::{Shared, off_thread};
use crate::appearance::Appearance;
use crate::error::Response;
use crate::privacy_screen::MAIN;
use crate::{home, language, page};
use tauri::{AppHandle, Manager, State};

/// Returns the appearance of this machine's window.
#[tauri::command]
pub async fn appearance() -> Response<Appearance> {
    off_thread(|| Ok(Appearance::load(&home::here()?))).await
}

/// Stores an appearance, its values clamped to their ranges. An open vault switches to its language.
#[tauri::command]
pub async fn set_appearance(app: AppHandle, state: State<'_, Shared>, appearance: Appearance) -> Response<Appearance> {
    let (appearance, before) = off_thread(move || {
        let (home, appearance) = (home::here()?, appearance.within());
        let before = Appearance::load(&home);
        appearance.keep(&home)?;
        Ok((appearance, before))
    })
    .await?;
    if appearance.lang != before.lang {
        let spoken = appearance.spoken(language::here()).map(str::to_owned);
        if let Some(window) = app.get_webview_window(MAIN) {
            let _ = page::speak(&window, language::for_the_web_view_here(spoken.as_deref()));
        }
        if let (true, Some(lang)) = (state.is_open(), spoken) {
            // The setting is kept. A vault that cannot be written to now gets the language when it is opened again.
            let _ = state.with(move |vault| vault.set_lang(&lang)).await;
        }
    }
    Ok(appearance)
}

/// Notes that text was copied from the window, so that closing the vault clears it from the clipboard.
#[tauri::command]
pub fn copied(text: String) {
    crate::clip::copied(&text);
}
