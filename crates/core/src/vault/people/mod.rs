//! People, their cards and devices, groups and who is in them.

pub(in crate::vault) mod cards;
pub(in crate::vault) mod checked;
pub(in crate::vault) mod group;
pub(in crate::vault) mod member;
pub(in crate::vault) mod person;
pub(in crate::vault) mod status;
