//! The state that all commands share: the open vault, if any, its long work and what waits to be looked at.
//!
//! Guarantee: at most one vault is open, and one operation runs on it at a time, off the thread that paints. Locking
//! first cancels long work, then drops the vault, which wipes its keys; nothing of it stays here. An unlock that
//! began before a lock and ends after it is refused.

use crate::arrival::Waiting;
use crate::error::{Response, WindowError};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, TryLockError};
use std::time::{Duration, Instant};
use tsudoi_core::keys::RecoveryWords;
use tsudoi_core::vault::{Vault, Watch};

const POLL_EVERY: Duration = Duration::from_millis(20);

/// The state as Tauri hands it to commands.
pub type Shared = Arc<AppState>;

/// The open vault and what belongs to it.
pub struct AppState {
    vault: Mutex<Option<Vault>>,
    /// How often the state was cleared. Written only while `vault` is locked.
    turn: AtomicU64,
    /// The open vault's new recovery words, until two of them have been typed back. Lock order: `vault` before
    /// `words`.
    words: Mutex<Option<RecoveryWords>>,
    /// Progress and cancellation of the long work that runs now.
    watch: Mutex<Option<Arc<Watch>>>,
    /// Bundles and contact cards that came from outside and that nobody has looked at yet.
    waiting: Mutex<Waiting>,
    started: Instant,
    /// When a person last did something, in milliseconds since `started`.
    touched_ms: AtomicU64,
}

impl Default for AppState {
    fn default() -> Self {
        Self {
            vault: Mutex::new(None),
            turn: AtomicU64::new(0),
            words: Mutex::new(None),
            watch: Mutex::new(None),
            waiting: Mutex::new(Waiting::default()),
            started: Instant::now(),
            touched_ms: AtomicU64::new(0),
        }
    }
}

/// Locks a mutex and ignores poisoning: every change is one assignment, so a thread that panicked left a whole value.
fn hold<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

impl AppState {
    /// How often the state was cleared. Read it before opening a vault, and pass it to [`Self::put`].
    pub fn turn(&self) -> u64 {
        self.turn.load(Ordering::SeqCst)
    }

    /// Stores an opened vault in place of the one before, with its recovery words if they are new.
    ///
    /// # Errors
    /// [`WindowError::Locked`] if the state was cleared since `turn`; the vault is then closed.
    pub fn put(&self, vault: Vault, words: Option<RecoveryWords>, turn: u64) -> Response<()> {
        let mut held = hold(&self.vault);
        if self.turn() != turn {
            return Err(WindowError::Locked);
        }
        self.touch();
        *hold(&self.words) = words;
        *held = Some(vault);
        Ok(())
    }

    /// Cancels long work and closes the vault. When this returns, its keys are nowhere in this program.
    pub fn clear(&self) {
        if let Some(watch) = hold(&self.watch).as_ref() {
            watch.cancel();
        }
        let mut held = hold(&self.vault);
        self.turn.fetch_add(1, Ordering::SeqCst);
        hold(&self.words).take();
        held.take();
    }

    /// Whether a vault is open. A vault that is busy counts as open.
    pub fn is_open(&self) -> bool {
        match self.vault.try_lock() {
            Ok(vault) => vault.is_some(),
            Err(TryLockError::Poisoned(held)) => held.into_inner().is_some(),
            Err(TryLockError::WouldBlock) => true,
        }
    }

    /// Waits until no vault is open, for at most `limit`. True if none is.
    pub fn closes_within(&self, limit: Duration) -> bool {
        let began = Instant::now();
        while self.is_open() {
            if began.elapsed() >= limit {
                return false;
            }
            std::thread::sleep(POLL_EVERY);
        }
        true
    }

    /// Runs `work` on the open vault, on a blocking thread.
    ///
    /// # Errors
    /// [`WindowError::Locked`] without a vault; those of `work`.
    pub async fn with<T: Send + 'static>(
        self: &Arc<Self>,
        work: impl FnOnce(&mut Vault) -> Result<T, tsudoi_core::Error> + Send + 'static,
    ) -> Response<T> {
        self.try_with(move |vault| Ok(work(vault)?)).await
    }

    /// Like [`Self::with`], for work that can fail with the window's own errors.
    ///
    /// # Errors
    /// [`WindowError::Locked`] without a vault; those of `work`.
    pub async fn try_with<T: Send + 'static>(
        self: &Arc<Self>,
        work: impl FnOnce(&mut Vault) -> Response<T> + Send + 'static,
    ) -> Response<T> {
        let state = Arc::clone(self);
        off_thread(move || {
            let mut held = hold(&state.vault);
            work(held.as_mut().ok_or(WindowError::Locked)?)
        })
        .await
    }

    /// Runs long work whose progress can be read and which can be cancelled. Its end counts as activity, because the
    /// person has yet to see the result.
    ///
    /// # Errors
    /// Those of [`Self::with`]; `cancelled`.
    pub async fn watched<T: Send + 'static>(
        self: &Arc<Self>,
        work: impl FnOnce(&mut Vault) -> Result<T, tsudoi_core::Error> + Send + 'static,
    ) -> Response<T> {
        let watch = Arc::new(Watch::new());
        let (state, own) = (Arc::clone(self), Arc::clone(&watch));
        let done = self
            .with(move |vault| {
                *hold(&state.watch) = Some(Arc::clone(&own));
                vault.watch(Some(own));
                let done = work(vault);
                vault.watch(None);
                done
            })
            .await;
        // Other work may have begun meanwhile; it stays watched.
        hold(&self.watch).take_if(|now| Arc::ptr_eq(now, &watch));
        self.touch();
        done
    }

    /// Progress of the long work, (done, total); `None` while none runs.
    pub fn progress(&self) -> Option<(u64, u64)> {
        hold(&self.watch).as_ref().map(|watch| watch.progress())
    }

    /// Cancels the long work, which leaves nothing behind.
    pub fn cancel(&self) {
        if let Some(watch) = hold(&self.watch).as_ref() {
            watch.cancel();
        }
    }

    /// Keeps new recovery words until they have been typed back.
    pub fn keep_words(&self, words: RecoveryWords) {
        *hold(&self.words) = Some(words);
    }

    /// Passes the kept recovery words to `read`.
    pub fn words<T>(&self, read: impl FnOnce(Option<&RecoveryWords>) -> T) -> T {
        read(hold(&self.words).as_ref())
    }

    /// Drops the kept recovery words.
    pub fn drop_words(&self) {
        hold(&self.words).take();
    }

    /// Adds what came from outside to what waits, each once.
    pub fn wait(&self, came: Waiting) {
        let mut waiting = hold(&self.waiting);
        add_each(&mut waiting.bundles, came.bundles);
        add_each(&mut waiting.cards, came.cards);
    }

    /// What waits.
    pub fn waiting(&self) -> Waiting {
        hold(&self.waiting).clone()
    }

    /// Removes what was taken in or put aside from what waits.
    pub fn forget_waiting(&self, gone: &Waiting) {
        let mut waiting = hold(&self.waiting);
        waiting.bundles.retain(|file| !gone.bundles.contains(file));
        waiting.cards.retain(|card| !gone.cards.contains(card));
    }

    /// Notes that a person did something just now.
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

fn add_each<T: PartialEq>(list: &mut Vec<T>, more: Vec<T>) {
    for one in more {
        if !list.contains(&one) {
            list.push(one);
        }
    }
}

/// Runs `work` on a blocking thread.
///
/// # Errors
/// [`WindowError::Broken`] if it panicked; those of `work`.
pub async fn off_thread<T: Send + 'static>(work: impl FnOnce() -> Response<T> + Send + 'static) -> Response<T> {
    tauri::async_runtime::spawn_blocking(work).await.map_err(|_| WindowError::Broken)?
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
pub(crate) mod tests {
    use super::*;
    use std::path::PathBuf;
    use std::sync::mpsc;
    use tsudoi_core::keys::{Passphrase, Work};
    use tsudoi_core::vault::NewVault;

    #[test]
    fn without_an_open_vault_work_is_refused() {
        let state = Shared::default();
        let refused = tauri::async_runtime::block_on(state.with(|vault| vault.status())).unwrap_err();
        assert_eq!(refused, WindowError::Locked);
        assert!(!state.is_open() && state.closes_within(Duration::ZERO));
    }

    fn passphrase() -> Passphrase {
        Passphrase::new("lantern copper orchard").unwrap()
    }

    /// A new vault in a temporary folder.
    fn vault() -> (tempfile::TempDir, Vault, RecoveryWords) {
        let folder = tempfile::tempdir().unwrap();
        let who = NewVault { name: "そら".into(), reading: None, lang: "ja".into() };
        let (vault, words) =
            Vault::create(&folder.path().join("sora"), who, &passphrase(), Work::full(), |_, _| Ok(())).unwrap();
        (folder, vault, words)
    }

    /// A state with an open vault.
    pub(crate) fn open() -> (tempfile::TempDir, Shared) {
        let (folder, vault, _) = vault();
        let state = Shared::default();
        state.put(vault, None, state.turn()).unwrap();
        (folder, state)
    }

    /// Opens the same vault again.
    pub(crate) fn open_again(folder: &tempfile::TempDir, state: &AppState) {
        let vault = Vault::unlock(&folder.path().join("sora"), &passphrase()).unwrap();
        state.put(vault, None, state.turn()).unwrap();
    }

    #[test]
    fn a_vault_that_opens_after_a_lock_stays_closed() {
        let (folder, vault, words) = vault();
        let state = Shared::default();
        let turn = state.turn();
        state.clear();
        assert_eq!(state.put(vault, Some(words), turn), Err(WindowError::Locked));
        assert!(!state.is_open());
        assert!(state.words(|words| words.is_none()));
        open_again(&folder, &state);
        assert!(state.is_open());
    }

    #[test]
    fn after_a_panic_a_cleared_state_counts_as_closed() {
        let (_folder, state) = open();
        let broken = tauri::async_runtime::block_on(state.with(|_| -> Result<(), _> { panic!("planted") }));
        assert_eq!(broken, Err(WindowError::Broken));
        assert!(state.is_open());
        state.clear();
        assert!(!state.is_open());
    }

    #[test]
    fn the_end_of_long_work_counts_as_a_touch_and_leaves_what_follows_watched() {
        let (_folder, state) = open();
        let ((go_on, first), (finish, second)) = (mpsc::channel::<()>(), mpsc::channel::<()>());
        let run = |waits: mpsc::Receiver<()>| {
            let state = Arc::clone(&state);
            std::thread::spawn(move || {
                let until = move |_: &mut Vault| {
                    waits.recv().unwrap();
                    Ok(Instant::now())
                };
                let ended = tauri::async_runtime::block_on(state.watched(until)).unwrap();
                (state.idle_ms(), ended.elapsed())
            })
        };
        let one = run(first);
        while state.progress().is_none() {
            std::thread::yield_now();
        }
        let two = run(second);
        std::thread::sleep(Duration::from_millis(50));
        go_on.send(()).unwrap();
        let (idle_ms, since_the_end) = one.join().unwrap();
        assert!(u128::from(idle_ms) <= since_the_end.as_millis(), "the work itself counts as idle");
        let late = Instant::now() + Duration::from_secs(60);
        while state.progress().is_none() {
            assert!(Instant::now() < late, "the second is watched");
            std::thread::yield_now();
        }
        finish.send(()).unwrap();
        two.join().unwrap();
        assert!(state.progress().is_none());
    }

    #[test]
    fn a_file_opened_twice_waits_once() {
        let state = AppState::default();
        let came = |bundles: &[&str], cards: &[&str]| Waiting {
            bundles: bundles.iter().map(PathBuf::from).collect(),
            cards: cards.iter().map(|card| (*card).to_owned()).collect(),
        };
        state.wait(came(&["/a", "/b"], &["one"]));
        state.wait(came(&["/a"], &["one", "two"]));
        assert_eq!(state.waiting(), came(&["/a", "/b"], &["one", "two"]));
        state.forget_waiting(&came(&["/a"], &["two"]));
        assert_eq!(state.waiting(), came(&["/b"], &["one"]));
    }
}
