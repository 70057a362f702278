//! The vault's folder: its files, unlocking, backups, and plain files written for people.

pub(in crate::vault) mod auto_backup;
pub(in crate::vault) mod backup;
pub(in crate::vault) mod folder;
pub(in crate::vault) mod key_files;
pub(in crate::vault) mod open;
pub(in crate::vault) mod written;
