//! Signatures, each bound to its purpose.
//!
//! Guarantee: a signature made for one purpose never verifies for another, because the purpose's line is signed in
//! front of the bytes. Verification is strict (no weak keys, one accepted form of each signature), so a signature fits
//! one message and one key only.

use ed25519_dalek::{Signature, Signer, SigningKey, VerifyingKey};
use tsudoi_sync::id::{Key, Sig};

/// What a signature is for. The lines are frozen: every bundle ever written depends on them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Purpose {
    /// A contact card, by its person.
    Card,
    /// A device certificate, by its person.
    Device,
    /// A device certificate, by its device.
    Own,
    /// A statement of what a device has, by this device.
    Have,
    /// A log entry, by the device that wrote it.
    Entry,
    /// A bundle's envelope, by the device that sent it.
    Bundle,
}

impl Purpose {
    /// The line in front of the signed bytes.
    #[must_use]
    pub const fn prefix(self) -> &'static str {
        match self {
            Self::Card => "tsudoi/card/1\n",
            Self::Device => "tsudoi/device/1\n",
            Self::Own => "tsudoi/own/1\n",
            Self::Have => "tsudoi/have/1\n",
            Self::Entry => "tsudoi/entry/1\n",
            Self::Bundle => "tsudoi/bundle/1\n",
        }
    }

    fn message(self, bytes: &[u8]) -> Vec<u8> {
        [self.prefix().as_bytes(), bytes].concat()
    }
}

/// Signs `prefix ‖ bytes` with Ed25519.
#[must_use]
pub fn sign(purpose: Purpose, key: &SigningKey, bytes: &[u8]) -> Sig {
    Sig(key.sign(&purpose.message(bytes)).to_bytes())
}

/// Whether `sig` is `key`'s signature over exactly these bytes for exactly this purpose. False for a key that is weak
/// or not a point of the curve.
#[must_use]
pub fn verify(purpose: Purpose, key: &Key, bytes: &[u8], sig: &Sig) -> bool {
    VerifyingKey::from_bytes(key.as_bytes())
        .and_then(|key| key.verify_strict(&purpose.message(bytes), &Signature::from_bytes(sig.as_bytes())))
        .is_ok()
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing)]
mod tests {
    use super::*;

    const ALL: [Purpose; 6] =
        [Purpose::Card, Purpose::Device, Purpose::Own, Purpose::Have, Purpose::Entry, Purpose::Bundle];

    #[test]
    fn a_signature_holds_for_its_own_purpose_bytes_and_key_only() {
        let signer = SigningKey::from_bytes(&[7; 32]);
        let key = Key(signer.verifying_key().to_bytes());
        for purpose in ALL {
            let sig = sign(purpose, &signer, b"bytes");
            for other in ALL {
                assert_eq!(verify(other, &key, b"bytes", &sig), other == purpose);
            }
            assert!(!verify(purpose, &key, b"bytes ", &sig));
            assert!(!verify(purpose, &Key([7; 32]), b"bytes", &sig));
            let mut bent = sig;
            bent.0[3] ^= 1;
            assert!(!verify(purpose, &key, b"bytes", &bent));
        }
    }

    #[test]
    fn a_weak_key_verifies_nothing() {
        // The neutral element as key, with the signature that a lax check accepts for any message.
        let mut weak = [0u8; 32];
        weak[0] = 1;
        let mut sig = [0u8; 64];
        sig[0] = 1;
        assert!(!verify(Purpose::Card, &Key(weak), b"anything", &Sig(sig)));
    }
}
