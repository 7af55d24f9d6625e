//! The workers of a page, one for each runtime: started when first needed, looked after while they work, ended with the page.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::{Rc, Weak};

use browser::clock::{self, Timeout};
use browser::worker::{Said, Worker};
use runner::{Bench, Do, Heard, Reply, Request, RunId, Stage, Told};
use trace::Millis;
use yew::prelude::*;

/// How often a worker at work is looked after, in milliseconds.
const LOOK: i32 = 200;
/// What every worker is told first.
const START: &str = r#"{"run":0,"do":"start","snapshot":false}"#;

/// All workers of a page. Clones are the same workers.
#[derive(Clone)]
pub struct Benches(Rc<Inner>);

struct Inner {
    benches: RefCell<BTreeMap<&'static str, Held>>,
    looking: RefCell<Option<Timeout>>,
    redraw: UseStateSetter<u64>,
    drawn: RefCell<u64>,
}

#[derive(Default)]
struct Held {
    bench: Bench,
    worker: Option<Worker>,
    asked: Vec<(RunId, Callback<Heard>)>,
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
        act(self.0.benches.borrow_mut().entry(folder).or_default())
    }

    fn perform(&self, folder: &'static str, todo: Vec<Do>) {
        for one in todo {
            match one {
                Do::Start => self.start(folder),
                Do::End => drop(self.with(folder, |held| held.worker.take())),
                Do::Send(text) => {
                    self.with(folder, |held| held.worker.as_ref().is_some_and(|worker| worker.send(&text)));
                }
            }
        }
        self.look_after();
        self.redraw();
    }

    fn start(&self, folder: &'static str) {
        let inner = Rc::downgrade(&self.0);
        let worker = Worker::start(folder, move |said| {
            if let Some(benches) = Weak::upgrade(&inner).map(Benches) {
                benches.said(folder, said);
            }
        });
        let started = worker.as_ref().is_some_and(|worker| worker.send(START));
        self.with(folder, |held| held.worker = worker);
        if !started {
            let why = "This browser does not let the page start a worker, which is where code runs.".to_owned();
            self.told(folder, Told { run: RunId(0), reply: Reply::Failed(why) });
        }
    }

    fn said(&self, folder: &'static str, said: Said) {
        let told = match said {
            Said::Text(text, words) => Told::read(&text, words).ok(),
            Said::Broken => None,
        };
        match told {
            Some(told) => self.told(folder, told),
            None => {
                let (heard, todo) = self.with(folder, |held| held.bench.crashed(now()));
                self.deliver(folder, heard);
                self.perform(folder, todo);
            }
        }
    }

    fn told(&self, folder: &'static str, told: Told) {
        let (heard, todo) = self.with(folder, |held| held.bench.told(told, now()));
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
        let busy = |held: &Held| matches!(held.bench.stage(), Stage::Starting { .. } | Stage::Running(_));
        let any = self.0.benches.borrow().values().any(busy);
        let inner = Rc::downgrade(&self.0);
        let timeout = any.then(|| {
            Timeout::new(LOOK, move || {
                if let Some(benches) = Weak::upgrade(&inner).map(Benches) {
                    benches.look();
                }
            })
        });
        *self.0.looking.borrow_mut() = timeout.flatten();
    }

    fn look(&self) {
        let folders: Vec<&'static str> = self.0.benches.borrow().keys().copied().collect();
        for folder in folders {
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
