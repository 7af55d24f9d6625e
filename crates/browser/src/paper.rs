//! Printing: what stands above the page becomes a part of it while it is on its way to paper.

use std::cell::RefCell;
use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::HtmlDialogElement;

use crate::{Subscription, document, focus, window};

/// While it lives, the dialog that a selector names lies in the page for as long as the page is printed. Above the page it would
/// cover what is printed under it.
pub struct Flat {
    _before: Subscription,
    _after: Subscription,
}

/// Lays the dialog flat for printing, and puts it back above the page afterwards, with the focus where it was.
pub fn lay_flat(selector: &'static str) -> Option<Flat> {
    let window = window()?;
    let focused = Rc::new(RefCell::new(None));
    let before = {
        let focused = Rc::clone(&focused);
        Subscription::new(window.as_ref(), "beforeprint", move |_| {
            if let Some(dialog) = dialog(selector) {
                *focused.borrow_mut() = focus::current();
                dialog.close();
                dialog.set_open(true);
            }
        })
    };
    let after = Subscription::new(window.as_ref(), "afterprint", move |_| {
        if let Some(dialog) = dialog(selector) {
            dialog.set_open(false);
            let _ = dialog.show_modal();
            focused.take().iter().for_each(|element: &web_sys::HtmlElement| drop(element.focus()));
        }
    });
    Some(Flat { _before: before, _after: after })
}

/// The open one.
fn dialog(selector: &str) -> Option<HtmlDialogElement> {
    let found = document()?.query_selector(selector).ok().flatten()?;
    found.dyn_into().ok().filter(HtmlDialogElement::open)
}
