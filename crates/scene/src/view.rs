//! A state made ready to be drawn: the variables of its calls in one list, and values as short texts.

mod guess;
mod values;

use trace::{Frame, Hint, MarkKind, Meaning, ObjId, State, Status, Value, Var};

use crate::shape::{Role, Texture};

/// A variable of a call on the stack.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Variable<'a> {
    /// The call's number.
    pub(crate) frame: u32,
    /// Its position among the call's variables.
    pub(crate) number: u32,
    pub(crate) name: &'a str,
    pub(crate) var: Var,
    pub(crate) value: Value,
    /// It belongs to the innermost call.
    pub(crate) live: bool,
    /// This step assigned it.
    pub(crate) moved: bool,
}

/// What the drawers look at.
#[derive(Clone, Debug)]
pub(crate) struct View<'a> {
    pub(crate) state: State<'a>,
    pub(crate) frames: Vec<Frame<'a>>,
    /// The variables that are set, outermost call first.
    pub(crate) vars: Vec<Variable<'a>>,
}

/// What a learner's file is called where it is the outermost call.
const MODULE: &str = "<module>";
/// Calls at the outer and the inner end of the stack whose variables are drawn.
const OUTER: usize = 4;
const INNER: usize = 60;

impl<'a> View<'a> {
    pub(crate) fn new(state: &State<'a>) -> Self {
        let frames = state.frames();
        let depth = frames.len();
        let shown = frames.iter().enumerate().filter(|(level, _)| *level < OUTER || level + INNER >= depth);
        let vars = shown.flat_map(|(level, frame)| variables(state, frame, level + 1 == depth)).collect();
        // The file itself is no call that anybody made; what it defines is seen all the same.
        let is_call = |frame: &Frame| depth == 1 || frame.name() != MODULE;
        let frames = frames.into_iter().filter(is_call).collect();
        View { state: *state, frames, vars }
    }

    /// The position of a field; `None` if the object has no such field.
    pub(crate) fn field(&self, id: ObjId, name: &str) -> Option<u32> {
        self.state.fields(id).iter().position(|field| field == name).map(|at| at as u32)
    }

    /// The strongest mark on any field of an object.
    pub(crate) fn touched(&self, id: ObjId) -> Option<MarkKind> {
        (0..self.state.len(id)).filter_map(|index| self.state.mark(id, index)).max()
    }

    /// The variables that are an index into an object, with that index: those that the run says are, or where it says nothing
    /// of any variable, those that look like it.
    pub(crate) fn indices(&self, object: ObjId) -> Vec<(Variable<'a>, i64)> {
        if self.state.hints().is_empty() {
            return guess::indices(self, object);
        }
        let into = self.state.hints().iter().filter_map(|hint| match hint {
            Hint::Index { var, into } if *into == object => Some(*var),
            _ => None,
        });
        let wanted: Vec<Var> = into.collect();
        let found = self.vars.iter().filter(|variable| wanted.contains(&variable.var));
        found.filter_map(|variable| Some((*variable, variable.value.int()?))).collect()
    }

    /// Whether the innermost call has variables that may index a list, where nobody says which do: their place is kept free.
    pub(crate) fn may_index(&self, list: ObjId) -> bool {
        self.state.hints().is_empty() && guess::may_index(self, list)
    }

    /// What the run says that an object is.
    pub(crate) fn meaning(&self, object: ObjId) -> Option<Meaning> {
        let mut said = self.state.hints().iter().filter_map(|hint| match hint {
            Hint::Is { object: other, what } if *other == object => Some(*what),
            _ => None,
        });
        said.next_back()
    }

    /// The trees of calls that the run keeps.
    pub(crate) fn call_trees(&self) -> impl Iterator<Item = ObjId> + '_ {
        self.state.hints().iter().filter_map(|hint| match hint {
            Hint::Is { object, what: Meaning::Calls } => Some(*object),
            _ => None,
        })
    }

    /// The lists whose items label the rows and the columns of a table.
    pub(crate) fn headed(&self, object: ObjId) -> Option<(ObjId, ObjId)> {
        let mut said = self.state.hints().iter().filter_map(|hint| match hint {
            Hint::Headed { table, rows, cols } if *table == object => Some((*rows, *cols)),
            _ => None,
        });
        said.next_back()
    }

    /// The list of numbers that says how much of each row of a list of lists is used up.
    fn counts_of(&self, rows: ObjId) -> Option<ObjId> {
        self.state.hints().iter().find_map(|hint| match hint {
            Hint::Taken { counts, of } if *of == rows => Some(*counts),
            _ => None,
        })
    }

    /// Whether the run says how much of each row is used up.
    pub(crate) fn is_taken_from(&self, rows: ObjId) -> bool {
        self.counts_of(rows).is_some()
    }

    /// How many of the first items of a row are used up; 0 where nobody says so.
    pub(crate) fn taken(&self, rows: ObjId, row: u32) -> usize {
        let count = self.counts_of(rows).and_then(|counts| self.state.item(counts, row).int());
        count.and_then(|count| usize::try_from(count).ok()).unwrap_or(0)
    }

    /// The range of an object's items that the innermost call which has one encloses: first and last, both inside.
    pub(crate) fn range(&self, object: ObjId) -> Option<(i64, i64)> {
        let value = |var: Var| self.vars.iter().find(|variable| variable.var == var)?.value.int();
        let ranges = self.state.hints().iter().rev().filter_map(|hint| match hint {
            Hint::Range { first, last, of } if *of == object => Some((value(*first)?, value(*last)?)),
            Hint::Prefix { len, of } if *of == object => Some((0, value(*len)? - 1)),
            _ => None,
        });
        ranges.into_iter().next()
    }
}

fn variables<'a>(state: &State<'a>, frame: &Frame<'a>, live: bool) -> Vec<Variable<'a>> {
    let names = state.fields(frame.id());
    let number = |name: &str| names.iter().position(|other| other == name).unwrap_or(0) as u32;
    let variable = |(name, var, value)| Variable {
        frame: frame.id().number(),
        number: number(name),
        name,
        var,
        value,
        live,
        moved: live && state.var_before(var).is_some(),
    };
    frame.vars().into_iter().map(variable).collect()
}

/// How an object looks by what the step did to it and what the run has made of it: the fill says the first if there
/// is one, the texture always the second.
pub(crate) fn look(status: Status, mark: Option<MarkKind>) -> (Role, Texture) {
    let (role, texture) = match status {
        Status::Untouched => (Role::Plain, Texture::None),
        Status::Frontier => (Role::Frontier, Texture::Dots),
        Status::Visited => (Role::Visited, Texture::Hatch),
        Status::Done => (Role::Done, Texture::Ring),
        Status::Wrong => (Role::Wrong, Texture::Cross),
    };
    (mark.map_or(role, mark_role), texture)
}

/// The role of a mark.
pub(crate) fn mark_role(mark: MarkKind) -> Role {
    match mark {
        MarkKind::Read | MarkKind::Source => Role::Read,
        MarkKind::Compare => Role::Compare,
        MarkKind::Write => Role::Write,
    }
}
