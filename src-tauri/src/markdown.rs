//! Renders Markdown as safe HTML.
//!
//! Guarantee: the output has headings, paragraphs, emphasis, lists, quotations, code, tables and rules, and nothing else.
//! What of a text is a mark is said in one place, [`tsudoi_core::domain::markdown`]: there is no HTML, no link and no picture
//! in it. The output is then sanitised all the same, with a short list of tags, and numbers of lists for attributes.

use ammonia::Builder;
use pulldown_cmark::{Event, HeadingLevel, Tag, TagEnd, html};
use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;
use tsudoi_core::domain::markdown::{Piece, pieces};

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
    let attributes = HashMap::from([("ol", HashSet::from(["start"])), ("li", HashSet::from(["value"]))]);
    let mut cleaner = Builder::empty();
    cleaner
        .tags(HashSet::from(TAGS))
        .tag_attributes(attributes)
        .generic_attributes(HashSet::new())
        .attribute_filter(|_, _, value| value.bytes().all(|b| b.is_ascii_digit()).then(|| value.into()));
    cleaner
});

/// Renders `text` as HTML. Headings begin at the third level, because the page has those above. A line break stays one, as in
/// a letter, and a list has the numbers that were typed.
#[must_use]
pub fn render(text: &str) -> String {
    let mut out = String::with_capacity(text.len() * 2);
    html::push_html(&mut out, pieces(text).into_iter().map(drawn));
    CLEANER.clean(&out).to_string()
}

fn drawn((event, number): Piece) -> Event<'static> {
    match (event, number) {
        (Event::Start(Tag::Item), Some(number)) => Event::Html(format!("<li value=\"{number}\">").into()),
        (Event::Start(Tag::Heading { level, .. }), _) => {
            Event::Start(Tag::Heading { level: lower(level), id: None, classes: Vec::new(), attrs: Vec::new() })
        }
        (Event::End(TagEnd::Heading(level)), _) => Event::End(TagEnd::Heading(lower(level))),
        (other, _) => other,
    }
}

fn lower(level: HeadingLevel) -> HeadingLevel {
    use HeadingLevel as H;
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
    fn emphasis_stands_beside_japanese_brackets_and_lists_begin_where_they_were_typed() {
        assert_eq!(render("**「重要」**です"), "<p><strong>「重要」</strong>です</p>\n");
        assert_eq!(render("~~（取消）~~です"), "<p><del>（取消）</del>です</p>\n");
        let list = render("3. 話す\n4. 聞く\n7. 休む");
        assert!(list.contains("<ol start=\"3\">") && list.contains("<li value=\"7\">"), "{list}");
        assert_eq!(list.matches("value").count(), 1, "{list}");
    }

    #[test]
    fn html_links_and_faces_show_as_they_were_typed() {
        let text = "<script>alert(1)</script> <b onclick=x>太字</b> [ここ](javascript:alert(1)) ![絵](https://example.org/a.png) &copy;";
        let html = render(text);
        assert!(!html.contains("<script") && !html.contains("<b ") && !html.contains("<a") && !html.contains("<img"));
        assert!(html.contains("&lt;script&gt;") && html.contains("[ここ](javascript:alert(1))"), "{html}");
        assert!(html.contains("&amp;copy;"), "{html}");
        assert_eq!(render("(*^_^*) \\(^o^)/ (*^_^*)"), "<p>(*^_^*) \\(^o^)/ (*^_^*)</p>\n");
    }
}
