//! Mood over time, and attainment: what is reckoned only when somebody asks for it.

use crate::desk::Shared;
use crate::error::Answer;
use tauri::State;
use tsudoi_core::domain::attainment;
use tsudoi_core::domain::mood_summary::MoodSummary;

/// The check-ins between two days: each day, each week, and what was around.
#[tauri::command]
pub async fn moods(desk: State<'_, Shared>, from_day: String, to_day: String) -> Answer<MoodSummary> {
    desk.with(move |vault| vault.moods(&from_day, &to_day)).await
}

/// Whether it is time to ask if keeping this is helping.
#[tauri::command]
pub async fn helping_due(desk: State<'_, Shared>) -> Answer<bool> {
    desk.with(|vault| vault.helping_due()).await
}

/// The answer: `yes`, `neither` or `hard`. True: a pause should be offered.
#[tauri::command]
pub async fn answer_helping(desk: State<'_, Shared>, answer: String) -> Answer<bool> {
    desk.with(move |vault| vault.answer_helping(&answer)).await
}

/// Goal attainment (T) of rungs and weights; none for no goals.
#[tauri::command]
pub fn goal_attainment(goals: Vec<(i64, i64)>) -> Option<f64> {
    attainment::attainment(&goals)
}
