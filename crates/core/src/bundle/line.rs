//! The lines inside a bundle: UTF-8, one item per line, strict JSON.
//!
//! Guarantee: reading holds at most one line ([`LINE_BYTES_MAX`]) in memory. Lines are returned as their exact bytes,
//! because these are hashed and signed. `docs/bundle-format.md` describes the format for readers who do not know
//! Tsudoi.

use super::limits::CHUNK_BYTES_MAX;
use super::open::from_stream;
use crate::error::{Error, Result};
use serde::{Deserialize, Serialize};
use std::io::{BufRead, Read, Write};
use tsudoi_sync::authority::SpaceKind;
use tsudoi_sync::entry::{ITEM_BYTES_MAX, Place};
use tsudoi_sync::id::{DeviceId, Hash, PersonId, Sig, SpaceId};

/// The longest line in bytes: the largest item, with its keyword.
pub const LINE_BYTES_MAX: usize = ITEM_BYTES_MAX + 1024;
const FIRST_WORDS: &str = "tsudoi-bundle 1 ";
/// The features named in `must` that this version has. A bundle that names any other is refused: it is for a newer
/// version.
pub const FEATURES: &[&str] = &[];

/// The kind of a bundle.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum BundleKind {
    /// Entries that the readers are not known to have.
    Delta,
    /// For people who have nothing of the space: a base stands for the history before it.
    Welcome,
}

/// The first line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Head {
    /// The space.
    pub space: SpaceId,
    /// The space's kind, as the sender claims it until the founding entry is here. Called `sort` on the wire.
    pub sort: SpaceKind,
    /// The kind of the bundle.
    pub kind: BundleKind,
    /// The sending device; the same as in the envelope.
    pub from: DeviceId,
    /// The readers, sorted; the same as in the envelope.
    pub to: Vec<PersonId>,
    /// What the readers have stated they have (delta), or what the base stands for (welcome).
    pub base: Vec<Place>,
    /// Features that a reader must support.
    pub must: Vec<String>,
    /// Part number, number of parts, and a random name of the set.
    pub part: (u64, u64, String),
}

/// In a welcome: what the entry at a place in a log knew, so that later entries can be ordered without the history.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PastLine {
    /// The log.
    pub log: DeviceId,
    /// The entry's sequence number.
    pub seq: u64,
    /// Its Lamport number.
    pub lam: u64,
    /// What it knew of other logs.
    pub v: Vec<(DeviceId, u64)>,
}

/// The last line: how many lines a whole bundle has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct End {
    /// Entry lines.
    pub entries: u64,
    /// Item lines.
    pub items: u64,
}

/// A line as read; its JSON as exact bytes.
#[derive(Debug, PartialEq, Eq)]
pub enum Line<'a> {
    /// A device's certificate and its signature.
    Device(&'a str, Sig),
    /// A statement of what a device has, and its signature.
    Have(&'a [u8], Sig),
    /// In a welcome: what an entry knew.
    Past(PastLine),
    /// An entry's signature and header.
    Entry(Sig, &'a [u8]),
    /// The next item of the entry above.
    Item(&'a [u8]),
    /// The next item of the entry above is left out of a welcome, because no record holds its value any more.
    Gone,
    /// Announces bytes of an attachment: hash, whole size, offset, length.
    Blob(Hash, u64, u64, usize),
    /// The end: everything was written.
    End(End),
}

/// Reads a bundle's lines one by one.
pub struct LineReader<R> {
    input: R,
    buffer: Vec<u8>,
    /// The number of the last line read, from 1.
    pub number: u64,
}

impl<R: BufRead> LineReader<R> {
    /// Reads the first line.
    ///
    /// # Errors
    /// [`Error::BundleNewer`] for another version or an unknown feature; [`Error::BadLine`].
    pub fn open(input: R) -> Result<(Self, Head)> {
        let mut reader = Self { input, buffer: Vec::new(), number: 0 };
        reader.fill()?;
        let bad = || Error::BadLine { line: 1 };
        let text = std::str::from_utf8(&reader.buffer).map_err(|_| bad())?;
        let Some(json) = text.strip_prefix(FIRST_WORDS) else {
            let version = text.strip_prefix("tsudoi-bundle ").and_then(|rest| rest.split(' ').next());
            return Err(match version.and_then(|v| v.parse::<u32>().ok()) {
                Some(version) if version > 1 => Error::BundleNewer { needs: format!("format {version}") },
                _ => bad(),
            });
        };
        tsudoi_sync::json::parse(json.as_bytes()).map_err(|_| bad())?;
        let head: Head = serde_json::from_str(json).map_err(|_| bad())?;
        if let Some(feature) = head.must.iter().find(|feature| !FEATURES.contains(&feature.as_str())) {
            return Err(Error::BundleNewer { needs: feature.chars().filter(|c| !c.is_control()).take(40).collect() });
        }
        Ok((reader, head))
    }

    fn fill(&mut self) -> Result<()> {
        self.number += 1;
        self.buffer.clear();
        let cap = u64::try_from(LINE_BYTES_MAX).unwrap_or(u64::MAX);
        (&mut self.input).take(cap + 1).read_until(b'\n', &mut self.buffer).map_err(from_stream)?;
        if self.buffer.pop() != Some(b'\n') {
            return Err(Error::BadLine { line: self.number });
        }
        Ok(())
    }

    /// Reads the next line.
    ///
    /// # Errors
    /// [`Error::BadLine`] for anything that is not a line of this version, including the end of the text.
    pub fn next_line(&mut self) -> Result<Line<'_>> {
        self.fill()?;
        parse(&self.buffer).ok_or(Error::BadLine { line: self.number })
    }

    /// Reads the bytes that follow a [`Line::Blob`], and the LF behind them.
    ///
    /// # Errors
    /// [`Error::BadLine`] if they end early.
    pub fn blob(&mut self, length: usize) -> Result<Vec<u8>> {
        let mut bytes = vec![0; length];
        self.input.read_exact(&mut bytes).map_err(from_stream)?;
        let mut newline = [0u8; 1];
        self.input.read_exact(&mut newline).map_err(from_stream)?;
        if newline == *b"\n" { Ok(bytes) } else { Err(Error::BadLine { line: self.number }) }
    }

    /// Returns the input, so that its end can be checked.
    pub fn into_inner(self) -> R {
        self.input
    }
}

fn parse(bytes: &[u8]) -> Option<Line<'_>> {
    let split = bytes.iter().position(|b| *b == b' ').unwrap_or(bytes.len());
    let (word, rest) = bytes.split_at(split);
    let rest = rest.get(1..).unwrap_or_default();
    let strict = |json: &[u8]| tsudoi_sync::json::parse(json).ok();
    match word {
        b"item" => Some(Line::Item(rest)),
        b"entry" => {
            let split = rest.iter().position(|b| *b == b' ')?;
            let sig = std::str::from_utf8(rest.get(..split)?).ok()?.parse().ok()?;
            Some(Line::Entry(sig, rest.get(split + 1..)?))
        }
        b"device" | b"have" => {
            let split = rest.iter().rposition(|b| *b == b' ')?;
            let sig = std::str::from_utf8(rest.get(split + 1..)?).ok()?.parse().ok()?;
            let json = rest.get(..split)?;
            strict(json)?;
            Some(if word == b"have" {
                Line::Have(json, sig)
            } else {
                Line::Device(std::str::from_utf8(json).ok()?, sig)
            })
        }
        b"past" => {
            strict(rest)?;
            Some(Line::Past(serde_json::from_slice(rest).ok()?))
        }
        b"gone" if rest.is_empty() => Some(Line::Gone),
        b"blob" => {
            let text = std::str::from_utf8(rest).ok()?;
            let mut parts = text.split(' ');
            let line = Line::Blob(
                parts.next()?.parse().ok()?,
                parts.next()?.parse().ok()?,
                parts.next()?.parse().ok()?,
                parts.next()?.parse().ok()?,
            );
            let fits = matches!(line, Line::Blob(_, _, _, length) if length <= CHUNK_BYTES_MAX);
            (fits && parts.next().is_none()).then_some(line)
        }
        b"end" => {
            strict(rest)?;
            Some(Line::End(serde_json::from_slice(rest).ok()?))
        }
        _ => None,
    }
}

/// Writes a bundle's lines.
pub struct LineWriter<W> {
    out: W,
    end: End,
}

impl<W: Write> LineWriter<W> {
    /// Writes the first line.
    ///
    /// # Errors
    /// Those of the output.
    pub fn open(mut out: W, head: &Head) -> Result<Self> {
        out.write_all(FIRST_WORDS.as_bytes())?;
        serde_json::to_writer(&mut out, head).map_err(|_| Error::Store { what: "json".into() })?;
        out.write_all(b"\n")?;
        Ok(Self { out, end: End { entries: 0, items: 0 } })
    }
    fn parts(&mut self, parts: &[&[u8]]) -> Result<()> {
        for part in parts {
            self.out.write_all(part)?;
        }
        Ok(self.out.write_all(b"\n")?)
    }
    /// Writes a device's certificate.
    ///
    /// # Errors
    /// Those of the output, as for all below.
    pub fn device(&mut self, json: &str, sig: &Sig) -> Result<()> {
        self.parts(&[b"device ", json.as_bytes(), b" ", sig.to_string().as_bytes()])
    }
    /// Writes a statement of what a device has.
    ///
    /// # Errors
    /// As above.
    pub fn have(&mut self, bytes: &[u8], sig: &Sig) -> Result<()> {
        self.parts(&[b"have ", bytes, b" ", sig.to_string().as_bytes()])
    }
    /// Writes what an entry from before a welcome's base knew.
    ///
    /// # Errors
    /// As above.
    pub fn past(&mut self, past: &PastLine) -> Result<()> {
        let json = serde_json::to_vec(past).map_err(|_| Error::Store { what: "json".into() })?;
        self.parts(&[b"past ", &json])
    }
    /// Writes an entry. Its items must follow in their order, one line each.
    ///
    /// # Errors
    /// As above.
    pub fn entry(&mut self, header: &[u8], sig: &Sig) -> Result<()> {
        self.end.entries += 1;
        self.parts(&[b"entry ", sig.to_string().as_bytes(), b" ", header])
    }
    /// Writes an item; an empty one is left out.
    ///
    /// # Errors
    /// As above.
    pub fn item(&mut self, bytes: &[u8]) -> Result<()> {
        if bytes.is_empty() {
            return self.parts(&[b"gone"]);
        }
        self.end.items += 1;
        self.parts(&[b"item ", bytes])
    }
    /// Writes bytes of an attachment.
    ///
    /// # Errors
    /// As above.
    pub fn blob(&mut self, hash: &Hash, size: u64, offset: u64, bytes: &[u8]) -> Result<()> {
        let line = format!("blob {hash} {size} {offset} {}\n", bytes.len());
        self.parts(&[line.as_bytes(), bytes])
    }
    /// Writes the last line. Returns the output and the counts.
    ///
    /// # Errors
    /// As above.
    pub fn end(mut self) -> Result<(W, End)> {
        let json = serde_json::to_vec(&self.end).map_err(|_| Error::Store { what: "json".into() })?;
        self.parts(&[b"end ", &json])?;
        Ok((self.out, self.end))
    }
}
