//! Two runs side by side: which event of one belongs to which of the other, and where they first differ.
//!
//! What a learner wants to compare is not lines, which two programs never share, but what can be seen: variables of the same name in
//! functions of the same name, and what those functions return. Each run is the sequence of values that these take. The longest
//! sequence that both have in common, in order, is what pairs them: at such an event both have just done the same. Between two of
//! them, and where there are none, the other run goes along in proportion. So one transport moves both, no step waits for a
//! counterpart that never comes, and a run that does the same things in another tempo is always beside itself.
//!
//! The first difference is the first event at which a shared variable takes, or a shared function returns, a value that its
//! counterpart does not take from there on. Values that are merely skipped are none: whoever counts in twos where the
//! reference counts in ones has not gone wrong yet.

use crate::follow::{Change, Followed};

/// Changes whose longest common sequence is looked for: the table for it grows with their square. Equal beginnings and ends are
/// taken off before.
const MOST_COMPARED: usize = 1_500;

/// Where two runs first differ.
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
    pub difference: Option<Difference>,
    /// Whether one of the runs was followed in part only.
    pub cut: bool,
}

impl Pairing {
    /// Compares one's own run with another one; `ends` are the numbers of the last events of both.
    pub fn new(own: &Followed, other: &Followed, ends: (u32, u32)) -> Pairing {
        let shared: Vec<(String, String)> =
            own.names.iter().filter(|name| other.names.contains(name)).cloned().collect();
        let (mine, theirs) = (only(own, &shared), only(other, &shared));
        let difference = first_difference(&mine, &theirs, other.cut).map(|change| {
            let (function, variable) = shared[change.name as usize].clone();
            Difference { event: change.event, function, variable }
        });
        let mut changes: Vec<u32> = mine.iter().map(|change| change.event).collect();
        changes.dedup();
        Pairing { pairs: pairs(&mine, &theirs, ends), changes, shared, difference, cut: own.cut || other.cut }
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

/// The first change to a value that the other run does not take from there on. Where that run was not followed to its end, nobody knows
/// what it would have taken.
fn first_difference(mine: &[Change], theirs: &[Change], is_cut: bool) -> Option<Change> {
    let names = mine.iter().map(|change| change.name as usize + 1).max().unwrap_or(0);
    let mut prints: Vec<Vec<u32>> = vec![Vec::new(); names];
    for change in theirs {
        if let Some(taken) = prints.get_mut(change.name as usize) {
            taken.push(change.print);
        }
    }
    let mut next = vec![0usize; names];
    for change in mine {
        let name = change.name as usize;
        match prints[name][next[name]..].iter().position(|&print| print == change.print) {
            Some(way) => next[name] += way + 1,
            None if is_cut => return None,
            None => return Some(*change),
        }
    }
    None
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
mod tests {
    use super::*;

    /// A run written as `i=1@4 sum=1@6`: variable, value and event.
    fn run(text: &str) -> Followed {
        let mut run = Followed { names: Vec::new(), changes: Vec::new(), cut: false };
        for word in text.split_whitespace() {
            let (name, rest) = word.split_once('=').expect("a name");
            let (print, event) = rest.split_once('@').expect("an event");
            let name = ("f".to_owned(), if name == "return" { String::new() } else { name.to_owned() });
            let number = run.names.iter().position(|one| *one == name).unwrap_or(run.names.len());
            if number == run.names.len() {
                run.names.push(name);
            }
            let number_of = |text: &str| text.parse().expect("a number");
            run.changes.push(Change { event: number_of(event), name: number as u32, print: number_of(print) });
        }
        run
    }

    fn others(pairing: &Pairing, events: &[u32]) -> Vec<u32> {
        events.iter().map(|&event| pairing.other(event)).collect()
    }

    #[test]
    fn what_both_do_stands_side_by_side_and_the_rest_in_proportion() {
        let own = run("i=1@4 i=2@8 i=3@12 return=6@14");
        let other = run("i=1@10 i=2@20 i=3@30 return=6@31");
        let pairing = Pairing::new(&own, &other, (15, 40));
        assert_eq!(others(&pairing, &[0, 2, 4, 6, 8, 12, 14, 15, 99]), [0, 5, 10, 15, 20, 30, 31, 40, 40]);
        assert_eq!(pairing.difference, None);
        assert_eq!((pairing.next_change(4), pairing.previous_change(4)), (Some(8), None));
        assert_eq!(pairing.previous_change(15), Some(14));
    }

    #[test]
    fn a_detour_of_either_is_left_out_of_the_pairs() {
        let own = run("i=1@4 i=7@5 i=2@8");
        let other = run("i=1@10 x=4@11 i=2@20");
        let pairing = Pairing::new(&own, &other, (9, 21));
        assert_eq!(others(&pairing, &[4, 5, 8]), [10, 12, 20]);
        assert_eq!(pairing.shared, [("f".to_owned(), "i".to_owned())]);
    }

    #[test]
    fn the_first_difference_is_a_value_that_never_comes_from_there_on() {
        let reference = run("i=0@1 i=1@2 i=2@3 sum=3@4 i=1@5 return=3@6");
        let of = |text| Pairing::new(&run(text), &reference, (9, 9)).difference.map(|it| (it.event, it.variable));
        assert_eq!(of("i=0@1 i=2@3 sum=3@4 return=3@8"), None, "what is skipped is no difference");
        assert_eq!(of("i=0@1 i=5@3 sum=4@4"), Some((3, "i".to_owned())));
        assert_eq!(of("i=2@1 i=0@3"), Some((3, "i".to_owned())), "the order counts");
        assert_eq!(of("sum=3@2 return=4@5"), Some((5, String::new())), "what is returned");
        assert_eq!(of("other=9@2"), None, "what only one has cannot differ");
    }

    #[test]
    fn where_the_other_run_is_not_known_to_its_end_nothing_is_called_a_difference() {
        let reference = Followed { cut: true, ..run("i=0@1 i=1@2") };
        let pairing = Pairing::new(&run("i=0@1 i=1@2 i=2@3"), &reference, (9, 9));
        assert!(pairing.difference.is_none() && pairing.cut);
    }

    #[test]
    fn runs_that_share_nothing_go_in_proportion() {
        let pairing = Pairing::new(&run("a=1@4"), &run("b=1@4"), (10, 1_000));
        assert!(pairing.shared.is_empty());
        assert_eq!(others(&pairing, &[0, 5, 10]), [0, 500, 1_000]);
    }

    #[test]
    fn several_changes_at_one_event_lead_to_the_last_of_them() {
        let pairing = Pairing::new(&run("i=1@4 j=1@4"), &run("i=1@6 j=1@9"), (9, 12));
        assert_eq!(pairing.other(4), 9);
    }

    #[test]
    fn long_runs_are_paired_in_bounded_room() {
        let long = |step: u32| Followed {
            names: vec![("f".to_owned(), "i".to_owned())],
            changes: (0..30_000)
                .map(|at| Change { event: at * step, name: 0, print: at % 97 + u32::from(at == 9) })
                .collect(),
            cut: false,
        };
        let pairing = Pairing::new(&long(2), &long(3), (60_000, 90_000));
        assert_eq!(pairing.other(40_000), 60_000);
    }
}
