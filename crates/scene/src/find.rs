//! Which structures a state holds: everything that the variables of its calls reach, sorted by kind.
//!
//! First all objects are met, then the classes are judged by all their objects together, then each list and map by what it
//! holds and what it is called. What is part of a larger structure (the lists of children of a tree, the rows of a grid)
//! is drawn with it and not again by itself.

mod classes;
mod graphs;
mod lists;
mod met;
mod names;

use std::collections::BTreeSet;

use trace::{Kind, ObjId, State};

use self::classes::Class;
use self::met::{Met, meet};
use crate::form::{Choices, Form, Guess};
use crate::view::View;

pub(crate) use self::graphs::{is_matrix, pair};
pub(crate) use self::names::{is_end, is_lane, is_next, words};

/// A structure, what it is drawn as, and the names by which variables or fields know it.
#[derive(Clone, Debug)]
pub(crate) struct Found {
    pub(crate) form: Form,
    /// The nodes or objects of a class in the order they were made; of anything else the one object.
    pub(crate) nodes: Vec<ObjId>,
    /// What the picture calls it.
    pub(crate) name: String,
    /// What a choice calls it: of nodes the class, which stays while variables move on.
    pub(crate) key: String,
    pub(crate) guessed: Form,
    pub(crate) alternatives: Vec<Form>,
    /// The one structure with which variables that hold `None` are drawn.
    pub(crate) hosts_none: bool,
}

impl Found {
    /// The object of a structure that is one object; of several the first.
    pub(crate) fn object(&self) -> Option<ObjId> {
        self.nodes.first().copied()
    }

    /// What stands above the picture.
    pub(crate) fn title(&self) -> String {
        match self.form {
            Form::Tree | Form::Graph | Form::Objects if self.key != self.name => self.key.clone(),
            Form::Trie => format!("{}: double rims end words", self.key),
            _ => self.name.clone(),
        }
    }
}

/// What something looks like, and what else it may be drawn as.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Judged {
    form: Form,
    alternatives: Vec<Form>,
}

impl Judged {
    /// The guess is no alternative of itself.
    fn new(form: Form, others: &[Form]) -> Judged {
        Judged { form, alternatives: others.iter().copied().filter(|other| *other != form).collect() }
    }
}

/// The structures, in the order in which the variables name them, outermost call first.
pub(crate) fn find(view: &View, choices: &Choices) -> Vec<Found> {
    let mut met = meet(view);
    let classes = classes::judge(view, &mut met);
    let mut parts: BTreeSet<ObjId> = classes.iter().flat_map(|class| class.parts.iter().copied()).collect();
    let judged: Vec<Option<Judged>> = met.iter().map(|met| judge(view, met, &mut parts)).collect();
    let mut found = Vec::new();
    let mut shown: BTreeSet<usize> = BTreeSet::new();
    for (met, judged) in met.iter().zip(judged) {
        if parts.contains(&met.id) {
            continue;
        }
        if let Some(judged) = judged {
            let name = met.name(view);
            found.push(chosen(judged, vec![met.id], name.clone(), name, choices));
        } else if let Some(at) = met.class.filter(|at| shown.insert(*at)) {
            found.extend(of_class(view, &classes[at], met, &parts, choices));
        }
    }
    if let Some(first) = found.iter_mut().find(|found| found.form == Form::LinkedList) {
        first.hosts_none = true;
    }
    found
}

/// Every structure of a state in the order in which it is drawn: what it is taken for, and what else it may be drawn as.
pub fn guesses(state: &State, choices: &Choices) -> Vec<Guess> {
    let guess = |found: Found| Guess {
        name: found.key,
        form: found.form,
        guessed: found.guessed,
        alternatives: found.alternatives,
    };
    find(&View::new(state), choices).into_iter().map(guess).collect()
}

/// What a list or map is taken for, and the parts of it that are not drawn by themselves; of nodes and objects nothing yet.
fn judge(view: &View, met: &Met, parts: &mut BTreeSet<ObjId>) -> Option<Judged> {
    if parts.contains(&met.id) {
        return None;
    }
    match view.state.kind(met.id) {
        Kind::Frame => None,
        Kind::Instance if met.class.is_some() => None,
        Kind::Grid => Some(Judged::new(Form::Grid, &[])),
        Kind::Set => Some(Judged::new(Form::Set, &[])),
        Kind::Deque if names::is_stack(&met.name(view)) => Some(Judged::new(Form::Stack, &[Form::Queue, Form::List])),
        Kind::Deque => Some(Judged::new(Form::Queue, &[Form::Stack, Form::List])),
        Kind::List => Some(lists::judge(view, met.id, &met.name(view), parts)),
        Kind::Map | Kind::Instance => Some(graphs::judge_map(view, met.id, &met.name(view), parts)),
    }
}

fn chosen(judged: Judged, nodes: Vec<ObjId>, name: String, key: String, choices: &Choices) -> Found {
    let form = choices.get(&key).filter(|form| judged.alternatives.contains(form)).unwrap_or(judged.form);
    Found { form, nodes, name, key, guessed: judged.form, alternatives: judged.alternatives, hosts_none: false }
}

/// Nodes of a class are one structure; a single object without links goes by its variable.
fn of_class(view: &View, class: &Class, met: &Met, parts: &BTreeSet<ObjId>, choices: &Choices) -> Option<Found> {
    let mut nodes: Vec<ObjId> = class.nodes.iter().copied().filter(|node| !parts.contains(node)).collect();
    nodes.sort_unstable();
    let name = met.name(view);
    let key = if class.judged.form == Form::Object { name.clone() } else { class.name.clone() };
    (!nodes.is_empty()).then(|| chosen(class.judged.clone(), nodes, name, key, choices))
}
