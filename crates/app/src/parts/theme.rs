//! The switch between the system's theme, light and dark.

use progress::Theme;
use yew::prelude::*;

use super::icon::{Icon, icon};
use crate::context::ledger::Ledger;

/// One button that goes round the three.
pub fn theme_switch(ledger: Ledger) -> Html {
    let theme = ledger.settings().theme;
    let (picture, name, next) = match theme {
        Theme::System => (Icon::System, "Theme: as the system", Theme::Light),
        Theme::Light => (Icon::Sun, "Theme: light", Theme::Dark),
        Theme::Dark => (Icon::Moon, "Theme: dark", Theme::System),
    };
    let onclick = Callback::from(move |_: MouseEvent| ledger.set_theme(next));
    html! {
        <button class="header-button" aria-label={name} title={name} {onclick}>{ icon(picture) }</button>
    }
}
