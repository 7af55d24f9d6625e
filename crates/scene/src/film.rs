//! A run as a picture that moves: frame after frame with its sentence, over and over, in one SVG file without a script.
//!
//! The motion is SVG's own, which browsers play inside an `<img>` too. Who asks the system for less motion sees one frame that
//! stands still; a viewer that knows no motion shows the first.

mod cast;
mod track;

use std::fmt::Write;

use trace::Millis;

use self::track::{Clock, Track};
use crate::caption::Caption;
use crate::element::number;
use crate::shape::Scene;
use crate::svg::{MARGIN, head, inset, write_shape};
use crate::theme::{Theme, style, words};

/// The longest that a picture moves to the next frame.
const MOVING: Millis = Millis(400.0);
/// The bar at the bottom that shows how far the film is.
const BAR: f32 = 3.0;
const STILL: &str =
    ".still{display:none}@media (prefers-reduced-motion:reduce){.film{display:none}.still{display:inline}}";

/// A step of the run.
#[derive(Clone, Debug)]
pub struct Frame {
    pub scene: Scene,
    pub caption: Caption,
}

/// How a film is made of frames.
#[derive(Clone, Debug)]
pub struct Reel {
    pub title: String,
    pub theme: Theme,
    /// From one frame to the next.
    pub step: Millis,
    /// The frame that stands where no motion is wanted; the last one if there are fewer.
    pub still: usize,
}

/// The film as an SVG document; an empty one without frames.
pub fn film(frames: &[Frame], reel: &Reel) -> String {
    let widest = frames.iter().map(|frame| frame.scene.width).fold(0.0, f32::max).ceil();
    let highest = frames.iter().map(|frame| frame.scene.height).fold(0.0, f32::max).ceil();
    let words = frames.iter().map(|frame| frame.caption.height(widest)).fold(0.0, f32::max);
    let (width, height) = (widest + 2.0 * MARGIN, highest + words + 2.0 * MARGIN + BAR);
    let clock = Clock { frames: frames.len(), step: reel.step, moving: Millis(MOVING.0.min(reel.step.0 / 3.0)) };
    let css = style(reel.theme) + &self::words(reel.theme) + STILL;
    let mut text = head((width, height), &reel.title, &css);
    inset("film", &mut text);
    let scenes: Vec<&Scene> = frames.iter().map(|frame| &frame.scene).collect();
    cast::write(&scenes, &clock, &mut text);
    captions(frames, &clock, (widest, highest), &mut text);
    text.push_str("</g>\n");
    bar(&clock, (width, height), &mut text);
    still(frames, reel.still, (widest, highest), &mut text);
    text.push_str("</svg>\n");
    text
}

/// Each sentence for as long as its frame is shown.
fn captions(frames: &[Frame], clock: &Clock, (width, top): (f32, f32), out: &mut String) {
    for (number, frame) in frames.iter().enumerate() {
        let mut shown = Track::new(if number == 0 { "1" } else { "0" }.to_owned());
        shown.jump(clock, number, "1");
        if number + 1 < frames.len() {
            shown.jump(clock, number + 1, "0");
        }
        let _ = write!(out, "<g class=\"caption\" opacity=\"{}\">{}", shown.first(), shown.animate(clock, "opacity"));
        frame.caption.write(width, top, out);
        out.push_str("</g>\n");
    }
}

fn bar(clock: &Clock, (width, height): (f32, f32), out: &mut String) {
    let _ = writeln!(
        out,
        "<rect class=\"film bar\" y=\"{}\" width=\"0\" height=\"{}\"><animate attributeName=\"width\" values=\"0;{}\" {}/></rect>",
        number(height - BAR),
        number(BAR),
        number(width),
        track::repeated(clock)
    );
}

/// What is shown to those who want no motion.
fn still(frames: &[Frame], at: usize, (width, top): (f32, f32), out: &mut String) {
    let Some(frame) = frames.get(at).or(frames.last()) else { return };
    inset("still", out);
    for shape in &frame.scene.shapes {
        write_shape(shape, out);
    }
    frame.caption.write(width, top, out);
    out.push_str("</g>\n");
}

#[cfg(test)]
mod tests;
