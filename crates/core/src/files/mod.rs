//! Files that people see: reads them, publishes them, and names the reason when the machine refuses.
//!
//! Guarantee: a file appears under its name whole or not at all, and a new one never replaces another
//! (docs/adr/0026). Every refusal is an error of its own cause: what may not be read is not "missing".

pub mod path;
mod publish;
mod reason;

pub use publish::{NewFile, Readers, remove};
pub(crate) use publish::{PART_SUFFIX, sync_folder};
pub use reason::{check_folder, exists, folder_of, reading, writing};
pub(crate) use reason::{check_store_path, why};
