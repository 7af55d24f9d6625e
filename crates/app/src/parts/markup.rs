//! Showing HTML that the build rendered and made safe.

use bank::Markup;
use yew::prelude::*;

/// Paragraphs.
pub fn prose(markup: &Markup) -> Html {
    html! {
        <div class="prose">{ raw(markup) }</div>
    }
}

/// One run of text inside a sentence, a list item or a label.
pub fn inline(markup: &Markup) -> Html {
    raw(markup)
}

fn raw(markup: &Markup) -> Html {
    Html::from_html_unchecked(AttrValue::from(markup.as_str().to_owned()))
}

/// A sentence in which backticks enclose code or values, as the visualizers write it.
pub fn sentence(text: &str) -> Html {
    let parts = text.split('`').enumerate().map(|(number, part)| {
        if number % 2 == 0 {
            html! { <span key={number}>{ part }</span> }
        } else {
            html! { <code key={number}>{ part }</code> }
        }
    });
    parts.collect()
}
