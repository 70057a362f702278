//! Groups: making one, taking people in, letting them go, and who has received what.

use crate::desk::Shared;
use crate::error::Answer;
use std::path::PathBuf;
use tauri::State;
use tsudoi_core::vault::Role;
use tsudoi_core::vault::answer::{GroupChanged, GroupMade, GroupView, Received, WrittenFile};

/// The groups of this vault and who is in them.
#[tauri::command]
pub async fn groups(desk: State<'_, Shared>) -> Answer<Vec<GroupView>> {
    desk.with(|vault| vault.groups()).await
}

/// Makes a group.
#[tauri::command]
pub async fn new_group(desk: State<'_, Shared>, name: String) -> Answer<GroupMade> {
    desk.with(move |vault| vault.new_group(&name)).await
}

/// Takes a person in, or changes what they are in the group.
#[tauri::command]
pub async fn add_member(desk: State<'_, Shared>, group: String, person: String, role: Role) -> Answer<GroupChanged> {
    desk.with(move |vault| vault.add_member(&group, &person, role)).await
}

/// Takes in a person whom the group wrote down in `record` before they had a laptop.
#[tauri::command]
pub async fn add_member_as(
    desk: State<'_, Shared>,
    group: String,
    person: String,
    role: Role,
    record: String,
) -> Answer<GroupChanged> {
    desk.with(move |vault| vault.add_member_as(&group, &person, role, &record)).await
}

/// Ends a membership; one's own as well.
#[tauri::command]
pub async fn remove_member(desk: State<'_, Shared>, group: String, person: String) -> Answer<GroupChanged> {
    desk.with(move |vault| vault.remove_member(&group, &person)).await
}

/// Writes what is one's own in a group into a folder, to take along.
#[tauri::command]
pub async fn write_own(desk: State<'_, Shared>, group: String, folder: PathBuf) -> Answer<WrittenFile> {
    desk.with(move |vault| vault.write_own(&group, &folder)).await
}

/// How far each person's laptop has said it is.
#[tauri::command]
pub async fn received(desk: State<'_, Shared>, space: String) -> Answer<Vec<Received>> {
    desk.with(move |vault| vault.received(&space)).await
}
