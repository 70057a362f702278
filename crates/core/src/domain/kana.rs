//! Kana that sound the same, written the same: what よみ order and search both rest on.

/// The hiragana for a katakana letter; any other character as it is. Small ヵ and ヶ become か and け, the long mark ー stays.
#[must_use]
pub fn hiragana(c: char) -> char {
    match c {
        'ヵ' | 'ゕ' => 'か',
        'ヶ' | 'ゖ' => 'け',
        'ゐ' | 'ヰ' => 'い',
        'ゑ' | 'ヱ' => 'え',
        'ァ'..='ヴ' | 'ヽ' | 'ヾ' => char::from_u32(u32::from(c) - 0x60).unwrap_or(c),
        _ => c,
    }
}

#[cfg(test)]
mod tests {
    use super::hiragana;

    #[test]
    fn katakana_and_hiragana_are_one() {
        let folded: String = "ツドイ・ガンバル ラーメン ヴ 茅ヶ崎".chars().map(hiragana).collect();
        assert_eq!(folded, "つどい・がんばる らーめん ゔ 茅け崎");
    }
}
