//! The small closed vocabularies of the document: moments and spans of time, percentages, grades, themes.

/// A moment or a span of time in whole milliseconds; a moment counts from 1970-01-01 00:00 UTC.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Millis(pub u64);

impl Millis {
    /// The sum, or the largest span there is.
    pub fn plus(self, other: Millis) -> Millis {
        Millis(self.0.saturating_add(other.0))
    }
}

/// Hundredths: 100 is the normal speed, or the whole width.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Percent(pub u32);

/// How well an attempt went, judged by the learner against the question's rubric.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Grade {
    /// I could not answer it.
    Lost = 1,
    /// I needed much help.
    Shaky = 2,
    /// I would have passed with small gaps.
    Good = 3,
    /// I would give the same answer in the interview.
    Sure = 4,
}

impl Grade {
    /// All grades, worst first.
    pub const ALL: [Grade; 4] = [Grade::Lost, Grade::Shaky, Grade::Good, Grade::Sure];

    /// The grade for a number from 1 to 4.
    pub fn from_number(number: u64) -> Option<Grade> {
        Grade::ALL.into_iter().find(|grade| grade.number() == number)
    }

    /// 1 to 4.
    pub fn number(self) -> u64 {
        self as u64
    }
}

/// Light or dark.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    /// As the system is set.
    #[default]
    System,
    /// Dark on light.
    Light,
    /// Light on dark.
    Dark,
}

impl Theme {
    /// All themes, in the order of the menu.
    pub const ALL: [Theme; 3] = [Theme::System, Theme::Light, Theme::Dark];

    /// The word in the document.
    pub fn name(self) -> &'static str {
        match self {
            Theme::System => "system",
            Theme::Light => "light",
            Theme::Dark => "dark",
        }
    }

    /// The theme of that name.
    pub fn from_name(name: &str) -> Option<Theme> {
        Theme::ALL.into_iter().find(|theme| theme.name() == name)
    }
}

/// A number in hexadecimal, with zeros before it up to so many digits.
pub(crate) fn hex(number: u64, digits: usize) -> String {
    format!("{number:0digits$x}")
}
