//! Giving a link away: a button that copies it, and one for the other ways.

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::icon::{Icon, icon};
use super::share_dialog::Shared;
use crate::chunks::{self, Chunk};
use crate::route::Place;

#[derive(Properties, PartialEq)]
pub struct ShareProps {
    /// What is shared, for the share sheet.
    pub title: AttrValue,
    /// Where the link leads.
    pub place: Place,
    /// What a file holds in the link's stead, if the place can be put in one.
    #[prop_or_default]
    pub file: Option<Callback<(), String>>,
}

/// A button that copies the link, and one that opens the other ways.
#[component]
pub fn ShareButton(props: &ShareProps) -> Html {
    let said = use_state(|| "");
    let open = use_state(|| false);
    let fits = props.place.fragment.len() <= share::LINK_MAX;
    let copy = {
        let (said, open, place) = (said.setter(), open.setter(), props.place.clone());
        Callback::from(move |_: MouseEvent| {
            if !fits {
                open.set(true);
                return;
            }
            let (said, url) = (said.clone(), url(&place));
            spawn_local(async move {
                let copied = browser::sharing::copy(&url).await;
                said.set(if copied { "Link copied" } else { "The browser refused. Copy it from “More ways”." });
            });
        })
    };
    let more = {
        let open = open.setter();
        Callback::from(move |_: MouseEvent| open.set(true))
    };
    let close = {
        let open = open.setter();
        Callback::from(move |()| open.set(false))
    };
    let sharing = chunks::use_part(Chunk::Sharing, *open).and_then(|part| part.share).filter(|_| *open);
    let dialog = sharing.map(|draw| {
        let (title, place, file) = (props.title.clone(), props.place.clone(), props.file.clone());
        draw(Shared { title, place, file, onclose: close })
    });
    html! {
        <div class="share">
            <button class="button" aria-label="Copy link" onclick={copy}>{ icon(Icon::Copy) }<span>{ "Copy link" }</span></button>
            <button class="button" aria-label="More ways to share" onclick={more}>{ icon(Icon::Share) }</button>
            <span class="share-said small quiet" role="status">{ *said }</span>
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
