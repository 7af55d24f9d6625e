//! The workers of one language as the page holds them: the one at work, the spare one, and who asked for what.

use std::cell::RefCell;
use std::collections::BTreeMap;

use browser::worker::{Copy, Kept, Worker};
use runner::{Bench, Heard, RunId, Seat};
use yew::Callback;

thread_local! {
    /// What workers are started from, for each runtime; it outlives the page that it came from.
    static COPIES: RefCell<BTreeMap<&'static str, Copy>> = const { RefCell::new(BTreeMap::new()) };
}

/// A worker, told from those before it by its number.
pub struct Seated {
    pub number: u32,
    pub worker: Worker,
}

/// A language's workers.
pub struct Held {
    pub bench: Bench,
    pub asked: Vec<(RunId, Callback<Heard>)>,
    work: Option<Seated>,
    spare: Option<Seated>,
    last: u32,
}

impl Held {
    /// None yet. `folder` is where they are started from.
    pub fn new(folder: &'static str) -> Held {
        let copies = can_be_copied(folder);
        Held { bench: Bench::new(copies), asked: Vec::new(), work: None, spare: None, last: 0 }
    }

    /// A number for the next worker.
    pub fn number(&mut self) -> u32 {
        self.last += 1;
        self.last
    }

    /// The worker on a seat.
    pub fn seat(&mut self, seat: Seat) -> &mut Option<Seated> {
        match seat {
            Seat::Work => &mut self.work,
            Seat::Spare => &mut self.spare,
        }
    }

    /// Where a worker sits now; none if it has been ended.
    pub fn seat_of(&self, number: u32) -> Option<Seat> {
        let sits = |seated: &Option<Seated>| seated.as_ref().is_some_and(|seated| seated.number == number);
        if sits(&self.work) { Some(Seat::Work) } else { sits(&self.spare).then_some(Seat::Spare) }
    }

    /// The spare one is at work from now on.
    pub fn promote(&mut self) {
        self.work = self.spare.take();
    }

    /// The worker with this number.
    pub fn worker(&self, number: u32) -> Option<&Worker> {
        [&self.work, &self.spare]
            .into_iter()
            .flatten()
            .find(|seated| seated.number == number)
            .map(|seated| &seated.worker)
    }
}

/// Whether workers of a folder can be started from a copy.
pub fn can_be_copied(folder: &'static str) -> bool {
    runner::RUNTIMES.iter().any(|runtime| runtime.folder == Some(folder) && runtime.copies)
}

/// The copy that is at hand.
pub fn copy_of(folder: &'static str) -> Option<Copy> {
    COPIES.with_borrow(|copies| copies.get(folder).cloned())
}

/// Takes in the copy of an earlier visit.
pub fn take_kept(folder: &'static str, copy: Copy) {
    COPIES.with_borrow_mut(|copies| {
        copies.entry(folder).or_insert(copy);
    });
}

/// Takes in what a worker has left, and keeps it for the next visit.
pub fn take_copy(folder: &'static str, copy: Copy) {
    if let Some(kept) = Kept::new(folder) {
        kept.keep(&copy);
    }
    COPIES.with_borrow_mut(|copies| {
        if let Some(whole) = copy.or_memory_of(copies.get(folder)) {
            copies.insert(folder, whole);
        }
    });
}

/// Throws the copy away, here and for the next visit.
pub fn forget(folder: &'static str) {
    COPIES.with_borrow_mut(|copies| copies.remove(folder));
    if let Some(kept) = Kept::new(folder) {
        kept.forget();
    }
}
