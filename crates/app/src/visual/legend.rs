//! What the colours and textures of a picture mean.

use std::rc::Rc;

use trace::StepIndex;
use yew::prelude::*;

use super::film::Film;

#[derive(Clone, Properties)]
pub struct LegendProps {
    pub film: Rc<Film>,
    pub at: StepIndex,
}

impl PartialEq for LegendProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.film, &other.film) && self.at == other.at
    }
}

/// The roles that the picture of this step shows. It comes after the stage, whose scene it looks at.
#[component]
pub fn Legend(props: &LegendProps) -> Html {
    let scene = props.film.scene_at_any_width(props.at);
    let roles = props.film.at(props.at, |state| scene::legend_of(&scene, state));
    let items = roles.iter().map(|(role, words)| {
        html! {
            <li key={role.class()}><span class={format!("swatch probe-{}", role.class())} aria-hidden="true"></span>{ *words }</li>
        }
    });
    html! {
        <ul class="legend plain small quiet" aria-label="Legend">{ for items }</ul>
    }
}
