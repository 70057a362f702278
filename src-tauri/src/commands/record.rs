//! Records of every kind: listing, reading, writing, taking away and back, choosing between versions, finding.

use crate::desk::Shared;
use crate::error::Answer;
use crate::markdown;
use serde_json::{Map, Value};
use std::path::PathBuf;
use tauri::State;
use tsudoi_core::vault::PageWish;
use tsudoi_core::vault::answer::{DayCount, Hit, Page, RecordView, Saved, Trashed, WrittenFile};

/// One page of a list; `wish.before` is the mark that the page before gave.
#[tauri::command]
pub async fn page(desk: State<'_, Shared>, wish: PageWish) -> Answer<Page> {
    desk.with(move |vault| vault.page(&wish)).await
}

/// How many records of a kind there are.
#[tauri::command]
pub async fn count(desk: State<'_, Shared>, space: String, kind: String) -> Answer<u64> {
    desk.with(move |vault| vault.count(&space, &kind)).await
}

/// How many records each day has, between two days.
#[tauri::command]
pub async fn day_counts(
    desk: State<'_, Shared>,
    space: String,
    kind: String,
    from_day: String,
    to_day: String,
) -> Answer<Vec<DayCount>> {
    desk.with(move |vault| vault.day_counts(&space, &kind, &from_day, &to_day)).await
}

/// One record.
#[tauri::command]
pub async fn get(desk: State<'_, Shared>, id: String) -> Answer<RecordView> {
    desk.with(move |vault| vault.get(&id)).await
}

/// Makes a record, or writes some fields of one; null empties a field.
#[tauri::command]
pub async fn put(
    desk: State<'_, Shared>,
    space: String,
    kind: String,
    id: Option<String>,
    fields: Map<String, Value>,
) -> Answer<Saved> {
    desk.with(move |vault| vault.put(&space, &kind, id.as_deref(), fields)).await
}

/// Puts a record into the trash.
#[tauri::command]
pub async fn remove(desk: State<'_, Shared>, id: String) -> Answer<Saved> {
    desk.with(move |vault| vault.remove(&id)).await
}

/// Takes a record out of the trash.
#[tauri::command]
pub async fn restore(desk: State<'_, Shared>, id: String) -> Answer<Saved> {
    desk.with(move |vault| vault.restore_record(&id)).await
}

/// What was put into the trash in the last thirty days.
#[tauri::command]
pub async fn trash(desk: State<'_, Shared>, space: String, limit: usize) -> Answer<Vec<Trashed>> {
    desk.with(move |vault| vault.trash(&space, limit)).await
}

/// Everything that stands there in two versions.
#[tauri::command]
pub async fn conflicts(desk: State<'_, Shared>, limit: usize) -> Answer<Vec<RecordView>> {
    desk.with(move |vault| vault.conflicts(limit)).await
}

/// Chooses what a field says where two versions stand beside each other.
#[tauri::command]
pub async fn resolve(desk: State<'_, Shared>, id: String, field: String, value: Value) -> Answer<Saved> {
    desk.with(move |vault| vault.resolve(&id, &field, value)).await
}

/// Puts a copy of one's own goal, journal entry or resource into a group; `fields` are what is copied.
#[tauri::command]
pub async fn share(desk: State<'_, Shared>, id: String, space: String, fields: Vec<String>) -> Answer<Saved> {
    desk.with(move |vault| vault.share(&id, &space, &fields)).await
}

/// Finds words in everything this vault may see, or in the records of one `kind`, there with or without a `tag`, newest first.
#[tauri::command]
pub async fn search(
    desk: State<'_, Shared>,
    text: String,
    limit: usize,
    kind: Option<String>,
    tag: Option<String>,
) -> Answer<Vec<Hit>> {
    desk.with(move |vault| match kind {
        Some(kind) => vault.search_kind(&text, &kind, tag.as_deref(), limit),
        None => vault.search(&text, limit),
    })
    .await
}

/// Markdown as the only HTML that the pages take in.
#[tauri::command]
pub async fn render_markdown(text: String) -> Answer<String> {
    crate::desk::off_thread(move || Ok(markdown::render(&text))).await
}

/// Writes the whole journal as one Markdown file into a folder.
#[tauri::command]
pub async fn write_journal(desk: State<'_, Shared>, folder: PathBuf) -> Answer<WrittenFile> {
    desk.watched(move |vault| vault.write_journal(&folder)).await
}
