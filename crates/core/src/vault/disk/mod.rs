//! The vault's folder: files, unlocking, backups, and files written for people.

pub(in crate::vault) mod auto_backup;
pub(in crate::vault) mod backup;
pub(in crate::vault) mod folder;
pub(in crate::vault) mod open;
pub(in crate::vault) mod written;
