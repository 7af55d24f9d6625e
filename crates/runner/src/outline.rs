//! What of a run's calls is worth seeing from where one stands: the calls on the way to it, with their neighbours, and the calls made
//! there. All others are a number: tens of thousands of calls come out as some twenty rows.

use std::collections::BTreeMap;

use crate::calls::{CallId, Calls};

/// Neighbours that are shown on each side of a call on the way.
const NEAR: u32 = 1;
/// Calls that are shown on each side of where one stands, among those made there.
const HERE: u32 = 2;
/// Of a long way, so many calls are shown at its beginning.
const OUTERMOST: usize = 2;
/// And so many at its end.
const INNERMOST: usize = 6;

/// Which calls a number stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Fold {
    /// The call that made them; `None` for the file.
    pub parent: Option<CallId>,
    pub side: Side,
}

/// Where folded calls lie.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Side {
    Before,
    After,
    /// Between the outermost calls of a long way and the innermost; there is one such fold.
    Between,
}

/// A row of the outline.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Row {
    Call {
        id: CallId,
        /// Whether one stands in it.
        is_here: bool,
        inner: Vec<Row>,
    },
    Folded {
        count: u32,
        fold: Fold,
    },
}

/// The rows for where one stands. `opened` says how many more are to be shown of each fold.
pub fn outline(calls: &Calls, at: u32, opened: &BTreeMap<Fold, u32>) -> Vec<Row> {
    let path = calls.path(at);
    let outline = Outline { calls, at, opened, depth: path.len() };
    outline.below(None, &path)
}

struct Outline<'o> {
    calls: &'o Calls,
    at: u32,
    opened: &'o BTreeMap<Fold, u32>,
    depth: usize,
}

impl Outline<'_> {
    fn more(&self, fold: Fold) -> u32 {
        self.opened.get(&fold).copied().unwrap_or(0)
    }

    /// What is seen of the calls that `parent` made; `path` are the calls from there on to where one stands.
    fn below(&self, parent: Option<CallId>, path: &[CallId]) -> Vec<Row> {
        let fold = Fold { parent: None, side: Side::Between };
        let kept = INNERMOST + self.more(fold) as usize;
        if self.depth - path.len() == OUTERMOST && path.len() > kept {
            let count = path.len() - kept;
            let mut rows = vec![Row::Folded { count: count as u32, fold }];
            rows.extend(self.around(Some(path[count - 1]), &path[count..]));
            return rows;
        }
        self.around(parent, path)
    }

    fn around(&self, parent: Option<CallId>, path: &[CallId]) -> Vec<Row> {
        let children: Vec<CallId> = self.calls.called_by(parent).collect();
        let (near, next) = (if path.is_empty() { HERE } else { NEAR }, path.first());
        let place = children.partition_point(|&id| match next {
            Some(&next) => id < next,
            None => self.calls.first(id) <= self.at,
        });
        let shown = |side| (near + self.more(Fold { parent, side })) as usize;
        let from = place.saturating_sub(shown(Side::Before));
        let to = (place + usize::from(next.is_some()) + shown(Side::After)).min(children.len());
        let mut rows = Vec::new();
        rows.extend(folded(parent, Side::Before, from));
        rows.extend(children[from..to].iter().map(|&id| self.row(id, path)));
        rows.extend(folded(parent, Side::After, children.len() - to));
        rows
    }

    fn row(&self, id: CallId, path: &[CallId]) -> Row {
        let inner = if path.first() == Some(&id) { self.below(Some(id), &path[1..]) } else { Vec::new() };
        Row::Call { id, is_here: path == [id], inner }
    }
}

fn folded(parent: Option<CallId>, side: Side, count: usize) -> Option<Row> {
    (count > 0).then_some(Row::Folded { count: count as u32, fold: Fold { parent, side } })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lines::Lines;

    fn fib(n: u32, words: &mut Vec<u32>) {
        words.push(1 << 30 | 1);
        words.push(2);
        if n > 1 {
            fib(n - 1, words);
            fib(n - 2, words);
        }
        words.push(2 << 30 | 3);
    }

    /// Calls that call one another, each `wide` times, down to a depth.
    fn calls(words: Vec<u32>) -> Calls {
        Calls::new(&Lines::of_words(words))
    }

    fn told(rows: &[Row]) -> String {
        let each = rows.iter().map(|row| match row {
            Row::Call { id, is_here, inner } => {
                let mark = if *is_here { "*" } else { "" };
                let inner = if inner.is_empty() { String::new() } else { format!("({})", told(inner)) };
                format!("{}{mark}{inner}", id.0)
            }
            Row::Folded { count, .. } => format!("+{count}"),
        });
        each.collect::<Vec<_>>().join(" ")
    }

    fn rows(rows: &[Row]) -> usize {
        let inner = |row: &Row| match row {
            Row::Call { inner, .. } => self::rows(inner),
            Row::Folded { .. } => 0,
        };
        rows.iter().map(|row| 1 + inner(row)).sum()
    }

    #[test]
    fn the_way_has_its_neighbours_and_the_rest_is_a_number() {
        // One call that makes eight others, of which the fifth makes one.
        let mut words = vec![1 << 30 | 1];
        for number in 0..8 {
            words.push(1 << 30 | 2);
            if number == 4 {
                words.extend([1 << 30 | 3, 2 << 30 | 3]);
            }
            words.push(2 << 30 | 2);
        }
        words.push(2 << 30 | 1);
        let calls = calls(words);
        let none = BTreeMap::new();
        assert_eq!(told(&outline(&calls, 10, &none)), "0(+3 4 5(6*) 7 +2)");
        assert_eq!(told(&outline(&calls, 9, &none)), "0(+3 4 5*(6) 7 +2)");
        assert_eq!(told(&outline(&calls, 0, &none)), "0*(1 2 +6)");
        let opened = BTreeMap::from([(Fold { parent: Some(CallId(0)), side: Side::Before }, 2)]);
        assert_eq!(told(&outline(&calls, 10, &opened)), "0(+1 2 3 4 5(6*) 7 +2)");
    }

    #[test]
    fn a_long_way_is_folded_in_its_middle() {
        let calls = calls((0..500).map(|_| 1 << 30 | 1).collect());
        let none = BTreeMap::new();
        let all = outline(&calls, 499, &none);
        assert_eq!(told(&all), "0(1(+492 494(495(496(497(498(499*)))))))");
        let opened = BTreeMap::from([(Fold { parent: None, side: Side::Between }, 1)]);
        assert!(told(&outline(&calls, 499, &opened)).starts_with("0(1(+491 493("));
    }

    #[test]
    fn of_tens_of_thousands_of_calls_a_few_rows_are_seen_wherever_one_stands() {
        let mut words = Vec::new();
        fib(20, &mut words);
        let (calls, none) = (calls(words.clone()), BTreeMap::new());
        for at in (0..words.len() as u32).step_by(997) {
            let seen = outline(&calls, at, &none);
            assert!((1..=40).contains(&rows(&seen)), "{} rows at {at}", rows(&seen));
            assert!(told(&seen).contains('*'), "at {at}");
        }
    }
}
