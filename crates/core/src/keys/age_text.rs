//! Encodes X25519 keys as `age` does: Bech32 text with `AGE-SECRET-KEY-` or `age` in front.
//!
//! Guarantee: the text is byte for byte what stock `age` reads and prints.

use crate::{Error, Result};
use bech32::{Bech32, Hrp, primitives::decode::CheckedHrpstring};
use tsudoi_sync::id::Key;
use zeroize::Zeroizing;

const SECRET: &str = "age-secret-key-";
const PUBLIC: &str = "age";

fn refused(_: impl std::fmt::Debug) -> Error {
    Error::Store { what: "bech32".into() }
}

fn decode(text: &str, prefix: &str) -> Result<Zeroizing<[u8; 32]>> {
    let checked = CheckedHrpstring::new::<Bech32>(text).map_err(refused)?;
    if checked.hrp() != Hrp::parse(prefix).map_err(refused)? {
        return Err(refused(()));
    }
    let mut bytes = Zeroizing::new([0u8; 32]);
    if checked.byte_iter().len() != bytes.len() {
        return Err(refused(()));
    }
    bytes.iter_mut().zip(checked.byte_iter()).for_each(|(to, from)| *to = from);
    Ok(bytes)
}

/// `AGE-SECRET-KEY-1…`, the line of an identity file.
pub fn secret_text(scalar: &[u8; 32]) -> Result<Zeroizing<String>> {
    let hrp = Hrp::parse(SECRET).map_err(refused)?;
    bech32::encode_upper::<Bech32>(hrp, scalar).map(Zeroizing::new).map_err(refused)
}

/// The identity with these 32 bytes as its X25519 scalar.
pub fn identity(scalar: &[u8; 32]) -> Result<age::x25519::Identity> {
    secret_text(scalar)?.parse().map_err(refused)
}

/// The raw 32 bytes of a recipient's X25519 public key.
pub fn recipient_key(recipient: &age::x25519::Recipient) -> Result<Key> {
    decode(&recipient.to_string(), PUBLIC).map(|bytes| Key(*bytes))
}

/// The recipient with this X25519 public key.
pub fn recipient(key: &Key) -> Result<age::x25519::Recipient> {
    let hrp = Hrp::parse(PUBLIC).map_err(refused)?;
    bech32::encode_lower::<Bech32>(hrp, key.as_bytes()).map_err(refused)?.parse().map_err(refused)
}
