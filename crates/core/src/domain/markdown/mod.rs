//! Markdown, as people type it who never heard of it.
//!
//! Guarantee: one rule wherever a text is shown, printed, searched or named by its first words. Marks are headings (`#`),
//! emphasis (`*`, `**`, `_`, `~~`), lists with the numbers that were typed, quotations (`>`), code, tables and rules. What
//! else a person types stays as it is: HTML, links, entities, faces, backslashes. A line break stays one, as in a letter.
//! Nothing is left out but the marks themselves. Reasons: docs/adr/0028.

mod typed;

use pulldown_cmark::{CowStr, Event, HeadingLevel, Options, Parser, Tag, TagEnd};
use std::borrow::Cow;
use typed::{marked, restored};

/// A piece of a text, for whoever draws it: what begins, ends or is said. With the beginning of an item comes the number that
/// was typed, where that is not the one after the last.
pub type Piece = (Event<'static>, Option<u64>);

/// A part of a text as it is printed, from top to bottom, without marks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Part {
    /// A heading, of level 1 to 6.
    Heading(u8, String),
    /// A paragraph, a quotation, a row of a table or code; a line break in it is one.
    Text(String),
    /// An item of a list.
    Item {
        /// How many lists it stands in, besides its own.
        depth: usize,
        /// Its number as it was typed; none for a point.
        number: Option<u64>,
        /// What it says.
        text: String,
    },
    /// A rule.
    Rule,
}

/// The pieces of a text, in order. There is no HTML, link or picture among them.
#[must_use]
pub fn pieces(text: &str) -> Vec<Piece> {
    let source = marked(text);
    let options = Options::ENABLE_STRIKETHROUGH | Options::ENABLE_TABLES;
    let mut next: Vec<Option<u64>> = Vec::new();
    let events = Parser::new_ext(&source, options).into_offset_iter();
    let events = events.map(|(event, range)| {
        let mut number = None;
        match &event {
            Event::Start(Tag::List(first)) => next.push(*first),
            Event::End(TagEnd::List(_)) => drop(next.pop()),
            Event::Start(Tag::Item) => {
                if let Some(Some(expected)) = next.last_mut() {
                    let digits = source.get(range).unwrap_or_default().trim_start();
                    let digits = digits.split(|c: char| !c.is_ascii_digit()).next().unwrap_or_default();
                    let typed = digits.parse().unwrap_or(*expected);
                    number = (typed != *expected).then_some(typed);
                    *expected = typed.saturating_add(1);
                }
            }
            _ => {}
        }
        (plain(event), number)
    });
    events.collect()
}

fn plain(event: Event<'_>) -> Event<'static> {
    let back = |text: CowStr<'_>| CowStr::from(restored(&text).into_owned());
    match event {
        Event::Text(text) | Event::Html(text) | Event::InlineHtml(text) => Event::Text(back(text)),
        Event::Code(text) => Event::Code(back(text)),
        Event::SoftBreak => Event::HardBreak,
        // Nothing draws the language of code, so nothing has to know it.
        Event::Start(Tag::CodeBlock(_)) => Event::Start(Tag::CodeBlock(pulldown_cmark::CodeBlockKind::Indented)),
        other => other.into_static(),
    }
}

/// The parts of a text, in order, as paper shows them.
#[must_use]
pub fn parts(text: &str) -> Vec<Part> {
    let mut printer = Printer::default();
    pieces(text).into_iter().for_each(|piece| printer.take(piece));
    printer.end();
    printer.parts
}

/// A text as one says it: without its marks, a line a line. Numbers of lists are said.
#[must_use]
pub fn spoken(text: &str) -> Cow<'_, str> {
    if !has_marks(text) {
        return Cow::Borrowed(text);
    }
    let lines = parts(text).into_iter().filter_map(|part| match part {
        Part::Heading(_, text) | Part::Text(text) | Part::Item { number: None, text, .. } => Some(text),
        Part::Item { number: Some(number), text, .. } => Some(format!("{number}. {text}")),
        Part::Rule => None,
    });
    lines.collect::<Vec<_>>().join("\n").into()
}

/// Whether there may be a mark in a text. Most texts have none, and are not read for it.
fn has_marks(text: &str) -> bool {
    text.contains(['*', '_', '`', '~', '\\'])
        || text.lines().any(|line| line.trim_start().starts_with(['#', '>', '-', '+', '=', '|']))
}

/// Gathers pieces to parts.
#[derive(Default)]
struct Printer {
    parts: Vec<Part>,
    text: String,
    heading: Option<u8>,
    lists: Vec<Option<u64>>,
    /// The number of the item that has begun and said nothing yet.
    item: Option<Option<u64>>,
}

impl Printer {
    fn take(&mut self, (event, number): Piece) {
        match event {
            Event::Text(text) | Event::Code(text) => self.text.push_str(&text),
            Event::HardBreak => self.text.push('\n'),
            Event::Rule => {
                self.end();
                self.parts.push(Part::Rule);
            }
            Event::Start(Tag::Heading { level, .. }) => {
                self.end();
                self.heading = Some(level_of(level));
            }
            Event::Start(Tag::List(first)) => {
                self.end();
                self.lists.push(first);
            }
            Event::Start(Tag::Item) => {
                self.end();
                self.item = self.lists.last_mut().map(|next| {
                    let own = number.or(*next);
                    *next = own.map(|own| own.saturating_add(1));
                    own
                });
            }
            Event::End(TagEnd::List(_)) => {
                self.end();
                self.lists.pop();
            }
            Event::End(TagEnd::TableCell) => self.text.push_str("  "),
            Event::Start(Tag::Paragraph | Tag::CodeBlock(_) | Tag::TableRow)
            | Event::End(
                TagEnd::Paragraph
                | TagEnd::Heading(_)
                | TagEnd::CodeBlock
                | TagEnd::Item
                | TagEnd::TableHead
                | TagEnd::TableRow,
            ) => self.end(),
            _ => {}
        }
    }

    /// Ends the part that has been said so far, if anything has.
    fn end(&mut self) {
        let text = std::mem::take(&mut self.text);
        let text = text.trim_end().to_owned();
        if text.is_empty() {
            return;
        }
        self.parts.push(match (self.heading.take(), self.item.take()) {
            (Some(level), _) => Part::Heading(level, text),
            (None, Some(number)) => Part::Item { depth: self.lists.len().saturating_sub(1), number, text },
            (None, None) => Part::Text(text),
        });
    }
}

const fn level_of(level: HeadingLevel) -> u8 {
    match level {
        HeadingLevel::H1 => 1,
        HeadingLevel::H2 => 2,
        HeadingLevel::H3 => 3,
        HeadingLevel::H4 => 4,
        HeadingLevel::H5 => 5,
        HeadingLevel::H6 => 6,
    }
}

#[cfg(test)]
mod tests;
