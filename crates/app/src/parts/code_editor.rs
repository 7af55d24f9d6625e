//! The code editor over a plain field: it takes the field's place once its script is here, and the field stays where that
//! cannot be had. The field keeps the text all the while, hidden, as whoever draws it gives it.

use std::cell::RefCell;
use std::rc::Rc;

use browser::editor::{self, Lines, Setup};
use web_sys::Element;
use yew::prelude::*;

/// Properties of [`CodeEditor`].
#[derive(Clone, Properties, PartialEq)]
pub struct CodeEditorProps {
    /// The plain field.
    pub field: NodeRef,
    /// What the field holds.
    pub text: AttrValue,
    /// The slug of the language. Another language is another editor.
    pub language: AttrValue,
    pub label: AttrValue,
    /// The id of the element that says how it is used.
    pub described_by: AttrValue,
    /// Without colours, completion and closing of brackets.
    pub bare: bool,
    /// The lines that are marked.
    pub lines: Lines,
    /// Hears what is typed.
    pub on_change: Callback<String>,
    /// Hears that the editor cannot be had; the field is as it was.
    pub on_failed: Callback<()>,
}

/// What there is between two drawings.
struct Held {
    latest: RefCell<CodeEditorProps>,
    /// The text that the editor holds.
    text: RefCell<AttrValue>,
    editor: RefCell<Option<editor::Editor>>,
}

/// The place beside the field, empty until the script is here.
#[component]
pub fn CodeEditor(props: &CodeEditorProps) -> Html {
    let place = use_node_ref();
    let held = use_memo((), |()| {
        let (latest, text) = (RefCell::new(props.clone()), RefCell::new(props.text.clone()));
        Held { latest, text, editor: RefCell::default() }
    });
    held.latest.replace(props.clone());
    {
        let (held, place) = (Rc::clone(&held), place.clone());
        use_effect_with((), move |()| {
            let coming = Rc::clone(&held);
            wasm_bindgen_futures::spawn_local(async move {
                let here = editor::fetch().await;
                // Somebody who has gone elsewhere meanwhile has taken the place along.
                if let Some(place) = place.cast::<Element>() {
                    let made = here && open(&coming, &place);
                    let failed = (!made).then(|| coming.latest.borrow().on_failed.clone());
                    failed.into_iter().for_each(|failed| failed.emit(()));
                }
            });
            move || drop(held.editor.take())
        });
    }
    use_kept(&held, props.text.clone(), |held, text| {
        let known = held.text.replace(text.clone());
        if let Some(editor) = held.editor.borrow().as_ref().filter(|_| known != *text) {
            editor.set(text);
        }
    });
    use_kept(&held, props.bare, |held, bare| held.editor.borrow().iter().for_each(|editor| editor.set_bare(*bare)));
    use_kept(&held, props.lines, |held, lines| held.editor.borrow().iter().for_each(|editor| editor.mark(*lines)));
    html! {
        <div class="code-editor" ref={place}></div>
    }
}

/// Tells the editor whenever one of its properties has changed.
#[hook]
fn use_kept<T: PartialEq + 'static>(held: &Rc<Held>, value: T, tell: fn(&Held, &T)) {
    let held = Rc::clone(held);
    use_effect_with(value, move |value| tell(&held, value));
}

/// Makes the editor in its place. False where that fails.
fn open(held: &Rc<Held>, place: &Element) -> bool {
    let now = held.latest.borrow().clone();
    let Some(field) = now.field.cast::<Element>() else { return false };
    let (language, label, described_by) = (&now.language, &now.label, &now.described_by);
    let setup = Setup { field: &field, language, label, described_by, bare: now.bare };
    let typed = Rc::downgrade(held);
    let made = editor::Editor::new(place, &setup, move |text| {
        let Some(held) = typed.upgrade() else { return };
        held.text.replace(AttrValue::from(text.clone()));
        let hears = held.latest.borrow().on_change.clone();
        hears.emit(text);
    });
    if let Some(editor) = &made {
        editor.mark(now.lines);
    }
    let is_made = made.is_some();
    held.editor.replace(made);
    is_made
}
