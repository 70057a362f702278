//! The contract of the command line, played with real files and real processes, once in Japanese and once in English.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

/// A story told in both languages.
macro_rules! in_both_languages {
    ($($story:ident),* $(,)?) => {$(
        mod $story {
            #[test]
            fn in_japanese() {
                super::$story(&crate::table::Table::set(crate::words::JA));
            }
            #[test]
            fn in_english() {
                super::$story(&crate::table::Table::set(crate::words::EN));
            }
        }
    )*};
}

mod batch;
mod bundles;
mod commands;
mod groups;
mod help;
mod hidamari;
mod people;
mod records;
mod searching;
mod secrets;
mod table;
mod words;
