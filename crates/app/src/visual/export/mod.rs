//! Keeping what is on the stage: the step as SVG or PNG, a stretch of the run as an SVG that moves.

mod dialog;
mod fields;
mod taken;
mod wish;

use yew::prelude::*;

use self::dialog::SaveDialog;
use self::taken::Source;
use super::state::Visual;
use crate::parts::icon::{Icon, icon};

#[derive(Properties, PartialEq)]
pub struct SaveProps {
    source: Source,
}

/// A button that opens the ways to keep what is shown.
pub fn save(visual: &Visual) -> Html {
    let source = Source {
        visualizer: visual.visualizer,
        variant: visual.variant,
        run: std::rc::Rc::clone(&visual.run),
        at: visual.player.at(),
    };
    html! {
        <Save {source} />
    }
}

#[component]
fn Save(props: &SaveProps) -> Html {
    // What one stood at when the dialog was opened, even if the run plays on below it.
    let open = use_state(|| None::<Source>);
    let onclick = {
        let (open, source) = (open.setter(), props.source.clone());
        Callback::from(move |_: MouseEvent| open.set(Some(source.clone())))
    };
    let onclose = {
        let open = open.setter();
        Callback::from(move |()| open.set(None))
    };
    html! {
        <div class="save">
            <button class="button" aria-label="Save a picture" title="Save a picture" {onclick}>{ icon(Icon::Download) }<span>{ "Save" }</span></button>
            if let Some(source) = (*open).clone() {
                <SaveDialog {source} {onclose} />
            }
        </div>
    }
}
