//! What a film holds: its frames, its sentences, its moves, and nothing that a hostile input has put there.

use super::*;
use crate::shape::{Anchor, Geometry, Part, Point, Role, Shape, ShapeId, TextSize, Texture};

fn shape(object: u32, part: Part, role: Role, geometry: Geometry) -> Shape {
    Shape { id: ShapeId { object, part, index: 0 }, role, strong: false, opacity: 1.0, geometry }
}

fn cell(object: u32, x: f32, role: Role) -> Shape {
    let at = Point::new(x, 4.0);
    shape(
        object,
        Part::Cell,
        role,
        Geometry::Rect { at, width: 40.0, height: 40.0, radius: 4.0, texture: Texture::None },
    )
}

fn value(object: u32, text: &str) -> Shape {
    let geometry = Geometry::Text {
        at: Point::new(9.0, 9.0),
        text: text.to_owned(),
        anchor: Anchor::Middle,
        size: TextSize::Value,
    };
    shape(object, Part::Value, Role::Plain, geometry)
}

fn frame(sentence: &str, shapes: Vec<Shape>) -> Frame {
    let caption = Caption { label: "Step 1 of 2".to_owned(), sentence: sentence.to_owned() };
    Frame { scene: Scene { width: 300.0, height: 80.0, shapes, grid: None }, caption }
}

fn reel(still: usize) -> Reel {
    Reel { title: "Two steps".to_owned(), theme: Theme::Viewer, step: Millis(2000.0), still }
}

/// The part of a film that moves.
fn moving(text: &str) -> &str {
    let from = text.find("<g class=\"film\"").expect("what moves");
    &text[from..text.find("<g class=\"still\"").expect("what stands")]
}

#[test]
fn every_sentence_is_there_once_in_its_time() {
    let frames: Vec<Frame> = ["first", "second", "third"].map(|sentence| frame(sentence, vec![])).to_vec();
    let text = film(&frames, &reel(0));
    let moving = moving(&text);
    for sentence in ["first", "second", "third"] {
        assert_eq!(moving.matches(sentence).count(), 1);
    }
    let second = moving.split("<g class=\"caption\"").nth(2).expect("the second sentence");
    assert!(second.starts_with(" opacity=\"0\""), "{second}");
    assert!(second.contains("values=\"0;0;1;1;0;0\" keyTimes=\"0;.25;.25;.5;.5;1\""), "{second}");
    assert_eq!(moving.matches("dur=\"8000ms\" repeatCount=\"indefinite\"").count(), 4);
}

#[test]
fn a_shape_that_moves_is_one_that_is_moved() {
    let frames = [frame("a", vec![cell(1, 0.0, Role::Plain)]), frame("b", vec![cell(1, 60.0, Role::Plain)])];
    let text = film(&frames, &reel(0));
    let moving = moving(&text);
    assert_eq!(moving.matches("part-cell").count(), 1);
    assert!(moving.contains("attributeName=\"x\" values=\"0;0;60;60\""), "{moving}");
    assert!(!moving.contains("attributeName=\"y\""), "{moving}");
}

#[test]
fn another_look_takes_over_where_the_first_one_was_and_moves_on() {
    let frames = [frame("a", vec![cell(1, 0.0, Role::Plain)]), frame("b", vec![cell(1, 60.0, Role::Write)])];
    let text = film(&frames, &reel(0));
    let later = moving(&text).split("<g class=\"").find(|group| group.contains("role-write")).expect("the second look");
    assert!(later.contains("opacity=\"0\"") && later.contains(" x=\"0\""), "{later}");
    assert!(later.contains("attributeName=\"x\" values=\"0;0;60;60\""), "{later}");
}

#[test]
fn what_comes_and_goes_does_so_gradually() {
    let frames = [frame("a", vec![]), frame("b", vec![cell(1, 0.0, Role::Plain)])];
    let text = film(&frames, &reel(0));
    assert!(
        moving(&text).contains("attributeName=\"opacity\" values=\"0;0;1;1\" keyTimes=\"0;.33333;.4;1\""),
        "{text}"
    );
}

#[test]
fn who_wants_no_motion_sees_the_chosen_frame() {
    let frames = [frame("first", vec![value(1, "17")]), frame("second", vec![value(1, "42")])];
    let still = |at| film(&frames, &reel(at)).split("<g class=\"still\"").nth(1).expect("what stands").to_owned();
    assert!(still(1).contains(">42<") && still(1).contains("second") && !still(1).contains("animate"));
    assert!(still(0).contains(">17<") && !still(0).contains("second"));
    assert!(still(9).contains(">42<"));
    let text = film(&frames, &reel(0));
    assert!(text.contains("@media (prefers-reduced-motion:reduce){.film{display:none}.still{display:inline}}"));
}

#[test]
fn hostile_values_and_sentences_stay_text() {
    let bad = "</text></svg><script>alert(1)</script>&\u{0}";
    let frames = [frame(bad, vec![value(1, bad)]), frame(&format!("`{bad}`"), vec![value(1, "ok")])];
    let text = film(&frames, &Reel { title: bad.to_owned(), ..reel(0) });
    assert!(!text.contains("<script") && !text.contains('\u{0}'));
    assert_eq!(text.matches("</svg>").count(), 1);
    assert!(text.contains("&lt;script&gt;alert(1)&lt;/script&gt;&amp;"));
}

#[test]
fn a_film_of_nothing_is_still_a_document() {
    assert!(film(&[], &reel(0)).ends_with("</svg>\n"));
}
