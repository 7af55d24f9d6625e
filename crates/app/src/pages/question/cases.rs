//! Cases as people read them: what goes in, what comes out, and why the case is there.

use bank::{Case, Input, Markup, Signature};
use yew::prelude::*;

use super::measure;
use crate::parts::markup::inline;

/// The constraints, the visible cases, and how many there are besides.
pub fn section(signature: &Signature, constraints: &[Markup], cases: &[Case]) -> Html {
    let hidden = cases.iter().filter(|case| case.hidden).count() as u64;
    let visible = cases.iter().filter(|case| !case.hidden);
    let constraints = constraints.iter().enumerate().map(|(number, constraint)| {
        html! { <li key={number}>{ inline(constraint) }</li> }
    });
    html! {
        <div class="q-cases">
            <h2>{ "Constraints" }</h2>
            <ul class="q-constraints">{ for constraints }</ul>
            <h2>{ "Cases" }</h2>
            <ul class="plain">{ for visible.map(|case| row(signature, case)) }</ul>
            <p class="small quiet" hidden={hidden == 0}>
                { format!("{} besides, on the edges that these leave out.", measure::plural(hidden, "hidden case")) }
            </p>
        </div>
    }
}

fn row(signature: &Signature, case: &Case) -> Html {
    let lines = lines(signature, case).into_iter().enumerate().map(|(number, (given, result))| {
        html! {
            <div key={number} class="q-case-line">
                <code>{ given }</code>
                <code class="q-case-result">{ result }</code>
            </div>
        }
    });
    html! {
        <li key={case.id.clone()} class="q-case">
            <div class="q-case-lines">{ for lines }</div>
            <p class="small quiet">{ inline(&case.why) }</p>
        </li>
    }
}

/// What goes in and what comes out, line by line: the arguments with the result in the last line, or call by call.
fn lines(signature: &Signature, case: &Case) -> Vec<(String, String)> {
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
fn spaced(json: &str) -> String {
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
