//! What a worker leaves for those started after it, and keeping it from one visit to the next.
//!
//! Nothing of it is looked into here. It is kept in the browser's cache under the name of the runtime's folder, which holds the hash of
//! what is in it: a copy of another version is never found, and goes when one of this version comes.

use js_sys::{Array, ArrayBuffer, JsString, Promise, Reflect};
use wasm_bindgen::convert::FromWasmAbi;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Cache, CacheStorage, Response};

use crate::{page, window};

/// The address that a copy is kept under, in a cache of its own.
const ADDRESS: &str = "copy";

/// A copy of a worker's memory, and what goes with it that cannot be kept for another visit.
#[derive(Clone, Debug)]
pub struct Copy {
    memory: JsValue,
    handed: JsValue,
}

impl Copy {
    pub(super) fn new(memory: JsValue, handed: JsValue) -> Copy {
        Copy { memory, handed }
    }

    pub(super) fn message(&self, text: &str) -> Array {
        Array::of3(&text.into(), &self.memory, &self.handed)
    }

    /// The same with the memory of an earlier copy, if it has none itself.
    pub fn or_memory_of(self, earlier: Option<&Copy>) -> Option<Copy> {
        if self.memory.is_object() {
            return Some(self);
        }
        earlier.map(|earlier| Copy { memory: earlier.memory.clone(), handed: self.handed })
    }
}

/// The place where the copy of a runtime is kept from one visit to the next. All of it is worth a try only: a browser that refuses
/// to keep things starts its workers from nothing.
#[derive(Clone, Debug)]
pub struct Kept {
    /// The runtime's name, with which the names of all its folders begin.
    runtime: &'static str,
    /// This version's folder.
    folder: String,
}

impl Kept {
    /// The place for a runtime of this page.
    pub fn new(runtime: &'static str) -> Option<Kept> {
        let folder = page::file_of_link(&format!("{runtime}-folder"))?;
        Some(Kept { runtime, folder: folder.trim_end_matches('/').to_owned() })
    }

    /// Looks for the copy of an earlier visit, and tells.
    pub fn find(self, found: impl FnOnce(Option<Copy>) + 'static) {
        spawn_local(async move {
            let copy = self.read().await.map(|memory| Copy::new(memory, JsValue::NULL));
            found(copy);
        });
    }

    /// Keeps a copy, and throws away those of other versions.
    pub fn keep(self, copy: &Copy) {
        let Some(memory) = copy.memory.dyn_ref::<ArrayBuffer>().cloned() else { return };
        spawn_local(async move {
            let _ = self.write(&memory).await;
        });
    }

    /// Throws the copy away.
    pub fn forget(self) {
        spawn_local(async move {
            if let Some(caches) = caches() {
                let _ = JsFuture::from(caches.delete(&self.folder)).await;
            }
        });
    }

    async fn read(&self) -> Option<JsValue> {
        let caches = caches()?;
        // Asking first, because opening makes one.
        if !settled(caches.has(&self.folder)).await?.is_truthy() {
            return None;
        }
        let cache: Cache = settled(caches.open(&self.folder)).await?.dyn_into().ok()?;
        let response: Response = settled(cache.match_with_str(ADDRESS)).await?.dyn_into().ok()?;
        settled(response.array_buffer().ok()?).await
    }

    async fn write(&self, memory: &ArrayBuffer) -> Option<()> {
        let caches = caches()?;
        let prefix = format!("{}-", self.runtime);
        for name in Array::from(&settled(caches.keys()).await?) {
            let name = name.dyn_into::<JsString>().map(String::from).unwrap_or_default();
            if name.starts_with(&prefix) && name != self.folder {
                settled(caches.delete(&name)).await?;
            }
        }
        let cache: Cache = settled(caches.open(&self.folder)).await?.dyn_into().ok()?;
        let response = Response::new_with_opt_buffer_source(Some(memory)).ok()?;
        settled(cache.put_with_str(ADDRESS, &response)).await?;
        Some(())
    }
}

/// The browser's caches, which a page that came over an insecure connection does not have.
fn caches() -> Option<CacheStorage> {
    let window = window()?;
    Reflect::has(&window, &"caches".into()).ok().filter(|has| *has)?;
    window.caches().ok()
}

/// What a promise comes to; nothing if it is refused.
async fn settled<T: JsCast + FromWasmAbi + 'static>(promise: Promise<T>) -> Option<JsValue> {
    JsFuture::from(promise).await.ok().map(Into::into)
}
