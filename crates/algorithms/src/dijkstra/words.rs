//! What the steps say.

use trace::{SiteId, State, Value};

use super::run::{BETTER, CHECK, INIT, STALE, START, TAKE, WORSE};
use crate::network::{all_nodes, held, list_of, names};
use crate::say::{code, count, number, var};

pub(super) fn say(site: SiteId, state: &State) -> String {
    let [node, next, far, through] = ["node", "next", "far", "through"].map(|name| var(state, name));
    match site {
        START => format!(
            "Find the shortest way from {} to every node: {} in all.",
            var(state, "start"),
            count(all_nodes(state).len() as i64, "node")
        ),
        INIT => format!(
            "{} is `0` away from itself and waits in `heap`. All others are `∞` away so far.",
            var(state, "start")
        ),
        CHECK => say_check(state),
        TAKE if number(state, "far") == 0 => {
            format!("Take {node} from the top of `heap`: `0` away, and no way is shorter than that.")
        }
        TAKE => format!(
            "Take {node} from the top of `heap`: {far} away. All that still waits is at least as far, so no way around it can be shorter."
        ),
        STALE => format!(
            "This entry says that {node} is {far} away, but a way of {} was found since: it is stale, so skip it.",
            code(state, held(state, "distance", state.var("node")))
        ),
        BETTER => say_better(state, &node, &next, &through),
        WORSE => {
            let known = held(state, "distance", state.var("next"));
            let (sum, than) = (sum(state), code(state, known));
            match state.var("through") == known {
                true => format!("By {node} it would be {sum} to {next}, just as far as known: nothing to change."),
                false => format!("By {node} it would be {sum} to {next}, and {than} is known: leave it."),
            }
        }
        _ => say_done(state),
    }
}

/// The way so far, and the edge: `` `3` + `4` = `7` ``.
fn sum(state: &State) -> String {
    let length = number(state, "through") - number(state, "far");
    format!("{} + `{length}` = {}", var(state, "far"), var(state, "through"))
}

fn entries(state: &State) -> Vec<Value> {
    state.var("heap").object().map(|id| state.items(id)).unwrap_or_default()
}

fn say_check(state: &State) -> String {
    match entries(state).as_slice() {
        [] => "`heap` is empty: every node that can be reached has its distance, so the loop ends.".to_owned(),
        [first, rest @ ..] => {
            let part = |at| first.object().map_or(Value::Absent, |entry| state.item(entry, at));
            let others = match rest.len() {
                0 => "alone".to_owned(),
                _ => format!("before {}", count(rest.len() as i64, "other")),
            };
            format!("On top of `heap` waits {} with {}, {others}.", code(state, part(1)), code(state, part(0)))
        }
    }
}

fn say_better(state: &State, node: &str, next: &str, through: &str) -> String {
    let distance = state.var("distance").object();
    let at = all_nodes(state).iter().position(|other| *other == state.var("next")).unwrap_or(0);
    let old = distance.and_then(|map| state.before(map, 2 * at as u32 + 1)).unwrap_or(Value::Infinity);
    let sum = sum(state);
    if old == Value::Infinity {
        return format!(
            "{node} leads to {next}, {sum} away: the first way there. Note {through}, and let {next} wait in `heap`."
        );
    }
    format!(
        "By {node} it is only {sum} to {next}, less than {}. A new entry goes into `heap`; the one with {} stays there, stale.",
        code(state, old),
        code(state, old)
    )
}

fn say_done(state: &State) -> String {
    let distances = state.var("distance").object().map(|id| state.entries(id)).unwrap_or_default();
    let out: Vec<Value> = distances.iter().filter(|(_, far)| *far == Value::Infinity).map(|(node, _)| *node).collect();
    let farthest = distances.iter().filter_map(|(node, far)| Some((far.int()?, *node))).max_by_key(|(far, _)| *far);
    let (far, node) = farthest.unwrap_or((0, Value::None));
    let reached = count((distances.len() - out.len()) as i64, "node");
    let rest = if out.is_empty() { String::new() } else { format!(" No way leads to {}.", names(state, &out)) };
    if list_of(state, state.var("start")).is_empty() {
        return format!("Return `distance`: the start is `0` away, and no edge leads on from it.{rest}");
    }
    format!("Return `distance` for {reached}: {} is the farthest with `{far}`.{rest}", code(state, node))
}
