//! Bars, heaps in use up to a place, and rings: whole, apart and inside at every width.

mod checks;

use std::rc::Rc;

use checks::{check_apart, check_ids, check_inside, extent};
use proptest::prelude::*;
use scene::{Part, Room, Scene, draw, twin};
use trace::{Cursor, Hint, Limit, LimitReached, Meaning, Recorder, SiteId, StepIndex, Trace, Value};

const WIDTHS: [f32; 3] = [358.0, 700.0, 940.0];
const STEP: SiteId = SiteId(0);

fn record(run: impl FnOnce(&mut Recorder) -> Result<(), LimitReached>) -> Rc<Trace> {
    let mut rec = Recorder::new(Limit::default());
    let outcome = run(&mut rec);
    Rc::new(rec.finish(outcome))
}

fn each_scene(trace: &Rc<Trace>, mut look: impl FnMut(&Scene)) {
    let mut cursor = Cursor::new(Rc::clone(trace));
    for step in 0..trace.len() {
        cursor.seek(StepIndex(step));
        for width in WIDTHS {
            let scene = draw(&cursor.state(), Room { width });
            check_ids(&scene);
            check_inside(&scene);
            look(&scene);
        }
    }
}

fn numbers(values: &[i64]) -> Vec<Value> {
    values.iter().copied().map(Value::Int).collect()
}

/// Calls that halve a range of bars, each with two indices and a number to compare with.
fn halve(values: &[i64]) -> Rc<Trace> {
    record(|rec| {
        let list = rec.list(&numbers(values));
        rec.hint(Hint::Is { object: list, what: Meaning::Bars });
        let (mut lo, mut hi) = (0, values.len() as i64 - 1);
        while lo <= hi {
            let call = rec.call("halve", &["lo", "hi", "nums", "i", "j", "pivot"]);
            let [lo_var, hi_var, nums_var, i, j, pivot] = call.vars();
            rec.assign(lo_var, Value::Int(lo));
            rec.assign(hi_var, Value::Int(hi));
            rec.assign(nums_var, Value::Ref(list));
            rec.hint(Hint::Range { first: lo_var, last: hi_var, of: list });
            rec.hint(Hint::Index { var: i, into: list });
            rec.hint(Hint::Index { var: j, into: list });
            rec.hint(Hint::Against { var: pivot, of: list });
            rec.assign(i, Value::Int(lo - 1));
            rec.assign(j, Value::Int(hi + 1));
            let value = rec.compare(list, lo as u32);
            rec.assign(pivot, value);
            rec.write(list, hi as u32, value);
            rec.step(STEP)?;
            (lo, hi) = (lo + (hi - lo) / 2 + 1, hi);
        }
        Ok(())
    })
}

/// A heap that is used up from its end, with names at its nodes.
fn use_up(values: &[i64]) -> Rc<Trace> {
    record(|rec| {
        let [nums, size, at, child] = rec.call("use_up", &["nums", "size", "at", "child"]).vars();
        let list = rec.list(&numbers(values));
        rec.assign(nums, Value::Ref(list));
        rec.hint(Hint::Is { object: list, what: Meaning::Heap });
        rec.hint(Hint::Prefix { len: size, of: list });
        rec.hint(Hint::Index { var: at, into: list });
        rec.hint(Hint::Index { var: child, into: list });
        for left in (0..values.len() as i64).rev() {
            rec.assign(size, Value::Int(left));
            rec.assign(at, Value::Int(left / 2));
            rec.assign(child, Value::Int(left / 2));
            rec.step(STEP)?;
        }
        Ok(())
    })
}

/// Points with keys that come to stand on a ring.
fn ring(points: &[i64], keys: &[i64]) -> Rc<Trace> {
    record(|rec| {
        let [ring_var, keys_var] = rec.call("ring", &["ring", "keys"]).vars();
        let text = rec.text("A");
        let owner = Value::Text(text);
        let point = |rec: &mut Recorder, place: &i64| {
            let fields = [("name", owner), ("place", Value::Int(*place)), ("number", Value::Int(1 + place % 7))];
            Value::Ref(rec.instance("Point", &fields))
        };
        let points: Vec<Value> = points.iter().map(|place| point(rec, place)).collect();
        let name = Value::Text(rec.text("longname"));
        let key = |rec: &mut Recorder| {
            let fields = [("name", name), ("place", Value::None), ("owner", Value::None)];
            rec.instance("Key", &fields)
        };
        let objects: Vec<_> = keys.iter().map(|_| key(rec)).collect();
        let items: Vec<Value> = objects.iter().map(|key| Value::Ref(*key)).collect();
        let (ring, list) = (rec.list(&points), rec.list(&items));
        rec.hint(Hint::Is { object: ring, what: Meaning::Ring });
        rec.hint(Hint::Is { object: list, what: Meaning::Ring });
        rec.assign(ring_var, Value::Ref(ring));
        rec.assign(keys_var, Value::Ref(list));
        rec.step(STEP)?;
        for (object, place) in objects.iter().zip(keys) {
            rec.write(*object, 1, Value::Int(*place));
            rec.write(*object, 2, owner);
            rec.step(STEP)?;
        }
        Ok(())
    })
}

/// The heights of the bars from left to right.
fn heights(scene: &Scene) -> Vec<f32> {
    let bars = scene.shapes.iter().filter(|shape| shape.id.part == Part::Body);
    bars.map(extent).map(|(low, high)| high.y - low.y).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn bars_are_whole_apart_and_inside(values in prop::collection::vec(-99i64..1000, 1..64)) {
        each_scene(&halve(&values), check_apart);
    }

    #[test]
    fn heaps_are_whole_apart_and_inside(values in prop::collection::vec(-99i64..1000, 1..40)) {
        each_scene(&use_up(&values), |_| ());
    }

    #[test]
    fn rings_are_whole_and_inside(points in prop::collection::vec(0i64..360, 0..30), keys in prop::collection::vec(0i64..360, 0..30)) {
        each_scene(&ring(&points, &keys), |_| ());
    }

    #[test]
    fn a_larger_number_has_a_higher_bar(values in prop::collection::vec(-50i64..50, 2..60)) {
        let trace = record(|rec| {
            let [nums] = rec.call("look", &["nums"]).vars();
            let list = rec.list(&numbers(&values));
            rec.hint(Hint::Is { object: list, what: Meaning::Bars });
            rec.assign(nums, Value::Ref(list));
            rec.step(STEP)
        });
        each_scene(&trace, |scene| {
            let heights = heights(scene);
            assert_eq!(heights.len(), values.len(), "every number has its bar at {}", scene.width);
            for (one, a) in values.iter().zip(&heights) {
                for (other, b) in values.iter().zip(&heights) {
                    assert!(one >= other || a < b, "{one} is less than {other}: {a}, {b}");
                }
            }
        });
    }
}

#[test]
fn what_lies_behind_the_part_in_use_is_in_the_list_and_not_in_the_tree() {
    let trace = use_up(&[1, 2, 3, 4, 5]);
    let nodes = |step| {
        let mut cursor = Cursor::new(Rc::clone(&trace));
        cursor.seek(StepIndex(step));
        let scene = draw(&cursor.state(), Room { width: 940.0 });
        let of = |part| scene.shapes.iter().filter(|shape| shape.id.part == part).count();
        (of(Part::Body), of(Part::Cell))
    };
    assert_eq!([nodes(0), nodes(2)], [(4, 5), (2, 5)]);
}

#[test]
fn the_text_of_a_ring_tells_places_and_owners_clockwise() {
    let trace = ring(&[200, 20], &[100]);
    let mut cursor = Cursor::new(trace);
    cursor.seek(StepIndex(1));
    let tables = twin(&cursor.state());
    let rows: Vec<String> = tables[0].rows.iter().map(|row| row.join(" ")).collect();
    assert_eq!(tables.len(), 1, "the keys stand in the same table");
    assert_eq!(rows, ["20° A  ", "100° longname A written now", "200° A  "]);
}
