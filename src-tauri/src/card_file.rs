//! What a file or a picture says of a person: their contact card, or the safety number on their screen.

use crate::error::Response;
use std::path::Path;
use tsudoi_core::encoding::lenient;
use tsudoi_core::keys::Card;
use tsudoi_core::vault::read_file;

/// The largest file in which a card or a number is searched: a large photograph.
const FILE_BYTES_MAX: u64 = 20 << 20;

/// The text of the cards in a file, one a line: a text, a letter, or a picture with the card's QR code.
///
/// # Errors
/// Those of reading the file; `no_card`, `card_damaged`, `card_newer`.
pub fn card_in(file: &Path) -> Response<String> {
    let cards = Card::read_all(&read_file(file, FILE_BYTES_MAX)?, qr)?;
    Ok(cards.iter().map(Card::text).collect::<Vec<_>>().join("\n"))
}

/// What a picture's QR code holds, or the file's text.
///
/// # Errors
/// Those of reading the file.
pub fn seen_in(file: &Path) -> Result<String, tsudoi_core::Error> {
    let bytes = read_file(file, FILE_BYTES_MAX)?;
    Ok(qr(&bytes).unwrap_or_else(|| lenient(&bytes).into_owned()))
}

fn qr(bytes: &[u8]) -> Option<String> {
    tsudoi_picture::read_qr(bytes).ok().map(|texts| texts.join("\n"))
}
