//! What lies on the desk: the one vault that is open, or none.
//!
//! Guarantee: there is one vault at most, and one operation on it at a time, off the thread that paints. Locking gives up
//! long work first, drops the vault (which wipes its keys) and leaves nothing of it here. A vault whose opening was begun before a
//! lock and ends after it does not come onto the desk.

use crate::error::{Answer, WindowError};
use std::path::PathBuf;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, TryLockError};
use std::time::{Duration, Instant};
use tsudoi_core::keys::RecoveryWords;
use tsudoi_core::vault::{Vault, Watch};

const LOOK_AGAIN: Duration = Duration::from_millis(20);

/// The desk as commands get it.
pub type Shared = Arc<Desk>;

/// What is on the desk.
pub struct Desk {
    vault: Mutex<Option<Vault>>,
    /// How often it was cleared; written only with `vault` in hand.
    turn: AtomicU64,
    /// Recovery words of the vault here that were just made, until two of them have been typed back. Whoever holds this and
    /// `vault` took `vault` first.
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
            turn: AtomicU64::new(0),
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
    /// How often the desk was cleared: to be asked before a vault is opened, and given to [`Self::put`].
    pub fn turn(&self) -> u64 {
        self.turn.load(Ordering::SeqCst)
    }

    /// Puts an opened vault on the desk, in place of the one before, with its recovery words if they were just made.
    ///
    /// # Errors
    /// [`WindowError::Locked`] if the desk was cleared since `turn`; then the vault is closed again.
    pub fn put(&self, vault: Vault, words: Option<RecoveryWords>, turn: u64) -> Answer<()> {
        let mut held = hold(&self.vault);
        if self.turn() != turn {
            return Err(WindowError::Locked);
        }
        self.touch();
        *hold(&self.words) = words;
        *held = Some(vault);
        Ok(())
    }

    /// Takes the vault away: from here on its keys are nowhere in this program.
    pub fn clear(&self) {
        if let Some(watch) = hold(&self.watch).as_ref() {
            watch.cancel();
        }
        let mut held = hold(&self.vault);
        self.turn.fetch_add(1, Ordering::SeqCst);
        hold(&self.words).take();
        held.take();
    }

    /// Whether a vault is open. While one is being worked with, it is.
    pub fn is_open(&self) -> bool {
        match self.vault.try_lock() {
            Ok(vault) => vault.is_some(),
            Err(TryLockError::Poisoned(held)) => held.into_inner().is_some(),
            Err(TryLockError::WouldBlock) => true,
        }
    }

    /// Waits until no vault is open, `limit` at most; answers whether it came to that.
    pub fn closes_within(&self, limit: Duration) -> bool {
        let began = Instant::now();
        while self.is_open() {
            if began.elapsed() >= limit {
                return false;
            }
            std::thread::sleep(LOOK_AGAIN);
        }
        true
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

    /// Long work that can be watched and given up. Its end counts as something that a person did, who has yet to see it.
    ///
    /// # Errors
    /// Those of [`Self::with`]; `cancelled`.
    pub async fn watched<T: Send + 'static>(
        self: &Arc<Self>,
        work: impl FnOnce(&mut Vault) -> Result<T, tsudoi_core::Error> + Send + 'static,
    ) -> Answer<T> {
        let watch = Arc::new(Watch::new());
        let (desk, own) = (Arc::clone(self), Arc::clone(&watch));
        let done = self
            .with(move |vault| {
                *hold(&desk.watch) = Some(Arc::clone(&own));
                vault.watch(Some(own));
                let done = work(vault);
                vault.watch(None);
                done
            })
            .await;
        // Not what has begun meanwhile.
        hold(&self.watch).take_if(|now| Arc::ptr_eq(now, &watch));
        self.touch();
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
pub(crate) mod tests {
    use super::*;
    use std::sync::mpsc;
    use tsudoi_core::keys::{Passphrase, Work};
    use tsudoi_core::vault::NewVault;

    #[test]
    fn without_a_vault_there_is_nothing_to_work_with() {
        let desk = Shared::default();
        let refused = tauri::async_runtime::block_on(desk.with(|vault| vault.status())).unwrap_err();
        assert_eq!(refused, WindowError::Locked);
        assert!(!desk.is_open() && desk.closes_within(Duration::ZERO));
    }

    fn passphrase() -> Passphrase {
        Passphrase::new("lantern copper orchard").unwrap()
    }

    /// A vault in a folder that goes with the test.
    fn vault() -> (tempfile::TempDir, Vault, RecoveryWords) {
        let folder = tempfile::tempdir().unwrap();
        let who = NewVault { name: "そら".into(), reading: None, lang: "ja".into() };
        let (vault, words) = Vault::create(&folder.path().join("sora"), who, &passphrase(), Work::full()).unwrap();
        (folder, vault, words)
    }

    /// A desk with a vault on it.
    pub(crate) fn open() -> (tempfile::TempDir, Shared) {
        let (folder, vault, _) = vault();
        let desk = Shared::default();
        desk.put(vault, None, desk.turn()).unwrap();
        (folder, desk)
    }

    /// Its vault again.
    pub(crate) fn open_again(folder: &tempfile::TempDir, desk: &Desk) {
        let vault = Vault::unlock(&folder.path().join("sora"), &passphrase()).unwrap();
        desk.put(vault, None, desk.turn()).unwrap();
    }

    #[test]
    fn a_vault_that_opens_after_a_lock_stays_closed() {
        let (folder, vault, words) = vault();
        let desk = Shared::default();
        let turn = desk.turn();
        desk.clear();
        assert_eq!(desk.put(vault, Some(words), turn), Err(WindowError::Locked));
        assert!(!desk.is_open());
        assert!(desk.words(|words| words.is_none()));
        open_again(&folder, &desk);
        assert!(desk.is_open());
    }

    #[test]
    fn after_a_panic_a_desk_without_a_vault_is_not_taken_for_an_open_one() {
        let (_folder, desk) = open();
        let broken = tauri::async_runtime::block_on(desk.with(|_| -> Result<(), _> { panic!("planted") }));
        assert_eq!(broken, Err(WindowError::Broken));
        assert!(desk.is_open());
        desk.clear();
        assert!(!desk.is_open());
    }

    #[test]
    fn the_end_of_long_work_counts_as_a_touch_and_leaves_what_follows_watched() {
        let (_folder, desk) = open();
        let ((go_on, first), (finish, second)) = (mpsc::channel::<()>(), mpsc::channel::<()>());
        let run = |waits: mpsc::Receiver<()>| {
            let desk = Arc::clone(&desk);
            std::thread::spawn(move || {
                let until = move |_: &mut Vault| {
                    waits.recv().unwrap();
                    Ok(Instant::now())
                };
                let ended = tauri::async_runtime::block_on(desk.watched(until)).unwrap();
                (desk.idle_ms(), ended.elapsed())
            })
        };
        let one = run(first);
        while desk.progress().is_none() {
            std::thread::yield_now();
        }
        let two = run(second);
        std::thread::sleep(Duration::from_millis(50));
        go_on.send(()).unwrap();
        let (idle_ms, since_the_end) = one.join().unwrap();
        assert!(u128::from(idle_ms) <= since_the_end.as_millis(), "the work itself counts as idle");
        let late = Instant::now() + Duration::from_secs(60);
        while desk.progress().is_none() {
            assert!(Instant::now() < late, "the second is watched");
            std::thread::yield_now();
        }
        finish.send(()).unwrap();
        two.join().unwrap();
        assert!(desk.progress().is_none());
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
