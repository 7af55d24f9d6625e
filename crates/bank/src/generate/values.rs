//! Making values: one maker after another, each able to refer to the parameters made before it.

use json::Value;

use super::bound::{Base, Bound, Range};
use super::maker::Maker;
use super::{NamedMaker, shapes};
use crate::random::Random;

/// How often a distinct list may draw a value it already has before it stays shorter.
const PATIENCE: u32 = 64;

/// One input in the making.
pub(super) struct Making {
    pub(super) random: Random,
    /// Parameters made so far.
    pub(super) known: Vec<(String, Value)>,
    size: u32,
}

impl Making {
    pub(super) fn new(size: u32, random: Random) -> Self {
        Self { random, known: Vec::new(), size }
    }

    /// One value for each maker, in order.
    pub(super) fn all(&mut self, makers: &[NamedMaker]) -> Vec<Value> {
        let mut values = Vec::with_capacity(makers.len());
        for NamedMaker { name, maker } in makers {
            let value = self.value(maker);
            self.known.push((name.clone(), value.clone()));
            values.push(value);
        }
        values
    }

    /// A count from a range, never below 0.
    pub(super) fn length(&mut self, range: &Range) -> usize {
        usize::try_from(self.int(range)).unwrap_or(0)
    }

    fn value(&mut self, maker: &Maker) -> Value {
        match maker {
            Maker::Int { range } => self.int(range).into(),
            Maker::Float { range } => self.float(range).into(),
            Maker::Bool => (self.random.below(2) == 1).into(),
            Maker::String { length, alphabet } => self.text(length, alphabet).into(),
            Maker::List { length, of, sorted, distinct } => self.list(length, of, *sorted, *distinct),
            Maker::Grid { rows, cols, of } => self.grid(rows, cols, of),
            Maker::BinaryTree { nodes, of } => self.tree(nodes, of),
            Maker::Choice { of, weights } => self.choice(of, weights),
            Maker::ElementOf { param, otherwise } => self.element_of(param, otherwise),
            Maker::Edges { nodes, edges, acyclic } => {
                let (nodes, edges) = (self.length(nodes), self.length(edges));
                shapes::edges(&mut self.random, nodes, edges, *acyclic).into()
            }
            Maker::Graph { nodes, edges, directed } => {
                let (nodes, edges) = (self.length(nodes), self.length(edges));
                shapes::graph(&mut self.random, nodes, edges, *directed).into()
            }
        }
    }

    fn int(&mut self, range: &Range) -> i64 {
        let (low, high) = (self.bound(&range.low), self.bound(&range.high));
        self.random.between(low.floor() as i64, high.floor() as i64)
    }

    fn float(&mut self, range: &Range) -> f64 {
        let (low, high) = (self.bound(&range.low), self.bound(&range.high));
        let number = low + self.random.fraction() * (high - low).max(0.0);
        // Adding zero makes a negative zero a plain one.
        ((number * 1000.0).round() / 1000.0).clamp(low, high.max(low)) + 0.0
    }

    fn bound(&self, bound: &Bound) -> f64 {
        let base = match &bound.base {
            Base::Number(number) => *number,
            Base::Size => f64::from(self.size),
            Base::Param(name) => self.find(name).and_then(Value::as_f64).unwrap_or(0.0),
            Base::Len(name) => match self.find(name) {
                Some(Value::Array(items)) => items.len() as f64,
                Some(Value::String(text)) => text.chars().count() as f64,
                _ => 0.0,
            },
        };
        bound.then.map_or(base, |(operator, number)| operator.apply(base, number))
    }

    fn find(&self, name: &str) -> Option<&Value> {
        self.known.iter().rev().find(|(known, _)| known == name).map(|(_, value)| value)
    }

    fn text(&mut self, length: &Range, alphabet: &str) -> String {
        let letters: Vec<char> = alphabet.chars().collect();
        let count = if letters.is_empty() { 0 } else { self.length(length) };
        (0..count).map(|_| letters[self.random.index(letters.len())]).collect()
    }

    fn list(&mut self, length: &Range, of: &Maker, sorted: bool, distinct: bool) -> Value {
        let count = self.length(length);
        let mut items: Vec<Value> = Vec::with_capacity(count);
        let mut misses = 0;
        while items.len() < count && misses < PATIENCE {
            let item = self.value(of);
            if distinct && items.contains(&item) {
                misses += 1;
            } else {
                misses = 0;
                items.push(item);
            }
        }
        if sorted {
            items.sort_by(order);
        }
        Value::Array(items)
    }

    fn grid(&mut self, rows: &Range, cols: &Range, of: &Maker) -> Value {
        let (rows, cols) = (self.length(rows), self.length(cols));
        (0..rows).map(|_| (0..cols).map(|_| self.value(of)).collect::<Value>()).collect()
    }

    fn tree(&mut self, nodes: &Range, of: &Maker) -> Value {
        let count = self.length(nodes);
        let shape = shapes::tree(&mut self.random, count);
        shape.into_iter().map(|present| if present { self.value(of) } else { Value::Null }).collect()
    }

    fn choice(&mut self, of: &[Value], weights: &[u32]) -> Value {
        let weight = |index: usize| weights.get(index).copied().map_or(1, u64::from);
        let mut ticket = self.random.below((0..of.len()).map(weight).sum());
        for (index, value) in of.iter().enumerate() {
            if ticket < weight(index) {
                return value.clone();
            }
            ticket -= weight(index);
        }
        Value::Null
    }

    fn element_of(&mut self, param: &str, otherwise: &Maker) -> Value {
        let miss = self.random.below(3) == 0;
        let ticket = self.random.bits();
        match self.find(param) {
            Some(Value::Array(items)) if !miss && !items.is_empty() => {
                items[(ticket % items.len() as u64) as usize].clone()
            }
            _ => self.value(otherwise),
        }
    }
}

/// Numbers by value, text by letters, lists element by element.
fn order(left: &Value, right: &Value) -> std::cmp::Ordering {
    match (left, right) {
        (Value::String(left), Value::String(right)) => left.cmp(right),
        (Value::Array(left), Value::Array(right)) => {
            let pairs = left.iter().zip(right).map(|(left, right)| order(left, right));
            pairs.fold(std::cmp::Ordering::Equal, std::cmp::Ordering::then).then(left.len().cmp(&right.len()))
        }
        _ => left.as_f64().unwrap_or(0.0).total_cmp(&right.as_f64().unwrap_or(0.0)),
    }
}
