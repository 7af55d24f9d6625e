//! Terminal sessions: the prompt and the command's name are marked, what was printed stays plain.

use super::lexer::{Class, Token};

pub(super) fn lex(code: &str) -> Vec<Token<'_>> {
    let mut tokens = Vec::new();
    for line in code.split_inclusive('\n') {
        let prompt = ["$ ", "# "].into_iter().find_map(|prompt| line.strip_prefix(prompt));
        let Some(typed) = prompt else {
            tokens.push(Token { class: Class::Plain, text: line });
            continue;
        };
        let name = typed.find(char::is_whitespace).unwrap_or(typed.len());
        tokens.push(Token { class: Class::Comment, text: &line[..1] });
        tokens.push(Token { class: Class::Plain, text: &line[1..2] });
        tokens.push(Token { class: Class::Function, text: &typed[..name] });
        tokens.push(Token { class: Class::Plain, text: &typed[name..] });
    }
    tokens
}
