//! A value over the time of a film, as the `<animate>` that changes it: no script, so that it runs inside an image too.

use std::fmt::Write;

use trace::Millis;

/// When the frames of a film stand and move.
#[derive(Clone, Copy, Debug)]
pub(super) struct Clock {
    pub(super) frames: usize,
    /// From frame to frame.
    pub(super) step: Millis,
    /// How much of that the picture moves, at its beginning.
    pub(super) moving: Millis,
}

impl Clock {
    /// The whole film; the last frame stands twice as long, so that its end is seen before it begins again.
    pub(super) fn total(&self) -> Millis {
        Millis(self.step.0 * (self.frames + 1) as f64)
    }

    /// When the move to a frame begins, as a part of the whole in hundred thousandths.
    fn start(&self, frame: usize) -> u32 {
        self.part(self.step.0 * frame as f64)
    }

    /// When the picture has arrived at a frame.
    fn arrival(&self, frame: usize) -> u32 {
        self.part(self.step.0 * frame as f64 + self.moving.0)
    }

    fn part(&self, millis: f64) -> u32 {
        (millis / self.total().0 * WHOLE).round() as u32
    }
}

const WHOLE: f64 = 100_000.0;

/// What one attribute is from frame to frame.
#[derive(Clone, Debug)]
pub(super) struct Track {
    keys: Vec<(u32, String)>,
}

impl Track {
    /// What it is at the first frame.
    pub(super) fn new(first: String) -> Track {
        Track { keys: vec![(0, first)] }
    }

    /// What it begins with, for viewers that show no motion.
    pub(super) fn first(&self) -> &str {
        self.keys.first().map_or("", |(_, value)| value)
    }

    fn last(&self) -> &str {
        self.keys.last().map_or("", |(_, value)| value)
    }

    /// At once another value when the move to a frame begins.
    pub(super) fn jump(&mut self, clock: &Clock, frame: usize, value: &str) {
        if self.last() == value {
            return;
        }
        if frame == 0 {
            self.keys = vec![(0, value.to_owned())];
            return;
        }
        let before = self.last().to_owned();
        self.keys.push((clock.start(frame), before));
        self.keys.push((clock.start(frame), value.to_owned()));
    }

    /// Gradually another value during the move to a frame.
    pub(super) fn glide(&mut self, clock: &Clock, frame: usize, value: &str) {
        if self.last() == value {
            return;
        }
        let before = self.last().to_owned();
        self.keys.push((clock.start(frame), before));
        self.keys.push((clock.arrival(frame), value.to_owned()));
    }

    /// The element that changes the attribute; nothing where it never changes.
    pub(super) fn animate(&self, clock: &Clock, attribute: &str) -> String {
        if self.keys.len() < 2 {
            return String::new();
        }
        let (mut values, mut times, mut splines) = (String::new(), String::new(), String::new());
        let end = (WHOLE as u32, self.last().to_owned());
        let mut before: Option<&(u32, String)> = None;
        for key in self.keys.iter().chain([&end]) {
            if let Some(before) = before {
                values.push(';');
                times.push(';');
                splines.push_str(if before == &self.keys[0] { "" } else { ";" });
                // A move is quick at first and slow at its end; what stands or jumps needs no shape.
                splines.push_str(if before.1 == key.1 { "0 0 1 1" } else { ".2 .7 .4 1" });
            }
            values.push_str(&key.1);
            times.push_str(&part(key.0));
            before = Some(key);
        }
        let mut text = format!("<animate attributeName=\"{attribute}\" values=\"{values}\" keyTimes=\"{times}\"");
        let _ = write!(text, " calcMode=\"spline\" keySplines=\"{splines}\" {}/>", repeated(clock));
        text
    }
}

/// How long an animation takes, and that it begins anew.
pub(super) fn repeated(clock: &Clock) -> String {
    format!("dur=\"{}ms\" repeatCount=\"indefinite\"", clock.total().0.round() as u64)
}

/// Hundred thousandths as a decimal.
fn part(parts: u32) -> String {
    if parts >= WHOLE as u32 {
        return "1".to_owned();
    }
    let text = format!("{parts:05}");
    let digits = text.trim_end_matches('0');
    if digits.is_empty() { "0".to_owned() } else { format!(".{digits}") }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn clock() -> Clock {
        Clock { frames: 4, step: Millis(1000.0), moving: Millis(250.0) }
    }

    fn list<'a>(text: &'a str, name: &str) -> Vec<&'a str> {
        let from = text.split(&format!(" {name}=\"")).nth(1).expect("the attribute");
        from.split('"').next().expect("its end").split(';').collect()
    }

    #[test]
    fn a_value_stands_moves_and_stands() {
        let mut track = Track::new("1".to_owned());
        track.glide(&clock(), 2, "5");
        let text = track.animate(&clock(), "x");
        assert_eq!(list(&text, "values"), ["1", "1", "5", "5"]);
        assert_eq!(list(&text, "keyTimes"), ["0", ".4", ".45", "1"]);
        assert_eq!(list(&text, "keySplines").len(), 3);
        assert_eq!(list(&text, "dur"), ["5000ms"]);
    }

    #[test]
    fn a_jump_takes_no_time() {
        let mut track = Track::new("0".to_owned());
        track.jump(&clock(), 1, "1");
        track.jump(&clock(), 1, "1");
        assert_eq!(list(&track.animate(&clock(), "opacity"), "keyTimes"), ["0", ".2", ".2", "1"]);
    }

    #[test]
    fn what_never_changes_is_not_animated() {
        let mut track = Track::new("7".to_owned());
        track.glide(&clock(), 1, "7");
        assert_eq!(track.animate(&clock(), "y"), "");
    }
}
