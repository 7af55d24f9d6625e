//! Listening to an event for as long as a value lives.

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Event, EventTarget};

/// Listens until it is dropped.
pub struct Subscription {
    target: EventTarget,
    event: &'static str,
    closure: Closure<dyn FnMut(Event)>,
}

impl Subscription {
    /// Calls `on_event` for each `event` of the target.
    pub(crate) fn new(target: &EventTarget, event: &'static str, on_event: impl FnMut(Event) + 'static) -> Self {
        let closure = Closure::<dyn FnMut(Event)>::new(on_event);
        // A refusal leaves a subscription that never fires, which is what the caller can bear.
        let _ = target.add_event_listener_with_callback(event, closure.as_ref().unchecked_ref());
        Subscription { target: target.clone(), event, closure }
    }
}

impl Drop for Subscription {
    fn drop(&mut self) {
        let callback = self.closure.as_ref().unchecked_ref();
        let _ = self.target.remove_event_listener_with_callback(self.event, callback);
    }
}
