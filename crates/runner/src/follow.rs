//! The values that a run's variables take in turn, each as a fingerprint: enough to compare two runs, whatever they look like.

use crate::field::{Field, Malformed};

/// A variable with a new value, or a function that returns one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Change {
    /// The number of the event.
    pub event: u32,
    /// Which variable: its place in [`Followed::names`].
    pub name: u32,
    /// The same for equal values, in runs of one language.
    pub print: u32,
}

/// All changes of a run, in order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Followed {
    /// Functions and their variables; an empty variable stands for what the function returns.
    pub names: Vec<(String, String)>,
    pub changes: Vec<Change>,
    /// Whether the run went on after the last of these.
    pub cut: bool,
}

impl Followed {
    pub(crate) fn read(at: Field, words: &[u32]) -> Result<Followed, Malformed> {
        let pair = |pair: Field| Ok((pair.item(0).text()?.to_owned(), pair.item(1).text()?.to_owned()));
        let names: Vec<(String, String)> = at.at("names").list()?.map(pair).collect::<Result<_, Malformed>>()?;
        if !words.len().is_multiple_of(3) {
            return Err(Malformed("the changes are not whole".to_owned()));
        }
        let mut changes: Vec<Change> = Vec::with_capacity(words.len() / 3);
        for word in words.chunks_exact(3) {
            let change = Change { event: word[0], name: word[1], print: word[2] };
            let is_late = changes.last().is_none_or(|before| before.event <= change.event);
            if !is_late || change.name as usize >= names.len() {
                return Err(Malformed("a change is out of order, or of no variable".to_owned()));
            }
            changes.push(change);
        }
        Ok(Followed { names, changes, cut: at.at("cut").flag() })
    }
}
