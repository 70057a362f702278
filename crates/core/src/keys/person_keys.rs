//! The secret keys of a person and of a device.
//!
//! Guarantee: signing (Ed25519) and reading (X25519, an `age` identity) are independent random keys; neither is derived
//! from the other. A person's keys are the same on all their devices; a device's key never leaves its vault. Secret
//! bytes are wiped when dropped, and `Debug` shows public names only.

use super::{age_text, random};
use crate::Result;
use ed25519_dalek::SigningKey;
use std::fmt;
use tsudoi_sync::id::{DeviceId, Key, PersonId};
use zeroize::Zeroizing;

/// A person's keys: one to sign with, one to decrypt what was encrypted to them.
#[derive(Clone)]
pub struct PersonKeys {
    signing: SigningKey,
    scalar: Zeroizing<[u8; 32]>,
    reading: age::x25519::Identity,
    public: (Key, Key),
}

impl PersonKeys {
    /// Generates new keys. Error: the machine has no random numbers.
    pub fn generate() -> Result<Self> {
        Self::from_bytes(&*random()?)
    }

    /// Reads the form of [`Self::to_bytes`]: 32 bytes Ed25519 seed, 32 bytes X25519 scalar.
    pub fn from_bytes(bytes: &[u8; 64]) -> Result<Self> {
        let (mut seed, mut scalar) = (Zeroizing::new([0u8; 32]), Zeroizing::new([0u8; 32]));
        let targets = seed.iter_mut().chain(scalar.iter_mut());
        targets.zip(bytes).for_each(|(to, from)| *to = *from);
        let signing = SigningKey::from_bytes(&seed);
        let reading = age_text::identity(&scalar)?;
        let public = (Key(signing.verifying_key().to_bytes()), age_text::recipient_key(&reading.to_public())?);
        Ok(Self { signing, scalar, reading, public })
    }

    /// The secret bytes, for the encrypted store only.
    #[must_use]
    pub fn to_bytes(&self) -> Zeroizing<[u8; 64]> {
        let mut bytes = Zeroizing::new([0u8; 64]);
        let parts = self.signing.as_bytes().iter().chain(self.scalar.iter());
        bytes.iter_mut().zip(parts).for_each(|(to, from)| *to = *from);
        bytes
    }

    /// The key that signs cards and device certificates.
    #[must_use]
    pub fn signing(&self) -> &SigningKey {
        &self.signing
    }

    /// The identity that opens bundles.
    #[must_use]
    pub fn reading(&self) -> &age::x25519::Identity {
        &self.reading
    }

    /// The public keys: Ed25519, and the raw 32 bytes of the `age` recipient.
    #[must_use]
    pub fn public(&self) -> (Key, Key) {
        self.public
    }

    /// The id of this person.
    #[must_use]
    pub fn person(&self) -> PersonId {
        self.public.0.person()
    }

    /// The reading key as a line of an `age` identity file, for a person who wants to read their bundles with stock
    /// `age`.
    pub fn identity_text(&self) -> Result<Zeroizing<String>> {
        age_text::secret_text(&self.scalar)
    }
}

impl fmt::Debug for PersonKeys {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "PersonKeys({})", self.person())
    }
}

/// The key of one vault on one machine.
#[derive(Clone)]
pub struct DeviceKey(SigningKey);

impl DeviceKey {
    /// Generates a new key. Error: the machine has no random numbers.
    pub fn generate() -> Result<Self> {
        Ok(Self::from_bytes(&*random()?))
    }

    /// Reads the form of [`Self::to_bytes`]: the 32-byte Ed25519 seed.
    #[must_use]
    pub fn from_bytes(seed: &[u8; 32]) -> Self {
        Self(SigningKey::from_bytes(seed))
    }

    /// The secret bytes, for the encrypted store only.
    #[must_use]
    pub fn to_bytes(&self) -> Zeroizing<[u8; 32]> {
        Zeroizing::new(self.0.to_bytes())
    }

    /// The key that signs entries, statements and envelopes.
    #[must_use]
    pub fn signing(&self) -> &SigningKey {
        &self.0
    }

    /// The public key.
    #[must_use]
    pub fn public(&self) -> Key {
        Key(self.0.verifying_key().to_bytes())
    }

    /// The id of this device.
    #[must_use]
    pub fn device(&self) -> DeviceId {
        self.public().device()
    }
}

impl fmt::Debug for DeviceKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "DeviceKey({})", self.device())
    }
}

/// The `age` recipient of a person's reading key, as in their contact card.
pub fn recipient_from_key(key: &Key) -> Result<age::x25519::Recipient> {
    age_text::recipient(key)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn keys_come_back_from_their_bytes() {
        let keys = PersonKeys::generate().unwrap();
        let back = PersonKeys::from_bytes(&keys.to_bytes()).unwrap();
        assert_eq!(back.public(), keys.public());
        assert_eq!(back.to_bytes(), keys.to_bytes());
        let device = DeviceKey::generate().unwrap();
        assert_eq!(DeviceKey::from_bytes(&device.to_bytes()).public(), device.public());
    }

    #[test]
    fn the_public_reading_key_is_the_recipient() {
        let keys = PersonKeys::generate().unwrap();
        let recipient = recipient_from_key(&keys.public().1).unwrap();
        assert_eq!(recipient.to_string(), keys.reading().to_public().to_string());
        assert!(keys.identity_text().unwrap().starts_with("AGE-SECRET-KEY-1"));
    }

    #[test]
    fn two_people_and_their_two_keys_are_all_different() {
        let (a, b) = (PersonKeys::generate().unwrap(), PersonKeys::generate().unwrap());
        assert_ne!(a.person(), b.person());
        assert_ne!(a.public().0, a.public().1);
        let bytes = a.to_bytes();
        let (seed, scalar) = bytes.split_at(32);
        assert_ne!(seed, scalar);
    }

    #[test]
    fn printing_shows_public_names_only() {
        let keys = PersonKeys::generate().unwrap();
        assert_eq!(format!("{keys:?}"), format!("PersonKeys({})", keys.person()));
    }
}
