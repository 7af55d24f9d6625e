//! The words under a saved picture: which step it is, and the step's sentence, broken into lines.

use std::fmt::Write;

use crate::element::{escape, number};

/// Pixels that a letter takes, rather too many: nobody can measure text here.
const LETTER: f32 = 8.2;
/// From line to line.
const LINE: f32 = 22.0;
/// From the picture to the middle of the first line.
const ABOVE: f32 = 30.0;
const BELOW: f32 = 12.0;
/// Where the lines begin.
const LEFT: f32 = 2.0;

/// What stands under a picture.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Caption {
    /// Small, above the sentence: `Step 7 of 40`.
    pub label: String,
    /// What the step does; values stand between backticks.
    pub sentence: String,
}

impl Caption {
    /// The height it takes under a picture of this width; none without words.
    pub(crate) fn height(&self, width: f32) -> f32 {
        let lines = self.lines(width);
        if lines.is_empty() { 0.0 } else { ABOVE + LINE * (lines.len() - 1) as f32 + BELOW }
    }

    /// Writes the lines, the first one below `top`.
    pub(crate) fn write(&self, width: f32, top: f32, out: &mut String) {
        let mut is_code = false;
        for (number, line) in self.lines(width).iter().enumerate() {
            let y = self::number(top + ABOVE + LINE * number as f32);
            let class = if number == 0 && !self.label.is_empty() { "label" } else { "words" };
            let _ = write!(out, "<text class=\"{class}\" x=\"{}\" y=\"{y}\">", self::number(LEFT));
            // A value that is broken goes on as one in the next line.
            for (piece, text) in line.split('`').enumerate() {
                is_code ^= piece > 0;
                let (open, close) = if is_code { ("<tspan class=\"code\">", "</tspan>") } else { ("", "") };
                if !text.is_empty() {
                    let _ = write!(out, "{open}{}{close}", escape(text));
                }
            }
            out.push_str("</text>");
        }
    }

    fn lines(&self, width: f32) -> Vec<String> {
        let most = ((width - LEFT) / LETTER).max(12.0) as usize;
        let label = Some(self.label.clone()).filter(|label| !label.is_empty());
        label.into_iter().chain(broken(&self.sentence, most)).collect()
    }
}

/// Words in lines of at most `most` letters. A longer word is cut, as nothing may leave the picture.
fn broken(text: &str, most: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split_whitespace() {
        let letters: Vec<char> = word.chars().collect();
        for (part, piece) in letters.chunks(most).enumerate() {
            let piece: String = piece.iter().collect();
            match lines.last_mut().filter(|line| part == 0 && length(line) + 1 + length(&piece) <= most) {
                Some(line) => {
                    line.push(' ');
                    line.push_str(&piece);
                }
                None => lines.push(piece),
            }
        }
    }
    lines
}

/// Letters that are seen.
fn length(text: &str) -> usize {
    text.chars().filter(|&letter| letter != '`').count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_broken_between_words_and_a_long_word_is_cut() {
        assert_eq!(broken("one two three", 8), ["one two", "three"]);
        assert_eq!(broken("abcdefghij k", 4), ["abcd", "efgh", "ij k"]);
        assert_eq!(broken("  ", 4), Vec::<String>::new());
    }

    #[test]
    fn values_stand_in_the_font_of_code_even_over_two_lines() {
        let caption = Caption { label: String::new(), sentence: "now `a b c d e f g h` is".to_owned() };
        let mut text = String::new();
        caption.write(100.0, 0.0, &mut text);
        assert!(text.contains(">now <tspan class=\"code\">a b c d</tspan></text>"), "{text}");
        assert!(text.contains("><tspan class=\"code\">e f g h</tspan> is</text>"), "{text}");
    }

    #[test]
    fn no_words_take_no_room() {
        assert_eq!(Caption::default().height(300.0), 0.0);
    }
}
