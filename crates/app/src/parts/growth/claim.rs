//! The claim that comes before measuring: one of the classes.

use judge::growth::Class;
use web_sys::HtmlSelectElement;
use yew::prelude::*;

/// A choice of one of the classes; none until one is chosen.
pub fn claim_field(
    id: &'static str,
    label: impl Into<AttrValue>,
    claimed: Option<Class>,
    changed: Callback<Option<Class>>,
) -> Html {
    let onchange = Callback::from(move |event: Event| {
        let value = event.target_unchecked_into::<HtmlSelectElement>().value();
        changed.emit(Class::parse(&value));
    });
    let options = Class::ALL.into_iter().map(|class| {
        html! {
            <option key={class.title()} value={class.title()} selected={claimed == Some(class)}>{ class.title() }</option>
        }
    });
    html! {
        <div class="field">
            <label for={id}>{ label.into() }</label>
            <select id={id} {onchange}>
                <option value="" selected={claimed.is_none()}>{ "Choose" }</option>
                { for options }
            </select>
        </div>
    }
}
