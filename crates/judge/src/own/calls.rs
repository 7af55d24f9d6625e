//! The calls on a class, one a line.

use bank::{Call, Class, Param};
use json::Value;

use super::argument;

/// Reads the calls; the first constructs.
///
/// # Errors
/// A sentence without its full stop that names the line.
pub(super) fn read(class: &Class, text: &str) -> Result<Vec<Call>, String> {
    let mut calls = Vec::new();
    for (number, line) in text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty()) {
        let call =
            call(class, line.trim(), calls.is_empty()).map_err(|message| format!("line {}: {message}", number + 1))?;
        calls.push(call);
    }
    if calls.is_empty() { Err(format!("the first line is to be `{}(…)`", class.name)) } else { Ok(calls) }
}

fn call(class: &Class, line: &str, is_first: bool) -> Result<Call, String> {
    let line = line.trim_end_matches(';');
    let (name, rest) = line.split_once('(').ok_or("a call is written as `name(arguments)`")?;
    let args = rest.trim_end().strip_suffix(')').ok_or("the closing bracket is missing")?;
    let name = name.trim().trim_start_matches("new ").rsplit('.').next().unwrap_or_default().trim();
    let (name, params) = known(class, name, is_first)?;
    let args = values(args).ok_or("the arguments cannot be read; texts stand in quotes")?;
    if args.len() != params.len() {
        return Err(format!("`{name}` takes {}, not {}", count(params.len()), args.len()));
    }
    for (arg, param) in args.iter().zip(params) {
        param.of.check(arg).map_err(|(path, expected)| format!("`{}`{path} is to be {expected}", param.name))?;
    }
    Ok(Call { name: name.to_owned(), args })
}

fn count(number: usize) -> String {
    if number == 1 { "1 argument".to_owned() } else { format!("{number} arguments") }
}

/// The name as the signature has it, whatever language's spelling was used.
fn known<'c>(class: &'c Class, name: &str, is_first: bool) -> Result<(&'c str, &'c [Param]), String> {
    let plain = |name: &str| name.replace('_', "").to_lowercase();
    if is_first {
        let fits = plain(name) == plain(&class.name);
        let needed = || format!("the first call is to be the constructor, `{}(…)`", class.name);
        return if fits { Ok((&class.name, &class.constructor)) } else { Err(needed()) };
    }
    let method = class.methods.iter().find(|method| plain(&method.name) == plain(name));
    let names = || class.methods.iter().map(|method| format!("`{}`", method.name)).collect::<Vec<_>>().join(", ");
    let method = method.ok_or_else(|| format!("there is no method `{name}`; there are {}", names()))?;
    Ok((&method.name, &method.params))
}

fn values(args: &str) -> Option<Vec<Value>> {
    match argument::literal(&format!("[{args}]"))? {
        Value::Array(values) => Some(values),
        _ => None,
    }
}
