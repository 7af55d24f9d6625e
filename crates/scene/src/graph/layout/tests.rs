//! What a reader would notice of a layout.

use super::*;

const NODE: (f32, f32) = (34.0, 34.0);

fn wiring(count: usize, edges: &[(usize, usize)], arrow: bool, room: f32) -> Wiring {
    let wires = edges.iter().map(|&(from, to)| Wire { from, to, arrow, weight: 16.0 }).collect();
    Wiring { count, wires, node: NODE, room }
}

/// A connected graph without a seed of its own: every node to one before it, and some more edges.
fn tangle(count: usize, more: usize) -> Vec<(usize, usize)> {
    let mut edges: Vec<(usize, usize)> = (1..count).map(|node| ((node * 7 + 3) % node, node)).collect();
    // 37 has no factor in common with any count up to 36, so that every pair comes once.
    let pairs = (0..count * count).map(|number| (number * 37 + 11) % (count * count));
    for (from, to) in pairs.map(|pair| (pair / count, pair % count)) {
        if edges.len() < count - 1 + more && from < to && !edges.contains(&(from, to)) {
            edges.push((from, to));
        }
    }
    edges
}

/// How many points of edges lie inside nodes that these do not join.
fn hidden(wiring: &Wiring, plan: &Plan) -> usize {
    let mut hidden = 0;
    for (wire, &curve) in wiring.wires.iter().zip(&plan.curves) {
        for (at, place) in plan.places.iter().enumerate().filter(|(at, _)| *at != wire.from && *at != wire.to) {
            let inside = (0..=40).map(|step| along(curve, step as f32 / 40.0));
            let found = inside.filter(|point| (point.x - place.x).hypot(point.y - place.y) < NODE.1 / 2.0).count();
            assert!(at < wiring.count);
            hidden += found;
        }
    }
    hidden
}

#[test]
fn no_edge_passes_through_a_node_and_all_stays_inside() {
    for room in [300.0, 560.0] {
        for count in [1, 2, 4, 5, 7, 9, 12, 16] {
            let edges = tangle(count, count / 3);
            for arrow in [true, false] {
                let wiring = wiring(count, &edges, arrow, room);
                let plan = lay_out(&wiring);
                assert_eq!(hidden(&wiring, &plan), 0, "{count} nodes in {room}, arrows {arrow}");
                assert!(plan.size.0 <= room + 60.0, "{count} nodes are {} wide in {room}", plan.size.0);
                for (at, one) in plan.places.iter().enumerate() {
                    let apart = |other: &Point| (one.x - other.x).hypot(one.y - other.y) >= 50.0;
                    assert!(plan.places[at + 1..].iter().all(apart), "{count} nodes in {room}");
                }
            }
        }
    }
}

#[test]
fn weights_stand_on_no_node() {
    let wiring = wiring(9, &tangle(9, 5), false, 560.0);
    let plan = lay_out(&wiring);
    for weight in &plan.weights {
        assert!(plan.places.iter().all(|place| (place.x - weight.x).hypot(place.y - weight.y) > NODE.1 / 2.0 + 6.0));
    }
}

#[test]
fn arrows_of_a_build_lead_from_left_to_right() {
    let wiring = wiring(6, &[(0, 2), (1, 2), (2, 3), (2, 4), (3, 5), (4, 5), (0, 5)], true, 560.0);
    let plan = lay_out(&wiring);
    assert!(wiring.wires.iter().all(|wire| plan.places[wire.from].x + 60.0 < plan.places[wire.to].x));
}

#[test]
fn a_kept_layout_is_the_one_that_would_be_made() {
    let wiring = wiring(12, &tangle(12, 6), false, 560.0);
    let made = lay_out(&wiring);
    assert_eq!(plan(wiring.clone()), made);
    assert_eq!(plan(wiring), made);
}
