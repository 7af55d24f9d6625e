//! A scene as SVG text that stands alone: for golden files and for saving a picture.

use std::fmt::Write;

use crate::defs::defs;
use crate::shape::{Anchor, Geometry, Point, Scene, Shape, TextSize, Texture};
use crate::theme::style;

/// The scene as an SVG document with its own style, light and dark.
pub fn svg(scene: &Scene) -> String {
    let (width, height) = (scene.width.ceil(), scene.height.ceil());
    let mut text = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" viewBox=\"0 0 {width} {height}\">\n\
         <style>{}</style>\n<defs>{}</defs>\n<rect class=\"paper\" width=\"{width}\" height=\"{height}\"/>\n",
        style(),
        defs()
    );
    for shape in &scene.shapes {
        let _ = write!(text, "<g class=\"{}\"", shape.class());
        if shape.opacity < 1.0 {
            let _ = write!(text, " opacity=\"{}\"", number(shape.opacity));
        }
        text.push('>');
        write_shape(shape, &mut text);
        text.push_str("</g>\n");
    }
    text.push_str("</svg>\n");
    text
}

fn write_shape(shape: &Shape, out: &mut String) {
    match &shape.geometry {
        Geometry::Rect { at, width, height, radius, texture } => rect(*at, *width, *height, *radius, *texture, out),
        Geometry::Outline { at, width, height, radius } => rect(*at, *width, *height, *radius, Texture::None, out),
        Geometry::Circle { center, radius, texture } => {
            let corner = Point::new(center.x - radius, center.y - radius);
            rect(corner, 2.0 * radius, 2.0 * radius, *radius, *texture, out);
        }
        Geometry::Text { at, text, anchor, size } => write_text(*at, text, *anchor, *size, out),
        Geometry::Curve { .. } => curve(shape, out),
        Geometry::Ground { at } => {
            let Point { x, y } = *at;
            let bar =
                |half: f32, down: f32| format!("M{} {}h{}", number(x - half), number(y + down), number(2.0 * half));
            let bars = [bar(8.0, 14.0), bar(5.0, 18.0), bar(2.0, 22.0)].concat();
            let _ = write!(out, "<path d=\"M{}v14{bars}\"/>", pair(*at));
        }
    }
}

fn rect(at: Point, width: f32, height: f32, radius: f32, texture: Texture, out: &mut String) {
    let mut one = |class: &str, inset: f32| {
        let at = Point::new(at.x + inset, at.y + inset);
        let (width, height, radius) = (width - 2.0 * inset, height - 2.0 * inset, (radius - inset).max(0.0));
        let [x, y, width, height, rx] = [at.x, at.y, width, height, radius].map(number);
        let _ = write!(out, "<rect{class} x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\" rx=\"{rx}\"/>");
    };
    one("", 0.0);
    match texture.pattern() {
        Some(pattern) => one(&format!(" class=\"s-texture\" style=\"fill:url(#{pattern})\""), 0.0),
        None if texture == Texture::Ring => one(" class=\"s-ring\"", 3.0),
        None => {}
    }
}

fn write_text(at: Point, text: &str, anchor: Anchor, size: TextSize, out: &mut String) {
    let anchor = match anchor {
        Anchor::Start => "start",
        Anchor::Middle => "middle",
        Anchor::End => "end",
    };
    // A third of the size brings the middle of the letters to the point.
    let drop = if size == TextSize::Value { 5.2 } else { 4.5 };
    let (x, y) = (number(at.x), number(at.y + drop));
    let _ = write!(out, "<text x=\"{x}\" y=\"{y}\" text-anchor=\"{anchor}\">{}</text>", escape(text));
}

fn curve(shape: &Shape, out: &mut String) {
    let Geometry::Curve { from, control1, control2, to, .. } = shape.geometry else {
        return;
    };
    let head = shape.head();
    let end = head.map_or(to, |head| head.base);
    let _ = write!(out, "<path d=\"M{}C{} {} {}\"/>", pair(from), pair(control1), pair(control2), pair(end));
    if let Some(head) = head {
        let [tip, left, right] = head.corners;
        let _ = write!(out, "<path class=\"s-head\" d=\"M{}L{}L{}z\"/>", pair(tip), pair(left), pair(right));
    }
}

fn pair(point: Point) -> String {
    format!("{} {}", number(point.x), number(point.y))
}

/// At most one decimal, by integers: printing floating point would bring kilobytes into the program.
fn number(value: f32) -> String {
    let tenths = (value * 10.0).round() as i64;
    let (whole, rest) = (tenths.abs() / 10, tenths.abs() % 10);
    let sign = if tenths < 0 { "-" } else { "" };
    if rest == 0 { format!("{sign}{whole}") } else { format!("{sign}{whole}.{rest}") }
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
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
}
