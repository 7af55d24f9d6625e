//! The stage: the picture of a step, moved smoothly from the one before.

use std::cell::RefCell;
use std::rc::Rc;

use browser::{clock, page, preference};
use scene::{Scene, Transition, between};
use trace::StepIndex;
use web_sys::Element;
use yew::prelude::*;

use super::canvas::GridCanvas;
use super::film::Film;
use super::picture::Picture;
use super::predict::{Over, over};
use super::workbench::Size;

/// How long a step moves, in milliseconds.
const STEP_MILLIS: f64 = 160.0;
/// Pictures with more shapes than this change at once: moving them would cost more than a frame has.
const MOVING_SHAPES: usize = 700;
/// What should be seen around the place of a step, in CSS pixels.
const AROUND: f32 = 28.0;
/// The width assumed where nobody can measure: on the host.
const USUAL_WIDTH: f64 = 760.0;

#[derive(Clone, Properties)]
pub struct StageProps {
    pub film: Rc<Film>,
    pub at: StepIndex,
    /// Whether this step may move; a jump or a scrub may not.
    pub smooth: bool,
    /// To guess the first drawing's room from the window.
    pub size: Size,
    /// What can be pointed at.
    #[prop_or_default]
    pub over: Option<Over>,
}

impl PartialEq for StageProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.film, &other.film)
            && self.at == other.at
            && self.smooth == other.smooth
            && self.over == other.over
    }
}

/// What is on its way from where to where.
#[derive(Default)]
struct Motion {
    shown: Option<Rc<Scene>>,
    of: Option<(usize, StepIndex, u32)>,
    transition: Option<Transition>,
    started: Option<f64>,
}

/// The picture of one step.
#[component]
pub fn Stage(props: &StageProps) -> Html {
    let node = use_node_ref();
    let width = use_width(&node, props.size);
    let motion = use_mut_ref(Motion::default);
    let frame = use_state(|| 0.0f64);
    let key = (Rc::as_ptr(&props.film) as usize, props.at, width);
    let scene = step(&mut motion.borrow_mut(), props, key, *frame);
    {
        let (motion, frame) = (Rc::clone(&motion), frame.setter());
        use_effect_with(key, move |_| {
            let moving = motion.borrow().transition.is_some();
            let frames = moving.then(|| frames(&motion, frame));
            move || drop(frames)
        });
    }
    use_in_view(&node, &motion.borrow(), key);
    let grid = motion.borrow().shown.as_ref().and_then(|shown| shown.grid);
    html! {
        <div class="stage" ref={node}>
            <div class="stage-grid">
                if let Some(grid) = grid {
                    <GridCanvas film={Rc::clone(&props.film)} at={props.at} {grid} />
                }
            </div>
            <div class="stage-picture">
                <Picture scene={Rc::clone(&scene)} />
                { for props.over.as_ref().map(|targets| over(&scene, targets)) }
            </div>
        </div>
    }
}

/// Keeps what the step touches in view, where the picture is larger than its room.
#[hook]
fn use_in_view(node: &NodeRef, motion: &Motion, key: (usize, StepIndex, u32)) {
    let touched = motion.shown.as_ref().and_then(|shown| scene::touched(shown));
    let node = node.clone();
    use_effect_with(key, move |_| {
        let show = move || {
            let stage = node.cast::<Element>();
            let room = stage.as_ref().and_then(|stage| stage.parent_element());
            let picture = stage.and_then(|stage| stage.query_selector(".board").ok().flatten());
            if let (Some((from, to)), Some(room), Some(picture)) = (touched, room, picture) {
                let sides = [from.x - AROUND, from.y - AROUND, to.x + AROUND, to.y + AROUND];
                page::scroll_to_box(&room, &picture, sides.map(f64::from));
            }
        };
        let frame = clock::NextFrame::new(show);
        move || drop(frame)
    });
}

/// The scene to show now: a new step begins where the last picture stood.
fn step(motion: &mut Motion, props: &StageProps, key: (usize, StepIndex, u32), frame: f64) -> Rc<Scene> {
    if motion.of != Some(key) {
        let target = props.film.scene(props.at, key.2);
        let same_room = motion.of.is_some_and(|(_, _, width)| width == key.2);
        let way = motion.shown.as_ref().filter(|_| props.smooth && same_room).map(|shown| between(shown, &target));
        let is_small = target.shapes.len() <= MOVING_SHAPES;
        motion.transition = way.filter(|way| is_small && !way.is_still() && !preference::reduced_motion());
        motion.started = None;
        motion.of = Some(key);
        motion.shown = Some(target);
    }
    let on_its_way = |way: &Transition| Rc::new(way.at(eased(motion.started.map_or(0.0, |start| frame - start))));
    let shown = motion.transition.as_ref().map(on_its_way).or_else(|| motion.shown.clone());
    shown.unwrap_or_else(|| Rc::new(Scene { width: 0.0, height: 0.0, shapes: Vec::new(), grid: None }))
}

/// Quick at first, slow at the end.
fn eased(elapsed: f64) -> f32 {
    let left = 1.0 - (elapsed / STEP_MILLIS).clamp(0.0, 1.0) as f32;
    1.0 - left * left * left
}

/// Draws anew before each frame of the screen until the move is over.
fn frames(motion: &Rc<RefCell<Motion>>, frame: UseStateSetter<f64>) -> clock::Frames {
    let motion = Rc::clone(motion);
    clock::Frames::new(move |time| {
        let mut motion = motion.borrow_mut();
        if motion.transition.is_none() {
            return;
        }
        let start = *motion.started.get_or_insert(time);
        if time - start >= STEP_MILLIS {
            motion.transition = None;
        }
        frame.set(time);
    })
}

/// The stage's width, measured after each drawing and whenever the window changes.
#[hook]
fn use_width(node: &NodeRef, size: Size) -> u32 {
    let width = use_state(|| guess(size));
    {
        let (node, width) = (node.clone(), width.clone());
        use_effect_with((), move |()| {
            let measure = move || {
                if let Some(element) = node.cast::<Element>() {
                    let measured = page::width_of(&element) as u32;
                    if measured > 0 {
                        width.set(measured);
                    }
                }
            };
            measure();
            let resized = page::on_resize(measure);
            move || drop(resized)
        });
    }
    *width
}

/// The stage's room by the style sheets' own numbers, so that the first drawing need not be done again.
fn guess(size: Size) -> u32 {
    let window = page::window_width().unwrap_or(USUAL_WIDTH);
    let room = match size {
        Size::Full => full_room(window),
        Size::Teaser => teaser_room(window),
        Size::Embed => window - 32.0,
    };
    room.max(280.0) as u32
}

/// workbench.css: one column up to 1000 px, less room at the sides up to 700 px.
fn full_room(window: f64) -> f64 {
    let beside = if window > 1000.0 { 440.0 } else { 0.0 };
    let sides = if window > 700.0 { 64.0 } else { 32.0 };
    window - beside - sides
}

/// home.css: seven parts of twelve from 1024 px on; workbench.css: code beside the stage where the teaser has 760 px.
fn teaser_room(window: f64) -> f64 {
    let page = window.min(1180.0) - if window < 720.0 { 32.0 } else { 48.0 };
    let column = if window >= 1024.0 { (page - 48.0) * 7.0 / 12.0 } else { page };
    let beside = if column > 760.0 { 380.0 } else { 0.0 };
    column - beside - 34.0
}
