//! The files themselves: a picture of one step, and a film of many.

use std::rc::Rc;

use algorithms::{Variant, Visualizer};
use scene::{Caption, Frame, Painted, Raster, Reel, Room, Saved, Theme};
use trace::{Millis, ObjId, StepIndex};

use super::super::run::Run;
use super::wish::{STEPS, Wish, name};

/// Shapes of all frames of a film together, at most: beyond that its file has many megabytes.
const SHAPES: usize = 40_000;

const PAINTED: &str = "This grid is so large that it is painted cell by cell, which a moving picture cannot do. Save a picture of \
                       one step, or take a smaller grid.";
const TOO_LARGE: &str = "The pictures of this stretch are too large for one file. Choose a shorter stretch.";

/// The run that something is kept of, and where one stands in it.
#[derive(Clone)]
pub struct Source {
    pub visualizer: &'static Visualizer,
    pub variant: &'static Variant,
    pub run: Rc<Run>,
    pub at: StepIndex,
}

impl PartialEq for Source {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.run, &other.run) && self.at == other.at && self.variant.slug == other.variant.slug
    }
}

/// A file that is ready.
#[derive(Clone, Debug, PartialEq)]
pub struct Taken {
    /// Without its ending.
    pub name: String,
    pub svg: String,
    /// Width and height in CSS pixels.
    pub size: (f64, f64),
    /// The steps in it.
    pub steps: usize,
    /// The step of a film that stands still for who wants no motion.
    pub still: Option<StepIndex>,
}

impl Source {
    fn caption(&self, at: StepIndex) -> Caption {
        let label = format!("Step {} of {}", at.0 + 1, self.run.trace().last().0 + 1);
        Caption { label, sentence: self.run.at(at, |state| self.variant.sentence(state)) }
    }

    /// The step one stands at as a picture.
    pub fn picture(&self, wish: &Wish) -> Taken {
        let caption = self.caption(self.at);
        let title = format!("{}, step {}", self.visualizer.title, self.at.0 + 1);
        let scene = self.run.at(self.at, |state| scene::draw(state, room(wish)));
        let painted = scene.grid.and_then(|grid| self.painted(grid, wish.theme));
        // Painted cells have the colours that they were painted with, so all else keeps to these.
        let fixed = painted.is_some() && wish.theme == Theme::Viewer;
        let theme = if fixed { Theme::Light } else { wish.theme };
        let caption = if wish.words { caption } else { Caption::default() };
        let (svg, size) = scene::saved(&scene, &Saved { theme, title, caption, painted });
        let name = name(self.visualizer, self.variant.slug, &[self.at]);
        Taken { name, svg, size: (f64::from(size.0), f64::from(size.1)), steps: 1, still: None }
    }

    /// The whole of a grid that is too large for a shape a cell.
    fn painted(&self, grid: ObjId, theme: Theme) -> Option<Painted> {
        self.run.at(self.at, |state| {
            let (rows, cols) = (state.grid(grid).rows, state.grid(grid).cols);
            let mut raster = Raster::default();
            raster.paint(state, grid, &scene::palette(theme));
            let address = browser::picture::address(raster.rgba(), (cols, rows))?;
            Some(Painted { address, cols, rows })
        })
    }

    /// A stretch of the run as a film.
    ///
    /// # Errors
    /// A sentence for the reader, when the stretch is too much for one file.
    pub fn film(&self, wish: &Wish) -> Result<Taken, String> {
        let steps = wish.steps(&self.run);
        if steps.len() > STEPS {
            let length = steps.len();
            return Err(format!(
                "These are {length} steps, more than the {STEPS} that one file takes. Choose a shorter stretch, or only the interesting steps."
            ));
        }
        let frames = self.frames(&steps, wish)?;
        let reel = Reel {
            title: format!("{}, {}", self.visualizer.title, stretch(&steps)),
            theme: wish.theme,
            step: Millis(f64::from(wish.seconds) * 1000.0),
            still: steps.iter().rposition(|&step| step <= self.at).unwrap_or(0),
        };
        let svg = scene::film(&frames, &reel);
        let name = name(self.visualizer, self.variant.slug, &steps);
        Ok(Taken { name, svg, size: (0.0, 0.0), steps: steps.len(), still: steps.get(reel.still).copied() })
    }

    fn frames(&self, steps: &[StepIndex], wish: &Wish) -> Result<Vec<Frame>, String> {
        let mut frames = Vec::new();
        let mut shapes = 0;
        for &step in steps {
            let scene = self.run.at(step, |state| scene::draw(state, room(wish)));
            shapes += scene.shapes.len();
            if scene.grid.is_some() {
                return Err(PAINTED.to_owned());
            }
            if shapes > SHAPES {
                return Err(TOO_LARGE.to_owned());
            }
            frames.push(Frame { scene, caption: self.caption(step) });
        }
        Ok(frames)
    }
}

fn room(wish: &Wish) -> Room {
    Room { width: wish.width as f32 }
}

fn stretch(steps: &[StepIndex]) -> String {
    match steps {
        [first, .., last] => format!("steps {} to {}", first.0 + 1, last.0 + 1),
        _ => "one step".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn source(slug: &str, input: &str) -> Source {
        let visualizer = algorithms::find(slug).expect("in the catalogue");
        let variant = &visualizer.variants[0];
        let run = Run::record(visualizer, variant, visualizer.parse(input).expect("an input"));
        Source { visualizer, variant, run, at: StepIndex(3) }
    }

    #[test]
    fn a_picture_holds_the_values_and_the_sentence_of_its_step() {
        let source = source("reverse-linked-list", "31 -> 41 -> 59");
        let taken = source.picture(&Wish::new(&source.run));
        for value in [">31<", ">41<", ">59<", "Step 4 of "] {
            assert!(taken.svg.contains(value), "{value}");
        }
        let bare = source.picture(&Wish { words: false, ..Wish::new(&source.run) });
        assert!(!bare.svg.contains("Step 4 of ") && bare.svg.contains(">59<"));
        assert_eq!(taken.name, "reverse-linked-list-step-4");
    }

    #[test]
    fn a_film_tells_every_one_of_its_steps() {
        let source = source("reverse-linked-list", "31 -> 41 -> 59");
        let wish = Wish { first: StepIndex(1), last: StepIndex(4), interesting: false, ..Wish::new(&source.run) };
        let taken = source.film(&wish).expect("a short stretch");
        assert_eq!(taken.steps, 4);
        for step in 2..=5 {
            assert!(taken.svg.contains(&format!(">Step {step} of ")), "{step}");
        }
        assert!(!taken.svg.contains(">Step 1 of ") && !taken.svg.contains(">Step 6 of "));
    }

    #[test]
    fn what_is_too_much_for_one_file_is_refused_with_a_reason() {
        let long = (0..90).map(|n| n.to_string()).collect::<Vec<_>>().join(" ");
        let source = source("reverse-linked-list", &long);
        let all = Wish { last: source.run.trace().last(), interesting: false, ..Wish::new(&source.run) };
        assert!(source.film(&all).is_err_and(|why| why.contains("more than the 120")));
    }

    #[test]
    fn a_grid_that_is_painted_makes_no_film() {
        let visualizer = algorithms::find("number-of-islands").expect("in the catalogue");
        let variant = &visualizer.variants[0];
        let run = Run::record(visualizer, variant, visualizer.random(120, 1));
        let source = Source { visualizer, variant, run, at: StepIndex(0) };
        let wish = Wish { last: StepIndex(1), interesting: false, ..Wish::new(&source.run) };
        assert!(source.film(&wish).is_err_and(|why| why.contains("painted")));
    }
}
