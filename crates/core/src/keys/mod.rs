//! Keys, and the small signed or sealed things made with them.
//!
//! Guarantee: secret bytes are wiped when dropped, never printed by `Debug`, and leave this module only through
//! functions named after where they go. Nothing here reads or writes a file or a store.
pub mod age_text;
pub mod card;
mod card_text;
pub mod device;
pub mod passphrase;
pub mod person_keys;
pub mod safety_number;
pub mod sheet;
pub mod sign;
pub mod slot;
pub mod words;

pub use card::Card;
pub use device::DeviceCert;
pub use passphrase::Passphrase;
pub use person_keys::{DeviceKey, PersonKeys, recipient_from_key};
pub use safety_number::SafetyNumber;
pub use sign::{Purpose, sign, verify};
pub use slot::{VaultKey, Work};
pub use words::{RecoveryWords, WordList};

use crate::Result;
use zeroize::Zeroizing;

/// `N` bytes from the system's random generator, wiped when dropped.
pub(crate) fn random<const N: usize>() -> Result<Zeroizing<[u8; N]>> {
    let mut bytes = Zeroizing::new([0u8; N]);
    getrandom::fill(bytes.as_mut())?;
    Ok(bytes)
}
