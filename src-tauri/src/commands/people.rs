//! People: contact cards, comparing digits, one's own name.

use crate::desk::Shared;
use crate::error::{Answer, WindowError};
use serde::Serialize;
use std::path::{Path, PathBuf};
use tauri::State;
use tsudoi_core::vault::answer::{CardPreview, PersonView};

const CARD_FILE_BYTES_MAX: u64 = 20 << 20;

/// One's own contact card.
#[derive(Debug, Serialize)]
pub struct MyCard {
    /// The card as text, to send.
    pub text: String,
    /// The same as a QR picture (SVG).
    pub qr: String,
    /// The number to compare aloud.
    pub number: String,
    /// The name to be called.
    pub name: String,
    /// Its reading.
    pub reading: Option<String>,
}

/// Everyone this vault knows, oneself first.
#[tauri::command]
pub async fn people(desk: State<'_, Shared>) -> Answer<Vec<PersonView>> {
    desk.with(|vault| vault.people()).await
}

/// One's own card.
#[tauri::command]
pub async fn my_card(desk: State<'_, Shared>) -> Answer<MyCard> {
    desk.with(|vault| {
        let card = vault.my_card()?;
        let (name, reading) = (card.name().to_owned(), card.reading().map(str::to_owned));
        Ok(MyCard { text: card.text(), qr: card.qr_svg()?, number: card.number(), name, reading })
    })
    .await
}

/// Writes one's own card into a folder, as a small text file.
#[tauri::command]
pub async fn write_card(desk: State<'_, Shared>, folder: PathBuf) -> Answer<PathBuf> {
    desk.try_with(move |vault| {
        let file = free(&folder, "tsudoi-card", "txt");
        std::fs::write(&file, format!("{}\n", vault.my_card()?.text()))?;
        Ok(file)
    })
    .await
}

fn free(folder: &Path, name: &str, ending: &str) -> PathBuf {
    let plain = folder.join(format!("{name}.{ending}"));
    let numbered = (2..).map(|n| folder.join(format!("{name}-{n}.{ending}")));
    std::iter::once(plain.clone()).chain(numbered).find(|file| !file.exists()).unwrap_or(plain)
}

/// Looks at a card that was pasted; nothing is kept.
#[tauri::command]
pub async fn look_at_card(desk: State<'_, Shared>, text: String) -> Answer<CardPreview> {
    desk.with(move |vault| vault.look_at_card(&text)).await
}

/// The text of the card in a file: a text, or a picture with its QR code.
#[tauri::command]
pub async fn read_card(desk: State<'_, Shared>, file: PathBuf) -> Answer<String> {
    desk.touch();
    crate::desk::off_thread(move || {
        let bytes = tsudoi_core::vault::read_file(&file, CARD_FILE_BYTES_MAX)?;
        match String::from_utf8(bytes) {
            Ok(text) => Ok(text),
            Err(picture) => tsudoi_picture::read_qr(picture.as_bytes()).map_err(|_| WindowError::NoQr),
        }
    })
    .await
}

/// Takes a card in.
#[tauri::command]
pub async fn add_card(desk: State<'_, Shared>, text: String) -> Answer<PersonView> {
    desk.with(move |vault| vault.add_card(&text)).await
}

/// Notes that the digits were compared aloud and are the same.
#[tauri::command]
pub async fn verify_person(desk: State<'_, Shared>, person: String) -> Answer<PersonView> {
    desk.with(move |vault| vault.verify_person(&person)).await
}

/// Another name to be called; the next bundle carries it.
#[tauri::command]
pub async fn change_card(
    desk: State<'_, Shared>,
    name: String,
    reading: Option<String>,
    lang: String,
) -> Answer<PersonView> {
    desk.with(move |vault| vault.change_card(&name, reading.as_deref(), &lang)).await
}
