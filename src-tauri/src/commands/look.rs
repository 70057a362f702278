//! How the window looks, and what was copied from it.

use crate::desk::off_thread;
use crate::error::Answer;
use crate::home;
use crate::look::Look;

/// The look of this machine's window.
#[tauri::command]
pub async fn look() -> Answer<Look> {
    off_thread(|| Ok(Look::load(&home::here()?))).await
}

/// Keeps another look.
#[tauri::command]
pub async fn set_look(look: Look) -> Answer<Look> {
    off_thread(move || {
        let look = look.within();
        look.keep(&home::here()?)?;
        Ok(look)
    })
    .await
}

/// Something was copied from the window: hiding will take it off the clipboard again.
#[tauri::command]
pub fn copied(text: String) {
    crate::clip::copied(&text);
}
