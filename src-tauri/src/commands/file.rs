//! Files: picking, attaching, previewing, writing attachments and printed pages into a folder.

use crate::app_state::{Shared, off_thread};
use crate::error::Response;
use crate::pdf::SheetOptions;
use serde::Serialize;
use std::path::PathBuf;
use tauri::{AppHandle, State};
use tauri_plugin_dialog::DialogExt;
use tsudoi_core::vault::response::Attached;

const PREVIEW_WIDTH_MAX: u32 = 1200;

/// A preview of an attachment: a picture made by this program, never the file itself.
#[derive(Debug, Serialize)]
pub struct PreviewShown {
    /// The picture (PNG, base64).
    pub png: String,
    /// Its width in pixels.
    pub width: u32,
    /// Its height in pixels.
    pub height: u32,
    /// How many pages the attachment has.
    pub pages: u32,
    /// Whether some of the page's letters could not be drawn.
    pub letters_missing: bool,
}

const FACES: tsudoi_picture::Faces = tsudoi_picture::Faces { regular: tsudoi_pdf::REGULAR, bold: tsudoi_pdf::BOLD };

/// A path as the pages get it. One that is no text is written as nearly as it can be, so that the answer of something
/// that was done does not fail.
pub fn shown(path: PathBuf) -> String {
    path.to_string_lossy().into_owned()
}

/// Asks the person for a folder; none if they cancel.
#[tauri::command]
pub async fn pick_folder(app: AppHandle) -> Response<Option<String>> {
    let picked = move || app.dialog().file().blocking_pick_folder().and_then(|folder| folder.into_path().ok());
    off_thread(move || Ok(picked().map(shown))).await
}

/// Asks the person for files; none if they cancel. The dialog shows files with these `endings`, or all if there are
/// none.
#[tauri::command]
pub async fn pick_files(app: AppHandle, endings: Vec<String>, several: bool) -> Response<Vec<String>> {
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
        Ok(picked.into_iter().filter_map(|file| file.into_path().ok()).map(shown).collect())
    })
    .await
}

/// Attaches a file to a resource, in place of the one before.
#[tauri::command]
pub async fn attach(state: State<'_, Shared>, id: String, file: PathBuf) -> Response<Attached> {
    state.with(move |vault| vault.attach(&id, &file)).await
}

/// Writes a resource's file into a folder, under the file's own name.
#[tauri::command]
pub async fn detach(state: State<'_, Shared>, id: String, folder: PathBuf) -> Response<String> {
    state.with(move |vault| vault.detach_into(&id, &folder).map(shown)).await
}

/// Previews a page of a resource's file, whatever its name says; the first page is 0.
#[tauri::command]
pub async fn preview(state: State<'_, Shared>, id: String, page: u32) -> Response<PreviewShown> {
    let (bytes, name) = state.with(move |vault| vault.attachment(&id)).await?;
    off_thread(move || {
        let shown = tsudoi_picture::preview(&bytes, &name, page, PREVIEW_WIDTH_MAX, FACES)?;
        let png = data_encoding::BASE64.encode(&shown.png);
        let tsudoi_picture::Preview { width, height, pages, letters_missing, .. } = shown;
        Ok(PreviewShown { png, width, height, pages, letters_missing })
    })
    .await
}

/// Writes a printed page (PDF) into a folder. Never overwrites a file.
#[tauri::command]
pub async fn write_sheet(options: SheetOptions, folder: PathBuf, name: String) -> Response<String> {
    off_thread(move || options.write(&folder, &name).map(shown)).await
}
