//! The 24 words shown to a person, and two of them asked back.
//!
//! Guarantee: the vault notes the words as written down only after they opened its recovery slot with what was typed in
//! place. After three tries without luck the vault is ready all the same, and its status says that the words are open.

use crate::failure::Failure;
use crate::output::{line, note};
use crate::say::{self, Tongue};
use secrecy::zeroize::Zeroizing;
use std::hash::{BuildHasher, Hasher, RandomState};
use std::io::{BufRead, IsTerminal};
use tsudoi_core::Error;
use tsudoi_core::keys::words::RecoveryWords;
use tsudoi_core::vault::Vault;

const TRIES: usize = 3;

/// Whether a person reads the words on a screen and can type.
#[must_use]
pub fn possible() -> bool {
    std::io::stdin().is_terminal() && std::io::stdout().is_terminal()
}

/// Shows the words and asks two of them back. Answers whether they were right.
pub fn ask(vault: &mut Vault, words: &str, tongue: Tongue) -> Result<bool, Failure> {
    line(&[tongue.say("command-words-shown"), say::words(words)].join("\n\n"))?;
    note("")?;
    let count = words.split(' ').count();
    for _ in 0..TRIES {
        let asked = two_of(count);
        let mut typed = Zeroizing::new(Vec::with_capacity(count));
        for (i, word) in words.split(' ').enumerate() {
            typed.push(if asked.contains(&i) { answer(i, tongue)? } else { word.to_owned() });
        }
        let whole = Zeroizing::new(typed.join(" "));
        match RecoveryWords::parse(&whole).and_then(|words| vault.confirm_words(&words)) {
            Ok(()) => return Ok(true),
            Err(Error::InvalidWords | Error::WrongWords) => note(&tongue.say("command-words-again"))?,
            Err(error) => return Err(error.into()),
        }
    }
    Ok(false)
}

fn answer(place: usize, tongue: Tongue) -> Result<String, Failure> {
    note(&tongue.with("command-ask-word", &[("place", (place + 1).to_string())]))?;
    let mut text = String::new();
    std::io::stdin().lock().read_line(&mut text).map_err(Error::from)?;
    // An empty answer must not let the words move up.
    Ok(text.split_whitespace().next().unwrap_or("-").to_owned())
}

/// Two different places, the earlier first.
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
