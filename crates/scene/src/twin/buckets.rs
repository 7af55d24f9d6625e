//! The inside of a hash table as text: a row for each slot.

use trace::ObjId;

use super::{Table, mark_words};
use crate::buckets::{Entry, chains};
use crate::view::View;

pub(super) fn table(view: &View, list: ObjId, name: &str) -> Table {
    let chains = chains(view, list);
    let indices = view.indices(list);
    let row = |at: usize| {
        let entries: Vec<String> = chains[at].iter().map(|entry| words(view, entry)).collect();
        let here = indices.iter().filter(|(_, slot)| *slot == at as i64).map(|(variable, _)| variable.name);
        let mark = view.state.mark(list, at as u32).map_or("", mark_words);
        let shown = if entries.is_empty() { "empty".to_owned() } else { entries.join(" -> ") };
        vec![at.to_string(), shown, here.collect::<Vec<_>>().join(", "), mark.to_owned()]
    };
    let caption = format!("{name}, the slots of a hash table");
    Table::new(caption, &["Slot", "Entries", "Pointers", "State"], chains.len(), row)
}

/// `key: value`, with the variables that point at it and what the step did to it.
fn words(view: &View, entry: &Entry) -> String {
    let said = entry.value.as_ref().map_or(entry.key.clone(), |value| format!("{}: {value}", entry.key));
    let names = entry.pointers(view).into_iter().map(|variable| variable.name);
    let notes: Vec<&str> = names.chain(entry.mark.map(mark_words)).collect();
    if notes.is_empty() { said } else { format!("{said} ({})", notes.join(", ")) }
}
