//! Giving and taking: what would leave, writing it, what would come, taking it in.

use crate::desk::Shared;
use crate::error::Answer;
use crate::places::{self, Bundles, Stick};
use serde::{Deserialize, Serialize};
use std::path::PathBuf;
use tauri::State;
use tsudoi_core::vault::answer::{Exported, GivePreview, Imported};
use tsudoi_core::vault::{ExportWish, History, ImportWish};

/// What to give to whom.
#[derive(Debug, Clone, Deserialize)]
pub struct GiveWish {
    /// The group.
    pub group: String,
    /// The people by their ids; nobody means everyone else.
    pub to: Vec<String>,
    /// What newcomers get: `now`, `state` or `all`.
    pub history: String,
}

impl GiveWish {
    fn into_folder(self, out: PathBuf) -> ExportWish {
        let history = match self.history.as_str() {
            "now" => History::Now,
            "state" => History::State,
            _ => History::All,
        };
        let to = if self.to.is_empty() { None } else { Some(self.to) };
        ExportWish { space: self.group, to, out, part_max: None, history }
    }
}

/// Bundles that were written and read back.
#[derive(Debug, Serialize)]
pub struct Given {
    /// The bundles.
    pub exported: Exported,
    /// Whether the system has said that nothing of them is held back any more: the drive can be taken out.
    pub flushed: bool,
}

/// How far long work is.
#[derive(Debug, Serialize)]
pub struct Progress {
    /// What is done.
    pub done: u64,
    /// All of it; 0 while that is not known.
    pub total: u64,
}

/// What would leave, and who could read it. Nothing is written.
#[tauri::command]
pub async fn look_at_give(desk: State<'_, Shared>, wish: GiveWish) -> Answer<GivePreview> {
    desk.with(move |vault| vault.look_at_give(&wish.into_folder(PathBuf::new()))).await
}

/// Writes the bundles into a folder, reads them back, and makes the drive let go of nothing.
#[tauri::command]
pub async fn give(desk: State<'_, Shared>, wish: GiveWish, folder: PathBuf) -> Answer<Given> {
    desk.watched(move |vault| {
        let exported = vault.export(wish.into_folder(folder.clone()))?;
        let flushed = places::flush(&folder).unwrap_or(false);
        Ok(Given { exported, flushed })
    })
    .await
}

/// The USB sticks and other drives that can be taken out.
#[tauri::command]
pub async fn sticks() -> Answer<Vec<Stick>> {
    crate::desk::off_thread(|| Ok(places::sticks())).await
}

/// The newest bundles in a folder.
#[tauri::command]
pub async fn bundles_in(folder: PathBuf) -> Answer<Bundles> {
    crate::desk::off_thread(move || Ok(places::bundles_in(&folder)?)).await
}

/// The bundles that were opened from outside or dropped on the window and that nobody has looked at yet.
#[tauri::command]
pub fn waiting_bundles(desk: State<'_, Shared>) -> Vec<PathBuf> {
    desk.waiting()
}

/// These were taken in, or put aside.
#[tauri::command]
pub fn forget_waiting(desk: State<'_, Shared>, files: Vec<PathBuf>) {
    desk.forget_waiting(&files);
}

/// What taking these bundles in would do. Nothing is changed.
#[tauri::command]
pub async fn look_at_take(desk: State<'_, Shared>, files: Vec<PathBuf>) -> Answer<Imported> {
    desk.watched(move |vault| vault.import(&files, ImportWish { preview: true, allow_hiding: true })).await
}

/// Takes bundles in, all or none.
#[tauri::command]
pub async fn take(desk: State<'_, Shared>, files: Vec<PathBuf>, allow_hiding: bool) -> Answer<Imported> {
    desk.watched(move |vault| vault.import(&files, ImportWish { preview: false, allow_hiding })).await
}

/// How far the long work is; none while nothing runs.
#[tauri::command]
pub fn progress(desk: State<'_, Shared>) -> Option<Progress> {
    desk.progress().map(|(done, total)| Progress { done, total })
}

/// Gives the long work up; it leaves nothing behind.
#[tauri::command]
pub fn cancel(desk: State<'_, Shared>) {
    desk.cancel();
}
