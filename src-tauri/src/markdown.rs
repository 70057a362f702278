//! Renders Markdown as safe HTML.
//!
//! Guarantee: the output has headings, paragraphs, emphasis, lists, quotations, code, tables and rules, and nothing
//! else. Raw HTML shows as text, links keep their words and lose their address, pictures keep their description. The
//! output is then sanitised with a short list of tags and no attributes.

use ammonia::Builder;
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd, html};
use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

const TAGS: [&str; 22] = [
    "p",
    "br",
    "hr",
    "em",
    "strong",
    "del",
    "ul",
    "ol",
    "li",
    "blockquote",
    "code",
    "pre",
    "h3",
    "h4",
    "h5",
    "h6",
    "table",
    "thead",
    "tbody",
    "tr",
    "th",
    "td",
];

static CLEANER: LazyLock<Builder<'static>> = LazyLock::new(|| {
    let mut cleaner = Builder::empty();
    cleaner.tags(HashSet::from(TAGS)).tag_attributes(HashMap::new()).generic_attributes(HashSet::new());
    cleaner
});

/// Renders `text` as HTML. Headings begin at the third level, because the page has those above. A line break stays one,
/// as in a letter.
#[must_use]
pub fn render(text: &str) -> String {
    let options = Options::ENABLE_STRIKETHROUGH | Options::ENABLE_TABLES;
    let events = Parser::new_ext(text, options).filter_map(plain);
    let mut out = String::with_capacity(text.len() * 2);
    html::push_html(&mut out, events);
    CLEANER.clean(&out).to_string()
}

fn plain(event: Event<'_>) -> Option<Event<'_>> {
    match event {
        Event::Html(raw) | Event::InlineHtml(raw) => Some(Event::Text(raw)),
        Event::SoftBreak => Some(Event::HardBreak),
        Event::Start(Tag::Link { .. } | Tag::Image { .. }) | Event::End(TagEnd::Link | TagEnd::Image) => None,
        Event::Start(Tag::Heading { level, .. }) => {
            Some(Event::Start(Tag::Heading { level: lower(level), id: None, classes: Vec::new(), attrs: Vec::new() }))
        }
        Event::End(TagEnd::Heading(level)) => Some(Event::End(TagEnd::Heading(lower(level)))),
        other => Some(other),
    }
}

fn lower(level: pulldown_cmark::HeadingLevel) -> pulldown_cmark::HeadingLevel {
    use pulldown_cmark::HeadingLevel as H;
    match level {
        H::H1 => H::H3,
        H::H2 => H::H4,
        H::H3 => H::H5,
        _ => H::H6,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_letter_keeps_its_shape() {
        assert_eq!(
            render("今日は**すこし**眠れた。\n窓を開けた。"),
            "<p>今日は<strong>すこし</strong>眠れた。<br>\n窓を開けた。</p>\n"
        );
        assert!(render("# 夜\n- 一つ\n- 二つ").starts_with("<h3>夜</h3>"));
    }

    #[test]
    fn a_text_can_produce_every_tag_of_the_list() {
        let words = "# a\n## b\n### c\n#### d\n*e* **f** ~~g~~ `h`\ni";
        let parts = [words, "- j", "1. k", "> l", "```\nm\n```", "---", "| n |\n|---|\n| o |"];
        let html = render(&parts.join("\n\n"));
        let missing: Vec<_> = TAGS.iter().filter(|tag| !html.contains(&format!("<{tag}>"))).collect();
        assert!(missing.is_empty(), "{missing:?} in {html}");
    }

    #[test]
    fn raw_html_shows_as_text_and_links_lose_their_address() {
        let html = render(
            "<script>alert(1)</script> <b onclick=x>太字</b> [ここ](javascript:alert(1)) ![絵](https://example.org/a.png)",
        );
        assert!(
            !html.contains("<script") && !html.contains("<b ") && !html.contains("href") && !html.contains("<img"),
            "{html}"
        );
        assert!(html.contains("ここ") && html.contains("絵") && html.contains("&lt;script&gt;"));
    }
}
