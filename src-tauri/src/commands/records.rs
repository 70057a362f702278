//! Records of every kind: list, read, write, trash and restore, resolve conflicts, share, search.

use crate::app_state::Shared;
use crate::error::Response;
use crate::markdown;
use serde_json::{Map, Value};
use std::path::PathBuf;
use tauri::State;
use tsudoi_core::vault::response::{DayCount, Hit, Page, RecordView, Saved, Trashed, WrittenFile};
use tsudoi_core::vault::{Along, PageOptions};

/// Returns one page of a list; `options.before` is the mark from the page before it.
#[tauri::command]
pub async fn page(state: State<'_, Shared>, options: PageOptions) -> Response<Page> {
    state.with(move |vault| vault.page(&options)).await
}

/// Counts the records of a kind in a space.
#[tauri::command]
pub async fn count(state: State<'_, Shared>, space: String, kind: String) -> Response<u64> {
    state.with(move |vault| vault.count(&space, &kind)).await
}

/// Counts the records of each day, between two days.
#[tauri::command]
pub async fn day_counts(
    state: State<'_, Shared>,
    space: String,
    kind: String,
    from_day: String,
    to_day: String,
) -> Response<Vec<DayCount>> {
    state.with(move |vault| vault.day_counts(&space, &kind, &from_day, &to_day)).await
}

/// Returns a record.
#[tauri::command]
pub async fn get(state: State<'_, Shared>, id: String) -> Response<RecordView> {
    state.with(move |vault| vault.get(&id)).await
}

/// Creates a record, or writes some fields of one; null empties a field. What goes `along` is the same transaction.
#[tauri::command]
pub async fn put(
    state: State<'_, Shared>,
    space: String,
    kind: String,
    id: Option<String>,
    fields: Map<String, Value>,
    along: Option<Along>,
) -> Response<Saved> {
    let along = along.unwrap_or_default();
    state.with(move |vault| vault.put_along(&space, &kind, id.as_deref(), fields, &along)).await
}

/// Moves a record to the trash.
#[tauri::command]
pub async fn remove(state: State<'_, Shared>, id: String) -> Response<Saved> {
    state.with(move |vault| vault.remove(&id)).await
}

/// Restores a record from the trash.
#[tauri::command]
pub async fn restore(state: State<'_, Shared>, id: String) -> Response<Saved> {
    state.with(move |vault| vault.restore_record(&id)).await
}

/// Lists the records that were moved to the trash in the last thirty days.
#[tauri::command]
pub async fn trash(state: State<'_, Shared>, space: String, limit: usize) -> Response<Vec<Trashed>> {
    state.with(move |vault| vault.trash(&space, limit)).await
}

/// Lists the records that have a field in two versions.
#[tauri::command]
pub async fn conflicts(state: State<'_, Shared>, limit: usize) -> Response<Vec<RecordView>> {
    state.with(move |vault| vault.conflicts(limit)).await
}

/// Settles a field that has two versions on one value.
#[tauri::command]
pub async fn resolve(state: State<'_, Shared>, id: String, field: String, value: Value) -> Response<Saved> {
    state.with(move |vault| vault.resolve(&id, &field, value)).await
}

/// Copies one's own goal, journal entry or resource into a group; `fields` are those that are copied.
#[tauri::command]
pub async fn share(state: State<'_, Shared>, id: String, space: String, fields: Vec<String>) -> Response<Saved> {
    state.with(move |vault| vault.share(&id, &space, &fields)).await
}

/// Searches everything this vault may see, or the records of one `kind` and, where given, one `tag`; newest first.
#[tauri::command]
pub async fn search(
    state: State<'_, Shared>,
    text: String,
    limit: usize,
    kind: Option<String>,
    tag: Option<String>,
) -> Response<Vec<Hit>> {
    state
        .with(move |vault| match kind {
            Some(kind) => vault.search_kind(&text, &kind, tag.as_deref(), limit),
            None => vault.search(&text, limit),
        })
        .await
}

/// The pieces of a record's words that a search finds, as they are written there.
#[tauri::command]
pub async fn words_found(state: State<'_, Shared>, id: String, text: String) -> Response<Vec<String>> {
    state.with(move |vault| vault.words_found(&id, &text)).await
}

/// Which of the texts have all of the words, as search finds them: for lists that the page has at hand.
#[tauri::command]
pub async fn matching(words: String, texts: Vec<String>) -> Response<Vec<bool>> {
    crate::app_state::off_thread(move || Ok(tsudoi_core::search::matching(&words, &texts)?)).await
}

/// Renders Markdown as HTML, the only HTML that the pages insert.
#[tauri::command]
pub async fn render_markdown(text: String) -> Response<String> {
    crate::app_state::off_thread(move || Ok(markdown::render(&text))).await
}

/// Writes the whole journal as one Markdown file into a folder.
#[tauri::command]
pub async fn write_journal(state: State<'_, Shared>, folder: PathBuf) -> Response<WrittenFile> {
    state.watched(move |vault| vault.write_journal(&folder)).await
}
