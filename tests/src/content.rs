//! Where the content is, and what the bank may refer to.

use std::path::{Path, PathBuf};

/// The folder of the real content.
pub fn dir() -> PathBuf {
    root().join("content")
}

/// The top of the repository.
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap_or(Path::new(".")).to_path_buf()
}

/// Slugs of the visualizers that content may name.
pub fn visualizers() -> Vec<&'static str> {
    algorithms::catalogue().iter().map(|visualizer| visualizer.slug).collect()
}
