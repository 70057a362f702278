//! People: contact cards, safety numbers, one's own name.

use crate::app_state::{Shared, off_thread};
use crate::card_file::{card_in, seen_in};
use crate::commands::file::shown;
use crate::drives;
use crate::error::Response;
use crate::pdf::numbered;
use serde::Serialize;
use std::io::Write;
use std::path::PathBuf;
use tauri::State;
use tsudoi_core::Error;
use tsudoi_core::files::{NewFile, Readers, reading, writing};
use tsudoi_core::vault::response::{CardPreview, PersonView};

/// One's own contact card.
#[derive(Debug, Serialize)]
pub struct MyCard {
    /// The card as text, to send.
    pub text: String,
    /// The card as a QR code (SVG).
    pub qr: String,
    /// The called name.
    pub name: String,
    /// The reading of the name.
    pub reading: Option<String>,
}

/// The safety number with somebody.
#[derive(Debug, Serialize)]
pub struct NumberShown {
    /// The digits, in groups.
    pub number: String,
    /// The number as a QR code (SVG), for the other person to photograph.
    pub qr: String,
}

fn drawn(text: &str) -> Result<String, Error> {
    tsudoi_picture::qr_svg(text).map_err(|_| Error::ValueTooLarge { field: "name".into() })
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
            Ok(MyCard { qr: drawn(&card.text())?, text: card.text(), name, reading })
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

/// Reads the cards in a file and returns their text, one a line. The file is a text, a letter, or a picture with the
/// card's QR code.
#[tauri::command]
pub async fn read_card(state: State<'_, Shared>, file: PathBuf) -> Response<String> {
    state.touch();
    off_thread(move || card_in(&file)).await
}

/// Adds the person of a card, or updates them.
#[tauri::command]
pub async fn add_card(state: State<'_, Shared>, text: String) -> Response<PersonView> {
    state.with(move |vault| vault.add_card(&text)).await
}

/// Notes that the safety number was compared aloud and is the same on both sides.
#[tauri::command]
pub async fn verify_person(state: State<'_, Shared>, person: String) -> Response<PersonView> {
    state.with(move |vault| vault.verify_person(&person)).await
}

/// Returns the safety number with a person, as digits and as a code.
#[tauri::command]
pub async fn safety_number(state: State<'_, Shared>, person: String) -> Response<NumberShown> {
    state
        .with(move |vault| {
            let number = vault.safety_number(&person)?;
            Ok(NumberShown { number: number.to_string(), qr: drawn(&number.code())? })
        })
        .await
}

/// Compares the safety number with the one in a picture of the other person's screen, or in a text of theirs. If it is
/// the same, this is noted.
#[tauri::command]
pub async fn compare_number(state: State<'_, Shared>, person: String, file: PathBuf) -> Response<PersonView> {
    state
        .with(move |vault| {
            let seen = seen_in(&file)?;
            vault.compare_number(&person, &seen)
        })
        .await
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
