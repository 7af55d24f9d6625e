//! A graph as text: edges as `A-B 4, B-C 2` or `0->1, 1->2`, lists of neighbours as `A: B, C`, and nodes by themselves.

mod random;
mod read;
#[cfg(test)]
mod tests;
mod tokens;

pub(super) use self::random::random;
pub(super) use self::read::parse;

/// Nodes and edges of a graph, at most; letters of a name.
pub(super) const MOST_NODES: usize = 30;
pub(super) const MOST_EDGES: usize = 60;
const LONGEST_NAME: usize = 8;
/// The largest weight.
const HEAVIEST: i64 = 999;

/// What the edges of a graph are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Edges {
    /// Lines or arrows, without weights.
    Any,
    /// Arrows without weights.
    Arrows,
    /// Lines or arrows with lengths of 0 or more.
    Lengths,
    /// Lines with weights.
    Weights,
}

impl Edges {
    pub(super) fn are_weighted(self) -> bool {
        matches!(self, Edges::Lengths | Edges::Weights)
    }

    /// What may be typed.
    pub(super) fn accepts(self) -> &'static str {
        match self {
            Edges::Any => {
                "Write lines as `A-B, A-C` or arrows as `A->B, A->C`; a name alone is a node without edges. The run starts at the \
                 first node named."
            }
            Edges::Arrows => {
                "Write arrows as `shirt->tie, tie->jacket`, or lists as `A: B, C`; a name alone is a node without arrows."
            }
            Edges::Lengths => {
                "Write lines with their lengths as `A-B 4, B-C 2`, or arrows as `A->B 4`; a name alone is a node without edges. The \
                 run starts at the first node named."
            }
            Edges::Weights => "Write edges with their weights as `A-B 4, B-C 2`; a name alone is a node without edges.",
        }
    }
}

/// A graph.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Graph {
    pub kind: Edges,
    /// Names in the order in which they are first written; at most 30.
    pub nodes: Vec<String>,
    /// From, to and weight, nodes by their positions; the weight is 0 where there is none. No two join the same nodes the same
    /// way, and none a node to itself; at most 60.
    pub edges: Vec<(u32, u32, i64)>,
    /// The edges are arrows.
    pub directed: bool,
}

/// The graph of an input of another kind.
pub(crate) static NO_GRAPH: Graph = Graph { kind: Edges::Any, nodes: Vec::new(), edges: Vec::new(), directed: false };

impl Graph {
    /// For each node those that it leads to, in the order in which the edges are written.
    pub(crate) fn neighbours(&self) -> Vec<Vec<usize>> {
        let mut all = vec![Vec::new(); self.nodes.len()];
        for &(from, to, _) in &self.edges {
            all[from as usize].push(to as usize);
            if !self.directed {
                all[to as usize].push(from as usize);
            }
        }
        all
    }

    pub(super) fn to_text(&self) -> String {
        let mut words = Vec::new();
        let mut named = 0;
        for &(from, to, weight) in &self.edges {
            // A node that would come in too late is named alone before.
            while !is_in_turn(named, from, to) {
                words.push(self.name(named).to_owned());
                named += 1;
            }
            named = named.max(from.max(to) + 1);
            let arrow = if self.directed { "->" } else { "-" };
            let edge = format!("{}{arrow}{}", self.name(from), self.name(to));
            words.push(if self.kind.are_weighted() { format!("{edge} {weight}") } else { edge });
        }
        words.extend((named..self.nodes.len() as u32).map(|node| self.name(node).to_owned()));
        words.join(", ")
    }

    fn name(&self, node: u32) -> &str {
        self.nodes.get(node as usize).map_or("", String::as_str)
    }
}

/// Whether an edge brings its new nodes in as the next ones, where so many are named already.
fn is_in_turn(named: u32, from: u32, to: u32) -> bool {
    let after = named + u32::from(from == named);
    let after = after + u32::from(to == after);
    from < after && to < after
}
