//! A worker that runs a learner's code: started from a folder of the site, spoken to in texts, ended at once.
//!
//! It begins as a blob that imports the folder's `worker.mjs`, so that the page's content security policy holds inside of it.

mod copy;

use js_sys::{Array, ArrayBuffer, Uint32Array};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, BlobPropertyBag, MessageEvent, Url, Worker as Inner, WorkerOptions, WorkerType};

pub use self::copy::{Copy, Kept};
use crate::{address, page};

/// What comes from a worker.
#[derive(Clone, Debug)]
pub enum Said {
    /// A message, and the words that came with it.
    Text(String, Vec<u32>),
    /// A message, and a copy for the workers after it.
    Copy(String, Copy),
    /// It has broken down, or sent what is no message.
    Broken,
}

/// A worker; dropping it ends it.
pub struct Worker {
    inner: Inner,
    /// The blob it began as, which is let go with it.
    url: String,
    _heard: Closure<dyn FnMut(MessageEvent)>,
    _broken: Closure<dyn FnMut(JsValue)>,
}

impl Worker {
    /// Starts the worker of a runtime, whose folder the page's head names by `<link id="<name>-folder">`. `None` where there is
    /// no such folder or workers are forbidden.
    pub fn start(name: &str, heard: impl FnMut(Said) + Clone + 'static) -> Option<Worker> {
        let folder = page::file_of_link(&format!("{name}-folder"))?;
        // A blob has no place of its own, so the address has to be whole.
        let script = format!("import \"{}{folder}worker.mjs\";", address::origin_and_base());
        let kind = BlobPropertyBag::new();
        kind.set_type("text/javascript");
        let blob = Blob::new_with_str_sequence_and_options(&Array::of1(&script.into()), &kind).ok()?;
        let url = Url::create_object_url_with_blob(&blob).ok()?;
        let options = WorkerOptions::new();
        options.set_type(WorkerType::Module);
        let inner = Inner::new_with_options(&url, &options).ok()?;
        let mut on_broken = heard.clone();
        let mut on_said = heard;
        let heard = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| on_said(read(&event.data())));
        let broken = Closure::<dyn FnMut(JsValue)>::new(move |_| on_broken(Said::Broken));
        inner.set_onmessage(Some(heard.as_ref().unchecked_ref()));
        inner.set_onerror(Some(broken.as_ref().unchecked_ref()));
        Some(Worker { inner, url, _heard: heard, _broken: broken })
    }

    /// Sends a text with a copy that another worker has left; false if that is refused.
    pub fn send_with(&self, text: &str, copy: &Copy) -> bool {
        self.inner.post_message(&copy.message(text)).is_ok()
    }

    /// Sends a text; false if that is refused.
    pub fn send(&self, text: &str) -> bool {
        self.inner.post_message(&text.into()).is_ok()
    }
}

impl Drop for Worker {
    fn drop(&mut self) {
        self.inner.set_onmessage(None);
        self.inner.set_onerror(None);
        self.inner.terminate();
        let _ = Url::revoke_object_url(&self.url);
    }
}

/// A text, a pair of a text and a buffer of words, or a text with the two things that make a copy.
fn read(data: &JsValue) -> Said {
    if let Some(text) = data.as_string() {
        return Said::Text(text, Vec::new());
    }
    let pair = data.dyn_ref::<Array>();
    if let Some(three) = pair.filter(|list| list.length() == 3) {
        return match three.get(0).as_string() {
            Some(text) => Said::Copy(text, Copy::new(three.get(1), three.get(2))),
            None => Said::Broken,
        };
    }
    let text = pair.and_then(|pair| pair.get(0).as_string());
    let buffer = pair.and_then(|pair| pair.get(1).dyn_into::<ArrayBuffer>().ok());
    match (text, buffer) {
        (Some(text), Some(buffer)) if buffer.byte_length() % 4 == 0 => {
            Said::Text(text, Uint32Array::new(&buffer).to_vec())
        }
        _ => Said::Broken,
    }
}
