//! A question, its answers, and where on a picture each of them may be pointed at.

use trace::{SiteId, StepIndex};

/// The most options that are offered as a choice.
pub(crate) const OPTIONS: usize = 4;

/// What is asked before a step.
#[derive(Clone, Debug, PartialEq)]
pub struct Question {
    /// The step that answers it: it is asked while one stands at the step before. At least 1.
    pub step: StepIndex,
    pub ask: Ask,
    /// What the question is about, in one word: `queue`, `nodes`, `code`.
    pub structure: &'static str,
    /// Whether the step is more than the next in a row: a jump, an exchange, a choice.
    pub telling: bool,
    /// Every answer that can be given by pointing, at most a few hundred; those of [`Question::options`] among them.
    pub answers: Vec<Answer>,
    /// The 2 to 4 answers that are offered as a choice, as positions in `answers`: their texts differ and just one is right.
    pub options: Vec<usize>,
}

/// One answer.
#[derive(Clone, Debug, PartialEq)]
pub struct Answer {
    /// As it is offered; for a line of code that is empty, and `site` says which.
    pub text: String,
    /// Where in the state before the step it can be seen.
    pub places: Vec<Place>,
    /// The place in the code, where the answer is one.
    pub site: Option<SiteId>,
    pub right: bool,
}

/// A part of an object that a picture may show.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// [`trace::ObjId::number`].
    pub object: u32,
    /// An item of it, for a queue counted from the first that ever was in it; `None` is the object itself.
    pub index: Option<u32>,
}

/// The thing asked for. Names are those of the recorded code: `queue`, `fewest[6]`, `node 3`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Ask {
    /// Which item leaves a queue, a stack, a heap or a list.
    Leaves { from: String },
    /// Where a field of a node points after the step.
    Link { node: String, field: String },
    /// Where a variable that holds a node goes.
    Goes { var: String },
    /// Where a variable that is an index goes.
    Index { var: String },
    /// From which cell the value written into a cell comes.
    Source { cell: String },
    /// The value written into a cell.
    Item { cell: String },
    /// The value that joins a list.
    Joins { to: String },
    /// The value that a variable gets.
    Value { var: String },
    /// Whether the condition holds that the step looks at: the answer is what runs after the step.
    Condition { site: SiteId },
    /// Which line runs in the step.
    Line { after: SiteId },
}

/// What a learner practises with a question.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Idea {
    Order,
    Pointers,
    Sources,
    Values,
    Conditions,
    Lines,
}

impl Question {
    /// The idea that is practised.
    pub fn idea(&self) -> Idea {
        match self.ask {
            Ask::Leaves { .. } => Idea::Order,
            Ask::Link { .. } | Ask::Goes { .. } | Ask::Index { .. } => Idea::Pointers,
            Ask::Source { .. } => Idea::Sources,
            Ask::Item { .. } | Ask::Joins { .. } | Ask::Value { .. } => Idea::Values,
            Ask::Condition { .. } => Idea::Conditions,
            Ask::Line { .. } => Idea::Lines,
        }
    }

    /// The right answer among the options.
    pub fn right(&self) -> Option<&Answer> {
        self.options.iter().filter_map(|&at| self.answers.get(at)).find(|answer| answer.right)
    }

    /// Whether an answer, by its position, is right. A position that there is not is not.
    pub fn is_right(&self, answer: usize) -> bool {
        self.answers.get(answer).is_some_and(|answer| answer.right)
    }
}

impl Idea {
    /// In one word, as a score says it: `pointers`.
    pub fn name(self) -> &'static str {
        match self {
            Idea::Order => "order",
            Idea::Pointers => "pointers",
            Idea::Sources => "sources",
            Idea::Values => "values",
            Idea::Conditions => "conditions",
            Idea::Lines => "lines",
        }
    }
}
