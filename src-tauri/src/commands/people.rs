//! People: contact cards, safety numbers, one's own name.

use crate::app_state::Shared;
use crate::commands::file::shown;
use crate::drives;
use crate::error::{Response, WindowError};
use crate::pdf::numbered;
use serde::Serialize;
use std::io::Write;
use std::path::{Path, PathBuf};
use tauri::State;
use tsudoi_core::files::{NewFile, Readers, reading, writing};
use tsudoi_core::vault::response::{CardPreview, PersonView};

const CARD_FILE_BYTES_MAX: u64 = 20 << 20;

/// One's own contact card.
#[derive(Debug, Serialize)]
pub struct MyCard {
    /// The card as text, to send.
    pub text: String,
    /// The card as a QR code (SVG).
    pub qr: String,
    /// The safety number, to compare aloud.
    pub number: String,
    /// The called name.
    pub name: String,
    /// The reading of the name.
    pub reading: Option<String>,
}

/// Lists the people this vault knows, oneself first.
#[tauri::command]
pub async fn people(state: State<'_, Shared>) -> Response<Vec<PersonView>> {
    state.with(|vault| vault.people()).await
}

/// Returns one's own contact card.
#[tauri::command]
pub async fn my_card(state: State<'_, Shared>) -> Response<MyCard> {
    state
        .with(|vault| {
            let card = vault.my_card()?;
            let (name, reading) = (card.name().to_owned(), card.reading().map(str::to_owned));
            Ok(MyCard { text: card.text(), qr: card.qr_svg()?, number: card.safety_number(), name, reading })
        })
        .await
}

/// Writes one's own card into a folder, as a small text file. One that lies there already is not written twice.
#[tauri::command]
pub async fn write_card(state: State<'_, Shared>, folder: PathBuf) -> Response<String> {
    state
        .try_with(move |vault| {
            let text = format!("{}\n", vault.my_card()?.text());
            let there = drives::bundles_in(&folder).map_err(reading(&folder))?.cards;
            let same = |file: &&PathBuf| std::fs::read(file).is_ok_and(|bytes| bytes == text.as_bytes());
            if let Some(file) = there.iter().find(same) {
                return Ok(shown(file.clone()));
            }
            let file = NewFile::in_folder(&folder, Readers::Everyone)?;
            file.file().write_all(text.as_bytes()).map_err(writing(&folder))?;
            Ok(shown(file.publish(numbered(&folder, drives::CARD_NAME, "txt"))?))
        })
        .await
}

/// Previews a pasted card. Stores nothing.
#[tauri::command]
pub async fn preview_card(state: State<'_, Shared>, text: String) -> Response<CardPreview> {
    state.with(move |vault| vault.preview_card(&text)).await
}

/// Reads the card in a file and returns its text. The file is a text, or a picture with the card's QR code.
#[tauri::command]
pub async fn read_card(state: State<'_, Shared>, file: PathBuf) -> Response<String> {
    state.touch();
    crate::app_state::off_thread(move || card_in(&file)).await
}

/// The text of the card in a file: a text, or a picture with the card's QR code. Nothing says yet that it is a card.
///
/// # Errors
/// Those of reading the file; [`WindowError::NoQr`].
pub fn card_in(file: &Path) -> Response<String> {
    let bytes = tsudoi_core::vault::read_file(file, CARD_FILE_BYTES_MAX)?;
    match String::from_utf8(bytes) {
        Ok(text) => Ok(text),
        Err(picture) => tsudoi_picture::read_qr(picture.as_bytes()).map_err(|_| WindowError::NoQr),
    }
}

/// Adds the person of a card, or updates them.
#[tauri::command]
pub async fn add_card(state: State<'_, Shared>, text: String) -> Response<PersonView> {
    state.with(move |vault| vault.add_card(&text)).await
}

/// Notes that the safety numbers were compared aloud and are the same.
#[tauri::command]
pub async fn verify_person(state: State<'_, Shared>, person: String) -> Response<PersonView> {
    state.with(move |vault| vault.verify_person(&person)).await
}

/// Changes one's own called name; the next bundle carries it.
#[tauri::command]
pub async fn change_card(
    state: State<'_, Shared>,
    name: String,
    reading: Option<String>,
    lang: String,
) -> Response<PersonView> {
    state.with(move |vault| vault.change_card(&name, reading.as_deref(), &lang)).await
}
