//! The shortest way through a grid with walls: breadth-first in all directions, or A*, which looks towards the end first.

mod search;
mod words;

use trace::{Limit, SiteId, State, Trace};

use self::search::{Order, SITES};
use crate::input::{Input, InputKind};
use crate::visualizer::{Example, ExampleKind, Variant, Visualizer, listings};

pub(crate) static GRID_SHORTEST_PATH: Visualizer = Visualizer {
    slug: "grid-shortest-path",
    title: "Shortest path in a grid",
    summary: "A wave of equal distances finds the shortest way around walls; A* needs fewer cells for the same answer.",
    area: "data-structures-and-algorithms",
    topic: "graph",
    structure: "grid",
    input: InputKind::Maze,
    variants: &[
        Variant {
            slug: "bfs",
            title: "Breadth-first",
            note: "a queue, in rings around the start",
            time: "O(rows × cols)",
            space: "O(rows × cols)",
            listings: listings!("grid-shortest-path/bfs"),
            sites: SITES,
            record: |input, limit| run(input, limit, Order::Queue),
            say: |site, state| say(site, state, Order::Queue),
        },
        Variant {
            slug: "a-star",
            title: "A*",
            note: "a heap, what may be nearest to the end first",
            time: "O(cells × log cells)",
            space: "O(rows × cols)",
            listings: listings!("grid-shortest-path/a-star"),
            sites: SITES,
            record: |input, limit| run(input, limit, Order::Heap),
            say: |site, state| say(site, state, Order::Heap),
        },
    ],
    examples: &[
        Example {
            name: "Around a wall",
            text: "S.#.\n..#E\n....",
            why: "The straight way is blocked; the wave flows around the wall.",
            kind: ExampleKind::Typical,
        },
        Example { name: "Side by side", text: "SE", why: "One step, and no choice.", kind: ExampleKind::Smallest },
        Example {
            name: "Open ground",
            text: "......\n.S....\n......\n......\n....E.\n......",
            why: "Without walls breadth-first looks at nearly every cell.",
            kind: ExampleKind::Worst,
        },
        Example {
            name: "A trap",
            text: ".......\n.####..\n....#..\n.S..#.E\n....#..\n.####..\n.......",
            why: "Going always towards the end leads into a dead end; the way out first leads back.",
            kind: ExampleKind::Breaker,
        },
        Example {
            name: "Walled in",
            text: "S.#..\n..#.E\n###..",
            why: "No way leads out: the search must end, and say so.",
            kind: ExampleKind::Breaker,
        },
    ],
    telling: 57,
    questions: &[],
};

fn run(input: &Input, limit: Limit, order: Order) -> Trace {
    search::record(input.maze(), limit, order)
}

fn say(site: SiteId, state: &State, order: Order) -> String {
    words::say(site, state, order)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::input::Maze;
    use crate::testing::{check_variant, final_state};
    use proptest::prelude::*;
    use trace::Value;

    /// The length of the shortest way, by lowering every cell to one more than its lowest neighbour until nothing changes.
    fn by_lowering(maze: &Maze) -> Option<i64> {
        let (rows, cols) = (maze.rows as i64, maze.cols as i64);
        let mut far: Vec<i64> = vec![i64::MAX - 1; maze.walls.len()];
        far[maze.start as usize] = 0;
        loop {
            let mut changed = false;
            for at in (0..rows * cols).filter(|&at| !maze.walls[at as usize]) {
                for (down, right) in [(-1, 0), (1, 0), (0, -1), (0, 1)] {
                    let (row, col) = (at / cols + down, at % cols + right);
                    if (0..rows).contains(&row) && (0..cols).contains(&col) {
                        let other = (row * cols + col) as usize;
                        if !maze.walls[other] && far[other] + 1 < far[at as usize] {
                            far[at as usize] = far[other] + 1;
                            changed = true;
                        }
                    }
                }
            }
            if !changed {
                return Some(far[maze.end as usize]).filter(|&far| far < i64::MAX - 1);
            }
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(500))]
        #[test]
        fn the_way_is_as_short_as_it_can_be(side in 2..=9u32, seed in any::<u64>()) {
            let input = GRID_SHORTEST_PATH.random(side, seed);
            let shortest = by_lowering(input.maze());
            let mut looks = Vec::new();
            for variant in GRID_SHORTEST_PATH.variants {
                let trace = variant.run(&input, Limit::default());
                prop_assert!(!trace.reached_limit());
                let (path, counts) = final_state(&trace, |state| {
                    (state.var("path").object().map(|path| state.items(path)), state.counts())
                });
                prop_assert_eq!(path.as_ref().map(|path| path.len() as i64 - 1), shortest);
                looks.push(counts.reads);
                let cols = input.maze().cols;
                let place = |value: &Value| match value {
                    Value::Point { row, col } => (u32::from(*row), u32::from(*col)),
                    _ => (99, 99),
                };
                let cells: Vec<(u32, u32)> = path.iter().flatten().map(place).collect();
                prop_assert!(cells.iter().all(|(row, col)| !input.maze().walls[(row * cols + col) as usize]));
                let beside = |pair: &[(u32, u32)]| pair[0].0.abs_diff(pair[1].0) + pair[0].1.abs_diff(pair[1].1) == 1;
                prop_assert!(cells.windows(2).all(beside));
            }
            prop_assert!(looks[1] <= looks[0], "A* never looks at more cells: {:?}", looks);
        }
    }

    #[test]
    fn it_can_be_shown() {
        GRID_SHORTEST_PATH.variants.iter().for_each(|variant| check_variant(&GRID_SHORTEST_PATH, variant));
    }
}
