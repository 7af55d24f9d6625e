//! Anchors of headings: ids that links can point to, none of them twice on a page.

/// Ids of headings on one page.
pub(super) struct Anchors<'s> {
    /// Ids that are in use.
    pub(super) taken: Vec<String>,
    /// Put before an id that is in use already.
    pub(super) spare: &'s str,
}

impl Anchors<'_> {
    /// The id of a heading with this text.
    pub(super) fn take(&mut self, text: &str) -> String {
        let mut id = anchor(text);
        while self.taken.contains(&id) {
            id = format!("{}-{id}", self.spare);
        }
        self.taken.push(id.clone());
        id
    }
}

/// The anchor of a heading: its words in lower case, joined by hyphens.
fn anchor(text: &str) -> String {
    let words = text.split(|c: char| !c.is_alphanumeric() && c != '\'').filter(|word| !word.is_empty());
    words.map(|word| word.to_lowercase().replace('\'', "")).collect::<Vec<_>>().join("-")
}
