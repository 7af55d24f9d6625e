//! One prompt answered twice, weak and strong, part beside part, with what the interviewer writes down.

use bank::{Markup, Star, StarAnswer};
use yew::prelude::*;

use crate::parts::markup::{inline, prose};

/// The worked example.
pub(super) fn star_part(star: &Star) -> Html {
    html! {
        <div class="star-example">
            <blockquote class="star-prompt">{ inline(&star.prompt) }</blockquote>
            <div class="star-answers">
                { answer("A weak answer", "star-weak", &star.weak) }
                { answer("A strong answer", "star-strong", &star.strong) }
            </div>
        </div>
    }
}

fn answer(title: &'static str, id: &'static str, answer: &StarAnswer) -> Html {
    html! {
        <section key={id} {id} class="star-answer" aria-labelledby={format!("{id}-title")}>
            <h3 id={format!("{id}-title")}>{ title }</h3>
            { part("Situation", &answer.situation) }
            { part("Task", &answer.task) }
            { part("Action", &answer.action) }
            { part("Result", &answer.result) }
            <div class="star-comment">
                <h4>{ "What the interviewer writes" }</h4>
                { prose(&answer.comment) }
            </div>
        </section>
    }
}

fn part(name: &'static str, text: &Markup) -> Html {
    html! {
        <div class="star-part">
            <h4>{ name }</h4>
            { prose(text) }
        </div>
    }
}
