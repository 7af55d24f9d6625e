//! A dialog above the page, closed by Escape, by its button, or by a click beside it.

use web_sys::HtmlDialogElement;
use yew::prelude::*;

use super::icon::{Icon, icon};

#[derive(Properties, PartialEq)]
pub struct DialogProps {
    /// Its name, shown as the heading.
    pub title: AttrValue,
    pub onclose: Callback<()>,
    #[prop_or_default]
    pub class: Classes,
    pub children: Html,
}

/// Opens as soon as it is drawn; whoever draws it stops doing so when `onclose` is called.
#[component]
pub fn Dialog(props: &DialogProps) -> Html {
    let node = use_node_ref();
    {
        let node = node.clone();
        use_effect_with((), move |()| {
            let before = browser::focus::current();
            if let Some(dialog) = node.cast::<HtmlDialogElement>() {
                browser::focus::open_dialog(&dialog);
            }
            // The dialog is not closed but taken away, so that the browser does not bring the focus back by itself; it is
            // taken away after this.
            move || {
                wasm_bindgen_futures::spawn_local(async move { before.iter().for_each(browser::focus::back_on) });
            }
        });
    }
    let close = props.onclose.reform(|_: MouseEvent| ());
    let cancel = props.onclose.reform(|event: Event| event.prevent_default());
    let beside = {
        let (node, onclose) = (node.clone(), props.onclose.clone());
        Callback::from(move |event: MouseEvent| {
            let dialog = node.cast::<HtmlDialogElement>();
            if dialog.is_some_and(|dialog| event.target().as_ref() == Some(dialog.as_ref())) {
                onclose.emit(());
            }
        })
    };
    html! {
        <dialog ref={node} class={classes!("dialog", props.class.clone())} aria-label={props.title.clone()} oncancel={cancel} onclick={beside}>
            <div class="dialog-head">
                <h2>{ props.title.clone() }</h2>
                <button class="button button-plain" aria-label="Close" onclick={close}>{ icon(Icon::Close) }</button>
            </div>
            <div class="dialog-body">{ props.children.clone() }</div>
        </dialog>
    }
}
