//! The page of one visualizer: opened from a link, from where the learner left it, or from its first prepared input.

mod embed;
mod predicting;

use algorithms::Visualizer;
use browser::file;
use share::InputSource;
use wasm_bindgen_futures::spawn_local;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use self::embed::{EMBED, Embedded};
use self::predicting::{mode_of, with_mode};
use crate::context::ledger::{Ledger, use_ledger};
use crate::context::library::{Library, use_library};
use crate::context::nav::use_nav;
use crate::parts::icon::{Icon, icon};
use crate::parts::share::ShareButton;
use crate::route::{Place, Route};
use crate::visual::{Current, Mode, Moment, Opened, Workbench, key_help, open_decoded, open_fragment, open_moment};

/// Larger files cannot be ours.
const FILE_LIMIT: f64 = 6e6;
/// Longer fragments are not put in the address by themselves; the share dialog still makes them.
const ADDRESS_MAX: usize = 2000;

#[derive(Properties, PartialEq)]
pub struct VisualizerPageProps {
    pub slug: AttrValue,
}

/// The frame sends a slug that is not in the catalogue to the not-found page.
#[component]
pub fn VisualizerPage(props: &VisualizerPageProps) -> Html {
    let slug = algorithms::find(&props.slug).unwrap_or(algorithms::catalogue()[0]).slug;
    if use_nav().place().value(EMBED).is_some() {
        html! { <Embedded {slug} /> }
    } else {
        html! { <Whole {slug} /> }
    }
}

/// The page with all that belongs to it.
#[component]
fn Whole(props: &VisualizerPageProps) -> Html {
    let visualizer = algorithms::find(&props.slug).unwrap_or(algorithms::catalogue()[0]);
    let (nav, ledger, library) = (use_nav(), use_ledger(), use_library());
    let fragment = nav.place().fragment.clone();
    let opened = use_state(|| open_fragment(visualizer, &fragment));
    let shown = use_state(|| None::<Moment>);
    let current = (*use_state(Current::default)).clone();
    use_fragment(visualizer, &fragment, opened.setter(), shown.as_ref());
    use_left_off(visualizer, &ledger, &opened, &fragment, &current);
    {
        let (ledger, title) = (ledger.clone(), visualizer.title);
        use_effect_with(ledger.is_ready(), move |&ready| {
            if ready {
                ledger.remember_place(&Route::Visualizer(visualizer.slug.to_owned()).path(), title);
            }
        });
    }
    // What the address asks for now: who tells a moment late may know an older one.
    let mode = use_mut_ref(Mode::default);
    *mode.borrow_mut() = mode_of(nav.place());
    let onmoment = {
        let (nav, ledger, shown, mode) = (nav.clone(), ledger.clone(), shown.setter(), mode.clone());
        Callback::from(move |moment: Moment| {
            keep(&ledger, &moment);
            let fragment = moment.fragment();
            let fragment = if fragment.len() <= ADDRESS_MAX { fragment } else { String::new() };
            shown.set(Some(moment));
            nav.replace(with_mode(nav.place().clone(), *mode.borrow()).with_fragment(fragment));
        })
    };
    let onpredict = {
        let (nav, mode) = (nav.clone(), mode.clone());
        Callback::from(move |chosen: Mode| {
            *mode.borrow_mut() = chosen;
            nav.replace(with_mode(nav.place().clone(), chosen));
        })
    };
    let asked = *mode.borrow();
    let onopen = {
        let opened = opened.setter();
        Callback::from(move |now: Opened| opened.set(now))
    };
    html! {
        <div class="visualizer">
            { dropped(&opened) }
            <Workbench visualizer={visualizer.slug} open={opened.moment.clone()} {onmoment} current={current.clone()} tools={tools(visualizer, &current, asked, onopen)} predict={asked} {onpredict} />
            { related(&library, visualizer.slug) }
        </div>
    }
}

/// What a link held that could not be opened.
fn dropped(opened: &Opened) -> Html {
    let lines = opened.dropped.iter().enumerate().map(|(number, line)| {
        html! {
            <p key={number} class="notice">{ line }</p>
        }
    });
    html! {
        <div class="notices" role="alert">{ for lines }</div>
    }
}

/// Opens a link that arrives while the page is open, but not the address that the page itself has written.
#[hook]
fn use_fragment(
    visualizer: &'static Visualizer,
    fragment: &str,
    opened: UseStateSetter<Opened>,
    shown: Option<&Moment>,
) {
    let own = shown.map(Moment::fragment).is_some_and(|own| own == fragment);
    let first = use_mut_ref(|| true);
    use_effect_with(fragment.to_owned(), move |fragment| {
        let opening = std::mem::replace(&mut *first.borrow_mut(), false);
        if !opening && !own && !fragment.is_empty() {
            opened.set(open_fragment(visualizer, fragment));
        }
    });
}

/// Without a link the learner's own last input comes back, as soon as the stored document is in; unless the learner was
/// quicker and has begun with what stood there.
#[hook]
fn use_left_off(
    visualizer: &'static Visualizer,
    ledger: &Ledger,
    opened: &UseStateHandle<Opened>,
    fragment: &str,
    current: &Current,
) {
    let (ledger, opened, has_link, current) = (ledger.clone(), opened.setter(), !fragment.is_empty(), current.clone());
    use_effect_with(ledger.is_ready(), move |&ready| {
        if ready && !has_link && !current.has_begun() {
            let language = ledger.settings().language.unwrap_or_default();
            let remembered = ledger.remembered(visualizer.slug);
            let mut dropped = Vec::new();
            let moment = match remembered {
                Some(left) => {
                    let source = read_source(&left.text);
                    let step = u32::try_from(left.step).unwrap_or(0);
                    open_moment(visualizer, &left.variant, source, step, &left.language, &mut dropped)
                }
                None if language.is_empty() => return,
                None => open_moment(visualizer, "", InputSource::Usual, 0, &language, &mut dropped),
            };
            opened.set(Opened { moment: Some(moment), dropped: Vec::new() });
        }
    });
}

/// Keeps what is looked at. A very long input is not kept: storage has room for a few megabytes in all.
fn keep(ledger: &Ledger, moment: &Moment) {
    let text = match &moment.source {
        InputSource::Usual => String::new(),
        InputSource::Text(text) if text.len() > 20_000 => return,
        InputSource::Text(text) => text.clone(),
        InputSource::Random { size, seed } => format!("{RANDOM}{size} {seed}"),
    };
    ledger.remember(moment.visualizer, text, moment.variant, moment.language.slug(), moment.step.0);
}

/// How a random input is kept in the place of its text; no input can be typed that begins so.
const RANDOM: &str = "\u{1}random ";

fn read_source(text: &str) -> InputSource {
    let random = text.strip_prefix(RANDOM).and_then(|rest| rest.split_once(' '));
    let random = random.and_then(|(size, seed)| Some((size.parse().ok()?, seed.parse().ok()?)));
    match random {
        Some((size, seed)) => InputSource::Random { size, seed },
        None if text.is_empty() => InputSource::Usual,
        None => InputSource::Text(text.to_owned()),
    }
}

/// Copying the link, opening a file, the keys.
fn tools(visualizer: &'static Visualizer, current: &Current, mode: Mode, onopen: Callback<Opened>) -> Html {
    let place = with_mode(Place::from(Route::Visualizer(visualizer.slug.to_owned())), mode);
    let now = {
        let (place, current) = (place.clone(), current.clone());
        Callback::from(move |()| {
            let fragment = current.0.borrow().as_ref().map(Moment::fragment).unwrap_or_default();
            place.clone().with_fragment(fragment)
        })
    };
    let onfile = Callback::from(move |event: Event| {
        let (input, onopen) = (event.target_unchecked_into::<HtmlInputElement>(), onopen.clone());
        spawn_local(async move {
            onopen.emit(match file::chosen(&input, FILE_LIMIT).await {
                Ok(text) => open_decoded(visualizer, share::from_file(&text)),
                Err(why) => Opened { moment: None, dropped: vec![why.to_owned()] },
            });
        });
    });
    let file = {
        let current = current.clone();
        Callback::from(move |()| {
            current.0.borrow().as_ref().map(|moment| share::to_file(&moment.link())).unwrap_or_default()
        })
    };
    html! {
        <>
            <ShareButton title={format!("{} on Dryrun", visualizer.title)} {place} {now} {file} />
            <label class="button open-file">
                { icon(Icon::Upload) }<span>{ "Open a file" }</span>
                <input class="visually-hidden" type="file" aria-label="Open a file" accept=".txt,text/plain" onchange={onfile} />
            </label>
            { key_help() }
        </>
    }
}

/// The questions that this visualizer shows.
fn related(library: &Library, slug: &str) -> Html {
    let entries = library.index().entries.iter().filter(|entry| entry.visualizer.as_deref() == Some(slug));
    let items = entries.map(|entry| {
        let href = Place::from(Route::Question(entry.slug.clone())).href();
        html! {
            <li key={entry.slug.clone()}><a {href}>{ &entry.title }</a><span class="quiet">{ " " }{ &entry.summary }</span></li>
        }
    });
    html! {
        <section class="related">
            <h2>{ "Practise it" }</h2>
            <ul class="plain">{ for items }</ul>
        </section>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_random_input_is_kept_by_size_and_seed() {
        let kept = format!("{RANDOM}8 42");
        assert_eq!(read_source(&kept), InputSource::Random { size: 8, seed: 42 });
        assert_eq!(read_source("random 8 42"), InputSource::Text("random 8 42".to_owned()));
        assert_eq!(read_source(""), InputSource::Usual);
    }
}
