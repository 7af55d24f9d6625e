//! A recorded run that everything on the page which draws it looks at, whoever recorded it.

use std::cell::RefCell;
use std::rc::Rc;

use scene::{Choices, Room, Scene};
use trace::{Cursor, State, StepIndex, Trace};

/// A trace and a cursor in it, and what its structures are to be drawn as. Standing elsewhere is not a change of the run, so the
/// cursor moves inside.
pub struct Film {
    trace: Rc<Trace>,
    cursor: RefCell<Cursor>,
    choices: Rc<Choices>,
    drawn: RefCell<Option<Drawn>>,
}

/// The scene that was drawn last: picture, legend and tables of a step all look at it.
struct Drawn {
    step: StepIndex,
    width: u32,
    scene: Rc<Scene>,
}

/// A width at which to draw for who asks only what is drawn and not where.
const ANY_WIDTH: u32 = 800;

impl Film {
    pub fn new(trace: Rc<Trace>) -> Rc<Film> {
        Film::with(trace, Rc::default())
    }

    /// The same run with its structures drawn as chosen.
    pub fn drawn_as(&self, choices: Rc<Choices>) -> Rc<Film> {
        Film::with(Rc::clone(&self.trace), choices)
    }

    fn with(trace: Rc<Trace>, choices: Rc<Choices>) -> Rc<Film> {
        let cursor = RefCell::new(Cursor::new(Rc::clone(&trace)));
        Rc::new(Film { trace, cursor, choices, drawn: RefCell::default() })
    }

    /// What the structures are to be drawn as; what is not named is guessed.
    pub fn choices(&self) -> &Choices {
        &self.choices
    }

    /// The run, for whoever stands in it on their own.
    pub fn shared(&self) -> Rc<Trace> {
        Rc::clone(&self.trace)
    }

    pub fn trace(&self) -> &Trace {
        &self.trace
    }

    /// Looks at the state of a step.
    pub fn at<T>(&self, step: StepIndex, look: impl FnOnce(&State) -> T) -> T {
        let mut cursor = self.cursor.borrow_mut();
        cursor.seek(step);
        look(&cursor.state())
    }

    /// The scene of a step in a room of this width, in CSS pixels.
    pub fn scene(&self, step: StepIndex, width: u32) -> Rc<Scene> {
        self.drawn(step, |drawn| drawn == width, width)
    }

    /// The scene of a step, at whatever width it was drawn.
    pub fn scene_at_any_width(&self, step: StepIndex) -> Rc<Scene> {
        self.drawn(step, |_| true, ANY_WIDTH)
    }

    fn drawn(&self, step: StepIndex, fits: impl FnOnce(u32) -> bool, width: u32) -> Rc<Scene> {
        let mut drawn = self.drawn.borrow_mut();
        if let Some(known) = drawn.as_ref().filter(|known| known.step == step && fits(known.width)) {
            return Rc::clone(&known.scene);
        }
        let room = Room { width: width as f32 };
        let scene = Rc::new(self.at(step, |state| scene::draw_as(state, room, &self.choices)));
        *drawn = Some(Drawn { step, width, scene: Rc::clone(&scene) });
        scene
    }
}
