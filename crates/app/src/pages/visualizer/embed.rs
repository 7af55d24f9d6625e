//! A visualizer within somebody else's page: `?embed`, made for an `<iframe>`.
//!
//! It shows the moment of its address and keeps nothing: neither the reader's own input nor where the reader was last is touched,
//! so that notes full of visualizers leave no trace. The page's frame (header, footer) is hidden by the style sheet from the first
//! paint on, by an attribute that `theme.js` sets.

use yew::prelude::*;

use crate::context::nav::use_nav;
use crate::parts::icon::{Icon, icon};
use crate::route::{Place, Route};
use crate::visual::{Moment, Size, Workbench, open_fragment};

/// The name of the query's value that asks for it.
pub const EMBED: &str = "embed";

#[derive(Properties, PartialEq)]
pub struct EmbeddedProps {
    pub slug: &'static str,
}

/// The visualizer with its name and a way to the whole page.
#[component]
pub fn Embedded(props: &EmbeddedProps) -> Html {
    let visualizer = algorithms::find(props.slug).unwrap_or(algorithms::catalogue()[0]);
    let fragment = use_nav().place().fragment.clone();
    let opened = use_memo(fragment.clone(), |fragment| open_fragment(visualizer, fragment));
    let shown = use_state(|| None::<Moment>);
    let onmoment = {
        let shown = shown.setter();
        use_callback((), move |moment: Moment, ()| shown.set(Some(moment)))
    };
    // The whole page opens at the step that is looked at here.
    let now = shown.as_ref().map_or(fragment, Moment::fragment);
    let whole = Place::from(Route::Visualizer(visualizer.slug.to_owned())).with_fragment(now);
    let tools = html! {
        <div class="embed-head">
            <h1>{ visualizer.title }</h1>
            <a class="button button-plain" href={whole.href()} target="_blank" rel="noopener">{ "Open in Dryrun" }{ icon(Icon::Arrow) }</a>
        </div>
    };
    let dropped = opened.dropped.iter().enumerate().map(|(number, line)| {
        html! {
            <p key={number} class="notice small">{ line }</p>
        }
    });
    html! {
        <div class="visualizer embed">
            <div class="embed-dropped" role="alert">{ for dropped }</div>
            <Workbench visualizer={visualizer.slug} size={Size::Embed} open={opened.moment.clone()} {onmoment} {tools} />
        </div>
    }
}
