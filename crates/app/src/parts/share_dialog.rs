//! The ways to share: the link with its length, the system's share sheet, a QR code, or a file when the link is too long.

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::dialog::Dialog;
use super::embed_code::EmbedCode;
use super::icon::{Icon, icon};
use super::share::url;
use crate::route::Place;

/// What is shared, and how the dialog is closed.
#[derive(Properties, Clone, PartialEq)]
pub struct Shared {
    /// For the share sheet.
    pub title: AttrValue,
    pub place: Place,
    /// What a file holds in the link's stead, if the place can be put in one.
    pub file: Option<Callback<(), String>>,
    pub onclose: Callback<()>,
}

/// The link, the share sheet and the QR code, or a file.
#[component]
pub fn ShareDialog(props: &Shared) -> Html {
    let url = url(&props.place);
    let length = props.place.fragment.len();
    let body = if length <= share::LINK_MAX { short(props, &url, length) } else { long(props, length) };
    html! {
        <Dialog title="Share this moment" class="share-panel" onclose={props.onclose.clone()}>{ body }</Dialog>
    }
}

/// A link that can be sent.
fn short(props: &Shared, url: &str, length: usize) -> Html {
    let copy = {
        let url = url.to_owned();
        Callback::from(move |_: MouseEvent| {
            let url = url.clone();
            spawn_local(async move {
                let _ = browser::sharing::copy(&url).await;
            });
        })
    };
    let native = browser::sharing::can_share().then(|| {
        let (url, title) = (url.to_owned(), props.title.to_string());
        let onclick = Callback::from(move |_: MouseEvent| {
            let (url, title) = (url.clone(), title.clone());
            spawn_local(async move {
                let _ = browser::sharing::share(&title, &url).await;
            });
        });
        html! {
            <button class="button" {onclick}>{ icon(Icon::Share) }{ "Share" }</button>
        }
    });
    html! {
        <div class="share-ways">
            <label class="field">
                <span class="label">{ "Link" }</span>
                <textarea id="share-link" readonly=true rows="3" class="mono small" value={url.to_owned()} />
            </label>
            <p class="small quiet">{ length_sentence(url.len(), length) }</p>
            <div class="row">
                <button class="button button-strong" onclick={copy}>{ icon(Icon::Copy) }{ "Copy" }</button>
                { for native }
            </div>
            <EmbedCode title={props.title.clone()} place={props.place.clone()} />
            { qr(url) }
        </div>
    }
}

fn length_sentence(whole: usize, fragment: usize) -> String {
    let holds = if fragment == 0 {
        ""
    } else {
        " It holds the algorithm, the input, the step and the language; nothing is stored anywhere."
    };
    format!("{whole} characters.{holds}")
}

/// A link that mail programs and chats would cut: it goes into a file.
fn long(props: &Shared, length: usize) -> Html {
    let save = props.file.clone().map(|file| {
        let onclick = Callback::from(move |_: MouseEvent| {
            browser::file::download("dryrun-moment.txt", "text/plain", &file.emit(()));
        });
        html! {
            <button class="button button-strong" {onclick}>{ icon(Icon::Download) }{ "Save as a file" }</button>
        }
    });
    html! {
        <div class="share-ways">
            <p>
                { format!("The input is so large that the link would be {} kB long, more than mail and chat carry safely. ", length.div_ceil(1000)) }
                { "Save it as a file and send that; it opens under “Open a file” on the page of this visualizer." }
            </p>
            { for save }
        </div>
    }
}

/// The link as a QR code, if it is short enough to be scanned.
fn qr(url: &str) -> Html {
    let Some(code) = share::qr(url) else {
        return html! {
            <p class="small quiet">{ "Too long for a QR code that a phone can read." }</p>
        };
    };
    let size = code.len();
    let mut d = String::new();
    for (y, row) in code.iter().enumerate() {
        for (x, _) in row.iter().enumerate().filter(|(_, dark)| **dark) {
            d.push_str(&format!("M{x} {y}h1v1h-1z"));
        }
    }
    html! {
        <svg class="qr" viewBox={format!("-4 -4 {0} {0}", size + 8)} role="img" aria-label="QR code of the link" shape-rendering="crispEdges">
            <rect class="qr-light" x="-4" y="-4" width={(size + 8).to_string()} height={(size + 8).to_string()} />
            <path class="qr-dark" {d} />
        </svg>
    }
}
