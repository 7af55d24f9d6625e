//! The time on a question beside the minutes an interview gives it. It can be hidden.

use std::cell::RefCell;
use std::rc::Rc;

use browser::clock::{self, Timeout};
use browser::page;
use yew::prelude::*;

use super::measure;
use super::pad::Pad;
use super::stopwatch::Stopwatch;
use crate::parts::icon::{Icon, icon};

/// How often the time is saved, in milliseconds.
const PORTION: u64 = 10_000;

/// The stopwatch of the page, shared by the display and by whoever finishes an attempt.
pub type Watch = Rc<RefCell<Stopwatch>>;

/// Milliseconds spent on the attempt at hand: saved and not yet saved.
pub fn spent(pad: &Pad, watch: &Watch) -> u64 {
    pad.ledger().time_since_attempt(pad.slug()) + watch.borrow().unsaved()
}

/// Saves what was counted, and counts on.
pub fn save(pad: &Pad, watch: &Watch) {
    let millis = watch.borrow_mut().take();
    if millis > 0 {
        pad.ledger().add_time(pad.slug(), millis);
    }
}

fn now() -> u64 {
    clock::since_open() as u64
}

/// Properties of [`Timer`].
#[derive(Properties, PartialEq)]
pub struct TimerProps {
    pub pad: Pad,
    pub watch: Watch,
    /// What an interview gives it.
    pub minutes: u32,
    /// Whether no attempt is under way.
    pub paused: bool,
}

/// Ticks once a second while the tab is in view.
#[component]
pub fn Timer(props: &TimerProps) -> Html {
    let hidden = use_state(|| false);
    let beat = use_state(|| 0u32);
    use_counting(&props.pad, &props.watch, &beat, props.paused);
    let millis = if *beat == 0 { 0 } else { spent(&props.pad, &props.watch) };
    let toggle = {
        let hidden = hidden.clone();
        Callback::from(move |_: MouseEvent| hidden.set(!*hidden))
    };
    let over = millis > u64::from(props.minutes) * 60_000;
    let name = if *hidden { "Show the time" } else { "Hide the time" };
    html! {
        <div class={classes!("q-timer", over.then_some("q-timer-over"))}>
            <button class="q-timer-button" aria-label={name} title={name} aria-pressed={hidden.to_string()} onclick={toggle}>
                { icon(Icon::Clock) }
            </button>
            <span hidden={*hidden} title="Your time on this attempt, while the tab is in view">
                <span class="q-timer-now">{ measure::clock(millis / 1000) }</span>
                <span class="quiet">{ format!(" of {} min", props.minutes) }</span>
            </span>
        </div>
    }
}

/// Counts while the tab is in view, saves now and then and on leaving.
#[hook]
fn use_counting(pad: &Pad, watch: &Watch, beat: &UseStateHandle<u32>, paused: bool) {
    {
        let (pad, watch) = (pad.clone(), Rc::clone(watch));
        use_effect_with((), move |()| {
            let leave = move || {
                watch.borrow_mut().pause(now());
                save(&pad, &watch);
            };
            let hide = leave.clone();
            let heard = page::on_event("visibilitychange", move |_| {
                if !page::is_visible() {
                    hide();
                }
            });
            move || {
                drop(heard);
                leave();
            }
        });
    }
    let (pad, watch, beat) = (pad.clone(), Rc::clone(watch), beat.clone());
    use_effect_with((*beat, paused), move |_| {
        if page::is_visible() && !paused {
            watch.borrow_mut().tick(now());
        } else {
            watch.borrow_mut().pause(now());
        }
        if watch.borrow().unsaved() >= PORTION {
            save(&pad, &watch);
        }
        let next = *beat + 1;
        let due = Timeout::new(1000, move || beat.set(next));
        move || drop(due)
    });
}
