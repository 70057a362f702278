//! Sheets in both languages, written as PDF, rendered by another crate, and checked.

use crate::{Block, Lang, PdfError, Sheet, pdf};
use image::RgbImage;

const FACES: tsudoi_picture::Faces = tsudoi_picture::Faces { regular: crate::REGULAR, bold: crate::BOLD };

fn sheet(lang: Lang, large: bool) -> Sheet {
    let words: Vec<String> = match lang {
        Lang::Ja => "あいこくしん あかちゃん いきおい うけつけ えんそく おうふく かいがい きこえる けんすう こんしゅう さんらん しんごう"
            .split(' ')
            .cycle()
            .take(24)
            .map(str::to_owned)
            .collect(),
        Lang::En => "abandon ability about absorb accident achieve acoustic across address advice airport alcohol"
            .split(' ')
            .cycle()
            .take(24)
            .map(str::to_owned)
            .collect(),
    };
    let text = |ja: &str, en: &str| if lang == Lang::Ja { ja.to_owned() } else { en.to_owned() };
    Sheet {
        lang,
        title: text("ひだまりの会　大切なことば", "Hidamari: the words to keep"),
        note: Some(text(
            "この紙は、保管庫を開けなくなったときのためのものです。ほかの人の目にふれないところに、しまっておいてください。",
            "This page is for the day when the vault cannot be opened any more. Please keep it where nobody else looks.",
        )),
        blocks: vec![
            Block::Heading(text("二十四のことば", "The twenty-four words")),
            Block::Numbered(words),
            Block::Rule,
            Block::Text(text(
                "順番もそのまま書き写してください。「あいこくしん」と「あかちゃん」のように、似たことばがあります（ひらがなで書きます）。Tsudoiの画面で、一度ためしておくと安心です。\n困ったときは、進行役の人に声をかけてください。",
                "Copy them in this order. Some words look alike (“ability” and “about”), so write clearly. It is good to try them once on the screen, while the vault still opens.\nIf anything is unclear, ask whoever facilitates.",
            )),
            Block::Heading(text("カード", "Card")),
            Block::Qr("tsudoi:card:0123456789abcdefghijklmnopqrstuvwxyz".into()),
            Block::Heading(text("メモ", "Notes")),
            Block::Blank(4),
        ],
        large,
    }
}

fn drawn(file: &[u8], page: u32) -> (RgbImage, u32) {
    let shown = tsudoi_picture::preview(file, "sheet.pdf", page, 840, FACES).unwrap();
    if let Some(folder) = std::env::var_os("TSUDOI_PDF_OUT") {
        let name = format!("{}-{}-{page}.png", file.len(), shown.pages);
        std::fs::write(std::path::Path::new(&folder).join(name), &shown.png).unwrap();
    }
    (image::load_from_memory(&shown.png).unwrap().to_rgb8(), shown.pages)
}

fn has_ink(picture: &RgbImage, across: std::ops::Range<u32>, down: std::ops::Range<u32>) -> bool {
    down.into_iter().any(|y| across.clone().any(|x| picture.get_pixel(x, y).0[0] < 100))
}

#[test]
fn a_sheet_has_its_words_on_paper_and_empty_margins() {
    for lang in [Lang::Ja, Lang::En] {
        for large in [false, true] {
            let file = pdf(&sheet(lang, large)).unwrap();
            let (_, pages) = drawn(&file, 0);
            assert!(pages == if large { 3 } else { 1 } || (large && pages == 2), "{lang} {large}: {pages}");
            for page in 0..pages {
                let (picture, _) = drawn(&file, page);
                // 4 pixels per millimetre: a margin of 20 mm is 80 pixels wide.
                assert!(has_ink(&picture, 80..400, 80..140), "{lang} {large}: the top of page {page}");
                assert!(!has_ink(&picture, 0..79, 0..picture.height()), "{lang} {large}: the left margin");
                assert!(!has_ink(&picture, 762..840, 0..picture.height()), "{lang} {large}: the right margin");
                assert!(!has_ink(&picture, 0..840, 0..78), "{lang} {large}: the upper margin");
            }
        }
    }
}

#[test]
fn the_same_sheet_gives_the_same_bytes_without_a_date() {
    let sheet = sheet(Lang::Ja, false);
    let file = pdf(&sheet).unwrap();
    assert_eq!(file, pdf(&sheet).unwrap());
    let has = |what: &str| file.windows(what.len()).any(|part| part == what.as_bytes());
    assert!(!has("CreationDate") && !has("ModDate"));
    assert!(has("/ToUnicode"), "the text can be searched and copied");
    assert!(has("/FontFile2") || has("/FontFile3"), "the fonts are in the file");
    assert!(file.len() < 200_000, "and only what is used of them: {}", file.len());
}

#[test]
fn the_code_on_paper_is_read_back() {
    let text = "tsudoi:card:0123456789abcdefghijklmnopqrstuvwxyz";
    for large in [false, true] {
        let blocks = vec![Block::Qr(text.into())];
        let sheet = Sheet { lang: Lang::En, title: "Card".into(), note: None, blocks, large };
        let shown = tsudoi_picture::preview(&pdf(&sheet).unwrap(), "", 0, 1200, FACES).unwrap();
        assert_eq!(tsudoi_picture::read_qr(&shown.png), Ok(vec![text.to_owned()]));
    }
}

#[test]
fn what_is_long_goes_on_over_pages_and_what_is_far_too_long_is_refused() {
    let with = |blocks| Sheet { lang: Lang::Ja, title: "長い紙".into(), note: None, blocks, large: false };
    let long = with(vec![Block::Text("ながいはなしです。".repeat(600)), Block::Numbered(vec!["ことば".into(); 300])]);
    let file = pdf(&long).unwrap();
    let (picture, pages) = drawn(&file, 1);
    assert!(pages >= 4, "{pages}");
    assert!(has_ink(&picture, 700..760, 1110..1160), "the number at the foot");
    assert_eq!(pdf(&with(vec![Block::Blank(u16::MAX)])), Err(PdfError::TooLong));
    assert_eq!(pdf(&with(vec![Block::Qr("x".repeat(5000))])), Err(PdfError::TooLong));
}

#[test]
fn an_empty_sheet_and_strange_characters_are_paper_too() {
    let strange = "🦆👩‍👩‍👧 \u{202e}abc\u{0} مرحبا ก็ \u{e000} \u{10ffff}";
    for blocks in [
        vec![],
        vec![Block::Text(String::new()), Block::Heading(String::new()), Block::Numbered(vec![]), Block::Blank(0)],
        vec![Block::Text(strange.into()), Block::Numbered(vec![strange.into(), "a\nb".into()])],
        vec![Block::Text("x".repeat(1000))],
    ] {
        let sheet = Sheet { lang: Lang::En, title: String::new(), note: None, blocks, large: true };
        assert!(drawn(&pdf(&sheet).unwrap(), 0).1 >= 1);
    }
}
