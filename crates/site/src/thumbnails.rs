//! The gallery's pictures: each visualizer's most telling step, as a file for each theme.

use std::path::Path;
use std::rc::Rc;

use algorithms::Visualizer;
use scene::{Anchor, Geometry, Point, Room, Saved, Scene, TextSize, Theme, draw, saved};
use trace::{Cursor, StepIndex};

use crate::{Failure, write};

/// Room widths that a picture is tried in, in CSS pixels.
const WIDTHS: [f32; 5] = [440.0, 360.0, 300.0, 560.0, 600.0];
/// A frame's width for its height: the gallery says the same.
const FRAME: f32 = app::THUMBNAIL.0 as f32 / app::THUMBNAIL.1 as f32;
/// Nothing is shown larger than in a frame of this width.
const NARROWEST: f32 = 240.0;
/// Nor smaller than in one of this width: what has no room then is cut off, below and at the right.
const WIDEST: f32 = 600.0;
const MARGIN: f32 = 12.0;
const THEMES: [(Theme, &str); 2] = [(Theme::Light, "light"), (Theme::Dark, "dark")];

/// Writes the pictures of all visualizers.
pub fn place(staging: &Path) -> Result<(), Failure> {
    for visualizer in algorithms::catalogue() {
        let (scene, view) = telling(visualizer)?;
        for (theme, name) in THEMES {
            write(&staging.join(app::thumbnail(visualizer.slug, name)), &picture(&scene, view, theme))?;
        }
    }
    Ok(())
}

/// The part of a scene that is shown, as a frame is wide and high.
#[derive(Clone, Copy, Debug)]
struct View {
    corner: Point,
    width: f32,
    /// The width that would show all of the scene; what is beyond `width` is cut off.
    needed: f32,
}

/// The telling step, in the room in which it can be shown largest.
fn telling(visualizer: &Visualizer) -> Result<(Scene, View), Failure> {
    let example = visualizer.examples.first().ok_or("a visualizer has no example")?;
    let variant = visualizer.variants.first().ok_or("a visualizer has no variant")?;
    let input = visualizer.parse(example.text).map_err(|fault| fault.to_string())?;
    let mut cursor = Cursor::new(Rc::new(variant.run(&input, visualizer.limit_for(&input))));
    cursor.seek(StepIndex(visualizer.telling));
    let scenes = WIDTHS.map(|width| draw(&cursor.state(), Room { width }));
    let views = scenes.into_iter().map(|scene| (view(&scene), scene));
    // Where all have to be cut, the one that loses least, but none of those in which the structure itself is drawn small; of rooms that
    // serve alike the first.
    let lost = |view: &View, scene: &Scene| if scene.width < WIDTHS[0] { f32::MAX } else { view.needed };
    let order = |(a, drawn): &(View, Scene), (b, other): &(View, Scene)| {
        a.width.total_cmp(&b.width).then(lost(a, drawn).total_cmp(&lost(b, other)))
    };
    let best = views.min_by(order);
    best.map(|(view, scene)| (scene, view)).ok_or_else(|| "a step without a picture".into())
}

/// All that is drawn, in the middle of a frame; of what is too large the beginning.
fn view(scene: &Scene) -> View {
    let all = scene.shapes.iter().flat_map(|shape| corners(&shape.geometry));
    let (mut low, mut high) = (Point::new(f32::MAX, f32::MAX), Point::new(f32::MIN, f32::MIN));
    for point in all {
        low = Point::new(low.x.min(point.x), low.y.min(point.y));
        high = Point::new(high.x.max(point.x), high.y.max(point.y));
    }
    let (across, down) = (high.x - low.x + 2.0 * MARGIN, high.y - low.y + 2.0 * MARGIN);
    let needed = across.max(down * FRAME);
    let width = needed.clamp(NARROWEST, WIDEST);
    let free = |room: f32, taken: f32| ((room - taken) / 2.0).max(0.0) + MARGIN;
    let corner = Point::new(low.x - free(width, across), low.y - free(width / FRAME, down));
    View { corner, width, needed }
}

/// Points between which a shape lies.
fn corners(geometry: &Geometry) -> Vec<Point> {
    let around = |at: Point, left: f32, right: f32, up: f32, down: f32| {
        vec![Point::new(at.x - left, at.y - up), Point::new(at.x + right, at.y + down)]
    };
    match geometry {
        Geometry::Rect { at, width, height, .. } | Geometry::Outline { at, width, height, .. } => {
            around(*at, 0.0, *width, 0.0, *height)
        }
        Geometry::Circle { center, radius, .. } => around(*center, *radius, *radius, *radius, *radius),
        Geometry::Text { at, text, anchor, size } => {
            let letter = if *size == TextSize::Value { 9.0 } else { 7.8 };
            let width = text.chars().count() as f32 * letter;
            let (left, right) = match anchor {
                Anchor::Start => (0.0, width),
                Anchor::Middle => (width / 2.0, width / 2.0),
                Anchor::End => (width, 0.0),
            };
            around(*at, left, right, 7.0, 7.0)
        }
        Geometry::Curve { from, control1, control2, to, .. } => vec![*from, *control1, *control2, *to],
        Geometry::Ground { at } => around(*at, 8.0, 8.0, 0.0, 22.0),
    }
}

/// The scene as a file that shows just the view.
fn picture(scene: &Scene, view: View, theme: Theme) -> String {
    let (text, (width, height)) = saved(scene, &Saved { theme, ..Saved::default() });
    let whole = format!("width=\"{width}\" height=\"{height}\" viewBox=\"0 0 {width} {height}\"");
    // What is saved has a margin of its own, the same on all sides.
    let inset = (width - scene.width.ceil()) / 2.0;
    let (x, y) = ((view.corner.x + inset).floor(), (view.corner.y + inset).floor());
    let (wide, high) = (view.width.ceil(), (view.width / FRAME).ceil());
    text.replacen(&whole, &format!("width=\"{wide}\" height=\"{high}\" viewBox=\"{x} {y} {wide} {high}\""), 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_visualizer_has_a_picture_that_shows_it_whole_or_its_beginning() {
        for visualizer in algorithms::catalogue() {
            let (scene, view) = telling(visualizer).expect(visualizer.slug);
            let text = picture(&scene, view, Theme::Dark);
            assert!(!text.contains("viewBox=\"0 0 ") && text.contains("viewBox=\""), "{}", visualizer.slug);
            let inside = |point: &Point| {
                (view.corner.x..=view.corner.x + view.width).contains(&point.x)
                    && (view.corner.y..=view.corner.y + view.width / FRAME).contains(&point.y)
            };
            let points: Vec<Point> = scene.shapes.iter().flat_map(|shape| corners(&shape.geometry)).collect();
            let shown = points.iter().filter(|point| inside(point)).count();
            let least = if view.width < WIDEST { points.len() } else { points.len() / 3 };
            assert!(shown >= least, "{}: {shown} of {} in view", visualizer.slug, points.len());
        }
    }
}
