//! What is a mark, and what is a face.
#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

use super::*;

/// The text with its emphasis in brackets: `<strong>` as `[[ ]]`, `<em>` as `[ ]`, struck out as `{ }`.
fn drawn(text: &str) -> String {
    let mut out = String::new();
    for (event, _) in pieces(text) {
        match event {
            Event::Start(Tag::Strong) => out.push_str("[["),
            Event::End(TagEnd::Strong) => out.push_str("]]"),
            Event::Start(Tag::Emphasis) => out.push('['),
            Event::End(TagEnd::Emphasis) => out.push(']'),
            Event::Start(Tag::Strikethrough) => out.push('{'),
            Event::End(TagEnd::Strikethrough) => out.push('}'),
            Event::Text(text) | Event::Code(text) => out.push_str(&text),
            Event::HardBreak => out.push('\n'),
            _ => {}
        }
    }
    out
}

#[test]
fn emphasis_may_touch_japanese_brackets_and_stops() {
    for (text, seen) in [
        ("**「重要」**です", "[[「重要」]]です"),
        ("これは**「重要」**です", "これは[[「重要」]]です"),
        ("~~（取消）~~です", "{（取消）}です"),
        ("今日は~~（取消）~~です", "今日は{（取消）}です"),
        ("*「話す」*と*聞く*。", "[「話す」]と[聞く]。"),
        ("**大事なこと。**次", "[[大事なこと。]]次"),
        ("**話す、**聞く", "[[話す、]]聞く"),
        ("**★一番**です", "[[★一番]]です"),
        ("**10%**引き", "[[10%]]引き"),
        ("***「とても」***です", "[[[「とても」]]]です"),
        ("（**注意**）", "（[[注意]]）"),
        ("(**注**)と(*重要*)", "([[注]])と([重要])"),
        ("a *word* and **two words**, _three of them_.", "a [word] and [[two words]], [three of them]."),
        ("**今日は~~（取消）~~です**", "[[今日は{（取消）}です]]"),
        ("__大事__ なこと", "[[大事]] なこと"),
    ] {
        assert_eq!(drawn(text), seen, "{text}");
    }
}

#[test]
fn what_a_person_types_is_not_eaten() {
    for text in [
        "(^_^)",
        "(^_^) (^_^)",
        "\\(^o^)/",
        "(*^_^*)",
        "m(_ _)m",
        "m(_ _)m m(_ _)m",
        "¯\\_(ツ)_/¯",
        "(´・ω・`)",
        "(´・ω・`) (´・ω・`)",
        "<(_ _)>",
        "_(:3 」∠)_",
        "(>_<)",
        ">_<",
        "> _ <".trim_start_matches("> "),
        "*^_^*",
        "*_*",
        "(*ﾟДﾟ*)",
        "(*'▽'*)",
        "(*TдT*)",
        "(*o*)",
        "(*ノ▽ノ*)",
        "(*´ω`*)",
        "o(*￣▽￣*)o",
        "ヽ(*´∀`*)ﾉ",
        "(T_T) (T_T)",
        "(o_o)(o_o)",
        "(^^)/~~ではまた(^o^)/~~",
        "(^^)/~~~",
        "~~~ 休憩 ~~~",
        "_|￣|○ _|￣|○",
        "(；´Д`)…(；´Д`)",
        "\\(*^o^*)/ \\(*^o^*)/",
        "(╯°□°)╯︵ ┻━┻",
        "(´；ω；`)ｳｯ",
        "d(^_^o) (o^_^)b",
        "<3 </3 <br> <b>太字</b>",
        "&lt; &amp; &copy;",
        "\\\\server\\share",
        "C:\\home\\(a)",
        "10~12時、13~15時",
        "5*3=15、4*2=8",
        "[会場](公民館)",
        "[メモ]: 買い物",
        "![絵](a.png)",
        "<https://example.org>",
        "it`s and that`s",
        "名前：_____",
        "snake_case_name",
        "#夜 #朝",
        "2 * 3 * 4",
        "a\\",
        "\\#夜",
        "-_-",
        "^^;",
        "=_= =_=",
        "(-_-)zzz",
        "3 > 2 > 1",
        "\u{fdd0}".trim_matches('\u{fdd0}'),
    ] {
        assert_eq!(drawn(text), text);
        assert_eq!(drawn(&format!("今日は{text}です")), format!("今日は{text}です"));
        assert_eq!(spoken(text), text);
    }
    assert_eq!(drawn("合計\n===\n三つ"), "合計\n===\n三つ");
    assert_eq!(spoken("合計\n---\n三つ"), "合計\n三つ");
    assert_eq!(drawn("#"), "#");
}

#[test]
fn a_backslash_takes_a_mark_its_meaning_and_no_more() {
    for (text, seen) in [
        ("\\*話す\\*", "*話す*"),
        ("\\# 夜", "# 夜"),
        ("\\- 一つ", "- 一つ"),
        ("3\\. 話す", "3. 話す"),
        ("snake\\_case", "snake_case"),
        ("\\> 引用", "> 引用"),
        ("`\\*`", "\\*"),
        ("\\`code\\`", "`code`"),
        ("\\話す", "\\話す"),
    ] {
        assert_eq!(drawn(text), seen, "{text}");
    }
}

#[test]
fn a_list_keeps_the_numbers_that_were_typed() {
    let numbers = |text: &str| {
        let of = |part| match part {
            Part::Item { number, .. } => Some(number),
            _ => None,
        };
        parts(text).into_iter().filter_map(of).collect::<Vec<_>>()
    };
    assert_eq!(numbers("3. 話す\n4. 聞く"), [Some(3), Some(4)]);
    assert_eq!(numbers("3. 話す\n5. 聞く\n5. 休む"), [Some(3), Some(5), Some(5)]);
    assert_eq!(numbers("7) 話す\n\n9) 聞く\n   - 静かに\n10) 休む"), [Some(7), Some(9), None, Some(10)]);
    assert_eq!(numbers("0. はじめ\n1. つぎ"), [Some(0), Some(1)]);
    assert_eq!(numbers("- 一つ\n- 二つ"), [None, None]);
    let typed = pieces("3. 話す\n5. 聞く").into_iter().filter_map(|(_, number)| number).collect::<Vec<_>>();
    assert_eq!(typed, [5]);
}

#[test]
fn a_text_is_spoken_without_its_marks_and_with_its_numbers() {
    let text = "# 夜\n今日は**「大事」**な日。\n窓を開けた。\n\n- 一つ\n- 二つ\n\n3. 話す\n4. 聞く\n\n> 引用\n\n`code` ~~古い~~\n\n---\n終わり";
    assert_eq!(
        spoken(text),
        "夜\n今日は「大事」な日。\n窓を開けた。\n一つ\n二つ\n3. 話す\n4. 聞く\n引用\ncode 古い\n終わり"
    );
    let parts = parts("# 夜\n- 一つ\n  - 中\n\n話す");
    assert_eq!(parts[0], Part::Heading(1, "夜".into()));
    assert_eq!(parts[2], Part::Item { depth: 1, number: None, text: "中".into() });
    assert_eq!(parts[3], Part::Text("話す".into()));
    assert_eq!(spoken("| a | b |\n|---|---|\n| c | d |"), "a  b\nc  d");
}

#[test]
fn nothing_but_marks_is_ever_left_out() {
    let letters = |text: &str| text.chars().filter(|c| c.is_alphanumeric()).collect::<String>();
    let bits = [
        "**", "*", "_", "`", "~~", "(", ")", "「", "」", "\\", "a", "夜", " ", "\n", "- ", "3. ", "> ", "[", "](", "<",
        "&", "|", "#", "---",
    ];
    let mut seed = 7_u64;
    for _ in 0..4000 {
        let mut text = String::new();
        for _ in 0..14 {
            seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            text.push_str(bits[usize::try_from(seed >> 40).unwrap() % bits.len()]);
        }
        let seen = drawn(&text);
        let numbers = |text: &str| letters(text).replace(|c: char| c.is_numeric(), "");
        assert_eq!(numbers(&seen), numbers(&text), "{text:?}");
    }
}
