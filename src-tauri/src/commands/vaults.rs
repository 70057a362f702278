//! Vaults: which are here, making, opening and locking one, words, passphrase, backups.

use crate::desk::{Desk, Shared, off_thread};
use crate::error::{Answer, WindowError};
use crate::look::Look;
use crate::secret::Secret;
use crate::{home, language};
use serde::Serialize;
use std::path::PathBuf;
use std::sync::Arc;
use tauri::{AppHandle, State};
use tsudoi_core::keys::{Passphrase, RecoveryWords, WordList, Work};
use tsudoi_core::vault::answer::{BackedUp, BackupFile, Status};
use tsudoi_core::vault::{NewVault, Vault};

/// The vaults of this machine.
#[derive(Debug, Serialize)]
pub struct VaultsHere {
    /// The folder that holds them.
    pub home: String,
    /// The name of each one's folder, in order.
    pub folders: Vec<String>,
    /// Bundles that were opened from outside and wait for a vault.
    pub waiting: usize,
}

/// A vault that was just made, and open.
#[derive(Debug, Serialize)]
pub struct VaultMade {
    /// The 24 recovery words. They are stored nowhere.
    pub words: Vec<String>,
    /// The state of the vault.
    pub status: Status,
}

/// Two of the recovery words, as they were typed back.
#[derive(Debug, serde::Deserialize)]
pub struct TypedWord {
    /// Which, from 1.
    pub place: usize,
    /// The word.
    pub word: String,
}

/// Which vaults are here. Only a page that has begun anew asks for it, and that has none open, so none is from here on.
#[tauri::command]
pub async fn vaults(desk: State<'_, Shared>) -> Answer<VaultsHere> {
    let desk = Arc::clone(&desk);
    off_thread(move || {
        crate::cover::put_away(&desk);
        let home = home::here()?;
        let unreadable = |_| WindowError::HomeUnreadable { home: home.display().to_string() };
        let found = Vault::find_all(&home).map_err(unreadable)?;
        let waiting = desk.waiting().len();
        let names = found.iter().filter_map(|vault| vault.dir.file_name());
        let folders = names.map(|name| name.to_string_lossy().into_owned()).collect();
        Ok(VaultsHere { home: home.display().to_string(), folders, waiting })
    })
    .await
}

/// Makes a vault and opens it.
#[tauri::command]
pub async fn create_vault(
    desk: State<'_, Shared>,
    name: String,
    reading: Option<String>,
    lang: String,
    passphrase: Secret,
) -> Answer<VaultMade> {
    let (desk, turn) = (Arc::clone(&desk), desk.turn());
    off_thread(move || {
        let dir = home::new_folder(&home::here()?, &name);
        let passphrase = Passphrase::new(passphrase.words())?;
        let list = word_list(&lang);
        let (vault, words) = Vault::create(&dir, NewVault { name, reading, lang }, &passphrase, Work::full())?;
        let made = VaultMade { words: words.words(list)?, status: vault.status()? };
        desk.put(vault, Some(words), turn)?;
        Ok(made)
    })
    .await
}

fn word_list(lang: &str) -> WordList {
    if lang == "ja" { WordList::Japanese } else { WordList::English }
}

/// Checks the words that were typed back against the sheet, and then that the sheet opens the vault.
#[tauri::command]
pub async fn confirm_words(desk: State<'_, Shared>, lang: String, typed: Vec<TypedWord>) -> Answer<Status> {
    let wanted = desk.words(|words| words.map(|words| words.words(word_list(&lang))));
    let wanted = wanted.ok_or(WindowError::WordsGone)??;
    let right = |one: &TypedWord| {
        one.place.checked_sub(1).and_then(|at| wanted.get(at)).is_some_and(|word| same_word(word, &one.word))
    };
    if typed.len() < 2 || !typed.iter().all(right) {
        return Err(WindowError::WordsDiffer);
    }
    let words = RecoveryWords::parse(&wanted.join(" "))?;
    let status = desk.with(move |vault| vault.confirm_words(&words).and_then(|()| vault.status())).await?;
    desk.drop_words();
    Ok(status)
}

/// Capital letters, width and katakana make no difference.
fn same_word(word: &str, typed: &str) -> bool {
    tsudoi_core::search::fold::fold(word) == tsudoi_core::search::fold::fold(typed.trim())
}

/// Makes new recovery words. They take the place of the old ones once they are typed back.
#[tauri::command]
pub async fn renew_words(desk: State<'_, Shared>) -> Answer<VaultMade> {
    let shared = Arc::clone(&desk);
    desk.with(move |vault| {
        let words = vault.renew_words()?;
        let made = VaultMade { words: words.words(word_list(&vault.lang()))?, status: vault.status()? };
        shared.keep_words(words);
        Ok(made)
    })
    .await
}

/// Opens a vault with its passphrase.
#[tauri::command]
pub async fn unlock(desk: State<'_, Shared>, folder: String, passphrase: Secret) -> Answer<Status> {
    let (desk, turn) = (Arc::clone(&desk), desk.turn());
    off_thread(move || {
        let dir = home::vault_dir(&home::here()?, &folder)?;
        opened(&desk, turn, Vault::unlock(&dir, &Passphrase::new(passphrase.words())?)?)
    })
    .await
}

fn opened(desk: &Desk, turn: u64, mut vault: Vault) -> Answer<Status> {
    // A vault that cannot be written to opens all the same.
    if let Some(lang) = Look::load(&home::here()?).spoken(language::here()) {
        let _ = vault.set_lang(lang);
    }
    let status = vault.status()?;
    desk.put(vault, None, turn)?;
    Ok(status)
}

/// Opens a vault with its recovery words and gives it a new passphrase.
#[tauri::command]
pub async fn recover(desk: State<'_, Shared>, folder: String, words: Secret, passphrase: Secret) -> Answer<Status> {
    let (desk, turn) = (Arc::clone(&desk), desk.turn());
    off_thread(move || {
        let dir = home::vault_dir(&home::here()?, &folder)?;
        let words = RecoveryWords::parse(words.words())?;
        opened(&desk, turn, Vault::recover(&dir, &words, &Passphrase::new(passphrase.words())?, Work::full())?)
    })
    .await
}

/// Makes a vault from a backup, beside those that are here. It is a new device of the same person.
#[tauri::command]
pub async fn restore_backup(
    desk: State<'_, Shared>,
    file: PathBuf,
    name: String,
    passphrase: Secret,
) -> Answer<Status> {
    let (desk, turn) = (Arc::clone(&desk), desk.turn());
    off_thread(move || {
        let dir = home::new_folder(&home::here()?, &name);
        opened(&desk, turn, Vault::restore(&file, &dir, &Passphrase::new(passphrase.words())?)?)
    })
    .await
}

/// Makes the vault of a made-up person in a made-up group, or opens the one that is there.
#[tauri::command]
pub async fn open_demo(desk: State<'_, Shared>, lang: String) -> Answer<Status> {
    let (desk, turn) = (Arc::clone(&desk), desk.turn());
    off_thread(move || opened(&desk, turn, tsudoi_demo::open(&home::here()?, &lang)?)).await
}

/// Closes the vault: its keys are wiped, and the page begins anew.
#[tauri::command]
pub async fn lock(app: AppHandle) -> Answer<()> {
    crate::cover::lock(&app);
    Ok(())
}

/// Takes the name off the window's title, at once: what a page does first that was covered.
#[tauri::command]
pub fn unname(app: AppHandle) {
    crate::cover::unname(&app);
}

/// Covers the window: a neutral title, an empty page, the vault closed, the clipboard emptied of what came from here.
#[tauri::command]
pub async fn hide(app: AppHandle) -> Answer<()> {
    crate::cover::hide(&app);
    Ok(())
}

/// A person is there.
#[tauri::command]
pub fn touch(desk: State<'_, Shared>) {
    desk.touch();
}

/// Whose vault is open, its groups, and what asks for attention.
#[tauri::command]
pub async fn status(desk: State<'_, Shared>) -> Answer<Status> {
    desk.with(|vault| vault.status()).await
}

/// Gives the vault another passphrase; the present one has to be known.
#[tauri::command]
pub async fn change_passphrase(desk: State<'_, Shared>, present: Secret, next: Secret) -> Answer<()> {
    desk.with(move |vault| {
        vault.check_passphrase(&Passphrase::new(present.words())?)?;
        vault.change_passphrase(&Passphrase::new(next.words())?, Work::full())
    })
    .await
}

/// Writes a backup into a folder and opens it again to make sure.
#[tauri::command]
pub async fn backup(desk: State<'_, Shared>, folder: PathBuf) -> Answer<BackedUp> {
    desk.watched(move |vault| {
        let file = folder.join(vault.backup_name());
        vault.backup(&file)
    })
    .await
}

/// The backups in the vault's own folder, newest first.
#[tauri::command]
pub async fn backups(desk: State<'_, Shared>) -> Answer<Vec<BackupFile>> {
    desk.with(|vault| vault.backups()).await
}

/// Checks every signature, and that what is shown is what was written.
#[tauri::command]
pub async fn verify_all(desk: State<'_, Shared>) -> Answer<tsudoi_core::vault::answer::Verified> {
    desk.watched(|vault| vault.verify()).await
}

/// The person came back to a covered window.
#[tauri::command]
pub fn uncover(app: AppHandle) {
    crate::cover::uncover(&app);
}

/// The page has put its drafts away: the vault is closed, and nothing is shown any more.
#[tauri::command]
pub async fn ready_to_close(desk: State<'_, Shared>) -> Answer<()> {
    desk.clear();
    Ok(())
}
