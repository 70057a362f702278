//! Vaults: list, create, unlock and lock, recovery words, passphrase, backups, and the privacy screen.

use crate::app_state::{AppState, Shared, off_thread};
use crate::appearance::Appearance;
use crate::error::{Response, WindowError};
use crate::secret::Secret;
use crate::{home, language};
use serde::Serialize;
use std::path::PathBuf;
use std::sync::Arc;
use tauri::{AppHandle, State};
use tsudoi_core::Error;
use tsudoi_core::keys::{Passphrase, RecoveryWords, WordList, Work};
use tsudoi_core::vault::response::{BackedUp, BackupFile, Status};
use tsudoi_core::vault::{NewVault, Vault};

/// The vaults of this machine.
#[derive(Debug, Serialize)]
pub struct VaultsHere {
    /// The folder that holds them.
    pub home: String,
    /// The name of each vault's folder, in order.
    pub folders: Vec<String>,
}

/// A vault's new recovery words, and its status.
#[derive(Debug, Serialize)]
pub struct VaultMade {
    /// The 24 recovery words. They are stored nowhere.
    pub words: Vec<String>,
    /// The status of the open vault.
    pub status: Status,
}

/// One recovery word, as it was typed back.
#[derive(Debug, serde::Deserialize)]
pub struct TypedWord {
    /// Its place in the list, from 1.
    pub place: usize,
    /// The word.
    pub word: String,
}

/// Lists this machine's vaults. Only a freshly loaded page calls this; any open vault is closed first.
#[tauri::command]
pub async fn vaults(state: State<'_, Shared>) -> Response<VaultsHere> {
    let state = Arc::clone(&state);
    off_thread(move || {
        crate::privacy_screen::put_away(&state);
        let home = home::here()?;
        let unreadable = |_| WindowError::HomeUnreadable { home: home.display().to_string() };
        let found = Vault::find_all(&home).map_err(unreadable)?;
        let names = found.iter().filter_map(|vault| vault.dir.file_name());
        let folders = names.map(|name| name.to_string_lossy().into_owned()).collect();
        Ok(VaultsHere { home: home.display().to_string(), folders })
    })
    .await
}

/// Creates a vault and opens it.
#[tauri::command]
pub async fn create_vault(
    state: State<'_, Shared>,
    name: String,
    reading: Option<String>,
    lang: String,
    passphrase: Secret,
) -> Response<VaultMade> {
    let (state, turn) = (Arc::clone(&state), state.turn());
    off_thread(move || {
        let dir = home::new_folder(&home::here()?, &name);
        let passphrase = Passphrase::new(passphrase.words())?;
        let list = word_list(&lang);
        let who = NewVault { name, reading, lang };
        // Somebody who locked meanwhile would not see the words.
        let is_wanted = |_: &Vault, _: &RecoveryWords| {
            if state.turn() == turn { Ok(()) } else { Err(Error::WordsNotShown) }
        };
        let (vault, words) = Vault::create(&dir, who, &passphrase, Work::full(), is_wanted)?;
        let made = VaultMade { words: words.words(list)?, status: vault.status()? };
        state.put(vault, Some(words), turn)?;
        Ok(made)
    })
    .await
}

fn word_list(lang: &str) -> WordList {
    if lang == "ja" { WordList::Japanese } else { WordList::English }
}

/// Checks at least two typed-back words against the recovery words, then that those open the vault.
#[tauri::command]
pub async fn confirm_words(state: State<'_, Shared>, lang: String, typed: Vec<TypedWord>) -> Response<Status> {
    let wanted = state.words(|words| words.map(|words| words.words(word_list(&lang))));
    let wanted = wanted.ok_or(WindowError::WordsGone)??;
    let right = |one: &TypedWord| {
        one.place.checked_sub(1).and_then(|at| wanted.get(at)).is_some_and(|word| same_word(word, &one.word))
    };
    if typed.len() < 2 || !typed.iter().all(right) {
        return Err(WindowError::WordsDiffer);
    }
    let words = RecoveryWords::parse(&wanted.join(" "))?;
    let status = state.with(move |vault| vault.confirm_words(&words).and_then(|()| vault.status())).await?;
    state.drop_words();
    Ok(status)
}

/// Compares without regard to case, width and katakana.
fn same_word(word: &str, typed: &str) -> bool {
    tsudoi_core::search::normalize::normalize(word) == tsudoi_core::search::normalize::normalize(typed.trim())
}

/// Checks the 24 words of a sheet that somebody has, and notes that they open this vault.
#[tauri::command]
pub async fn check_words(state: State<'_, Shared>, words: Secret) -> Response<Status> {
    state
        .with(move |vault| {
            vault.confirm_words(&RecoveryWords::parse(words.words())?)?;
            vault.status()
        })
        .await
}

/// Counts the recovery words in what somebody is typing.
#[tauri::command]
pub async fn count_words(words: Secret) -> Response<usize> {
    off_thread(move || Ok(RecoveryWords::count(words.words()))).await
}

/// Puts damaged files that open the vault back. Returns those that are still damaged.
#[tauri::command]
pub async fn mend_keys(state: State<'_, Shared>) -> Response<Vec<String>> {
    state.with(|vault| vault.mend_keys()).await
}

/// Makes new recovery words. They replace the old ones once they are typed back.
#[tauri::command]
pub async fn renew_words(state: State<'_, Shared>) -> Response<VaultMade> {
    let shared = Arc::clone(&state);
    state
        .with(move |vault| {
            let words = vault.renew_words()?;
            let made = VaultMade { words: words.words(word_list(&vault.lang()))?, status: vault.status()? };
            shared.keep_words(words);
            Ok(made)
        })
        .await
}

/// Opens a vault with its passphrase.
#[tauri::command]
pub async fn unlock(state: State<'_, Shared>, folder: String, passphrase: Secret) -> Response<Status> {
    let (state, turn) = (Arc::clone(&state), state.turn());
    off_thread(move || {
        let dir = home::vault_dir(&home::here()?, &folder)?;
        opened(&state, turn, Vault::unlock(&dir, &Passphrase::new(passphrase.words())?)?)
    })
    .await
}

fn opened(state: &AppState, turn: u64, mut vault: Vault) -> Response<Status> {
    // A vault that cannot be written to opens all the same.
    if let Some(lang) = Appearance::load(&home::here()?).spoken(language::here()) {
        let _ = vault.set_lang(lang);
    }
    let status = vault.status()?;
    state.put(vault, None, turn)?;
    Ok(status)
}

/// Opens a vault with its recovery words and gives it a new passphrase.
#[tauri::command]
pub async fn recover(state: State<'_, Shared>, folder: String, words: Secret, passphrase: Secret) -> Response<Status> {
    let (state, turn) = (Arc::clone(&state), state.turn());
    off_thread(move || {
        let dir = home::vault_dir(&home::here()?, &folder)?;
        let words = RecoveryWords::parse(words.words())?;
        let vault = Vault::recover(&dir, &words, &Passphrase::new(passphrase.words())?, Work::full())?;
        // From here on the new passphrase opens the vault.
        opened(&state, turn, vault).map_err(|error| match error {
            WindowError::Core(fault) => Error::DoneWithFault { done: "passphrase", fault: fault.code() }.into(),
            other => other,
        })
    })
    .await
}

/// Restores a backup into a new vault, beside the others. It is a new device of the same person. With the recovery words
/// of the backup's day, `passphrase` is a new one.
#[tauri::command]
pub async fn restore_backup(
    state: State<'_, Shared>,
    file: PathBuf,
    name: String,
    words: Option<Secret>,
    passphrase: Secret,
) -> Response<Status> {
    let (state, turn) = (Arc::clone(&state), state.turn());
    off_thread(move || {
        let dir = home::new_folder(&home::here()?, &name);
        let passphrase = Passphrase::new(passphrase.words())?;
        let vault = match words {
            Some(words) => {
                let words = RecoveryWords::parse(words.words())?;
                Vault::restore_with_words(&file, &dir, &words, &passphrase, Work::full())?
            }
            None => Vault::restore(&file, &dir, &passphrase)?,
        };
        opened(&state, turn, vault)
    })
    .await
}

/// Opens the demo vault, of a made-up person in a made-up group; creates it if there is none.
#[tauri::command]
pub async fn open_demo(state: State<'_, Shared>, lang: String) -> Response<Status> {
    let (state, turn) = (Arc::clone(&state), state.turn());
    off_thread(move || opened(&state, turn, tsudoi_demo::open(&home::here()?, &lang)?)).await
}

/// Closes the vault: wipes its keys and reloads the page.
#[tauri::command]
pub async fn lock(app: AppHandle) -> Response<()> {
    crate::privacy_screen::lock(&app);
    Ok(())
}

/// Removes the name from the window's title, at once. A page calls this first when it shows the privacy screen.
#[tauri::command]
pub fn unname(app: AppHandle) {
    crate::privacy_screen::unname(&app);
}

/// Shows the privacy screen: a neutral title and an empty page. Closes the vault and clears from the clipboard what was
/// copied here.
#[tauri::command]
pub async fn hide(app: AppHandle) -> Response<()> {
    crate::privacy_screen::hide(&app);
    Ok(())
}

/// Notes that a person is active.
#[tauri::command]
pub fn touch(state: State<'_, Shared>) {
    state.touch();
}

/// Returns the status of the open vault: whose it is, its groups, and what needs attention.
#[tauri::command]
pub async fn status(state: State<'_, Shared>) -> Response<Status> {
    state.with(|vault| vault.status()).await
}

/// Changes the passphrase; the present one is required.
#[tauri::command]
pub async fn change_passphrase(state: State<'_, Shared>, present: Secret, next: Secret) -> Response<()> {
    state
        .with(move |vault| {
            vault.check_passphrase(&Passphrase::new(present.words())?)?;
            vault.change_passphrase(&Passphrase::new(next.words())?, Work::full())
        })
        .await
}

/// Writes a backup into a folder, and opens it to check it.
#[tauri::command]
pub async fn backup(state: State<'_, Shared>, folder: PathBuf) -> Response<BackedUp> {
    state
        .watched(move |vault| {
            let file = folder.join(vault.backup_name());
            vault.backup(&file)
        })
        .await
}

/// Lists the backups in the vault's own folder, newest first.
#[tauri::command]
pub async fn backups(state: State<'_, Shared>) -> Response<Vec<BackupFile>> {
    state.with(|vault| vault.backups()).await
}

/// Verifies every signature, and that what is shown equals what the entries say.
#[tauri::command]
pub async fn verify_all(state: State<'_, Shared>) -> Response<tsudoi_core::vault::response::Verified> {
    state.watched(|vault| vault.verify()).await
}

/// Gives the window its name again when the person leaves the privacy screen.
#[tauri::command]
pub fn reappear(app: AppHandle) {
    crate::privacy_screen::reappear(&app);
}

/// Closes the vault. The page calls this when it has stored its drafts and shows nothing any more.
#[tauri::command]
pub async fn ready_to_close(state: State<'_, Shared>) -> Response<()> {
    state.clear();
    Ok(())
}
