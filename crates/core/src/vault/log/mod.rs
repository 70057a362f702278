//! A space's log: applies and writes entries, folds them into records, and verifies everything.

pub(in crate::vault) mod apply;
pub(in crate::vault) mod changes;
pub(in crate::vault) mod dump;
pub(in crate::vault) mod fold;
pub(in crate::vault) mod items;
pub(in crate::vault) mod makers;
pub(in crate::vault) mod save;
pub(in crate::vault) mod state;
pub(in crate::vault) mod verify;
pub(in crate::vault) mod view;
