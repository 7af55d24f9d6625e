//! Parts of the program in components: asked for, waited for, and asked for again.

use yew::prelude::*;

use super::{Brought, Chunk, here, load};
use crate::context::library::{LoadError, use_library};
use crate::parts::loading;
use crate::route::Route;

/// A part as a component sees it.
#[derive(Clone)]
pub struct Part {
    /// It is here.
    pub here: Option<Brought>,
    /// It was asked for and did not come.
    pub failed: Option<LoadError>,
    /// Asks for it again.
    pub retry: Callback<()>,
}

/// A part, fetched when it is first asked for.
#[hook]
pub fn use_part(chunk: Chunk, asked: bool) -> Part {
    // The outcome belongs to the part that was asked for: a page may need another one by now.
    let failed = use_state(|| None::<(Chunk, LoadError)>);
    let attempt = use_state(|| 0_u32);
    {
        let failed = failed.setter();
        use_effect_with((chunk.name(), asked, *attempt), move |&(_, asked, _)| {
            if asked && here(chunk).is_none() {
                wasm_bindgen_futures::spawn_local(async move {
                    let outcome = load(chunk).await;
                    failed.set(outcome.err().map(|error| (chunk, error)));
                });
            }
        });
    }
    let retry = {
        let (failed, attempt) = (failed.setter(), attempt.clone());
        Callback::from(move |()| {
            failed.set(None);
            attempt.set(*attempt + 1);
        })
    };
    let failed = (*failed).filter(|(of, _)| asked && *of == chunk).map(|(_, error)| error);
    Part { here: here(chunk), failed, retry }
}

/// Properties of [`Page`].
#[derive(Properties, PartialEq)]
pub struct PageProps {
    pub route: Route,
}

/// The page of a route, once its part of the program is here, which brings the title too.
#[component]
pub fn Page(props: &PageProps) -> Html {
    let part = use_part(Chunk::of(&props.route), true);
    let library = use_library();
    let title = part.here.map(|here| (here.title)(&props.route, library.index()));
    use_effect_with(title, |title| title.iter().for_each(|title| browser::page::set_title(title)));
    let body = match (part.here, part.failed) {
        (Some(here), _) => (here.view)(&props.route),
        (None, Some(error)) => loading::failed(error, &part.retry),
        (None, None) => loading::skeleton(),
    };
    html! {
        <div class="page-place">{ body }</div>
    }
}
