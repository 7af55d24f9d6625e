//! The course of an attempt: working, grading oneself, saved, and again.

/// Where an attempt stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Phase {
    /// The answer is being written.
    Working,
    /// The answer is finished, the grade is not given.
    Grading,
    /// The attempt is kept and the answer side is open.
    Saved,
}

/// What the page holds of an attempt beside its drafts.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Flow {
    grading: bool,
    ticked: Vec<String>,
    /// Grows with every new start, so that fields begin anew.
    pub round: u32,
}

/// What the reader does.
#[derive(Clone, Debug, PartialEq)]
pub enum Act {
    /// The answer is finished.
    Finish,
    /// Back to the answer.
    Resume,
    /// Sets a tick on a point of the rubric, or takes it away.
    Tick(String),
    /// Gives the grade, 1 to 4.
    Grade(u8),
    /// Begins anew.
    Again,
}

impl Flow {
    /// Where the attempt stands; `saved` is what the ledger remembers, which outlives a reload.
    pub fn phase(&self, saved: bool) -> Phase {
        match (saved, self.grading) {
            (true, _) => Phase::Saved,
            (false, true) => Phase::Grading,
            (false, false) => Phase::Working,
        }
    }

    /// Ids of the rubric's points that are ticked.
    pub fn ticked(&self) -> &[String] {
        &self.ticked
    }

    /// The flow after an act.
    pub fn after(&self, act: &Act) -> Flow {
        let mut next = self.clone();
        match act {
            Act::Finish => next.grading = true,
            Act::Resume => next.grading = false,
            Act::Tick(id) => match next.ticked.iter().position(|other| other == id) {
                Some(at) => drop(next.ticked.remove(at)),
                None => next.ticked.push(id.clone()),
            },
            Act::Grade(_) => next = Flow { round: self.round, ..Flow::default() },
            Act::Again => next = Flow { round: self.round + 1, ..Flow::default() },
        }
        next
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn after(acts: &[Act]) -> Flow {
        acts.iter().fold(Flow::default(), |flow, act| flow.after(act))
    }

    #[test]
    fn an_attempt_is_written_then_graded_then_kept() {
        assert_eq!(after(&[]).phase(false), Phase::Working);
        assert_eq!(after(&[Act::Finish]).phase(false), Phase::Grading);
        assert_eq!(after(&[Act::Finish, Act::Grade(3)]).phase(true), Phase::Saved);
    }

    #[test]
    fn going_back_to_the_answer_keeps_the_ticks() {
        let tick = |id: &str| Act::Tick(id.to_owned());
        let flow = after(&[Act::Finish, tick("a"), tick("b"), tick("a"), Act::Resume]);
        assert_eq!(flow.phase(false), Phase::Working);
        assert_eq!(flow.ticked(), ["b"]);
    }

    #[test]
    fn a_new_start_has_no_ticks_and_new_fields() {
        let flow = after(&[Act::Finish, Act::Tick("a".to_owned()), Act::Again]);
        assert_eq!(flow, Flow { grading: false, ticked: Vec::new(), round: 1 });
    }
}
