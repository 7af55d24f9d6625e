//! Files: offering one to keep, and reading one the reader chose.

use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, HtmlInputElement, Url};

/// Offers text as a download. False if the browser refuses.
pub fn download(name: &str, mime: &str, text: &str) -> bool {
    blob(mime, text).and_then(|blob| download_blob(name, &blob)).is_some()
}

/// Text as the content of a file; none if the browser refuses.
pub(crate) fn blob(mime: &str, text: &str) -> Option<Blob> {
    let parts = js_sys::Array::of1(&JsValue::from_str(text));
    let options = BlobPropertyBag::new();
    options.set_type(mime);
    Blob::new_with_str_sequence_and_options(&parts, &options).ok()
}

/// Offers a file's content as a download; none if the browser refuses.
pub(crate) fn download_blob(name: &str, blob: &Blob) -> Option<()> {
    let url = Url::create_object_url_with_blob(blob).ok()?;
    let anchor: HtmlAnchorElement = crate::document()?.create_element("a").ok()?.dyn_into().ok()?;
    anchor.set_href(&url);
    anchor.set_download(name);
    anchor.click();
    let _ = Url::revoke_object_url(&url);
    Some(())
}

/// The text of the first file chosen in a file input, if there is one, and it is not larger than `limit` bytes.
///
/// # Errors
/// A sentence for the reader.
pub async fn chosen(input: &HtmlInputElement, limit: f64) -> Result<String, &'static str> {
    let file = input.files().and_then(|files| files.get(0)).ok_or("No file was chosen.")?;
    if file.size() > limit {
        return Err("The file is too large to be one of ours. Nothing was changed.");
    }
    let text = JsFuture::from(file.text()).await;
    let text = text.ok().and_then(|text| text.as_string());
    // The same file can be chosen again only after the field has been emptied.
    input.set_value("");
    text.ok_or("The browser could not read the file. Nothing was changed.")
}
