//! A binary heap at work: what is inserted rises, and what is put on top after an extract sinks.

mod words;

use trace::{Hint, Limit, LimitReached, Meaning, ObjId, Recorder, Trace, Value, Var};

use crate::input::{Input, InputKind};
use crate::sorting::swap;
use crate::visualizer::{Example, ExampleKind, Variant, Visualizer, listings, sites};

pub(crate) static HEAP_OPERATIONS: Visualizer = Visualizer {
    slug: "heap-operations",
    title: "Binary heap",
    summary: "Insert and extract the smallest: a number rises or sinks along one path, never through the whole heap.",
    area: "data-structures-and-algorithms",
    topic: "heap",
    structure: "heap",
    input: InputKind::HeapOps,
    variants: &[Variant {
        slug: "min-heap",
        title: "Smallest on top",
        note: "sift up, sift down",
        time: "O(log n) each",
        space: "O(1) each",
        listings: listings!("heap-operations/min-heap"),
        sites: SITES,
        record,
        say: words::say,
    }],
    examples: &[
        Example {
            name: "Five in, two out",
            text: "insert 5, insert 3, insert 8, insert 1, insert 4, extract, extract",
            why: "Some numbers rise to the top, some stay, and both kinds of child are taken on the way down.",
            kind: ExampleKind::Typical,
        },
        Example {
            name: "One in, one out",
            text: "insert 7, extract",
            why: "Nothing to compare with: the heap is empty before and after.",
            kind: ExampleKind::Smallest,
        },
        Example {
            name: "Ever smaller",
            text: "insert 8, insert 7, insert 6, insert 5, insert 4, insert 3, insert 2, insert 1, extract",
            why: "Every new number is the smallest and rises all the way to the top.",
            kind: ExampleKind::Worst,
        },
        Example {
            name: "Extract from nothing",
            text: "extract, insert 2, extract, extract",
            why: "There may be nothing to take: code that reads the top first fails.",
            kind: ExampleKind::Breaker,
        },
        Example {
            name: "The wrong child",
            text: "insert 1, insert 5, insert 2, insert 6, insert 7, insert 3, extract",
            why: "On the way down, code that always takes the left child puts 5 above 2.",
            kind: ExampleKind::Breaker,
        },
    ],
    telling: 13,
    questions: &[],
};

sites! {
    START = "start";
    APPEND = "append", "number inserted";
    STAYS = "stays";
    RISES = "rises", "number rises";
    EMPTY = "empty";
    TOP = "top", "smallest taken";
    LAST = "last";
    LEAF = "leaf";
    CHILD = "child";
    HOLDS = "holds";
    SINKS = "sinks", "number sinks";
    RESULT = "result";
    DONE = "done";
}

fn record(input: &Input, limit: Limit) -> Trace {
    let mut rec = Recorder::new(limit);
    let outcome = run(&mut rec, input.heap_ops());
    rec.finish(outcome)
}

/// The lists that all calls work on.
#[derive(Clone, Copy)]
struct Lists {
    heap: ObjId,
    taken: ObjId,
}

fn run(rec: &mut Recorder, operations: &[Option<i64>]) -> Result<(), LimitReached> {
    let [operations_var, next, taken_var, heap_var] = rec.call("run", &["operations", "next", "taken", "heap"]).vars();
    let words: Vec<String> =
        operations.iter().map(|operation| operation.map_or("out".to_owned(), |value| format!("+{value}"))).collect();
    let words: Vec<Value> = words.iter().map(|word| Value::Text(rec.text(word))).collect();
    let (list, lists) = (rec.list(&words), Lists { heap: rec.list(&[]), taken: rec.list(&[]) });
    rec.assign(operations_var, Value::Ref(list));
    rec.hint(Hint::Index { var: next, into: list });
    rec.hint(Hint::Is { object: lists.heap, what: Meaning::Heap });
    rec.assign(heap_var, Value::Ref(lists.heap));
    rec.assign(taken_var, Value::Ref(lists.taken));
    rec.step(START)?;
    for (at, operation) in (0..).zip(operations) {
        rec.assign(next, Value::Int(at));
        match operation {
            Some(value) => insert(rec, lists.heap, *value)?,
            None => {
                extract(rec, lists)?;
                rec.step(RESULT)?;
            }
        }
    }
    rec.step(DONE)
}

fn insert(rec: &mut Recorder, heap: ObjId, value: i64) -> Result<(), LimitReached> {
    let call = rec.call("insert", &["value", "heap", "at", "parent"]);
    let [value_var, heap_var, at_var, parent_var] = call.vars();
    rec.assign(value_var, Value::Int(value));
    rec.assign(heap_var, Value::Ref(heap));
    point(rec, heap, &[at_var, parent_var]);
    let mut at = i64::from(rec.len(heap));
    rec.add(heap, Value::Int(value));
    rec.assign(at_var, Value::Int(at));
    rec.step(APPEND)?;
    while at > 0 {
        let parent = (at - 1) / 2;
        rec.assign(parent_var, Value::Int(parent));
        if rec.compare(heap, parent as u32).int() <= rec.read(heap, at as u32).int() {
            break;
        }
        swap(rec, heap, at, parent);
        at = parent;
        rec.assign(at_var, Value::Int(at));
        rec.step(RISES)?;
    }
    rec.step(STAYS)?;
    rec.leave(call);
    Ok(())
}

fn extract(rec: &mut Recorder, lists: Lists) -> Result<(), LimitReached> {
    let call = rec.call("extract", &["heap", "top", "last", "at", "child"]);
    let [heap_var, top_var, last_var, at_var, child_var] = call.vars();
    let heap = lists.heap;
    rec.assign(heap_var, Value::Ref(heap));
    point(rec, heap, &[at_var, child_var]);
    if rec.is_empty(heap) {
        rec.step(EMPTY)?;
        rec.leave(call);
        rec.add(lists.taken, Value::None);
        return Ok(());
    }
    let top = rec.read(heap, 0);
    rec.assign(top_var, top);
    rec.step(TOP)?;
    let last = rec.pop_back(heap);
    rec.assign(last_var, last);
    if !rec.is_empty(heap) {
        rec.write(heap, 0, last);
    }
    rec.step(LAST)?;
    if !rec.is_empty(heap) {
        sift_down(rec, heap, at_var, child_var)?;
    }
    rec.leave(call);
    rec.add(lists.taken, top);
    Ok(())
}

/// Lets the number on top sink until no child is smaller.
fn sift_down(rec: &mut Recorder, heap: ObjId, at_var: Var, child_var: Var) -> Result<(), LimitReached> {
    let (mut at, size) = (0, i64::from(rec.len(heap)));
    loop {
        rec.assign(at_var, Value::Int(at));
        let mut child = 2 * at + 1;
        if child >= size {
            rec.assign(child_var, Value::Absent);
            return rec.step(LEAF);
        }
        if child + 1 < size && rec.compare(heap, child as u32 + 1).int() < rec.read(heap, child as u32).int() {
            child += 1;
        }
        rec.assign(child_var, Value::Int(child));
        rec.step(CHILD)?;
        if rec.compare(heap, at as u32).int() <= rec.read(heap, child as u32).int() {
            return rec.step(HOLDS);
        }
        swap(rec, heap, at, child);
        rec.step(SINKS)?;
        at = child;
    }
}

fn point(rec: &mut Recorder, heap: ObjId, vars: &[Var]) {
    vars.iter().for_each(|var| rec.hint(Hint::Index { var: *var, into: heap }));
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{check_variant, final_state, sentences};
    use proptest::prelude::*;

    /// The smallest of all that are there, found by looking at each.
    fn by_looking(operations: &[Option<i64>]) -> Vec<Option<i64>> {
        let (mut there, mut taken) = (Vec::new(), Vec::new());
        for operation in operations {
            match operation {
                Some(value) => there.push(*value),
                None => {
                    let least = (0..there.len()).min_by_key(|&at| there[at]);
                    taken.push(least.map(|at| there.swap_remove(at)));
                }
            }
        }
        taken
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(500))]
        #[test]
        fn it_takes_what_looking_at_all_takes(operations in prop::collection::vec(prop::option::weighted(0.7, -9..9i64), 0..40)) {
            let trace = HEAP_OPERATIONS.variants[0].run(&Input::HeapOps(operations.clone()), Limit::default());
            let (taken, comparisons) = final_state(&trace, |state| {
                let items = state.var("taken").object().map(|id| state.items(id)).unwrap_or_default();
                (items.into_iter().map(Value::int).collect::<Vec<_>>(), state.counts().comparisons)
            });
            prop_assert_eq!(taken, by_looking(&operations));
            let levels = (operations.len() as u32 + 1).ilog2();
            prop_assert!(comparisons <= operations.len() as u32 * 2 * levels, "at most two a level");
        }
    }

    #[test]
    fn it_can_be_shown() {
        check_variant(&HEAP_OPERATIONS, &HEAP_OPERATIONS.variants[0]);
    }

    #[test]
    fn a_rising_number_says_what_made_room() {
        let variant = &HEAP_OPERATIONS.variants[0];
        let input = HEAP_OPERATIONS.parse("5 6 3 x x x x").expect("operations");
        let said = sentences(variant, &variant.run(&input, Limit::default())).join("\n");
        assert!(said.contains("The parent, now at `2`, is larger: `5` goes down and `3` rises to `0`."), "{said}");
        assert!(said.contains("Note that extract number `4` got nothing."), "{said}");
    }
}
