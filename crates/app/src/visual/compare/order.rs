//! The values of an input in order: what a sort, or a search for a smaller value, finds easiest or hardest.

use algorithms::{Input, InputKind};

/// In which order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Order {
    Ascending,
    Descending,
}

/// Whether the values of such an input may stand in any order.
pub fn can_be_arranged(kind: InputKind) -> bool {
    matches!(kind, InputKind::List | InputKind::Numbers)
}

/// The input with its values in order; one whose values may not be moved as it is.
pub fn arranged(input: &Input, order: Order) -> Input {
    let mut arranged = input.clone();
    if let Input::List(values) | Input::Numbers(values) = &mut arranged {
        values.sort_unstable();
        if order == Order::Descending {
            values.reverse();
        }
    }
    arranged
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_put_in_order_where_they_may_be() {
        let list = Input::List(vec![3, -1, 2]);
        assert_eq!(arranged(&list, Order::Ascending), Input::List(vec![-1, 2, 3]));
        assert_eq!(arranged(&list, Order::Descending), Input::List(vec![3, 2, -1]));
        let text = Input::Text("ba".to_owned());
        assert_eq!(arranged(&text, Order::Ascending), text);
        for visualizer in algorithms::catalogue() {
            let input = visualizer.random(visualizer.sizes().usual, 3);
            let moved = arranged(&input, Order::Ascending) != input || arranged(&input, Order::Descending) != input;
            assert_eq!(moved, can_be_arranged(visualizer.input), "{}", visualizer.slug);
        }
    }
}
