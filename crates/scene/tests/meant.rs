//! Pictures of what a run says that its objects are: a table headed by two texts, a tree of calls, intervals on one axis.

mod checks;

use std::collections::BTreeMap;
use std::rc::Rc;

use checks::{check_apart, check_ids, check_inside, extent};
use scene::{Geometry, Part, Point, Role, Room, Scene, ShapeId, draw, twin};
use trace::{Cursor, Hint, Limit, Meaning, ObjId, Recorder, SiteId, Status, StepIndex, Trace, Value};

const WIDTHS: [f32; 3] = [328.0, 700.0, 940.0];

fn each_scene(trace: &Trace, mut look: impl FnMut(u32, f32, Scene)) {
    let mut cursor = Cursor::new(Rc::new(trace.clone()));
    for step in 0..trace.len() {
        cursor.seek(StepIndex(step));
        for width in WIDTHS {
            let scene = draw(&cursor.state(), Room { width });
            check_ids(&scene);
            check_inside(&scene);
            check_apart(&scene);
            look(step, width, scene);
        }
    }
}

fn step(rec: &mut Recorder) {
    rec.step(SiteId(0)).expect("no limit is near");
}

/// Two texts of two letters, and a table of three by three in which the last cell is computed from two others.
fn table() -> Trace {
    let mut rec = Recorder::new(Limit::default());
    let [a, b, t] = rec.call("f", &["a", "b", "t"]).vars();
    let [first, second] = ["xy", "yz"].map(|text| rec.list(&text.chars().map(Value::Char).collect::<Vec<_>>()));
    let rows = [0; 3].map(|_| rec.list(&[Value::Int(4), Value::Int(5), Value::Absent]));
    let table = rec.list(&rows.map(Value::Ref));
    rec.hint(Hint::Headed { table, rows: first, cols: second });
    for (var, object) in [(a, first), (b, second), (t, table)] {
        rec.assign(var, Value::Ref(object));
    }
    step(&mut rec);
    rec.source(rows[1], 1);
    rec.source(rows[2], 1);
    rec.write(rows[2], 2, Value::Int(9));
    rec.compare(first, 1);
    step(&mut rec);
    rec.finish(Ok(()))
}

#[test]
fn a_table_has_the_letters_of_its_texts_and_arrows_to_what_was_computed() {
    each_scene(&table(), |step, _, scene| {
        let letters: Vec<&str> =
            scene.shapes.iter().filter(|shape| shape.id.part == Part::Value).filter_map(text).collect();
        for letter in ["x", "y", "z"] {
            let times = letters.iter().filter(|text| **text == letter).count();
            assert_eq!(times, if letter == "y" { 2 } else { 1 }, "{letter}: each list of letters stands there once");
        }
        let arrows = scene.shapes.iter().filter(|shape| shape.id.part == Part::Link && shape.head().is_some());
        assert_eq!(arrows.count(), if step == 0 { 0 } else { 2 });
    });
}

fn text(shape: &scene::Shape) -> Option<&str> {
    match &shape.geometry {
        Geometry::Text { text, .. } => Some(text),
        _ => None,
    }
}

/// Calls that call twice, down to a depth.
fn recursion(rec: &mut Recorder, maker: ObjId, depth: i64) {
    let call = rec.call("f", &["depth"]);
    rec.assign(call.var(0), Value::Int(depth));
    let node = rec.enter_call(maker, &depth.to_string());
    step(rec);
    for _ in 0..if depth > 0 { 2 } else { 0 } {
        recursion(rec, node, depth - 1);
    }
    rec.return_call(node, Value::Int(1 << depth), Status::Done);
    step(rec);
    rec.leave(call);
}

fn calls(depth: i64) -> Trace {
    let mut rec = Recorder::new(Limit::default());
    rec.call("start", &[]);
    let tree = rec.call_tree();
    recursion(&mut rec, tree, depth);
    step(&mut rec);
    rec.finish(Ok(()))
}

#[test]
fn no_call_moves_while_others_are_made_and_there_is_room() {
    let mut places: BTreeMap<ShapeId, (Point, Point)> = BTreeMap::new();
    each_scene(&calls(3), |step, width, scene| {
        if width < 900.0 {
            return;
        }
        for shape in scene.shapes.into_iter().filter(|shape| shape.id.part == Part::Cell) {
            let before = places.entry(shape.id).or_insert(extent(&shape));
            assert_eq!(*before, extent(&shape), "step {step}");
        }
    });
    assert_eq!(places.len(), 15);
}

#[test]
fn many_calls_fold_into_the_room_and_the_way_down_stays() {
    let mut most = 0;
    each_scene(&calls(6), |_, width, scene| {
        assert!(scene.width <= width, "{} in {width}", scene.width);
        let lit = scene.shapes.iter().filter(|shape| shape.id.part == Part::Cell && shape.role == Role::Accent);
        let innermost = lit.count();
        assert!(innermost <= 1);
        most = most.max(scene.shapes.iter().filter(|shape| shape.id.part == Part::Cell).count());
    });
    assert!(most < 127, "{most} of 127 calls at once");
    let mut cursor = Cursor::new(Rc::new(calls(6)));
    cursor.seek(StepIndex(6));
    let told = &twin(&cursor.state())[0];
    assert_eq!(told.caption, "Calls, in the order they were made");
    assert_eq!(told.rows[0], ["1", "6", "", "waiting"]);
    assert_eq!(told.rows[6], ["7", "0", "", "running"]);
}

/// Three intervals, and what they come to.
fn intervals() -> Trace {
    let mut rec = Recorder::new(Limit::default());
    let [given, merged] = rec.call("f", &["given", "merged"]).vars();
    let pairs = [(1, 4), (3, 9), (20, 30)].map(|(start, end)| rec.list(&[Value::Int(start), Value::Int(end)]));
    let lists = [rec.list(&pairs.map(Value::Ref)), rec.list(&[])];
    for object in lists {
        rec.hint(Hint::Is { object, what: Meaning::Intervals });
    }
    rec.assign(given, Value::Ref(lists[0]));
    rec.assign(merged, Value::Ref(lists[1]));
    step(&mut rec);
    let whole = rec.list(&[Value::Int(1), Value::Int(9)]);
    rec.add(lists[1], Value::Ref(whole));
    rec.add(lists[1], Value::Ref(pairs[2]));
    step(&mut rec);
    rec.finish(Ok(()))
}

#[test]
fn what_is_made_of_intervals_stands_below_them_on_the_same_axis() {
    each_scene(&intervals(), |step, _, scene| {
        let mut bars: Vec<_> = scene.shapes.iter().filter(|shape| shape.id.part == Part::Body).map(extent).collect();
        bars.sort_by(|a, b| a.0.y.total_cmp(&b.0.y));
        let near = |a: f32, b: f32| (a - b).abs() < 0.1;
        assert_eq!(bars.len(), if step == 0 { 3 } else { 5 });
        assert!(bars.windows(2).take(2).all(|two| two[0].1.y < two[1].0.y), "each has a row of its own");
        if let [first, second, _, whole, last] = bars.as_slice() {
            assert!(near(whole.0.x, first.0.x) && near(whole.1.x, second.1.x), "{bars:?}");
            assert!(near(whole.0.y, last.0.y) && whole.0.y > bars[2].1.y, "one lane, below");
        }
    });
    let mut cursor = Cursor::new(Rc::new(intervals()));
    cursor.seek(StepIndex(1));
    let told = twin(&cursor.state());
    assert_eq!(told[1].caption, "merged, intervals");
    assert_eq!(told[1].rows[0][..3], ["0", "1", "9"]);
}
