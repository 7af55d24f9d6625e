//! What decoding gives: the good part of a link, and what was dropped, in plain words.

use crate::Link;

/// The good part of a link and what could not be kept of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decoded {
    /// What can be opened; `None` when nothing can. Every field is within its bounds.
    pub link: Option<Link>,
    /// What was lost; empty when the link arrived whole.
    pub dropped: Vec<Dropped>,
}

/// One part of a link that was lost, and the reason.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Dropped {
    /// The part.
    pub what: What,
    /// The reason.
    pub why: Why,
}

/// A part of a link.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum What {
    /// All of it: there is no link to open.
    Everything,
    /// The variant and the language.
    Settings,
    /// The input, and with it the step, which means nothing on another input.
    Input,
    /// What the second run of a comparison is on, and with it the step.
    SecondInput,
    /// What a program reads, or the case it is run on, and with it the step.
    ProgramInput,
    /// The step.
    Step,
}

/// Why a part was lost.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    /// It ends too early.
    Cut,
    /// Its check does not fit: a character was changed on the way, or the link was forged.
    Altered,
    /// It begins with the character of a format that this version does not know.
    TooNew,
    /// It is longer than [`crate::FRAGMENT_MAX`], or a file longer than [`crate::UNPACKED_MAX`] allows.
    TooLong,
    /// It unpacks to more than [`crate::UNPACKED_MAX`].
    TooLarge,
    /// It was never a link of ours.
    NotALink,
    /// It asks for more than a link may, such as a random input of a billion nodes.
    OutOfRange,
}

impl Decoded {
    pub(crate) fn whole(link: Link) -> Decoded {
        Decoded { link: Some(link), dropped: Vec::new() }
    }

    pub(crate) fn nothing(why: Why) -> Decoded {
        Decoded { link: None, dropped: vec![Dropped { what: What::Everything, why }] }
    }

    pub(crate) fn part(link: Link, parts: &[What], why: Why) -> Decoded {
        Decoded { link: Some(link), dropped: parts.iter().map(|&what| Dropped { what, why }).collect() }
    }
}

impl Dropped {
    /// One sentence for the page: what is missing, why, and what is shown instead.
    pub fn sentence(&self) -> String {
        let (part, so) = match self.what {
            What::Everything => ("This link", "so nothing could be opened from it"),
            What::Settings => ("The variant and language in this link", "so the usual ones are shown"),
            What::Input => ("The input in this link", "so the usual input is shown from its first step"),
            What::SecondInput => ("The second run's input in this link", "so both runs are shown on the same one"),
            What::ProgramInput => ("The program's input in this link", "so only its code is shown"),
            What::Step => ("The step in this link", "so the run opens at its first step"),
        };
        let several = self.what == What::Settings;
        let why = match self.why {
            Why::Cut if several => "were cut off",
            Why::Cut => "was cut off",
            Why::Altered => "did not arrive as it was sent",
            Why::TooNew => "was made by a newer version of Dryrun",
            Why::TooLong => "is longer than any that Dryrun makes",
            Why::TooLarge => "unpacks to more than 4 MB",
            Why::NotALink => "is not one that Dryrun makes",
            Why::OutOfRange => "asks for more than Dryrun allows",
        };
        [part, " ", why, ", ", so, "."].concat()
    }
}
