//! The area in which code is written, prefilled with the starter and kept as a draft per language: a plain field. What makes
//! it an editor comes when the page is at rest or the field is first wanted, and is not part of a first visit.

use browser::editor::Lines;
use web_sys::{HtmlTextAreaElement, InputEvent};
use yew::prelude::*;

use super::pad::Pad;
use super::sheet::Asked;
use crate::chunks::{Chunk, use_part};
use crate::running::TestsProps;

/// Properties of [`Editor`].
#[derive(Clone, Properties, PartialEq)]
pub struct EditorProps {
    /// What the code answers, if it is not for its own sake.
    #[prop_or_default]
    pub question: Option<Asked>,
    pub pad: Pad,
    /// The part of the answer it holds.
    pub part: AttrValue,
    /// The slug of the language.
    pub language: &'static str,
    pub label: AttrValue,
    /// What it begins with.
    pub starter: AttrValue,
    /// Whether the stored drafts are in.
    pub ready: bool,
    /// The lines that a run marks.
    #[prop_or_default]
    pub lines: Lines,
    /// Hears that something was typed.
    #[prop_or_default]
    pub onwrite: Callback<()>,
}

/// What makes an editor of the plain field is drawn with.
#[derive(Clone, Properties, PartialEq)]
pub struct WritingProps {
    pub editor: EditorProps,
    /// The plain field.
    pub field: NodeRef,
    /// What the field holds.
    pub text: AttrValue,
    /// What was typed here, which counts before the draft.
    pub typed: UseStateHandle<Option<AttrValue>>,
}

/// What says how the field is used has this id.
pub const HELP: &str = "code-help";

impl EditorProps {
    /// Takes what was typed.
    pub fn take(&self, typed: &UseStateSetter<Option<AttrValue>>, text: String) {
        // The starter alone is no draft.
        self.pad.write(&self.part, if text == self.starter.as_str() { String::new() } else { text.clone() });
        typed.set(Some(text.into()));
        self.onwrite.emit(());
    }

    /// The draft, or else the starter.
    pub fn kept(&self) -> AttrValue {
        let written = self.pad.text(&self.part);
        if written.is_empty() { self.starter.clone() } else { written.into() }
    }
}

/// The field with what belongs to it.
#[component]
pub fn Editor(props: &EditorProps) -> Html {
    let typed = use_state(|| None::<AttrValue>);
    let wanted = use_state(|| false);
    let field = use_node_ref();
    let part = use_part(Chunk::Answers, *wanted);
    {
        let wanted = wanted.setter();
        use_effect_with((), move |()| browser::clock::when_idle(move || wanted.set(true)));
    }
    let text = (*typed).clone().unwrap_or_else(|| props.kept());
    let oninput = {
        let (props, typed) = (props.clone(), typed.setter());
        Callback::from(move |event: InputEvent| {
            props.take(&typed, event.target_unchecked_into::<HtmlTextAreaElement>().value());
        })
    };
    // Where it did not come, the next focus asks again.
    let onfocus = part.retry.reform(move |_: FocusEvent| wanted.set(true));
    let tests = props.question.clone().map(|question| {
        let answers = part.here.and_then(|here| here.answers);
        let drawn = answers.map(|answers| (answers.tests)(TestsProps { question, editor: props.clone() }));
        drawn.unwrap_or_else(waiting_tests)
    });
    let writing = part.here.and_then(|here| here.answers).map(|answers| {
        (answers.writing)(WritingProps { editor: props.clone(), field: field.clone(), text: text.clone(), typed })
    });
    let waiting = if part.failed.is_some() { "The editor could not be loaded; what you type is kept." } else { "" };
    html! {
        <>
        <div class="q-editor">
            <textarea
                ref={field} class="q-code mono" aria-label={props.label.clone()} aria-describedby={HELP} spellcheck="false"
                autocomplete="off" autocapitalize="off" wrap="off" rows="18" value={text} {oninput} {onfocus}
            />
            <div class="q-editor-more">
                { writing.unwrap_or_else(|| html! { <p id={HELP} class="q-editor-foot small quiet">{ waiting }</p> }) }
            </div>
        </div>
        { for tests }
        </>
    }
}

/// What stands in the place of the tests until they have come.
fn waiting_tests() -> Html {
    html! {
        <div class="q-tests">
            <div class="q-tests-bar"><button class="button button-strong" disabled={true}>{ "Run tests" }</button></div>
            <div class="q-tests-more"></div>
        </div>
    }
}
