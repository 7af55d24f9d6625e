//! The page as a whole: title, keys, visibility, the crash notice.

use wasm_bindgen::JsCast;
use web_sys::{Element, Event};

use crate::{Subscription, document, window};

/// Sets the title of the tab.
pub fn set_title(title: &str) {
    if let Some(document) = document() {
        document.set_title(title);
    }
}

/// The element the app is drawn into, emptied of what was prerendered.
pub fn emptied_root(id: &str) -> Option<Element> {
    let root = document()?.get_element_by_id(id)?;
    root.set_inner_html("");
    Some(root)
}

/// The file that the `<link>` with this id names, as it is written there.
pub fn file_of_link(id: &str) -> Option<String> {
    document()?.get_element_by_id(id)?.get_attribute("href")
}

/// Puts an empty attribute on the element with this id.
pub fn mark(id: &str, attribute: &str) {
    if let Some(element) = document().and_then(|document| document.get_element_by_id(id)) {
        let _ = element.set_attribute(attribute, "");
    }
}

/// Hears every event of this name on the document.
pub fn on_event(name: &'static str, heard: impl FnMut(Event) + 'static) -> Option<Subscription> {
    Some(Subscription::new(document()?.as_ref(), name, heard))
}

/// Hears every event of this name before anything on the page does, and may keep it to itself.
pub fn on_event_first(name: &'static str, heard: impl FnMut(Event) + 'static) -> Option<Subscription> {
    Some(Subscription::first(document()?.as_ref(), name, heard))
}

/// Whether the tab is in view.
pub fn is_visible() -> bool {
    document().is_some_and(|document| !document.hidden())
}

/// Shows what remains when the app has failed: what was typed is in storage, reloading is safe.
pub fn show_crash(message: &str) {
    let Some(notice) = document().and_then(|document| document.get_element_by_id("crash")) else { return };
    if let Some(detail) = notice.query_selector("[data-detail]").ok().flatten() {
        detail.set_text_content(Some(message));
    }
    let _ = notice.remove_attribute("hidden");
    web_sys::console::error_1(&message.into());
}

/// Prints the page.
pub fn print() {
    if let Some(window) = window() {
        let _ = window.print();
    }
}

/// The width of an element in CSS pixels.
pub fn width_of(element: &Element) -> f64 {
    element.get_bounding_client_rect().width()
}

/// Sets a custom property of an element's style, which the content security policy allows where a style attribute is not.
pub fn set_property(element: &Element, name: &str, value: &str) {
    if let Some(element) = element.dyn_ref::<web_sys::HtmlElement>() {
        let _ = element.style().set_property(name, value);
    }
}

/// Tells an element that what is written in it has changed, as if the reader had typed.
pub fn tell_of_input(element: &Element) {
    let bubbling = web_sys::EventInit::new();
    bubbling.set_bubbles(true);
    if let Ok(event) = Event::new_with_event_init_dict("input", &bubbling) {
        let _ = element.dispatch_event(&event);
    }
}

/// Hears when the window's size changes.
pub fn on_resize(mut heard: impl FnMut() + 'static) -> Option<Subscription> {
    Some(Subscription::new(window()?.as_ref(), "resize", move |_| heard()))
}

/// The key an event is about, if it is about a key.
pub fn as_key(event: &Event) -> Option<web_sys::KeyboardEvent> {
    event.dyn_ref::<web_sys::KeyboardEvent>().cloned()
}

/// The address below the site's base that a plain click on a link of the site asks for. The browser then leaves the
/// click to the app; a click that asks for more (a new tab, a download, another site) stays the browser's.
pub fn claim_link(event: &web_sys::MouseEvent) -> Option<String> {
    if event.default_prevented() || event.button() != 0 {
        return None;
    }
    if event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key() {
        return None;
    }
    let target = event.target()?.dyn_into::<Element>().ok()?;
    let anchor = target.closest("a[href]").ok()??.dyn_into::<web_sys::HtmlAnchorElement>().ok()?;
    if !anchor.target().is_empty() || anchor.has_attribute("download") {
        return None;
    }
    let below = anchor.href().strip_prefix(&crate::address::origin_and_base()).map(|rest| format!("/{rest}"))?;
    event.prevent_default();
    Some(below)
}

/// A new element of an SVG picture, which stands nowhere yet.
pub fn svg_element(tag: &str) -> Option<Element> {
    document()?.create_element_ns(Some("http://www.w3.org/2000/svg"), tag).ok()
}

/// The width of the window in CSS pixels without its scroll bar; none on the host.
pub fn window_width() -> Option<f64> {
    Some(f64::from(document()?.document_element()?.client_width()))
}

/// Where a pointer is within an element, as parts of its width and height from 0 to 1.
pub fn pointer_in(element: &Element, event: &web_sys::MouseEvent) -> (f64, f64) {
    let rect = element.get_bounding_client_rect();
    let part = |at: f64, from: f64, size: f64| if size > 0.0 { (at - from) / size } else { 0.0 };
    (
        part(f64::from(event.client_x()), rect.left(), rect.width()),
        part(f64::from(event.client_y()), rect.top(), rect.height()),
    )
}

/// Scrolls an element, and nothing around it, until a box in a picture within it is in view: its left, top, right and
/// bottom in the picture's pixels. A box larger than the view shows its beginning.
pub fn scroll_to_box(scrolled: &Element, picture: &Element, sides: [f64; 4]) {
    let (view, drawn) = (scrolled.get_bounding_client_rect(), picture.get_bounding_client_rect());
    let [left, top, right, bottom] = sides;
    let across = hidden(drawn.left() - view.left() + left, drawn.left() - view.left() + right, view.width());
    let down = hidden(drawn.top() - view.top() + top, drawn.top() - view.top() + bottom, view.height());
    scrolled.set_scroll_left(scrolled.scroll_left() + across);
    scrolled.set_scroll_top(scrolled.scroll_top() + down);
}

/// How far a view has to move to show what lies from `first` to `last`; nothing if it does.
fn hidden(first: f64, last: f64, view: f64) -> i32 {
    let over = (last - view).min(first);
    if first < 0.0 {
        first as i32
    } else if over > 0.0 {
        over as i32
    } else {
        0
    }
}

/// Scrolls just far enough that the first element which matches, inside of another, is seen.
pub fn show_within(element: Option<&Element>, selector: &str) {
    if let Some(found) = element.and_then(|element| element.query_selector(selector).ok().flatten()) {
        let options = web_sys::ScrollIntoViewOptions::new();
        options.set_block(web_sys::ScrollLogicalPosition::Nearest);
        found.scroll_into_view_with_scroll_into_view_options(&options);
    }
}

/// Makes one item of a list the current step, counted from 1, and any other not: with these classes and for screen readers. All
/// other items have the class that an item has without.
pub fn light(list: &Element, item: Option<u32>, without: &str, with: &str) {
    let of = |selector: &str| list.query_selector(selector).ok().flatten();
    let old = of(":scope > [aria-current]");
    let new = item.and_then(|item| of(&format!(":scope > :nth-child({item})")));
    for old in old.iter().filter(|old| Some(*old) != new.as_ref()) {
        old.set_class_name(without);
        let _ = old.remove_attribute("aria-current");
    }
    if let Some(new) = new {
        new.set_class_name(with);
        let _ = new.set_attribute("aria-current", "step");
    }
}

/// The number that the element which was clicked, or the nearest around it, has in this attribute.
pub fn clicked_number(event: &web_sys::MouseEvent, attribute: &str) -> Option<u32> {
    let target = event.target()?.dyn_into::<Element>().ok()?;
    target.closest(&format!("[{attribute}]")).ok()??.get_attribute(attribute)?.parse().ok()
}

/// Keeps sending a pointer's moves to an element while it is down, wherever it goes.
pub fn capture_pointer(element: &Element, event: &web_sys::PointerEvent) {
    let _ = element.set_pointer_capture(event.pointer_id());
}
