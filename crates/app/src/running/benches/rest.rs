//! What the page's rest is used for: copying a worker and keeping a spare one; and giving the spare one back while nobody looks.

use browser::clock::Timeout;
use browser::page;

use super::{Benches, now};

/// How long nothing must have been asked for before the page counts as resting, in milliseconds. Longer than the two seconds that
/// Chromium lets a busy worker go on after its end, in which the next start would have to share a processor with it.
const REST: i32 = 2_500;
/// How long the page must have been out of sight before the spare worker's memory is given back, in milliseconds.
const AWAY: i32 = 60_000;
impl Benches {
    /// Uses the page's rest once nothing has been asked for some time, if there is something to use it for.
    pub(super) fn rest_soon(&self) {
        let any = self.0.benches.borrow().values().any(|held| held.bench.wants_rest());
        // The work is the worker's. Chromium may call no page idle for long after a dialog was taken away, so that is not waited for.
        let rest = self.later(|benches| benches.rest());
        *self.0.resting.borrow_mut() = any.then(|| Timeout::new(REST, rest)).flatten();
    }

    fn rest(&self) {
        if !page::is_visible() {
            return;
        }
        for folder in self.folders() {
            let todo = self.with(folder, |held| held.bench.at_rest(now()));
            if !todo.is_empty() {
                self.perform(folder, todo);
            }
        }
    }

    /// From the first worker on, the page knows when it is out of sight.
    pub(super) fn watch_sight(&self) {
        let mut sight = self.0.sight.borrow_mut();
        if sight.is_none() {
            let change = self.later(|benches| benches.sight_changed());
            *sight = page::on_event("visibilitychange", move |_| change());
        }
    }

    fn sight_changed(&self) {
        let put_away = self.later(|benches| benches.put_away());
        let away = !page::is_visible();
        *self.0.away.borrow_mut() = away.then(|| Timeout::new(AWAY, put_away)).flatten();
        self.rest_soon();
    }

    fn put_away(&self) {
        for folder in self.folders() {
            let todo = self.with(folder, |held| held.bench.put_away());
            self.perform(folder, todo);
        }
    }
}
