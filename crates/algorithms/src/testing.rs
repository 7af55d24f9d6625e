//! What every visualizer is tested for, whatever it shows.

use std::rc::Rc;

use trace::{Cursor, Limit, SiteId, State, StepIndex, Trace};

use crate::language::Language;
use crate::listing::cut_marker;
use crate::visualizer::{Variant, Visualizer};

/// Looks at the last state of a run.
pub(crate) fn final_state<T>(trace: &Trace, look: impl Fn(&State) -> T) -> T {
    let mut cursor = Cursor::new(Rc::new(trace.clone()));
    cursor.seek(StepIndex(u32::MAX));
    look(&cursor.state())
}

/// The sentence of every step.
pub(crate) fn sentences(variant: &Variant, trace: &Trace) -> Vec<String> {
    let mut cursor = Cursor::new(Rc::new(trace.clone()));
    let said = |step| {
        cursor.seek(StepIndex(step));
        variant.sentence(&cursor.state())
    };
    (0..trace.len()).map(said).collect()
}

/// Everything that holds for any variant: its listings, its examples, its sentences, going back.
pub(crate) fn check_variant(visualizer: &Visualizer, variant: &Variant) {
    check_listings(variant);
    for example in visualizer.examples {
        let input = visualizer.parse(example.text).expect(example.name);
        assert_eq!(visualizer.parse(&input.to_text()), Ok(input.clone()), "{}", example.name);
        let trace = variant.run(&input, visualizer.limit_for(&input));
        assert!(!trace.reached_limit(), "{} is recorded to its end", example.name);
        check_run(variant, trace);
    }
    for seed in 0..20 {
        let size = visualizer.sizes().usual.min(2 + seed as u32);
        let input = visualizer.random(size, seed);
        check_run(variant, variant.run(&input, visualizer.limit_for(&input)));
    }
    check_limit(visualizer, variant);
}

/// Every site has a line in every language, and every name in a listing is a site.
fn check_listings(variant: &Variant) {
    for language in Language::ALL {
        let listing = variant.listing(language);
        for (number, site) in variant.sites.iter().enumerate() {
            let line = listing.line_of(SiteId(number as u16));
            assert!(line.is_some(), "{language:?} {}: no line for {}", variant.slug, site.name);
        }
        for name in variant.listings[language as usize].lines().flat_map(|line| cut_marker(line).1) {
            assert!(variant.sites.iter().any(|site| site.name == name), "{language:?} {}: {name}", variant.slug);
        }
        assert!(listing.lines.iter().all(|line| line.chars().count() <= 76 && !line.contains('@')), "{language:?}");
    }
}

/// Every step has a line and a plain sentence with a value in it; going back shows the same states.
fn check_run(variant: &Variant, trace: Trace) {
    let mut cursor = Cursor::new(Rc::new(trace));
    let mut states = Vec::new();
    let every = (cursor.trace().len() / 300).max(1);
    for step in (0..cursor.trace().len()).step_by(every as usize) {
        cursor.seek(StepIndex(step));
        let state = cursor.state();
        assert!((state.site().0 as usize) < variant.sites.len(), "step {step} stands on a site");
        check_sentence(&variant.sentence(&state));
        states.push((step, state.describe()));
    }
    for (step, state) in states.iter().rev() {
        cursor.seek(StepIndex(*step));
        assert_eq!(&cursor.state().describe(), state, "step {step} reached backwards");
    }
}

fn check_sentence(sentence: &str) {
    assert!(sentence.ends_with('.') && sentence.len() > 20, "{sentence}");
    let backticks = sentence.matches('`').count();
    assert!(backticks >= 2 && backticks.is_multiple_of(2), "{sentence}");
    assert!(!sentence.contains(['–', '!', '<', '*']), "{sentence}");
    assert!(!sentence.contains("``"), "an empty value in: {sentence}");
}

/// A run cut short ends with a step that says so, and keeps what came before.
fn check_limit(visualizer: &Visualizer, variant: &Variant) {
    let input = visualizer.parse(visualizer.examples[0].text).expect("the first example");
    let trace = variant.run(&input, Limit { steps: 5, ..Limit::default() });
    assert!(trace.reached_limit());
    let said = sentences(variant, &trace);
    assert_eq!(said.len(), 5);
    assert!(said[4].contains("`4` steps"), "{}", said[4]);
}
