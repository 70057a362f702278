//! What this program put into the clipboard does not stay there.
//!
//! Guarantee: [`clear`] empties the clipboard only when it holds the very words that [`copied`] was told of last, so what the
//! person copied elsewhere meanwhile stays. Of the words only a keyed hash is kept, and only until then.
//!
//! What it does not reach: a history that the desktop keeps of the clipboard, and on Linux the words that are merely
//! selected, which a middle click pastes.

use std::sync::Mutex;
use std::thread::JoinHandle;

use arboard::Clipboard;

/// The key of the hash and the hash itself. The key is fresh for each copy, so that the hash of a short word is no use to anybody
/// who finds it in memory.
struct Copied {
    key: [u8; 32],
    hash: blake3::Hash,
}

impl Copied {
    /// `None` when the system gives no random bytes; then the words are not remembered, and not cleared.
    fn of(text: &str) -> Option<Self> {
        let mut key = [0; 32];
        getrandom::fill(&mut key).ok()?;
        Some(Self { hash: blake3::keyed_hash(&key, text.as_bytes()), key })
    }

    fn is(&self, text: &str) -> bool {
        blake3::keyed_hash(&self.key, text.as_bytes()) == self.hash
    }
}

static LAST: Mutex<Option<Copied>> = Mutex::new(None);

/// Says that `text` was put into the clipboard by this program. A later copy takes its place.
pub fn copied(text: &str) {
    if let Ok(mut last) = LAST.lock() {
        *last = Copied::of(text);
    }
}

/// Empties the clipboard, if it still holds what was [`copied`] last, and forgets what that was.
///
/// Returns at once: the desktop is asked on a thread of its own, because the window's thread may itself be the one that has to
/// answer. The thread takes four seconds at most, and can be waited for by whoever is not on the window's thread. Without
/// a copy there is none. A desktop that does not let the clipboard be read is left alone.
pub fn clear() -> Option<JoinHandle<()>> {
    let last = LAST.lock().ok()?.take()?;
    std::thread::Builder::new().name("clipboard".into()).spawn(move || clear_if(&last)).ok()
}

fn clear_if(last: &Copied) {
    let Ok(mut clipboard) = Clipboard::new() else { return };
    if clipboard.get_text().is_ok_and(|text| last.is(&text)) {
        // A desktop that refuses is no reason to fail: the vault is closed all the same.
        let _ = clipboard.clear();
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn only_the_very_words_are_known_again_and_no_two_hashes_are_alike() {
        let one = Copied::of("みんなの話").unwrap();
        assert!(one.is("みんなの話"));
        assert!(!one.is("みんなの話 "));
        assert_ne!(one.hash, Copied::of("みんなの話").unwrap().hash);
    }
}
