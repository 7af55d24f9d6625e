//! Earlier versions of a draft: a few of each part of an answer, so that what was written before can be had back.
//!
//! They are kept by question, then under the name of the part with the moment behind it, so that they stand in the order of
//! time and are joined like drafts. Joining drops none; the oldest go when the next one is put aside.

use crate::record::{Holds, Record};
use crate::units::hex;
use crate::{Document, Millis, Table};
use json::Value;

/// How many are kept of a part.
const KEPT: usize = 20;

/// As many bytes as they may all have together. A store holds a few megabytes, and attempts come before versions.
const ROOM: usize = 1_000_000;

/// Digits of a moment in a name, as in the ids of attempts.
const DIGITS: usize = 12;

impl Document {
    /// Earlier versions of a draft with their moments, the latest first.
    pub fn versions(&self, question: &str, part: &str) -> Vec<(Millis, &str)> {
        let all = self.versions.get(question).into_iter().flatten().rev();
        let of_part = all.filter(|(name, _)| part_of(name) == part);
        of_part.filter_map(|(_, version)| Some((version.when, version.value.as_str()?))).take(KEPT).collect()
    }

    /// When a draft was last changed; none where there is no draft.
    pub fn draft_when(&self, question: &str, part: &str) -> Option<Millis> {
        let draft = self.drafts.get(question)?.get(part)?;
        draft.value.is_string().then_some(draft.when)
    }

    /// Puts a version aside, unless it is the one put aside last.
    pub(crate) fn add_version(&mut self, question: &str, part: &str, text: &str, now: Millis) {
        if self.versions(question, part).first().is_some_and(|(_, last)| *last == text) {
            return;
        }
        let versions = self.versions.get_or_default(question.to_string());
        let version = versions.get_or_default([part, "-", &hex(now.0, DIGITS)].concat());
        version.set(Holds::Text, Value::from(text), now);
        trim(versions);
        self.make_room();
    }

    /// Drops the oldest versions of all while they need too much room.
    fn make_room(&mut self) {
        let size = |version: &Record| version.value.as_str().map_or(0, str::len);
        let mut all: usize = self.versions.values().flat_map(|of_question| of_question.values()).map(size).sum();
        while all > ROOM {
            let named = |(question, versions): (&String, &Table<Record>)| {
                let oldest = versions.iter().min_by_key(|(_, version)| version.when);
                oldest.map(|(name, version)| (version.when, question.clone(), name.clone(), size(version)))
            };
            let Some((_, question, name, freed)) = self.versions.iter().filter_map(named).min() else { return };
            self.versions.get_or_default(question).remove(&name);
            all -= freed;
        }
    }
}

/// The part of a name, which is all before the moment.
fn part_of(name: &str) -> &str {
    name.rsplit_once('-').map_or(name, |(part, _)| part)
}

/// Leaves the latest of each part.
fn trim(versions: &mut Table<Record>) {
    let names: Vec<String> = versions.keys().cloned().collect();
    for (at, name) in names.iter().enumerate() {
        let later = names[at + 1..].iter().filter(|other| part_of(other) == part_of(name)).count();
        if later >= KEPT {
            versions.remove(name);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn put(document: &mut Document, part: &str, text: &str, when: u64) {
        document.add_version("a", part, text, Millis(when));
    }

    fn texts(document: &Document, part: &str) -> Vec<String> {
        document.versions("a", part).into_iter().map(|(_, text)| text.to_owned()).collect()
    }

    #[test]
    fn the_latest_of_each_part_are_kept() {
        let mut document = Document::default();
        put(&mut document, "code-java", "other", 1);
        for number in 1..=25 {
            put(&mut document, "code-python", &number.to_string(), number * 1000);
        }
        let kept = texts(&document, "code-python");
        assert_eq!((kept.len(), kept[0].as_str(), kept[19].as_str()), (20, "25", "6"));
        assert_eq!(texts(&document, "code-java"), ["other"]);
        assert_eq!(document.versions("b", "code-java"), []);
    }

    #[test]
    fn the_same_text_again_is_no_other_version() {
        let mut document = Document::default();
        for (text, when) in [("x", 1), ("x", 2), ("y", 3), ("x", 4)] {
            put(&mut document, "p", text, when);
        }
        assert_eq!(texts(&document, "p"), ["x", "y", "x"]);
    }

    #[test]
    fn the_oldest_of_all_make_room() {
        let mut document = Document::default();
        let large = "x".repeat(ROOM / 2);
        document.add_version("b", "p", &large, Millis(1));
        put(&mut document, "p", &large, 2);
        put(&mut document, "p", "small", 3);
        assert_eq!(document.versions("b", "p"), []);
        assert_eq!(texts(&document, "p").len(), 2);
    }
}
