//! What is an interval: a list of two numbers, or an object with `start` and `end`.

use trace::{MarkKind, ObjId, Value};

use crate::view::View;

/// One interval of a list.
#[derive(Clone, Debug)]
pub(crate) struct Span {
    pub(crate) object: ObjId,
    /// Its position in the list.
    pub(crate) at: u32,
    pub(crate) start: i64,
    pub(crate) end: i64,
    pub(crate) mark: Option<MarkKind>,
}

impl Span {
    pub(super) fn overlaps(&self, other: &Span) -> bool {
        // One without length takes up its place all the same.
        self.start < other.end.max(other.start + 1) && other.start < self.end.max(self.start + 1)
    }

    /// As it stands in the picture.
    pub(crate) fn words(&self) -> String {
        if self.start < 0 {
            format!("{} to {}", self.start, self.end)
        } else {
            format!("{}–{}", self.start, self.end)
        }
    }
}

/// The intervals of a list, in its order; what is none is left out.
pub(crate) fn read(view: &View, list: ObjId) -> Vec<Span> {
    let span = |(item, at): (Value, u32)| {
        let object = item.object()?;
        let [start, end] = ends(view, object)?;
        let mark = view.touched(object).max(view.state.mark(list, at));
        Some(Span { object, at, start, end, mark })
    };
    view.state.items(list).into_iter().zip(0..).filter_map(span).collect()
}

fn ends(view: &View, object: ObjId) -> Option<[i64; 2]> {
    let field = |name: &str, at: u32| view.field(object, name).unwrap_or(at);
    let value = |at: u32| view.state.item(object, at).int();
    Some([value(field("start", 0))?, value(field("end", 1))?])
}
