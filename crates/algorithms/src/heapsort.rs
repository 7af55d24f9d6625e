//! Heapsort: the list is made a heap, and its largest number goes to the end, again and again.

use trace::{Hint, Limit, LimitReached, Meaning, ObjId, Recorder, SiteId, State, Trace, Value};

use crate::input::{Input, InputKind};
use crate::say::{count, number};
use crate::sorting::{item, length, part, say_start, swap};
use crate::visualizer::{Example, ExampleKind, Variant, Visualizer, listings, sites};

pub(crate) static HEAPSORT: Visualizer = Visualizer {
    slug: "heapsort",
    title: "Heapsort",
    summary: "The same list as an array and as a tree: make it a heap, then take the largest number out until none is left.",
    area: "data-structures-and-algorithms",
    topic: "heap",
    structure: "heap",
    input: InputKind::Numbers,
    variants: &[Variant {
        slug: "in-place",
        title: "In place",
        note: "largest on top, sorted at the end",
        time: "O(n log n)",
        space: "O(1)",
        listings: listings!("heapsort/in-place"),
        sites: SITES,
        record,
        say,
    }],
    examples: &[
        Example {
            name: "Seven numbers",
            text: "4 10 3 5 1 8 7",
            why: "A full tree of three levels: every parent has two children.",
            kind: ExampleKind::Typical,
        },
        Example { name: "No numbers", text: "[]", why: "Neither loop runs.", kind: ExampleKind::Smallest },
        Example { name: "One number", text: "7", why: "A heap of one is in order.", kind: ExampleKind::Smallest },
        Example {
            name: "Ascending",
            text: "1 2 3 4 5 6 7 8 9 10 11 12 13 14 15",
            why: "Building the heap turns the order around: every parent sinks as deep as it can.",
            kind: ExampleKind::Worst,
        },
        Example {
            name: "An only child",
            text: "2 7 6 5 4 9",
            why: "The last parent has a left child and no right one: code that looks at both reads past the heap.",
            kind: ExampleKind::Breaker,
        },
        Example {
            name: "Equal numbers",
            text: "5 5 2 5 2 5",
            why: "A child that is equal must not rise: code that swaps equals too does needless work. Equal records do not keep their order here.",
            kind: ExampleKind::Breaker,
        },
    ],
    telling: 21,
    questions: &[],
};

sites! {
    START = "start";
    BUILD = "build", "next parent to sink";
    EXTRACT = "extract", "largest to the end";
    LEAF = "leaf";
    CHILD = "child";
    STOP = "stop";
    SWAP = "swap";
    DONE = "done";
}

fn record(input: &Input, limit: Limit) -> Trace {
    let mut rec = Recorder::new(limit);
    let outcome = heapsort(&mut rec, input.numbers());
    rec.finish(outcome)
}

fn heapsort(rec: &mut Recorder, numbers: &[i64]) -> Result<(), LimitReached> {
    let [nums_var, size_var, top_var] = rec.call("heapsort", &["nums", "size", "top"]).vars();
    let items: Vec<Value> = numbers.iter().copied().map(Value::Int).collect();
    let (nums, n) = (rec.list(&items), numbers.len() as i64);
    rec.hint(Hint::Is { object: nums, what: Meaning::Heap });
    rec.hint(Hint::Prefix { len: size_var, of: nums });
    rec.hint(Hint::Index { var: top_var, into: nums });
    rec.assign(nums_var, Value::Ref(nums));
    rec.assign(size_var, Value::Int(n));
    rec.step(START)?;
    for top in (0..n / 2).rev() {
        rec.assign(top_var, Value::Int(top));
        rec.step(BUILD)?;
        sift_down(rec, nums, top, n)?;
    }
    rec.assign(top_var, Value::Absent);
    for size in (1..n).rev() {
        swap(rec, nums, 0, size);
        rec.assign(size_var, Value::Int(size));
        rec.step(EXTRACT)?;
        sift_down(rec, nums, 0, size)?;
    }
    rec.step(DONE)
}

/// Lets a number sink until no child is larger.
fn sift_down(rec: &mut Recorder, nums: ObjId, root: i64, size: i64) -> Result<(), LimitReached> {
    let call = rec.call("sift_down", &["at", "size", "nums", "child"]);
    let [at_var, size_var, nums_var, child_var] = call.vars();
    rec.hint(Hint::Prefix { len: size_var, of: nums });
    rec.hint(Hint::Index { var: at_var, into: nums });
    rec.hint(Hint::Index { var: child_var, into: nums });
    rec.assign(size_var, Value::Int(size));
    rec.assign(nums_var, Value::Ref(nums));
    let mut at = root;
    loop {
        rec.assign(at_var, Value::Int(at));
        rec.assign(child_var, Value::Absent);
        let mut child = 2 * at + 1;
        if child >= size {
            rec.step(LEAF)?;
            break;
        }
        if child + 1 < size && rec.compare(nums, child as u32 + 1).int() > rec.read(nums, child as u32).int() {
            child += 1;
        }
        rec.assign(child_var, Value::Int(child));
        rec.step(CHILD)?;
        if rec.compare(nums, at as u32).int() >= rec.read(nums, child as u32).int() {
            rec.step(STOP)?;
            break;
        }
        swap(rec, nums, at, child);
        rec.step(SWAP)?;
        at = child;
    }
    rec.leave(call);
    Ok(())
}

fn say(site: SiteId, state: &State) -> String {
    let [at, size, child, top] = ["at", "size", "child", "top"].map(|name| number(state, name));
    let (n, here, below) = (length(state, "nums"), item(state, "nums", at), item(state, "nums", child));
    match site {
        START if n < 2 => say_start(state, "nums"),
        START => format!(
            "{} Read as a tree, the children of place `i` are at `2i + 1` and `2i + 2`; no parent may be less than its children.",
            say_start(state, "nums")
        ),
        BUILD => format!(
            "Let {} at `{top}` sink into the tree below it, whose parts are heaps already. Leaves need no work.",
            item(state, "nums", top)
        ),
        EXTRACT => format!(
            "The top was the largest: swap it to `{size}`, where {} stays for good. The heap keeps {}; {} is on top and must sink.",
            item(state, "nums", size),
            count(size, "number"),
            item(state, "nums", 0)
        ),
        LEAF => format!("{here} at `{at}` has no child among the first `{size}`: it has sunk as far as it can."),
        CHILD => say_child(state, at, child, size),
        STOP if here == below => {
            format!("{here} is not less than its larger child, which is equal: it stays, and below it is a heap.")
        }
        STOP => format!("{here} is larger than its larger child {below}: it stays, and the tree below it is a heap."),
        SWAP => format!(
            "{below} was less than its child {here}: they change places, and {below} goes on sinking from `{child}`."
        ),
        _ if n == 0 => "Return `nums`, which is empty.".to_owned(),
        _ => format!(
            "One number is left, and it is the smallest. Return `nums`, all in order: {}.",
            part(state, "nums", 0, n - 1)
        ),
    }
}

fn say_child(state: &State, at: i64, child: i64, size: i64) -> String {
    let (parent, chosen) = (item(state, "nums", at), item(state, "nums", child));
    let first = 2 * at + 1;
    if first + 1 >= size {
        return format!("{parent} at `{at}` has one child, {chosen} at `{child}`. Compare the two.");
    }
    let (left, right) = (item(state, "nums", first), item(state, "nums", first + 1));
    if left == right {
        return format!("Both children of {parent} are {left}: compare {parent} with the left one.");
    }
    format!(
        "Of the children {left} and {right} of {parent}, only the larger one, {chosen}, could stand above the other."
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{check_variant, final_state, sentences};
    use proptest::prelude::*;

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(500))]
        #[test]
        fn it_sorts_as_the_library_does(numbers in prop::collection::vec(-20..20i64, 0..40)) {
            let trace = HEAPSORT.variants[0].run(&Input::Numbers(numbers.clone()), Limit::default());
            let (sorted, comparisons) = final_state(&trace, |state| {
                let items = state.var("nums").object().map(|id| state.items(id)).unwrap_or_default();
                (items.into_iter().filter_map(Value::int).collect::<Vec<i64>>(), state.counts().comparisons)
            });
            let (n, levels) = (numbers.len() as u32, (numbers.len() + 1).ilog2());
            let mut expected = numbers;
            expected.sort_unstable();
            prop_assert_eq!(sorted, expected);
            prop_assert!(comparisons <= 2 * levels * n + 2 * n, "two comparisons a level for every number");
        }
    }

    #[test]
    fn it_can_be_shown() {
        check_variant(&HEAPSORT, &HEAPSORT.variants[0]);
    }

    #[test]
    fn no_child_outside_the_heap_is_looked_at() {
        let variant = &HEAPSORT.variants[0];
        let said = sentences(variant, &variant.run(&Input::Numbers(vec![1, 2]), Limit::default()));
        assert!(
            said.iter().any(|sentence| sentence == "`1` at `0` has one child, `2` at `1`. Compare the two."),
            "{said:#?}"
        );
        assert!(said.iter().any(|sentence| sentence.contains("no child among the first `1`")), "{said:#?}");
    }
}
