//! The envelope: who sends what to whom, signed.
//!
//! Guarantee: an [`Envelope`] that exists is signed by the device it names, and that device is certified by the person
//! it names. It names its readers, so a reader who passes the content on to somebody else is detected; and it names the
//! rest of the file by length and hash. The caller decides whether the sender is known and may write to the space.
//!
//! Payload, integers big-endian: `TSUDOI\0\0` · u16 version = 1 · space 16 · device certificate 208 · u64 counter · u16
//! number of readers · their ids, 16 each, ascending · u64 length of the rest · BLAKE3 of the rest 32 · Ed25519
//! signature 64 over all payload bytes before it, for the purpose [`Purpose::Bundle`].

use super::limits::{ENVELOPE_BYTES_MAX, FILE_BYTES_MAX, FIXED_BYTES, READERS_MAX, SIG_BYTES};
use crate::keys::{DeviceCert, DeviceKey, Purpose, sign, verify};
use crate::{Error, Result};
use tsudoi_sync::id::{Hash, PersonId, Sig, SpaceId};

/// The magic number of the skippable frame that holds an envelope.
pub const ENVELOPE_MAGIC: u32 = 0x184D_2A50;
/// The format version that is written, and the newest that is read.
pub const VERSION: u16 = 1;
const MARK: &[u8; 8] = b"TSUDOI\0\0";

/// What a sender states about a bundle.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Envelope {
    space: SpaceId,
    cert: DeviceCert,
    counter: u64,
    readers: Vec<PersonId>,
    rest_len: u64,
    rest_hash: Hash,
}

/// The content of a new envelope.
pub(super) struct Claims<'a> {
    pub space: SpaceId,
    pub cert: &'a DeviceCert,
    pub counter: u64,
    /// Ascending, without duplicates.
    pub readers: &'a [PersonId],
    pub rest_len: u64,
    pub rest_hash: Hash,
}

/// Encodes and signs the payload.
pub(super) fn encode(claims: &Claims<'_>, key: &DeviceKey) -> Result<Vec<u8>> {
    if key.public() != claims.cert.device() {
        return Err(Error::Store { what: "the certificate is of another device".into() });
    }
    let count = u16::try_from(claims.readers.len()).map_err(|_| Error::HeaderTooLarge)?;
    let mut payload = Vec::with_capacity(FIXED_BYTES + 16 * claims.readers.len());
    payload.extend_from_slice(MARK);
    payload.extend_from_slice(&VERSION.to_be_bytes());
    payload.extend_from_slice(&claims.space.0);
    payload.extend_from_slice(&claims.cert.to_bytes());
    payload.extend_from_slice(&claims.counter.to_be_bytes());
    payload.extend_from_slice(&count.to_be_bytes());
    claims.readers.iter().for_each(|reader| payload.extend_from_slice(&reader.0));
    payload.extend_from_slice(&claims.rest_len.to_be_bytes());
    payload.extend_from_slice(&claims.rest_hash.0);
    let sig = sign(Purpose::Bundle, key.signing(), &payload);
    payload.extend_from_slice(&sig.0);
    Ok(payload)
}

/// Takes fixed-size fields off the front of a payload.
struct Fields<'a>(&'a [u8]);

impl<'a> Fields<'a> {
    fn take<const N: usize>(&mut self) -> Result<&'a [u8; N]> {
        let (field, rest) = self.0.split_first_chunk().ok_or(Error::BundleDamaged)?;
        self.0 = rest;
        Ok(field)
    }
}

impl Envelope {
    /// Parses and verifies a payload. Errors: [`Error::NotABundle`] (it starts with something else),
    /// [`Error::BundleNewer`], [`Error::BundleDamaged`] (malformed, or an invalid signature).
    pub fn parse(payload: &[u8]) -> Result<Self> {
        let mut fields = Fields(payload);
        if fields.take::<8>().map_err(|_| Error::NotABundle)? != MARK {
            return Err(Error::NotABundle);
        }
        match u16::from_be_bytes(*fields.take()?) {
            VERSION => {}
            0 => return Err(Error::BundleDamaged),
            newer => {
                return Err(Error::BundleNewer { needs: format!("format {newer}") });
            }
        }
        if payload.len() > ENVELOPE_BYTES_MAX {
            return Err(Error::BundleDamaged);
        }
        let space = SpaceId(*fields.take()?);
        let cert = DeviceCert::from_bytes(fields.take()?)?;
        let counter = u64::from_be_bytes(*fields.take()?);
        let count = usize::from(u16::from_be_bytes(*fields.take()?));
        if count == 0 || count > READERS_MAX {
            return Err(Error::BundleDamaged);
        }
        let readers = (0..count).map(|_| fields.take().copied().map(PersonId)).collect::<Result<Vec<_>>>()?;
        let rest_len = u64::from_be_bytes(*fields.take()?);
        let rest_hash = Hash(*fields.take()?);
        let sig = Sig(*fields.take()?);
        let signed =
            payload.len().checked_sub(SIG_BYTES).and_then(|end| payload.get(..end)).ok_or(Error::BundleDamaged)?;
        let sound = fields.0.is_empty()
            && readers.is_sorted_by(|a, b| a < b)
            && rest_len <= FILE_BYTES_MAX
            && verify(Purpose::Bundle, &cert.device(), signed, &sig);
        if !sound {
            return Err(Error::BundleDamaged);
        }
        Ok(Self { space, cert, counter, readers, rest_len, rest_hash })
    }

    /// The space of the bundle.
    #[must_use]
    pub fn space(&self) -> SpaceId {
        self.space
    }
    /// The sending device, certified by its person.
    #[must_use]
    pub fn cert(&self) -> &DeviceCert {
        &self.cert
    }
    /// The sender's own number for this bundle.
    #[must_use]
    pub fn counter(&self) -> u64 {
        self.counter
    }
    /// The readers that the sender made it for, ascending.
    #[must_use]
    pub fn readers(&self) -> &[PersonId] {
        &self.readers
    }
    /// The length of the rest (zstd frames and padding), in bytes.
    #[must_use]
    pub fn rest_len(&self) -> u64 {
        self.rest_len
    }
    /// BLAKE3 of the rest.
    #[must_use]
    pub fn rest_hash(&self) -> Hash {
        self.rest_hash
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing)]
mod tests {
    use super::*;
    use crate::keys::PersonKeys;

    fn payload(readers: &[PersonId]) -> Vec<u8> {
        let device = DeviceKey::from_bytes(&[2; 32]);
        let cert = DeviceCert::make(&PersonKeys::from_bytes(&[1; 64]).unwrap(), &device, None);
        let (space, rest_hash) = (SpaceId([3; 16]), Hash([4; 32]));
        encode(&Claims { space, cert: &cert, counter: 5, readers, rest_len: 6, rest_hash }, &device).unwrap()
    }

    #[test]
    fn an_envelope_comes_back() {
        let readers = [PersonId([1; 16]), PersonId([2; 16])];
        let bytes = payload(&readers);
        assert_eq!(bytes.len(), FIXED_BYTES + 32);
        let envelope = Envelope::parse(&bytes).unwrap();
        assert_eq!((envelope.space(), envelope.counter(), envelope.readers()), (SpaceId([3; 16]), 5, &readers[..]));
        assert_eq!((envelope.rest_len(), envelope.rest_hash()), (6, Hash([4; 32])));
    }

    #[test]
    fn no_bit_can_be_changed_and_no_byte_be_missing() {
        let bytes = payload(&[PersonId([1; 16])]);
        for at in 0..bytes.len() {
            let mut bent = bytes.clone();
            bent[at] ^= 1 << (at % 8);
            let wanted = match at {
                0..8 => Error::NotABundle,
                8 | 9 => Error::BundleNewer { needs: format!("format {}", u16::from_be_bytes([bent[8], bent[9]])) },
                _ => Error::BundleDamaged,
            };
            assert_eq!(Envelope::parse(&bent).unwrap_err(), wanted, "byte {at}");
            assert!(Envelope::parse(&bytes[..at]).is_err(), "cut at {at}");
        }
        assert!(Envelope::parse(&[&bytes[..], &[0]].concat()).is_err());
    }

    #[test]
    fn readers_are_sorted_unique_and_some() {
        let (a, b) = (PersonId([1; 16]), PersonId([2; 16]));
        for readers in [vec![], vec![b, a], vec![a, a], vec![a; READERS_MAX + 1]] {
            assert_eq!(Envelope::parse(&payload(&readers)).unwrap_err(), Error::BundleDamaged);
        }
    }

    #[test]
    fn another_devices_certificate_is_our_own_mistake() {
        let (device, other) = (DeviceKey::from_bytes(&[2; 32]), DeviceKey::from_bytes(&[3; 32]));
        let cert = DeviceCert::make(&PersonKeys::from_bytes(&[1; 64]).unwrap(), &device, None);
        let claims = Claims {
            space: SpaceId([3; 16]),
            cert: &cert,
            counter: 5,
            readers: &[],
            rest_len: 6,
            rest_hash: Hash([4; 32]),
        };
        assert_eq!(encode(&claims, &other).unwrap_err().code(), "store");
    }
}
