//! The name of a file that somebody else gave, as one to write a file under.
//!
//! Guarantee: what comes out is one name in a folder, on every system, and looks like what it is: no path, nothing hidden,
//! no device of the system, no character that turns the others round or is not seen. It is composed (NFC), so that a file
//! from a system that takes letters apart has the name that it would have had elsewhere.

use super::text::{is_blank, tidy};
use super::unseen::is_unseen;

/// The most bytes of a name: file systems take 255, and a number or an ending may come on top.
const BYTES_MAX: usize = 200;
/// So much of a long name's end may be its ending.
const ENDING_BYTES_MAX: usize = 16;
/// What a file is called that has no name left.
const NAMELESS: &str = "file";
/// Windows opens a device for these, whatever their ending.
const DEVICES: [&str; 6] = ["con", "prn", "aux", "nul", "conin$", "conout$"];

/// A name to write a file under: the last part of a path, without what no file should be called.
#[must_use]
pub fn file_name(given: &str) -> String {
    let last = given.rsplit(['/', '\\']).next().unwrap_or_default();
    let plain: String = last.chars().filter(|c| !is_unfit(*c)).collect();
    let plain = tidy(&plain);
    let hidden = |c: char| c == '.' || c.is_whitespace();
    let name = cut(plain.trim_matches(hidden)).trim_end_matches(hidden).to_owned();
    match name {
        name if is_blank(&name) => NAMELESS.to_owned(),
        name if is_device(&name) => format!("_{name}"),
        name => name,
    }
}

/// Control characters, line separators, those that are not seen, and what Windows does not allow.
fn is_unfit(c: char) -> bool {
    let breaks = matches!(c, '\u{2028}' | '\u{2029}');
    breaks || is_unseen(c) || c.is_control() || matches!(c, ':' | '*' | '?' | '"' | '<' | '>' | '|')
}

/// The name within its bound, its ending kept.
fn cut(name: &str) -> String {
    if name.len() <= BYTES_MAX {
        return name.to_owned();
    }
    let ending = name.rfind('.').and_then(|dot| name.get(dot..)).filter(|ending| ending.len() <= ENDING_BYTES_MAX);
    let ending = ending.unwrap_or_default();
    let mut out = String::new();
    for c in name.chars() {
        if out.len() + c.len_utf8() + ending.len() > BYTES_MAX {
            break;
        }
        out.push(c);
    }
    out + ending
}

fn is_device(name: &str) -> bool {
    let stem = name.split('.').next().unwrap_or_default().trim_end().to_lowercase();
    let numbered = |word: &str| {
        let number = stem.strip_prefix(word).unwrap_or_default();
        matches!(number, "\u{b9}" | "\u{b2}" | "\u{b3}")
            || (number.len() == 1 && number.bytes().all(|b| b.is_ascii_digit()))
    };
    DEVICES.contains(&stem.as_str()) || numbered("com") || numbered("lpt")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whatever_was_given_is_one_plain_name_in_a_folder() {
        for (given, name) in [
            ("案内.pdf", "案内.pdf"),
            ("がんばる 2.tar.gz", "がんばる 2.tar.gz"),
            ("../.config/autostart/x.desktop", "x.desktop"),
            ("/etc/passwd", "passwd"),
            ("C:\\Windows\\win.ini", "win.ini"),
            ("C:win.ini", "Cwin.ini"),
            ("a/b\\..", "file"),
            ("", "file"),
            ("...", "file"),
            ("folder/", "file"),
            (".bashrc", "bashrc"),
            (" . .profile", "profile"),
            ("name. . ", "name"),
            ("a\0b\n\tc.txt", "abc.txt"),
            ("gnp.\u{202e}exe", "gnp.exe"),
            ("a\u{200b}\u{2066}b\u{feff}", "ab"),
            ("\u{2800}\u{3164}.\u{e0041}", "file"),
            ("か\u{3099}んは\u{3099}る.pdf", "がんばる.pdf"),
            ("\u{fa19}社.pdf", "\u{fa19}社.pdf"),
            ("nul", "_nul"),
            ("COM1.txt", "_COM1.txt"),
            ("lpt\u{b9}.x", "_lpt\u{b9}.x"),
            ("console.txt", "console.txt"),
            ("com10", "com10"),
        ] {
            assert_eq!(file_name(given), name, "{given:?}");
        }
    }

    #[test]
    fn a_long_name_is_cut_before_its_ending() {
        let name = file_name(&format!("{}.pdf", "あ".repeat(255)));
        assert!(name.len() <= BYTES_MAX && name.len() > BYTES_MAX - 3 && name.ends_with("あ.pdf"), "{name}");
        assert!(file_name(&format!("a.{}", "b".repeat(900))).len() <= BYTES_MAX);
        assert_eq!(file_name(&format!("{}{}", "a".repeat(199), " ".repeat(50))).len(), 199);
    }
}
