//! The shapes of a film: each with its looks, and when which is seen and where.
//!
//! A shape keeps its elements as long as it only moves. Where its colour, its texture or its words change, another group with
//! the other look takes its place at the beginning of the move, as on the page, so that a long film writes little twice.

use std::collections::BTreeMap;
use std::fmt::Write;

use super::track::{Clock, Track};
use crate::element::{Element, elements, number};
use crate::shape::{Part, Scene, Shape, ShapeId};

/// A shape at one frame.
struct Seen {
    class: String,
    opacity: String,
    elements: Vec<Element>,
}

impl Seen {
    fn new(shape: &Shape) -> Seen {
        Seen { class: shape.class(), opacity: number(shape.opacity), elements: elements(shape) }
    }

    /// Whether both are drawn by the same elements, which may stand elsewhere.
    fn looks_like(&self, other: &Seen) -> bool {
        self.class == other.class && self.has_parts_of(other, |a, b| (&a.fixed, &a.text) == (&b.fixed, &b.text))
    }

    /// Whether one can move to where the other is.
    fn moves_like(&self, other: &Seen) -> bool {
        self.has_parts_of(other, |_, _| true)
    }

    fn has_parts_of(&self, other: &Seen, same: impl Fn(&Element, &Element) -> bool) -> bool {
        let alike = |(a, b): (&Element, &Element)| a.tag == b.tag && a.moving.len() == b.moving.len() && same(a, b);
        self.elements.len() == other.elements.len() && self.elements.iter().zip(&other.elements).all(alike)
    }
}

/// Writes every shape of the frames, in the order in which they are drawn.
pub(super) fn write(frames: &[&Scene], clock: &Clock, out: &mut String) {
    let mut cast: BTreeMap<(Part, ShapeId), Vec<(usize, &Shape)>> = BTreeMap::new();
    for (frame, scene) in frames.iter().enumerate() {
        for shape in &scene.shapes {
            cast.entry((shape.id.part, shape.id)).or_default().push((frame, shape));
        }
    }
    for appearances in cast.into_values() {
        let mut seen: Vec<Option<Seen>> = frames.iter().map(|_| None).collect();
        for (frame, shape) in appearances {
            seen[frame] = Some(Seen::new(shape));
        }
        write_looks(&seen, clock, out);
    }
}

/// Each look of a shape as a group.
fn write_looks(seen: &[Option<Seen>], clock: &Clock, out: &mut String) {
    let mut looks: Vec<Vec<usize>> = Vec::new();
    for (frame, now) in seen.iter().enumerate() {
        let Some(now) = now else { continue };
        let is_same = |look: &&mut Vec<usize>| {
            let first = look.first().and_then(|&first| seen[first].as_ref());
            first.is_some_and(|first| now.looks_like(first))
        };
        match looks.iter_mut().find(is_same) {
            Some(look) => look.push(frame),
            None => looks.push(vec![frame]),
        }
    }
    for look in looks {
        write_look(seen, &look, clock, out);
    }
}

/// One look, seen at these frames.
fn write_look(seen: &[Option<Seen>], look: &[usize], clock: &Clock, out: &mut String) {
    let Some(first) = look.first().and_then(|&first| seen[first].as_ref()) else { return };
    let opacity = opacity(seen, look, clock);
    let _ = write!(out, "<g class=\"{}\"", first.class);
    if opacity.first() != "1" {
        let _ = write!(out, " opacity=\"{}\"", opacity.first());
    }
    out.push('>');
    out.push_str(&opacity.animate(clock, "opacity"));
    for (at, element) in first.elements.iter().enumerate() {
        let tracks: Vec<Track> =
            (0..element.moving.len()).map(|field| places(seen, look, clock, (at, field))).collect();
        let named = element.moving.iter().map(|(name, _)| *name).zip(&tracks);
        let inside: String = named.clone().map(|(name, track)| track.animate(clock, name)).collect();
        let moving = named.map(|(name, track)| (name, track.first().to_owned())).collect();
        Element { moving, ..element.clone() }.write(&inside, out);
    }
    out.push_str("</g>\n");
}

/// When the look is seen: a shape comes and goes gradually, but changes its look at once.
fn opacity(seen: &[Option<Seen>], look: &[usize], clock: &Clock) -> Track {
    let shown = |frame: usize| look.binary_search(&frame).ok().and_then(|_| seen[frame].as_ref());
    let value = |frame: usize| shown(frame).map_or("0", |now| &*now.opacity);
    let mut track = Track::new(value(0).to_owned());
    for frame in 1..seen.len() {
        if seen[frame - 1].is_some() && seen[frame].is_some() {
            track.jump(clock, frame, value(frame));
        } else {
            track.glide(clock, frame, value(frame));
        }
    }
    track
}

/// Where a look is: one field of one of its elements. A look that takes over from another one begins where that one was.
fn places(seen: &[Option<Seen>], look: &[usize], clock: &Clock, (element, field): (usize, usize)) -> Track {
    let value = |now: &Seen| now.elements[element].moving[field].1.clone();
    let mut track = Track::new(String::new());
    for (number, &frame) in look.iter().enumerate() {
        let Some(now) = seen[frame].as_ref() else { continue };
        let before = frame.checked_sub(1).and_then(|before| seen[before].as_ref());
        let start = before.filter(|before| before.moves_like(now)).map_or_else(|| value(now), value);
        if number == 0 {
            track = Track::new(start);
        } else {
            track.jump(clock, frame, &start);
        }
        track.glide(clock, frame, &value(now));
    }
    track
}
