//! Drafts and settings, which stay in this vault and are in no bundle.

use crate::app_state::Shared;
use crate::error::Response;
use serde_json::Value;
use tauri::State;
use tsudoi_core::vault::response::Draft;

/// Returns a draft by its key.
#[tauri::command]
pub async fn draft(state: State<'_, Shared>, key: String) -> Response<Option<Draft>> {
    state.with(move |vault| vault.draft(&key)).await
}

/// Lists the drafts whose keys begin with `prefix`, by key.
#[tauri::command]
pub async fn drafts(state: State<'_, Shared>, prefix: String) -> Response<Vec<Draft>> {
    state.with(move |vault| vault.drafts(&prefix)).await
}

/// Stores a draft durably, in place of the one before.
#[tauri::command]
pub async fn put_draft(state: State<'_, Shared>, key: String, body: Value) -> Response<Draft> {
    state.with(move |vault| vault.put_draft(&key, &body)).await
}

/// Deletes a draft.
#[tauri::command]
pub async fn drop_draft(state: State<'_, Shared>, key: String) -> Response<()> {
    state.with(move |vault| vault.drop_draft(&key)).await
}

/// Returns a setting by its key.
#[tauri::command]
pub async fn setting(state: State<'_, Shared>, key: String) -> Response<Option<Value>> {
    state.with(move |vault| vault.setting(&key)).await
}

/// Stores a setting; null removes it.
#[tauri::command]
pub async fn put_setting(state: State<'_, Shared>, key: String, value: Value) -> Response<()> {
    state.with(move |vault| vault.put_setting(&key, &value)).await
}
