//! Looking for events in a run: the changes of a variable, the beginnings of a condition. What has been found is kept, so that
//! going on and going back ask the worker once.

use std::rc::Rc;

use runner::{Condition, Found, Wanted};

/// What has been looked for is kept for so many subjects.
const KEPT: usize = 24;

/// What is looked for.
#[derive(Clone, Debug, PartialEq)]
pub enum Subject {
    /// Changes of a variable of the call that was entered at the event `within`; of the file where that is `None`.
    Variable {
        name: String,
        within: Option<u32>,
    },
    Condition(Condition),
}

impl Subject {
    /// What the worker is asked.
    pub fn wanted(&self) -> Wanted {
        match self {
            Subject::Variable { name, within } => Wanted::Changes { variable: name.clone(), within: *within },
            Subject::Condition(condition) => Wanted::When(condition.clone()),
        }
    }

    /// What is said where there is nothing that way.
    fn nothing(&self, way: Way, is_empty: bool) -> String {
        match (self, way) {
            (Subject::Variable { name, .. }, Way::Previous) => {
                format!("`{name}` has had this value since its call began.")
            }
            (Subject::Variable { name, .. }, Way::Next) => format!("`{name}` keeps this value to the end of its call."),
            (Subject::Condition(_), _) if is_empty => "This never begins to hold in this run.".to_owned(),
            (Subject::Condition(_), Way::Previous) => "This does not begin to hold before this step.".to_owned(),
            (Subject::Condition(_), Way::Next) => "This does not begin to hold after this step.".to_owned(),
        }
    }
}

/// In which direction.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    Previous,
    Next,
}

/// What is looked for and what has been found.
#[derive(Clone, Default)]
pub struct Search {
    found: Vec<(Subject, Rc<Found>)>,
    wanted: Option<(Subject, Way)>,
    said: Option<(Subject, String)>,
}

impl Search {
    /// What the worker is to be asked.
    pub fn wanted(&self) -> Option<&Subject> {
        self.wanted.as_ref().map(|(subject, _)| subject)
    }

    /// The events of a subject, where they are known.
    pub fn found(&self, subject: &Subject) -> Option<&Rc<Found>> {
        self.found.iter().find(|(one, _)| one == subject).map(|(_, found)| found)
    }

    /// What is to be said of a variable, or of a condition.
    pub fn said(&self, of_condition: bool) -> Option<&str> {
        let (subject, words) = self.said.as_ref()?;
        (matches!(subject, Subject::Condition(_)) == of_condition).then_some(words.as_str())
    }

    /// Looks from an event on. Where to go, if that is known; else the worker is to be asked.
    pub fn seek(&mut self, subject: Subject, way: Way, at: u32) -> Option<u32> {
        self.said = None;
        match self.found(&subject).cloned() {
            Some(found) => self.go(&subject, &found, way, at),
            None => {
                self.said = Some((subject.clone(), "Running again to look for it".to_owned()));
                self.wanted = Some((subject, way));
                None
            }
        }
    }

    /// Takes in what was found; where to go if somebody is waiting for it.
    pub fn take(&mut self, subject: Subject, found: Rc<Found>, at: u32) -> Option<u32> {
        if self.found.len() >= KEPT {
            self.found.remove(0);
        }
        self.found.push((subject.clone(), Rc::clone(&found)));
        let (_, way) = self.wanted.take_if(|(wanted, _)| *wanted == subject)?;
        self.said = None;
        self.go(&subject, &found, way, at)
    }

    /// It could not be looked for.
    pub fn lose(&mut self, subject: Subject, why: String) {
        self.wanted.take_if(|(wanted, _)| *wanted == subject);
        self.said = Some((subject, why));
    }

    fn go(&mut self, subject: &Subject, found: &Found, way: Way, at: u32) -> Option<u32> {
        let to = match way {
            Way::Previous => found.previous(at),
            Way::Next => found.next(at),
        };
        if to.is_none() {
            let words = match way {
                Way::Next if found.cut => "There are more than 100,000 of these; only so many are known.".to_owned(),
                _ => subject.nothing(way, found.is_empty()),
            };
            self.said = Some((subject.clone(), words));
        }
        to
    }
}
