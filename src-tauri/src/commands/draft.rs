//! Drafts and settings: what stays in this vault and is in no bundle.

use crate::desk::Shared;
use crate::error::Answer;
use serde_json::Value;
use tauri::State;
use tsudoi_core::vault::answer::Draft;

/// The draft of that name.
#[tauri::command]
pub async fn draft(desk: State<'_, Shared>, key: String) -> Answer<Option<Draft>> {
    desk.with(move |vault| vault.draft(&key)).await
}

/// The drafts whose names begin so, by name.
#[tauri::command]
pub async fn drafts(desk: State<'_, Shared>, prefix: String) -> Answer<Vec<Draft>> {
    desk.with(move |vault| vault.drafts(&prefix)).await
}

/// Keeps a draft, durably, in place of the one before.
#[tauri::command]
pub async fn put_draft(desk: State<'_, Shared>, key: String, body: Value) -> Answer<Draft> {
    desk.with(move |vault| vault.put_draft(&key, &body)).await
}

/// Lets a draft go.
#[tauri::command]
pub async fn drop_draft(desk: State<'_, Shared>, key: String) -> Answer<()> {
    desk.with(move |vault| vault.drop_draft(&key)).await
}

/// What was set under that name.
#[tauri::command]
pub async fn setting(desk: State<'_, Shared>, key: String) -> Answer<Option<Value>> {
    desk.with(move |vault| vault.setting(&key)).await
}

/// Sets it.
#[tauri::command]
pub async fn put_setting(desk: State<'_, Shared>, key: String, value: Value) -> Answer<()> {
    desk.with(move |vault| vault.put_setting(&key, &value)).await
}
