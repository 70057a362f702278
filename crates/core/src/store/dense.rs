//! Compresses entries and records: each text by itself, against a dictionary that never changes.
//!
//! Guarantee: a text comes back byte for byte. An uncompressed text is read as it is, so rows from before this still
//! read. The two cannot be confused: a compressed one begins with zstd's four magic bytes, and JSON never does.
//! Compression comes before SQLCipher's encryption, inside one person's file: nobody who sees the file grow knows or
//! chooses which texts were written together. Why, and how the dictionary was made: docs/adr/0022.

use crate::error::{Error, Result};
use std::borrow::Cow;
use std::cell::RefCell;
use tsudoi_sync::entry::{HEADER_BYTES_MAX, ITEM_BYTES_MAX, ITEMS_MAX, Item};
use zstd::bulk::{Compressor, Decompressor};

/// Frozen with the first release: people's vaults hold texts compressed against it.
pub const DICTIONARY: &[u8] = include_bytes!("dictionary");
const MAGIC: &[u8] = &[0x28, 0xb5, 0x2f, 0xfd];
const LEVEL: i32 = 3;
/// Replaces a commitment that is left out. No header contains this byte, because JSON forbids it.
const LEFT_OUT: u8 = 1;
/// The longest entry, in bytes. A record can be made longer; it is then stored uncompressed.
const TEXT_BYTES_MAX: usize = HEADER_BYTES_MAX + ITEMS_MAX * (ITEM_BYTES_MAX + 1);

/// Compressor and decompressor, made once per store.
pub struct Dense {
    pack: RefCell<Compressor<'static>>,
    unpack: RefCell<Decompressor<'static>>,
}

impl Dense {
    /// Prepares both directions.
    ///
    /// # Errors
    /// I/O errors, if there is no memory.
    pub fn new() -> Result<Self> {
        Ok(Self {
            pack: RefCell::new(Compressor::with_dictionary(LEVEL, DICTIONARY)?),
            unpack: RefCell::new(Decompressor::with_dictionary(DICTIONARY)?),
        })
    }

    /// The form to store: the text itself if compressing does not shorten it.
    ///
    /// # Errors
    /// I/O errors, if there is no memory.
    pub fn pack<'a>(&self, text: &'a [u8]) -> Result<Cow<'a, [u8]>> {
        if text.len() > TEXT_BYTES_MAX {
            return Ok(text.into());
        }
        let packed = self.pack.borrow_mut().compress(text)?;
        Ok(if packed.len() < text.len() || is_packed(text) { packed.into() } else { text.into() })
    }

    /// Restores the text of a stored form.
    ///
    /// # Errors
    /// [`Error::VaultDamaged`].
    pub fn unpack(&self, stored: &[u8]) -> Result<Vec<u8>> {
        if !is_packed(stored) {
            return Ok(stored.to_vec());
        }
        let text = self.unpack.borrow_mut().decompress(stored, TEXT_BYTES_MAX);
        text.map_err(|_| Error::VaultDamaged { what: "a text" })
    }
}

/// Joins a header and its item lines to one text, without the commitments of items that are here: these follow from the
/// lines and, being hashes, do not compress.
pub fn join(header: &[u8], items: &[u8]) -> Vec<u8> {
    let mut text = Vec::with_capacity(header.len() + items.len() + 1);
    let mut rest = header;
    for line in lines(items) {
        let commitment = Item::commitment_of(line).to_string();
        let found = rest.windows(commitment.len()).position(|window| window == commitment.as_bytes());
        let Some((before, behind)) = found.and_then(|at| rest.split_at_checked(at)) else { break };
        text.extend_from_slice(before);
        text.push(LEFT_OUT);
        rest = behind.get(commitment.len()..).unwrap_or_default();
    }
    text.extend_from_slice(rest);
    text.push(b'\n');
    text.extend_from_slice(items);
    text
}

/// Splits the text that [`join`] made into header and item lines; `None` if it is only a header.
pub fn split(text: &[u8]) -> Option<(Vec<u8>, Vec<u8>)> {
    let end = text.iter().position(|byte| *byte == b'\n')?;
    let (short, items) = (text.get(..end)?, text.get(end + 1..)?);
    let mut pieces = short.split(|byte| *byte == LEFT_OUT);
    let mut header = pieces.next()?.to_vec();
    for (piece, line) in pieces.zip(lines(items)) {
        header.extend_from_slice(Item::commitment_of(line).to_string().as_bytes());
        header.extend_from_slice(piece);
    }
    Some((header, items.to_vec()))
}

/// The item lines that are not empty.
fn lines(items: &[u8]) -> impl Iterator<Item = &[u8]> {
    items.split(|byte| *byte == b'\n').filter(|line| !line.is_empty())
}

/// Whether a stored form is compressed.
pub fn is_packed(stored: &[u8]) -> bool {
    stored.starts_with(MAGIC)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn the_dictionary_does_not_change() {
        let hash = "8ecc093c25962b4af0e481ba6cfd9a4e81949f96a004a70a9fb713cd1bb5a4b8";
        assert_eq!(blake3::hash(DICTIONARY).to_hex().as_str(), hash);
    }

    #[test]
    fn texts_come_back_as_they_were_whatever_is_in_them() {
        let dense = Dense::new().unwrap();
        let long = "眠れない夜の工夫。".repeat(20_000);
        let as_if_packed = [MAGIC, b"not a frame"].concat();
        for text in [b"{}".as_slice(), b"", b"{\"v\":1}\n{\"r\":\"x\"}", long.as_bytes(), &as_if_packed] {
            let packed = dense.pack(text).unwrap();
            assert!(packed.len() < text.len() + 32);
            assert_eq!(dense.unpack(&packed).unwrap(), text);
        }
        let packed = dense.pack(long.as_bytes()).unwrap();
        assert!(packed.len() < 1000 && is_packed(&packed));
        assert!(dense.unpack(&packed[..packed.len() - 1]).is_err());
        assert!(dense.unpack(&as_if_packed).is_err());
    }

    #[test]
    fn a_header_comes_back_with_the_commitments_that_its_items_give() {
        let of = |line: &[u8]| Item::commitment_of(line).to_string();
        let (one, two) = (b"{\"v\":1}".as_slice(), b"{\"v\":2}".as_slice());
        let there = [one, b"\n", two].concat();
        let gone = [one, b"\n"].concat();
        let header = format!("{{\"x\":\"{}\",\"items\":[\"{}\",\"{}\"]}}", of(two), of(one), of(two));
        for items in [there.as_slice(), &gone, b"\n", b"", two, b"{\"v\":3}"] {
            let text = join(header.as_bytes(), items);
            assert_eq!(split(&text), Some((header.as_bytes().to_vec(), items.to_vec())));
        }
        let short = join(header.as_bytes(), &there);
        assert!(short.len() < header.len() + there.len() - 80);
        assert_eq!(split(header.as_bytes()), None);
    }

    #[test]
    fn what_claims_to_be_endless_is_not_unpacked() {
        let dense = Dense::new().unwrap();
        let zeros = vec![0; TEXT_BYTES_MAX + 1];
        assert_eq!(dense.pack(&zeros).unwrap().len(), zeros.len(), "too long to come back, so it is kept as it is");
        let packed = dense.pack.borrow_mut().compress(&zeros).unwrap();
        assert!(packed.len() < 100_000 && dense.unpack(&packed).is_err());
    }
}
