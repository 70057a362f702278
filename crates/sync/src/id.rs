//! Names: 16-byte ids, 32-byte hashes, keys and signatures, each with one text form.
//!
//! Ids and nonces are written in lower-case Crockford base32 (26 characters; sorting the text sorts the bytes); hashes,
//! keys and signatures in base64url without padding. Parsing accepts exactly what printing produces.

use data_encoding::{BASE64URL_NOPAD, Encoding, Specification};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::fmt;
use std::str::FromStr;
use std::sync::LazyLock;

/// The text is not an id, hash, key or signature of the expected kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not an id, hash, key or signature of the right length and alphabet")]
pub struct BadName;

static BASE32: LazyLock<Option<Encoding>> = LazyLock::new(|| {
    let mut spec = Specification::new();
    spec.symbols.push_str("0123456789abcdefghjkmnpqrstvwxyz");
    spec.encoding().ok()
});

fn encode(bytes: &[u8]) -> String {
    if bytes.len() == 16 {
        BASE32.as_ref().map_or_else(String::new, |e| e.encode(bytes))
    } else {
        BASE64URL_NOPAD.encode(bytes)
    }
}

fn decode<const N: usize>(text: &str) -> Result<[u8; N], BadName> {
    let encoding = if N == 16 { BASE32.as_ref().ok_or(BadName)? } else { &BASE64URL_NOPAD };
    let length = encoding.decode_len(text.len()).map_err(|_| BadName)?;
    if length != N {
        return Err(BadName);
    }
    let mut bytes = [0u8; N];
    encoding.decode_mut(text.as_bytes(), &mut bytes).map_err(|_| BadName)?;
    Ok(bytes)
}

macro_rules! name {
    ($(#[$doc:meta])* $name:ident, $len:literal) => {
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(pub [u8; $len]);

        impl $name {
            /// The raw bytes.
            #[must_use]
            pub const fn as_bytes(&self) -> &[u8; $len] { &self.0 }
            /// From raw bytes of exactly the right length.
            pub fn from_slice(bytes: &[u8]) -> Result<Self, BadName> {
                bytes.try_into().map(Self).map_err(|_| BadName)
            }
        }
        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result { f.write_str(&encode(&self.0)) }
        }
        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result { write!(f, concat!(stringify!($name), "({})"), self) }
        }
        impl FromStr for $name {
            type Err = BadName;
            fn from_str(text: &str) -> Result<Self, BadName> { decode(text).map(Self) }
        }
        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> { s.collect_str(self) }
        }
        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
                struct V;
                impl serde::de::Visitor<'_> for V {
                    type Value = $name;
                    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result { f.write_str(stringify!($name)) }
                    fn visit_str<E: serde::de::Error>(self, v: &str) -> Result<$name, E> {
                        v.parse().map_err(|_| E::custom(concat!("bad ", stringify!($name))))
                    }
                }
                d.deserialize_str(V)
            }
        }
    };
}

name!(/// A human: the first 16 bytes of `BLAKE3("tsudoi/person/1\n" ‖ Ed25519 public key)`.
    PersonId, 16);
name!(/// One vault on one machine: the first 16 bytes of `BLAKE3("tsudoi/device/1\n" ‖ Ed25519 public key)`. It also names
    /// the device's log in each space.
    DeviceId, 16);
name!(/// An audience (see [`crate::authority::space_id`] for how ids bind their founder).
    SpaceId, 16);
name!(/// A record. UUID version 7 bytes for what is made by hand; derived for what two people may make apart.
    EntityId, 16);
name!(/// The salt of an item's commitment.
    Nonce, 16);
name!(/// A BLAKE3 hash.
    Hash, 32);
name!(/// An Ed25519 or X25519 public key.
    Key, 32);
name!(/// An Ed25519 signature.
    Sig, 64);

/// `BLAKE3(prefix ‖ bytes)`. Every hash in Tsudoi has a prefix that tells what is hashed.
#[must_use]
pub fn hash(prefix: &str, bytes: &[u8]) -> Hash {
    let mut hasher = blake3::Hasher::new();
    hasher.update(prefix.as_bytes());
    hasher.update(bytes);
    Hash(*hasher.finalize().as_bytes())
}

/// The first 16 bytes of [`hash`].
#[must_use]
pub fn short_hash(prefix: &str, bytes: &[u8]) -> [u8; 16] {
    let mut out = [0u8; 16];
    let long = hash(prefix, bytes).0;
    out.iter_mut().zip(long).for_each(|(o, b)| *o = b);
    out
}

impl Key {
    /// The person whose signing key this is.
    #[must_use]
    pub fn person(&self) -> PersonId {
        PersonId(short_hash("tsudoi/person/1\n", &self.0))
    }
    /// The device whose signing key this is.
    #[must_use]
    pub fn device(&self) -> DeviceId {
        DeviceId(short_hash("tsudoi/device/1\n", &self.0))
    }
}
