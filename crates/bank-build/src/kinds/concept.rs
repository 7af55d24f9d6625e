//! Concept: the model answer, its key points, the usual misconceptions, quick checks.

use bank::{Check, Concept, Misconception};

use crate::context::Context;
use crate::fields::Fields;
use crate::question::Ids;
use crate::toml_text::TomlText;

/// Words of an answer that takes two to four minutes to say, at 110 to 170 words a minute.
const SPOKEN_WORDS: std::ops::RangeInclusive<usize> = 220..=680;

pub(super) fn read(context: &Context, folder: &str, fields: &Fields) -> Concept {
    let path = format!("{folder}answer.md");
    let answer = context.required(&path, "the model answer, two to four minutes when spoken").map(|piece| {
        let words = piece.text.split_whitespace().count();
        if !SPOKEN_WORDS.contains(&words) {
            let message = format!(
                "the answer has {words} words, and two to four minutes of speech have {} to {}",
                SPOKEN_WORDS.start(),
                SPOKEN_WORDS.end()
            );
            context.fault(piece.file, 1, message, "");
        }
        context.block(&piece)
    });
    Concept {
        answer: answer.unwrap_or_default(),
        key_points: super::inlines(fields, "key_points", 3..=8),
        misconceptions: misconceptions(fields),
        checks: checks(context, folder),
    }
}

fn misconceptions(fields: &Fields) -> Vec<Misconception> {
    let tables = fields.tables("misconceptions");
    fields.count("misconceptions", tables.len(), 1..=4);
    let read = |table: &Fields| {
        let inline = |name: &str| table.context.inline(&table.piece(name));
        let misconception = Misconception { claim: inline("claim"), truth: inline("truth") };
        table.finish();
        misconception
    };
    tables.iter().map(read).collect()
}

fn checks(context: &Context, folder: &str) -> Vec<Check> {
    let Some(document) = TomlText::optional(context, &format!("{folder}check.toml")) else {
        return Vec::new();
    };
    let fields = document.fields(context);
    let tables = fields.tables("check");
    fields.count("check", tables.len(), 2..=5);
    fields.finish();
    let mut ids = Ids::default();
    tables.iter().map(|table| read_check(table, &mut ids)).collect()
}

fn read_check(table: &Fields, ids: &mut Ids) -> Check {
    let choices = super::inlines(table, "choices", 2..=6);
    let last = choices.len().saturating_sub(1) as u32;
    let check = Check {
        id: ids.take(table),
        ask: table.context.inline(&table.piece("ask")),
        answer: table.number("answer", 0..=last),
        why: table.context.inline(&table.piece("why")),
        choices,
    };
    table.finish();
    check
}
