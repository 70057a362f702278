//! Bundles: previewing and writing what leaves, importing what arrives.

pub(in crate::vault) mod beginning;
pub(in crate::vault) mod export;
pub(in crate::vault) mod import;
pub(in crate::vault) mod line_import;
pub(in crate::vault) mod options;
pub(in crate::vault) mod pack;
pub(in crate::vault) mod preview;
pub(in crate::vault) mod received;
pub(in crate::vault) mod welcome;
pub(in crate::vault) mod welcome_import;
