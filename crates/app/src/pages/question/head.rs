//! The head of a question's page with what can be done there, and the facts that stand above the statement.

use bank::Question;
use yew::prelude::*;

use super::flow::Phase;
use super::sheet::Sheet;
use super::timer::{Timer, Watch};
use crate::context::library::Library;
use crate::parts::icon::{Icon, icon};
use crate::parts::share::ShareButton;
use crate::route::{Place, Route};

/// Title and actions, in one line where there is room.
pub fn head(sheet: &Sheet, watch: &Watch) -> Html {
    let question = &sheet.question;
    let place = Place::from(Route::Question(question.slug.clone()));
    html! {
        <header class="q-head">
            <h1>{ &question.title }</h1>
            <div class="q-actions">
                <Timer pad={sheet.pad.clone()} watch={watch.clone()} minutes={question.minutes} paused={sheet.phase() == Phase::Saved} />
                { bookmark(sheet) }
                <ShareButton title={question.title.clone()} {place} />
                { visualizer(question) }
            </div>
        </header>
    }
}

/// What it is, where it belongs, and why it is asked.
pub fn about(question: &Question, library: &Library) -> Html {
    html! {
        <div class="q-about">
            <div class="q-facts">{ for facts(question).into_iter().chain(topics(question, library)) }</div>
            <p class="q-why">{ &question.summary }</p>
        </div>
    }
}

/// A link to the list with a filter, named as [`bank::Filter`] names it in an address.
fn filtered(name: &'static str, word: &str, words: &str) -> Html {
    let href = Place::from(Route::Questions).with_query(vec![(name.to_owned(), word.to_owned())]).href();
    html! {
        <a key={format!("{name}-{word}")} {href}>{ words.to_owned() }</a>
    }
}

/// Kind, difficulty, minutes, rounds and levels.
fn facts(question: &Question) -> Vec<Html> {
    let kind = question.kind();
    let mut facts = vec![
        filtered("kind", kind.as_str(), kind.title()),
        filtered("difficulty", question.difficulty.as_str(), question.difficulty.title()),
        html! { <span key="minutes">{ format!("{} min", question.minutes) }</span> },
    ];
    facts.extend(question.rounds.iter().map(|round| filtered("round", round.as_str(), round.title())));
    facts.extend(question.levels.iter().map(|level| filtered("level", level.as_str(), level.title())));
    facts
}

/// Topics, and the principles a story is about.
fn topics(question: &Question, library: &Library) -> Vec<Html> {
    let index = library.index();
    let topics = question.topics.iter().filter_map(|slug| index.topic(slug));
    let topics = topics.map(|topic| filtered("topic", &topic.slug, &topic.title));
    let principles = question.principles().iter().filter_map(|slug| Some((slug, index.principle(slug)?)));
    let principles = principles.map(|(slug, name)| filtered("principle", slug, name));
    topics.chain(principles).collect()
}

fn visualizer(question: &Question) -> Html {
    let href = question.visualizer().map(|slug| Place::from(Route::Visualizer(slug.to_owned())).href());
    html! {
        <span class="q-visualizer" hidden={href.is_none()}>
            <a class="button" {href}>{ icon(Icon::Visualize) }<span>{ "Step through it" }</span></a>
        </span>
    }
}

fn bookmark(sheet: &Sheet) -> Html {
    let (ledger, slug) = (sheet.ledger.clone(), sheet.question.slug.clone());
    let marked = ledger.is_bookmarked(&slug);
    let onclick = Callback::from(move |_: MouseEvent| ledger.toggle_bookmark(&slug));
    html! {
        <button class="button q-bookmark" aria-pressed={marked.to_string()} {onclick}>{ icon(Icon::Bookmark) }<span>{ "Bookmark" }</span></button>
    }
}

#[cfg(test)]
mod tests {
    use bank::{Difficulty, Filter, Kind, Level, Round};

    #[test]
    fn the_names_of_filters_are_those_that_the_list_knows() {
        let filter = Filter {
            kinds: vec![Kind::Coding],
            topics: vec!["graph".to_owned()],
            rounds: vec![Round::Loop],
            levels: vec![Level::Sde1],
            difficulties: vec![Difficulty::Easy],
            principles: vec!["ownership".to_owned()],
            ..Filter::default()
        };
        let names: Vec<&str> = filter.to_pairs().into_iter().map(|(name, _)| name).collect();
        assert_eq!(names, ["kind", "topic", "round", "level", "difficulty", "principle"]);
    }
}
