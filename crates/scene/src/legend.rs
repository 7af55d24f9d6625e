//! The legend: what the colours and textures of a picture mean, in words.

use std::collections::BTreeSet;

use trace::{Cell, State, Status, Tally};

use crate::draw::{Room, draw};
use crate::grid::cell_look;
use crate::shape::{Part, Role, Scene};

/// The width is of no matter for which roles appear.
const ROOM: Room = Room { width: 800.0 };

/// The roles that appear at this step, in a fixed order, with what they mean. Components share one entry, that of
/// `Role::Group(1)`.
pub fn legend(state: &State) -> Vec<(Role, &'static str)> {
    legend_of(&draw(state, ROOM), state)
}

/// As [`legend`], for the scene that was drawn of this state.
pub fn legend_of(scene: &Scene, state: &State) -> Vec<(Role, &'static str)> {
    let mut roles = shown(scene);
    if let Some(grid) = scene.grid {
        roles.extend(looks(&state.tally(grid)));
        roles.extend(state.touched_cells(grid).into_values().map(crate::view::mark_role));
    }
    let known = [
        (Role::Accent, "the range looked at"),
        (Role::Read, "read now"),
        (Role::Compare, "compared now"),
        (Role::Write, "written now"),
        (Role::Frontier, "waiting"),
        (Role::Visited, "visited"),
        (Role::Done, "finished"),
        (Role::Wrong, "wrong"),
        (Role::Water, "water (0)"),
        (Role::Land, "land (1)"),
        (Role::Wall, "a wall"),
        (Role::Group(1), "visited, a tint for each group"),
    ];
    known.into_iter().filter(|(role, _)| roles.contains(role)).collect()
}

/// The roles of a large grid's cells.
fn looks(tally: &Tally) -> Vec<Role> {
    let statuses = [Status::Untouched, Status::Frontier, Status::Visited, Status::Done, Status::Wrong];
    let cells = statuses
        .into_iter()
        .flat_map(|status| [(0, 0), (1, 0), (0, 1), (1, 1)].map(|(value, group)| Cell { value, status, group }));
    let seen = cells.filter(|&cell| tally.like(cell) > 0);
    seen.map(|cell| cell_look(cell, true).0).collect()
}

/// The roles of areas and outlines; the accent counts where it is the band of a range.
fn shown(scene: &Scene) -> BTreeSet<Role> {
    let telling = scene.shapes.iter().filter(|shape| match shape.id.part {
        Part::Body | Part::Cell | Part::Square | Part::Mark => shape.role != Role::Accent,
        Part::Back => true,
        _ => false,
    });
    let role = |role| {
        if matches!(role, Role::Group(_)) { Role::Group(1) } else { role }
    };
    telling.map(|shape| role(shape.role)).collect()
}
