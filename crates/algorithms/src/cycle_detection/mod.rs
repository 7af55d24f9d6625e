//! Does a linked list lead round for ever, and where does the round begin?

mod floyd;
mod visited_set;

use trace::{ObjId, Recorder, State, Value};

use crate::input::InputKind;
use crate::nodes::{NEXT, chained, head, walk};
use crate::visualizer::{Example, ExampleKind, Visualizer};

pub(crate) static CYCLE_DETECTION: Visualizer = Visualizer {
    slug: "cycle-detection",
    title: "Cycle in a linked list",
    summary: "Two pointers of different speed meet in every cycle, and why a second walk then finds its entrance.",
    area: "data-structures-and-algorithms",
    topic: "linked-list",
    structure: "linked list",
    input: InputKind::Cycle,
    variants: &[floyd::VARIANT, visited_set::VARIANT],
    examples: &[
        Example {
            name: "A tail of two",
            text: "3 -> 8 -> 5 -> 1 -> 9 -> 4; 2",
            why: "Two nodes lead to a round of four: the pointers do not meet where the round begins.",
            kind: ExampleKind::Typical,
        },
        Example {
            name: "Empty list",
            text: "[]",
            why: "No node at all: neither pointer may take a step.",
            kind: ExampleKind::Smallest,
        },
        Example {
            name: "A node that leads to itself",
            text: "7; 0",
            why: "The smallest cycle: its entrance, its meeting point and its head are one node.",
            kind: ExampleKind::Smallest,
        },
        Example {
            name: "All in the cycle",
            text: "1 -> 2 -> 3 -> 4 -> 5 -> 6 -> 7 -> 8 -> 9 -> 10; 0",
            why: "The slow pointer goes all the way round before the two meet: its longest walk for ten nodes.",
            kind: ExampleKind::Worst,
        },
        Example {
            name: "Equal values, no cycle",
            text: "4 -> 4 -> 2 -> 4 -> 4",
            why: "Code that compares values instead of nodes finds a cycle where there is none.",
            kind: ExampleKind::Breaker,
        },
        Example {
            name: "A long tail",
            text: "1 -> 2 -> 3 -> 4 -> 5 -> 6 -> 7; 5",
            why: "The fast pointer runs many rounds of the short cycle before the slow one arrives.",
            kind: ExampleKind::Breaker,
        },
    ],
    telling: 14,
    questions: &[],
};

/// Puts the input's nodes together, the last linked to the node at `back`, and gives the head.
fn list_of(rec: &mut Recorder, (values, back): (&[i64], Option<u32>)) -> Value {
    let nodes = chained(rec, values);
    let entrance = back.and_then(|back| nodes.get(back as usize));
    if let (Some(&last), Some(&entrance)) = (nodes.last(), entrance) {
        rec.preset(last, NEXT, Value::Ref(entrance));
    }
    head(&nodes)
}

/// The nodes of a list as its links lead from node to node.
struct Way {
    nodes: Vec<ObjId>,
    /// The place of the first node of the cycle.
    entrance: Option<usize>,
}

impl Way {
    fn of(state: &State) -> Way {
        let (nodes, entrance) = walk(state, state.var("head"));
        Way { nodes, entrance }
    }

    /// The nodes that lead to the cycle.
    fn tail(&self) -> usize {
        self.entrance.unwrap_or(self.nodes.len())
    }

    /// The nodes of the cycle.
    fn round(&self) -> usize {
        self.nodes.len() - self.tail()
    }

    /// The place of the node that a variable points at.
    fn place(&self, value: Value) -> Option<usize> {
        let node = value.object()?;
        self.nodes.iter().position(|&other| other == node)
    }

    /// The links from one place to another.
    fn links(&self, from: usize, to: usize) -> usize {
        if from <= to { to - from } else { to + self.round() - from }
    }
}

/// The place of the node that a run has returned; `None` for nothing.
#[cfg(test)]
fn returned(state: &State, found: trace::SiteId, name: &str) -> Option<u32> {
    let place = Way::of(state).place(state.var(name)).map(|place| place as u32);
    place.filter(|_| state.site() == found)
}
