//! A weak and a strong answer in STAR form, as `examples.toml` and the guide's `star.toml` hold them.

use bank::{Markup, StarAnswer};

use crate::fields::Fields;

/// Reads `[weak]` and `[strong]`.
pub(crate) fn read(fields: &Fields) -> (StarAnswer, StarAnswer) {
    (answer(fields, "weak"), answer(fields, "strong"))
}

fn answer(fields: &Fields, name: &str) -> StarAnswer {
    let Some(table) = fields.table(name) else {
        fields.fault(name, format!("`[{name}]` is missing"), "add it with situation, task, action, result and comment");
        return empty();
    };
    let block = |name: &str| table.context.block(&table.piece(name));
    let answer = StarAnswer {
        situation: block("situation"),
        task: block("task"),
        action: block("action"),
        result: block("result"),
        comment: block("comment"),
    };
    table.finish();
    answer
}

/// What stands in for an answer that is missing.
pub(crate) fn empty() -> StarAnswer {
    let none = Markup::default;
    StarAnswer { situation: none(), task: none(), action: none(), result: none(), comment: none() }
}
