//! How the window looks, and what was copied from it.

use crate::desk::{Shared, off_thread};
use crate::error::Answer;
use crate::look::Look;
use crate::{home, language};
use tauri::State;

/// The look of this machine's window.
#[tauri::command]
pub async fn look() -> Answer<Look> {
    off_thread(|| Ok(Look::load(&home::here()?))).await
}

/// Keeps another look. The vault that is open speaks its language from now on.
#[tauri::command]
pub async fn set_look(desk: State<'_, Shared>, look: Look) -> Answer<Look> {
    let (look, before) = off_thread(move || {
        let (home, look) = (home::here()?, look.within());
        let before = Look::load(&home);
        look.keep(&home)?;
        Ok((look, before))
    })
    .await?;
    if look.lang != before.lang
        && desk.is_open()
        && let Some(lang) = look.spoken(language::here()).map(str::to_owned)
    {
        desk.with(move |vault| vault.set_lang(&lang)).await?;
    }
    Ok(look)
}

/// Something was copied from the window: closing the vault will take it off the clipboard again.
#[tauri::command]
pub fn copied(text: String) {
    crate::clip::copied(&text);
}
