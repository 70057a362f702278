//! Clears from the clipboard what this program copied into it.
//!
//! Guarantee: [`clear`] empties the clipboard only when it holds exactly the text of the last [`copied`], so what the
//! person copied elsewhere meanwhile stays. Only a keyed hash of the text is kept, and only until then.
//!
//! Out of reach: the desktop's clipboard history, and on Linux the primary selection, which a middle click pastes.

use std::sync::Mutex;
use std::thread::JoinHandle;

use arboard::Clipboard;

/// A keyed hash of the copied text. Each copy has a fresh key, so that the hash alone says nothing about a short word.
struct Copied {
    key: [u8; 32],
    hash: blake3::Hash,
}

impl Copied {
    /// `None` when the system gives no random bytes; the text is then neither remembered nor cleared.
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

/// Notes that this program copied `text` to the clipboard. A later copy replaces it.
pub fn copied(text: &str) {
    if let Ok(mut last) = LAST.lock() {
        *last = Copied::of(text);
    }
}

/// Empties the clipboard if it still holds what was [`copied`] last, and forgets that copy.
///
/// Returns at once: another thread asks the desktop, because the window's thread may itself have to serve that request.
/// It takes four seconds at most; callers that are not on the window's thread may join it. `None` if nothing was
/// copied. If the desktop does not let the clipboard be read, it stays as it is.
pub fn clear() -> Option<JoinHandle<()>> {
    let last = LAST.lock().ok()?.take()?;
    std::thread::Builder::new().name("clipboard".into()).spawn(move || clear_if(&last)).ok()
}

fn clear_if(last: &Copied) {
    let Ok(mut clipboard) = Clipboard::new() else { return };
    if clipboard.get_text().is_ok_and(|text| last.is(&text)) {
        // If the desktop refuses, the vault is closed all the same.
        let _ = clipboard.clear();
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn only_the_same_text_matches_and_no_two_hashes_are_alike() {
        let one = Copied::of("みんなの話").unwrap();
        assert!(one.is("みんなの話"));
        assert!(!one.is("みんなの話 "));
        assert_ne!(one.hash, Copied::of("みんなの話").unwrap().hash);
    }
}
