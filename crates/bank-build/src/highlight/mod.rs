//! Code to highlighted HTML: a small lexer, a table of words for each language, and the writing of spans.
//!
//! Classes are `tok-keyword`, `tok-string`, `tok-number`, `tok-comment`, `tok-function` and `tok-type`; all else is plain.
//! What comes out is always safe HTML whose text is exactly the code given.

mod console;
mod languages;
mod lexer;

use lexer::{Class, Token};

/// Highlights code in `python`, `java`, `cpp`, `javascript` or `console`; any other name gives escaped text.
pub fn highlight(language: &str, code: &str) -> String {
    tokens(language, code).iter().map(|token| span(token.class, token.text)).collect()
}

/// The same line by line, without the line breaks; a comment over several lines is marked on each of them.
pub fn highlight_lines(language: &str, code: &str) -> Vec<String> {
    let mut lines = vec![String::new()];
    for token in tokens(language, code) {
        for (index, part) in token.text.split('\n').enumerate() {
            if index > 0 {
                lines.push(String::new());
            }
            if let Some(line) = lines.last_mut() {
                line.push_str(&span(token.class, part));
            }
        }
    }
    if code.ends_with('\n') {
        lines.pop();
    }
    lines
}

fn tokens<'c>(language: &str, code: &'c str) -> Vec<Token<'c>> {
    match languages::of(language) {
        Some(grammar) => lexer::lex(grammar, code),
        None if language == "console" => console::lex(code),
        None => vec![Token { class: Class::Plain, text: code }],
    }
}

fn span(class: Class, text: &str) -> String {
    match class.name() {
        Some(name) if !text.is_empty() => {
            format!("<span class=\"tok-{name}\">{}</span>", escape(text))
        }
        _ => escape(text),
    }
}

/// Text that stands for itself in HTML, in an attribute too.
pub(crate) fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            _ => escaped.push(c),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Highlights and writes `class(text)` for spans, to keep expectations readable.
    fn check(language: &str, code: &str, expected: &str) {
        let html = highlight(language, code);
        let plain = html.replace("<span class=\"tok-", "").replace("</span>", ")").replace("\">", "(");
        assert_eq!(plain, expected);
    }

    #[test]
    fn python() {
        check(
            "python",
            "def f(x: int) -> str:  # why\n    return f'{x}' + str(12_0)\n",
            "keyword(def) function(f)(x: type(int)) -&gt; type(str):  comment(# why)\n    \
             keyword(return) string(f'{x}') + type(str)(number(12_0))\n",
        );
        check("python", "\"\"\"a\nb\"\"\"\nx", "string(&quot;&quot;&quot;a\nb&quot;&quot;&quot;)\nx");
    }

    #[test]
    fn java() {
        check(
            "java",
            "@Override\npublic ListNode get(int a) { /* x */ return 'c'; }",
            "keyword(@Override)\nkeyword(public) type(ListNode) function(get)(type(int) a) { comment(/* x */) \
             keyword(return) string('c'); }",
        );
    }

    #[test]
    fn cpp() {
        check(
            "cpp",
            "#include <vector>\nvector<int>& a = 1'000; // x",
            "keyword(#include) &lt;type(vector)&gt;\ntype(vector)&lt;type(int)&gt;&amp; a = number(1'000); comment(// x)",
        );
    }

    #[test]
    fn javascript() {
        check(
            "javascript",
            "const f = (a) => `n ${a}\n` + g(0x1f);",
            "keyword(const) f = (a) =&gt; string(`n ${a}\n`) + function(g)(number(0x1f));",
        );
    }

    #[test]
    fn console_marks_what_was_typed() {
        check("console", "$ ss -ltn\nState 1", "comment($) function(ss) -ltn\nState 1");
    }

    #[test]
    fn lines_close_their_spans() {
        let lines = highlight_lines("java", "/* a\nb */ int x;\n");
        assert_eq!(
            lines,
            [
                "<span class=\"tok-comment\">/* a</span>",
                "<span class=\"tok-comment\">b */</span> <span class=\"tok-type\">int</span> x;"
            ]
        );
    }

    #[test]
    fn no_text_is_lost_or_made_up() {
        for code in ["'open", "\"a\\", "/* open", "`", "#", "1.", "é'ü", "\"\"\"", "$", "a\r\nb"] {
            for language in ["python", "java", "cpp", "javascript", "console", "text"] {
                let text: String = tokens(language, code).iter().map(|token| token.text).collect();
                assert_eq!(text, code, "{language}");
            }
        }
    }
}
