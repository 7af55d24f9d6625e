//! Everything that the variables of a state reach, in the order in which they name it.

use std::collections::BTreeSet;
use std::rc::Rc;

use trace::{Kind, ObjId};

use crate::view::View;

/// Objects looked at, at most; longer lists are not searched for references either.
pub(super) const MOST: usize = 5000;
/// From so many lists inside lists on, a name says no more.
const DEEPEST_NAME: usize = 3;

/// An object that is reached.
pub(super) struct Met<'a> {
    pub(super) id: ObjId,
    from: From<'a>,
    /// The number of the class that it is judged with.
    pub(super) class: Option<usize>,
}

/// By what it is reached: names are put together only for what is drawn.
#[derive(Clone)]
enum From<'a> {
    /// A variable, or a field of an object.
    Named(&'a str),
    /// An item of a list or map, by its position.
    Item { holder: ObjId, of: Rc<From<'a>>, at: u32, depth: usize },
}

impl Met<'_> {
    /// What it is known by: `head`, `groups`, `groups[2]`.
    pub(super) fn name(&self, view: &View) -> String {
        name(view, &self.from)
    }

    /// Whether it is an item of a list or map.
    pub(super) fn is_item(&self) -> bool {
        matches!(self.from, From::Item { .. })
    }
}

fn name(view: &View, from: &From) -> String {
    match from {
        From::Named(name) => (*name).to_owned(),
        From::Item { depth, .. } if *depth > DEEPEST_NAME => String::new(),
        From::Item { holder, of, at, .. } => {
            let at = match view.state.kind(*holder) {
                Kind::Map => view.show(view.state.item(*holder, at & !1)),
                _ => at.to_string(),
            };
            format!("{}[{at}]", name(view, of))
        }
    }
}

/// Walks without recursion: a list may have thousands of nodes.
pub(super) fn meet<'a>(view: &View<'a>) -> Vec<Met<'a>> {
    let mut seen = BTreeSet::new();
    let mut met = Vec::new();
    for variable in &view.vars {
        let Some(id) = variable.value.object() else { continue };
        let mut waiting = vec![(id, From::Named(variable.name))];
        while let Some((id, from)) = waiting.pop() {
            if seen.len() >= MOST || !seen.insert(id) {
                continue;
            }
            reach(view, id, &from, &mut waiting);
            met.push(Met { id, from, class: None });
        }
    }
    // No variable holds what is kept beside the run.
    let trees = view.call_trees().filter(|&tree| seen.insert(tree));
    met.extend(trees.map(|id| Met { id, from: From::Named("calls"), class: None }));
    met
}

/// What an object refers to, the first on top of the pile.
fn reach<'a>(view: &View<'a>, id: ObjId, from: &From<'a>, waiting: &mut Vec<(ObjId, From<'a>)>) {
    let state = &view.state;
    if state.len(id) as usize > MOST {
        return;
    }
    let fields = state.fields(id);
    let items = state.items(id);
    if items.iter().all(|item| item.object().is_none()) {
        return;
    }
    let depth = match from {
        From::Named(_) => 0,
        From::Item { depth, .. } => depth + 1,
    };
    // Lists inside lists a thousand deep would else be names a thousand long.
    let of = Rc::new(if depth > DEEPEST_NAME { From::Named("") } else { from.clone() });
    for (at, item) in items.into_iter().enumerate().rev() {
        let Some(inner) = item.object() else { continue };
        match fields.get(at) {
            Some(field) => waiting.push((inner, From::Named(field))),
            // A place or a pair is shown as a value where it stands.
            None if view.is_inline(item) => {}
            None => waiting.push((inner, From::Item { holder: id, of: Rc::clone(&of), at: at as u32, depth })),
        }
    }
}
