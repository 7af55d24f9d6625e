//! What the page must say about the keeping of progress, above everything else.

use progress::Notice;
use yew::prelude::*;

use super::icon::{Icon, icon};
use crate::context::ledger::Ledger;

/// One line a notice; nothing but an empty element when all is well.
pub fn notices(ledger: &Ledger) -> Html {
    let lines = ledger.notices().iter().enumerate().map(|(number, notice)| {
        let dismiss = matches!(notice, Notice::SetAside { .. }).then(|| {
            let ledger = ledger.clone();
            let onclick = Callback::from(move |_: MouseEvent| ledger.dismiss_set_aside());
            html! {
                <button class="button button-plain" aria-label="Dismiss" {onclick}>{ icon(Icon::Close) }</button>
            }
        });
        html! {
            <p key={number} class="notice">
                <span>{ notice.sentence() }</span>
                <a href="progress">{ "Export progress" }</a>
                { for dismiss }
            </p>
        }
    });
    html! {
        <div class="notices" role="status">{ for lines }</div>
    }
}
