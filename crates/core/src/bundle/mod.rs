//! Bundles: the files that people hand to each other, sealed for their readers, signed by their sender, openable with
//! stock tools.
//!
//! Guarantee: [`seal()`] and [`authenticate`] implement one format, frozen as version 1: a binary `age` file whose
//! plaintext is a zstd skippable frame (the [`envelope`]), zstd frames with the lines, and a skippable frame of padding. Stock tools
//! read it: `age -d -i key.txt x.tsudoi | zstd -d`. Nothing is decompressed, and no line parsed, before the whole file
//! has been decrypted, its sender accepted, and its signature and hash verified.
//!
//! ```text
//! age file ─┬─ 50 2A 4D 18 │ u32 LE size │ envelope: who sends what to whom, counter, length and BLAKE3 of the rest, signature
//!           ├─ zstd frame(s): UTF-8 lines             ┐
//!           └─ 5F 2A 4D 18 │ u32 LE size │ zeros      ┘ the rest
//! ```
pub mod envelope;
pub mod limits;
pub mod line;
pub mod open;
pub mod pad;
pub mod seal;

pub use envelope::Envelope;
pub use open::{Authentic, Lines, authenticate, from_stream};
pub use seal::{Seal, seal};
