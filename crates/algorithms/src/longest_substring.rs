//! The longest stretch of a text without a repeated character: a window that only ever moves right.

use trace::{Hint, Limit, LimitReached, Recorder, SiteId, State, Trace, Value};

use crate::input::{Input, InputKind};
use crate::say::{before, code, count, number, var};
use crate::visualizer::{Example, ExampleKind, Variant, Visualizer, listings, sites};

pub(crate) static LONGEST_SUBSTRING: Visualizer = Visualizer {
    slug: "longest-substring",
    title: "Longest substring without repeats",
    summary: "A window slides over the text and jumps past every repeat: each character is looked at once.",
    area: "data-structures-and-algorithms",
    topic: "sliding-window",
    structure: "text",
    input: InputKind::Text,
    variants: &[Variant {
        slug: "sliding-window",
        title: "Sliding window",
        note: "one pass, last places in a map",
        time: "O(n)",
        space: "O(distinct characters)",
        listings: listings!("longest-substring/sliding-window"),
        sites: SITES,
        record,
        say,
    }],
    examples: &[
        Example {
            name: "A log of letters",
            text: "abcabcbb",
            why: "The window grows to three, then every letter repeats one inside it.",
            kind: ExampleKind::Typical,
        },
        Example {
            name: "Empty text",
            text: "\"\"",
            why: "No character: the answer is 0.",
            kind: ExampleKind::Smallest,
        },
        Example { name: "One character", text: "a", why: "The smallest window there is.", kind: ExampleKind::Smallest },
        Example {
            name: "No repeat at all",
            text: "abcdefghijklmnop",
            why: "Every character is new: the map gets as large as it can, and a search that tries every start does the most work.",
            kind: ExampleKind::Worst,
        },
        Example {
            name: "A repeat left behind",
            text: "abba",
            why: "The last `a` was seen before the window: code that jumps back to it makes the window too long.",
            kind: ExampleKind::Breaker,
        },
        Example {
            name: "A repeat in the middle",
            text: "pwwkew",
            why: "Code that empties the window at a repeat instead of moving its left end misses `wke`.",
            kind: ExampleKind::Breaker,
        },
    ],
    telling: 21,
    questions: &["longest-distinct-substring"],
};

sites! {
    START = "start";
    INIT = "init";
    NEXT = "next";
    CHECK = "check";
    SHRINK = "shrink", "window shrinks";
    REMEMBER = "remember";
    MEASURE = "measure";
    LONGER = "longer", "longer window";
    DONE = "done";
}

fn record(input: &Input, limit: Limit) -> Trace {
    let mut rec = Recorder::new(limit);
    let outcome = longest_distinct(&mut rec, input.characters());
    rec.finish(outcome)
}

fn longest_distinct(rec: &mut Recorder, characters: &str) -> Result<(), LimitReached> {
    let names = ["text", "last_seen", "best", "left", "right", "char", "length"];
    let [text_var, map_var, best, left, right, char_var, length] = rec.call("longest_distinct", &names).vars();
    let items: Vec<Value> = characters.chars().map(Value::Char).collect();
    let (text, last_seen) = (rec.list(&items), rec.map());
    rec.assign(text_var, Value::Ref(text));
    for var in [left, right] {
        rec.hint(Hint::Index { var, into: text });
    }
    rec.hint(Hint::Range { first: left, last: right, of: text });
    rec.step(START)?;
    let (mut longest, mut first) = (0, 0);
    rec.assign(map_var, Value::Ref(last_seen));
    rec.assign(best, Value::Int(longest));
    rec.assign(left, Value::Int(first));
    rec.step(INIT)?;
    for at in 0..items.len() as i64 {
        rec.assign(right, Value::Int(at));
        let char = rec.read(text, at as u32);
        rec.assign(char_var, char);
        rec.step(NEXT)?;
        let seen = rec.map_get(last_seen, char).and_then(Value::int);
        rec.count(0, 1);
        rec.step(CHECK)?;
        if let Some(seen) = seen.filter(|&seen| seen >= first) {
            first = seen + 1;
            rec.assign(left, Value::Int(first));
            rec.step(SHRINK)?;
        }
        rec.map_set(last_seen, char, Value::Int(at));
        rec.step(REMEMBER)?;
        rec.assign(length, Value::Int(at - first + 1));
        rec.step(MEASURE)?;
        if at - first + 1 > longest {
            longest = at - first + 1;
            rec.assign(best, Value::Int(longest));
            rec.step(LONGER)?;
        }
    }
    rec.step(DONE)
}

/// The characters from one index to another, both included, between backticks.
fn part(state: &State, first: i64, last: i64) -> String {
    let Some(text) = state.var("text").object() else {
        return "``".to_owned();
    };
    let shown = (first..=last).map(|at| match state.item(text, at as u32) {
        Value::Char('`') => 'ˋ',
        Value::Char(' ') => '␣',
        Value::Char(c) => c,
        _ => '?',
    });
    format!("`{}`", shown.collect::<String>())
}

/// Where the map says that the character was seen last.
fn last_seen(state: &State) -> Option<i64> {
    let (map, char) = (state.var("last_seen").object()?, state.var("char"));
    state.entries(map).into_iter().find(|(key, _)| *key == char)?.1.int()
}

fn say(site: SiteId, state: &State) -> String {
    let [left, right, best, length] = ["left", "right", "best", "length"].map(|name| number(state, name));
    let char = var(state, "char");
    let window = if site == DONE { String::new() } else { part(state, left, right) };
    match site {
        START => say_start(state),
        INIT => {
            "The window begins at `0`. `last_seen` will hold where each character stood last; `best` is `0` so far."
                .to_owned()
        }
        NEXT if right == 0 => format!("The window takes in the first character, {char}, at `0`."),
        NEXT => {
            format!("The window takes in the next character, {char} at `{right}`, and runs from `{left}` to `{right}`.")
        }
        CHECK => say_check(state, &char, left),
        SHRINK => say_shrink(state, &char, left),
        REMEMBER => format!("Note in `last_seen` that {char} stood last at `{right}`, for when it comes again."),
        MEASURE if length > best => {
            format!("The window {window} is `{length}` long: more than the best so far, `{best}`.")
        }
        MEASURE => format!("The window {window} is `{length}` long: not more than the best so far, `{best}`."),
        LONGER => match before(state, "best").and_then(Value::int) {
            Some(0) | None => format!("{window} is the first window, so `best` is `{best}`."),
            Some(was) => format!("{window} is the longest window yet, so `best` grows from `{was}` to `{best}`."),
        },
        _ => say_done(state, best),
    }
}

fn say_start(state: &State) -> String {
    let length = state.var("text").object().map_or(0, |id| i64::from(state.len(id)));
    match length {
        0 => "The text is empty: it has `0` characters, so there is no window.".to_owned(),
        n => format!("The text has {}. Find the longest stretch in which none comes twice.", count(n, "character")),
    }
}

fn say_check(state: &State, char: &str, left: i64) -> String {
    match last_seen(state) {
        None => format!("{char} was not seen before, so the window has no repeat and keeps its left end at `{left}`."),
        Some(seen) if seen < left => {
            format!(
                "{char} was last seen at `{seen}`, but the window begins later, at `{left}`: it is no repeat inside."
            )
        }
        Some(seen) => format!(
            "{char} was last seen at `{seen}`, inside the window that begins at `{left}`: now it is there twice."
        ),
    }
}

fn say_shrink(state: &State, char: &str, left: i64) -> String {
    let dropped = left - before(state, "left").and_then(Value::int).unwrap_or(left);
    format!(
        "The window shrinks by `{dropped}`: its left end jumps to `{left}`, just past the {char} last seen at `{}`.",
        left - 1
    )
}

/// The answer, and the first stretch that has this length.
fn say_done(state: &State, best: i64) -> String {
    let length = state.var("text").object().map_or(0, |id| i64::from(state.len(id)));
    let distinct = |first: i64| {
        let text = state.var("text").object();
        let items: Vec<Value> =
            (first..first + best).filter_map(|at| text.map(|id| state.item(id, at as u32))).collect();
        (1..items.len()).all(|at| !items[..at].contains(&items[at]))
    };
    match (0..=length - best).find(|&first| distinct(first)) {
        Some(first) if best > 0 => format!(
            "Every character has been in the window once. The longest stretch without a repeat is {}, {} long.",
            part(state, first, first + best - 1),
            code(state, Value::Int(best))
        ),
        _ => "There was no character to look at: the answer is `0`.".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{check_variant, final_state, sentences};
    use proptest::prelude::*;
    use std::collections::BTreeSet;

    /// Every stretch tried, longest first.
    fn by_trying(text: &[char]) -> usize {
        let distinct = |part: &[char]| part.iter().collect::<BTreeSet<_>>().len() == part.len();
        (1..=text.len()).rev().find(|&length| text.windows(length).any(distinct)).unwrap_or(0)
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(500))]
        #[test]
        fn it_finds_what_trying_every_stretch_finds(text in "[a-f ]{0,30}") {
            let characters: Vec<char> = text.chars().collect();
            let trace = LONGEST_SUBSTRING.variants[0].run(&Input::Text(text), Limit::default());
            let (best, counts) = final_state(&trace, |state| (state.var("best"), state.counts()));
            prop_assert_eq!(best, Value::Int(by_trying(&characters) as i64));
            prop_assert_eq!(counts.writes as usize, characters.len(), "one note in the map for each character");
        }
    }

    #[test]
    fn it_can_be_shown() {
        check_variant(&LONGEST_SUBSTRING, &LONGEST_SUBSTRING.variants[0]);
    }

    #[test]
    fn it_tells_a_repeat_inside_the_window_from_one_left_behind() {
        let variant = &LONGEST_SUBSTRING.variants[0];
        let said = sentences(variant, &variant.run(&Input::Text("abba".to_owned()), Limit::default()));
        let told = |part: &str| assert!(said.iter().any(|sentence| sentence.contains(part)), "{part}");
        told("`b` was last seen at `1`, inside the window that begins at `0`");
        told("The window shrinks by `2`: its left end jumps to `2`, just past the `b` last seen at `1`.");
        told("`a` was last seen at `0`, but the window begins later, at `2`");
    }
}
