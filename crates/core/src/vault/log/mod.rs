//! A space's log: taking an entry in, the records that follow from it, writing one, and checking it all.

pub(in crate::vault) mod apply;
pub(in crate::vault) mod changes;
pub(in crate::vault) mod dump;
pub(in crate::vault) mod fold;
pub(in crate::vault) mod save;
pub(in crate::vault) mod state;
pub(in crate::vault) mod verify;
pub(in crate::vault) mod view;
