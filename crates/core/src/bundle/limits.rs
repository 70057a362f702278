//! Size limits for everything in a bundle. Anything larger is refused before it is processed.
//!
//! Guarantee: with these limits, importing a hostile file needs bounded memory (about 16 MiB besides the caller's own
//! line; a welcome some 64 MiB more, for its past lines) and bounded time. No bundle that we write comes near them.

use crate::keys::device::CERT_BYTES;

/// The size of a signature, in bytes.
pub const SIG_BYTES: usize = 64;
/// The largest bundle file that is opened, in bytes.
pub const FILE_BYTES_MAX: u64 = 64 << 20;
/// The largest `age` header (everything up to the line of dashes), in bytes; ours have less than 13 KiB.
pub const HEADER_BYTES_MAX: u64 = 64 << 10;
/// The most stanzas (sealed copies of the file key) in an `age` header.
pub const STANZAS_MAX: usize = 128;
/// The numbers of recipients that a bundle is padded to with dummies. The `age` library adds one stanza that nobody can
/// read, so a file has one more.
pub const RECIPIENT_STEPS: [usize; 4] = [16, 32, 64, READERS_MAX];
/// The most readers of a bundle.
pub const READERS_MAX: usize = 120;
/// The size of a payload without its readers, in bytes.
pub const FIXED_BYTES: usize = 8 + 2 + 16 + CERT_BYTES + 8 + 2 + 8 + 32 + SIG_BYTES;
/// The largest envelope payload, in bytes: its fixed fields and [`READERS_MAX`] names.
pub const ENVELOPE_BYTES_MAX: usize = FIXED_BYTES + 16 * READERS_MAX;
/// The largest compressed content of one part, in bytes.
pub const REST_BYTES_MAX: usize = 32 << 20;
/// log2 of the largest zstd window: 8 MiB. Compression levels up to 19 stay within it.
pub const WINDOW_LOG_MAX: u32 = 23;
const UNPACKED_BYTES_FLOOR: u64 = 256 << 20;
const UNPACKED_RATIO_MAX: u64 = 100;

/// The most bytes that may be decompressed from `compressed` bytes: 100 times as many, but at least 256 MiB.
#[must_use]
pub const fn unpacked_bytes_max(compressed: u64) -> u64 {
    let by_ratio = compressed.saturating_mul(UNPACKED_RATIO_MAX);
    if by_ratio > UNPACKED_BYTES_FLOOR { by_ratio } else { UNPACKED_BYTES_FLOOR }
}
/// The most `past` lines of one bundle.
pub const PAST_LINES_MAX: usize = 1 << 17;
/// The most places in all `past` lines of one bundle together.
pub const PAST_PLACES_MAX: usize = 1 << 21;
/// The most bytes of an attachment behind one `blob` line.
pub const CHUNK_BYTES_MAX: usize = 1 << 20;
