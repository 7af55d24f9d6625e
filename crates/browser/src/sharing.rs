//! Giving a link away: the clipboard and the system's own share sheet.

use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::ShareData;

/// Puts text on the clipboard. False if the browser refuses, as it does without a secure origin.
pub async fn copy(text: &str) -> bool {
    let Some(navigator) = crate::window().map(|w| w.navigator()) else { return false };
    // On an insecure origin the browser has no clipboard at all, which the typed call would take for granted.
    let clipboard = js_sys::Reflect::get(&navigator, &JsValue::from_str("clipboard"));
    let Some(clipboard) = clipboard.ok().filter(JsValue::is_object) else { return false };
    let clipboard: web_sys::Clipboard = clipboard.unchecked_into();
    JsFuture::from(clipboard.write_text(text)).await.is_ok()
}

/// Whether the system has a share sheet.
pub fn can_share() -> bool {
    let navigator = crate::window().map(|w| w.navigator());
    navigator.is_some_and(|n| js_sys::Reflect::has(&n, &JsValue::from_str("share")).unwrap_or(false))
}

/// Opens the system's share sheet. False if it was refused or closed.
pub async fn share(title: &str, url: &str) -> bool {
    let Some(navigator) = crate::window().map(|w| w.navigator()) else { return false };
    let data = ShareData::new();
    data.set_title(title);
    data.set_url(url);
    JsFuture::from(navigator.share_with_data(&data)).await.is_ok()
}
