//! Two runs side by side: which event of one belongs to which of the other, and where they first differ.
//!
//! What a learner wants to compare is not lines, which two programs never share, but what can be seen: variables of the same name in
//! functions of the same name, and what those functions return. Each run is the sequence of values that these take. The longest
//! sequence that both have in common, in order, is what pairs them: at such an event both have just done the same. Between two of
//! them, and where there are none, the other run goes along in proportion. So one transport moves both, no step waits for a
//! counterpart that never comes, and a run that does the same things in another tempo is always beside itself.
//!
//! A variable differs from the first event on at which it takes, or a function returns, a value that its counterpart does not take
//! from there on; the first of these events is where the runs differ. Values that are merely skipped are none: whoever counts in twos where the
//! reference counts in ones has not gone wrong yet.

use crate::follow::{Change, Followed};

/// Changes whose longest common sequence is looked for: the table for it grows with their square. Equal beginnings and ends are
/// taken off before.
const MOST_COMPARED: usize = 1_500;

/// Where a variable, or what a function returns, first differs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// The event of one's own run.
    pub event: u32,
    pub function: String,
    /// Empty for what the function returns.
    pub variable: String,
}

/// Two runs that have been compared.
#[derive(Clone, Debug)]
pub struct Pairing {
    /// Events that belong together, rising on both sides; the first and the last events of both runs are always among them.
    pairs: Vec<(u32, u32)>,
    /// The events of one's own run at which something shared changes, rising.
    changes: Vec<u32>,
    /// Functions with their variables that both runs have.
    pub shared: Vec<(String, String)>,
    /// Where each name that differs does so first, in the order of the events.
    pub differences: Vec<Difference>,
    /// Whether one of the runs was followed in part only.
    pub cut: bool,
}

impl Pairing {
    /// Compares one's own run with another one; `ends` are the numbers of the last events of both.
    pub fn new(own: &Followed, other: &Followed, ends: (u32, u32)) -> Pairing {
        let shared: Vec<(String, String)> =
            own.names.iter().filter(|name| other.names.contains(name)).cloned().collect();
        let (mine, theirs) = (only(own, &shared), only(other, &shared));
        let differing = if other.cut { Vec::new() } else { differing(&mine, &theirs) };
        let named = differing.into_iter().map(|change| {
            let (function, variable) = shared[change.name as usize].clone();
            Difference { event: change.event, function, variable }
        });
        let differences = named.collect();
        let mut changes: Vec<u32> = mine.iter().map(|change| change.event).collect();
        changes.dedup();
        Pairing { pairs: pairs(&mine, &theirs, ends), changes, shared, differences, cut: own.cut || other.cut }
    }

    /// The event of the other run that belongs to one of one's own.
    pub fn other(&self, event: u32) -> u32 {
        let after = self.pairs.partition_point(|pair| pair.0 <= event);
        let Some(&(own, other)) = after.checked_sub(1).and_then(|at| self.pairs.get(at)) else { return 0 };
        match self.pairs.get(after) {
            Some(&(next_own, next_other)) => {
                let way = u64::from(event - own) * u64::from(next_other - other) / u64::from(next_own - own);
                other + way as u32
            }
            None => other,
        }
    }

    /// The next event of one's own run at which something shared changes.
    pub fn next_change(&self, event: u32) -> Option<u32> {
        self.changes.get(self.changes.partition_point(|&at| at <= event)).copied()
    }

    /// The last such event before.
    pub fn previous_change(&self, event: u32) -> Option<u32> {
        self.changes.partition_point(|&at| at < event).checked_sub(1).map(|place| self.changes[place])
    }
}

/// The changes of shared names, under the names' places among the shared.
fn only(run: &Followed, shared: &[(String, String)]) -> Vec<Change> {
    let numbers: Vec<Option<u32>> =
        run.names.iter().map(|name| shared.iter().position(|one| one == name).map(|at| at as u32)).collect();
    let changes = run.changes.iter();
    changes.filter_map(|change| Some(Change { name: numbers[change.name as usize]?, ..*change })).collect()
}

/// Of each name the first change to a value that the other run does not take from there on. Where that run was not followed to its end,
/// nobody knows what it would have taken, and this is not asked.
fn differing(mine: &[Change], theirs: &[Change]) -> Vec<Change> {
    let names = mine.iter().map(|change| change.name as usize + 1).max().unwrap_or(0);
    let mut prints: Vec<Vec<u32>> = vec![Vec::new(); names];
    for change in theirs {
        if let Some(taken) = prints.get_mut(change.name as usize) {
            taken.push(change.print);
        }
    }
    // How far into the other's values each name has come; none once it has gone its own way.
    let mut next: Vec<Option<usize>> = vec![Some(0); names];
    let mut found = Vec::new();
    for change in mine {
        let name = change.name as usize;
        let Some(from) = next[name] else { continue };
        let way = prints[name][from..].iter().position(|&print| print == change.print);
        next[name] = way.map(|way| from + way + 1);
        if way.is_none() {
            found.push(*change);
        }
    }
    found
}

fn pairs(mine: &[Change], theirs: &[Change], ends: (u32, u32)) -> Vec<(u32, u32)> {
    let same = |(one, other): (&Change, &Change)| one.name == other.name && one.print == other.print;
    let head = mine.iter().zip(theirs).take_while(|&pair| same(pair)).count();
    let (rest, other_rest) = (&mine[head..], &theirs[head..]);
    let tail = rest.iter().rev().zip(other_rest.iter().rev()).take_while(|&pair| same(pair)).count();
    let (middle, other_middle) = (&rest[..rest.len() - tail], &other_rest[..other_rest.len() - tail]);
    let joined = |(one, other): (&Change, &Change)| (one.event, other.event);
    let mut all = vec![(0, 0)];
    all.extend(mine[..head].iter().zip(theirs).map(joined));
    all.extend(
        common(middle, other_middle).into_iter().map(|(one, other)| (middle[one].event, other_middle[other].event)),
    );
    all.extend(rest[middle.len()..].iter().zip(&other_rest[other_middle.len()..]).map(joined));
    all.push(ends);
    rising(all)
}

/// The longest common sequence of the beginnings of two runs, as places in both.
fn common(mine: &[Change], theirs: &[Change]) -> Vec<(usize, usize)> {
    let (mine, theirs) = (&mine[..mine.len().min(MOST_COMPARED)], &theirs[..theirs.len().min(MOST_COMPARED)]);
    let width = theirs.len() + 1;
    // How long it is from a place of mine and one of theirs on.
    let mut longest = vec![0u16; (mine.len() + 1) * width];
    let same =
        |one: usize, other: usize| mine[one].name == theirs[other].name && mine[one].print == theirs[other].print;
    for one in (0..mine.len()).rev() {
        for other in (0..theirs.len()).rev() {
            let at = one * width + other;
            longest[at] =
                if same(one, other) { longest[at + width + 1] + 1 } else { longest[at + width].max(longest[at + 1]) };
        }
    }
    let (mut one, mut other, mut found) = (0, 0, Vec::new());
    while one < mine.len() && other < theirs.len() {
        let at = one * width + other;
        if same(one, other) {
            found.push((one, other));
            (one, other) = (one + 1, other + 1);
        } else if longest[at + width] >= longest[at + 1] {
            one += 1;
        } else {
            other += 1;
        }
    }
    found
}

/// One pair for each event of one's own: of several changes at one event the last, so that the other run has done all of them.
fn rising(all: Vec<(u32, u32)>) -> Vec<(u32, u32)> {
    let mut pairs: Vec<(u32, u32)> = Vec::with_capacity(all.len());
    for (own, other) in all {
        match pairs.last_mut() {
            Some(last) if last.0 >= own => last.1 = last.1.max(other),
            Some(last) => {
                let other = other.max(last.1);
                pairs.push((own, other));
            }
            None => pairs.push((own, other)),
        }
    }
    pairs
}

#[cfg(test)]
mod tests;
