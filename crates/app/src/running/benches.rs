//! The workers of a page, for each runtime one at work and perhaps a spare one: started when first needed, looked after while they
//! work, ended with the page.

mod held;
mod rest;

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::{Rc, Weak};

use browser::Subscription;
use browser::clock::{self, Timeout};
use browser::worker::{Kept, Said, Worker};
use runner::{Do, Heard, Reply, Request, RunId, Seat, Stage, Told, start_text};
use trace::Millis;
use yew::prelude::*;

use self::held::{Held, Seated};

/// How often a worker at work is looked after, in milliseconds.
const LOOK: i32 = 200;
/// All workers of a page. Clones are the same workers.
#[derive(Clone)]
pub struct Benches(Rc<Inner>);

struct Inner {
    benches: RefCell<BTreeMap<&'static str, Held>>,
    looking: RefCell<Option<Timeout>>,
    resting: RefCell<Option<Timeout>>,
    away: RefCell<Option<Timeout>>,
    /// Hears when the page goes out of sight and comes back.
    sight: RefCell<Option<Subscription>>,
    redraw: UseStateSetter<u64>,
    drawn: RefCell<u64>,
}

impl PartialEq for Benches {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

/// The workers of this component and those below it; it is drawn again when one starts, works or ends.
#[hook]
pub fn use_benches() -> Benches {
    let drawn = use_state(|| 0u64);
    let benches = use_state(|| {
        Benches(Rc::new(Inner {
            benches: RefCell::default(),
            looking: RefCell::default(),
            resting: RefCell::default(),
            away: RefCell::default(),
            sight: RefCell::default(),
            redraw: drawn.setter(),
            drawn: RefCell::default(),
        }))
    });
    (*benches).clone()
}

fn now() -> Millis {
    Millis(clock::since_open())
}

impl Benches {
    /// Where the worker of a runtime's folder is.
    pub fn stage(&self, folder: &'static str) -> Stage {
        self.0.benches.borrow().get(folder).map_or(Stage::Off, |held| held.bench.stage().clone())
    }

    /// Asks for a run of at most `patience`; `heard` is told what becomes of it.
    pub fn ask(&self, folder: &'static str, request: Request, patience: Millis, heard: Callback<Heard>) -> RunId {
        let (run, todo) = self.with(folder, |held| {
            let (run, todo) = held.bench.ask(request, patience, now());
            // Of the runs asked for only the last one waits, and one at most is on.
            held.asked.push((run, heard));
            let spare = held.asked.len().saturating_sub(2);
            held.asked.drain(..spare);
            (run, todo)
        });
        self.perform(folder, todo);
        run
    }

    /// Ends what runs, at once.
    pub fn stop(&self, folder: &'static str) {
        let todo = self.with(folder, |held| held.bench.stop(now()));
        self.perform(folder, todo);
    }

    fn with<T>(&self, folder: &'static str, act: impl FnOnce(&mut Held) -> T) -> T {
        act(self.0.benches.borrow_mut().entry(folder).or_insert_with(|| Held::new(folder)))
    }

    fn folders(&self) -> Vec<&'static str> {
        self.0.benches.borrow().keys().copied().collect()
    }

    /// What does something with these workers later, if they are still there.
    fn later(&self, act: impl Fn(Benches) + Clone + 'static) -> impl Fn() + Clone + 'static {
        let inner = Rc::downgrade(&self.0);
        move || {
            if let Some(benches) = Weak::upgrade(&inner).map(Benches) {
                act(benches);
            }
        }
    }

    fn perform(&self, folder: &'static str, todo: Vec<Do>) {
        for one in todo {
            match one {
                Do::Start(seat) => self.start(folder, seat),
                Do::End(seat) => drop(self.with(folder, |held| held.seat(seat).take())),
                Do::Promote => self.with(folder, Held::promote),
                Do::Send(text) => {
                    let seated = |held: &mut Held| held.seat(Seat::Work).as_ref().map(|it| it.worker.send(&text));
                    self.with(folder, seated);
                }
                Do::Forget => held::forget(folder),
            }
        }
        self.look_after();
        self.rest_soon();
        self.redraw();
    }

    fn start(&self, folder: &'static str, seat: Seat) {
        self.watch_sight();
        let number = self.with(folder, Held::number);
        let inner = Rc::downgrade(&self.0);
        let worker = Worker::start(folder, move |said| {
            if let Some(benches) = Weak::upgrade(&inner).map(Benches) {
                benches.said(folder, number, said);
            }
        });
        let Some(worker) = worker else {
            let why = "This browser does not let the page start a worker, which is where code runs.".to_owned();
            return self.told(folder, seat, Told { run: RunId(0), reply: Reply::Failed(why) });
        };
        self.with(folder, |held| *held.seat(seat) = Some(Seated { number, worker }));
        let kept =
            (held::can_be_copied(folder) && held::copy_of(folder).is_none()).then(|| Kept::new(folder)).flatten();
        let begin = self.later(move |benches| benches.begin(folder, number));
        match kept {
            // While the browser looks, the worker comes up.
            Some(kept) => kept.find(move |copy| {
                copy.into_iter().for_each(|copy| held::take_kept(folder, copy));
                begin();
            }),
            None => begin(),
        }
    }

    /// Tells a worker to start, with a copy of another one if there is one.
    fn begin(&self, folder: &'static str, number: u32) {
        let copy = held::copy_of(folder);
        self.with(folder, |held| {
            let worker = held.worker(number)?;
            Some(match copy {
                Some(copy) => worker.send_with(start_text(true), &copy),
                None => worker.send(start_text(false)),
            })
        });
    }

    fn said(&self, folder: &'static str, number: u32, said: Said) {
        let Some(seat) = self.with(folder, |held| held.seat_of(number)) else { return };
        let told = match said {
            Said::Text(text, words) => Told::read(&text, words).ok(),
            Said::Copy(text, copy) => Told::read(&text, Vec::new()).ok().inspect(|_| held::take_copy(folder, copy)),
            Said::Broken => None,
        };
        match told {
            Some(told) => self.told(folder, seat, told),
            None => {
                let (heard, todo) = self.with(folder, |held| held.bench.crashed(seat, now()));
                self.deliver(folder, heard);
                self.perform(folder, todo);
            }
        }
    }

    fn told(&self, folder: &'static str, seat: Seat, told: Told) {
        let (heard, todo) = self.with(folder, |held| held.bench.told(seat, told, now()));
        self.deliver(folder, heard);
        self.perform(folder, todo);
    }

    /// Tells whoever asked.
    fn deliver(&self, folder: &'static str, heard: Option<Heard>) {
        let Some(heard) = heard else { return };
        let run = heard.run();
        let asked = self.with(folder, |held| {
            held.asked.iter().find(|(asked, _)| *asked == run).map(|(_, callback)| callback.clone())
        });
        if let Some(callback) = asked {
            callback.emit(heard);
        }
    }

    /// While a worker starts or works, time has to pass for it.
    fn look_after(&self) {
        let any = self.0.benches.borrow().values().any(|held| held.bench.is_busy());
        let look = self.later(|benches| benches.look());
        *self.0.looking.borrow_mut() = any.then(|| Timeout::new(LOOK, look)).flatten();
    }

    fn look(&self) {
        for folder in self.folders() {
            let (heard, todo) = self.with(folder, |held| held.bench.tick(now()));
            self.deliver(folder, heard);
            if !todo.is_empty() {
                self.perform(folder, todo);
            }
        }
        self.look_after();
    }

    fn redraw(&self) {
        let mut drawn = self.0.drawn.borrow_mut();
        *drawn += 1;
        self.0.redraw.set(*drawn);
    }
}
