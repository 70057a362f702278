//! Records and what a person does with them: edit, list, search, share, attach, delete, write to a file.

pub(in crate::vault) mod attach;
pub(in crate::vault) mod draft;
pub(in crate::vault) mod edit;
pub(in crate::vault) mod form;
pub(in crate::vault) mod journal_out;
pub(in crate::vault) mod list;
pub(in crate::vault) mod moods;
pub(in crate::vault) mod own;
pub(in crate::vault) mod search;
pub(in crate::vault) mod share;
pub(in crate::vault) mod trash;
