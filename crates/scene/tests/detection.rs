//! Which structures are seen in which states: a state a line, as programs in Python and JavaScript have them, and what must be seen.

mod checks;
mod states;

use std::rc::Rc;

use checks::{check_apart, check_ids, check_inside};
use scene::{Choices, Form, Part, Role, Room, Scene, draw, draw_as, guesses, legend, twin, twin_as};
use states::state;
use trace::{Cursor, StepIndex};

const WIDTHS: [f32; 3] = [328.0, 700.0, 1160.0];

/// What it is, the state, and the structures that must be seen, a line each.
const TABLE: &str = include_str!("states/table.txt");
/// States that the table has at least.
const STATES: usize = 40;

fn table() -> Vec<(&'static str, &'static str, &'static str)> {
    let line = |line: &'static str| {
        let mut parts = line.split('|').map(str::trim);
        Some((parts.next()?, parts.next()?, parts.next()?))
    };
    TABLE.lines().filter(|line| !line.starts_with('#')).filter_map(line).collect()
}

fn cursor(text: &str) -> Cursor {
    let mut cursor = Cursor::new(Rc::new(state(text)));
    cursor.seek(StepIndex(u32::MAX));
    cursor
}

fn seen(text: &str) -> String {
    let seen = guesses(&cursor(text).state(), &Choices::default());
    seen.iter().map(|guess| format!("{} {}", guess.name, guess.form.words())).collect::<Vec<_>>().join(", ")
}

#[test]
fn every_state_is_seen_for_what_it_is() {
    let table = table();
    assert!(table.len() >= STATES, "{} states", table.len());
    let wrong: Vec<String> = table
        .iter()
        .map(|(what, text, wanted)| (what, wanted, seen(text)))
        .filter(|(_, wanted, seen)| seen != *wanted)
        .map(|(what, wanted, seen)| format!("{what}: seen {seen:?}, wanted {wanted:?}"))
        .collect();
    assert!(wrong.is_empty(), "{} of {} states:\n{}", wrong.len(), table.len(), wrong.join("\n"));
}

/// Draws a state of the table, whatever of it was chosen.
fn each_scene(cursor: &Cursor, choices: &Choices, mut look: impl FnMut(&Scene)) {
    WIDTHS.into_iter().for_each(|width| look(&draw_as(&cursor.state(), Room { width }, choices)));
}

#[test]
fn every_state_is_drawn_whole_in_every_form_that_fits() {
    for (what, text, _) in table() {
        let cursor = cursor(text);
        for guess in guesses(&cursor.state(), &Choices::default()) {
            for form in [guess.guessed].into_iter().chain(guess.alternatives) {
                let mut choices = Choices::default();
                choices.choose(&guess.name, Some(form));
                let drawn = guesses(&cursor.state(), &choices);
                let is_drawn = drawn.iter().any(|other| other.name == guess.name && other.form == form);
                assert!(is_drawn, "{what}: {} can be drawn as {form:?}", guess.name);
                each_scene(&cursor, &choices, |scene| {
                    check_ids(scene);
                    check_inside(scene);
                    check_apart(scene);
                });
                let tables = twin_as(&cursor.state(), &choices);
                let is_whole = tables.iter().all(|table| table.rows.iter().all(|row| row.len() == table.head.len()));
                assert!(is_whole, "{what} as {form:?}: {tables:?}");
            }
        }
    }
}

#[test]
fn a_choice_that_does_not_fit_changes_nothing() {
    let cursor = cursor("counts = {\"a\": 2, \"b\": 1}");
    let mut choices = Choices::default();
    choices.choose("counts", Some(Form::Graph));
    let room = Room { width: 700.0 };
    assert_eq!(draw_as(&cursor.state(), room, &choices), draw(&cursor.state(), room));
}

/// The words of a part of the picture, in the order of drawing.
fn words(scene: &Scene, part: Part) -> Vec<String> {
    let text = |shape: &scene::Shape| match &shape.geometry {
        scene::Geometry::Text { text, .. } => Some(text.clone()),
        _ => None,
    };
    scene.shapes.iter().filter(|shape| shape.id.part == part).filter_map(text).collect()
}

#[test]
fn a_pair_of_indices_points_at_its_cell() {
    let cursor = cursor("grid = [[1, 1, 0], [0, 1, 0], [0, 0, 0]] / dfs: r = 1; c = 2; nr = 2; nc = 2; dr = 1; dc = 0");
    each_scene(&cursor, &Choices::default(), |scene| {
        let names: Vec<String> = words(scene, Part::PointerName);
        assert_eq!(names.len(), 4, "{names:?}");
        let outlines = scene.shapes.iter().filter(|shape| {
            shape.id.part == Part::Pointer && matches!(shape.geometry, scene::Geometry::Outline { .. })
        });
        assert_eq!(outlines.count(), 2);
    });
    let grid = &twin(&cursor.state())[0];
    assert_eq!(grid.caption, "grid, a grid of 3 rows and 3 columns");
    assert_eq!(grid.rows[1], ["1", "0", "1", "0", "r, c at column 2"]);
    assert_eq!(grid.rows[2].last().map(String::as_str), Some("nr, nc at column 2"));
}

#[test]
fn the_cell_that_was_filled_is_lit() {
    let cursor = cursor("dp = [[0, 1, 2], [1, 0, 0]]; i = 1; j = 1 => dp[1][1] = 1");
    let scene = draw(&cursor.state(), Room { width: 700.0 });
    let lit = scene.shapes.iter().filter(|shape| shape.id.part == Part::Cell && shape.role == Role::Write);
    assert_eq!(lit.count(), 1);
    assert!(legend(&cursor.state()).iter().any(|(role, _)| *role == Role::Write));
    assert!(twin(&cursor.state())[0].rows[1].contains(&"1, written now".to_owned()));
}

#[test]
fn a_graph_keeps_its_nodes_in_place_while_edges_and_searches_come_and_go() {
    let places = |text: &str| {
        let scene = draw(&cursor(text).state(), Room { width: 700.0 });
        let body = |shape: &&scene::Shape| shape.id.part == Part::Body;
        let place = |shape: &scene::Shape| (shape.id.index, shape.geometry.clone());
        let bodies = scene.shapes.iter().filter(body).map(place);
        let rects = bodies.map(|(index, geometry)| match geometry {
            scene::Geometry::Rect { at, .. } => (index, (at.x * 10.0) as i64, (at.y * 10.0) as i64),
            other => panic!("a node is a box: {other:?}"),
        });
        rects.collect::<Vec<_>>()
    };
    let before = places("node = 1; graph = {1: [2], 2: [], 3: []}; queue = deque[1]; seen = <1>");
    assert_eq!(before, places("node = 2; graph = {1: [2, 3], 2: [3, 1], 3: []}; queue = deque[2]; seen = <2>"));
    assert_eq!(before.len(), 3);
}

#[test]
fn a_search_is_seen_on_its_graph() {
    let cursor = cursor("graph = {1: [2], 2: [3], 3: []}; visited = <1>; queue = deque[2]; node = 1");
    let graph = &twin(&cursor.state())[0];
    assert_eq!(graph.rows[0], ["1", "2", "node", "visited"]);
    assert_eq!(graph.rows[1], ["2", "3", "", "waiting"]);
    assert_eq!(graph.rows[2], ["3", "", "", ""]);
}

#[test]
fn edges_both_ways_are_one_line_without_heads() {
    let cursor = cursor("roads = {\"A\": {\"B\": 4, \"C\": 1}, \"B\": {\"A\": 4}, \"C\": {}}");
    let scene = draw(&cursor.state(), Room { width: 700.0 });
    let links: Vec<bool> =
        scene.shapes.iter().filter(|s| s.id.part == Part::Link).map(|s| s.head().is_some()).collect();
    assert_eq!(links.iter().filter(|head| **head).count(), 1, "{links:?}");
    assert_eq!(links.len(), 2);
    assert_eq!(words(&scene, Part::PointerName).len(), 2, "a weight at each edge");
}

#[test]
fn a_trie_says_where_words_end() {
    let tables = twin(&cursor("trie = {\"a\": {\"t\": {\"$\": True}, \"s\": {\"$\": True, \"k\": {}}}}").state());
    let nodes: Vec<(&str, &str)> = tables[0].rows.iter().map(|row| (row[0].as_str(), row[3].as_str())).collect();
    assert_eq!(nodes, [("the root", ""), ("a", ""), ("at", "a word ends"), ("as", "a word ends"), ("ask", "")]);
}

#[test]
fn what_is_too_big_is_folded_with_a_count() {
    let many = |one: &dyn Fn(usize) -> String, count: usize| (0..count).map(one).collect::<Vec<_>>().join(", ");
    let folded = [
        (format!("grid = [{}]", many(&|n| format!("[{n}, 1, 2]"), 200)), "more …", 31 * 4),
        (format!("graph = {{{}}}", many(&|n| format!("{n}: [{}]", n + 1), 300)), "more nodes", 100),
        (
            format!("root = Node{{val: 0, children: [{}]}}", many(&|n| format!("Node{{val: {n}, children: []}}"), 300)),
            "more nodes below",
            100,
        ),
        (format!("heap = [{}]", many(&|n| n.to_string(), 500)), "more on the levels below", 400),
        (format!("m = {{{}}}", many(&|n| format!("\"k{n}\": <{n}>"), 200)), "more …", 31 * 4),
        (
            format!("a = 1; {}", (0..60).map(|n| format!("list{n} = [1]")).collect::<Vec<_>>().join("; ")),
            "more structures",
            24,
        ),
    ];
    for (text, words_wanted, most) in folded {
        let scene = draw(&cursor(&text).state(), Room { width: 1160.0 });
        let said = words(&scene, Part::Title).into_iter().any(|title| title.contains(words_wanted));
        assert!(said, "{words_wanted}: {:?}", words(&scene, Part::Title));
        let areas = scene.shapes.iter().filter(|shape| matches!(shape.id.part, Part::Body | Part::Cell)).count();
        assert!(areas <= most, "{areas} of {most}: {words_wanted}");
    }
}

#[test]
fn lists_inside_lists_a_thousand_deep_are_drawn() {
    let text = format!("deep = {}1{}", "[".repeat(1000), "]".repeat(1000));
    let cursor = cursor(&text);
    assert!(!guesses(&cursor.state(), &Choices::default()).is_empty());
    each_scene(&cursor, &Choices::default(), check_inside);
}
