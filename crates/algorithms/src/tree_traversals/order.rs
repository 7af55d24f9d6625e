//! The three orders.

/// When a node is noted: before, between or after its subtrees.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Order {
    Pre,
    In,
    Post,
}

impl Order {
    /// The function's name, and the word for the order.
    pub(super) fn name(self) -> &'static str {
        match self {
            Order::Pre => "preorder",
            Order::In => "inorder",
            Order::Post => "postorder",
        }
    }
}
