//! Names and texts of the stories, in two languages. Everyone in them is made up.

use tsudoi_words::Lang;

/// The called names and texts of one language.
#[derive(Clone, Copy)]
pub struct Words {
    pub lang: Lang,
    /// The nine people; the first two are the facilitators.
    pub nine: [&'static str; 9],
    pub reading: &'static str,
    pub passphrase: &'static str,
    pub wrong: &'static str,
    pub group: &'static str,
    pub agreement: &'static str,
    pub gathering: &'static str,
    pub place: &'static str,
    /// What Sora writes for herself alone.
    pub secret: &'static str,
    /// What Juno writes, and a word in it to search for.
    pub juno: &'static str,
    pub juno_word: &'static str,
    /// One resource's titles: the first, Sora's, Mint's, the merged one.
    pub titles: [&'static str; 4],
}

impl Words {
    /// The first facilitator.
    pub const fn sora(&self) -> &'static str {
        self.nine[0]
    }
    /// The second facilitator.
    pub const fn mint(&self) -> &'static str {
        self.nine[1]
    }
    /// A member.
    pub const fn juno(&self) -> &'static str {
        self.nine[7]
    }
    /// The other language.
    pub fn other(&self) -> Lang {
        if self.lang == Lang::Ja { Lang::En } else { Lang::Ja }
    }
    /// A sentence of this language.
    pub fn say(&self, id: &str) -> String {
        tsudoi_words::say(self.lang, id, &[])
    }
}

pub const JA: Words = Words {
    lang: Lang::Ja,
    nine: ["そら", "ミント", "つばめ", "きなこ", "River", "ハル", "まめ", "Juno", "とうふ"],
    reading: "そら",
    passphrase: "ひだまりで お茶を ゆっくり",
    wrong: "ひだまりで 珈琲を ゆっくり",
    group: "ひだまり",
    agreement: "聞いたことはここに置いていく。いつでもパスできる。",
    gathering: "はじめてのつどい",
    place: "公民館 二階",
    secret: "手が震えていた。それでも話してよかった。",
    juno: "週に一度、図書館で三十分すわる。言葉にならなかったけれど、座っていられた。",
    juno_word: "図書館",
    titles: [
        "市の家族のつどい 案内",
        "市の家族のつどい（毎月）",
        "家族のつどい 案内 二〇二六",
        "市の家族のつどい 案内（毎月・二〇二六）",
    ],
};

pub const EN: Words = Words {
    lang: Lang::En,
    nine: ["Sora", "Mint", "Swallow", "Kinako", "River", "Haru", "Mame", "Juno", "Tofu"],
    reading: "SO-ra",
    passphrase: "tea in a warm slow corner",
    wrong: "coffee in a warm slow corner",
    group: "Hidamari",
    agreement: "Leave here what you heard. You can pass at any time.",
    gathering: "A first gathering",
    place: "Community hall, upstairs",
    secret: "My hands were trembling. I am glad that I spoke.",
    juno: "Once a week I sit in the library for half an hour. There were no words, but I could sit.",
    juno_word: "library",
    titles: [
        "City family meeting: a leaflet",
        "City family meeting (every month)",
        "Family meeting leaflet 2026",
        "City family meeting leaflet 2026 (every month)",
    ],
};
