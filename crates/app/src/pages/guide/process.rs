//! The process, drawn as a timeline for the level and the form of assessment that the address names.

use bank::{Level, Process};
use yew::prelude::*;

use super::timeline::{self, Day, HOUR, Row};
use super::{GuideProps, reported_mark};
use crate::context::nav::{Nav, use_nav};
use crate::parts::markup::prose;

/// Names in the address.
const LEVEL: &str = "level";
const ASSESSMENT: &str = "assessment";

/// The choice of level and the timeline that follows from it.
#[component]
pub(super) fn ProcessPart(props: &GuideProps) -> Html {
    let nav = use_nav();
    let process = &props.guide.0.process;
    let level = nav.place().value(LEVEL).and_then(Level::parse).unwrap_or(timeline::USUAL_LEVEL);
    let days = timeline::days(process, level, nav.place().value(ASSESSMENT));
    let hours = timeline::hours(&days);
    html! {
        <div class="process">
            { level_choice(process, level, &nav) }
            { emphasis(process, level) }
            { axis(hours) }
            <ol class="plain timeline">{ for days.iter().map(|day| day_view(day, hours, &nav)) }</ol>
        </div>
    }
}

fn level_choice(process: &Process, level: Level, nav: &Nav) -> Html {
    let options = process.levels.iter().map(|note| {
        let (word, label) = (note.level.as_str(), note.level.title());
        segment(LEVEL, word, label, note.level == level, nav)
    });
    html! {
        <fieldset class="segments">
            <legend>{ "Level" }</legend>
            <div class="segmented">{ for options }</div>
        </fieldset>
    }
}

/// The forms a stage can take, as far as it has several.
fn form_choice(row: &Row, nav: &Nav) -> Option<Html> {
    let chosen = row.variant?;
    let options = row
        .stage
        .variants
        .iter()
        .map(|variant| segment(ASSESSMENT, &variant.id, &variant.title, variant.id == chosen.id, nav));
    Some(html! {
        <>
            <fieldset class="segments">
                <legend>{ format!("Form of the {}", row.title.to_lowercase()) }</legend>
                <div class="segmented">{ for options }</div>
            </fieldset>
            <div role="status">{ prose(&chosen.what) }</div>
        </>
    })
}

/// One radio button of a segmented control; choosing it changes the address in place.
fn segment(name: &'static str, word: &str, label: &str, checked: bool, nav: &Nav) -> Html {
    let onchange = {
        let (nav, word) = (nav.clone(), word.to_owned());
        Callback::from(move |_: Event| {
            let mut query = nav.place().query.clone();
            query.retain(|(other, _)| other != name);
            query.push((name.to_owned(), word.clone()));
            nav.replace(nav.place().clone().with_query(query));
        })
    };
    html! {
        <label key={word.to_owned()}>
            <input type="radio" {name} value={word.to_owned()} {checked} {onchange} />
            <span>{ label }</span>
        </label>
    }
}

/// What the level is asked for. It is said when the level changes.
fn emphasis(process: &Process, level: Level) -> Html {
    let note = process.levels.iter().find(|note| note.level == level);
    html! {
        <div class="process-level" role="status">
            { for note.map(|note| html! {
                <div key={level.as_str()} id={level.as_str()}>
                    <h3>{ &note.title }<span class="quiet">{ format!(" · {}", note.grade) }</span></h3>
                    { prose(&note.emphasis) }
                </div>
            }) }
        </div>
    }
}

/// The hours above the bars.
fn axis(hours: u32) -> Html {
    let labels = (1..=hours).map(|hour| {
        html! {
            <span key={hour}>{ format!("{hour} h") }</span>
        }
    });
    html! {
        <div class="timeline-axis" aria-hidden="true"><div>{ for labels }</div></div>
    }
}

fn day_view(day: &Day, hours: u32, nav: &Nav) -> Html {
    let rows = day.rows.iter().map(|row| row_view(row, hours, nav));
    if !day.is_loop {
        return rows.collect();
    }
    html! {
        <li key="loop" class="timeline-loop">
            <h3>{ "The loop" }<span class="quiet">{ " · back to back on one day, in any order" }</span></h3>
            <ol class="plain">{ for rows }</ol>
        </li>
    }
}

fn row_view(row: &Row, hours: u32, nav: &Nav) -> Html {
    let unattended = row.parts.is_empty().then_some("timeline-unattended");
    html! {
        <li key={row.stage.id.clone()} id={row.stage.id.clone()} class={classes!("timeline-stage", unattended)}>
            <div class="timeline-head">
                <h4>{ &row.title }</h4>
                <p class="timeline-length">{ row.length() }{ reported_mark(row.is_reported()) }</p>
            </div>
            { bar(row, hours) }
            <div class="timeline-what">
                { prose(&row.stage.what) }
                { for form_choice(row, nav) }
            </div>
        </li>
    }
}

/// The length as a bar below the axis, one unit a minute. The words beside it say the same.
fn bar(row: &Row, hours: u32) -> Html {
    let end = hours * HOUR;
    let ticks: Vec<String> = (1..hours).map(|hour| format!("M{} 0v12", hour * HOUR)).collect();
    let mut start = row.start;
    let parts = row.parts.iter().enumerate().map(|(number, minutes)| {
        let x = start;
        start += minutes;
        let class = if number == 0 { "timeline-first" } else { "timeline-more" };
        html! {
            <rect key={number} {class} x={x.to_string()} y="2" width={minutes.to_string()} height="8" />
        }
    });
    html! {
        <svg class="timeline-bar" viewBox={format!("0 0 {end} 12")} preserveAspectRatio="none" aria-hidden="true">
            <path class="timeline-ticks" d={format!("M0 0v12{}", ticks.concat())} />
            <g>{ for parts }</g>
        </svg>
    }
}
