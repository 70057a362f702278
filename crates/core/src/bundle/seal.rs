//! Writes a bundle.
//!
//! Guarantee: exactly the named readers can open it. Its header shows neither who they are nor how many (within the
//! steps of [`RECIPIENT_STEPS`]); its length is a Padmé length. Sealing twice gives different bytes.

use super::envelope::{Claims, ENVELOPE_MAGIC, encode};
use super::limits::{READERS_MAX, RECIPIENT_STEPS, REST_BYTES_MAX};
use super::pad::{FRAME_HEAD_BYTES, PADDING_MAGIC, zeros_after};
use crate::keys::{DeviceCert, DeviceKey, recipient_from_key};
use crate::{Error, Result};
use age::{EncryptError, Encryptor, x25519};
use std::io::{self, Write};
use tsudoi_sync::id::{Hash, Key, PersonId, SpaceId};

/// The outside of a bundle, and its readers.
pub struct Seal<'a> {
    /// The space of the content.
    pub space: SpaceId,
    /// The certificate of the sending device.
    pub cert: &'a DeviceCert,
    /// Its key.
    pub device_key: &'a DeviceKey,
    /// The device's own number for this bundle.
    pub counter: u64,
    /// The readers with their X25519 keys, in any order; duplicates count once.
    pub readers: &'a [(PersonId, Key)],
}

/// The first 8 bytes of a skippable frame.
fn frame_head(magic: u32, length: usize) -> Result<[u8; FRAME_HEAD_BYTES as usize]> {
    let length = u32::try_from(length).map_err(|_| Error::BadPartSize)?;
    Ok((u64::from(magic) | (u64::from(length) << 32)).to_le_bytes())
}

/// Shuffles the recipients, so that their order reveals nothing (Fisher-Yates; over 64 bits the modulo bias is
/// negligible).
fn shuffle<T>(list: &mut [T]) -> Result<()> {
    for last in (1..list.len()).rev() {
        let mut random = [0; 8];
        getrandom::fill(&mut random)?;
        let other = u64::from_le_bytes(random) % (last as u64 + 1);
        list.swap(last, other as usize);
    }
    Ok(())
}

/// The readers' recipients, padded with dummies whose keys nobody has.
fn recipients(readers: &[(PersonId, Key)]) -> Result<Vec<x25519::Recipient>> {
    let step = RECIPIENT_STEPS.into_iter().find(|step| *step >= readers.len()).ok_or(Error::HeaderTooLarge)?;
    let mut list = readers.iter().map(|(_, key)| recipient_from_key(key)).collect::<Result<Vec<_>>>()?;
    while list.len() < step {
        list.push(x25519::Identity::generate().to_public());
    }
    shuffle(&mut list)?;
    Ok(list)
}

/// Counts the bytes that pass through.
struct Counted<W> {
    out: W,
    bytes: u64,
}

impl<W: Write> Write for Counted<W> {
    fn write(&mut self, buf: &[u8]) -> io::Result<usize> {
        let written = self.out.write(buf)?;
        self.bytes += written as u64;
        Ok(written)
    }
    fn flush(&mut self) -> io::Result<()> {
        self.out.flush()
    }
}

/// Writes one bundle and returns its size in bytes. `rest` is already compressed: zstd frames with a window of at most
/// 8 MiB. `out` is flushed, not synced.
///
/// Errors: [`Error::NobodyToGive`] (no reader), [`Error::HeaderTooLarge`] (more than [`READERS_MAX`]),
/// [`Error::BadPartSize`] (`rest` longer than [`REST_BYTES_MAX`]), or those of `out`, which then holds an unfinished
/// file.
pub fn seal(out: impl Write, rest: &[u8], spec: &Seal<'_>) -> Result<u64> {
    let mut readers = spec.readers.to_vec();
    readers.sort_unstable();
    readers.dedup_by_key(|(person, _)| *person);
    if readers.is_empty() {
        return Err(Error::NobodyToGive);
    }
    if readers.len() > READERS_MAX {
        return Err(Error::HeaderTooLarge);
    }
    if rest.len() > REST_BYTES_MAX {
        return Err(Error::BadPartSize);
    }

    let names: Vec<PersonId> = readers.iter().map(|(person, _)| *person).collect();
    let envelope_size = super::limits::FIXED_BYTES + 16 * names.len();
    let zeros = zeros_after(FRAME_HEAD_BYTES + (envelope_size + rest.len()) as u64);
    let zeros = vec![0; usize::try_from(zeros).map_err(|_| Error::BadPartSize)?];
    let padding_head = frame_head(PADDING_MAGIC, zeros.len())?;
    let mut hasher = blake3::Hasher::new();
    hasher.update(rest).update(&padding_head).update(&zeros);
    let payload = encode(
        &Claims {
            space: spec.space,
            cert: spec.cert,
            counter: spec.counter,
            readers: &names,
            rest_len: (rest.len() + padding_head.len() + zeros.len()) as u64,
            rest_hash: Hash(*hasher.finalize().as_bytes()),
        },
        spec.device_key,
    )?;
    let parts: [&[u8]; 5] = [&frame_head(ENVELOPE_MAGIC, payload.len())?, &payload, rest, &padding_head, &zeros];
    encrypt(out, &recipients(&readers)?, &parts)
}

/// Writes the parts, one after the other, as one `age` file.
pub(super) fn encrypt(out: impl Write, recipients: &[x25519::Recipient], parts: &[&[u8]]) -> Result<u64> {
    let list = recipients.iter().map(|recipient| recipient as &dyn age::Recipient);
    let encryptor = Encryptor::with_recipients(list).map_err(|error| match error {
        EncryptError::Io(error) => Error::from(error),
        _ => Error::Store { what: "age".into() },
    })?;
    let mut writer = encryptor.wrap_output(Counted { out, bytes: 0 })?;
    for part in parts {
        writer.write_all(part)?;
    }
    let mut counted = writer.finish()?;
    counted.flush()?;
    Ok(counted.bytes)
}
