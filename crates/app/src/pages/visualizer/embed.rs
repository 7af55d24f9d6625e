//! A visualizer within somebody else's page: `?embed`, made for an `<iframe>`.
//!
//! It shows the moment of its address and keeps nothing: neither the reader's own input nor where the reader was last is touched,
//! so that notes full of visualizers leave no trace. The page's frame (header, footer) is hidden by the style sheet from the first
//! paint on, by an attribute that `theme.js` sets.

use std::rc::Rc;

use web_sys::Element;
use yew::prelude::*;

use crate::context::nav::use_nav;
use crate::parts::icon::{Icon, icon};
use crate::route::{Place, Route};
use crate::visual::{Current, Moment, Size, Workbench, open_fragment};

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
    let current = use_memo((), |()| Current::default());
    let onmoment = {
        let shown = shown.setter();
        use_callback((), move |moment: Moment, ()| shown.set(Some(moment)))
    };
    // The whole page opens at the step that is looked at here.
    let whole = whole_page(visualizer.slug, shown.as_ref().map_or(fragment, Moment::fragment));
    let onclick = {
        let current = Rc::clone(&current);
        // A step that has not rested yet is not in the address; who clicks right after it means it all the same.
        Callback::from(move |event: MouseEvent| {
            let now = current.0.borrow().as_ref().map(Moment::fragment);
            let anchor = event.target_dyn_into::<Element>().and_then(|target| target.closest("a").ok().flatten());
            if let (Some(anchor), Some(now)) = (anchor, now) {
                let _ = anchor.set_attribute("href", &whole_page(visualizer.slug, now));
            }
        })
    };
    let tools = html! {
        <div class="embed-head">
            <h1>{ visualizer.title }</h1>
            <a class="button button-plain" href={whole} {onclick} target="_blank" rel="noopener">{ "Open in Dryrun" }{ icon(Icon::Arrow) }</a>
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
            <Workbench visualizer={visualizer.slug} size={Size::Embed} open={opened.moment.clone()} {onmoment} current={(*current).clone()} {tools} />
        </div>
    }
}

fn whole_page(slug: &str, moment: String) -> String {
    Place::from(Route::Visualizer(slug.to_owned())).with_fragment(moment).href()
}
