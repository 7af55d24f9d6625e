//! The address bar: where the page is, going elsewhere, and hearing of it.

use crate::{Subscription, window};

/// The parts of the address the app looks at.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Address {
    /// The path below the site's base, with a leading `/`.
    pub path: String,
    /// Without the `?`.
    pub query: String,
    /// Without the `#`.
    pub fragment: String,
}

/// The address now.
pub fn now() -> Address {
    let Some(location) = window().map(|w| w.location()) else { return Address::default() };
    let path = location.pathname().unwrap_or_default();
    let base = base();
    let below = path.strip_prefix(base.trim_end_matches('/')).unwrap_or(&path);
    Address {
        path: if below.starts_with('/') { below.to_owned() } else { format!("/{below}") },
        query: location.search().unwrap_or_default().trim_start_matches('?').to_owned(),
        fragment: location.hash().unwrap_or_default().trim_start_matches('#').to_owned(),
    }
}

/// The path the site is served under, ending in `/`.
pub fn base() -> String {
    let uri = crate::document().and_then(|document| document.base_uri().ok().flatten());
    let path = uri.and_then(|uri| web_sys::Url::new(&uri).ok()).map(|url| url.pathname());
    path.unwrap_or_else(|| "/".to_owned())
}

/// The scheme, host and base, as `https://example.org/dryrun/`.
pub fn origin_and_base() -> String {
    let origin = window().and_then(|w| w.location().origin().ok()).unwrap_or_default();
    origin + &base()
}

/// Goes to an address below the base (`/questions?kind=coding`), as a new entry of the history.
pub fn push(target: &str) {
    if let Some(history) = window().and_then(|w| w.history().ok()) {
        let _ = history.push_state_with_url(&wasm_bindgen::JsValue::NULL, "", Some(&absolute(target)));
    }
}

/// Puts another address in the place of this one.
pub fn replace(target: &str) {
    if let Some(history) = window().and_then(|w| w.history().ok()) {
        let _ = history.replace_state_with_url(&wasm_bindgen::JsValue::NULL, "", Some(&absolute(target)));
    }
}

/// The whole path of an address below the base.
pub fn absolute(target: &str) -> String {
    format!("{}{}", base(), target.trim_start_matches('/'))
}

/// Hears when the reader goes back or forward, or changes the fragment by hand.
pub fn on_change(mut heard: impl FnMut() + 'static) -> Option<Subscription> {
    Some(Subscription::new(window()?.as_ref(), "popstate", move |_| heard()))
}
