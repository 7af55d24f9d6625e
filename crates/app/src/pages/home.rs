//! The title page: what this is, one visualizer alive, where to go on, and what is and is not here.

use bank::{Area, Entry, Index};
use yew::prelude::*;

use crate::context::ledger::use_ledger;
use crate::context::library::use_library;
use crate::parts::icon::{Icon, icon};
use crate::route::Place;
use crate::visual::{Size, Workbench};

/// The visualizer that is alive here, and the question a newcomer is sent to.
const FIRST: &str = "reverse-linked-list";

/// What is here that is seldom found together, each claim with its ground.
const DIFFERENT: [(&str, &str); 5] = [
    (
        "Your own code, step by step",
        "Python, JavaScript and TypeScript run in this tab: on the cases of a question, or in the playground on anything. A failing \
         case is walked through forwards and backwards with its lists, trees, grids and graphs drawn, and a smaller failing one is found for you.",
    ),
    (
        "Answers stay closed until you have tried",
        "Recalling teaches more than reading. Hints open one at a time, then the approaches from brute force to best, then the \
         solution; or you say that you want to see it now.",
    ),
    (
        "Your own input, in both directions",
        "Type or paint a list or a grid and walk through the run, back as well as forward. Every step says what happened and why, \
         with the line of code lit in four languages. A link reopens the exact step.",
    ),
    (
        "Checked, not only written",
        "Every coding solution is run in Python, Java, C++ and JavaScript against its cases, and against a slow and obvious \
         version on 200 generated inputs, before it may appear here.",
    ),
    (
        "What it does not do",
        "Java and C++ can be written and read here, but not run yet. Beyond tests nothing grades you: you compare your answer with a \
         rubric yourself. The questions are written by us from what is publicly known; none is claimed to be one that Amazon asks.",
    ),
];

/// The title page.
#[component]
pub fn Home() -> Html {
    let library = use_library();
    let index = library.index();
    html! {
        <div class="page home">
            <div class="home-top">
                <div class="home-title">
                    <h1>{ "Dryrun" }</h1>
                    <p class="home-sentence">{ "Practise the Amazon software engineer’s interview, in your browser." }</p>
                    <p class="lead">{ introduction(index) }</p>
                    <Continue />
                </div>
                <div class="home-stage">
                    <Workbench visualizer={FIRST} size={Size::Teaser} />
                </div>
            </div>
            { ways(index) }
            { areas(index) }
            { different() }
        </div>
    }
}

fn introduction(index: &Index) -> String {
    format!(
        "Answer {} open questions on code, design, debugging and the Leadership Principles, and step through algorithms on your \
         own input. No account and no server: what you write stays with you.",
        index.entries.len()
    )
}

/// Where the reader left off; a first question for who comes new. Both take the same room.
#[component]
fn Continue() -> Html {
    let (ledger, library) = (use_ledger(), use_library());
    let last = ledger.last_place().filter(|_| ledger.is_ready());
    let (label, title, href) = match last {
        Some((address, title)) => ("Continue where you left", title, Place::from_href(&address).href()),
        None => {
            let title = library.index().find(FIRST).map_or("All questions", |entry| entry.title.as_str());
            ("A good first question", title.to_owned(), format!("questions/{FIRST}"))
        }
    };
    html! {
        <a class="home-continue" {href}>
            <span>
                <span class="small quiet">{ label }</span>
                <span class="home-continue-title">{ title }</span>
            </span>
            { icon(Icon::Arrow) }
        </a>
    }
}

/// The ways in.
fn ways(index: &Index) -> Html {
    let visualizers = crate::catalogue::CARDS.len();
    let row = |href: &'static str, name: &'static str, text: &'static str, count: String| {
        html! {
            <li key={href}>
                <a {href}>
                    <span class="home-way-name">{ name }</span>
                    <span class="home-way-text">{ text }</span>
                    <span class="home-way-count">{ count }</span>
                </a>
            </li>
        }
    };
    html! {
        <section class="home-section" aria-labelledby="ways">
            <h2 id="ways">{ "Four ways in" }</h2>
            <ul class="plain home-ways">
                { row("questions", "Practise", "Answer a question as you would in the interview, then compare.",
                    counted(index.entries.len(), "question", "questions")) }
                { row("visualize", "Step through", "Watch an algorithm work on an input of yours, one step at a time.",
                    counted(visualizers, "visualizer", "visualizers")) }
                { row("playground", "Run your own code", "Any program, in this tab, forwards and backwards with what it builds drawn.",
                    "3 languages".to_owned()) }
                { row("guide", "Read the guide", "The rounds at each level, what they judge, and how to tell a story.",
                    format!("{} principles", index.principles.len())) }
            </ul>
        </section>
    }
}

fn areas(index: &Index) -> Html {
    let rows = Area::ALL.iter().map(|&area| {
        let of_area: Vec<&Entry> = index.entries.iter().filter(|entry| entry.areas.contains(&area)).collect();
        let topics = index.topics.iter().filter(|topic| topic.area == area);
        let topics = topics.filter(|topic| of_area.iter().any(|entry| entry.topics.contains(&topic.slug)));
        let topics: Vec<&str> = topics.map(|topic| topic.title.as_str()).collect();
        html! {
            <li key={area.as_str()}>
                <a href={format!("questions?area={}", area.as_str())}>
                    <span class="home-way-name">{ area.title() }</span>
                    <span class="home-way-text">{ sentence_of(&topics) }</span>
                    <span class="home-way-count">{ counted(of_area.len(), "question", "questions") }</span>
                </a>
            </li>
        }
    });
    html! {
        <section class="home-section" aria-labelledby="areas">
            <h2 id="areas">{ "What is evaluated" }</h2>
            <ul class="plain home-ways">{ for rows }</ul>
        </section>
    }
}

fn different() -> Html {
    let points = DIFFERENT.iter().map(|&(title, text)| {
        html! {
            <div key={title}>
                <h3>{ title }</h3>
                <p>{ text }</p>
            </div>
        }
    });
    html! {
        <section class="home-section" aria-labelledby="different">
            <h2 id="different">{ "What is different" }</h2>
            <div class="home-points">{ for points }</div>
        </section>
    }
}

fn counted(count: usize, one: &str, many: &str) -> String {
    format!("{count} {}", if count == 1 { one } else { many })
}

/// Titles joined to one run of text: the first as it stands, the others with a small letter.
fn sentence_of(titles: &[&str]) -> String {
    let mut text = String::new();
    for (number, title) in titles.iter().enumerate() {
        if number == 0 {
            text.push_str(title);
            continue;
        }
        text.push_str(", ");
        text.push_str(&title.to_lowercase());
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_is_counted_in_the_singular() {
        assert_eq!(counted(1, "question", "questions"), "1 question");
        assert_eq!(counted(0, "question", "questions"), "0 questions");
    }

    #[test]
    fn titles_become_one_run_of_text() {
        assert_eq!(sentence_of(&["Linked lists", "Hash maps", "Heaps"]), "Linked lists, hash maps, heaps");
        assert_eq!(sentence_of(&[]), "");
    }
}
