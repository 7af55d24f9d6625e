//! The calls of a whole run as a tree, from its events alone: who called whom, and where each began and ended.
//!
//! A call is sixteen bytes in the order of the events, so that the calls inside of one stand right behind it: going from a call to its
//! next sibling is a jump over as many, and a run of tens of thousands of calls is built in one pass.

use crate::lines::{EventKind, Lines};

/// A call: its number in the order in which calls were entered, from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct CallId(pub u32);

/// What stands for no call.
const NONE: u32 = u32::MAX;

#[derive(Clone, Copy, Debug)]
struct Call {
    event: u32,
    last: u32,
    parent: u32,
    /// Itself and all calls inside.
    size: u32,
}

/// All calls of a run.
#[derive(Clone, Debug, Default)]
pub struct Calls {
    calls: Vec<Call>,
}

impl Calls {
    /// The calls of a run, in one pass over its events.
    pub fn new(lines: &Lines) -> Calls {
        let mut calls: Vec<Call> = Vec::new();
        let mut open: Vec<u32> = Vec::new();
        let close = |calls: &mut Vec<Call>, number: u32, last: u32| {
            let size = calls.len() as u32 - number;
            if let Some(call) = calls.get_mut(number as usize) {
                (call.last, call.size) = (last, size);
            }
        };
        for event in 0..lines.len() {
            match lines.event(event).kind {
                EventKind::Call => {
                    let parent = open.last().copied().unwrap_or(NONE);
                    open.push(calls.len() as u32);
                    calls.push(Call { event, last: event, parent, size: 1 });
                }
                EventKind::Return => open.pop().into_iter().for_each(|number| close(&mut calls, number, event)),
                EventKind::Line | EventKind::Exception => {}
            }
        }
        // What was not left when the run ended stands to its end.
        while let Some(number) = open.pop() {
            close(&mut calls, number, lines.len().saturating_sub(1));
        }
        Calls { calls }
    }

    /// Calls in the run.
    pub fn len(&self) -> u32 {
        self.calls.len() as u32
    }

    /// Whether nothing is called.
    pub fn is_empty(&self) -> bool {
        self.calls.is_empty()
    }

    fn get(&self, id: CallId) -> Option<&Call> {
        self.calls.get(id.0 as usize)
    }

    /// The event with which a call was entered.
    pub fn first(&self, id: CallId) -> u32 {
        self.get(id).map_or(0, |call| call.event)
    }

    /// Its last event: where it returns, or where the run ends.
    pub fn last(&self, id: CallId) -> u32 {
        self.get(id).map_or(0, |call| call.last)
    }

    /// The calls inside of a call, all of them.
    pub fn inside(&self, id: CallId) -> u32 {
        self.get(id).map_or(0, |call| call.size - 1)
    }

    /// The innermost call that stands at an event; `None` where only the file itself does.
    pub fn at(&self, event: u32) -> Option<CallId> {
        let mut number = self.calls.partition_point(|call| call.event <= event).checked_sub(1)?;
        loop {
            let call = self.calls.get(number)?;
            if event <= call.last {
                return Some(CallId(number as u32));
            }
            number = call.parent as usize;
        }
    }

    /// The calls that stand at an event, outermost first.
    pub fn path(&self, event: u32) -> Vec<CallId> {
        let mut path = Vec::new();
        let mut next = self.at(event);
        while let Some(id) = next {
            path.push(id);
            next = self.get(id).map(|call| call.parent).filter(|&parent| parent != NONE).map(CallId);
        }
        path.reverse();
        path
    }

    /// What a call calls itself, in order; of the file where there is none.
    pub fn called_by(&self, parent: Option<CallId>) -> impl Iterator<Item = CallId> + '_ {
        let (mut next, end) = match parent.and_then(|id| self.get(id).map(|call| (id.0, call.size))) {
            Some((number, size)) => (number + 1, number + size),
            None if parent.is_none() => (0, self.len()),
            None => (0, 0),
        };
        std::iter::from_fn(move || {
            let id = (next < end).then_some(CallId(next))?;
            next += self.get(id).map_or(1, |call| call.size);
            Some(id)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lines::tests::lines;

    /// Each call as its first and last event, with those it calls inside of brackets.
    fn told(calls: &Calls, parent: Option<CallId>) -> String {
        let each = calls.called_by(parent).map(|id| {
            let inside = told(calls, Some(id));
            format!(
                "{}-{}{}",
                calls.first(id),
                calls.last(id),
                if inside.is_empty() { inside } else { format!("({inside})") }
            )
        });
        each.collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn calls_lie_in_the_calls_that_made_them() {
        //                 0  1  2  3  4  5  6  7  8  9  10 11 12
        let run = lines("l9 c1 l2 c5 r6 c5 c7 r7 r6 r3 c1 r3 l9");
        let calls = Calls::new(&run);
        assert_eq!(told(&calls, None), "1-9(3-4 5-8(6-7)) 10-11");
        assert_eq!(calls.len(), 5);
        assert_eq!(calls.inside(CallId(0)), 3);
    }

    #[test]
    fn where_one_stands_is_the_innermost_call_with_those_around_it() {
        let calls = Calls::new(&lines("l9 c1 l2 c5 r6 c5 c7 r7 r6 r3 c1 r3 l9"));
        let path = |event| calls.path(event).iter().map(|id| id.0).collect::<Vec<_>>();
        assert_eq!([path(0), path(2), path(4), path(7)], [vec![], vec![0], vec![0, 1], vec![0, 2, 3]]);
        assert_eq!([path(8), path(9), path(11), path(12)], [vec![0, 2], vec![0], vec![4], vec![]]);
    }

    #[test]
    fn calls_that_were_not_left_stand_to_the_end_and_a_return_of_the_file_ends_none() {
        let calls = Calls::new(&lines("c1 c2 l3"));
        assert_eq!(told(&calls, None), "0-2(1-2)");
        let calls = Calls::new(&lines("l1 c1 r1 r9"));
        assert_eq!(told(&calls, None), "1-2");
        assert!(calls.at(3).is_none());
    }

    #[test]
    fn tens_of_thousands_of_calls_are_a_list_of_them() {
        fn fib(n: u32, words: &mut Vec<u32>) {
            words.push(1 << 30 | 1);
            words.push(2);
            if n > 1 {
                fib(n - 1, words);
                fib(n - 2, words);
            }
            words.push(2 << 30 | 3);
        }
        let mut words = Vec::new();
        fib(20, &mut words);
        let calls = Calls::new(&Lines::of_words(words));
        assert_eq!(calls.len(), 21_891);
        assert_eq!(calls.called_by(Some(CallId(0))).collect::<Vec<_>>(), [CallId(1), CallId(1 + 13_529)]);
    }
}
