//! Behavioral: a story in four parts, the interviewer's probes, and a weak and a strong answer to compare.

use bank::{Behavioral, StarAnswer};
use yew::prelude::*;

use super::answer::{PROBES, STAR};
use super::draft_field::DraftField;
use super::extras::list;
use super::measure;
use super::sheet::Sheet;
use crate::context::library::Library;
use crate::parts::markup::{inline, prose};
use crate::route::{Place, Route};

/// What belongs in each of the four parts, and the lines it gets at first.
const HELP: [(&str, u32); 4] = [
    ("Where and when, and what was at stake. Two or three sentences.", 4),
    ("What fell to you, and by when. Say “I”.", 3),
    ("What you did, step by step, and why so. This is most of the story.", 9),
    ("What came of it, in numbers, and what you would do otherwise.", 4),
];

/// The words of each part, and what they say about the balance of the story.
fn balance(words: [u32; 4]) -> String {
    let all: u32 = words.iter().sum();
    let told = measure::spoken(all);
    if all == 0 {
        return "Two to three minutes aloud leave room for questions.".to_owned();
    }
    match (words[2] * 100).checked_div(all) {
        Some(share) if all >= 60 => {
            format!("{told}. Your actions are {share}% of it; aim for half or more.")
        }
        _ => format!("{told}. Two to three minutes leave room for questions."),
    }
}

/// The four fields and the probes.
pub fn work(sheet: &Sheet, body: &Behavioral, library: &Library) -> Html {
    let names = body.principles.iter().filter_map(|slug| Some((slug, library.index().principle(slug)?)));
    let names = names.map(|(slug, name)| {
        let href = Place::from(Route::Guide).with_fragment(slug.clone()).href();
        html! { <a key={slug.clone()} {href}>{ name.to_owned() }</a> }
    });
    let words = STAR.map(|(part, _)| measure::words(&sheet.pad.text(part)));
    let fields = STAR.iter().zip(HELP).map(|(&(part, label), (help, rows))| {
        html! {
            <DraftField
                key={format!("{part}-{}", sheet.flow.round)} pad={sheet.pad.clone()} {part} {label} {help} {rows} counted=true
                ready={sheet.ledger.is_ready()}
            />
        }
    });
    html! {
        <section class="q-work" aria-labelledby="your-answer">
            <div class="q-work-head">
                <h2 id="your-answer" tabindex="-1">{ "Your story" }</h2>
                <p class="q-principles small"><span class="quiet">{ "Listened for: " }</span>{ for names }</p>
            </div>
            <div class="q-star">{ for fields }</div>
            <p class="small quiet q-balance">{ balance(words) }</p>
            { probes(sheet, body) }
        </section>
    }
}

/// What the interviewer asks to dig deeper, one by one.
fn probes(sheet: &Sheet, body: &Behavioral) -> Html {
    let shown = sheet.pad.text(PROBES).parse().unwrap_or(0_usize).min(body.probes.len());
    let pad = sheet.pad.clone();
    let next = Callback::from(move |_: MouseEvent| pad.set(PROBES, (shown + 1).to_string()));
    let button =
        if shown == 0 { "Let the interviewer dig".to_owned() } else { format!("Next of {}", body.probes.len()) };
    let items = body.probes.iter().take(shown).enumerate().map(|(number, probe)| {
        html! { <li key={number}>{ inline(probe) }</li> }
    });
    html! {
        <div class="q-probes">
            <h3>{ "Probes" }</h3>
            <p class="small quiet">{ "Answer each aloud before you ask for the next." }</p>
            <ol aria-live="polite">{ for items }</ol>
            <button class="button" disabled={shown == body.probes.len()} onclick={next}>{ button }</button>
        </div>
    }
}

/// Signals, red flags and the two examples.
pub fn examples(body: &Behavioral) -> Html {
    html! {
        <div class="q-examples">
            <div class="q-two">
                <div><h3>{ "Strong signals" }</h3>{ list(&body.signals, "q-list q-list-good") }</div>
                <div><h3>{ "Red flags" }</h3>{ list(&body.red_flags, "q-list q-list-bad") }</div>
            </div>
            <div class="q-pair">
                { example("A weak answer", &body.weak) }
                { example("A strong answer", &body.strong) }
            </div>
        </div>
    }
}

fn example(title: &'static str, answer: &StarAnswer) -> Html {
    let texts = [&answer.situation, &answer.task, &answer.action, &answer.result];
    let parts = STAR.iter().zip(texts).map(|((part, label), text)| {
        html! {
            <div key={*part} class="q-example-part">
                <h4>{ *label }</h4>
                <div class="prose-compact">{ prose(text) }</div>
            </div>
        }
    });
    html! {
        <article class="q-example">
            <h3>{ title }</h3>
            { for parts }
            <div class="q-example-part q-comment">
                <h4>{ "What the interviewer writes down" }</h4>
                <div class="prose-compact">{ prose(&answer.comment) }</div>
            </div>
        </article>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_story_of_some_length_hears_about_its_balance() {
        assert_eq!(
            balance([60, 20, 160, 20]),
            "260 words, about 2:00 aloud. Your actions are 61% of it; aim for half or more."
        );
        assert_eq!(balance([0; 4]), "Two to three minutes aloud leave room for questions.");
    }
}
