//! The picture of a step of one's own program, and what its structures are drawn as: a guess, which a learner may change.
//!
//! The choices go by the names of the structures and hold for all steps. On a question they are kept with its drafts, as a part of
//! their own (`drawn`), so that stepping through the next case, or coming back next week, shows what was chosen; the document needs
//! nothing new for that. Where there is no question, as in the playground, they last as long as the stepper is open.

use std::rc::Rc;

use scene::{Choices, Form, Guess};
use trace::StepIndex;
use web_sys::HtmlSelectElement;
use yew::prelude::*;

use crate::pages::question::Pad;
use crate::visual::{Film, Legend, Size, Stage, Twin};

/// The part of a question's drafts that the choices are.
const DRAWN: &str = "drawn";

/// Properties of [`Picture`].
#[derive(Clone, Properties)]
pub struct PictureProps {
    pub film: Rc<Film>,
    pub at: StepIndex,
    /// Something else stands beside it: a stage that measures its room anew.
    pub is_beside: bool,
}

impl PartialEq for PictureProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.film, &other.film) && self.at == other.at && self.is_beside == other.is_beside
    }
}

/// Stage, legend, tables, and how it is drawn.
#[component]
pub fn Picture(props: &PictureProps) -> Html {
    let (choices, choose) = use_choices();
    let film = use_drawn(&props.film, &choices);
    html! {
        <>
            <Stage key={props.is_beside.to_string()} film={Rc::clone(&film)} at={props.at} smooth={true} size={Size::Full} />
            <Legend film={Rc::clone(&film)} at={props.at} />
            { shapes(&film, props.at, &choose) }
            <Twin {film} at={props.at} visible={false} />
        </>
    }
}

/// A name and the form to draw it in; none for the guess.
type Choice = (String, Option<Form>);

/// The choices, and what hears of another one.
#[hook]
fn use_choices() -> (Rc<Choices>, Callback<Choice>) {
    let pad = use_context::<Pad>();
    let choices = {
        let pad = pad.clone();
        use_state(move || Rc::new(pad.map(|pad| Choices::from_text(&pad.text(DRAWN))).unwrap_or_default()))
    };
    let choose = {
        let choices = choices.clone();
        Callback::from(move |(name, form): Choice| {
            let mut next = (**choices).clone();
            next.choose(&name, form);
            if let Some(pad) = &pad {
                pad.set(DRAWN, next.to_text());
            }
            choices.set(Rc::new(next));
        })
    };
    (Rc::clone(&choices), choose)
}

/// The film as it is to be drawn; the same one until the film or the choices change.
#[hook]
fn use_drawn(film: &Rc<Film>, choices: &Rc<Choices>) -> Rc<Film> {
    let kept = use_mut_ref(|| None::<(Rc<Film>, Rc<Choices>, Rc<Film>)>);
    if choices.is_empty() {
        return Rc::clone(film);
    }
    let mut kept = kept.borrow_mut();
    let known = kept.as_ref().filter(|(of, by, _)| Rc::ptr_eq(of, film) && Rc::ptr_eq(by, choices));
    let drawn = known.map_or_else(|| film.drawn_as(Rc::clone(choices)), |(_, _, drawn)| Rc::clone(drawn));
    *kept = Some((Rc::clone(film), Rc::clone(choices), Rc::clone(&drawn)));
    drawn
}

/// A field for each structure that may be drawn in another way.
fn shapes(film: &Rc<Film>, at: StepIndex, choose: &Callback<Choice>) -> Html {
    let mut guesses: Vec<Guess> = film.at(at, |state| scene::guesses(state, film.choices()));
    guesses.retain(|guess| !guess.alternatives.is_empty());
    // A function that calls itself has the same names again.
    guesses.sort_by(|one, other| one.name.cmp(&other.name));
    guesses.dedup_by(|one, other| one.name == other.name);
    if guesses.is_empty() {
        return Html::default();
    }
    html! {
        <details class="shapes small" key="shapes">
            <summary>{ "How it is drawn" }</summary>
            <ul class="plain">{ for guesses.iter().map(|guess| shape(guess, choose)) }</ul>
        </details>
    }
}

fn shape(guess: &Guess, choose: &Callback<Choice>) -> Html {
    let onchange = {
        let (name, guessed, choose) = (guess.name.clone(), guess.guessed, choose.clone());
        Callback::from(move |event: Event| {
            let chosen = event.target_dyn_into::<HtmlSelectElement>().and_then(|select| Form::of(&select.value()));
            choose.emit((name.clone(), chosen.filter(|form| *form != guessed)));
        })
    };
    let option = |form: Form| {
        let words = form.words();
        let label = if form == guess.guessed { format!("{words} (as guessed)") } else { words.to_owned() };
        html! {
            <option key={words} value={words} selected={form == guess.form}>{ label }</option>
        }
    };
    let forms = [guess.guessed].into_iter().chain(guess.alternatives.iter().copied());
    html! {
        <li key={guess.name.clone()}>
            <label>
                <span class="mono">{ guess.name.clone() }</span>
                <span>{ "drawn as" }</span>
                <select {onchange}>{ for forms.map(option) }</select>
            </label>
        </li>
    }
}
