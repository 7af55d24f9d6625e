//! Markdown to safe HTML. Only tags written here can come out, so no text of an author can become anything else.
//!
//! Headings come out one level deeper than they are written, because the page has its own headings above them. Tables
//! and code blocks can be wider than the page, so each is a box that scrolls and takes the keyboard's focus.

mod anchors;
mod writer;

use bank::Markup;

use crate::context::{Context, Piece};
use anchors::Anchors;
use writer::{Shape, Writer};

/// Paragraphs, lists, tables and code.
pub(crate) fn block(context: &Context, piece: &Piece) -> Markup {
    Writer::run(context, piece, Shape::Block, None).0
}

/// The same, with an id on every heading; `taken` are the ids it must not use, `spare` is put before one that is.
pub(crate) fn with_anchors(context: &Context, piece: &Piece, taken: &mut Vec<String>, spare: &str) -> Markup {
    let anchors = Anchors { taken: std::mem::take(taken), spare };
    let (markup, anchors) = Writer::run(context, piece, Shape::Block, Some(anchors));
    *taken = anchors.map(|anchors| anchors.taken).unwrap_or_default();
    markup
}

/// One run of text without a paragraph around it.
pub(crate) fn inline(context: &Context, piece: &Piece) -> Markup {
    Writer::run(context, piece, Shape::Inline, None).0
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::files::Files;

    fn render(text: &str, shape: Shape) -> (String, Vec<String>) {
        let files = Files::new(&[]);
        let context = Context::new(&files, &[]);
        let piece = Piece { text: text.into(), file: "a.md", line: 1 };
        let html = Writer::run(&context, &piece, shape, None).0.0;
        (html, context.into_faults().iter().map(ToString::to_string).collect())
    }

    fn check(text: &str, expected: &str) {
        assert_eq!(render(text, Shape::Block), (expected.to_owned(), Vec::new()));
    }

    fn refuse(text: &str, shape: Shape, message: &str) {
        let (html, faults) = render(text, shape);
        assert!(faults.iter().any(|fault| fault.contains(message)), "{faults:?}");
        assert!(!html.contains("<script") && !html.contains("javascript:"), "{html}");
    }

    #[test]
    fn text_is_escaped_and_marked_up() {
        check(
            "a *b* **c** `x < y` & \\<d\\>",
            "<p>a <em>b</em> <strong>c</strong> <code>x &lt; y</code> &amp; &lt;d&gt;</p>",
        );
        check("## What\n\n- one\n- two", "<h3>What</h3>\n<ul>\n<li>one</li>\n<li>two</li>\n</ul>");
    }

    #[test]
    fn tables_and_code_scroll_in_a_box_of_their_own() {
        check(
            "| n | time |\n| :- | -: |\n| 1 | 2 |",
            "<div class=\"scroll\" tabindex=\"0\"><table>\n<thead><tr><th scope=\"col\">n</th>\
             <th scope=\"col\" class=\"align-right\">time</th></tr></thead>\n<tbody>\n<tr><td>1</td>\
             <td class=\"align-right\">2</td></tr>\n</tbody></table></div>",
        );
        check(
            "| | a |\n| - | - |\n| b | 1 |",
            "<div class=\"scroll\" tabindex=\"0\"><table>\n<thead><tr><td></td><th scope=\"col\">a</th></tr></thead>\n\
             <tbody>\n<tr><td>b</td><td>1</td></tr>\n</tbody></table></div>",
        );
        check(
            "```text\na < b\n```",
            "<pre class=\"code\" data-language=\"text\" tabindex=\"0\"><code>a &lt; b\n</code></pre>",
        );
    }

    #[test]
    fn links_go_to_the_site_or_over_https() {
        check("[a](/questions/x)", "<p><a href=\"/questions/x\">a</a></p>");
        check("[a](https://b.org/?c=1&d)", "<p><a href=\"https://b.org/?c=1&amp;d\" rel=\"noopener\">a</a></p>");
        refuse("[a](javascript:alert)", Shape::Block, "is not allowed");
        refuse("[a](//b.org)", Shape::Block, "is not allowed");
        refuse("[a](http://b.org)", Shape::Block, "is not allowed");
    }

    #[test]
    fn what_is_not_allowed_is_named_with_its_line() {
        refuse("ok\n\n<script>x</script>", Shape::Block, "a.md:3: HTML is not allowed");
        refuse("ok\n![a](https://b.org/c.png)", Shape::Block, "a.md:2: images are not allowed");
        refuse("# Top", Shape::Block, "headings begin at `##`");
        refuse("```rust\nx\n```", Shape::Block, "unknown language `rust`");
        refuse("- item", Shape::Inline, "must be one run");
        refuse("one\n\ntwo", Shape::Inline, "must be one paragraph");
    }

    #[test]
    fn headings_of_the_guide_have_anchors() {
        let files = Files::new(&[]);
        let context = Context::new(&files, &[]);
        let piece = Piece { text: "## The raiser's veto\n\n## Stage".into(), file: "a.md", line: 1 };
        let mut taken = vec!["stage".to_owned()];
        let html = with_anchors(&context, &piece, &mut taken, "process").0;
        assert_eq!(html, "<h3 id=\"the-raisers-veto\">The raiser's veto</h3>\n<h3 id=\"process-stage\">Stage</h3>");
        assert_eq!(taken, ["stage", "the-raisers-veto", "process-stage"]);
    }
}
