//! The files of a new question, with every field explained where it stands.

use bank::Kind;

/// The files of a new question, by path below `content/`.
pub fn scaffold(kind: Kind, slug: &str) -> Vec<(String, String)> {
    let _ = (kind, slug);
    Vec::new()
}
