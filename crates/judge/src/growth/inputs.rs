//! Inputs to measure on: a question's generator, held to one size, and what n is for them.
//!
//! A generator draws lengths at random up to its size. To measure, everything that grows with the size is held to its largest, so that
//! a size is one n. Numbers that a generator draws from few, so that small inputs hit something, are drawn from a range that grows
//! too: in a list of thousands of numbers between -25 and 25 every search would end at once. Ranges of up to sixteen values are
//! kinds of things, such as land and water, and stay; ranges of a thousand are taken as what the question allows. What is looked for in a
//! list is with seed 0 the largest that it may be, so that a search that goes to the end is among what is measured.

use bank::{Base, Bound, CallsGenerator, Generator, Input, Maker, NamedMaker, Range, Signature, Type};
use json::Value;

/// Ranges of more and of fewer values than these are widened.
const FEW: (f64, f64) = (16.0, 1_000.0);
/// The most by which a range is widened.
const WIDEST: f64 = 1_000_000.0;

/// What is measured on: inputs by size and seed, each with its n.
#[derive(Clone, Debug)]
pub struct Inputs {
    signature: Signature,
    generator: Generator,
    /// The parameters that grow, by their position.
    growing: Vec<usize>,
}

impl Inputs {
    /// Of a question; `None` if nothing of its inputs grows.
    pub fn of(signature: &Signature, generator: &Generator) -> Option<Inputs> {
        let growing: Vec<usize> = match generator {
            Generator::Args(args) => (0..args.len()).filter(|&at| grows(&args[..at], &args[at].maker)).collect(),
            Generator::Calls(calls) => (0..usize::from(reaches(&[], &calls.count))).collect(),
        };
        (!growing.is_empty()).then(|| Inputs { signature: signature.clone(), generator: generator.clone(), growing })
    }

    /// The input of a size and seed.
    pub fn input(&self, size: u32, seed: u64) -> Input {
        let held = match &self.generator {
            Generator::Args(args) => Generator::Args((0..args.len()).map(|at| held_to(args, at, size, seed)).collect()),
            Generator::Calls(calls) => Generator::Calls(CallsGenerator { count: most(&calls.count), ..calls.clone() }),
        };
        bank::generate(&self.signature, &held, size, seed)
    }

    /// How large an input is.
    pub fn n(&self, input: &Input) -> u64 {
        match (input, &self.generator) {
            (Input::Args(values), Generator::Args(args)) => {
                let extents = self.growing.iter().filter_map(|&at| Some(extent(&args[at].maker, values.get(at)?)));
                extents.max().unwrap_or(0)
            }
            (Input::Calls(calls), _) => calls.len().saturating_sub(1) as u64,
            _ => 0,
        }
    }

    /// Whether the cost is that of one call of many, not of the whole input.
    pub fn is_per_call(&self) -> bool {
        matches!(self.generator, Generator::Calls(_))
    }

    /// What n is, to go on after "n is": `the length of amounts`. Of several parameters that grow it is the largest one.
    pub fn n_in_words(&self) -> String {
        let (Generator::Args(args), Signature::Function(function)) = (&self.generator, &self.signature) else {
            return "the number of calls".to_owned();
        };
        let words = self.growing.iter().filter_map(|&at| {
            let NamedMaker { name, maker } = &args[at];
            Some(format!("{}{name}", measured(maker, &function.params.get(at)?.of)))
        });
        let words: Vec<String> = words.collect();
        match words.as_slice() {
            [one] => one.clone(),
            several => format!("the larger of {}", several.join(" and ")),
        }
    }
}

/// Whether a value grows with the size, given what is made before it.
fn grows(before: &[NamedMaker], maker: &Maker) -> bool {
    match maker {
        Maker::Int { range } => reaches(before, range),
        Maker::String { length, .. } | Maker::List { length, .. } => reaches(before, length),
        Maker::Grid { rows, cols, .. } => reaches(before, rows) || reaches(before, cols),
        Maker::BinaryTree { nodes, .. } => reaches(before, nodes),
        Maker::Edges { nodes, edges, .. } | Maker::Graph { nodes, edges, .. } => {
            reaches(before, nodes) || reaches(before, edges)
        }
        Maker::Float { .. } | Maker::Bool | Maker::Choice { .. } | Maker::ElementOf { .. } => false,
    }
}

fn reaches(before: &[NamedMaker], range: &Range) -> bool {
    match &range.high.base {
        Base::Number(_) => false,
        Base::Size => true,
        Base::Param(name) | Base::Len(name) => before
            .iter()
            .position(|earlier| earlier.name == *name)
            .is_some_and(|at| grows(&before[..at], &before[at].maker)),
    }
}

/// The range held to its high end.
fn most(range: &Range) -> Range {
    Range { low: range.high.clone(), high: range.high.clone() }
}

fn held_to(args: &[NamedMaker], at: usize, size: u32, seed: u64) -> NamedMaker {
    let (before, mut made) = (&args[..at], args[at].clone());
    let hold = |range: &mut Range| {
        if reaches(before, range) {
            *range = most(range);
        }
    };
    match &mut made.maker {
        Maker::Int { range } => hold(range),
        Maker::String { length, .. } => hold(length),
        Maker::List { length, of, .. } => {
            if reaches(before, length) {
                widen(of, size);
            }
            hold(length);
        }
        Maker::Grid { rows, cols, .. } => {
            hold(rows);
            hold(cols);
        }
        Maker::BinaryTree { nodes, .. } => hold(nodes),
        Maker::Edges { nodes, edges, .. } | Maker::Graph { nodes, edges, .. } => {
            hold(nodes);
            hold(edges);
        }
        Maker::ElementOf { otherwise, .. } => {
            if let (0, Maker::Int { range }) = (seed, &**otherwise) {
                made.maker = Maker::Int { range: most(range) };
            }
        }
        Maker::Float { .. } | Maker::Bool | Maker::Choice { .. } => {}
    }
    made
}

fn widen(maker: &mut Maker, size: u32) {
    match maker {
        Maker::List { of, .. } => widen(of, size),
        Maker::Int { range } => {
            let (Base::Number(low), Base::Number(high)) = (&mut range.low.base, &mut range.high.base) else { return };
            if *high - *low > FEW.0 && *high - *low < FEW.1 {
                let wider = (f64::from(size) * f64::from(size)).clamp(1.0, WIDEST);
                (*low, *high) = (*low * wider, *high * wider);
            }
        }
        _ => {}
    }
}

/// How many elements, cells, nodes or characters there are; a number counts as itself.
fn extent(maker: &Maker, value: &Value) -> u64 {
    let items = || value.as_array().unwrap_or_default();
    let inner = || items().iter().map(|item| item.as_array().map_or(0, <[Value]>::len) as u64).sum();
    match maker {
        Maker::Int { .. } => value.as_u64().unwrap_or(0),
        Maker::String { .. } => value.as_str().map_or(0, |text| text.chars().count() as u64),
        Maker::Grid { .. } => inner(),
        Maker::List { of, .. } if holds_lists(of) => inner(),
        Maker::BinaryTree { .. } => items().iter().filter(|item| !item.is_null()).count() as u64,
        _ => items().len() as u64,
    }
}

/// Whether the elements are lists of different lengths; a pair is one thing.
fn holds_lists(maker: &Maker) -> bool {
    let is_fixed = |bound: &Bound| matches!(bound.base, Base::Number(_));
    matches!(maker, Maker::List { length, .. } if !(length.low == length.high && is_fixed(&length.low)))
}

fn measured(maker: &Maker, of: &Type) -> &'static str {
    match (maker, of) {
        (Maker::Int { .. }, _) => "",
        (_, Type::LinkedList | Type::BinaryTree | Type::Graph) => "the number of nodes of ",
        (Maker::Grid { .. }, _) => "the number of cells of ",
        (Maker::String { .. }, _) => "the number of characters of ",
        (Maker::List { of, .. }, _) if holds_lists(of) => "the number of values in ",
        _ => "the length of ",
    }
}
