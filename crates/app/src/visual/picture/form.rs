//! What a shape is drawn with: the elements of its group, as text.
//!
//! Everything that has a place of its own is drawn around its group's origin, so that moving it is one attribute and its text need not be
//! set anew by the browser.

use std::borrow::Cow;

use scene::{Anchor, Geometry, Point, Shape, TextSize, Texture};

/// The elements of a shape, and where their group stands.
#[derive(Debug, PartialEq)]
pub struct Form {
    /// The group's origin in the picture; lines have none, as both their ends move.
    pub place: Option<Point>,
    pub pieces: Vec<Piece>,
}

/// One element.
#[derive(Debug, PartialEq)]
pub struct Piece {
    pub tag: &'static str,
    pub fields: Vec<(&'static str, Cow<'static, str>)>,
    pub text: String,
}

impl Form {
    /// Whether one becomes the other by changing values only.
    pub fn is_like(&self, other: &Form) -> bool {
        let names = |piece: &Piece| (piece.tag, piece.fields.iter().map(|(name, _)| *name).collect::<Vec<_>>());
        self.pieces.len() == other.pieces.len()
            && self.pieces.iter().zip(&other.pieces).all(|(a, b)| names(a) == names(b))
    }

    /// The attribute of the group.
    pub fn transform(&self) -> Option<String> {
        self.place.map(|place| format!("translate({})", pair(place)))
    }
}

/// A shape as elements.
pub fn form(shape: &Shape) -> Form {
    match &shape.geometry {
        Geometry::Rect { at, width, height, radius, texture } => {
            placed(*at, rect(Point::default(), (*width, *height), *radius, *texture))
        }
        Geometry::Outline { at, width, height, radius } => {
            placed(*at, rect(Point::default(), (*width, *height), *radius, Texture::None))
        }
        Geometry::Circle { center, radius, texture } => {
            placed(*center, rect(Point::new(-radius, -radius), (2.0 * radius, 2.0 * radius), *radius, *texture))
        }
        Geometry::Text { at, text, anchor, size } => placed(*at, vec![words(text, *anchor, *size)]),
        Geometry::Ground { at } => placed(*at, vec![path(None, GROUND.into())]),
        Geometry::Curve { .. } => Form { place: None, pieces: curve(shape) },
    }
}

/// A stem with three bars.
const GROUND: &str = "M0 0v14M-8 14h16M-5 18h10M-2 22h4";

fn placed(place: Point, pieces: Vec<Piece>) -> Form {
    Form { place: Some(place), pieces }
}

fn rect(at: Point, (width, height): (f32, f32), radius: f32, texture: Texture) -> Vec<Piece> {
    let one = |own: Vec<(&'static str, Cow<'static, str>)>, inset: f32| {
        let numbers =
            [at.x + inset, at.y + inset, width - 2.0 * inset, height - 2.0 * inset, (radius - inset).max(0.0)];
        let numbers = ["x", "y", "width", "height", "rx"].into_iter().zip(numbers.map(|number| decimal(number).into()));
        Piece { tag: "rect", fields: own.into_iter().chain(numbers).collect(), text: String::new() }
    };
    let mut pieces = vec![one(Vec::new(), 0.0)];
    match texture.pattern() {
        Some(pattern) => {
            let fill = format!("url(#{pattern})").into();
            pieces.push(one(vec![("class", "s-texture".into()), ("fill", fill)], 0.0));
        }
        None if texture == Texture::Ring => pieces.push(one(vec![("class", "s-ring".into())], 3.0)),
        None => {}
    }
    pieces
}

fn words(text: &str, anchor: Anchor, size: TextSize) -> Piece {
    let anchor = match anchor {
        Anchor::Start => "start",
        Anchor::Middle => "middle",
        Anchor::End => "end",
    };
    // A third of the size brings the middle of the letters to the point.
    let drop = if size == TextSize::Value { "5.2" } else { "4.5" };
    Piece { tag: "text", fields: vec![("y", drop.into()), ("text-anchor", anchor.into())], text: text.to_owned() }
}

fn curve(shape: &Shape) -> Vec<Piece> {
    let Geometry::Curve { from, control1, control2, to, .. } = shape.geometry else { return Vec::new() };
    let head = shape.head();
    let end = head.map_or(to, |head| head.base);
    let line = format!("M{}C{} {} {}", pair(from), pair(control1), pair(control2), pair(end));
    let head = head.map(|head| {
        let [tip, left, right] = head.corners.map(pair);
        path(Some("s-head"), format!("M{tip}L{left}L{right}z").into())
    });
    std::iter::once(path(None, line.into())).chain(head).collect()
}

fn path(class: Option<&'static str>, d: Cow<'static, str>) -> Piece {
    let class = class.map(|class| ("class", class.into()));
    Piece { tag: "path", fields: class.into_iter().chain([("d", d)]).collect(), text: String::new() }
}

fn pair(point: Point) -> String {
    format!("{} {}", decimal(point.x), decimal(point.y))
}

/// A number with at most one decimal, by integers: printing floating point would bring kilobytes into the program.
pub fn decimal(number: f32) -> String {
    let tenths = (number * 10.0).round() as i64;
    let (whole, rest) = (tenths.abs() / 10, tenths.abs() % 10);
    let sign = if tenths < 0 { "-" } else { "" };
    if rest == 0 { format!("{sign}{whole}") } else { format!("{sign}{whole}.{rest}") }
}

/// A number from 0 to 1 with two decimals.
pub fn hundredths(number: f32) -> String {
    let parts = (number * 100.0).round() as i64;
    if parts >= 100 { "1".to_owned() } else { format!("0.{parts:02}") }
}

#[cfg(test)]
mod tests {
    use scene::{Part, Role, ShapeId};

    use super::*;

    fn shape(geometry: Geometry) -> Shape {
        let id = ShapeId { object: 1, part: Part::Body, index: 0 };
        Shape { id, role: Role::Plain, strong: false, opacity: 1.0, geometry }
    }

    fn text(x: f32, text: &str) -> Form {
        let at = Point::new(x, 20.0);
        form(&shape(Geometry::Text { at, text: text.to_owned(), anchor: Anchor::Middle, size: TextSize::Value }))
    }

    fn square(x: f32, texture: Texture) -> Form {
        form(&shape(Geometry::Rect { at: Point::new(x, -3.25), width: 10.0, height: 8.0, radius: 2.0, texture }))
    }

    #[test]
    fn what_moves_changes_nothing_but_its_place() {
        for (here, there) in
            [(text(1.0, "a"), text(9.5, "a")), (square(0.0, Texture::Dots), square(7.0, Texture::Dots))]
        {
            assert_eq!(here.pieces, there.pieces);
            assert_ne!(here.transform(), there.transform());
        }
        assert_eq!(square(7.0, Texture::None).transform().as_deref(), Some("translate(7 -3.3)"));
    }

    #[test]
    fn another_texture_is_another_form_and_another_text_is_not() {
        assert!(text(0.0, "a").is_like(&text(0.0, "b")));
        assert!(!square(0.0, Texture::None).is_like(&square(0.0, Texture::Hatch)));
        assert!(!square(0.0, Texture::Ring).is_like(&square(0.0, Texture::Hatch)));
        assert!(square(0.0, Texture::Dots).is_like(&square(0.0, Texture::Hatch)));
    }

    #[test]
    fn numbers_are_written_short() {
        assert_eq!([0.0, -0.04, 3.96, -12.5].map(decimal), ["0", "0", "4", "-12.5"]);
        assert_eq!([0.0, 0.049, 0.5, 1.0].map(hundredths), ["0.00", "0.05", "0.50", "1"]);
    }
}
