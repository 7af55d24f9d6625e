//! Answering on the picture itself: what can be pointed at lies over it, for the mouse, the finger and the keyboard.

use std::rc::Rc;

use predict::{Place, Question};
use scene::{Part, Point, Scene, around};
use web_sys::Element;
use yew::prelude::*;

use super::round::Act;
use crate::visual::state::{Act as Step, Visual};

/// Room around a thing that can be pointed at, in CSS pixels.
const AROUND: f32 = 3.0;

/// What lies over the picture.
#[derive(Clone)]
pub struct Over {
    question: Rc<Question>,
    act: Callback<Step>,
}

impl PartialEq for Over {
    /// The callback does the same at every step.
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.question, &other.question)
    }
}

impl Over {
    /// What belongs over the picture now.
    pub fn of(visual: &Visual, act: &Callback<Step>) -> Option<Over> {
        let question = visual.predict.round.as_ref()?.asking().filter(|question| on_picture(question))?;
        Some(Over { question: Rc::clone(question), act: act.clone() })
    }
}

/// The upper left and the lower right corner.
type Corners = (Point, Point);

/// Whether anything in the picture can be pointed at.
pub fn on_picture(question: &Question) -> bool {
    question.answers.iter().any(|answer| !answer.places.is_empty())
}

/// A button over each thing in the picture that is an answer. One of them is a stop of the Tab key, the arrow keys lead to the
/// others.
pub fn over(scene: &Scene, over: &Over) -> Html {
    let answers = over.question.answers.iter().enumerate();
    let targets = answers.flat_map(|(number, answer)| {
        let boxes = answer.places.iter().filter_map(|place| corners(scene, *place));
        boxes.map(move |corners| (number, answer.text.as_str(), corners))
    });
    let targets = targets.enumerate().map(|(order, target)| button(order, target, over));
    let (width, height) = (number(scene.width.ceil()), number(scene.height.ceil()));
    html! {
        <svg class="over" viewBox={format!("0 0 {width} {height}")} {width} {height} role="group" aria-label="Answers in the picture">
            { for targets }
        </svg>
    }
}

fn button(order: usize, (answer, text, (from, to)): (usize, &str, Corners), over: &Over) -> Html {
    let choose = over.act.reform(move |()| Step::Predict(Act::Answer(answer)));
    let onclick = choose.reform(|_: MouseEvent| ());
    let onkeydown = Callback::from(move |event: KeyboardEvent| {
        let key = event.key();
        match key.as_str() {
            "Enter" | " " => choose.emit(()),
            "ArrowRight" | "ArrowDown" => beside(&event, false),
            "ArrowLeft" | "ArrowUp" => beside(&event, true),
            _ => return,
        }
        event.prevent_default();
    });
    let sides = [from.x - AROUND, from.y - AROUND, to.x - from.x + 2.0 * AROUND, to.y - from.y + 2.0 * AROUND];
    let [x, y, width, height] = sides.map(number);
    html! {
        <g key={order} class="over-target" role="button" tabindex={if order == 0 { "0" } else { "-1" }} aria-label={text.to_owned()} {onclick} {onkeydown}>
            <rect {x} {y} {width} {height} rx="6" />
        </g>
    }
}

fn beside(event: &KeyboardEvent, back: bool) {
    let here = event.target_unchecked_into::<Element>();
    browser::focus::on_sibling(&here, back);
}

/// Whole pixels are near enough for what lies over something else.
fn number(length: f32) -> String {
    (length.round() as i64).to_string()
}

/// The box around what shows a place; none if the picture does not show it.
fn corners(scene: &Scene, place: Place) -> Option<Corners> {
    let is_surface = |part| matches!(part, Part::Body | Part::Cell | Part::Square);
    let shapes = scene.shapes.iter().filter(|shape| {
        let same = shape.id.object == place.object && place.index.is_none_or(|index| shape.id.index == index);
        same && is_surface(shape.id.part)
    });
    around(shapes)
}
