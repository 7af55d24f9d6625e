//! The second run of a comparison: what is chosen, what it runs on, and its recording.

use std::rc::Rc;

use algorithms::{Input, Variant, Visualizer};
use share::{InputSource, Second, SecondInput};

use super::order::{Order, arranged, can_be_arranged};
use crate::visual::run::Run;

/// What stands beside the first run. The slugs are those of the catalogue.
#[derive(Clone, Debug, PartialEq)]
pub struct Choice {
    pub visualizer: &'static str,
    pub variant: &'static str,
    pub on: SecondInput,
}

/// A second run, recorded.
#[derive(Clone)]
pub struct Beside {
    pub visualizer: &'static Visualizer,
    pub variant: &'static Variant,
    pub on: SecondInput,
    pub run: Rc<Run>,
}

impl Choice {
    /// What is offered first beside a run: another way of doing it, or another visualizer of such inputs, or the same way on another input.
    pub fn usual(visualizer: &'static Visualizer, variant: &'static Variant) -> Choice {
        let other = visualizer.variants.iter().find(|other| other.slug != variant.slug);
        let related = others(visualizer).next();
        let (visualizer, variant, on) = match (other, related) {
            (Some(other), _) => (visualizer, other, SecondInput::Same),
            (None, Some(related)) => (related, &related.variants[0], SecondInput::Same),
            (None, None) => (visualizer, variant, another(visualizer, &InputSource::Usual)),
        };
        Choice { visualizer: visualizer.slug, variant: variant.slug, on }
    }

    /// As a link beside a visualizer holds it.
    pub fn link(&self, first: &str) -> Second {
        let algorithm = if self.visualizer == first { "" } else { self.visualizer };
        Second { algorithm: algorithm.to_owned(), variant: self.variant.to_owned(), on: self.on.clone() }
    }
}

/// The other visualizers that take such inputs.
pub fn others(visualizer: &'static Visualizer) -> impl Iterator<Item = &'static Visualizer> {
    let all = algorithms::catalogue().iter().copied();
    all.filter(move |other| other.input == visualizer.input && other.slug != visualizer.slug)
}

/// A random input that is another one than where the first run's came from.
pub fn another(visualizer: &Visualizer, source: &InputSource) -> SecondInput {
    SecondInput::Own(match *source {
        InputSource::Random { size, seed } => InputSource::Random { size, seed: seed.wrapping_add(1) },
        _ => InputSource::Random { size: visualizer.sizes().usual, seed: 1 },
    })
}

impl Beside {
    /// Records what is chosen beside a run on this input.
    pub fn record(choice: &Choice, first: &Input) -> Option<Beside> {
        let visualizer = algorithms::find(choice.visualizer)?;
        let variant = visualizer.variant(choice.variant)?;
        let run = Run::record(visualizer, variant, input(visualizer, &choice.on, first));
        Some(Beside { visualizer, variant, on: choice.on.clone(), run })
    }

    /// The same beside another input; a run that is not concerned stays.
    pub fn follow(&mut self, first: &Input) {
        let input = input(self.visualizer, &self.on, first);
        if input != self.run.input {
            self.run = Run::record(self.visualizer, self.variant, input);
        }
    }

    /// What was chosen.
    pub fn choice(&self) -> Choice {
        Choice { visualizer: self.visualizer.slug, variant: self.variant.slug, on: self.on.clone() }
    }
}

fn input(visualizer: &Visualizer, on: &SecondInput, first: &Input) -> Input {
    match on {
        SecondInput::Same => first.clone(),
        SecondInput::Ascending => arranged(first, Order::Ascending),
        SecondInput::Descending => arranged(first, Order::Descending),
        SecondInput::Own(InputSource::Random { size, seed }) => visualizer.random(*size, *seed),
        SecondInput::Own(InputSource::Text(text)) => visualizer.parse(text).unwrap_or_else(|_| first.clone()),
        SecondInput::Own(InputSource::Usual) => {
            let text = visualizer.examples.first().map_or("", |example| example.text);
            visualizer.parse(text).unwrap_or_else(|_| first.clone())
        }
    }
}

/// What a link holds beside a visualizer; what cannot stand there is said.
pub fn open(visualizer: &'static Visualizer, second: &Second, dropped: &mut Vec<String>) -> Option<Choice> {
    let slug = if second.algorithm.is_empty() { visualizer.slug } else { &second.algorithm };
    let found = algorithms::find(slug).filter(|other| other.input == visualizer.input);
    let usual = found.map(|found| found.variants[0].slug);
    let variant = match found.and_then(|found| found.variant(&second.variant)) {
        Some(variant) => Some(variant.slug),
        None => usual.filter(|_| second.variant.is_empty()),
    };
    let (Some(found), Some(variant)) = (found, variant) else {
        dropped.push(format!(
            "The second run of this link, “{slug} {}”, cannot stand beside this one, so one run is shown.",
            second.variant
        ));
        return None;
    };
    let on = match &second.on {
        SecondInput::Own(InputSource::Text(text)) if found.parse(text).is_err() => {
            dropped.push("The second run's input cannot be read, so both are shown on the same one.".to_owned());
            SecondInput::Same
        }
        SecondInput::Ascending | SecondInput::Descending if !can_be_arranged(found.input) => SecondInput::Same,
        on => on.clone(),
    };
    Some(Choice { visualizer: found.slug, variant, on })
}
