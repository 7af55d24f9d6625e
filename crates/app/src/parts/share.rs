//! Giving a link away: a button that copies it, and one for the other ways.

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::icon::{Icon, icon};
use super::share_dialog::Shared;
use crate::chunks::{Chunk, use_part};
use crate::route::Place;

#[derive(Properties, PartialEq)]
pub struct ShareProps {
    /// What is shared, for the share sheet.
    pub title: AttrValue,
    /// Where the link leads.
    pub place: Place,
    /// Where the link leads at the moment of the click, where that changes from step to step.
    #[prop_or_default]
    pub now: Option<Callback<(), Place>>,
    /// What a file holds in the link's stead, if the place can be put in one.
    #[prop_or_default]
    pub file: Option<Callback<(), String>>,
}

/// A button that copies the link, and one that opens the other ways.
#[component]
pub fn ShareButton(props: &ShareProps) -> Html {
    let said = use_state(|| "");
    let open = use_state(|| None::<Place>);
    let sharing = use_part(Chunk::Sharing, open.is_some());
    // Asked for once more by every click after it could not be fetched.
    let ask = {
        let (open, retry, again) = (open.setter(), sharing.retry.clone(), sharing.failed.is_some());
        move |place: Place| {
            open.set(Some(place));
            if again {
                retry.emit(());
            }
        }
    };
    let place = {
        let (place, now) = (props.place.clone(), props.now.clone());
        move || now.as_ref().map_or_else(|| place.clone(), |now| now.emit(()))
    };
    let copy = {
        let (said, ask, place) = (said.setter(), ask.clone(), place.clone());
        Callback::from(move |_: MouseEvent| {
            let place = place();
            if place.fragment.len() > share::LINK_MAX {
                ask(place);
                return;
            }
            let (said, url) = (said.clone(), url(&place));
            spawn_local(async move {
                let copied = browser::sharing::copy(&url).await;
                said.set(if copied { "Link copied" } else { "The browser refused. Copy it from “More ways”." });
            });
        })
    };
    let more = Callback::from(move |_: MouseEvent| ask(place()));
    let close = {
        let open = open.setter();
        Callback::from(move |()| open.set(None))
    };
    let words = if sharing.failed.is_some() { "No connection. Copy the address of this page." } else { *said };
    let dialog = sharing.here.and_then(|part| part.share).zip((*open).clone()).map(|(draw, place)| {
        let (title, file) = (props.title.clone(), props.file.clone());
        draw(Shared { title, place, file, onclose: close })
    });
    html! {
        <div class="share">
            <button class="button" aria-label="Copy link" onclick={copy}>{ icon(Icon::Copy) }<span>{ "Copy link" }</span></button>
            <button class="button" aria-label="More ways to share" onclick={more}>{ icon(Icon::Share) }</button>
            <span class="share-said small quiet" role="status">{ words }</span>
            <div class="share-dialog">
                { for dialog }
            </div>
        </div>
    }
}

/// The whole address of a place.
pub fn url(place: &Place) -> String {
    browser::address::origin_and_base() + place.address().trim_start_matches('/')
}
