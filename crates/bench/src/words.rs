//! Generates notes in Japanese and English, the same ones for the same seed.

const JA: &[&str] = &[
    "眠れない夜の工夫が五つ出た。",
    "次回は冬の過ごし方について話したい。",
    "言葉にならなかったけれど、座っていられた。",
    "週に一度、図書館で三十分すわる。",
    "沈黙を待ってくれてありがとう。",
    "部屋が寒かったので毛布を持ってくる。",
    "家族との距離の取り方を分かち合った。",
    "今日は聞いているだけでよかった。",
    "つどいのあと、少し歩いて帰った。",
    "薬のことより、朝の光の話をした。",
];
const EN: &[&str] = &[
    "Eight came; the room was cold, bring blankets. ",
    "I wanted to fix it; I listened instead. ",
    "Phone my sister once this month. ",
    "How to ask for a break in a meeting. ",
    "Leave here what you heard. ",
    "Recovery is not a straight line for anybody here. ",
    "We read the agreement round and changed one word. ",
    "Small steps: the library, half an hour, once a week. ",
];

/// A small random generator (splitmix64): benchmarks need the same words every time, not good randomness.
pub struct Dice(pub u64);

impl Dice {
    /// The next number below `n`.
    pub fn below(&mut self, n: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (z ^ (z >> 31)) % n.max(1)
    }
    fn pick<'a>(&mut self, list: &[&'a str]) -> &'a str {
        let n = self.below(list.len() as u64);
        usize::try_from(n).ok().and_then(|n| list.get(n)).copied().unwrap_or_default()
    }
    /// About 300 bytes of mixed text.
    pub fn note(&mut self) -> String {
        let mut text = String::new();
        while text.len() < 260 {
            text.push_str(if self.below(3) == 0 { self.pick(EN) } else { self.pick(JA) });
            if self.below(4) == 0 {
                text.push_str(&format!("{} ", self.below(100_000)));
            }
        }
        text
    }
}
