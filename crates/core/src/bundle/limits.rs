//! How large anything in a bundle may be. What is larger is refused before it is worked on.
//!
//! Guarantee: with these, importing a hostile file needs bounded memory (about 16 MiB besides the caller's own line; a welcome
//! some 64 MiB more, for its past lines) and bounded time, and no bundle that we write comes near them.

/// The largest bundle file that is opened, in bytes.
pub const FILE_BYTES_MAX: u64 = 64 << 20;
/// The largest `age` header (all up to the line of dashes), in bytes; ours have less than 13 KiB.
pub const HEADER_BYTES_MAX: u64 = 64 << 10;
/// The most stanzas (sealed copies of the file key) in an `age` header.
pub const STANZAS_MAX: usize = 128;
/// The sizes that the set of recipients is padded to with dummies. The `age` library adds one stanza of its own that nobody
/// can read, so that a file has one more.
pub const RECIPIENT_STEPS: [usize; 4] = [16, 32, 64, READERS_MAX];
/// The most people a bundle can be for.
pub const READERS_MAX: usize = 120;
/// The largest envelope payload, in bytes: its fixed fields and [`READERS_MAX`] names.
pub const ENVELOPE_BYTES_MAX: usize = super::envelope::FIXED_BYTES + 16 * READERS_MAX;
/// The largest compressed content of one part, in bytes.
pub const REST_BYTES_MAX: usize = 32 << 20;
/// log2 of the largest zstd window: 8 MiB. Compression levels up to 19 stay within it.
pub const WINDOW_LOG_MAX: u32 = 23;
const UNPACKED_BYTES_FLOOR: u64 = 256 << 20;
const UNPACKED_RATIO_MAX: u64 = 100;

/// How many bytes may come out of `compressed` bytes: 100 times as many, but 256 MiB are always allowed.
#[must_use]
pub const fn unpacked_bytes_max(compressed: u64) -> u64 {
    let by_ratio = compressed.saturating_mul(UNPACKED_RATIO_MAX);
    if by_ratio > UNPACKED_BYTES_FLOOR { by_ratio } else { UNPACKED_BYTES_FLOOR }
}
/// The most `past` lines of one bundle.
pub const PAST_LINES_MAX: usize = 1 << 17;
/// The most places that all `past` lines of one bundle name together.
pub const PAST_PLACES_MAX: usize = 1 << 21;
/// The longest run of an attachment's bytes behind one `blob` line.
pub const CHUNK_BYTES_MAX: usize = 1 << 20;
