//! Mood summaries and goal attainment, computed only when somebody asks for them.

use crate::app_state::Shared;
use crate::error::Response;
use tauri::State;
use tsudoi_core::domain::attainment;
use tsudoi_core::domain::mood_summary::MoodSummary;

/// Summarizes the check-ins between two days: each day, each week, and what was around.
#[tauri::command]
pub async fn moods(state: State<'_, Shared>, from_day: String, to_day: String) -> Response<MoodSummary> {
    state.with(move |vault| vault.moods(&from_day, &to_day)).await
}

/// Whether it is time to ask if keeping mood check-ins is helping.
#[tauri::command]
pub async fn helping_due(state: State<'_, Shared>) -> Response<bool> {
    state.with(|vault| vault.helping_due()).await
}

/// Stores the answer to that question: `yes`, `neither` or `hard`. True: a pause should be offered.
#[tauri::command]
pub async fn answer_helping(state: State<'_, Shared>, answer: String) -> Response<bool> {
    state.with(move |vault| vault.answer_helping(&answer)).await
}

/// Computes goal attainment (T) from pairs of rung and weight; none without goals, or with a value out of range.
#[tauri::command]
pub fn goal_attainment(goals: Vec<(i64, i64)>) -> Option<f64> {
    attainment::attainment(&goals)
}
