//! The clock, timers and the screen's frames.

use std::cell::RefCell;
use std::rc::Rc;

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use wasm_bindgen_futures::JsFuture;

use crate::window;

/// How long to wait in a browser that does not tell when it is idle, in milliseconds.
const UNTOLD: i32 = 600;

/// Milliseconds since 1970.
pub fn now() -> f64 {
    if cfg!(target_arch = "wasm32") { js_sys::Date::now() } else { 0.0 }
}

/// Milliseconds since the page opened, finer than [`now`] and never going back.
pub fn since_open() -> f64 {
    window().and_then(|w| w.performance()).map_or(0.0, |performance| performance.now())
}

/// A random number, for ids and seeds.
pub fn nonce() -> u64 {
    if cfg!(not(target_arch = "wasm32")) {
        return 0;
    }
    let part = || u64::from((js_sys::Math::random() * f64::from(u32::MAX)) as u32);
    part() << 32 | part()
}

/// Rests for this many milliseconds.
pub async fn rest(millis: i32) {
    let promise = js_sys::Promise::new(&mut |resolve, _| {
        if let Some(window) = window() {
            let _ = window.set_timeout_with_callback_and_timeout_and_arguments_0(&resolve, millis);
        }
    });
    let _ = JsFuture::from(promise).await;
}

/// Calls `due` once the browser has nothing else to do.
pub fn when_idle(due: impl FnOnce() + 'static) {
    let Some(window) = window() else { return };
    let callback = Closure::once_into_js(due).unchecked_into();
    if window.request_idle_callback(&callback).is_err() {
        // A browser that does not tell has done the most urgent by then.
        let _ = window.set_timeout_with_callback_and_timeout_and_arguments_0(&callback, UNTOLD);
    }
}

/// Fires once after a delay, unless dropped before.
pub struct Timeout {
    id: i32,
    _closure: Closure<dyn FnMut()>,
}

impl Timeout {
    /// Calls `due` after this many milliseconds.
    pub fn new(millis: i32, due: impl FnOnce() + 'static) -> Option<Self> {
        let closure = Closure::once(due);
        let callback = closure.as_ref().unchecked_ref();
        let id = window()?.set_timeout_with_callback_and_timeout_and_arguments_0(callback, millis).ok()?;
        Some(Timeout { id, _closure: closure })
    }
}

impl Drop for Timeout {
    fn drop(&mut self) {
        if let Some(window) = window() {
            window.clear_timeout_with_handle(self.id);
        }
    }
}

/// Fires once before the next frame of the screen, unless dropped before. What asks where things lie belongs here: the browser
/// has to lay the page out for the frame anyway, and only once.
pub struct NextFrame {
    id: i32,
    _closure: Closure<dyn FnMut()>,
}

impl NextFrame {
    /// Calls `due` before the next frame.
    pub fn new(due: impl FnOnce() + 'static) -> Option<Self> {
        let closure = Closure::once(due);
        let id = window()?.request_animation_frame(closure.as_ref().unchecked_ref()).ok()?;
        Some(NextFrame { id, _closure: closure })
    }
}

impl Drop for NextFrame {
    fn drop(&mut self) {
        if let Some(window) = window() {
            let _ = window.cancel_animation_frame(self.id);
        }
    }
}

/// Calls back before each frame of the screen until dropped.
pub struct Frames {
    state: Rc<RefCell<FrameState>>,
}

struct FrameState {
    handle: Option<i32>,
    closure: Option<Closure<dyn FnMut(f64)>>,
}

impl Frames {
    /// `on_frame` gets the time in milliseconds since the page opened.
    pub fn new(mut on_frame: impl FnMut(f64) + 'static) -> Self {
        let state = Rc::new(RefCell::new(FrameState { handle: None, closure: None }));
        let weak = Rc::downgrade(&state);
        let closure = Closure::<dyn FnMut(f64)>::new(move |time| {
            on_frame(time);
            if let Some(state) = weak.upgrade() {
                request(&state);
            }
        });
        state.borrow_mut().closure = Some(closure);
        request(&state);
        Frames { state }
    }
}

fn request(state: &Rc<RefCell<FrameState>>) {
    let mut state = state.borrow_mut();
    let handle = state.closure.as_ref().and_then(|closure| {
        let callback = closure.as_ref().unchecked_ref();
        window()?.request_animation_frame(callback).ok()
    });
    state.handle = handle;
}

impl Drop for Frames {
    fn drop(&mut self) {
        let handle = self.state.borrow_mut().handle.take();
        if let (Some(window), Some(handle)) = (window(), handle) {
            let _ = window.cancel_animation_frame(handle);
        }
    }
}
