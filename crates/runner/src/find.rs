//! The events of a run at which something is so: where a variable has another value, where a condition begins to hold.

use json::{Map, Value};

use crate::condition::Condition;
use crate::field::{Field, Malformed};

/// What events are looked for.
#[derive(Clone, Debug, PartialEq)]
pub enum Wanted {
    /// Those at which a variable has another value than at the event before.
    Changes {
        variable: String,
        /// The number of the event with which its call was entered; `None` for a variable of the module.
        within: Option<u32>,
    },
    /// Those at which a condition begins to hold.
    When(Condition),
}

impl Wanted {
    /// Adds what is asked to a request.
    pub(crate) fn put(&self, fields: &mut Map) {
        match self {
            Wanted::Changes { variable, within } => {
                fields.insert("variable".to_owned(), Value::from(variable.as_str()));
                fields.insert("within".to_owned(), within.map_or(Value::Null, Value::from));
            }
            Wanted::When(condition) => {
                fields.insert("when".to_owned(), condition.tree().clone());
            }
        }
    }
}

/// The events that were found, so that going to the next one or the one before asks nobody.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    events: Vec<u32>,
    /// Whether there are more than are kept.
    pub cut: bool,
}

impl Found {
    pub(crate) fn read(at: Field, words: Vec<u32>) -> Result<Found, Malformed> {
        if !words.is_sorted_by(|before, after| before < after) {
            return Err(Malformed("the events found are not in order".to_owned()));
        }
        Ok(Found { events: words, cut: at.at("cut").flag() })
    }

    /// Events found.
    pub fn len(&self) -> u32 {
        self.events.len() as u32
    }

    /// Whether nothing was found.
    pub fn is_empty(&self) -> bool {
        self.events.is_empty()
    }

    /// The first one after an event.
    pub fn next(&self, at: u32) -> Option<u32> {
        self.events.get(self.events.partition_point(|&event| event <= at)).copied()
    }

    /// The last one before an event.
    pub fn previous(&self, at: u32) -> Option<u32> {
        self.events.partition_point(|&event| event < at).checked_sub(1).map(|place| self.events[place])
    }

    /// How many lie at an event or before it.
    pub fn up_to(&self, at: u32) -> u32 {
        self.events.partition_point(|&event| event <= at) as u32
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_directions_leave_the_event_one_stands_at() {
        let found = Found { events: vec![2, 5, 9], cut: false };
        assert_eq!((found.previous(5), found.next(5)), (Some(2), Some(9)));
        assert_eq!((found.previous(6), found.next(6)), (Some(5), Some(9)));
        assert_eq!((found.previous(2), found.next(9)), (None, None));
        assert_eq!([0, 2, 8, 90].map(|at| found.up_to(at)), [0, 1, 2, 3]);
    }

    #[test]
    fn events_out_of_order_are_refused() {
        let reply = json::parse(r#"{"cut":false}"#).expect("JSON");
        assert!(Found::read(Field::whole(&reply), vec![3, 3]).is_err());
        assert!(Found::read(Field::whole(&reply), vec![3, 4]).is_ok());
    }
}
