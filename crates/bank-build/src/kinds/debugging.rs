//! Debugging: `steps.toml`, the diagnosis, and in code mode the flawed code with cases.

use bank::{Choice, Debugging, Flawed, Mode, Step, Verdict};

use crate::cases;
use crate::code;
use crate::context::Context;
use crate::fields::Fields;
use crate::question::Ids;
use crate::signature;
use crate::toml_text::TomlText;

pub(super) fn read(context: &Context, folder: &str, fields: &Fields) -> Option<Debugging> {
    let mode = fields.word("mode", Mode::ALL, Mode::as_str);
    let steps = steps(context, folder);
    let purpose = "the root cause, the fix, and how to keep it from coming back";
    let diagnosis = super::markdown(context, &format!("{folder}diagnosis.md"), purpose);
    let flawed = match mode? {
        Mode::Code => Some(flawed(context, folder, fields)?),
        Mode::Incident => None,
    };
    Some(Debugging { mode: mode?, steps, diagnosis, flawed })
}

fn flawed(context: &Context, folder: &str, fields: &Fields) -> Option<Flawed> {
    let checker = super::coding::checker(fields);
    let constraints = super::inlines(fields, "constraints", 0..=8);
    let signature = signature::read(fields);
    let broken = code::read_all(context, folder, "broken", signature.as_ref());
    let fixed = code::read_all(context, folder, "fixed", signature.as_ref());
    code::must_differ(context, folder, ("broken", &broken), ("fixed", &fixed));
    let signature = signature?;
    let cases = cases::read(context, folder, &signature, &checker);
    Some(Flawed { constraints, signature, checker, cases, broken, fixed })
}

fn steps(context: &Context, folder: &str) -> Vec<Step> {
    let path = format!("{folder}steps.toml");
    let Some(document) = TomlText::required(context, &path, "four to ten steps, told in order") else {
        return Vec::new();
    };
    let fields = document.fields(context);
    let tables = fields.tables("step");
    fields.count("step", tables.len(), 4..=10);
    fields.finish();
    let mut ids = Ids::default();
    tables.iter().map(|table| read_step(context, table, &mut ids)).collect()
}

fn read_step(context: &Context, table: &Fields, ids: &mut Ids) -> Step {
    let choices: Vec<Choice> = table.tables("choice").iter().map(|choice| read_choice(context, choice)).collect();
    table.count("choice", choices.len(), 2..=4);
    let best = choices.iter().filter(|choice| choice.verdict == Verdict::Best).count();
    if best != 1 {
        let message = format!("{best} choices of this step are `best`, and exactly one must be");
        context.fault(table.file(), table.line(), message, "make the others `fine` or `detour`");
    }
    let step = Step {
        id: ids.take(table),
        situation: context.block(&table.piece("situation")),
        ask: context.inline(&table.piece("ask")),
        choices,
    };
    table.finish();
    step
}

fn read_choice(context: &Context, table: &Fields) -> Choice {
    let choice = Choice {
        text: context.inline(&table.piece("text")),
        verdict: table.word("verdict", Verdict::ALL, Verdict::as_str).unwrap_or(Verdict::Fine),
        output: table.optional("output").map(|piece| piece.text.trim_end().to_owned()),
        why: context.block(&table.piece("why")),
    };
    table.finish();
    choice
}
