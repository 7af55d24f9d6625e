//! The sentences of the recursive search.

use trace::{State, Value};

use crate::say::{code, count};

/// A variable of the outermost call.
fn outer(state: &State, name: &str) -> Value {
    state.frames().first().map_or(Value::None, |frame| frame.var(name))
}

/// The two nodes looked for.
fn wanted(state: &State) -> [Value; 2] {
    ["p", "q"].map(|name| outer(state, name))
}

/// The two by their values: `` `2` and `7` ``, or one of them if they are the same node.
fn two(state: &State, word: &str) -> String {
    let [p, q] = wanted(state);
    if p == q { code(state, p) } else { format!("{} {word} {}", code(state, p), code(state, q)) }
}

/// That none of the two is somewhere.
fn absent(state: &State) -> String {
    let [p, q] = wanted(state);
    match p == q {
        true => format!("{} is not", code(state, p)),
        false => format!("neither {} is", two(state, "nor")),
    }
}

/// Where the result of this call goes.
fn receiver(state: &State) -> String {
    let frames = state.frames();
    let above = frames.len().checked_sub(2).and_then(|at| frames.get(at)).map(|frame| frame.var("node"));
    match above {
        Some(Value::Ref(id)) => format!("to the call for {}", code(state, Value::Ref(id))),
        _ => "as the answer".to_owned(),
    }
}

pub(super) fn start(state: &State) -> String {
    let root = code(state, outer(state, "root"));
    match wanted(state) {
        [p, q] if p == q => format!("Both nodes are {}. Search for it from the root {root} down.", code(state, p)),
        _ => format!(
            "Find the lowest node of the tree that has both {} at or below it. The search begins at the root {root}.",
            two(state, "and")
        ),
    }
}

pub(super) fn call(state: &State) -> String {
    let at = state.var("node");
    let node = code(state, at);
    let [p, q] = wanted(state);
    match (at == p, at == q) {
        (true, true) => format!("Is {node} the node looked for? Yes."),
        (true, false) => format!("Is {node} one of {}? Yes, it is `p`.", two(state, "and")),
        (false, true) => format!("Is {node} one of {}? Yes, it is `q`.", two(state, "and")),
        (false, false) if p == q => {
            format!("Is {node} the node {}? No, so both its sides are searched, the left one first.", code(state, p))
        }
        (false, false) => {
            format!("Is {node} one of {}? No, so both its sides are searched, the left one first.", two(state, "and"))
        }
    }
}

pub(super) fn none(state: &State) -> String {
    format!("There is no node here, so nothing is found: give that back {}.", receiver(state))
}

pub(super) fn found(state: &State) -> String {
    let at = state.var("node");
    let (node, [p, q]) = (code(state, at), wanted(state));
    if p == q {
        return format!("Give {node} back {}: a node counts as its own ancestor.", receiver(state));
    }
    let other = code(state, if at == p { q } else { p });
    format!(
        "Give {node} back {} without a look below it: should {other} be there, then {node} is above both anyway.",
        receiver(state)
    )
}

pub(super) fn side(state: &State, side: &str) -> String {
    let (node, result) = (code(state, state.var("node")), state.var(side));
    let next = if side == "left" { " Now its right side." } else { "" };
    let found = code(state, result);
    match result {
        Value::None => format!("The {side} side of {node} gives back nothing: {} there.{next}", absent(state)),
        result if wanted(state).contains(&result) => {
            format!("The {side} side of {node} gives back {found}, which was met there.{next}")
        }
        _ => {
            format!("The {side} side of {node} gives back {found}: both were met below it, so it is the answer.{next}")
        }
    }
}

pub(super) fn both(state: &State) -> String {
    let [node, left, right] = ["node", "left", "right"].map(|name| code(state, state.var(name)));
    format!(
        "{left} came from the left of {node} and {right} from its right: their ways part here, so {node} is the answer. Give it back {}.",
        receiver(state)
    )
}

pub(super) fn one(state: &State) -> String {
    let node = code(state, state.var("node"));
    let sides = [("left", state.var("left")), ("right", state.var("right"))];
    match sides.into_iter().find(|(_, found)| *found != Value::None) {
        Some((side, found)) => format!(
            "Only the {side} side of {node} found something: pass {} on {}.",
            code(state, found),
            receiver(state)
        ),
        None => format!("No side of {node} found anything: give nothing back {}.", receiver(state)),
    }
}

pub(super) fn done(state: &State) -> String {
    let answer = outer(state, "answer");
    let shown = code(state, answer);
    let asked = count(state.counts().comparisons.into(), "node");
    match wanted(state) {
        [p, q] if p == q => format!("Return {shown}: it is its own lowest ancestor. {asked} had to be asked."),
        pair if pair.contains(&answer) => {
            format!(
                "Return {shown}: the other of {} lies below it, for nothing else was found. {asked} had to be asked.",
                two(state, "and")
            )
        }
        _ => format!("Return {shown}, the lowest node above both {}. {asked} had to be asked.", two(state, "and")),
    }
}
