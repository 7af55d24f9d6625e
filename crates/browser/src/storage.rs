//! The learner's document in `localStorage`.

use progress::{Store, StoreError};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Storage, StorageEvent};

use crate::{Subscription, window};

/// `localStorage`, asked for anew at each call, since a browser may forbid it at any time.
#[derive(Clone, Copy, Debug, Default)]
pub struct LocalStore;

impl LocalStore {
    fn storage() -> Result<Storage, StoreError> {
        let storage = window().ok_or(StoreError::Failed)?.local_storage();
        storage.map_err(reason)?.ok_or(StoreError::Forbidden)
    }
}

impl Store for LocalStore {
    fn read(&self, key: &str) -> Result<Option<String>, StoreError> {
        Self::storage()?.get_item(key).map_err(reason)
    }

    fn write(&self, key: &str, text: &str) -> Result<(), StoreError> {
        Self::storage()?.set_item(key, text).map_err(reason)
    }

    fn remove(&self, key: &str) -> Result<(), StoreError> {
        Self::storage()?.remove_item(key).map_err(reason)
    }
}

/// What a browser means by the exception it throws.
fn reason(error: JsValue) -> StoreError {
    let name = js_sys::Reflect::get(&error, &JsValue::from_str("name"));
    match name.ok().and_then(|name| name.as_string()).as_deref() {
        Some("SecurityError") => StoreError::Forbidden,
        Some("QuotaExceededError" | "NS_ERROR_DOM_QUOTA_REACHED") => StoreError::Full,
        _ => StoreError::Failed,
    }
}

/// Hears that another tab has stored something under a key.
pub fn on_stored(key: &'static str, mut heard: impl FnMut() + 'static) -> Option<Subscription> {
    let listener = move |event: web_sys::Event| {
        if event.dyn_ref::<StorageEvent>().is_some_and(|event| event.key().as_deref() == Some(key)) {
            heard();
        }
    };
    Some(Subscription::new(window()?.as_ref(), "storage", listener))
}
