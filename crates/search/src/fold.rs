//! Folding of text for search: lower case, without accents or punctuation, words separated by one space.

/// Adds the folded text to the end of another, without spaces around it.
pub(crate) fn fold_onto(folded: &mut String, text: &str) {
    let from = folded.len();
    for c in text.chars() {
        match c {
            'a'..='z' | '0'..='9' | '+' | '#' => folded.push(c),
            'A'..='Z' => folded.push(c.to_ascii_lowercase()),
            '\u{300}'..='\u{36f}' | '\'' | '’' => {}
            _ if c.is_ascii() => gap(folded, from),
            _ => match plain(c) {
                "" if is_mark(c) => gap(folded, from),
                "" => folded.push(small(c)),
                letters => folded.push_str(letters),
            },
        }
    }
    if folded.len() > from && folded.ends_with(' ') {
        folded.pop();
    }
}

/// The folded text.
pub(crate) fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    fold_onto(&mut folded, text);
    folded
}

fn gap(folded: &mut String, from: usize) {
    if folded.len() > from && !folded.ends_with(' ') {
        folded.push(' ');
    }
}

/// Whether a character beyond ASCII is punctuation or a symbol, by the blocks they stand in: the tables that know each
/// character weigh more than all of search.
fn is_mark(c: char) -> bool {
    matches!(c, '\u{80}'..='\u{bf}' | '×' | '÷' | '\u{2000}'..='\u{2bff}' | '\u{3000}'..='\u{3020}' | '\u{fe0f}')
}

/// The small letter of a Greek or Cyrillic capital; any other character as it is.
fn small(c: char) -> char {
    let step = match c {
        'Α'..='Ω' | 'А'..='Я' => 32,
        'Ѐ'..='Џ' => 80,
        _ => 0,
    };
    char::from_u32(c as u32 + step).unwrap_or(c)
}

/// The letters without accents of a Latin letter with one; empty for any other character.
fn plain(c: char) -> &'static str {
    match c {
        'À'..='Å' | 'à'..='å' | 'Ā'..='ą' => "a",
        'Æ' | 'æ' => "ae",
        'Ç' | 'ç' | 'Ć'..='č' => "c",
        'Ð' | 'ð' | 'Ď'..='đ' => "d",
        'È'..='Ë' | 'è'..='ë' | 'Ē'..='ě' => "e",
        'Ĝ'..='ģ' => "g",
        'Ĥ'..='ħ' => "h",
        'Ì'..='Ï' | 'ì'..='ï' | 'Ĩ'..='ı' => "i",
        'Ĵ' | 'ĵ' => "j",
        'Ķ' | 'ķ' => "k",
        'Ĺ'..='ł' => "l",
        'Ñ' | 'ñ' | 'Ń'..='ň' => "n",
        'Ò'..='Ö' | 'Ø' | 'ò'..='ö' | 'ø' | 'Ō'..='ő' => "o",
        'Œ' | 'œ' => "oe",
        'Ŕ'..='ř' => "r",
        'Ś'..='š' => "s",
        'ß' => "ss",
        'Þ' | 'þ' => "th",
        'Ţ'..='ŧ' => "t",
        'Ù'..='Ü' | 'ù'..='ü' | 'Ũ'..='ų' => "u",
        'Ŵ' | 'ŵ' => "w",
        'Ý' | 'ý' | 'ÿ' | 'Ŷ'..='Ÿ' => "y",
        'Ź'..='ž' => "z",
        _ => "",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn case_accents_and_punctuation_go() {
        assert_eq!(fold("  Café-Größe,\tC++ (O(n))  "), "cafe grosse c++ o n");
        assert_eq!(fold("don't e\u{301}tude Ω"), "dont etude ω");
        assert_eq!(fold("ДЖЁ — “ωΣ”… 木 × 2"), "джё ωσ 木 2");
        assert_eq!(fold("(((",), "");
    }
}
