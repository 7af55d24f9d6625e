//! One case that has run: whether it passed, what went in and came out, and where the answer first goes wrong.

use bank::{Case, Signature};
use judge::Verdict;
use runner::Fault;
use yew::prelude::*;

use super::pictured::pictured;
use super::round::Result;
use crate::parts::case_lines::{lines, spaced};
use crate::parts::icon::{Icon, icon};
use crate::parts::markup::{inline, sentence};

/// A case with its result; one that has not run yet has none.
pub struct Row<'r> {
    pub title: String,
    pub signature: &'r Signature,
    pub case: &'r Case,
    pub result: Option<&'r Result>,
    /// Whether it stands open.
    pub open: bool,
    /// Steps through it; `None` where that cannot be.
    pub step: Option<Callback<MouseEvent>>,
}

impl Row<'_> {
    /// The row.
    pub fn view(&self) -> Html {
        let (name, class) = match self.result {
            None => ("not run", "waiting"),
            Some(result) if result.passed() => ("passed", "passed"),
            Some(result) if result.verdict.is_err() => ("error", "failed"),
            Some(_) => ("wrong answer", "failed"),
        };
        let millis = self.result.map(|result| time(result.outcome.millis));
        html! {
            <li key={self.case.id.clone()} class={classes!("q-test", format!("q-test-{class}"))}>
                <details open={self.open}>
                    <summary>
                        <span class="q-test-mark">{ mark(class) }</span>
                        <span class="q-test-name">{ &self.title }</span>
                        <span class="q-test-state">{ name }</span>
                        <span class="small quiet q-test-time">{ millis.unwrap_or_default() }</span>
                    </summary>
                    <div class="q-test-body">
                        <p class="small quiet">{ inline(&self.case.why) }</p>
                        { self.told() }
                        if let Some(step) = self.step.clone() {
                            <button class="button" onclick={step}>{ icon(Icon::Visualize) }{ "Step through this case" }</button>
                        }
                    </div>
                </details>
            </li>
        }
    }

    fn told(&self) -> Html {
        let given = lines(self.signature, self.case).into_iter().enumerate().map(|(number, (given, result))| {
            html! {
                <div key={number} class="q-case-line"><code>{ given }</code><code class="q-case-result">{ result }</code></div>
            }
        });
        let result = self.result.map(|result| {
            let got = match &result.verdict {
                Ok(verdict) => got(self, result, verdict),
                Err(fault) => error(fault),
            };
            html! {
                <>
                    { got }
                    { changed(result) }
                    { printed(result) }
                </>
            }
        });
        html! {
            <>
                <div class="q-case-lines">{ for given }</div>
                { for result }
            </>
        }
    }
}

fn mark(class: &str) -> Html {
    match class {
        "passed" => icon(Icon::Check),
        "failed" => icon(Icon::Close),
        _ => html! { <span class="q-test-dot" aria-hidden="true"></span> },
    }
}

fn time(millis: f64) -> String {
    if millis < 1.0 { "under 1 ms".to_owned() } else { format!("{} ms", millis.round() as u64) }
}

/// The answer, and where it first differs from the one expected.
fn got(row: &Row, result: &Result, verdict: &Verdict) -> Html {
    let answer = result.outcome.answer.as_ref().map(|answer| spaced(&answer.to_string())).unwrap_or_default();
    let wrong = match verdict {
        Verdict::Passed => return Html::default(),
        Verdict::Failed(difference) => difference,
    };
    let shown: String = answer.chars().take(2_000).collect();
    let picture = result.outcome.answer.as_ref().map(|answer| pictured(row, answer, wrong));
    html! {
        <>
            <dl class="q-test-got">
                <dt>{ "Got" }</dt>
                <dd><code>{ shown }</code></dd>
                <dt>{ "First difference" }</dt>
                <dd>{ wrong.to_string() }</dd>
            </dl>
            { for picture.ok() }
        </>
    }
}

/// What went wrong, with the learner's own lines.
pub fn error(fault: &Fault) -> Html {
    let calls = fault.stack.iter().enumerate().map(|(number, (name, line))| {
        html! {
            <li key={number}><code>{ name }</code>{ format!(", line {line}") }</li>
        }
    });
    let place = match (fault.line, fault.column) {
        (Some(line), Some(column)) => format!(" Line {line}, column {column}."),
        (Some(line), None) => format!(" Line {line}."),
        _ => String::new(),
    };
    html! {
        <div class="q-test-error">
            <p>{ sentence(&format!("`{}`.", fault.headline())) }{ place }</p>
            <ol class="small quiet plain" hidden={fault.stack.len() < 2} aria-label="Calls, outermost first">{ for calls }</ol>
        </div>
    }
}

/// Arguments that the code has changed: allowed, but worth knowing.
fn changed(result: &Result) -> Html {
    let Some(changed) = &result.outcome.changed else { return Html::default() };
    let shown: String = spaced(&changed.to_string()).chars().take(300).collect();
    html! {
        <p class="small quiet">{ "Your code changed its input, which is now " }<code>{ shown }</code></p>
    }
}

fn printed(result: &Result) -> Html {
    if result.outcome.output.is_empty() {
        return Html::default();
    }
    html! {
        <div class="q-test-output">
            <h4 class="small quiet">{ if result.outcome.cut { "Printed, the beginning" } else { "Printed" } }</h4>
            <pre class="mono small" tabindex="0">{ &result.outcome.output }</pre>
        </div>
    }
}
