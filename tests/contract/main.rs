//! The contract of the command line, tested with real files and real processes, once in Japanese and once in English.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

/// Makes two tests of each story, one in each language.
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
mod kinds;
mod people;
mod records;
mod searching;
mod secrets;
mod strangers;
mod table;
mod words;
