//! The writing of HTML, event by event: only the tags written here can come out.

use std::fmt::Write as _;
use std::ops::Range;

use bank::Markup;
use pulldown_cmark::{Alignment, CodeBlockKind, Event, HeadingLevel, Options, Parser, Tag, TagEnd};

use super::anchors::Anchors;
use crate::context::{Context, Piece};
use crate::highlight::{self, escape};

/// Languages a fenced block can name.
const FENCES: [&str; 6] = ["python", "java", "cpp", "javascript", "text", "console"];

#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Shape {
    Block,
    Inline,
}

pub(super) struct Writer<'w> {
    context: &'w Context<'w>,
    piece: &'w Piece<'w>,
    shape: Shape,
    html: String,
    anchors: Option<Anchors<'w>>,
    /// The code block being read: its language and text.
    code: Option<(String, String)>,
    /// The heading being read: where its tag's end stands in `html`, and its text.
    heading: Option<(usize, String)>,
    alignments: Vec<Alignment>,
    column: usize,
    in_head: bool,
    /// How deep inside an image, whose text is dropped.
    image: usize,
}

impl<'w> Writer<'w> {
    /// Renders a whole piece.
    pub(super) fn run(
        context: &'w Context<'_>,
        piece: &'w Piece<'_>,
        shape: Shape,
        anchors: Option<Anchors<'w>>,
    ) -> (Markup, Option<Anchors<'w>>) {
        let mut writer = Writer {
            context,
            piece,
            shape,
            html: String::new(),
            anchors,
            code: None,
            heading: None,
            alignments: Vec::new(),
            column: 0,
            in_head: false,
            image: 0,
        };
        for (event, span) in Parser::new_ext(&piece.text, Options::ENABLE_TABLES).into_offset_iter() {
            writer.event(event, &span);
        }
        (Markup(writer.html.trim_end().to_owned()), writer.anchors)
    }

    fn fault(&self, span: &Range<usize>, message: impl Into<String>, hint: &str) {
        self.context.fault(self.piece.file, self.line(span), message, hint);
    }

    fn line(&self, span: &Range<usize>) -> u32 {
        let before = self.piece.text.as_bytes().iter().take(span.start);
        self.piece.line + before.filter(|b| **b == b'\n').count() as u32
    }

    fn event(&mut self, event: Event, span: &Range<usize>) {
        match event {
            Event::Start(tag) => self.start(tag, span),
            Event::End(tag) => self.end(tag),
            Event::Text(text) => self.text(&text),
            Event::Code(code) => {
                self.note_heading_text(&code);
                let _ = write!(self.html, "<code>{}</code>", escape(&code));
            }
            Event::SoftBreak => {
                self.note_heading_text(" ");
                self.html.push('\n');
            }
            Event::HardBreak => self.html.push_str("<br>\n"),
            Event::Rule => self.html.push_str("<hr>\n"),
            Event::Html(html) | Event::InlineHtml(html) => self.refuse_html(&html, span),
            // Extensions that are not switched on.
            Event::InlineMath(_) | Event::DisplayMath(_) | Event::FootnoteReference(_) | Event::TaskListMarker(_) => {}
        }
    }

    fn text(&mut self, text: &str) {
        self.note_heading_text(text);
        match &mut self.code {
            Some((_, code)) => code.push_str(text),
            None if self.image > 0 => {}
            None => self.html.push_str(&escape(text)),
        }
    }

    fn note_heading_text(&mut self, text: &str) {
        if let Some((_, heading)) = &mut self.heading {
            heading.push_str(text);
        }
    }

    fn start(&mut self, tag: Tag, span: &Range<usize>) {
        let is_run = matches!(tag, Tag::Paragraph | Tag::Emphasis | Tag::Strong | Tag::Link { .. } | Tag::Image { .. });
        if self.shape == Shape::Inline && !is_run {
            let hint = "a list mark, `#` or number with a full stop at the start needs a backslash before it";
            self.fault(span, "this text must be one run, without lists, headings or code blocks", hint);
        }
        match tag {
            Tag::Paragraph if self.shape == Shape::Inline => self.start_run(span),
            Tag::Paragraph => self.html.push_str("<p>"),
            Tag::Heading { level, .. } => self.start_heading(level, span),
            Tag::BlockQuote(_) => self.html.push_str("<blockquote>\n"),
            Tag::CodeBlock(kind) => self.start_code(&kind, span),
            Tag::List(None) => self.html.push_str("<ul>\n"),
            Tag::List(Some(1)) => self.html.push_str("<ol>\n"),
            Tag::List(Some(first)) => {
                let _ = writeln!(self.html, "<ol start=\"{first}\">");
            }
            Tag::Item => self.html.push_str("<li>"),
            Tag::Table(alignments) => {
                self.alignments = alignments;
                self.html.push_str("<div class=\"scroll\" tabindex=\"0\"><table>\n");
            }
            Tag::TableHead => {
                self.in_head = true;
                self.column = 0;
                self.html.push_str("<thead><tr>");
            }
            Tag::TableRow => {
                self.column = 0;
                self.html.push_str("<tr>");
            }
            Tag::TableCell => self.start_cell(),
            Tag::Emphasis => self.html.push_str("<em>"),
            Tag::Strong => self.html.push_str("<strong>"),
            Tag::Link { dest_url, .. } => self.start_link(&dest_url, span),
            Tag::Image { .. } => {
                self.image += 1;
                self.fault(span, "images are not allowed", "describe it, or draw it in a `text` block");
            }
            _ => {}
        }
    }

    /// A heading without words heads nothing: it becomes an ordinary cell, as screen readers expect of a corner.
    fn end_heading_cell(&mut self) -> &'static str {
        match self.html.rfind('<') {
            Some(at) if self.html[at..].starts_with("<th") && self.html.ends_with('>') => {
                self.html.truncate(at);
                "<td></td>"
            }
            _ => "</th>",
        }
    }

    fn end(&mut self, tag: TagEnd) {
        let closing = match tag {
            TagEnd::Paragraph if self.shape == Shape::Inline => "",
            TagEnd::Paragraph => "</p>\n",
            TagEnd::Heading(level) => return self.end_heading(level),
            TagEnd::BlockQuote(_) => "</blockquote>\n",
            TagEnd::CodeBlock => return self.end_code(),
            TagEnd::List(true) => "</ol>\n",
            TagEnd::List(false) => "</ul>\n",
            TagEnd::Item => "</li>\n",
            TagEnd::Table => "</tbody></table></div>\n",
            TagEnd::TableHead => {
                self.in_head = false;
                "</tr></thead>\n<tbody>\n"
            }
            TagEnd::TableRow => "</tr>\n",
            TagEnd::TableCell => {
                self.column += 1;
                if self.in_head { self.end_heading_cell() } else { "</td>" }
            }
            TagEnd::Emphasis => "</em>",
            TagEnd::Strong => "</strong>",
            TagEnd::Link => "</a>",
            TagEnd::Image => {
                self.image -= 1;
                ""
            }
            _ => "",
        };
        self.html.push_str(closing);
    }

    fn refuse_html(&self, html: &str, span: &Range<usize>) {
        // Its opening tag has been named already.
        if html.starts_with("</") {
            return;
        }
        let message = format!("HTML is not allowed here: `{}`", html.trim());
        let hint = "write Markdown; put code such as `list<int>` between backticks";
        self.fault(span, message, hint);
    }

    fn start_run(&mut self, span: &Range<usize>) {
        if !self.html.is_empty() {
            self.fault(span, "this text must be one paragraph", "join the paragraphs");
            self.html.push(' ');
        }
    }

    fn start_heading(&mut self, level: HeadingLevel, span: &Range<usize>) {
        if level == HeadingLevel::H1 {
            self.fault(span, "headings begin at `##`", "the title of the page stands above them already");
        }
        let _ = write!(self.html, "<h{}", deeper(level));
        self.heading = Some((self.html.len(), String::new()));
        self.html.push('>');
    }

    fn end_heading(&mut self, level: HeadingLevel) {
        let _ = writeln!(self.html, "</h{}>", deeper(level));
        if let (Some((at, text)), Some(anchors)) = (self.heading.take(), &mut self.anchors) {
            let id = anchors.take(&text);
            self.html.insert_str(at, &format!(" id=\"{id}\""));
        }
    }

    fn start_code(&mut self, kind: &CodeBlockKind, span: &Range<usize>) {
        let language = match kind {
            CodeBlockKind::Fenced(language) => language.to_string(),
            CodeBlockKind::Indented => String::new(),
        };
        if !FENCES.contains(&language.as_str()) {
            let hint = format!("fence it and name one of: {}", FENCES.join(", "));
            let message = match language.as_str() {
                "" => "a code block without a language".to_owned(),
                _ => format!("a code block of unknown language `{language}`"),
            };
            self.fault(span, message, &hint);
        }
        self.code = Some((language, String::new()));
    }

    fn end_code(&mut self) {
        let Some((language, text)) = self.code.take() else {
            return;
        };
        let code = highlight::highlight(&language, &text);
        let language = if FENCES.contains(&language.as_str()) { language } else { "text".to_owned() };
        let _ = writeln!(
            self.html,
            "<pre class=\"code\" data-language=\"{language}\" tabindex=\"0\"><code>{code}</code></pre>"
        );
    }

    fn start_cell(&mut self) {
        let tag = if self.in_head { "th scope=\"col\"" } else { "td" };
        let class = match self.alignments.get(self.column) {
            Some(Alignment::Right) => " class=\"align-right\"",
            Some(Alignment::Center) => " class=\"align-center\"",
            _ => "",
        };
        let _ = write!(self.html, "<{tag}{class}>");
    }

    fn start_link(&mut self, target: &str, span: &Range<usize>) {
        let rel = if target.starts_with("https://") {
            " rel=\"noopener\""
        } else {
            if target.starts_with('/') && !target.starts_with("//") {
                self.context.note_link(self.piece.file, self.line(span), target);
            } else {
                let hint = "link to `https://` or to a route of the site such as `/questions/lru-cache`";
                self.fault(span, format!("a link to `{target}` is not allowed"), hint);
            }
            ""
        };
        let target = if rel.is_empty() && !target.starts_with('/') { "#" } else { target };
        let _ = write!(self.html, "<a href=\"{}\"{rel}>", escape(target));
    }
}

fn deeper(level: HeadingLevel) -> usize {
    (level as usize + 1).min(6)
}
