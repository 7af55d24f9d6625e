//! `cases.toml`: inputs with expected answers, each checked against the signature.

use bank::{Call, Case, Checker, Class, Function, Input, Param, Signature, Type};
use json::Value;

use crate::context::{Context, Piece};
use crate::fields::Fields;
use crate::question::Ids;
use crate::suggest;
use crate::toml_text::TomlText;

/// Reads the cases of a question with this signature.
pub(crate) fn read(context: &Context, folder: &str, signature: &Signature, checker: &Checker) -> Vec<Case> {
    let path = format!("{folder}cases.toml");
    let Some(document) = TomlText::required(context, &path, "at least six cases, as docs/formats/content.md shows")
    else {
        return Vec::new();
    };
    let fields = document.fields(context);
    let mut ids = Ids::default();
    let mut cases: Vec<Case> = Vec::new();
    let tables = fields.tables("case");
    for table in &tables {
        let Some(case) = read_case(table, signature, checker, &mut ids) else {
            continue;
        };
        if let Some(same) = cases.iter().find(|before| before.input == case.input) {
            let message = format!("the case `{}` has the same input as `{}`", case.id, same.id);
            let hint = "drop one of them, or change it";
            context.fault(document.file, table.line(), message, hint);
        }
        cases.push(case);
    }
    let hidden = tables.iter().filter(|table| table.flag("hidden")).count();
    let visible = tables.len() - hidden;
    for (found, least, which) in
        [(tables.len(), 6, ""), (visible, 2, " that are visible"), (hidden, 3, " that are hidden")]
    {
        if found < least {
            let message = format!("cases{which}: {found}, and at least {least} are needed");
            let hint = "add cases for the edges: empty, one, repeated, largest";
            context.fault(document.file, 1, message, hint);
        }
    }
    fields.finish();
    cases
}

fn read_case(fields: &Fields, signature: &Signature, checker: &Checker, ids: &mut Ids) -> Option<Case> {
    let id = ids.take(fields);
    let why = fields.context.inline(&fields.piece("why"));
    let hidden = fields.flag("hidden");
    let expected = json(fields, &fields.piece("expected"));
    let input = match signature {
        Signature::Function(function) => args(fields, function).map(Input::Args),
        Signature::Class(class) => calls(fields, class).map(Input::Calls),
    };
    let case = Case { id, why, input: input?, expected: expected?, hidden };
    fields.finish();
    check_expected(fields, signature, checker, &case);
    Some(case)
}

fn json(fields: &Fields, piece: &Piece) -> Option<Value> {
    if piece.text.is_empty() {
        return None;
    }
    match json::parse(&piece.text) {
        Ok(value) => Some(value),
        Err(error) => {
            let message = not_json(&piece.text, error.at);
            let hint = "write JSON between single quotes, such as '[1, 2]' or '\"text\"'";
            fields.context.fault(piece.file, piece.line, message, hint);
            None
        }
    }
}

/// Says up to where a text is JSON; of much only the end is shown.
fn not_json(text: &str, at: usize) -> String {
    const SHOWN: usize = 30;
    let good = text.get(..at).unwrap_or_default();
    let start = good.char_indices().rev().nth(SHOWN - 1).map_or(0, |(start, _)| start);
    match &good[start..] {
        "" => "not JSON".to_owned(),
        shown if at == text.len() => format!("not JSON: it ends too early, after `{shown}`"),
        shown => format!("not JSON after `{shown}`"),
    }
}

fn fit(fields: &Fields, line: u32, what: &str, of: &Type, value: &Value) -> bool {
    let Err((path, expected)) = of.check(value) else {
        return true;
    };
    let place = if path.is_empty() { String::new() } else { format!(" at {path}") };
    let message = format!("{what} is no {of}: {expected} is needed{place}");
    fields.context.fault(fields.file(), line, message, "");
    false
}

fn args(fields: &Fields, function: &Function) -> Option<Vec<Value>> {
    let pieces = fields.pieces("args");
    if pieces.len() != function.params.len() {
        let message = format!("there are {} arguments, and the function takes {}", pieces.len(), function.params.len());
        fields.fault("args", message, "give one JSON text for each parameter, in order");
        return None;
    }
    let mut values = Vec::new();
    for (piece, param) in pieces.iter().zip(&function.params) {
        let value = json(fields, piece)?;
        fit(fields, piece.line, &format!("`{}`", param.name), &param.of, &value).then(|| values.push(value))?;
    }
    Some(values)
}

fn calls(fields: &Fields, class: &Class) -> Option<Vec<Call>> {
    let piece = fields.piece("calls");
    let value = json(fields, &piece)?;
    let fault = |message: String, hint: String| fields.context.fault(piece.file, piece.line, message, hint);
    let mut calls = Vec::new();
    for (index, call) in value.as_array().into_iter().flatten().enumerate() {
        let Some([Value::String(name), args @ ..]) = call.as_array() else {
            fault(format!("call {index} is no list that begins with a name"), "such as [\"get\", 1]".to_owned());
            return None;
        };
        let Some(params) = params_of(class, index, name) else {
            let known = class.methods.iter().map(|method| method.name.as_str());
            if index == 0 {
                let hint = format!("the first call constructs `{}`", class.name);
                fault(format!("the first call is to `{name}`"), hint);
            } else {
                let message = format!("call {index} is to `{name}`, which the class does not have");
                fault(message, suggest::hint(name, known));
            }
            return None;
        };
        if params.len() != args.len() {
            let message = format!("call {index} gives {} arguments, and `{name}` takes {}", args.len(), params.len());
            fault(message, String::new());
            return None;
        }
        for (param, arg) in params.iter().zip(args) {
            let what = format!("`{}` of call {index}", param.name);
            fit(fields, piece.line, &what, &param.of, arg).then_some(())?;
        }
        calls.push(Call { name: name.clone(), args: args.to_vec() });
    }
    if calls.is_empty() {
        fault("there are no calls".to_owned(), format!("the first is [\"{}\", …]", class.name));
        return None;
    }
    Some(calls)
}

/// The parameters of a call; the first call must be the constructor and no other may be.
fn params_of<'c>(class: &'c Class, index: usize, name: &str) -> Option<&'c [Param]> {
    if index == 0 {
        return (name == class.name).then_some(&class.constructor);
    }
    class.methods.iter().find(|method| method.name == name).map(|method| method.params.as_slice())
}

fn check_expected(fields: &Fields, signature: &Signature, checker: &Checker, case: &Case) {
    let line = fields.line_of("expected");
    match (signature, &case.input) {
        (Signature::Function(function), _) => {
            // A named check looks at the answer itself; null then stands for "there is none".
            let free = matches!(checker, Checker::Named(_)) && case.expected.is_null();
            if !free {
                fit(fields, line, "`expected`", &function.returns, &case.expected);
            }
        }
        (Signature::Class(class), Input::Calls(calls)) => check_answers(fields, line, class, calls, &case.expected),
        (Signature::Class(_), Input::Args(_)) => {}
    }
}

fn check_answers(fields: &Fields, line: u32, class: &Class, calls: &[Call], expected: &Value) {
    let answers = expected.as_array().unwrap_or_default();
    if answers.len() != calls.len() {
        let message = format!("`expected` has {} entries for {} calls", answers.len(), calls.len());
        fields.context.fault(fields.file(), line, message, "one for each call, null for the constructor and for void");
        return;
    }
    for (index, (call, answer)) in calls.iter().zip(answers).enumerate() {
        let method = class.methods.iter().find(|method| index > 0 && method.name == call.name);
        match method.and_then(|method| method.returns.as_ref()) {
            Some(of) => drop(fit(fields, line, &format!("entry {index} of `expected`"), of, answer)),
            None if answer.is_null() => {}
            None => {
                let message = format!("entry {index} of `expected` must be null, `{}` returns nothing", call.name);
                fields.context.fault(fields.file(), line, message, "");
            }
        }
    }
}
