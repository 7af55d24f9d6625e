//! Fetching the site's own files.

use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::Response;

/// Why a file did not come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FetchError {
    /// No answer: offline, or the host is down.
    Unreachable,
    /// An answer other than the file: the site was updated meanwhile, say.
    Missing,
}

/// The text of a file of the site, named below its base.
///
/// # Errors
/// See [`FetchError`].
pub async fn text(file: &str) -> Result<String, FetchError> {
    let window = crate::window().ok_or(FetchError::Unreachable)?;
    let answer = JsFuture::from(window.fetch_with_str(&crate::address::absolute(file))).await;
    let response: Response = answer.ok().and_then(|r| r.dyn_into().ok()).ok_or(FetchError::Unreachable)?;
    if !response.ok() {
        return Err(FetchError::Missing);
    }
    let text = response.text().map_err(|_| FetchError::Unreachable)?;
    let text = JsFuture::from(text).await.map_err(|_| FetchError::Unreachable)?;
    text.as_string().ok_or(FetchError::Missing)
}
