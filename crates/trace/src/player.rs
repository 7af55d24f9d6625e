//! Playing a run: which step is shown, and when the next one is due. Time is an argument.

use crate::steps::StepIndex;

/// A span of time in milliseconds.
#[derive(Clone, Copy, Debug, Default, PartialEq, PartialOrd)]
pub struct Millis(pub f64);

/// How fast a run plays.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Speed {
    Quarter,
    Half,
    Normal,
    Double,
    Quadruple,
    /// So fast that several steps fall into one frame of the screen.
    Rush,
}

impl Speed {
    /// All speeds, slowest first.
    pub const ALL: [Speed; 6] =
        [Speed::Quarter, Speed::Half, Speed::Normal, Speed::Double, Speed::Quadruple, Speed::Rush];

    /// Steps a second.
    pub fn steps_per_second(self) -> f64 {
        match self {
            Speed::Quarter => 0.35,
            Speed::Half => 0.7,
            Speed::Normal => 1.4,
            Speed::Double => 2.8,
            Speed::Quadruple => 5.6,
            Speed::Rush => 56.0,
        }
    }

    /// As a button shows it: `1×`.
    pub fn label(self) -> &'static str {
        match self {
            Speed::Quarter => "¼×",
            Speed::Half => "½×",
            Speed::Normal => "1×",
            Speed::Double => "2×",
            Speed::Quadruple => "4×",
            Speed::Rush => "40×",
        }
    }
}

/// Where a run stands and whether it moves by itself.
#[derive(Clone, Debug, PartialEq)]
pub struct Player {
    at: StepIndex,
    last: StepIndex,
    playing: bool,
    speed: Speed,
    /// Time played that has not yet made a whole step.
    carry: f64,
}

impl Player {
    /// Stands at the first step of a run that ends at `last`.
    pub fn new(last: StepIndex) -> Self {
        Player { at: StepIndex(0), last, playing: false, speed: Speed::Normal, carry: 0.0 }
    }

    pub fn at(&self) -> StepIndex {
        self.at
    }

    pub fn last(&self) -> StepIndex {
        self.last
    }

    pub fn is_playing(&self) -> bool {
        self.playing
    }

    pub fn speed(&self) -> Speed {
        self.speed
    }

    pub fn set_speed(&mut self, speed: Speed) {
        self.speed = speed;
    }

    /// Goes to a step and stops playing; past the end means the last step.
    pub fn seek(&mut self, step: StepIndex) {
        self.at = step.min(self.last);
        self.pause();
    }

    /// Moves by some steps, either way, and stops playing.
    pub fn move_by(&mut self, steps: i64) {
        let target = (i64::from(self.at.0) + steps).clamp(0, i64::from(self.last.0));
        self.seek(StepIndex(target as u32));
    }

    /// Plays on; from the last step it starts again.
    pub fn play(&mut self) {
        if self.at == self.last {
            self.at = StepIndex(0);
        }
        self.carry = 0.0;
        self.playing = self.at < self.last;
    }

    pub fn pause(&mut self) {
        self.playing = false;
        self.carry = 0.0;
    }

    /// Lets time pass while playing. At the last step playing ends.
    pub fn tick(&mut self, elapsed: Millis) {
        if !self.playing {
            return;
        }
        self.carry += elapsed.0.clamp(0.0, 1000.0) / 1000.0 * self.speed.steps_per_second();
        let due = self.carry.floor();
        self.carry -= due;
        self.at = StepIndex(self.at.0.saturating_add(due as u32)).min(self.last);
        self.playing = self.at < self.last;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn playing_reaches_the_end_and_stops_there() {
        let mut player = Player::new(StepIndex(3));
        player.play();
        for _ in 0..10 {
            player.tick(Millis(500.0));
        }
        assert_eq!((player.at(), player.is_playing()), (StepIndex(3), false));
        player.play();
        assert_eq!((player.at(), player.is_playing()), (StepIndex(0), true));
    }

    #[test]
    fn moving_stays_inside_and_pauses() {
        let mut player = Player::new(StepIndex(5));
        player.play();
        player.move_by(-4);
        assert_eq!((player.at(), player.is_playing()), (StepIndex(0), false));
        player.move_by(99);
        assert_eq!(player.at(), StepIndex(5));
        player.seek(StepIndex(2));
        assert_eq!(player.at(), StepIndex(2));
    }

    #[test]
    fn a_run_of_one_step_does_not_play() {
        let mut player = Player::new(StepIndex(0));
        player.play();
        assert!(!player.is_playing());
    }
}
