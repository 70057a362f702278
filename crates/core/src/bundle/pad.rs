//! Padmé padding: file lengths that reveal little about the content.
//!
//! Guarantee: a padded length leaks only O(log log) bits of the true one and is at most 12 % longer (about 3 % from 1
//! MiB on). Source: Nikitin et al., "Reducing Metadata Leakage from Encrypted Files and Communication with PURBs",
//! 2019.

/// The magic number of a zstd skippable frame of padding.
pub const PADDING_MAGIC: u32 = 0x184D_2A5F;
/// The size of a skippable frame's magic number and length, in bytes.
pub const FRAME_HEAD_BYTES: u64 = 8;

/// The smallest Padmé length that is not below `length`.
#[must_use]
pub const fn padme(length: u64) -> u64 {
    if length < 2 {
        return length;
    }
    let exponent = length.ilog2();
    let kept = exponent.ilog2() + 1;
    let mask = (1u64 << (exponent - kept)) - 1;
    match length.checked_add(mask) {
        Some(sum) => sum & !mask,
        None => length,
    }
}

/// How many zeros the padding frame after `length` bytes holds, so that the total is a Padmé length.
#[must_use]
pub const fn zeros_after(length: u64) -> u64 {
    let least = length.saturating_add(FRAME_HEAD_BYTES);
    padme(least) - least
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lengths_are_those_of_the_formula() {
        for (given, padded) in [
            (0, 0),
            (1, 1),
            (2, 2),
            (8, 8),
            (9, 10),
            (10, 10),
            (11, 12),
            (17, 18),
            (100, 104),
            (1000, 1024),
            (1025, 1088),
            (4097, 4352),
            (65_537, 67_584),
            (1_000_000, 1_015_808),
            (u64::MAX, u64::MAX),
        ] {
            assert_eq!(padme(given), padded, "of {given}");
        }
    }

    #[test]
    fn padding_is_stable_ordered_and_at_most_an_eighth() {
        let mut last = 0;
        for length in 2..100_000 {
            let padded = padme(length);
            assert!(padded >= length && padded >= last && padme(padded) == padded);
            assert!((padded - length) * 100 <= length * 12, "of {length}");
            last = padded;
            let all = length + FRAME_HEAD_BYTES + zeros_after(length);
            assert_eq!(padme(all), all);
        }
    }
}
