//! Stopping where something is so: a condition, how often it begins to hold, and the way to the next time and the one before.

use runner::{Condition, NotUnderstood};
use web_sys::{HtmlInputElement, KeyboardEvent};
use yew::prelude::*;

use super::known::Known;
use super::search::{Subject, Way};
use super::stepping::Stepping;
use crate::parts::icon::{Icon, icon};
use crate::parts::markup::sentence;

/// A condition as it is written.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Written {
    pub text: String,
    /// Why it could not be read when it was last asked for.
    error: Option<NotUnderstood>,
}

impl Written {
    /// What is looked for; where it cannot be read, why is kept.
    pub fn ask(&self) -> Result<Subject, Written> {
        match Condition::parse(&self.text) {
            Ok(condition) => Ok(Subject::Condition(condition)),
            Err(error) => Err(Written { text: self.text.clone(), error: Some(error) }),
        }
    }

    /// After more was typed: an error stays only while the text still has one.
    fn typed(&self, text: String) -> Written {
        let error = self.error.as_ref().and_then(|_| Condition::parse(&text).err());
        Written { text, error }
    }
}

/// The field with its buttons. `look` is told in which direction to look for what stands in the field.
pub fn field(known: &Known, written: &UseStateHandle<Written>, look: &Callback<Way>) -> Html {
    let oninput = {
        let written = written.clone();
        Callback::from(move |event: InputEvent| {
            written.set(written.typed(event.target_unchecked_into::<HtmlInputElement>().value()));
        })
    };
    let onkeydown = {
        let look = look.clone();
        Callback::from(move |event: KeyboardEvent| {
            if event.key() == "Enter" {
                event.prevent_default();
                look.emit(if event.shift_key() { Way::Previous } else { Way::Next });
            }
        })
    };
    let button = |way: Way, name: &'static str, key: &'static str, picture: Icon| {
        html! {
            <button class="button until-button" aria-label={name} title={format!("{name} ({key})")} onclick={look.reform(move |_: MouseEvent| way)}>
                { icon(picture) }
            </button>
        }
    };
    html! {
        <section class="until" aria-label="Stop when">
            <label class="small quiet" for="until">{ "Stop when" }</label>
            <div class="until-row">
                <input
                    id="until" type="text" class="mono" value={written.text.clone()} {oninput} {onkeydown} placeholder="i == 3"
                    autocomplete="off" autocapitalize="off" spellcheck="false" enterkeyhint="search"
                    aria-describedby="until-told" aria-invalid={written.error.is_some().then_some("true")}
                />
                { button(Way::Previous, "Previous hit", "shift and n", Icon::Back) }
                { button(Way::Next, "Next hit", "n", Icon::Forward) }
            </div>
            <div id="until-told" class="small until-told" role="status">{ told(known, written) }</div>
        </section>
    }
}

/// What is wrong with the condition, or how often it begins to hold.
fn told(known: &Known, written: &Written) -> Html {
    if let Some(error) = &written.error {
        return wrong(&written.text, error);
    }
    if let Some(words) = known.search.said(true) {
        return sentence(words);
    }
    let at = known.stepping.as_ref().map_or(0, Stepping::at);
    let found = written.ask().ok().and_then(|subject| known.search.found(&subject).cloned());
    let words = found.map(|found| {
        let more = if found.cut { " and more" } else { "" };
        let times = if found.len() == 1 { "once".to_owned() } else { format!("{}{more} times", found.len()) };
        format!("Begins to hold {times}; {} up to here.", found.up_to(at))
    });
    html! { words.unwrap_or_default() }
}

/// The condition with the place of what could not be read, and why.
fn wrong(text: &str, error: &NotUnderstood) -> Html {
    let before: String = text.chars().take(error.at).collect();
    let rest: String = text.chars().skip(error.at).collect();
    let end = rest.char_indices().nth(1).map_or(rest.len(), |(at, _)| at);
    html! {
        <div class="until-wrong">
            <p>{ &error.message }</p>
            <p class="mono" aria-hidden="true">{ before }<mark>{ if rest.is_empty() { " " } else { &rest[..end] }.to_owned() }</mark>{ rest[end..].to_owned() }</p>
        </div>
    }
}
