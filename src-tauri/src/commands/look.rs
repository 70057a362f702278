//! How the window looks, and what was copied from it.

use crate::cover::MAIN;
use crate::desk::{Shared, off_thread};
use crate::error::Answer;
use crate::look::Look;
use crate::{home, language, page};
use tauri::{AppHandle, Manager, State};

/// The look of this machine's window.
#[tauri::command]
pub async fn look() -> Answer<Look> {
    off_thread(|| Ok(Look::load(&home::here()?))).await
}

/// Keeps another look. The vault that is open speaks its language from now on.
#[tauri::command]
pub async fn set_look(app: AppHandle, desk: State<'_, Shared>, look: Look) -> Answer<Look> {
    let (look, before) = off_thread(move || {
        let (home, look) = (home::here()?, look.within());
        let before = Look::load(&home);
        look.keep(&home)?;
        Ok((look, before))
    })
    .await?;
    if look.lang != before.lang {
        let spoken = look.spoken(language::here()).map(str::to_owned);
        if let Some(window) = app.get_webview_window(MAIN) {
            let _ = page::speak(&window, language::for_the_web_view_here(spoken.as_deref()));
        }
        if let (true, Some(lang)) = (desk.is_open(), spoken) {
            desk.with(move |vault| vault.set_lang(&lang)).await?;
        }
    }
    Ok(look)
}

/// Something was copied from the window: closing the vault will take it off the clipboard again.
#[tauri::command]
pub fn copied(text: String) {
    crate::clip::copied(&text);
}
