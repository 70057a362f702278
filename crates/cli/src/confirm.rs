//! Shows the 24 recovery words to a person and asks for two of them.
//!
//! Guarantee: the vault marks the words as confirmed only after they opened its recovery slot, with the typed words in
//! their places. After three wrong tries the vault is usable all the same, and its status says that the words are not
//! confirmed.

use crate::failure::Unsaid;
use crate::output::{line, note};
use crate::say::{self, Locale};
use secrecy::zeroize::Zeroizing;
use std::hash::{BuildHasher, Hasher, RandomState};
use std::io::{BufRead, IsTerminal};
use tsudoi_core::Error;
use tsudoi_core::keys::words::RecoveryWords;
use tsudoi_core::vault::Vault;

const TRIES: usize = 3;

/// Whether a person sees the screen and can type.
#[must_use]
pub fn possible() -> bool {
    std::io::stdin().is_terminal() && std::io::stdout().is_terminal()
}

/// Shows the words.
pub fn show(words: &str, locale: Locale) -> Result<(), Unsaid> {
    line(&[locale.say("command-words-shown"), say::words(words)].join("\n\n"))?;
    note("");
    Ok(())
}

/// Asks for two of the words. Returns whether they were right, and the vault has noted it.
pub fn ask(vault: &mut Vault, words: &str, locale: Locale) -> bool {
    let count = words.split(' ').count();
    for _ in 0..TRIES {
        let asked = two_of(count);
        let mut typed = Zeroizing::new(Vec::with_capacity(count));
        for (i, word) in words.split(' ').enumerate() {
            typed.push(if asked.contains(&i) { answer(i, locale) } else { word.to_owned() });
        }
        let whole = Zeroizing::new(typed.join(" "));
        match RecoveryWords::parse(&whole).and_then(|words| vault.confirm_words(&words)) {
            Ok(()) => return true,
            Err(Error::InvalidWords | Error::WrongWords) => note(&locale.say("command-words-again")),
            Err(_) => return false,
        }
    }
    false
}

fn answer(place: usize, locale: Locale) -> String {
    note(&locale.with("command-ask-word", &[("place", (place + 1).to_string())]));
    let mut text = String::new();
    let _ = std::io::stdin().lock().read_line(&mut text);
    // Its number may be typed as well. An empty line is a word too few, and so does not fit.
    text
}

/// Two different positions, the lower one first.
fn two_of(count: usize) -> [usize; 2] {
    let count = count.max(2);
    let random = RandomState::new().build_hasher().finish();
    let first = usize::try_from(random % count as u64).unwrap_or_default();
    let step = usize::try_from((random >> 32) % (count as u64 - 1)).unwrap_or_default() + 1;
    let second = (first + step) % count;
    [first.min(second), first.max(second)]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_two_places_are_different_and_there() {
        for _ in 0..1000 {
            let [first, second] = two_of(24);
            assert!(first < second && second < 24);
        }
    }
}
