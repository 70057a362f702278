//! Records and what a person does with them: write, list, find, share, attach, throw away, take out.

pub(in crate::vault) mod attach;
pub(in crate::vault) mod draft;
pub(in crate::vault) mod journal_out;
pub(in crate::vault) mod list;
pub(in crate::vault) mod moods;
pub(in crate::vault) mod own;
pub(in crate::vault) mod record;
pub(in crate::vault) mod search;
pub(in crate::vault) mod share;
pub(in crate::vault) mod trash;
