//! Where one stands in a recorded run, and which windows of states are at hand or wanted.

use std::cell::OnceCell;
use std::rc::Rc;

use runner::{Calls, EventKind, Lines, Window};
use trace::StepIndex;

use crate::visual::Film;

/// Events whose states are asked for at once.
pub const WINDOW: u32 = 600;
/// Of them, how many lie before the one that is jumped to.
const BEFORE: u32 = 150;
/// So many events before the end of a window the next one is asked for.
const AHEAD: u32 = 150;
/// Windows that are kept; the oldest go first.
const KEPT: usize = 8;

/// States at hand.
#[derive(Clone)]
pub struct Piece {
    pub window: Rc<Window>,
    pub film: Rc<Film>,
}

/// A run that is looked at.
#[derive(Clone)]
pub struct Stepping {
    pub lines: Rc<Lines>,
    at: u32,
    pieces: Vec<Piece>,
    /// The calls of the whole run, once somebody has asked for them.
    calls: Rc<OnceCell<Calls>>,
}

/// Equal where the same is to be seen.
impl PartialEq for Stepping {
    fn eq(&self, other: &Self) -> bool {
        let windows = |stepping: &Stepping| stepping.pieces.iter().map(|piece| piece.window.from).collect::<Vec<_>>();
        Rc::ptr_eq(&self.lines, &other.lines) && self.at == other.at && windows(self) == windows(other)
    }
}

/// Where to go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Go {
    First,
    Back,
    Forward,
    Last,
    /// Forwards, passing over calls.
    Over,
    /// Backwards, passing over calls.
    BackOver,
    /// Behind the end of this call.
    Out,
    To(u32),
    /// To the next time this line is about to run.
    Line(u32),
}

impl Stepping {
    /// Stands at the first call of what the question asks for, or at the beginning.
    pub fn new(lines: Rc<Lines>, start: Option<&str>) -> Stepping {
        let at = start.and_then(|name| lines.first_call(name)).unwrap_or(0);
        Stepping { lines, at, pieces: Vec::new(), calls: Rc::default() }
    }

    pub fn at(&self) -> u32 {
        self.at
    }

    pub fn last(&self) -> u32 {
        self.lines.len().saturating_sub(1)
    }

    /// Moves; never beyond an end.
    pub fn go(&mut self, go: Go) {
        let at = match go {
            Go::First => 0,
            Go::Back => self.at.saturating_sub(1),
            Go::Forward => self.at + 1,
            Go::Last => self.last(),
            Go::Over => self.lines.over(self.at),
            Go::BackOver => self.lines.back_over(self.at),
            Go::Out => self.lines.out(self.at),
            Go::To(at) => at,
            Go::Line(line) => self.lines.next_run_of(line, self.at).unwrap_or(self.at),
        };
        self.at = at.min(self.last());
    }

    /// Takes in a window.
    pub fn take(&mut self, window: Rc<Window>) {
        if window.is_empty() {
            return;
        }
        self.pieces.retain(|piece| piece.window.from != window.from);
        if self.pieces.len() >= KEPT {
            self.pieces.remove(0);
        }
        let film = Film::new(Rc::clone(&window.trace));
        self.pieces.push(Piece { window, film });
    }

    /// The calls of the whole run. Built at the first question: who only steps does without.
    pub fn calls(&self) -> &Calls {
        self.calls.get_or_init(|| Calls::new(&self.lines))
    }

    /// The states around where one stands, and its place among them.
    pub fn piece(&self) -> Option<(&Piece, StepIndex)> {
        self.piece_with(self.at)
    }

    /// The states around an event, where they are at hand, and its place among them.
    pub fn piece_with(&self, event: u32) -> Option<(&Piece, StepIndex)> {
        let piece = self.pieces.iter().rev().find(|piece| piece.window.holds(event))?;
        Some((piece, StepIndex(event - piece.window.from)))
    }

    /// The first event of the window that is wanted next: the one that is missing here, or soon.
    pub fn wanted(&self) -> Option<u32> {
        let Some((piece, _)) = self.piece() else {
            return (!self.lines.is_empty()).then(|| self.at.saturating_sub(BEFORE));
        };
        let (first, end) = (piece.window.from, piece.window.from + piece.window.len());
        if end < self.lines.len() && self.at + AHEAD >= end && self.piece_with(end).is_none() {
            return Some(end);
        }
        let before = first.saturating_sub(WINDOW);
        let near_the_front = first > 0 && self.at < first + AHEAD / 3;
        (near_the_front && self.piece_with(first - 1).is_none()).then_some(before)
    }

    /// What is to be said of the event one stands at. `line` is the text of its line.
    pub fn sentence(&self, line: &str) -> String {
        let event = self.lines.event(self.at);
        let function = self.lines.function(event);
        let note = self.piece().and_then(|(piece, _)| piece.window.note(self.at));
        match event.kind {
            EventKind::Call => format!("`{function}` is called."),
            // The file's own return, when a whole program has come to its end.
            EventKind::Return if function == "<module>" => "The program has come to its end.".to_owned(),
            EventKind::Return => match note.and_then(|note| note.returned.as_ref()) {
                Some(value) => format!("`{function}` returns `{value}`."),
                None => format!("`{function}` returns."),
            },
            EventKind::Exception => match note.and_then(|note| note.raised.as_ref()) {
                Some((name, message)) if message.is_empty() => format!("`{name}` is raised."),
                Some((name, message)) => format!("`{name}` is raised: {message}."),
                None => "An exception is raised.".to_owned(),
            },
            EventKind::Line => format!("Line {} runs next: `{}`", event.line, line.trim()),
        }
    }
}
