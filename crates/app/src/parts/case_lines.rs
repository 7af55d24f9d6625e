//! A case as lines of code: what goes in and what comes out.

use bank::{Case, Input, Signature};

/// What goes in and what comes out, line by line: the arguments with the result in the last line, or call by call.
pub fn lines(signature: &Signature, case: &Case) -> Vec<(String, String)> {
    match &case.input {
        Input::Args(args) => {
            let Signature::Function(function) = signature else {
                return Vec::new();
            };
            let names = function.params.iter().map(|param| &param.name);
            let given = names.zip(args).map(|(name, value)| format!("{name} = {}", spaced(&value.to_string())));
            let mut lines: Vec<_> = given.map(|given| (given, String::new())).collect();
            if let Some((_, result)) = lines.last_mut() {
                *result = format!("→ {}", spaced(&case.expected.to_string()));
            }
            lines
        }
        Input::Calls(calls) => {
            let expected = case.expected.as_array().into_iter().flatten();
            let line = calls.iter().zip(expected).map(|(call, expected)| {
                let args: Vec<String> = call.args.iter().map(|value| spaced(&value.to_string())).collect();
                let result =
                    if expected.is_null() { String::new() } else { format!("→ {}", spaced(&expected.to_string())) };
                (format!("{}({})", call.name, args.join(", ")), result)
            });
            line.collect()
        }
    }
}

/// JSON with a space after each comma outside of texts, so that it can be read and can wrap.
pub fn spaced(json: &str) -> String {
    let mut spaced = String::with_capacity(json.len() + json.len() / 4);
    let (mut in_text, mut escaped) = (false, false);
    for c in json.chars() {
        spaced.push(c);
        match c {
            '"' if !escaped => in_text = !in_text,
            ',' if !in_text => spaced.push(' '),
            _ => {}
        }
        escaped = c == '\\' && !escaped;
    }
    spaced
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn commas_inside_texts_stay_as_they_are() {
        assert_eq!(spaced("[1,[2,3]]"), "[1, [2, 3]]");
        assert_eq!(spaced(r#"["a,b","c\",d"]"#), r#"["a,b", "c\",d"]"#);
    }
}
