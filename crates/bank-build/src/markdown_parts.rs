//! A Markdown file cut at its headings: `hints.md` into hints, `approaches.md` into approaches.

use crate::context::{Context, Piece};

/// A heading's text and what follows it up to the next of the same level.
pub(crate) struct Titled<'a> {
    pub(crate) title: Piece<'a>,
    pub(crate) body: Piece<'a>,
}

/// Cuts at headings that begin with `mark` (`"## "`); headings inside fenced code do not count. Text before the
/// first heading comes back as the first part of the pair.
pub(crate) fn cut<'a>(piece: &Piece<'a>, mark: &str) -> (Piece<'a>, Vec<Titled<'a>>) {
    let part = |text: &str, line: u32| Piece { text: text.to_owned().into(), file: piece.file, line };
    let mut lead = part("", piece.line);
    let mut titled: Vec<Titled<'a>> = Vec::new();
    let mut fenced = false;
    for (number, line) in (piece.line..).zip(piece.text.split_inclusive('\n')) {
        fenced ^= line.trim_start().starts_with("```");
        match line.strip_prefix(mark).filter(|_| !fenced) {
            Some(title) => titled.push(Titled { title: part(title.trim(), number), body: part("", number + 1) }),
            None => titled.last_mut().map_or(&mut lead, |last| &mut last.body).text.to_mut().push_str(line),
        }
    }
    (lead, titled)
}

/// Takes `Name: value` off the top of a text; a fault and nothing when it is not there.
pub(crate) fn take_label(context: &Context, piece: &mut Piece, name: &str) -> String {
    let text = piece.text.clone();
    let blank = text.len() - text.trim_start().len();
    let blank_lines = text[..blank].matches('\n').count() as u32;
    let (line, rest) = text[blank..].split_once('\n').unwrap_or((&text[blank..], ""));
    match line.strip_prefix(name).and_then(|rest| rest.strip_prefix(':')) {
        Some(value) if !value.trim().is_empty() => {
            piece.line += blank_lines + 1;
            piece.text = rest.to_owned().into();
            value.trim().to_owned()
        }
        _ => {
            let hint = format!("write `{name}: …` there, as docs/formats/content.md shows");
            context.fault(piece.file, piece.line + blank_lines, format!("`{name}:` is missing"), hint);
            String::new()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_cut_at_its_headings_and_not_inside_code() {
        let text = "lead\n## One\na\n```text\n## no\n```\n## Two\nb\n";
        let (lead, titled) = cut(&Piece { text: text.into(), file: "a.md", line: 1 }, "## ");
        assert_eq!(lead.text, "lead\n");
        let found: Vec<_> = titled.iter().map(|t| (&*t.title.text, &*t.body.text, t.body.line)).collect();
        assert_eq!(found, [("One", "a\n```text\n## no\n```\n", 3), ("Two", "b\n", 8)]);
    }
}
