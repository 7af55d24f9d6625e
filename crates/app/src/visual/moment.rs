//! The exact moment of a visualizer, to and from a link.

use algorithms::{Language, Visualizer};
use share::{InputSource, Link};
use trace::StepIndex;

use super::compare::{Choice, open};

/// What a learner looks at: enough to open the same picture elsewhere.
#[derive(Clone, Debug, PartialEq)]
pub struct Moment {
    pub visualizer: &'static str,
    pub variant: &'static str,
    pub source: InputSource,
    pub step: StepIndex,
    pub language: Language,
    /// What stands beside it.
    pub second: Option<Choice>,
}

impl Moment {
    /// As a link holds it.
    pub fn link(&self) -> Link {
        Link::Moment {
            algorithm: self.visualizer.to_owned(),
            variant: self.variant.to_owned(),
            input: self.source.clone(),
            step: share::StepIndex(self.step.0),
            language: self.language.slug().to_owned(),
            second: self.second.as_ref().map(|second| second.link(self.visualizer)),
        }
    }

    /// The fragment of an address.
    pub fn fragment(&self) -> String {
        share::encode(&self.link())
    }
}

/// What a link opened, and what it could not.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Opened {
    pub moment: Option<Moment>,
    /// Sentences for the reader.
    pub dropped: Vec<String>,
}

/// Reads the fragment of an address on the page of a visualizer. An ordinary fragment is none of ours and says nothing.
pub fn open_fragment(visualizer: &'static Visualizer, fragment: &str) -> Opened {
    if fragment.is_empty() || fragment == "main" {
        return Opened::default();
    }
    open_decoded(visualizer, share::decode(fragment))
}

/// Turns what a link or file held into a moment of this visualizer.
pub fn open_decoded(visualizer: &'static Visualizer, decoded: share::Decoded) -> Opened {
    let mut opened = Opened { moment: None, dropped: decoded.dropped.iter().map(share::Dropped::sentence).collect() };
    match decoded.link {
        Some(Link::Moment { algorithm, variant, input, step, language, second }) if algorithm == visualizer.slug => {
            let mut moment = open_moment(visualizer, &variant, input, step.0, &language, &mut opened.dropped);
            moment.second = second.and_then(|second| open(visualizer, &second, &mut opened.dropped));
            opened.moment = Some(moment);
        }
        Some(Link::Moment { algorithm, .. }) => {
            opened.dropped.push(format!(
                "This link belongs to another visualizer, “{algorithm}”, so its input is not used here."
            ));
        }
        Some(Link::Question { slug }) => {
            opened.dropped.push(format!("This link belongs to the question “{slug}”, so the usual input is shown."));
        }
        Some(Link::Program(_)) => {
            opened
                .dropped
                .push("This link holds a program, so the usual input is shown. It opens in the playground.".to_owned());
        }
        None => {}
    }
    opened
}

/// A moment from its parts; a part that this visualizer does not have becomes the usual one and is said.
pub fn open_moment(
    visualizer: &'static Visualizer,
    variant: &str,
    source: InputSource,
    step: u32,
    language: &str,
    dropped: &mut Vec<String>,
) -> Moment {
    let usual = &visualizer.variants[0];
    let variant = match visualizer.variant(variant) {
        Some(variant) => variant,
        None => {
            if !variant.is_empty() {
                dropped.push(format!("There is no variant “{variant}” here, so “{}” is shown.", usual.title));
            }
            usual
        }
    };
    let (source, step) = match &source {
        InputSource::Text(text) => match visualizer.parse(text) {
            Ok(_) => (source, step),
            Err(error) => {
                dropped.push(format!("The input in this link cannot be read ({error}), so the usual one is shown."));
                (InputSource::Usual, 0)
            }
        },
        _ => (source, step),
    };
    let language = Language::from_slug(language).unwrap_or(Language::Python);
    Moment { visualizer: visualizer.slug, variant: variant.slug, source, step: StepIndex(step), language, second: None }
}
