//! Characters that have no shape of their own: the reader does not see that they are there.
//!
//! Guarantee: one list for file names, for titles, for names, and for what a terminal shows. Source: Unicode's
//! `Default_Ignorable_Code_Point`, with the blanks that fonts draw as nothing (Braille pattern blank, interlinear marks,
//! shorthand and musical format controls, noncharacters).

/// Whether a character changes the direction in which others are read. What follows it can seem to stand elsewhere.
#[must_use]
pub const fn turns(c: char) -> bool {
    matches!(c, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// Whether nothing is drawn for a character, and it is no white space: those that turn, joiners, fillers, selectors, tags.
#[must_use]
pub const fn is_unseen(c: char) -> bool {
    turns(c)
        || matches!(c,
            '\u{ad}' | '\u{34f}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}' | '\u{180b}'..='\u{180f}'
            | '\u{200b}'..='\u{200d}' | '\u{2060}'..='\u{206f}' | '\u{2800}' | '\u{3164}' | '\u{fdd0}'..='\u{fdef}'
            | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{ffa0}' | '\u{fff0}'..='\u{fffb}' | '\u{fffe}' | '\u{ffff}'
            | '\u{1bca0}'..='\u{1bca3}' | '\u{1d173}'..='\u{1d17a}' | '\u{e0000}'..='\u{e0fff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_and_signs_are_seen_and_what_turns_them_is_not() {
        for c in ['\u{202e}', '\u{2067}', '\u{61c}', '\u{200f}'] {
            assert!(turns(c) && is_unseen(c), "{c:?}");
        }
        for c in ['\u{200b}', '\u{200d}', '\u{3164}', '\u{2800}', '\u{fe0f}', '\u{e0101}', '\u{e0041}', '\u{feff}'] {
            assert!(is_unseen(c) && !turns(c), "{c:?}");
        }
        for c in ['a', '空', ' ', '　', '🌱', '\u{301}', '\u{fa19}', '\u{2014}', '\u{20000}'] {
            assert!(!is_unseen(c), "{c:?}");
        }
    }
}
