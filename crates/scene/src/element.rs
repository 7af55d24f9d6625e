//! A shape as the SVG elements it is drawn with: what a saved picture writes once, and a saved run from step to step.

use std::fmt::Write;

use crate::shape::{Anchor, Geometry, Point, Shape, TextSize, Texture};

/// One element inside the group of its shape.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Element {
    pub(crate) tag: &'static str,
    /// What stays while the shape only moves, as it stands in the tag, with a leading space.
    pub(crate) fixed: String,
    /// What changes while the shape moves.
    pub(crate) moving: Vec<(&'static str, String)>,
    /// The text inside, not yet escaped.
    pub(crate) text: String,
}

impl Element {
    fn new(tag: &'static str, fixed: &str, moving: Vec<(&'static str, String)>) -> Element {
        Element { tag, fixed: fixed.to_owned(), moving, text: String::new() }
    }

    /// Writes the element; `inside` stands before its end.
    pub(crate) fn write(&self, inside: &str, out: &mut String) {
        // The anchor of a text comes after its place, everything else that stays before it.
        let (before, after) = if self.tag == "text" { ("", &*self.fixed) } else { (&*self.fixed, "") };
        let _ = write!(out, "<{}{before}", self.tag);
        for (name, value) in &self.moving {
            let _ = write!(out, " {name}=\"{value}\"");
        }
        out.push_str(after);
        if self.text.is_empty() && inside.is_empty() && self.tag != "text" {
            out.push_str("/>");
            return;
        }
        let _ = write!(out, ">{}{inside}</{}>", escape(&self.text), self.tag);
    }
}

/// The elements of a shape.
pub(crate) fn elements(shape: &Shape) -> Vec<Element> {
    match &shape.geometry {
        Geometry::Rect { at, width, height, radius, texture } => rect(*at, (*width, *height), *radius, *texture),
        Geometry::Outline { at, width, height, radius } => rect(*at, (*width, *height), *radius, Texture::None),
        Geometry::Circle { center, radius, texture } => {
            let corner = Point::new(center.x - radius, center.y - radius);
            rect(corner, (2.0 * radius, 2.0 * radius), *radius, *texture)
        }
        Geometry::Text { at, text, anchor, size } => vec![words(*at, text, *anchor, *size)],
        Geometry::Curve { .. } => curve(shape),
        Geometry::Ground { at } => vec![ground(*at)],
    }
}

fn rect(at: Point, (width, height): (f32, f32), radius: f32, texture: Texture) -> Vec<Element> {
    let one = |fixed: &str, inset: f32| {
        let at = Point::new(at.x + inset, at.y + inset);
        let (width, height, radius) = (width - 2.0 * inset, height - 2.0 * inset, (radius - inset).max(0.0));
        let fields = [("x", at.x), ("y", at.y), ("width", width), ("height", height), ("rx", radius)];
        Element::new("rect", fixed, fields.map(|(name, value)| (name, number(value))).to_vec())
    };
    let over = match texture.pattern() {
        Some(pattern) => Some(one(&format!(" class=\"s-texture\" style=\"fill:url(#{pattern})\""), 0.0)),
        None if texture == Texture::Ring => Some(one(" class=\"s-ring\"", 3.0)),
        None => None,
    };
    std::iter::once(one("", 0.0)).chain(over).collect()
}

fn words(at: Point, text: &str, anchor: Anchor, size: TextSize) -> Element {
    let anchor = match anchor {
        Anchor::Start => "start",
        Anchor::Middle => "middle",
        Anchor::End => "end",
    };
    // A third of the size brings the middle of the letters to the point.
    let drop = if size == TextSize::Value { 5.2 } else { 4.5 };
    let moving = vec![("x", number(at.x)), ("y", number(at.y + drop))];
    let element = Element::new("text", &format!(" text-anchor=\"{anchor}\""), moving);
    Element { text: text.to_owned(), ..element }
}

fn curve(shape: &Shape) -> Vec<Element> {
    let Geometry::Curve { from, control1, control2, to, .. } = shape.geometry else {
        return Vec::new();
    };
    let head = shape.head();
    let end = head.map_or(to, |head| head.base);
    let line = format!("M{}C{} {} {}", pair(from), pair(control1), pair(control2), pair(end));
    let line = Element::new("path", "", vec![("d", line)]);
    let head = head.map(|head| {
        let [tip, left, right] = head.corners.map(pair);
        Element::new("path", " class=\"s-head\"", vec![("d", format!("M{tip}L{left}L{right}z"))])
    });
    std::iter::once(line).chain(head).collect()
}

/// A stem with three bars.
fn ground(at: Point) -> Element {
    let bar =
        |(half, down): (f32, f32)| format!("M{} {}h{}", number(at.x - half), number(at.y + down), number(2.0 * half));
    let bars = [(8.0, 14.0), (5.0, 18.0), (2.0, 22.0)].map(bar).concat();
    Element::new("path", "", vec![("d", format!("M{}v14{bars}", pair(at)))])
}

fn pair(point: Point) -> String {
    format!("{} {}", number(point.x), number(point.y))
}

/// At most one decimal, by integers: printing floating point would bring kilobytes into the program.
pub(crate) fn number(value: f32) -> String {
    let tenths = (value * 10.0).round() as i64;
    let (whole, rest) = (tenths.abs() / 10, tenths.abs() % 10);
    let sign = if tenths < 0 { "-" } else { "" };
    if rest == 0 { format!("{sign}{whole}") } else { format!("{sign}{whole}.{rest}") }
}

/// Text as XML holds it between tags. What XML cannot hold at all (most control characters) becomes a replacement
/// character, since one of them would make the whole file unreadable.
pub(crate) fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '\t' | '\n' | '\r' => escaped.push(letter),
            '\u{0}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => escaped.push('\u{fffd}'),
            _ => escaped.push(letter),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_have_at_most_one_decimal() {
        assert_eq!([1.0, -2.25, 0.04, 3.96].map(number), ["1", "-2.3", "0", "4"]);
    }

    #[test]
    fn text_is_escaped() {
        assert_eq!(escape("a<b & c>"), "a&lt;b &amp; c&gt;");
    }

    #[test]
    fn what_xml_cannot_hold_does_not_get_into_a_file() {
        assert_eq!(escape("a\u{0}b\u{1b}[0m\tc\u{ffff}"), "a\u{fffd}b\u{fffd}[0m\tc\u{fffd}");
    }
}
