//! What lies on the desk: the one vault that is open, or none.
//!
//! Guarantee: there is one vault at most, and one operation on it at a time, off the thread that paints. Locking gives up a
//! long import first, drops the vault (which wipes its keys) and leaves nothing of it here.

use crate::error::{Answer, WindowError};
use std::path::PathBuf;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Instant;
use tsudoi_core::keys::RecoveryWords;
use tsudoi_core::vault::{Vault, Watch};

/// The desk as commands get it.
pub type Shared = Arc<Desk>;

/// What is on the desk.
pub struct Desk {
    vault: Mutex<Option<Vault>>,
    /// Recovery words that were just made, until two of them have been typed back or the vault is locked.
    words: Mutex<Option<RecoveryWords>>,
    /// The long work that runs now.
    watch: Mutex<Option<Arc<Watch>>>,
    /// Bundles that the program was asked to open and that nobody has looked at yet.
    waiting: Mutex<Vec<PathBuf>>,
    started: Instant,
    /// Milliseconds since the start at which a person last did something.
    touched_ms: AtomicU64,
}

impl Default for Desk {
    fn default() -> Self {
        Self {
            vault: Mutex::new(None),
            words: Mutex::new(None),
            watch: Mutex::new(None),
            waiting: Mutex::new(Vec::new()),
            started: Instant::now(),
            touched_ms: AtomicU64::new(0),
        }
    }
}

/// A thread that panicked with the lock in its hand has left the value whole: every change is one assignment.
fn hold<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Desk {
    /// Puts an opened vault on the desk, in place of the one before.
    pub fn put(&self, vault: Vault) {
        self.touch();
        *hold(&self.vault) = Some(vault);
    }

    /// Takes the vault away: from here on its keys are nowhere in this program. Answers whether there was one.
    pub fn clear(&self) -> bool {
        if let Some(watch) = hold(&self.watch).as_ref() {
            watch.cancel();
        }
        hold(&self.words).take();
        let vault = hold(&self.vault).take();
        vault.is_some()
    }

    /// Whether a vault is open. While one is being worked with, it is.
    pub fn is_open(&self) -> bool {
        match self.vault.try_lock() {
            Ok(vault) => vault.is_some(),
            Err(_) => true,
        }
    }

    /// Works with the vault on a thread of its own.
    ///
    /// # Errors
    /// [`WindowError::Locked`] without a vault; those of `work`.
    pub async fn with<T: Send + 'static>(
        self: &Arc<Self>,
        work: impl FnOnce(&mut Vault) -> Result<T, tsudoi_core::Error> + Send + 'static,
    ) -> Answer<T> {
        self.try_with(move |vault| Ok(work(vault)?)).await
    }

    /// The same for work that has refusals of its own.
    ///
    /// # Errors
    /// [`WindowError::Locked`] without a vault; those of `work`.
    pub async fn try_with<T: Send + 'static>(
        self: &Arc<Self>,
        work: impl FnOnce(&mut Vault) -> Answer<T> + Send + 'static,
    ) -> Answer<T> {
        let desk = Arc::clone(self);
        off_thread(move || {
            let mut held = hold(&desk.vault);
            work(held.as_mut().ok_or(WindowError::Locked)?)
        })
        .await
    }

    /// Long work that can be watched and given up.
    ///
    /// # Errors
    /// Those of [`Self::with`]; `cancelled`.
    pub async fn watched<T: Send + 'static>(
        self: &Arc<Self>,
        work: impl FnOnce(&mut Vault) -> Result<T, tsudoi_core::Error> + Send + 'static,
    ) -> Answer<T> {
        let watch = Arc::new(Watch::new());
        *hold(&self.watch) = Some(Arc::clone(&watch));
        let done = self
            .with(move |vault| {
                vault.watch(Some(watch));
                let done = work(vault);
                vault.watch(None);
                done
            })
            .await;
        hold(&self.watch).take();
        done
    }

    /// How far the long work is: done, and all of it; `None` while there is none.
    pub fn progress(&self) -> Option<(u64, u64)> {
        hold(&self.watch).as_ref().map(|watch| watch.progress())
    }

    /// Gives the long work up; it leaves nothing behind.
    pub fn cancel(&self) {
        if let Some(watch) = hold(&self.watch).as_ref() {
            watch.cancel();
        }
    }

    /// Keeps new recovery words until they have been typed back.
    pub fn keep_words(&self, words: RecoveryWords) {
        *hold(&self.words) = Some(words);
    }

    /// Looks at the words that are kept.
    pub fn words<T>(&self, look: impl FnOnce(Option<&RecoveryWords>) -> T) -> T {
        look(hold(&self.words).as_ref())
    }

    /// Forgets them.
    pub fn drop_words(&self) {
        hold(&self.words).take();
    }

    /// Puts files that were opened from outside with the others that wait.
    pub fn wait(&self, files: impl IntoIterator<Item = PathBuf>) {
        let mut waiting = hold(&self.waiting);
        for file in files {
            if !waiting.contains(&file) {
                waiting.push(file);
            }
        }
    }

    /// The files that wait.
    pub fn waiting(&self) -> Vec<PathBuf> {
        hold(&self.waiting).clone()
    }

    /// These have been taken in, or put aside.
    pub fn forget_waiting(&self, files: &[PathBuf]) {
        hold(&self.waiting).retain(|file| !files.contains(file));
    }

    /// A person did something just now.
    pub fn touch(&self) {
        self.touched_ms.store(self.now_ms(), Ordering::Relaxed);
    }

    /// Milliseconds since a person last did something.
    pub fn idle_ms(&self) -> u64 {
        self.now_ms().saturating_sub(self.touched_ms.load(Ordering::Relaxed))
    }

    fn now_ms(&self) -> u64 {
        u64::try_from(self.started.elapsed().as_millis()).unwrap_or(u64::MAX)
    }
}

/// Runs `work` where waiting hurts nobody.
///
/// # Errors
/// [`WindowError::Broken`] if it panicked; those of `work`.
pub async fn off_thread<T: Send + 'static>(work: impl FnOnce() -> Answer<T> + Send + 'static) -> Answer<T> {
    tauri::async_runtime::spawn_blocking(work).await.map_err(|_| WindowError::Broken)?
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn without_a_vault_there_is_nothing_to_work_with() {
        let desk = Shared::default();
        let refused = tauri::async_runtime::block_on(desk.with(|vault| vault.status())).unwrap_err();
        assert_eq!(refused, WindowError::Locked);
        assert!(!desk.clear());
    }

    #[test]
    fn a_file_opened_twice_waits_once() {
        let desk = Desk::default();
        desk.wait([PathBuf::from("/a"), PathBuf::from("/b")]);
        desk.wait([PathBuf::from("/a")]);
        assert_eq!(desk.waiting().len(), 2);
        desk.forget_waiting(&[PathBuf::from("/a")]);
        assert_eq!(desk.waiting(), [PathBuf::from("/b")]);
    }
}
