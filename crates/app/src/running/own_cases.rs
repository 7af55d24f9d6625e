//! Cases of one's own: written in plain forms, answered by the reference, kept with the drafts, run with the visible ones.

use std::rc::Rc;

use bank::{Body, Case, Coding, Input, Language, Markup, Signature, code_in};
use json::Value;
use judge::own::{Asked, fields, read, written};
use runner::{Heard, Limits, Program, Reply, Request, Task};
use trace::Millis;
use web_sys::{HtmlInputElement, HtmlTextAreaElement};
use yew::prelude::*;

use super::benches::Benches;
use crate::pages::question::{Asked as Question, Pad};
use crate::parts::icon::{Icon, icon};
use crate::parts::markup::sentence;

/// The draft that holds them: a list of inputs with what the reference answers, in JSON.
const PART: &str = "cases";
/// Cases that are kept, at most.
const MOST: usize = 20;
/// How long the reference may take.
const PATIENCE: Millis = Millis(10_000.0);

/// The learner's own cases of a question. What cannot be read any more is left out.
pub fn kept(pad: &Pad, signature: &Signature) -> Vec<Case> {
    let kept = json::parse(&pad.text(PART)).ok();
    let all = kept.as_ref().and_then(Value::as_array).unwrap_or(&[]);
    all.iter().enumerate().filter_map(|(number, kept)| case(number, kept, signature)).collect()
}

fn case(number: usize, kept: &Value, signature: &Signature) -> Option<Case> {
    let pair = kept.as_array().filter(|pair| pair.len() == 2)?;
    let input = match signature {
        Signature::Function(function) => {
            let args = pair[0].as_array().filter(|args| args.len() == function.params.len())?;
            let fits = function.params.iter().zip(args).all(|(param, arg)| param.of.check(arg).is_ok());
            fits.then(|| Input::Args(args.to_vec()))?
        }
        Signature::Class(_) => {
            let call = |call: &Value| {
                let (name, args) = call.as_array()?.split_first()?;
                Some(bank::Call { name: name.as_str()?.to_owned(), args: args.to_vec() })
            };
            Input::Calls(pair[0].as_array()?.iter().map(call).collect::<Option<_>>()?)
        }
    };
    let id = format!("own-{number}");
    Some(Case { id, why: Markup::default(), input, expected: pair[1].clone(), hidden: false })
}

fn keep(pad: &Pad, cases: &[Case]) {
    let pairs = cases.iter().map(|case| [case.input.to_json(), case.expected.clone()].into_iter().collect::<Value>());
    let text = if cases.is_empty() { String::new() } else { pairs.collect::<Value>().to_string() };
    pad.set(PART, text);
}

/// Properties of [`OwnCases`].
#[derive(Properties, PartialEq)]
pub struct OwnCasesProps {
    pub question: Question,
    pub pad: Pad,
    pub language: Language,
    pub benches: Benches,
    pub folder: &'static str,
    /// Hears that there is one more or one less; true if one more.
    pub onchange: Callback<bool>,
}

/// What stands below the fields.
#[derive(Clone, Debug, Default, PartialEq)]
enum Said {
    #[default]
    Nothing,
    Asking,
    /// A field that cannot be read, and why.
    Unreadable(usize, String),
    /// The input is none that the question allows; why.
    Refused(String),
}

/// The cases there are, and the fields for one more.
#[component]
pub fn OwnCases(props: &OwnCasesProps) -> Html {
    let Body::Coding(body) = &props.question.body else { return Html::default() };
    let signature = &body.signature;
    let texts = use_state(|| body.cases.first().map(|case| written(signature, &case.input)).unwrap_or_default());
    let said = use_state(Said::default);
    let cases = kept(&props.pad, signature);
    let full = cases.len() >= MOST;
    let rows = cases.iter().enumerate().map(|(number, case)| row(props, signature, number, case));
    let asked = fields(signature);
    let one = |(number, asked): (usize, &Asked)| field(number, asked, &texts, &said);
    let add = {
        let (texts, said) = (texts.clone(), said.setter());
        let (pad, onchange) = (props.pad.clone(), props.onchange.clone());
        let (benches, folder, language) = (props.benches.clone(), props.folder, props.language);
        let body = Rc::new((**body).clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            match read(&body.signature, &texts) {
                Err(wrong) => said.set(Said::Unreadable(wrong.field, wrong.message)),
                Ok(input) => {
                    said.set(Said::Asking);
                    let asking = Asking {
                        pad: pad.clone(),
                        body: Rc::clone(&body),
                        input,
                        said: said.clone(),
                        onchange: onchange.clone(),
                    };
                    asking.ask(&benches, folder, language);
                }
            }
        })
    };
    html! {
        <details class="own-cases">
            <summary>{ "Cases of your own" }</summary>
            <ul class="plain own-list">{ for rows }</ul>
            <form class="own-fields" onsubmit={add}>
                { for asked.iter().enumerate().map(one) }
                <div class="q-tests-bar">
                    <button class="button" disabled={full || *said == Said::Asking}>{ "Add and run" }</button>
                    <p class="small quiet" role="status">{ sentence(&told(&said, full)) }</p>
                </div>
            </form>
        </details>
    }
}

fn told(said: &Said, full: bool) -> String {
    match said {
        Said::Asking => "Asking the reference what it answers".to_owned(),
        Said::Refused(why) => why.clone(),
        _ if full => format!("There are {MOST}; remove one to add another."),
        _ => "What is expected comes from the reference.".to_owned(),
    }
}

/// A case there is, with a way to remove it.
fn row(props: &OwnCasesProps, signature: &Signature, number: usize, case: &Case) -> Html {
    let remove = {
        let (pad, signature, onchange) = (props.pad.clone(), signature.clone(), props.onchange.clone());
        Callback::from(move |_: MouseEvent| {
            let mut cases = kept(&pad, &signature);
            if number < cases.len() {
                cases.remove(number);
                keep(&pad, &cases);
                onchange.emit(false);
            }
        })
    };
    let shown: String = written(signature, &case.input).join("; ").replace('\n', " / ").chars().take(120).collect();
    html! {
        <li key={number} class="own-row">
            <span class="small quiet">{ format!("Your case {}", number + 1) }</span>
            <code>{ shown }</code>
            <button type="button" class="button button-plain" aria-label={format!("Remove your case {}", number + 1)} onclick={remove}>
                { icon(Icon::Close) }
            </button>
        </li>
    }
}

fn field(number: usize, asked: &Asked, texts: &UseStateHandle<Vec<String>>, said: &UseStateHandle<Said>) -> Html {
    let id = format!("own-{number}");
    let help = format!("{id}-help");
    let value = texts.get(number).cloned().unwrap_or_default();
    let wrong = match &**said {
        Said::Unreadable(field, why) if *field == number => Some(why.clone()),
        _ => None,
    };
    let put = {
        let (texts, said) = (texts.clone(), said.clone());
        move |text: String| {
            let mut now = (*texts).clone();
            now.resize(now.len().max(number + 1), String::new());
            now[number] = text;
            texts.set(now);
            said.set(Said::Nothing);
        }
    };
    let invalid = wrong.as_ref().map(|_| "true");
    let input = if asked.is_long {
        let oninput =
            Callback::from(move |event: InputEvent| put(event.target_unchecked_into::<HtmlTextAreaElement>().value()));
        let rows = value.lines().count().clamp(3, 10).to_string();
        html! { <textarea id={id.clone()} class="mono" {rows} aria-describedby={help.clone()} aria-invalid={invalid} spellcheck="false" {value} {oninput} /> }
    } else {
        let oninput =
            Callback::from(move |event: InputEvent| put(event.target_unchecked_into::<HtmlInputElement>().value()));
        html! { <input id={id.clone()} class="mono" type="text" autocomplete="off" aria-describedby={help.clone()} aria-invalid={invalid} spellcheck="false" {value} {oninput} /> }
    };
    html! {
        <div class="own-field">
            <label for={id} class="small mono">{ asked.name.clone() }</label>
            { input }
            <p id={help} class="small quiet">
                if let Some(wrong) = wrong {
                    <span class="own-wrong" role="alert">{ sentence(&format!("{wrong}. ")) }</span>
                }
                { asked.help }
            </p>
        </div>
    }
}

/// A case on its way: the reference is asked what it answers.
struct Asking {
    pad: Pad,
    body: Rc<Coding>,
    input: Input,
    said: UseStateSetter<Said>,
    onchange: Callback<bool>,
}

impl Asking {
    fn ask(self, benches: &Benches, folder: &'static str, language: Language) {
        let Some(solution) = code_in(&self.body.solutions, language) else {
            return self.said.set(Said::Refused("There is no reference in this language.".to_owned()));
        };
        let call = bank::Json::to_json(&self.body.signature.as_lists());
        let program = Program { language: language.as_str().to_owned(), code: solution.text.clone(), call };
        let task = Task::Judge { inputs: vec![self.input.to_json()] };
        let heard = Callback::from(move |heard: Heard| self.hear(heard));
        benches.ask(folder, Request { program, task, limits: Limits::default() }, PATIENCE, heard);
    }

    fn hear(&self, heard: Heard) {
        let refuse = |why: &str| self.said.set(Said::Refused(why.to_owned()));
        match heard {
            Heard::Reply(_, Reply::Case(outcome)) => match outcome.answer {
                Ok(expected) => {
                    let mut cases = kept(&self.pad, &self.body.signature);
                    let id = format!("own-{}", cases.len());
                    let (why, input) = (Markup::default(), self.input.clone());
                    cases.push(Case { id, why, input, expected, hidden: false });
                    keep(&self.pad, &cases);
                    self.said.set(Said::Nothing);
                    self.onchange.emit(true);
                }
                Err(fault) => {
                    refuse(&format!(
                        "The reference ends with `{}` on it, so the question does not allow it.",
                        fault.headline()
                    ));
                }
            },
            Heard::Reply(..) => {}
            Heard::TimedOut(_) => {
                refuse("The reference takes too long on it: the question does not allow inputs as large.")
            }
            Heard::Crashed(_) => refuse("The reference broke down on it: the question does not allow inputs as large."),
            Heard::NoWorker(_, why) => refuse(&why),
        }
    }
}
