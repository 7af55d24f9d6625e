//! The dialog that saves: what is chosen, how it will look, how large it is.

use std::rc::Rc;

use browser::{file, picture, preference};
use scene::Theme;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::fields;
use super::taken::{Source, Taken};
use super::wish::{What, Wish};
use crate::parts::dialog::Dialog;
use crate::parts::icon::{Icon, icon};

/// Pixels of a PNG for each of the picture's own.
const SCALE: f64 = 2.0;
/// Bytes of a film up to which it moves in the dialog too.
const MOVING: usize = 300_000;

#[derive(Properties, PartialEq)]
pub struct SaveDialogProps {
    pub source: Source,
    pub onclose: Callback<()>,
}

#[component]
pub fn SaveDialog(props: &SaveDialogProps) -> Html {
    let source = &props.source;
    let wish = use_state(|| Wish::new(&source.run));
    let said = use_state(String::new);
    let taken = use_memo((source.clone(), *wish), |(source, wish)| match wish.what {
        What::Step => Ok(source.picture(wish)),
        What::Run => source.film(wish),
    });
    let change = {
        let (wish, said) = (wish.clone(), said.setter());
        Callback::from(move |change: fields::Change| {
            // A number that is just being typed is left alone: drawing anew would put the old one back.
            let wanted = change(*wish);
            if wanted != *wish {
                said.set(String::new());
                wish.set(wanted);
            }
        })
    };
    let last = source.run.trace().last();
    let body = match &*taken {
        Ok(file) => ready(source, &wish, file, &said),
        Err(why) => html! { <p class="save-refused" role="status">{ why }</p> },
    };
    html! {
        <Dialog title="Save" class="save-panel" onclose={props.onclose.clone()}>
            { fields::what(&wish, &change) }
            if wish.what == What::Run {
                { fields::stretch(&wish, last, &change) }
            }
            { fields::look(&wish, &change) }
            { body }
            <p class="small quiet save-said" role="status">{ (*said).clone() }</p>
        </Dialog>
    }
}

/// How it looks, what it measures, and the buttons.
fn ready(source: &Source, wish: &Wish, taken: &Taken, said: &UseStateHandle<String>) -> Html {
    // Inside of an image not every browser tells that less motion is wanted; and many shapes that move would slow the page.
    let stands = preference::reduced_motion() || taken.svg.len() > MOVING;
    let shown = if wish.what == What::Run && stands { source.picture(wish).svg } else { taken.svg.clone() };
    html! {
        <>
            <Preview svg={shown} />
            <p class="small quiet">{ measured(wish, taken) }</p>
            <div class="row">
                <button class="button button-strong" onclick={as_svg(taken, said)}>{ icon(Icon::Download) }{ "Save as SVG" }</button>
                if wish.what == What::Step {
                    <button class="button" onclick={as_png(source, wish, taken, said)}>{ icon(Icon::Download) }{ "Save as PNG" }</button>
                }
            </div>
        </>
    }
}

fn measured(wish: &Wish, taken: &Taken) -> String {
    let size = size(taken.svg.len());
    match wish.what {
        What::Step => {
            let [width, height] = [taken.size.0, taken.size.1].map(|side| (side * SCALE).ceil() as u32);
            format!(
                "SVG: {size}, sharp at any size, its values are text. PNG: {width} × {height} pixels. Automatic colours are light or \
                 dark as the viewer's system asks; in a PNG they are those of this page now."
            )
        }
        What::Run => format!(
            "{} steps in {} seconds, over and over; {size}.{} It moves wherever an SVG image is shown, without a script. Who asks the \
             system for less motion sees step {} standing still, in browsers that pass this on.",
            taken.steps,
            (taken.steps + 1) * wish.seconds as usize,
            if taken.svg.len() > MOVING { " Here it stands still, as it is large." } else { "" },
            taken.still.map_or(1, |still| still.0 + 1),
        ),
    }
}

/// Bytes as people read them.
fn size(bytes: usize) -> String {
    if bytes < 1_000_000 {
        return format!("{} kB", bytes.div_ceil(1000));
    }
    format!("{}.{} MB", bytes / 1_000_000, bytes % 1_000_000 / 100_000)
}

fn as_svg(taken: &Taken, said: &UseStateHandle<String>) -> Callback<MouseEvent> {
    let (name, svg, said) = (format!("{}.svg", taken.name), taken.svg.clone(), said.setter());
    Callback::from(move |_: MouseEvent| {
        let saved = file::download(&name, "image/svg+xml", &svg);
        said.set(outcome(saved, &name));
    })
}

fn as_png(source: &Source, wish: &Wish, taken: &Taken, said: &UseStateHandle<String>) -> Callback<MouseEvent> {
    // Pixels cannot follow whoever looks at them: they are as the page is now.
    let shown = if preference::is_dark() { Theme::Dark } else { Theme::Light };
    let theme = if wish.theme == Theme::Viewer { shown } else { wish.theme };
    let (source, wish) = (source.clone(), Wish { theme, ..*wish });
    let (name, said) = (format!("{}.png", taken.name), said.setter());
    Callback::from(move |_: MouseEvent| {
        let (taken, name, said) = (source.picture(&wish), name.clone(), said.clone());
        spawn_local(async move {
            let saved = picture::download_png(&name, &taken.svg, taken.size, SCALE).await;
            said.set(outcome(saved, &name));
        });
    })
}

fn outcome(saved: bool, name: &str) -> String {
    if saved { format!("Saved as {name}.") } else { "The browser refused to make the file.".to_owned() }
}

#[derive(Properties, PartialEq)]
struct PreviewProps {
    svg: String,
}

/// The file as an image, exactly as it is saved.
#[component]
fn Preview(props: &PreviewProps) -> Html {
    let address = use_memo(props.svg.clone(), |svg| picture::Shown::new(svg));
    let address: Rc<Option<picture::Shown>> = address;
    html! {
        <div class="save-preview">
            { for address.iter().map(|shown| html! { <img src={shown.address().to_owned()} alt="What is saved" /> }) }
        </div>
    }
}
