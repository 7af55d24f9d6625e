//! The guide: sections in reading order, each with what is drawn after its text, and a table of contents.

mod areas;
mod principles;
mod process;
mod sources;
mod star;
mod timeline;

use std::rc::Rc;

use bank::{Entry, Guide, Part, Section};
use yew::prelude::*;

use crate::context::library::use_guide;
use crate::context::nav::use_nav;
use crate::parts::loading::{failed, skeleton};
use crate::parts::markup::prose;
use crate::route::Place;

/// The guide's page.
#[component]
pub fn GuidePage() -> Html {
    let (load, retry) = use_guide();
    use_scroll_when_come(load.is_some());
    match load {
        None => skeleton(),
        Some(Err(error)) => failed(error, &retry),
        Some(Ok(guide)) => html! {
            <Whole guide={GuideHandle(guide)} />
        },
    }
}

/// When the guide had to be fetched first, the section asked for is only now there to be scrolled to. Where it was at
/// hand, the frame has scrolled already, or the browser has.
#[hook]
fn use_scroll_when_come(is_here: bool) {
    let nav = use_nav();
    let was_at_hand = use_state(|| is_here);
    use_effect_with(is_here, move |&is_here| {
        let fragment = &nav.place().fragment;
        if is_here && !*was_at_hand && !fragment.is_empty() {
            browser::focus::scroll_to(Some(fragment));
        }
    });
}

/// The guide as a property: one guide for the life of the page, so it is compared by where it lies.
#[derive(Clone)]
struct GuideHandle(Rc<Guide>);

impl PartialEq for GuideHandle {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

#[derive(Properties, PartialEq)]
struct GuideProps {
    guide: GuideHandle,
}

#[component]
fn Whole(props: &GuideProps) -> Html {
    let nav = use_nav();
    let guide = &props.guide;
    let print = Callback::from(|_: MouseEvent| browser::page::print());
    html! {
        <div class="page guide">
            <div class="page-head guide-head">
                <h1>{ "Guide to the interview" }</h1>
                <p class="lead">
                    { "What the role is, how you are interviewed for it at each level, what is judged, and how to prepare." }
                </p>
                <p class="guide-print">
                    <button class="button" onclick={print}>{ "Print the guide" }</button>
                </p>
            </div>
            <nav class="guide-toc" aria-label="Contents">
                <p class="guide-toc-title" aria-hidden="true">{ "Contents" }</p>
                { contents(&guide.0, nav.place()) }
            </nav>
            <details class="guide-toc-short">
                <summary>{ "Contents" }</summary>
                { contents(&guide.0, nav.place()) }
            </details>
            <div class="guide-body">
                { for guide.0.sections.iter().map(|section| section_view(guide, section)) }
            </div>
        </div>
    }
}

/// Links to the sections, which leave the choice of level alone.
fn contents(guide: &Guide, place: &Place) -> Html {
    let links = guide.sections.iter().map(|section| {
        let href = place.clone().with_fragment(section.slug.clone()).href();
        html! {
            <li key={section.slug.clone()}><a {href}>{ &section.title }</a></li>
        }
    });
    html! {
        <ol class="plain guide-contents">{ for links }</ol>
    }
}

fn section_view(guide: &GuideHandle, section: &Section) -> Html {
    let heading = format!("{}-title", section.slug);
    html! {
        <section key={section.slug.clone()} id={section.slug.clone()} class="guide-section" aria-labelledby={heading.clone()}>
            <h2 id={heading}>{ &section.title }</h2>
            { prose(&section.text) }
            <div class="guide-part">{ for section.part.map(|part| part_view(guide, part)) }</div>
        </section>
    }
}

fn part_view(guide: &GuideHandle, part: Part) -> Html {
    let guide = guide.clone();
    match part {
        Part::Process => html! {
            <process::ProcessPart {guide} />
        },
        Part::Areas => html! {
            <areas::AreasPart {guide} />
        },
        Part::Principles => html! {
            <principles::PrinciplesPart {guide} />
        },
        Part::Star => star::star_part(&guide.0.star),
        Part::Sources => sources::sources_part(&guide.0.sources),
    }
}

/// The mark of what rests on candidates' accounts.
fn reported_mark(reported: bool) -> Html {
    html! {
        <span class="reported-place">
            if reported {
                <span class="tag reported">{ "reported" }</span>
            }
        </span>
    }
}

/// Links to questions, each with its difficulty.
fn question_links<'a>(entries: impl Iterator<Item = &'a Entry>) -> Html {
    let links = entries.map(|entry| {
        html! {
            <li key={entry.slug.clone()}>
                <a href={format!("questions/{}", entry.slug)}>{ &entry.title }</a>
                <span class="quiet small">{ entry.difficulty.title() }</span>
            </li>
        }
    });
    html! {
        <ul class="plain guide-questions">{ for links }</ul>
    }
}
