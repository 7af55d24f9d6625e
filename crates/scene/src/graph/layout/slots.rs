//! The slots that a graph may stand in: layers for one whose arrows all lead on, else rows that are moved against each other.

use super::settle::Slots;
use crate::shape::Point;

/// Between the rims of two nodes: across and down, where there is room, and where there is little.
const ACROSS: f32 = 58.0;
const LEAST_ACROSS: f32 = 28.0;
const DOWN: f32 = 44.0;
/// Layers one below the other are no more than this high.
const HIGHEST: f32 = 620.0;
/// The same for layers beside each other.
const LOW: f32 = 420.0;

/// Slots in pixels, and the layer of each node.
pub(super) struct Frame {
    pub(super) slots: Slots,
    pub(super) layers: Vec<usize>,
}

/// Layers if every arrow can lead on from one to a later one and they fit, else rows. `room` is the width between the
/// outermost middles.
pub(super) fn frame(count: usize, arrows: Option<&[(usize, usize)]>, node: (f32, f32), room: f32) -> Frame {
    let layered = arrows.and_then(|arrows| layers(count, arrows)).and_then(|layers| in_layers(layers, node, room));
    layered.unwrap_or_else(|| Frame { slots: rows(count, node, room), layers: vec![0; count] })
}

/// The layer of each node: one more than the last of those that lead to it. `None` if arrows lead around in a circle.
fn layers(count: usize, arrows: &[(usize, usize)]) -> Option<Vec<usize>> {
    let mut layers = vec![0; count];
    for round in 0..=count {
        let mut moved = false;
        for &(from, to) in arrows {
            if layers[to] <= layers[from] {
                layers[to] = layers[from] + 1;
                moved = true;
            }
        }
        if !moved {
            pull_on(&mut layers, arrows);
            return Some(layers);
        }
        if round == count {
            return None;
        }
    }
    None
}

/// A node that nothing leads to stands just before the first it leads to.
fn pull_on(layers: &mut [usize], arrows: &[(usize, usize)]) {
    for node in 0..layers.len() {
        let is_first = !arrows.iter().any(|&(_, to)| to == node);
        let next = arrows.iter().filter(|&&(from, _)| from == node).map(|&(_, to)| layers[to]).min();
        if let Some(next) = next.filter(|_| is_first) {
            layers[node] = next.saturating_sub(1);
        }
    }
}

/// From left to right where that fits, else from the top down.
fn in_layers(layers: Vec<usize>, node: (f32, f32), room: f32) -> Option<Frame> {
    let count = layers.iter().max()? + 1;
    let widest = (0..count).map(|layer| layers.iter().filter(|&&other| other == layer).count()).max()?;
    let (steps, lanes) = ((count - 1) as f32, if count > 2 { widest + 1 } else { widest });
    let across = (room / steps.max(1.0)).min(node.0 + ACROSS);
    let down = node.1 + DOWN * 0.75;
    let lies = across >= node.0 + LEAST_ACROSS && (lanes as f32 - 0.5) * down <= LOW;
    let apart = (room / (lanes as f32 - 0.5)).min(node.0 + ACROSS);
    let stands = apart >= node.0 + LEAST_ACROSS * 0.7 && steps * (node.1 + DOWN) <= HIGHEST;
    if count < 2 || !(lies || stands) {
        return None;
    }
    let mut slots = Slots { places: Vec::new(), layers: Vec::new() };
    for layer in 0..count {
        for lane in 0..lanes {
            let aside = lane as f32 + 0.5 * (layer % 2) as f32;
            let place = if lies {
                Point::new(across * layer as f32, down * aside)
            } else {
                Point::new(apart * aside, (node.1 + DOWN) * layer as f32)
            };
            slots.places.push(place);
            slots.layers.push(layer);
        }
    }
    Some(Frame { slots, layers })
}

/// Rows, every second of them moved by half a step, with some slots more than nodes.
fn rows(count: usize, node: (f32, f32), room: f32) -> Slots {
    let wanted = count as f32 * 1.25 + 3.0;
    let ideal = (wanted * 1.6).sqrt().round().max(2.0);
    let fitting = |gap: f32| (room / (node.0 + gap) + 0.5).floor().max(1.0);
    let columns = ideal.min(fitting(LEAST_ACROSS).min(fitting(ACROSS).max(4.0)));
    let across = (room / (columns - 0.5).max(0.5)).min(node.0 + ACROSS);
    let rows = (wanted / columns).ceil() as usize;
    let mut places = Vec::new();
    for row in 0..rows {
        for column in 0..columns as usize {
            let x = across * (column as f32 + 0.5 * (row % 2) as f32);
            places.push(Point::new(x, (node.1 + DOWN) * row as f32));
        }
    }
    Slots { layers: vec![0; places.len()], places }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_arrow_leads_to_a_later_layer() {
        let arrows = [(0, 1), (1, 2), (0, 2), (3, 2)];
        assert_eq!(layers(4, &arrows), Some(vec![0, 1, 2, 1]));
        assert_eq!(layers(3, &[(0, 1), (1, 2), (2, 0)]), None);
    }

    #[test]
    fn there_is_a_slot_for_every_node_in_any_room() {
        for room in [120.0, 300.0, 700.0] {
            for count in 1..=30 {
                let slots = rows(count, (40.0, 34.0), room);
                assert!(slots.places.len() >= count);
                assert!(slots.places.iter().all(|place| (0.0..=room + 0.1).contains(&place.x)), "{count} in {room}");
            }
        }
    }
}
