//! Listening to an event for as long as a value lives.

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Event, EventTarget};

/// Listens until it is dropped.
pub struct Subscription {
    target: EventTarget,
    event: &'static str,
    first: bool,
    closure: Closure<dyn FnMut(Event)>,
}

impl Subscription {
    /// Calls `on_event` for each `event` of the target.
    pub(crate) fn new(target: &EventTarget, event: &'static str, on_event: impl FnMut(Event) + 'static) -> Self {
        Self::listen(target, event, false, on_event)
    }

    /// The same before whatever is inside the target hears of it, and before those that listen with [`Self::new`].
    pub(crate) fn first(target: &EventTarget, event: &'static str, on_event: impl FnMut(Event) + 'static) -> Self {
        Self::listen(target, event, true, on_event)
    }

    fn listen(target: &EventTarget, event: &'static str, first: bool, on_event: impl FnMut(Event) + 'static) -> Self {
        let closure = Closure::<dyn FnMut(Event)>::new(on_event);
        // A refusal leaves a subscription that never fires, which is what the caller can bear.
        let _ = target.add_event_listener_with_callback_and_bool(event, closure.as_ref().unchecked_ref(), first);
        Subscription { target: target.clone(), event, first, closure }
    }
}

impl Drop for Subscription {
    fn drop(&mut self) {
        let callback = self.closure.as_ref().unchecked_ref();
        let _ = self.target.remove_event_listener_with_callback_and_bool(self.event, callback, self.first);
    }
}
