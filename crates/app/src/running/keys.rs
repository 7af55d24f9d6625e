//! The keys of the stepper besides those of its bar, and the list of them all.

use yew::prelude::*;

use super::search::Way;
use crate::parts::icon::{Icon, icon};

/// What a key asks of the stepper's tools.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tool {
    /// To a change of the variable that was chosen last.
    Change(Way),
    /// To where the condition begins to hold.
    Hit(Way),
    /// To where one's own run and the reference's first differ.
    Difference,
}

/// Letters that every keyboard has without a second hand.
const TOOLS: [(&str, Tool); 5] = [
    ("v", Tool::Change(Way::Next)),
    ("V", Tool::Change(Way::Previous)),
    ("n", Tool::Hit(Way::Next)),
    ("N", Tool::Hit(Way::Previous)),
    ("d", Tool::Difference),
];

/// Every key and what it does.
const HELP: [(&str, &str); 8] = [
    ("← →", "Back, forward"),
    ("↓ ↑", "Over the calls of this line, forward and back"),
    ("Shift ↓ or o", "Out of this call"),
    ("Home End", "First step, last step"),
    ("v", "Next change of the chosen variable; with Shift the previous one"),
    ("n", "Next hit of “Stop when”; with Shift the previous one"),
    ("d", "First difference from the reference, when it is beside"),
    ("Enter", "In “Stop when”: to the next hit; with Shift to the previous one"),
];

/// What a key means for the tools.
pub fn on_key(key: &str) -> Option<Tool> {
    TOOLS.iter().find(|(name, _)| *name == key).map(|(_, tool)| *tool)
}

/// The list of keys under its button.
pub fn help() -> Html {
    let rows = HELP.iter().map(|(key, what)| {
        html! {
            <tr key={*key}><td><kbd>{ *key }</kbd></td><td>{ *what }</td></tr>
        }
    });
    html! {
        <details class="key-help stepper-keys">
            <summary>{ icon(Icon::Keyboard) }{ "Keys" }</summary>
            <table><thead class="visually-hidden"><tr><th>{ "Key" }</th><th>{ "What it does" }</th></tr></thead><tbody>{ for rows }</tbody></table>
        </details>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shift_turns_the_way_around() {
        assert_eq!(on_key("v"), Some(Tool::Change(Way::Next)));
        assert_eq!(on_key("V"), Some(Tool::Change(Way::Previous)));
        assert_eq!(on_key("x"), None);
    }
}
