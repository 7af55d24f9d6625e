//! The declaration of how one value is made, as a question's `[generator]` writes it.

use json::{Map, Value};

use super::bound::Range;
use crate::codec::{Json, put, take};
use crate::place::Place;

/// How one value is made.
#[derive(Debug, Clone, PartialEq)]
pub enum Maker {
    /// A whole number.
    Int {
        /// Least and most.
        range: Range,
    },
    /// A number with three decimals at most, so that its text is short and exact.
    Float {
        /// Least and most.
        range: Range,
    },
    /// True or false, evenly.
    Bool,
    /// A text.
    String {
        /// In characters.
        length: Range,
        /// The characters it is made of.
        alphabet: String,
    },
    /// A list; also made for `linked-list` parameters.
    List {
        /// In elements; a distinct list may come out shorter when there are not enough values.
        length: Range,
        /// How each element is made.
        of: Box<Maker>,
        /// Sorted from low to high.
        sorted: bool,
        /// No value twice.
        distinct: bool,
    },
    /// Rows of equal length.
    Grid {
        /// How many rows.
        rows: Range,
        /// How many columns.
        cols: Range,
        /// How each cell is made.
        of: Box<Maker>,
    },
    /// A tree of random shape in level order.
    BinaryTree {
        /// How many nodes.
        nodes: Range,
        /// How each value is made.
        of: Box<Maker>,
    },
    /// One of some given values.
    Choice {
        /// The values.
        of: Vec<Value>,
        /// How often each is taken; evenly when empty.
        weights: Vec<u32>,
    },
    /// An element of an earlier list parameter, two times in three, so that look-ups both hit and miss.
    ElementOf {
        /// The list parameter.
        param: String,
        /// What is made the third time, and always when the list is empty.
        otherwise: Box<Maker>,
    },
    /// Pairs of nodes, without self-loops and without repeats.
    Edges {
        /// How many nodes there are.
        nodes: Range,
        /// How many pairs; fewer when there is no room for so many.
        edges: Range,
        /// Without a cycle.
        acyclic: bool,
    },
    /// An adjacency list without self-loops and without repeats.
    Graph {
        /// How many nodes.
        nodes: Range,
        /// How many edges; fewer when there is no room for so many.
        edges: Range,
        /// Edges go one way; else each end lists the other.
        directed: bool,
    },
}

impl Maker {
    /// The word that content uses for this way of making.
    pub fn kind(&self) -> &'static str {
        match self {
            Self::Int { .. } => "int",
            Self::Float { .. } => "float",
            Self::Bool => "bool",
            Self::String { .. } => "string",
            Self::List { .. } => "list",
            Self::Grid { .. } => "grid",
            Self::BinaryTree { .. } => "binary-tree",
            Self::Choice { .. } => "choice",
            Self::ElementOf { .. } => "element-of",
            Self::Edges { .. } => "edges",
            Self::Graph { .. } => "graph",
        }
    }
}

impl Json for Maker {
    fn to_json(&self) -> Value {
        let mut map = Map::new();
        map.insert("kind".to_owned(), self.kind().into());
        match self {
            Self::Bool => {}
            Self::Int { range } | Self::Float { range } => put(&mut map, "range", range),
            Self::String { length, alphabet } => {
                put(&mut map, "length", length);
                put(&mut map, "alphabet", alphabet);
            }
            Self::List { length, of, sorted, distinct } => {
                put(&mut map, "length", length);
                put(&mut map, "of", of);
                put(&mut map, "sorted", sorted);
                put(&mut map, "distinct", distinct);
            }
            Self::Grid { rows, cols, of } => {
                put(&mut map, "rows", rows);
                put(&mut map, "cols", cols);
                put(&mut map, "of", of);
            }
            Self::BinaryTree { nodes, of } => {
                put(&mut map, "nodes", nodes);
                put(&mut map, "of", of);
            }
            Self::Choice { of, weights } => {
                put(&mut map, "of", of);
                put(&mut map, "weights", weights);
            }
            Self::ElementOf { param, otherwise } => {
                put(&mut map, "param", param);
                put(&mut map, "else", otherwise);
            }
            Self::Edges { nodes, edges, acyclic: flag } | Self::Graph { nodes, edges, directed: flag } => {
                put(&mut map, "nodes", nodes);
                put(&mut map, "edges", edges);
                put(&mut map, if matches!(self, Self::Edges { .. }) { "acyclic" } else { "directed" }, flag);
            }
        }
        Value::Object(map)
    }

    fn read(at: &Place) -> Self {
        let kind: String = take(at, "kind");
        match kind.as_str() {
            "int" => Self::Int { range: take(at, "range") },
            "float" => Self::Float { range: take(at, "range") },
            "bool" => Self::Bool,
            "string" => Self::String { length: take(at, "length"), alphabet: take(at, "alphabet") },
            "list" => Self::List {
                length: take(at, "length"),
                of: take(at, "of"),
                sorted: take(at, "sorted"),
                distinct: take(at, "distinct"),
            },
            "grid" => Self::Grid { rows: take(at, "rows"), cols: take(at, "cols"), of: take(at, "of") },
            "binary-tree" => Self::BinaryTree { nodes: take(at, "nodes"), of: take(at, "of") },
            "choice" => Self::Choice { of: take(at, "of"), weights: take(at, "weights") },
            "element-of" => Self::ElementOf { param: take(at, "param"), otherwise: take(at, "else") },
            "edges" => Self::Edges { nodes: take(at, "nodes"), edges: take(at, "edges"), acyclic: take(at, "acyclic") },
            "graph" => {
                Self::Graph { nodes: take(at, "nodes"), edges: take(at, "edges"), directed: take(at, "directed") }
            }
            _ => {
                at.field("kind").refuse();
                Self::Bool
            }
        }
    }
}
