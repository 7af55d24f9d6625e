//! A scene as SVG text that stands alone: for golden files and for saving a picture.

use std::fmt::Write;

use crate::caption::Caption;
use crate::defs::defs;
use crate::element::{elements, escape, number};
use crate::shape::{Scene, Shape};
use crate::theme::{Theme, style, words};

/// From a painted grid to the picture below it.
const BETWEEN: f32 = 20.0;
/// A painted grid is never higher than this, nor are its cells larger than [`CELL`].
const HIGHEST: f32 = 1200.0;
const CELL: f32 = 16.0;
/// Room at each side of a picture that is saved with words.
pub(crate) const MARGIN: f32 = 16.0;

/// How a picture is saved.
#[derive(Clone, Debug, Default)]
pub struct Saved {
    pub theme: Theme,
    /// What the picture is called where nobody sees it; nothing is written if empty.
    pub title: String,
    /// What stands below it; no words, no room.
    pub caption: Caption,
    /// The grid that is painted and not drawn.
    pub painted: Option<Painted>,
}

/// A large grid as an image of one pixel a cell, which goes above what is drawn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Painted {
    /// A `data:` address, so that the file stands alone.
    pub address: String,
    pub cols: u32,
    pub rows: u32,
}

impl Painted {
    /// As wide as the room, as long as neither it nor its cells get too large.
    fn size(&self, width: f32) -> (f32, f32) {
        let (cols, rows) = (self.cols.max(1) as f32, self.rows.max(1) as f32);
        let cell = (width / cols).min(HIGHEST / rows).min(CELL);
        (cols * cell, rows * cell)
    }
}

/// The scene as an SVG document with its own style, light and dark.
pub fn svg(scene: &Scene) -> String {
    let (width, height) = (scene.width.ceil(), scene.height.ceil());
    let mut text = head((width, height), "", &style(Theme::Viewer));
    for shape in &scene.shapes {
        write_shape(shape, &mut text);
    }
    text.push_str("</svg>\n");
    text
}

/// The scene as a picture to keep, with a margin and what else belongs to it. Also says how large it is in CSS pixels.
pub fn saved(scene: &Scene, how: &Saved) -> (String, (f32, f32)) {
    let grid = how.painted.as_ref().map(|painted| (painted, painted.size(scene.width)));
    let top = grid.as_ref().map_or(0.0, |(_, (_, height))| height + BETWEEN);
    let inner = (scene.width.ceil(), (top + scene.height).ceil());
    let (width, height) = (inner.0 + 2.0 * MARGIN, inner.1 + how.caption.height(inner.0) + 2.0 * MARGIN);
    let css = style(how.theme) + &words(how.theme);
    let mut text = head((width, height), &how.title, &css);
    inset("picture", &mut text);
    if let Some((painted, (width, height))) = grid {
        let (width, height) = (number(width), number(height));
        let _ = writeln!(
            text,
            "<image href=\"{}\" width=\"{width}\" height=\"{height}\" preserveAspectRatio=\"none\" style=\"image-rendering:pixelated\"/>",
            painted.address
        );
    }
    let _ = writeln!(text, "<g transform=\"translate(0 {})\">", number(top));
    for shape in &scene.shapes {
        write_shape(shape, &mut text);
    }
    text.push_str("</g>\n");
    how.caption.write(inner.0, inner.1, &mut text);
    text.push_str("</g>\n</svg>\n");
    (text, (width, height))
}

/// The beginning of a document: its style, its patterns and its paper.
pub(crate) fn head((width, height): (f32, f32), title: &str, css: &str) -> String {
    let (width, height) = (number(width), number(height));
    let mut text = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" viewBox=\"0 0 {width} {height}\">\n"
    );
    if !title.is_empty() {
        let _ = writeln!(text, "<title>{}</title>", escape(title));
    }
    let _ = write!(
        text,
        "<style>{css}</style>\n<defs>{}</defs>\n<rect class=\"paper\" width=\"{width}\" height=\"{height}\"/>\n",
        defs()
    );
    text
}

/// Begins a group inside of the margin.
pub(crate) fn inset(class: &str, out: &mut String) {
    let margin = number(MARGIN);
    let _ = writeln!(out, "<g class=\"{class}\" transform=\"translate({margin} {margin})\">");
}

/// A shape as a group.
pub(crate) fn write_shape(shape: &Shape, out: &mut String) {
    let _ = write!(out, "<g class=\"{}\"", shape.class());
    if shape.opacity < 1.0 {
        let _ = write!(out, " opacity=\"{}\"", number(shape.opacity));
    }
    out.push('>');
    for element in elements(shape) {
        element.write("", out);
    }
    out.push_str("</g>\n");
}

#[cfg(test)]
mod tests {
    use super::*;

    fn empty(width: f32, height: f32) -> Scene {
        Scene { width, height, shapes: Vec::new(), grid: None }
    }

    #[test]
    fn a_title_and_a_sentence_cannot_leave_their_place() {
        let caption = Caption { label: "</text>".to_owned(), sentence: "`</svg><script>` & more".to_owned() };
        let how = Saved { title: "</title><script>".to_owned(), caption, ..Saved::default() };
        let (text, _) = saved(&empty(300.0, 50.0), &how);
        assert!(!text.contains("<script") && text.matches("</svg>").count() == 1, "{text}");
        assert!(text.contains("&lt;/svg&gt;&lt;script&gt;"));
    }

    #[test]
    fn a_sentence_makes_the_picture_higher_and_not_wider() {
        let (_, without) = saved(&empty(300.0, 50.0), &Saved::default());
        let caption = Caption { label: "Step 1 of 2".to_owned(), sentence: "word ".repeat(40) };
        let (_, with) = saved(&empty(300.0, 50.0), &Saved { caption, ..Saved::default() });
        assert_eq!(without.0, with.0);
        assert!(with.1 > without.1 + 100.0, "{with:?}");
    }

    #[test]
    fn a_painted_grid_keeps_its_shape_and_pushes_the_rest_down() {
        let painted = |cols, rows| Painted { address: "data:image/png;base64,AA==".to_owned(), cols, rows };
        assert_eq!(painted(1000, 500).size(900.0), (900.0, 450.0));
        assert_eq!(painted(100, 2400).size(900.0), (50.0, 1200.0));
        assert_eq!(painted(2, 2).size(900.0), (32.0, 32.0));
        let how = Saved { painted: Some(painted(1000, 500)), ..Saved::default() };
        let (text, (_, height)) = saved(&empty(900.0, 30.0), &how);
        assert!(text.contains("href=\"data:image/png;base64,AA==\" width=\"900\" height=\"450\""), "{text}");
        assert_eq!(height, 450.0 + BETWEEN + 30.0 + 2.0 * MARGIN);
    }

    #[test]
    fn a_theme_is_the_viewers_or_fixed() {
        let text = |theme| saved(&empty(300.0, 50.0), &Saved { theme, ..Saved::default() }).0;
        assert!(text(Theme::Viewer).contains("prefers-color-scheme"));
        let (light, dark) = (text(Theme::Light), text(Theme::Dark));
        assert!(!light.contains("prefers-color-scheme") && light.contains(".paper{fill:#fafaf7}"));
        assert!(!dark.contains("prefers-color-scheme") && dark.contains(".paper{fill:#111316}"));
    }
}
