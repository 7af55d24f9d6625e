//! The verdicts on runs whose growth is known.

use judge::growth::{Class, Finding};

use super::count::{Series, Work};
use super::measured::Cost;
use crate::visual::compare::Order;

fn found(visualizer: &str, variant: usize, order: Option<Order>, cost: Cost) -> Finding {
    let visualizer = algorithms::find(visualizer).expect("in the catalogue");
    let variant = &visualizer.variants[variant];
    let series = Series {
        visualizer: visualizer.slug,
        variant: variant.slug,
        time: variant.time,
        name: variant.title.into(),
        order,
    };
    let mut work = Work::new(&[series], None, vec![Class::Linear]);
    let mut pieces = 0;
    while !work.is_done() {
        work.piece();
        pieces += 1;
        assert!(pieces <= work.progress().1, "every piece counts at least one run");
    }
    work.measured().finding(0, cost)
}

#[test]
fn runs_of_known_growth_are_told() {
    for (visualizer, class) in [
        ("reverse-linked-list", Class::Linear),
        ("binary-search", Class::Log),
        ("number-of-islands", Class::Linear),
        ("binary-tree-level-order", Class::Linear),
    ] {
        let finding = found(visualizer, 0, None, Cost::All);
        assert_eq!(finding.class, Ok(class), "{visualizer}: {finding:?}");
        assert_eq!(finding.points.len(), 8);
    }
}

#[test]
fn the_same_runs_are_counted_alike_each_time() {
    let once = found("number-of-islands", 1, None, Cost::Reads);
    assert_eq!(once, found("number-of-islands", 1, None, Cost::Reads));
}
