//! What holds of every picture, whatever is drawn: tried on many small runs, at several widths.

mod checks;
mod runs;

use std::collections::BTreeSet;
use std::rc::Rc;

use checks::{check_apart, check_ids, check_inside, extent};
use proptest::prelude::*;
use scene::{Part, Room, Scene, between, draw, legend, svg, twin};
use trace::{Cursor, StepIndex, Trace};

const WIDTHS: [f32; 3] = [358.0, 700.0, 940.0];

/// Stands at every step of a run, forwards, and looks.
fn each_step(trace: Trace, mut look: impl FnMut(&Cursor)) {
    let mut cursor = Cursor::new(Rc::new(trace));
    for step in 0..cursor.trace().len() {
        cursor.seek(StepIndex(step));
        look(&cursor);
    }
}

fn each_scene(trace: Trace, mut look: impl FnMut(&Scene)) {
    each_step(trace, |cursor| {
        for width in WIDTHS {
            look(&draw(&cursor.state(), Room { width }));
        }
    });
}

fn check_all(trace: Trace) {
    each_scene(trace, |scene| {
        check_ids(scene);
        check_inside(scene);
        check_apart(scene);
    });
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn lists_are_whole_apart_and_inside(values in prop::collection::vec(-9999i64..9999, 0..60)) {
        check_all(runs::reverse(&values));
    }

    #[test]
    fn lists_with_any_links_are_drawn(links in prop::collection::vec(0u32..20, 1..20)) {
        check_all(runs::relink(&links));
    }

    #[test]
    fn recursion_is_drawn(depth in 1u32..70) {
        check_all(runs::recurse(depth));
    }

    #[test]
    fn arrays_are_whole_apart_and_inside(values in prop::collection::vec(-99i64..100_000, 0..50)) {
        check_all(runs::narrow(&values));
    }

    #[test]
    fn tables_are_whole_apart_and_inside(count in 2u32..120) {
        check_all(runs::fill_table(count));
    }

    #[test]
    fn trees_are_whole_apart_and_inside(children in prop::collection::vec(0usize..40, 1..40)) {
        check_all(runs::tree(&children));
    }

    #[test]
    fn grids_are_whole_and_inside((rows, cols) in (1u32..42, 1u32..42), land in 0u32..1000) {
        each_scene(runs::flood(rows, cols, land), |scene| {
            check_ids(scene);
            check_inside(scene);
        });
    }

    #[test]
    fn collections_are_whole_apart_and_inside(values in prop::collection::vec(-5i64..500, 0..90)) {
        check_all(runs::collect(&values));
    }

    #[test]
    fn hash_tables_are_whole_apart_and_inside(keys in prop::collection::vec(-99i64..5000, 1..50), longest in 1usize..6) {
        check_all(runs::hash(&keys, longest));
    }

    #[test]
    fn the_twin_of_a_hash_table_has_every_entry(keys in prop::collection::vec(-9i64..60, 1..30)) {
        let mut put = 0;
        each_step(runs::hash(&keys, 1), |cursor| {
            put += 1;
            let table = twin(&cursor.state()).swap_remove(0);
            let shown: Vec<&str> = table.rows.iter().flat_map(|row| row[1].split(" -> ")).collect();
            let is_there = |(at, key): (usize, &i64)| shown.iter().any(|entry| entry.starts_with(&format!("{key}: {at}")));
            assert!(keys[..put].iter().enumerate().all(is_there), "{table:?}");
        });
    }

    #[test]
    fn a_scene_is_the_same_reached_forwards_backwards_or_by_a_jump(values in prop::collection::vec(0i64..99, 1..12)) {
        let mut cursor = Cursor::new(Rc::new(runs::reverse(&values)));
        let mut forwards = Vec::new();
        for step in 0..cursor.trace().len() {
            cursor.seek(StepIndex(step));
            forwards.push(draw(&cursor.state(), Room { width: 700.0 }));
        }
        for step in (0..cursor.trace().len()).rev() {
            cursor.seek(StepIndex(step));
            prop_assert_eq!(&draw(&cursor.state(), Room { width: 700.0 }), &forwards[step as usize]);
        }
        cursor.seek(StepIndex(u32::MAX));
        cursor.seek(StepIndex(1));
        prop_assert_eq!(&draw(&cursor.state(), Room { width: 700.0 }), &forwards[1]);
    }

    #[test]
    fn the_twin_has_every_value(values in prop::collection::vec(-9999i64..9999, 1..60)) {
        each_step(runs::reverse(&values), |cursor| {
            let tables = twin(&cursor.state());
            let shown: Vec<String> = tables[0].rows.iter().map(|row| row[1].clone()).collect();
            let wanted: Vec<String> = values.iter().map(i64::to_string).collect();
            assert_eq!(shown, wanted);
            assert!(tables.iter().all(|table| table.rows.iter().all(|row| row.len() == table.head.len())));
        });
    }
}

#[test]
fn a_node_keeps_its_place_while_its_link_swings_over() {
    let values = [3, 8, 5, 1, 9];
    for width in WIDTHS {
        let mut places = BTreeSet::new();
        each_step(runs::reverse(&values), |cursor| {
            let scene = draw(&cursor.state(), Room { width });
            let nodes = scene.shapes.iter().filter(|shape| shape.id.part == Part::Body);
            places.extend(nodes.map(|shape| (shape.id, format!("{:?}", extent(shape)))));
            let links = scene.shapes.iter().filter(|s| s.id.part == Part::Link && s.id.index == 0).count();
            assert!(links >= values.len(), "every node has its link");
        });
        assert_eq!(places.len(), values.len(), "one place for each node at width {width}");
    }
}

#[test]
fn a_turned_link_is_the_same_shape() {
    let mut before: Option<Scene> = None;
    let mut swung = 0;
    each_step(runs::reverse(&[3, 8, 5]), |cursor| {
        let scene = draw(&cursor.state(), Room { width: 940.0 });
        if let Some(before) = before.replace(scene.clone()) {
            let half = between(&before, &scene).at(0.5);
            for link in scene.shapes.iter().filter(|s| s.id.part == Part::Link && s.id.index == 0 && s.strong) {
                let way = half.shapes.iter().find(|shape| shape.id == link.id).expect("the link is there halfway");
                assert_eq!(way.opacity, 1.0);
                assert_ne!(way.geometry, link.geometry);
                swung += 1;
            }
        }
    });
    assert_eq!(swung, 3);
}

#[test]
fn the_legend_names_what_is_there() {
    let mut words = BTreeSet::new();
    each_step(runs::reverse(&[1, 2]), |cursor| words.extend(legend(&cursor.state()).into_iter().map(|entry| entry.1)));
    assert_eq!(words, BTreeSet::from(["finished", "read now", "written now"]));
}

#[test]
fn a_large_grid_is_left_to_the_page() {
    let mut cursor = Cursor::new(Rc::new(runs::flood(41, 3, 77)));
    cursor.seek(StepIndex(2));
    let scene = draw(&cursor.state(), Room { width: 940.0 });
    assert_eq!(scene.grid, cursor.state().var("grid").object());
    assert!(scene.shapes.iter().all(|shape| shape.id.part != Part::Square));
    assert!(scene.shapes.iter().any(|shape| shape.id.part == Part::Cell), "the queue is still drawn");
}

#[test]
fn the_svg_has_an_element_for_every_shape() {
    each_scene(runs::reverse(&[3, 8]), |scene| {
        assert_eq!(svg(scene).matches("<g class=").count(), scene.shapes.len());
    });
}
