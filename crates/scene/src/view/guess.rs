//! Which integers index a list, where nobody says: a guess by what programmers call an index, and by its value.

use trace::{Kind, ObjId};

use super::{Variable, View};

/// Whole names of an index.
const NAMES: [&str; 15] = ["i", "j", "k", "l", "r", "p", "q", "m", "lo", "hi", "at", "slow", "fast", "read", "write"];
/// Words that a name of an index has in it.
const WORDS: [&str; 12] =
    ["mid", "left", "right", "start", "end", "idx", "index", "pos", "ptr", "pointer", "low", "high"];

/// The integers of the innermost call that look like an index into this list. A list of an outer call has none: what indexes it
/// there stands still.
pub(super) fn indices<'a>(view: &View<'a>, list: ObjId) -> Vec<(Variable<'a>, i64)> {
    let length = i64::from(view.state.len(list));
    if !is_walked(view, list) {
        return Vec::new();
    }
    let index = |variable: &Variable<'a>| {
        let at = variable.value.int().filter(|at| (-1..=length).contains(at))?;
        looks_like_an_index(variable.name).then_some((*variable, at))
    };
    view.vars.iter().filter(|variable| variable.live).filter_map(index).collect()
}

/// Whether the innermost call has a name of an index, set or not, and walks this list.
pub(super) fn may_index(view: &View, list: ObjId) -> bool {
    let names = view.frames.last().map(|frame| view.state.fields(frame.id())).unwrap_or_default();
    names.iter().any(|name| looks_like_an_index(name)) && is_walked(view, list)
}

/// Whether the innermost call has the list at hand. Of several those as long as the first are walked together, as two rows of
/// one table.
fn is_walked(view: &View, list: ObjId) -> bool {
    let state = &view.state;
    let live = || view.vars.iter().filter(|variable| variable.live);
    let first = live().filter_map(|variable| variable.value.object()).find(|&id| state.kind(id) == Kind::List);
    let length = state.len(list);
    state.kind(list) == Kind::List
        && length > 0
        && live().any(|variable| variable.value.object() == Some(list))
        && first.is_some_and(|first| state.len(first) == length)
}

fn looks_like_an_index(name: &str) -> bool {
    let name = name.to_lowercase();
    NAMES.contains(&name.as_str()) || WORDS.iter().any(|word| name.contains(word))
}

#[cfg(test)]
mod tests {
    use std::rc::Rc;

    use trace::{Cursor, Limit, Recorder, SiteId, Value};

    use super::*;

    /// A call `f(items, other, …)` with a list of five, a list of two, and integers by name.
    fn found(integers: &[(&str, i64)]) -> Vec<String> {
        let mut rec = Recorder::new(Limit::default());
        let names: Vec<&str> = ["items", "other"].into_iter().chain(integers.iter().map(|(name, _)| *name)).collect();
        let call = rec.call("f", &names);
        let items = rec.list(&[Value::Int(9); 5]);
        let other = rec.list(&[Value::Int(9); 2]);
        rec.assign(call.var(0), Value::Ref(items));
        rec.assign(call.var(1), Value::Ref(other));
        for (number, (_, value)) in (2u32..).zip(integers) {
            rec.assign(call.var(number), Value::Int(*value));
        }
        let done = rec.step(SiteId(0));
        let cursor = Cursor::new(Rc::new(rec.finish(done)));
        let view = View::new(&cursor.state());
        assert!(view.indices(other).is_empty(), "another length is not walked by the same index");
        view.indices(items).iter().map(|(variable, at)| format!("{}={at}", variable.name)).collect()
    }

    #[test]
    fn names_and_values_of_an_index_are_recognised() {
        assert_eq!(found(&[("lo", 0), ("hi", 5), ("midPoint", 2), ("i", 4)]), ["lo=0", "hi=5", "midPoint=2", "i=4"]);
    }

    #[test]
    fn counts_totals_and_values_outside_are_none() {
        assert_eq!(found(&[("total", 3), ("n", 5), ("i", 6), ("j", -1), ("best", 0)]), ["j=-1"]);
    }
}
