//! What the page knows of a run that is stepped through: a reducer that takes in what the worker answers and where the learner goes.

use std::rc::Rc;

use runner::{Found, Lines};
use yew::prelude::*;

use super::search::{Search, Subject, Way};
use super::stepping::{Go, Stepping};

/// A run as far as it is known.
#[derive(Clone, Default)]
pub struct Known {
    pub stepping: Option<Stepping>,
    /// The first event of the window that was asked for.
    pub asked: Option<u32>,
    /// Why there is nothing more, as a sentence.
    pub trouble: Option<String>,
    pub search: Search,
    /// The variable whose changes the keys go to.
    pub chosen: Option<String>,
}

/// What happens to it.
pub enum Act {
    /// The lines, the function at whose first call to begin, and the event to begin at instead.
    Lines(Box<Lines>, Option<AttrValue>, Option<u32>),
    Window(Rc<runner::Window>),
    Asked(u32),
    Go(Go),
    Trouble(String),
    Seek(Subject, Way),
    Found(Subject, Rc<Found>),
    Lost(Subject, String),
}

impl Reducible for Known {
    type Action = Act;

    fn reduce(self: Rc<Self>, act: Act) -> Rc<Self> {
        let mut next = (*self).clone();
        match act {
            Act::Lines(lines, ..) if lines.is_empty() => {
                next.trouble = Some("Nothing of your code has run: there is no step to show.".to_owned());
            }
            Act::Lines(lines, start, at) => {
                let mut stepping = Stepping::new(Rc::from(lines), start.as_deref());
                at.into_iter().for_each(|at| stepping.go(Go::To(at)));
                next.stepping = Some(stepping);
            }
            // Asking for it again would end in the same.
            Act::Window(window) if window.is_empty() => {
                next.trouble = Some("The run could not be repeated up to this step.".to_owned());
            }
            Act::Window(window) => {
                next.asked = None;
                next.stepping.iter_mut().for_each(|stepping| stepping.take(Rc::clone(&window)));
            }
            Act::Asked(from) => next.asked = Some(from),
            Act::Go(go) => next.go(go),
            Act::Trouble(words) => {
                next.asked = None;
                next.trouble = Some(words);
            }
            Act::Seek(subject, way) => {
                if let Subject::Variable { name, .. } = &subject {
                    next.chosen = Some(name.clone());
                }
                next.found(|search, at| search.seek(subject, way, at));
            }
            Act::Found(subject, found) => next.found(|search, at| search.take(subject, found, at)),
            Act::Lost(subject, why) => next.search.lose(subject, why),
        }
        Rc::new(next)
    }
}

impl Known {
    fn go(&mut self, go: Go) {
        self.stepping.iter_mut().for_each(|stepping| stepping.go(go));
    }

    /// Goes where a search leads from where one stands.
    fn found(&mut self, look: impl FnOnce(&mut Search, u32) -> Option<u32>) {
        let at = self.stepping.as_ref().map_or(0, Stepping::at);
        if let Some(to) = look(&mut self.search, at) {
            self.go(Go::To(to));
        }
    }
}

#[cfg(test)]
mod tests {
    use runner::{Reply, Told};

    use super::*;

    fn reply(text: &str, words: Vec<u32>) -> Reply {
        Told::read(text, words).expect("a reply").reply
    }

    /// A run of nine events.
    fn known() -> Rc<Known> {
        let text = r#"{"run":1,"is":"lines","functions":["<module>"],"end":"returned","value":null,"output":""}"#;
        let Reply::Lines(lines) = reply(text, (1..10).collect()) else { panic!("no lines") };
        Rc::new(Known::default()).reduce(Act::Lines(lines, None, None))
    }

    fn found(events: &[u32]) -> Rc<Found> {
        match reply(r#"{"run":1,"is":"found","cut":false}"#, events.to_vec()) {
            Reply::Found(found) => Rc::from(found),
            _ => panic!("nothing found"),
        }
    }

    fn at(known: &Known) -> Option<u32> {
        known.stepping.as_ref().map(Stepping::at)
    }

    #[test]
    fn a_change_is_asked_for_once_and_then_gone_to_in_both_directions() {
        let subject = Subject::Variable { name: "i".to_owned(), within: None };
        let known = known().reduce(Act::Seek(subject.clone(), Way::Next));
        assert_eq!(known.search.wanted(), Some(&subject));
        let known = known.reduce(Act::Found(subject.clone(), found(&[2, 5])));
        assert_eq!((at(&known), known.search.wanted()), (Some(2), None));
        let known = known.reduce(Act::Seek(subject.clone(), Way::Next));
        assert_eq!(at(&known), Some(5));
        let known = known.reduce(Act::Seek(subject.clone(), Way::Next));
        assert_eq!(
            (at(&known), known.search.said(false)),
            (Some(5), Some("`i` keeps this value to the end of its call."))
        );
        let known = known.reduce(Act::Seek(subject, Way::Previous));
        assert_eq!((at(&known), known.search.said(false)), (Some(2), None));
        assert_eq!(known.chosen.as_deref(), Some("i"));
    }

    #[test]
    fn what_comes_for_a_search_that_was_given_up_moves_nobody() {
        let variable = |name: &str| Subject::Variable { name: name.to_owned(), within: Some(3) };
        let known = known().reduce(Act::Seek(variable("i"), Way::Next)).reduce(Act::Seek(variable("j"), Way::Next));
        let known = known.reduce(Act::Found(variable("i"), found(&[4])));
        assert_eq!(at(&known), Some(0));
        assert_eq!(known.search.wanted(), Some(&variable("j")));
    }

    #[test]
    fn a_condition_that_never_holds_says_so_and_a_failure_says_why() {
        let subject = Subject::Condition(runner::Condition::parse("i == 3").expect("a condition"));
        let known =
            known().reduce(Act::Seek(subject.clone(), Way::Next)).reduce(Act::Found(subject.clone(), found(&[])));
        assert_eq!(known.search.said(true), Some("This never begins to hold in this run."));
        let known = known.reduce(Act::Lost(subject, "It took too long.".to_owned()));
        assert_eq!((known.search.said(true), known.search.said(false)), (Some("It took too long."), None));
    }
}
