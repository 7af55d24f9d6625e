//! Typing in a plain text area of code: what Tab and Enter put in, and how one leaves.

/// What Tab puts in.
pub const INDENT: &str = "    ";

/// What a key does in the code area.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Typed {
    /// The browser's own business.
    Left,
    /// The next Tab leaves the field.
    Leaving,
    /// Puts text at the caret.
    Put(String),
}

/// What a key does. `leaving` is whether Escape came just before; `before` is the text up to the caret.
pub fn key(key: &str, plain: bool, leaving: bool, before: &str) -> Typed {
    match key {
        "Escape" => Typed::Leaving,
        "Tab" if plain && !leaving => Typed::Put(INDENT.to_owned()),
        "Enter" if plain => Typed::Put(format!("\n{}", indent_after(before))),
        _ => Typed::Left,
    }
}

/// The indent of a line that follows: that of the line before, one deeper after an opening `:`, `{`, `(` or `[`.
fn indent_after(before: &str) -> String {
    let line = before.rsplit('\n').next().unwrap_or_default();
    let depth = line.len() - line.trim_start_matches([' ', '\t']).len();
    let mut indent = line[..depth].to_owned();
    if line.trim_end().ends_with([':', '{', '(', '[']) {
        indent.push_str(INDENT);
    }
    indent
}

/// The part of a text before a caret that the browser counts in UTF-16 units.
pub fn before_caret(text: &str, units: u32) -> &str {
    let mut left = units as usize;
    let end = text.char_indices().find(|(_, c)| {
        let fits = left >= c.len_utf16();
        left = left.saturating_sub(c.len_utf16());
        !fits
    });
    &text[..end.map_or(text.len(), |(at, _)| at)]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tab_indents_until_escape_lets_it_leave() {
        assert_eq!(key("Tab", true, false, ""), Typed::Put(INDENT.to_owned()));
        assert_eq!(key("Escape", true, false, ""), Typed::Leaving);
        assert_eq!(key("Tab", true, true, ""), Typed::Left);
        assert_eq!(key("Tab", false, false, ""), Typed::Left);
    }

    #[test]
    fn enter_keeps_the_indent_and_goes_deeper_into_a_block() {
        let put = |before| key("Enter", true, false, before);
        assert_eq!(put("x = 1"), Typed::Put("\n".to_owned()));
        assert_eq!(put("def f():\n    y = 2"), Typed::Put("\n    ".to_owned()));
        assert_eq!(put("    while (a) {  "), Typed::Put("\n        ".to_owned()));
    }

    #[test]
    fn the_caret_is_counted_as_the_browser_counts() {
        assert_eq!(before_caret("a😀b", 0), "");
        assert_eq!(before_caret("a😀b", 1), "a");
        assert_eq!(before_caret("a😀b", 3), "a😀");
        assert_eq!(before_caret("a😀b", 9), "a😀b");
    }
}
