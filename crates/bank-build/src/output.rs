//! What a build hands to its callers: the typed bank, and the files the page fetches with a hash in each name.

use bank::{Entry, Guide, Index, PrincipleName, Question, Topic};

/// The bank, and the files made of it.
#[derive(Debug, Clone, PartialEq)]
pub struct Output {
    /// What lists, filters and search need.
    pub index: Index,
    /// The name of the index's file; [`Index::decode`] reads it. Every page names it, because the index names all others.
    pub index_file: String,
    /// Files for the page to fetch: path below the site's root, and text. One per question, in the order of the index, then
    /// the guide's and the index's. A file's name changes exactly when its text does, so it can be kept for ever.
    pub files: Vec<(String, String)>,
    /// All questions, in the order of the index.
    pub questions: Vec<Question>,
    /// The guide.
    pub guide: Guide,
}

pub(crate) fn assemble(topics: Vec<Topic>, questions: Vec<Question>, guide: Guide) -> Output {
    let mut files = Vec::new();
    let mut entries: Vec<Entry> = Vec::new();
    for question in &questions {
        let text = question.encode();
        let file = hashed_name(&format!("questions/{}", question.slug), &text);
        entries.push(question.entry(file.clone()));
        files.push((file, text));
    }
    let text = guide.encode();
    let guide_file = hashed_name("guide", &text);
    files.push((guide_file.clone(), text));
    let name =
        |principle: &bank::Principle| PrincipleName { slug: principle.slug.clone(), name: principle.name.clone() };
    let principles = guide.principles.iter().map(name).collect();
    let index = Index { entries, topics, principles, guide_file };
    let text = index.encode();
    let index_file = hashed_name("index", &text);
    files.push((index_file.clone(), text));
    Output { index, index_file, files, questions, guide }
}

fn hashed_name(stem: &str, text: &str) -> String {
    let hash = fnv1a(text.as_bytes());
    format!("{stem}.{:08x}.json", (hash ^ (hash >> 32)) as u32)
}

/// FNV-1a of 64 bits (Fowler, Noll and Vo).
fn fnv1a(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_follow_from_the_text() {
        assert_eq!(fnv1a(b""), 0xcbf2_9ce4_8422_2325);
        assert_eq!(fnv1a(b"a"), 0xaf63_dc4c_8601_ec8c);
        assert_ne!(hashed_name("guide", "a"), hashed_name("guide", "b"));
        assert!(hashed_name("guide", "a").starts_with("guide."));
    }
}
