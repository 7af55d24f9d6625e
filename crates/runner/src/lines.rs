//! Every event of a whole run, a word each, and moving among them: in, over, out, to the next run of a line.

use json::Value;

use crate::fault::Fault;
use crate::field::{Field, Malformed};

/// What happened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EventKind {
    /// A line is about to run.
    Line,
    /// A call was entered.
    Call,
    /// A call ends.
    Return,
    /// An exception passes.
    Exception,
}

/// One event.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Event {
    pub kind: EventKind,
    /// Its function's number; see [`Lines::function`].
    pub function: u16,
    /// From 1.
    pub line: u32,
}

/// How a recording ended.
#[derive(Clone, Debug, PartialEq)]
pub enum End {
    /// With this answer, in JSON.
    Returned(Value),
    Raised(Fault),
    /// It reached the most events that are kept.
    Limit,
}

/// The events of a run, in order.
#[derive(Clone, Debug, PartialEq)]
pub struct Lines {
    words: Vec<u32>,
    functions: Vec<String>,
    pub end: End,
    /// What the program printed, as far as it was kept.
    pub output: String,
    /// Whether there was more.
    pub cut: bool,
}

impl Lines {
    pub(crate) fn read(at: Field, words: Vec<u32>) -> Result<Lines, Malformed> {
        let functions = at.at("functions").list()?.map(|name| Ok(name.text()?.to_owned()));
        let end = match at.at("end").text()? {
            "returned" => End::Returned(at.at("value").value().clone()),
            "raised" => End::Raised(Fault::read(at.at("error"))?),
            "limit" => End::Limit,
            _ => return at.at("end").refuse("an end"),
        };
        let functions = functions.collect::<Result<_, Malformed>>()?;
        let (output, cut) = (at.at("output").text()?.to_owned(), at.at("cut").flag());
        Ok(Lines { words, functions, end, output, cut })
    }

    /// Events.
    pub fn len(&self) -> u32 {
        self.words.len() as u32
    }

    /// Whether nothing of the learner's file has run.
    pub fn is_empty(&self) -> bool {
        self.words.is_empty()
    }

    /// An event; the last one beyond the end.
    pub fn event(&self, at: u32) -> Event {
        let word = self.words.get(at as usize).or(self.words.last()).copied().unwrap_or(0);
        let kind = match word >> 30 {
            0 => EventKind::Line,
            1 => EventKind::Call,
            2 => EventKind::Return,
            _ => EventKind::Exception,
        };
        Event { kind, function: (word >> 18 & 0xfff) as u16, line: word & 0x3_ffff }
    }

    /// The name of an event's function.
    pub fn function(&self, event: Event) -> &str {
        self.functions.get(usize::from(event.function)).map_or("", String::as_str)
    }

    /// The first call of a function: where the steps of a question begin.
    pub fn first_call(&self, function: &str) -> Option<u32> {
        let is_it = |at: &u32| {
            let event = self.event(*at);
            event.kind == EventKind::Call && self.function(event) == function
        };
        (0..self.len()).find(is_it)
    }

    /// The next event of the same call or of one below it on the stack: calls made on the way are stepped over.
    pub fn over(&self, at: u32) -> u32 {
        self.forwards(at, 0)
    }

    /// The event before, with calls made on the way back stepped over.
    pub fn back_over(&self, at: u32) -> u32 {
        let mut inside = 0u32;
        for before in (0..at).rev() {
            match self.event(before).kind {
                EventKind::Return => inside += 1,
                EventKind::Call if inside > 0 => {
                    inside -= 1;
                    continue;
                }
                _ => {}
            }
            if inside == 0 {
                return before;
            }
        }
        0
    }

    /// The first event after this call has ended.
    pub fn out(&self, at: u32) -> u32 {
        self.forwards(at, 1)
    }

    /// Goes on until as many calls more have ended than begun, counted from the event's own.
    fn forwards(&self, at: u32, levels: i64) -> u32 {
        let depth_after = |event: Event| match event.kind {
            EventKind::Return => -1,
            _ => 0,
        };
        let mut depth = depth_after(self.event(at));
        for next in at + 1..self.len() {
            let event = self.event(next);
            depth += i64::from(event.kind == EventKind::Call);
            if depth <= -levels {
                return next;
            }
            depth += depth_after(event);
        }
        self.len().saturating_sub(1)
    }

    /// The next event after this one that is about to run a line; round from the beginning if there is none.
    pub fn next_run_of(&self, line: u32, at: u32) -> Option<u32> {
        let runs = |at: &u32| {
            let event = self.event(*at);
            event.kind == EventKind::Line && event.line == line
        };
        (at + 1..self.len()).find(runs).or_else(|| (0..self.len().min(at + 1)).find(runs))
    }

    /// Open calls at an event, itself included: the functions and the lines they stand at, outermost first.
    pub fn calls(&self, at: u32) -> Vec<Event> {
        let mut calls: Vec<Event> = Vec::new();
        for number in 0..(at + 1).min(self.len()) {
            let event = self.event(number);
            if number > 0 && self.event(number - 1).kind == EventKind::Return {
                calls.pop();
            }
            match (event.kind, calls.last_mut()) {
                (EventKind::Call, _) | (_, None) => calls.push(event),
                (_, Some(top)) => *top = event,
            }
        }
        calls
    }
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;

    impl Lines {
        /// A run of these events alone.
        pub(crate) fn of_words(words: Vec<u32>) -> Lines {
            let functions = (0..10).map(|number| format!("f{number}")).collect();
            Lines { words, functions, end: End::Limit, output: String::new(), cut: false }
        }
    }

    /// Events written as `c1 l2 r3`: kind and line, a call's function being its line.
    pub(crate) fn lines(text: &str) -> Lines {
        let word = |event: &str| {
            let line: u32 = event[1..].parse().expect("a number");
            let (kind, function) = match &event[..1] {
                "c" => (1, line),
                "r" => (2, 0),
                "x" => (3, 0),
                _ => (0, 0),
            };
            kind << 30 | function << 18 | line
        };
        Lines::of_words(text.split(' ').map(word).collect())
    }

    #[test]
    fn over_passes_the_calls_on_the_way_and_leaves_at_the_end() {
        //                 0  1  2  3  4  5  6  7  8
        let run = lines("c1 l2 c5 l6 c5 r6 r7 l3 r4");
        assert_eq!(run.over(1), 7, "the call from line 2 is passed");
        assert_eq!(run.over(3), 6, "the inner call is passed");
        assert_eq!(run.over(6), 7, "a return leads to the caller");
        assert_eq!(run.over(8), 8, "the end stays");
        assert_eq!(run.back_over(7), 1);
        assert_eq!(run.back_over(6), 3);
        assert_eq!(run.back_over(3), 2, "back to the call itself");
        assert_eq!(run.back_over(0), 0);
    }

    #[test]
    fn out_goes_behind_the_end_of_the_call() {
        let run = lines("c1 l2 c5 l6 c5 r6 r7 l3 r4");
        assert_eq!(run.out(3), 7);
        assert_eq!(run.out(5), 6, "from its return, the caller");
        assert_eq!(run.out(1), 8, "the outermost call has nothing behind it");
    }

    #[test]
    fn a_line_is_found_again_and_round_the_end() {
        let run = lines("c1 l2 l3 l2 l3 r4");
        assert_eq!(run.next_run_of(3, 0), Some(2));
        assert_eq!(run.next_run_of(3, 2), Some(4));
        assert_eq!(run.next_run_of(3, 4), Some(2));
        assert_eq!(run.next_run_of(9, 0), None);
    }

    #[test]
    fn the_calls_that_are_open_stand_at_their_lines() {
        let run = lines("c1 l2 c5 l6 c5 r6 r7 l3 r4");
        let open = |at| run.calls(at).iter().map(|event| event.line).collect::<Vec<_>>();
        assert_eq!(open(0), [1]);
        assert_eq!(open(4), [2, 6, 5]);
        assert_eq!(open(6), [2, 7]);
        assert_eq!(open(8), [4]);
    }
}
