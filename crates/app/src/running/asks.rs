//! The requests of one stepper, one after another: a worker has room for one that waits, and of several it would forget all but the last.

use std::cell::RefCell;
use std::collections::VecDeque;
use std::rc::Rc;

use runner::{Heard, Request, Stage};
use trace::Millis;
use yew::prelude::*;

use super::benches::Benches;

/// How long one of them may take: recording, or going through the whole run again.
const PATIENCE: Millis = Millis(20_000.0);

struct Asked {
    request: Request,
    heard: Callback<Heard>,
}

/// The requests. Clones are the same ones.
#[derive(Clone)]
pub struct Asks(Rc<Inner>);

struct Inner {
    benches: Benches,
    folder: &'static str,
    waiting: RefCell<VecDeque<Asked>>,
    is_busy: RefCell<bool>,
}

impl PartialEq for Asks {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

/// The requests of this component and of those below it.
#[hook]
pub fn use_asks(benches: &Benches, folder: &'static str) -> Asks {
    let asks = use_memo((benches.clone(), folder), |(benches, folder)| {
        let (waiting, is_busy) = (RefCell::default(), RefCell::default());
        Asks(Rc::new(Inner { benches: benches.clone(), folder, waiting, is_busy }))
    });
    (*asks).clone()
}

impl Asks {
    /// Asks when its turn has come; `heard` is told the one reply, or why there is none. What is urgent goes before what waits.
    pub fn ask(&self, request: Request, is_urgent: bool, heard: Callback<Heard>) {
        let asked = Asked { request, heard };
        let mut waiting = self.0.waiting.borrow_mut();
        if is_urgent {
            waiting.push_front(asked);
        } else {
            waiting.push_back(asked);
        }
        drop(waiting);
        // A worker that waits has answered what there was, or somebody else on this page has taken its place.
        let is_free = self.0.benches.stage(self.0.folder) == Stage::Ready;
        if is_free || !*self.0.is_busy.borrow() {
            self.next();
        }
    }

    fn next(&self) {
        let next = self.0.waiting.borrow_mut().pop_front();
        *self.0.is_busy.borrow_mut() = next.is_some();
        let Some(Asked { request, heard }) = next else { return };
        let asks = self.clone();
        let heard = Callback::from(move |said: Heard| {
            *asks.0.is_busy.borrow_mut() = false;
            // First the reply, which may lead to a request that goes before those waiting.
            heard.emit(said);
            if !*asks.0.is_busy.borrow() {
                asks.next();
            }
        });
        self.0.benches.ask(self.0.folder, request, PATIENCE, heard);
    }
}
