//! The code editor: a script module of the site, fetched when it is first wanted, that takes the place of a plain field.

use std::cell::RefCell;

use js_sys::{Object, Promise, Reflect};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::Element;

use crate::{address, page};

/// The id of the tag by which a page names the folder of the editor.
pub const FOLDER_LINK: &str = "editor-folder";

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_name = "import", catch)]
    fn import(url: &str) -> Result<Promise, JsValue>;

    #[derive(Clone)]
    type Module;
    #[wasm_bindgen(method, catch, js_name = createEditor)]
    fn create_editor(this: &Module, parent: &Element, options: &Object) -> Result<Face, JsValue>;

    /// What the module gives for an editor; `www/editor/editor.mjs` has it.
    type Face;
    #[wasm_bindgen(method)]
    fn set(this: &Face, text: &str);
    #[wasm_bindgen(method, js_name = setBare)]
    fn set_bare(this: &Face, bare: bool);
    #[wasm_bindgen(method)]
    fn mark(this: &Face, lines: &Object);
    #[wasm_bindgen(method)]
    fn destroy(this: &Face);
}

thread_local! {
    static MODULE: RefCell<Option<Module>> = const { RefCell::new(None) };
}

/// What an editor is made with.
pub struct Setup<'a> {
    /// The plain field whose place it takes, with text, caret, scroll position and focus.
    pub field: &'a Element,
    /// The slug of the language; one that the editor does not know is plain text.
    pub language: &'a str,
    /// As a screen reader names it.
    pub label: &'a str,
    /// The id of the element that says how it is used.
    pub described_by: &'a str,
    /// Without colours, completion and closing of brackets, as on a whiteboard.
    pub bare: bool,
}

/// Lines that are marked, counted from 1.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Lines {
    /// Where a run stands.
    pub current: Option<u32>,
    /// Where it failed.
    pub error: Option<u32>,
    /// Where it goes next.
    pub next: Option<u32>,
}

/// An editor on the page, until it is dropped.
pub struct Editor {
    face: Face,
    _heard: Closure<dyn FnMut(String)>,
}

/// Whether the module is here, so that an editor can be made at once.
pub fn is_here() -> bool {
    MODULE.with_borrow(Option::is_some)
}

/// Fetches the module, unless it is here; false where it cannot be had.
pub async fn fetch() -> bool {
    if is_here() {
        return true;
    }
    let Some(folder) = page::file_of_link(FOLDER_LINK) else { return false };
    let Ok(coming) = import(&address::absolute(&format!("{folder}editor.mjs"))) else { return false };
    let Ok(module) = JsFuture::from(coming).await else { return false };
    MODULE.set(Some(module.unchecked_into()));
    true
}

impl Editor {
    /// An editor inside `parent`; none while the module is not here. `on_change` hears what is typed, and nothing of what
    /// [`Editor::set`] puts in.
    pub fn new(parent: &Element, setup: &Setup, on_change: impl FnMut(String) + 'static) -> Option<Self> {
        let module = MODULE.with_borrow(Option::clone)?;
        let heard = Closure::<dyn FnMut(String)>::new(on_change);
        let options = object(&[
            ("field", setup.field.as_ref()),
            ("language", &setup.language.into()),
            ("label", &setup.label.into()),
            ("describedBy", &setup.described_by.into()),
            ("bare", &setup.bare.into()),
            ("onChange", heard.as_ref()),
        ]);
        let face = module.create_editor(parent, &options).ok()?;
        Some(Editor { face, _heard: heard })
    }

    /// Puts another text in; the learner can take that back.
    pub fn set(&self, text: &str) {
        self.face.set(text);
    }

    /// Makes it bare, or gives it all it has.
    pub fn set_bare(&self, bare: bool) {
        self.face.set_bare(bare);
    }

    /// Marks lines, and takes away the marks that were.
    pub fn mark(&self, lines: Lines) {
        let value = |line: Option<u32>| line.map_or(JsValue::NULL, JsValue::from);
        let (current, error, next) = (value(lines.current), value(lines.error), value(lines.next));
        self.face.mark(&object(&[("current", &current), ("error", &error), ("next", &next)]));
    }
}

impl Drop for Editor {
    fn drop(&mut self) {
        self.face.destroy();
    }
}

fn object(fields: &[(&str, &JsValue)]) -> Object {
    let object = Object::new();
    for (name, value) in fields {
        // A plain object refuses nothing.
        let _ = Reflect::set(&object, &(*name).into(), value);
    }
    object
}
