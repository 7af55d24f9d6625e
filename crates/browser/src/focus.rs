//! Moving the focus, the scroll position and the selection.

use wasm_bindgen::JsCast;
use web_sys::{HtmlDialogElement, HtmlElement, HtmlInputElement};

/// Puts the focus on the element with this id.
pub fn on_id(id: &str) {
    if let Some(element) = element(id) {
        let _ = element.focus();
    }
}

/// Puts the focus on the first element that a selector names.
pub fn on_first(selector: &str) {
    let found = crate::document().and_then(|document| document.query_selector(selector).ok().flatten());
    if let Some(element) = found.and_then(|found| found.dyn_into::<HtmlElement>().ok()) {
        let _ = element.focus();
    }
}

/// Where the focus is, to bring it back there later.
pub fn current() -> Option<HtmlElement> {
    crate::document()?.active_element()?.dyn_into().ok()
}

/// Puts the focus back on an element, unless it is on something else meanwhile or the element is gone.
pub fn back_on(element: &HtmlElement) {
    let is_nowhere = current().is_none_or(|now| now.tag_name() == "BODY" || !now.is_connected());
    if is_nowhere && element.is_connected() {
        let _ = element.focus();
    }
}

/// Moves the focus from an element to the one beside it, if there is one.
pub fn on_sibling(element: &web_sys::Element, back: bool) {
    let sibling = if back { element.previous_element_sibling() } else { element.next_element_sibling() };
    if let Some(sibling) = sibling {
        // Elements of a drawing take the focus by the same method as all others.
        let _ = sibling.unchecked_ref::<HtmlElement>().focus();
    }
}

/// Puts the caret before a character of a text field (characters, not bytes) and selects it, so that it can be seen.
pub fn select_character(id: &str, at: usize, text: &str) {
    let Some(element) = element(id) else { return };
    let units = |characters: usize| text.chars().take(characters).map(|c| c.len_utf16() as u32).sum::<u32>();
    let (from, to) = (units(at), units(at + 1));
    if let Some(input) = element.dyn_ref::<HtmlInputElement>() {
        let _ = input.set_selection_range(from, to);
    } else if let Some(area) = element.dyn_ref::<web_sys::HtmlTextAreaElement>() {
        let _ = area.set_selection_range(from, to);
    }
}

/// Scrolls to the element with this id, or to the top of the page.
pub fn scroll_to(id: Option<&str>) {
    match id.and_then(element) {
        Some(element) => element.scroll_into_view(),
        None => {
            if let Some(window) = crate::window() {
                window.scroll_to_with_x_and_y(0.0, 0.0);
            }
        }
    }
}

/// Whether the reader is typing: the focus is in a field, so that a plain key is text and not a command.
pub fn is_in_field() -> bool {
    let active = crate::document().and_then(|document| document.active_element());
    active.is_some_and(|active| {
        let field = matches!(active.tag_name().as_str(), "INPUT" | "TEXTAREA" | "SELECT") && !is_range(&active);
        field || active.has_attribute("contenteditable")
    })
}

/// Whether the focus is in the dialog that an element stands in, or nowhere: then a key is meant for that dialog.
pub fn is_in_dialog_of(element: &web_sys::Element) -> bool {
    let dialog_of = |element: &web_sys::Element| element.closest("dialog[open]").ok().flatten();
    let active = crate::document().and_then(|document| document.active_element());
    active.is_none_or(|active| active.tag_name() == "BODY" || dialog_of(&active) == dialog_of(element))
}

/// Whether the focus is inside an open dialog.
pub fn is_in_dialog() -> bool {
    let active = crate::document().and_then(|document| document.active_element());
    active.is_some_and(|active| matches!(active.closest("dialog[open]"), Ok(Some(_))))
}

/// Whether the focus is on something that Space itself activates or moves.
pub fn is_on_control() -> bool {
    let active = crate::document().and_then(|document| document.active_element());
    active.is_some_and(|active| matches!(active.tag_name().as_str(), "BUTTON" | "SUMMARY" | "A" | "INPUT"))
}

fn is_range(element: &web_sys::Element) -> bool {
    let kind = element.get_attribute("type");
    matches!(kind.as_deref(), Some("range" | "checkbox" | "radio" | "file"))
}

/// Opens a `<dialog>` above the page, with the focus inside.
pub fn open_dialog(dialog: &HtmlDialogElement) {
    if !dialog.open() {
        let _ = dialog.show_modal();
    }
}

fn element(id: &str) -> Option<HtmlElement> {
    crate::document()?.get_element_by_id(id)?.dyn_into().ok()
}
