//! The commands `card …`: shows a card, adds one, compares safety numbers.
//!
//! Guarantee: whatever `card show` writes (text, JSON, SVG, PNG), `card add` reads, and so a photograph of it or a
//! letter around it; the same holds for `card number` and `card verify --seen`.

use crate::args::{Card, CardNumber, CardVerify};
use crate::failure::Failure;
use crate::input::{Input, read_file};
use crate::response::{CardShown, NumberShown, Response};
use std::io::Write;
use std::path::{Path, PathBuf};
use tsudoi_core::Error;
use tsudoi_core::files::{NewFile, Readers, writing};
use tsudoi_core::keys::card::Card as ContactCard;
use tsudoi_core::vault::Vault;

/// The largest file in which a card or a number is searched, in MiB: a large photograph.
const FILE_MIB_MAX: u64 = 20;

/// Runs a `card` command.
pub fn run(vault: &mut Vault, card: &Card, input: Input) -> Result<Response, Failure> {
    Ok(match card {
        Card::Show(show) => {
            let mine = vault.my_card()?;
            show.qr.as_deref().map_or(Ok(()), |file| draw(file, &mine.text()))?;
            Response::Card(shown(&mine, show.qr.clone()))
        }
        Card::Add(add) => {
            let cards = ContactCard::read_all(&given(&add.card_file, input)?, qr)?;
            let text: Vec<String> = cards.iter().map(ContactCard::text).collect();
            Response::PersonAdded(vault.add_card(&text.join("\n"))?)
        }
        Card::List => Response::People(vault.people()?),
        Card::Number(number) => Response::Number(number_shown(vault, number)?),
        Card::Verify(verify) => Response::PersonVerified(verified(vault, verify, input)?),
    })
}

fn shown(card: &ContactCard, picture: Option<PathBuf>) -> CardShown {
    let (person, name) = (card.person().to_string(), card.name().to_owned());
    CardShown { person, name, verified: true, card: card.text(), picture }
}

fn number_shown(vault: &Vault, asked: &CardNumber) -> Result<NumberShown, Failure> {
    let number = vault.safety_number(&asked.person)?;
    asked.qr.as_deref().map_or(Ok(()), |file| draw(file, &number.code()))?;
    Ok(NumberShown { number: number.to_string(), code: number.code() })
}

fn verified(
    vault: &mut Vault,
    asked: &CardVerify,
    input: Input,
) -> Result<tsudoi_core::vault::response::PersonView, Failure> {
    let Some(seen) = &asked.seen else { return Ok(vault.verify_person(&asked.person)?) };
    let bytes = given(seen, input)?;
    let text = qr(&bytes).unwrap_or_else(|| tsudoi_core::encoding::lenient(&bytes).into_owned());
    Ok(vault.compare_number(&asked.person, &text)?)
}

/// The bytes of a file; `-` is standard input.
fn given(file: &Path, input: Input) -> Result<Vec<u8>, Failure> {
    if file == Path::new("-") { input.bytes() } else { Ok(read_file(file, FILE_MIB_MAX * 1024)?.to_vec()) }
}

fn qr(bytes: &[u8]) -> Option<String> {
    tsudoi_picture::read_qr(bytes).ok().map(|texts| texts.join("\n"))
}

/// Draws a QR code into a new file, in the format that its ending names.
fn draw(file: &Path, text: &str) -> Result<(), Failure> {
    let ending = file.extension().and_then(|ending| ending.to_str()).unwrap_or_default().to_lowercase();
    let too_large = |_| Error::ValueTooLarge { field: "name".into() };
    let drawn = match ending.as_str() {
        "svg" => tsudoi_picture::qr_svg(text).map(String::into_bytes).map_err(too_large)?,
        "png" => tsudoi_picture::qr_png(text).map_err(too_large)?,
        _ => return Err(Failure::usage_of("command-usage-picture", "file", file.display().to_string())),
    };
    Ok(write_new(file, &drawn)?)
}

/// Writes a new file.
fn write_new(path: &Path, bytes: &[u8]) -> Result<(), Error> {
    let file = NewFile::beside(path, Readers::Everyone)?;
    file.file().write_all(bytes).map_err(writing(path))?;
    file.publish([path.to_owned()]).map(|_| ())
}
