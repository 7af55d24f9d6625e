//! Any order of all nodes that every edge agrees with; an empty list when a cycle leaves none.

use json::Value;

use crate::verdict::{Difference, shown};

/// Judges an answer to the arguments: the number of nodes, and edges `[before, after]`.
pub(crate) fn difference(args: &[Value], answer: &Value) -> Option<Difference> {
    let (nodes, edges) = read(args)?;
    let Some(order) = answer.as_array() else {
        return Some(Difference::whole(format!("expected a list, got {}", shown(answer))));
    };
    let possible = has_order(nodes, &edges);
    match (possible, order.is_empty()) {
        (false, true) => return None,
        (false, false) => {
            return Some(Difference::whole("expected an empty list, because there is a cycle and so no order"));
        }
        (true, true) if nodes > 0 => {
            return Some(Difference::whole("expected an order of all nodes, and there is one"));
        }
        _ => {}
    }
    match places(nodes, order) {
        Ok(places) => out_of_order(&places, &edges),
        Err(difference) => Some(difference),
    }
}

/// The arguments as numbers; arguments of another shape are none this check can judge, so nothing is held against
/// the answer (content is checked for its types before it is published).
fn read(args: &[Value]) -> Option<(usize, Vec<(usize, usize)>)> {
    let number = |value: &Value| value.as_u64().map(|number| number as usize);
    let edge = |value: &Value| Some((number(value.item(0)?)?, number(value.item(1)?)?));
    let edges = args.get(1)?.as_array()?.iter().map(edge).collect::<Option<Vec<_>>>()?;
    let nodes = number(args.first()?)?;
    edges.iter().all(|(before, after)| *before < nodes && *after < nodes).then_some((nodes, edges))
}

/// Whether there is any order: nodes nothing points to are taken away until none is left, or none is free.
fn has_order(nodes: usize, edges: &[(usize, usize)]) -> bool {
    let mut waits = vec![0_usize; nodes];
    let mut next = vec![Vec::new(); nodes];
    for (before, after) in edges {
        waits[*after] += 1;
        next[*before].push(*after);
    }
    let mut free: Vec<usize> = (0..nodes).filter(|node| waits[*node] == 0).collect();
    let mut taken = 0;
    while let Some(node) = free.pop() {
        taken += 1;
        for after in &next[node] {
            waits[*after] -= 1;
            if waits[*after] == 0 {
                free.push(*after);
            }
        }
    }
    taken == nodes
}

/// Where each node stands in the order, when each is there once.
fn places(nodes: usize, order: &[Value]) -> Result<Vec<usize>, Difference> {
    let mut places = vec![None; nodes];
    for (index, value) in order.iter().enumerate() {
        let node = value.as_u64().map(|node| node as usize).filter(|node| *node < nodes);
        let at = |message: String| Difference::whole(message).inside(index);
        let Some(node) = node else {
            return Err(at(format!("{} is no node of the graph", shown(value))));
        };
        if places[node].replace(index).is_some() {
            return Err(at(format!("node {node} is there a second time")));
        }
    }
    let missing = places.iter().position(Option::is_none);
    let all = places.into_iter().collect::<Option<Vec<_>>>();
    all.ok_or_else(|| Difference::whole(format!("node {} is missing from the order", missing.unwrap_or(0))))
}

fn out_of_order(places: &[usize], edges: &[(usize, usize)]) -> Option<Difference> {
    let (before, after) = edges.iter().find(|(before, after)| places[*before] > places[*after])?;
    let message = format!("node {after} comes before node {before}, which it needs");
    Some(Difference::whole(message).inside(places[*after]))
}
