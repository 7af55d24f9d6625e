//! The claims that come before measuring: one of the classes for time and one for space, prefilled from what is typed above.

use judge::growth::Class;
use yew::prelude::*;

use crate::parts::growth::claim_field;

/// What is claimed; nothing until it is chosen.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Claims {
    time: Option<Class>,
    space: Option<Class>,
}

/// The claim that is missing first.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Missing {
    Time,
    Space,
}

impl Missing {
    /// Where it is chosen.
    pub fn id(self) -> &'static str {
        match self {
            Missing::Time => "growth-time",
            Missing::Space => "growth-space",
        }
    }

    /// What is asked for.
    pub fn words(self) -> &'static str {
        match self {
            Missing::Time => "Claim a time first: what you expect is what the measurement is compared with.",
            Missing::Space => "Claim a space first: what you expect is what the measurement is compared with.",
        }
    }
}

impl Claims {
    /// What was chosen here, or else what is typed in the fields for claims.
    pub fn or_typed(self, time: &str, space: &str) -> Claims {
        Claims { time: self.time.or_else(|| Class::parse(time)), space: self.space.or_else(|| Class::parse(space)) }
    }

    /// Both of them.
    ///
    /// # Errors
    /// The one that is missing.
    pub fn whole(self) -> Result<(Class, Class), Missing> {
        Ok((self.time.ok_or(Missing::Time)?, self.space.ok_or(Missing::Space)?))
    }

    /// The two fields.
    pub fn fields(self, changed: &Callback<Claims>) -> Html {
        let time = changed.reform(move |time| Claims { time, ..self });
        let space = changed.reform(move |space| Claims { space, ..self });
        html! {
            <div class="growth-claims" role="group" aria-label="Claim">
                { claim_field(Missing::Time.id(), "Time you claim", self.time, time) }
                { claim_field(Missing::Space.id(), "Extra space you claim", self.space, space) }
            </div>
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_typed_counts_until_something_is_chosen() {
        let none = Claims::default();
        assert_eq!(none.or_typed("", "O(1)").whole(), Err(Missing::Time));
        assert_eq!(none.or_typed("O(n)", "some").whole(), Err(Missing::Space));
        assert_eq!(none.or_typed("O(n)", "O(1)").whole(), Ok((Class::Linear, Class::Constant)));
        let chosen = Claims { time: Some(Class::Square), space: None };
        assert_eq!(chosen.or_typed("O(n)", "O(1)").whole(), Ok((Class::Square, Class::Constant)));
    }
}
