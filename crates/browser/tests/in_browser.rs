//! What the browser really does with the calls of this crate; run in headless Chromium.
#![cfg(target_arch = "wasm32")]

use std::cell::Cell;
use std::rc::Rc;

use browser::{address, canvas, clock, focus, page, storage};
use progress::{Change, Millis, Session, Store, Theme};
use wasm_bindgen::JsCast;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web_sys::{HtmlCanvasElement, HtmlTextAreaElement};

wasm_bindgen_test_configure!(run_in_browser);

fn document() -> web_sys::Document {
    web_sys::window().and_then(|window| window.document()).expect("tests run in a page")
}

/// Adds an element with an id to the page.
fn add<T: JsCast>(tag: &str, id: &str) -> T {
    let element = document().create_element(tag).expect("a known tag");
    element.set_id(id);
    document().body().expect("a body").append_child(&element).expect("room for it");
    element.dyn_into().unwrap_or_else(|_| panic!("{tag} is another kind of element"))
}

#[wasm_bindgen_test]
fn a_stored_text_comes_back_and_goes() {
    let store = storage::LocalStore;
    store.write("test-key", "größe \u{1f600}").expect("storage works here");
    assert_eq!(store.read("test-key"), Ok(Some("größe \u{1f600}".to_owned())));
    store.remove("test-key").expect("storage works here");
    assert_eq!(store.read("test-key"), Ok(None));
}

#[wasm_bindgen_test]
fn progress_outlives_its_session() {
    storage::LocalStore.remove(progress::KEY).expect("storage works here");
    let mut first = Session::open(Rc::new(storage::LocalStore), 1);
    first.apply(Change::Theme(Theme::Dark), Millis(1));
    let second = Session::open(Rc::new(storage::LocalStore), 2);
    assert_eq!(second.document().theme(), Theme::Dark);
    storage::LocalStore.remove(progress::KEY).expect("storage works here");
}

#[wasm_bindgen_test]
fn a_text_larger_than_the_quota_is_refused_as_full() {
    let text = "x".repeat(12_000_000);
    assert_eq!(storage::LocalStore.write("test-huge", &text), Err(progress::StoreError::Full));
    assert_eq!(storage::LocalStore.read("test-huge"), Ok(None));
}

#[wasm_bindgen_test]
fn colours_of_any_notation_become_bytes() {
    assert_eq!(canvas::rgb("rgb(1, 20, 255)"), Some([1, 20, 255]));
    assert_eq!(canvas::rgb("oklch(100% 0 0)"), Some([255, 255, 255]));
}

#[wasm_bindgen_test]
fn a_painted_picture_stands_on_the_canvas() {
    let element: HtmlCanvasElement = add("canvas", "test-canvas");
    let rgba = [255, 0, 0, 255, 0, 0, 255, 255];
    assert!(canvas::paint(&element, &rgba, (2, 1), (0, 0, 2, 1)));
    assert_eq!((element.width(), element.height()), (2, 1));
    // Only the changed part is painted on a canvas that has its size.
    let other = [0, 255, 0, 255, 0, 255, 0, 255];
    assert!(canvas::paint(&element, &other, (2, 1), (1, 0, 1, 1)));
    let context = element.get_context("2d").ok().flatten().expect("a context");
    let context: web_sys::CanvasRenderingContext2d = context.dyn_into().expect("of two dimensions");
    let pixels = context.get_image_data(0.0, 0.0, 2.0, 1.0).expect("pixels").data();
    assert_eq!(pixels.0, [255, 0, 0, 255, 0, 255, 0, 255]);
}

#[wasm_bindgen_test]
fn a_fault_is_selected_by_characters_not_bytes() {
    let field: HtmlTextAreaElement = add("textarea", "test-field");
    let text = "ö\u{1f600}x1";
    field.set_value(text);
    focus::select_character("test-field", 2, text);
    assert_eq!((field.selection_start(), field.selection_end()), (Ok(Some(3)), Ok(Some(4))));
}

#[wasm_bindgen_test]
fn a_subscription_hears_until_it_is_dropped() {
    let heard = Rc::new(Cell::new(0));
    let subscription = {
        let heard = Rc::clone(&heard);
        page::on_event("test-event", move |_| heard.set(heard.get() + 1))
    };
    let send = || document().dispatch_event(&web_sys::Event::new("test-event").expect("an event")).expect("sent");
    send();
    drop(subscription);
    send();
    assert_eq!(heard.get(), 1);
}

#[wasm_bindgen_test]
fn the_address_is_read_below_the_base() {
    let base: web_sys::Element = add("base", "test-base");
    base.set_attribute("href", "/").expect("an attribute");
    let before = address::now();
    address::replace("/visualize/binary-search?x=1#abc");
    let now = address::now();
    assert_eq!(
        (now.path.as_str(), now.query.as_str(), now.fragment.as_str()),
        ("/visualize/binary-search", "x=1", "abc")
    );
    address::replace(&before.path);
}

#[wasm_bindgen_test]
fn two_numbers_that_nobody_chose_differ() {
    assert_ne!(clock::nonce(), clock::nonce());
    assert!(clock::now() > 1.6e12);
}
