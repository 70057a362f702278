//! Export and import of bundles: preview, write, read, progress.

use crate::app_state::Shared;
use crate::arrival::{self, SortedFiles, Waiting};
use crate::drives::{self, Bundles, Drive};
use crate::error::Response;
use serde::{Deserialize, Serialize};
use std::path::PathBuf;
use tauri::{AppHandle, Emitter, State};
use tsudoi_core::files::reading;
use tsudoi_core::vault::response::{ExportPreview, Exported, Imported};
use tsudoi_core::vault::{ExportOptions, History, ImportOptions};

/// What to export, and to whom.
#[derive(Debug, Clone, Deserialize)]
pub struct ExportRequest {
    /// The group.
    pub group: String,
    /// The ids of the people; empty means everyone else in the group.
    pub to: Vec<String>,
    /// How much history newcomers get: `now`, `state` or `all`; anything else is the least.
    pub history: String,
}

impl ExportRequest {
    fn into_options(self, out: PathBuf) -> ExportOptions {
        let history = match self.history.as_str() {
            "all" => History::All,
            "state" => History::State,
            _ => History::Now,
        };
        let to = if self.to.is_empty() { None } else { Some(self.to) };
        ExportOptions { space: self.group, to, out, part_max: None, history }
    }
}

/// Bundles that were written and read back.
#[derive(Debug, Serialize)]
pub struct WrittenBundles {
    /// The bundles.
    pub exported: Exported,
    /// Whether the drive was flushed, so that it can be pulled out.
    pub flushed: bool,
}

/// The progress of long work.
#[derive(Debug, Serialize)]
pub struct Progress {
    /// Units of work done.
    pub done: u64,
    /// All units of work; 0 while unknown.
    pub total: u64,
}

/// Previews an export: what the bundles would hold, and who could read them. Writes nothing.
#[tauri::command]
pub async fn preview_export(state: State<'_, Shared>, options: ExportRequest) -> Response<ExportPreview> {
    state.with(move |vault| vault.preview_export(&options.into_options(PathBuf::new()))).await
}

/// Writes the bundles into a folder, reads them back, and flushes the drive.
#[tauri::command]
pub async fn export_bundles(
    state: State<'_, Shared>,
    options: ExportRequest,
    folder: PathBuf,
) -> Response<WrittenBundles> {
    state
        .watched(move |vault| {
            let exported = vault.export(options.into_options(folder.clone()))?;
            let flushed = drives::flush(&folder).unwrap_or(false);
            Ok(WrittenBundles { exported, flushed })
        })
        .await
}

/// Lists the removable drives.
#[tauri::command]
pub async fn drives() -> Response<Vec<Drive>> {
    crate::app_state::off_thread(|| Ok(drives::drives())).await
}

/// Lists the newest bundles in a folder, and the contact cards beside them.
#[tauri::command]
pub async fn bundles_in(folder: PathBuf) -> Response<Bundles> {
    crate::app_state::off_thread(move || Ok(drives::bundles_in(&folder).map_err(reading(&folder))?)).await
}

/// Tells by their content what files are: bundles, contact cards, or neither. Needs no vault.
#[tauri::command]
pub async fn sort_files(state: State<'_, Shared>, files: Vec<PathBuf>) -> Response<SortedFiles> {
    state.touch();
    crate::app_state::off_thread(move || Ok(arrival::sort(files))).await
}

/// Returns the bundles and cards that came from outside and that nobody has looked at yet.
#[tauri::command]
pub fn waiting(state: State<'_, Shared>) -> Waiting {
    state.waiting()
}

/// Keeps bundles and cards until somebody looks at them, in this vault or the next one that opens, and tells the page.
#[tauri::command]
pub fn keep_waiting(app: AppHandle, state: State<'_, Shared>, came: Waiting) {
    state.wait(came);
    let _ = app.emit("opened", ());
}

/// Removes what was taken in or put aside from what waits.
#[tauri::command]
pub fn forget_waiting(state: State<'_, Shared>, gone: Waiting) {
    state.forget_waiting(&gone);
}

/// Previews an import: what it would change. Changes nothing.
#[tauri::command]
pub async fn preview_import(state: State<'_, Shared>, files: Vec<PathBuf>) -> Response<Imported> {
    state.watched(move |vault| vault.import(&files, ImportOptions { preview: true, allow_hiding: true })).await
}

/// Imports bundles, all or none.
#[tauri::command]
pub async fn import_bundles(state: State<'_, Shared>, files: Vec<PathBuf>, allow_hiding: bool) -> Response<Imported> {
    state.watched(move |vault| vault.import(&files, ImportOptions { preview: false, allow_hiding })).await
}

/// Returns the progress of the long work; none while nothing runs.
#[tauri::command]
pub fn progress(state: State<'_, Shared>) -> Option<Progress> {
    state.progress().map(|(done, total)| Progress { done, total })
}

/// Cancels the long work, which leaves nothing behind.
#[tauri::command]
pub fn cancel(state: State<'_, Shared>) {
    state.cancel();
}
