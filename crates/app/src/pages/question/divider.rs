//! The line between the question and the answer: dragged, or moved with the arrow keys; its place is remembered.

use browser::page;
use web_sys::{Element, KeyboardEvent, PointerEvent};
use yew::prelude::*;

use crate::context::ledger::Ledger;

/// Where it stands at first, and how far it goes, in percent from the left.
const FIRST: u32 = 46;
const LEAST: u32 = 25;
const MOST: u32 = 75;

/// The place after a key, or nothing if the key is not for the divider.
fn after_key(key: &str, shift: bool, percent: u32) -> Option<u32> {
    let step = if shift { 10 } else { 2 };
    let moved = match key {
        "ArrowLeft" => percent.saturating_sub(step),
        "ArrowRight" => percent + step,
        "Home" => LEAST,
        "End" => MOST,
        _ => return None,
    };
    Some(moved.clamp(LEAST, MOST))
}

/// The place under a pointer this many pixels from the left of something this wide.
fn under_pointer(x: i32, width: f64) -> u32 {
    let share = f64::from(x) * 100.0 / width.max(1.0);
    (share.round() as u32).clamp(LEAST, MOST)
}

/// Properties of [`Divider`].
#[derive(Properties, PartialEq)]
pub struct DividerProps {
    /// The element whose property `--divide` it sets.
    pub root: NodeRef,
    pub ledger: Ledger,
}

/// A separator that can be moved.
#[component]
pub fn Divider(props: &DividerProps) -> Html {
    let moved = use_state(|| None::<u32>);
    let percent = moved.or(props.ledger.settings().divider).unwrap_or(FIRST).clamp(LEAST, MOST);
    {
        let root = props.root.clone();
        use_effect_with(percent, move |percent| {
            if let Some(root) = root.cast::<Element>() {
                page::set_property(&root, "--divide", &format!("{percent}%"));
            }
        });
    }
    let onkeydown = {
        let (moved, ledger) = (moved.setter(), props.ledger.clone());
        Callback::from(move |event: KeyboardEvent| {
            if let Some(next) = after_key(&event.key(), event.shift_key(), percent) {
                event.prevent_default();
                moved.set(Some(next));
                ledger.set_divider(next);
            }
        })
    };
    let onpointerdown = Callback::from(|event: PointerEvent| {
        event.prevent_default();
        let line = event.target_unchecked_into::<Element>();
        // Without capture the divider stops at the pane's edge, which is bearable.
        let _ = line.set_pointer_capture(event.pointer_id());
    });
    let onpointermove = {
        let (moved, root) = (moved.setter(), props.root.clone());
        Callback::from(move |event: PointerEvent| {
            let line = event.target_unchecked_into::<Element>();
            if let Some(root) = root.cast::<Element>().filter(|_| line.has_pointer_capture(event.pointer_id())) {
                moved.set(Some(under_pointer(event.client_x(), page::width_of(&root))));
            }
        })
    };
    let onpointerup = {
        let ledger = props.ledger.clone();
        Callback::from(move |_: PointerEvent| ledger.set_divider(percent))
    };
    html! {
        <div
            class="q-divider" role="separator" tabindex="0" aria-orientation="vertical" aria-label="Width of the question"
            aria-valuenow={percent.to_string()} aria-valuemin={LEAST.to_string()} aria-valuemax={MOST.to_string()}
            aria-valuetext={format!("{percent} percent")}
            {onkeydown} {onpointerdown} {onpointermove} {onpointerup}
        >
        </div>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn arrows_move_it_within_its_bounds() {
        assert_eq!(after_key("ArrowLeft", false, 46), Some(44));
        assert_eq!(after_key("ArrowRight", true, 70), Some(MOST));
        assert_eq!(after_key("Home", false, 46), Some(LEAST));
        assert_eq!(after_key("a", false, 46), None);
    }

    #[test]
    fn a_pointer_puts_it_where_it_is_and_not_beyond() {
        assert_eq!(under_pointer(400, 1000.0), 40);
        assert_eq!(under_pointer(-20, 1000.0), LEAST);
        assert_eq!(under_pointer(990, 1000.0), MOST);
        assert_eq!(under_pointer(10, 0.0), MOST);
    }
}
