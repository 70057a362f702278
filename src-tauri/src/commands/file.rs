//! Files: choosing one, attaching, looking at what is attached, putting it somewhere, printed pages.

use crate::desk::{Shared, off_thread};
use crate::error::{Answer, WindowError};
use crate::paper::SheetWish;
use serde::Serialize;
use std::path::PathBuf;
use tauri::{AppHandle, State};
use tauri_plugin_dialog::DialogExt;
use tsudoi_core::vault::answer::Attached;

const PREVIEW_WIDTH_MAX: u32 = 1200;

/// A look at an attachment: a picture made here, never the file itself.
#[derive(Debug, Serialize)]
pub struct PreviewShown {
    /// The picture (PNG, base64).
    pub png: String,
    /// Its width in pixels.
    pub width: u32,
    /// Its height in pixels.
    pub height: u32,
    /// How many pages there are.
    pub pages: u32,
}

/// Asks the person for a folder; none if they thought better of it.
#[tauri::command]
pub async fn pick_folder(app: AppHandle) -> Answer<Option<PathBuf>> {
    off_thread(move || Ok(app.dialog().file().blocking_pick_folder().and_then(|folder| folder.into_path().ok()))).await
}

/// Asks the person for files; `endings` are those that are shown, none for all.
#[tauri::command]
pub async fn pick_files(app: AppHandle, endings: Vec<String>, several: bool) -> Answer<Vec<PathBuf>> {
    off_thread(move || {
        let mut dialog = app.dialog().file();
        if !endings.is_empty() {
            let list: Vec<&str> = endings.iter().map(String::as_str).collect();
            dialog = dialog.add_filter(list.join(", "), &list);
        }
        let picked = if several {
            dialog.blocking_pick_files().unwrap_or_default()
        } else {
            dialog.blocking_pick_file().into_iter().collect()
        };
        Ok(picked.into_iter().filter_map(|file| file.into_path().ok()).collect())
    })
    .await
}

/// Attaches a file to a resource, in place of the one before.
#[tauri::command]
pub async fn attach(desk: State<'_, Shared>, id: String, file: PathBuf) -> Answer<Attached> {
    desk.with(move |vault| vault.attach(&id, &file)).await
}

/// Writes a resource's file into a folder, under its own name.
#[tauri::command]
pub async fn detach(desk: State<'_, Shared>, id: String, folder: PathBuf) -> Answer<PathBuf> {
    desk.with(move |vault| vault.detach_into(&id, &folder)).await
}

/// A look at a page of a resource's file; the first page is 0.
#[tauri::command]
pub async fn preview(desk: State<'_, Shared>, id: String, page: u32) -> Answer<PreviewShown> {
    let (bytes, name) = desk.with(move |vault| vault.attachment(&id)).await?;
    off_thread(move || {
        let shown = tsudoi_picture::preview(&bytes, &name, page, PREVIEW_WIDTH_MAX);
        let shown = shown.map_err(|_| WindowError::NotShown)?;
        let png = data_encoding::BASE64.encode(&shown.png);
        Ok(PreviewShown { png, width: shown.width, height: shown.height, pages: shown.pages })
    })
    .await
}

/// Writes a printed page (PDF) into a folder; it never takes the place of a file that is there.
#[tauri::command]
pub async fn write_sheet(wish: SheetWish, folder: PathBuf, name: String) -> Answer<PathBuf> {
    off_thread(move || wish.write(&folder, &name)).await
}
