//! Groups: making one, adding and removing members, and who has received what.

use crate::app_state::Shared;
use crate::error::Response;
use std::path::PathBuf;
use tauri::State;
use tsudoi_core::vault::Role;
use tsudoi_core::vault::response::{GroupChanged, GroupMade, GroupView, LookAlike, Received, WrittenFile};

/// Lists the groups of this vault and their members.
#[tauri::command]
pub async fn groups(state: State<'_, Shared>) -> Response<Vec<GroupView>> {
    state.with(|vault| vault.groups()).await
}

/// Makes a group.
#[tauri::command]
pub async fn new_group(state: State<'_, Shared>, name: String) -> Response<GroupMade> {
    state.with(move |vault| vault.new_group(&name)).await
}

/// Adds a person to the group, or changes their role.
#[tauri::command]
pub async fn add_member(state: State<'_, Shared>, group: String, person: String, role: Role) -> Response<GroupChanged> {
    state.with(move |vault| vault.add_member(&group, &person, role)).await
}

/// Adds a person whose member `record` the group wrote before they had a laptop.
#[tauri::command]
pub async fn add_member_as(
    state: State<'_, Shared>,
    group: String,
    person: String,
    role: Role,
    record: String,
) -> Response<GroupChanged> {
    state.with(move |vault| vault.add_member_as(&group, &person, role, &record)).await
}

/// The members of the group whose name could be taken for this one.
#[tauri::command]
pub async fn look_alikes(state: State<'_, Shared>, group: String, name: String) -> Response<Vec<LookAlike>> {
    state.with(move |vault| vault.look_alikes(&group, &name)).await
}

/// The members of the group whose name could be taken for another member's.
#[tauri::command]
pub async fn doubled_names(state: State<'_, Shared>, group: String) -> Response<Vec<LookAlike>> {
    state.with(move |vault| vault.doubled_names(&group)).await
}

/// Ends a membership, also one's own.
#[tauri::command]
pub async fn remove_member(state: State<'_, Shared>, group: String, person: String) -> Response<GroupChanged> {
    state.with(move |vault| vault.remove_member(&group, &person)).await
}

/// Writes what is one's own in a group into a folder, to take along.
#[tauri::command]
pub async fn write_own(state: State<'_, Shared>, group: String, folder: PathBuf) -> Response<WrittenFile> {
    state.with(move |vault| vault.write_own(&group, &folder)).await
}

/// Reports how much of a space each other person has confirmed to have.
#[tauri::command]
pub async fn received(state: State<'_, Shared>, space: String) -> Response<Vec<Received>> {
    state.with(move |vault| vault.received(&space)).await
}
