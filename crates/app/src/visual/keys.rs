//! The keys of a visualizer.

use trace::StepIndex;
use web_sys::KeyboardEvent;
use yew::prelude::*;

use super::state::Act;

/// Every key with what it does, for the help.
pub const KEYS: [(&str, &str); 11] = [
    ("→", "one step forward"),
    ("←", "one step back"),
    ("Shift →", "ten steps forward"),
    ("Shift ←", "ten steps back"),
    ("Home", "first step"),
    ("End", "last step"),
    ("Space", "play or pause"),
    ("N", "next interesting step"),
    ("P", "previous interesting step"),
    ("1 to 4", "answer what is asked"),
    ("S", "skip what is asked"),
];

/// What a key asks for. `on_button` says that the focus is on something that Space itself activates.
pub fn act_of(key: &KeyboardEvent, playing: bool, on_button: bool) -> Option<Act> {
    if key.ctrl_key() || key.meta_key() || key.alt_key() {
        return None;
    }
    let steps = if key.shift_key() { 10 } else { 1 };
    Some(match key.key().as_str() {
        "ArrowRight" => Act::Move(steps),
        "ArrowLeft" => Act::Move(-steps),
        "Home" => Act::Seek(StepIndex(0)),
        "End" => Act::Seek(StepIndex(u32::MAX)),
        " " if !on_button => {
            if playing {
                Act::Pause
            } else {
                Act::Play
            }
        }
        "n" | "N" => Act::Jump { back: false },
        "p" | "P" => Act::Jump { back: true },
        _ => return None,
    })
}

/// Listens on the whole page, so that stepping works wherever the focus is but in a text field or a dialog.
#[hook]
pub fn use_keys(act: Callback<Act>, playing: bool, whole_page: bool) {
    use_effect_with((act, playing, whole_page), |(act, playing, whole_page)| {
        let (act, playing) = (act.clone(), *playing);
        let heard = whole_page.then(|| {
            browser::page::on_event("keydown", move |event| {
                let Some(key) = browser::page::as_key(&event) else { return };
                if event.default_prevented() || browser::focus::is_in_field() || browser::focus::is_in_dialog() {
                    return;
                }
                if let Some(what) = act_of(&key, playing, browser::focus::is_on_control()) {
                    event.prevent_default();
                    act.emit(what);
                }
            })
        });
        move || drop(heard)
    });
}
