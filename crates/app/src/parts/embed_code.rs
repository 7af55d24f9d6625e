//! The lines by which somebody's notes show a visualizer: an `<iframe>` of the page without its frame.

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::icon::{Icon, icon};
use super::share::url;
use crate::route::{Place, Route};

/// Properties of [`EmbedCode`].
#[derive(Properties, PartialEq)]
pub struct EmbedCodeProps {
    /// What the frame is called for those who do not see it.
    pub title: AttrValue,
    /// What is shared; only a visualizer can be shown within another page.
    pub place: Place,
}

/// The code with its button; nothing for other pages.
#[component]
pub fn EmbedCode(props: &EmbedCodeProps) -> Html {
    let said = use_state(|| "");
    if !matches!(props.place.route, Route::Visualizer(_)) {
        return Html::default();
    }
    let code = code(&url(&embedded(&props.place)), &props.title);
    let copy = {
        let (code, said) = (code.clone(), said.setter());
        Callback::from(move |_: MouseEvent| {
            let (code, said) = (code.clone(), said.clone());
            spawn_local(async move {
                let copied = browser::sharing::copy(&code).await;
                said.set(if copied { "Code copied" } else { "The browser refused. Copy it from the field." });
            });
        })
    };
    html! {
        <div class="share-embed">
            <label class="field">
                <span class="label">{ "Code to show it in a page of your own" }</span>
                <textarea readonly=true rows="4" class="mono small" value={code} />
            </label>
            <div class="row">
                <button class="button" onclick={copy}>{ icon(Icon::Copy) }{ "Copy code" }</button>
                <span class="small quiet" role="status">{ *said }</span>
            </div>
        </div>
    }
}

/// The same place as a page within another one.
fn embedded(place: &Place) -> Place {
    let mut query = place.query.clone();
    query.insert(0, ("embed".to_owned(), String::new()));
    place.clone().with_query(query)
}

/// As wide as the column of the notes, where that is narrower.
fn code(url: &str, title: &str) -> String {
    format!(
        "<iframe src=\"{}\" title=\"{}\" width=\"640\" height=\"480\" style=\"max-width:100%;border:1px solid #82868e\" loading=\"lazy\"></iframe>",
        escape(url),
        escape(title)
    )
}

/// Text as an attribute of HTML holds it.
fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('"', "&quot;").replace('<', "&lt;")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_code_leads_to_the_same_moment_without_the_frame() {
        let place = Place::from_href("/visualize/coin-change?with=memo#1pABC");
        assert_eq!(embedded(&place).address(), "/visualize/coin-change?embed&with=memo#1pABC");
    }

    #[test]
    fn nothing_leaves_its_attribute() {
        let code = code("https://example.org/?a=1&b", "\"><script>");
        assert!(code.contains("src=\"https://example.org/?a=1&amp;b\""), "{code}");
        assert!(code.contains("title=\"&quot;>&lt;script>\"") && !code.contains("<script"), "{code}");
    }
}
