//! Opens a bundle in two steps, which are two types.
//!
//! Guarantee: [`authenticate`] reads the whole file once, decompresses nothing, and returns an [`Authentic`] only if
//! the file is whole, unaltered, meant for this person, and from a sender whom the caller accepts. Only
//! [`Authentic::lines`] decompresses, in bounded memory and up to a bounded length; it reads the file a second time and
//! detects if it has been exchanged.

use super::envelope::{ENVELOPE_MAGIC, Envelope};
use super::limits::{
    ENVELOPE_BYTES_MAX, FILE_BYTES_MAX, HEADER_BYTES_MAX, STANZAS_MAX, WINDOW_LOG_MAX, unpacked_bytes_max,
};
use crate::keys::PersonKeys;
use crate::{Error, Result};
use age::stream::StreamReader;
use age::{DecryptError, Decryptor, x25519};
use std::io::{self, BufRead, BufReader, Read, Seek, SeekFrom};
use tsudoi_sync::id::Hash;
use zstd::stream::read::Decoder;

const AGE_NAME: &str = "age-encryption.org/v";
const BUFFER_BYTES: usize = 128 << 10;

/// Translates an [`io::Error`] from inside a bundle: an error of ours that it carries, an I/O error of the machine, or
/// else [`Error::BundleDamaged`], because `age` or zstd could not read the bytes.
#[must_use]
pub fn from_stream(error: io::Error) -> Error {
    match error.downcast::<Error>() {
        Ok(ours) => ours,
        Err(machine) if machine.raw_os_error().is_some() => machine.into(),
        Err(_) => Error::BundleDamaged,
    }
}

/// Refuses an `age` header larger than any we write, before `age` sees it.
fn check_header(file: &mut (impl Read + Seek)) -> Result<()> {
    file.seek(SeekFrom::Start(0))?;
    let mut reader = BufReader::new(file.take(HEADER_BYTES_MAX));
    let mut line = Vec::new();
    let mut left = HEADER_BYTES_MAX;
    let mut stanzas = 0usize;
    let mut first = true;
    loop {
        line.clear();
        left = left.saturating_sub(reader.read_until(b'\n', &mut line)? as u64);
        let whole = line.pop() == Some(b'\n');
        if first {
            check_version(&line)?;
            first = false;
        }
        if !whole {
            return Err(if left == 0 { Error::HeaderTooLarge } else { Error::BundleDamaged });
        }
        if line.starts_with(b"---") {
            return Ok(());
        }
        stanzas += usize::from(line.starts_with(b"-> "));
        if stanzas > STANZAS_MAX {
            return Err(Error::HeaderTooLarge);
        }
    }
}

fn check_version(line: &[u8]) -> Result<()> {
    let version = line.strip_prefix(AGE_NAME.as_bytes()).and_then(|rest| std::str::from_utf8(rest).ok());
    match version.map(str::parse::<u32>) {
        Some(Ok(1)) => Ok(()),
        Some(Ok(newer)) => Err(Error::BundleNewer { needs: format!("age v{newer}") }),
        _ => Err(Error::NotABundle),
    }
}

type Plain<'f, F> = StreamReader<BufReader<&'f mut F>>;

fn decrypt<'f, F: Read + Seek>(file: &'f mut F, identity: &x25519::Identity) -> Result<Plain<'f, F>> {
    let refused = |error: DecryptError| match error {
        DecryptError::NoMatchingKeys => Error::NotForMe,
        DecryptError::Io(error) => from_stream(error),
        _ => Error::BundleDamaged,
    };
    if file.seek(SeekFrom::End(0))? > FILE_BYTES_MAX {
        return Err(Error::BundleTooLarge);
    }
    check_header(file)?;
    file.seek(SeekFrom::Start(0))?;
    // The buffer holds any header that passed the check, so `age` parses it once; its other constructor is quadratic.
    let reader = BufReader::with_capacity(BUFFER_BYTES, file);
    let decryptor = Decryptor::new_buffered(reader).map_err(refused)?;
    if decryptor.is_scrypt() {
        return Err(Error::NotABundle);
    }
    decryptor.decrypt(std::iter::once(identity as &dyn age::Identity)).map_err(refused)
}

/// Reads the envelope's payload. Of one that is too long, reads only enough to tell its version.
fn read_payload(plain: &mut impl Read) -> Result<Vec<u8>> {
    let mut head = [0; 8];
    plain.read_exact(&mut head).map_err(from_stream)?;
    let head = u64::from_le_bytes(head);
    if head & u64::from(u32::MAX) != u64::from(ENVELOPE_MAGIC) {
        return Err(Error::NotABundle);
    }
    let length = head >> 32;
    let mut payload = Vec::new();
    plain.take(length.min(ENVELOPE_BYTES_MAX as u64 + 1)).read_to_end(&mut payload).map_err(from_stream)?;
    Ok(payload)
}

/// Reads the rest of a file. The last read fails with [`Error::BundleDamaged`] unless length and hash are those in the
/// envelope.
struct Rest<R> {
    plain: R,
    hasher: blake3::Hasher,
    left: u64,
    hash: Hash,
    checked: bool,
}

impl<R: Read> Rest<R> {
    fn new(plain: R, envelope: &Envelope) -> Self {
        let (left, hash) = (envelope.rest_len(), envelope.rest_hash());
        Self { plain, hasher: blake3::Hasher::new(), left, hash, checked: false }
    }

    fn check(&mut self) -> io::Result<()> {
        // Reading past the end makes `age` verify that the last chunk is the last one.
        let ended = self.plain.read(&mut [0])? == 0;
        if !ended || self.hasher.finalize() != *self.hash.as_bytes() {
            return Err(io::Error::other(Error::BundleDamaged));
        }
        self.checked = true;
        Ok(())
    }
}

impl<R: Read> Read for Rest<R> {
    fn read(&mut self, buf: &mut [u8]) -> io::Result<usize> {
        if buf.is_empty() {
            return Ok(0);
        }
        let wanted = usize::try_from(self.left).unwrap_or(usize::MAX).min(buf.len());
        let target = buf.get_mut(..wanted).unwrap_or_default();
        let got = self.plain.read(target)?;
        if got == 0 && self.left > 0 {
            return Err(io::Error::other(Error::BundleDamaged));
        }
        self.hasher.update(target.get(..got).unwrap_or_default());
        self.left = self.left.saturating_sub(got as u64);
        if self.left == 0 && !self.checked {
            self.check()?;
        }
        Ok(got)
    }
}

/// Passes a limited number of bytes, then fails with [`Error::BundleTooLarge`].
struct Capped<R> {
    inner: R,
    left: u64,
}

impl<R: Read> Read for Capped<R> {
    fn read(&mut self, buf: &mut [u8]) -> io::Result<usize> {
        let got = self.inner.read(buf)?;
        self.left = self.left.checked_sub(got as u64).ok_or_else(|| io::Error::other(Error::BundleTooLarge))?;
        Ok(got)
    }
}

/// An authenticated bundle: whole, meant for this person, and from an accepted sender.
pub struct Authentic {
    envelope: Envelope,
    payload: Vec<u8>,
    identity: x25519::Identity,
}

/// Authenticates a whole file and decompresses nothing. `sender` gets the envelope, whose signatures are already
/// verified, and decides whether its sender is known and may write to the space; its error is returned unchanged.
///
/// Errors, in the order of the checks: [`Error::BundleTooLarge`] (the file), [`Error::NotABundle`],
/// [`Error::HeaderTooLarge`], [`Error::NotForMe`], [`Error::BundleNewer`], `sender`'s, [`Error::NotNamed`];
/// [`Error::BundleDamaged`] wherever bytes are missing or altered.
pub fn authenticate<F: Read + Seek>(
    file: &mut F,
    me: &PersonKeys,
    sender: impl FnOnce(&Envelope) -> Result<()>,
) -> Result<Authentic> {
    let mut plain = decrypt(file, me.reading())?;
    let payload = read_payload(&mut plain)?;
    let envelope = Envelope::parse(&payload)?;
    sender(&envelope)?;
    if envelope.readers().binary_search(&me.person()).is_err() {
        return Err(Error::NotNamed);
    }
    io::copy(&mut Rest::new(plain, &envelope), &mut io::sink()).map_err(from_stream)?;
    Ok(Authentic { envelope, payload, identity: me.reading().clone() })
}

impl Authentic {
    /// The envelope: who sends what to whom.
    #[must_use]
    pub fn envelope(&self) -> &Envelope {
        &self.envelope
    }

    /// Decompresses the lines of the same file. What is read counts only after [`Lines::finish`] succeeds. Errors while
    /// reading are for [`from_stream`].
    pub fn lines<'f, F: Read + Seek>(&self, file: &'f mut F) -> Result<Lines<'f, F>> {
        let mut plain = decrypt(file, &self.identity)?;
        if read_payload(&mut plain)? != self.payload {
            return Err(Error::BundleDamaged);
        }
        let rest = BufReader::with_capacity(BUFFER_BYTES, Rest::new(plain, &self.envelope));
        let mut decoder = Decoder::with_buffer(rest).map_err(from_stream)?;
        decoder.window_log_max(WINDOW_LOG_MAX).map_err(from_stream)?;
        let capped = Capped { inner: decoder, left: unpacked_bytes_max(self.envelope.rest_len()) };
        Ok(Lines { text: BufReader::with_capacity(BUFFER_BYTES, capped) })
    }
}

type Unpacked<'f, F> = Capped<Decoder<'static, BufReader<Rest<Plain<'f, F>>>>>;

/// The decompressed content of a bundle.
pub struct Lines<'f, F: Read + Seek> {
    text: BufReader<Unpacked<'f, F>>,
}

impl<F: Read + Seek> Lines<'_, F> {
    /// Checks that everything was read and is what was authenticated. Error: [`Error::BundleDamaged`] if content is
    /// left over, or if the file was exchanged in between.
    pub fn finish(mut self) -> Result<()> {
        let over = self.text.fill_buf().map_err(from_stream)?.is_empty();
        let checked = self.text.get_ref().inner.get_ref().get_ref().checked;
        if over && checked { Ok(()) } else { Err(Error::BundleDamaged) }
    }
}

impl<F: Read + Seek> Read for Lines<'_, F> {
    fn read(&mut self, buf: &mut [u8]) -> io::Result<usize> {
        self.text.read(buf)
    }
}

impl<F: Read + Seek> BufRead for Lines<'_, F> {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        self.text.fill_buf()
    }
    fn consume(&mut self, amount: usize) {
        self.text.consume(amount);
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]
mod tests;
