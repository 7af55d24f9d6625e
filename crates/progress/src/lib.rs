//! Attempts, drafts and what follows from them: the stored document, its versions, and the Store port.

mod store;

pub use store::{MemoryStore, Store, StoreError};
