//! What a structure is drawn as: the forms, and what a learner has chosen over the guess.

use std::collections::BTreeMap;

/// A way to draw a structure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Form {
    List,
    Stack,
    Queue,
    /// The list, and above it the tree that it stands for.
    Heap,
    /// Lists, sets or maps inside a list or a map, a row for each.
    Lists,
    /// Rows with numbered columns.
    Table,
    /// Rows with numbered columns, in cells as small as a character allows.
    Grid,
    /// Slots with chains of entries: the inside of a hash table.
    Buckets,
    Map,
    Set,
    Graph,
    LinkedList,
    BinaryTree,
    /// Any number of children.
    Tree,
    /// A tree with letters on its edges.
    Trie,
    Object,
    /// Several objects of a class, a row for each.
    Objects,
    /// The calls of a recursion, as a tree.
    Calls,
    /// Trees from what each node's parent is.
    Forest,
    /// Stretches of a line, as bars over a common axis.
    Intervals,
}

/// Every form.
pub const FORMS: &[Form] = &[
    Form::List,
    Form::Stack,
    Form::Queue,
    Form::Heap,
    Form::Lists,
    Form::Table,
    Form::Grid,
    Form::Buckets,
    Form::Map,
    Form::Set,
    Form::Graph,
    Form::LinkedList,
    Form::BinaryTree,
    Form::Tree,
    Form::Trie,
    Form::Object,
    Form::Objects,
    Form::Calls,
    Form::Forest,
    Form::Intervals,
];

impl Form {
    /// What it is called on the page.
    pub fn words(self) -> &'static str {
        match self {
            Form::List => "list",
            Form::Stack => "stack",
            Form::Queue => "queue",
            Form::Heap => "heap",
            Form::Lists => "list of lists",
            Form::Table => "table",
            Form::Grid => "grid",
            Form::Buckets => "hash table",
            Form::Map => "map",
            Form::Set => "set",
            Form::Graph => "graph",
            Form::LinkedList => "linked list",
            Form::BinaryTree => "binary tree",
            Form::Tree => "tree",
            Form::Trie => "trie",
            Form::Object => "object",
            Form::Objects => "table of objects",
            Form::Calls => "call tree",
            Form::Forest => "forest",
            Form::Intervals => "time line",
        }
    }

    /// The form with these words.
    pub fn of(words: &str) -> Option<Form> {
        FORMS.iter().copied().find(|form| form.words() == words)
    }
}

/// What a learner has chosen: for names of structures the form to draw them in. What is not named is guessed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Choices(BTreeMap<String, Form>);

impl Choices {
    /// Chooses a form for a name; `None` goes back to the guess.
    pub fn choose(&mut self, name: &str, form: Option<Form>) {
        match form {
            Some(form) => self.0.insert(name.to_owned(), form),
            None => self.0.remove(name),
        };
    }

    /// The form chosen for a name.
    pub fn get(&self, name: &str) -> Option<Form> {
        self.0.get(name).copied()
    }

    /// Whether everything is guessed.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// As text to be kept: a line `name: form` for each, in the order of the names.
    pub fn to_text(&self) -> String {
        self.0.iter().map(|(name, form)| format!("{name}: {}\n", form.words())).collect()
    }

    /// From kept text; a line that says nothing known is left out.
    pub fn from_text(text: &str) -> Choices {
        let line = |line: &str| {
            let (name, words) = line.rsplit_once(": ")?;
            Some((name.to_owned(), Form::of(words.trim())?))
        };
        Choices(text.lines().filter_map(line).collect())
    }
}

/// A structure of a state: what it is taken for, and what else it may be drawn as.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Guess {
    /// The variable or field that it is known by; of nodes and other objects their class.
    pub name: String,
    /// What it is drawn as: the choice if there is one that fits, else the guess.
    pub form: Form,
    /// What it looks like by itself.
    pub guessed: Form,
    /// Other forms than `guessed` that fit.
    pub alternatives: Vec<Form>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn choices_come_back_from_their_text() {
        let mut choices = Choices::default();
        choices.choose("adj: odd name", Some(Form::Lists));
        choices.choose("heap", Some(Form::List));
        choices.choose("gone", Some(Form::Map));
        choices.choose("gone", None);
        assert_eq!(choices.to_text(), "adj: odd name: list of lists\nheap: list\n");
        assert_eq!(Choices::from_text(&choices.to_text()), choices);
        assert_eq!(Choices::from_text("heap: cathedral\nnothing\n"), Choices::default());
    }

    #[test]
    fn words_tell_forms_apart() {
        assert!(FORMS.iter().all(|form| Form::of(form.words()) == Some(*form)));
    }
}
