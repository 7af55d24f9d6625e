//! Whether the condition holds that the step looks at, and which line runs next.

use trace::{SiteId, StepIndex, Trace};

use crate::pair::Pair;
use crate::question::{Answer, Ask, OPTIONS, Question};
use crate::ways::Ways;

/// For a step that only looks and then goes one of two ways: whether its condition holds. Otherwise, where the run could have
/// gone elsewhere: which line the step runs.
pub(crate) fn ask(pair: &Pair, trace: &Trace, ways: &Ways) -> Option<Question> {
    condition(pair, trace, ways).or_else(|| line(pair, ways))
}

/// The answer is the site of the step after: there the run shows what the condition was.
fn condition(pair: &Pair, trace: &Trace, ways: &Ways) -> Option<Question> {
    let (step, site) = (pair.after.at(), pair.after.site());
    let next = StepIndex(step.0 + 1);
    let outcomes = ways.after(site);
    if pair.after.changes_something() || outcomes.len() != 2 || next > trace.last() {
        return None;
    }
    let telling = ways.is_open(site);
    question(pair, Ask::Condition { site }, telling, &outcomes, trace.site(next))
}

/// Not after a step that only looks: its sentence says already where it leads.
pub(crate) fn line(pair: &Pair, ways: &Ways) -> Option<Question> {
    let after = pair.before.site();
    let next = ways.after(after);
    if !pair.before.changes_something() || next.len() < 2 {
        return None;
    }
    question(pair, Ask::Line { after }, false, &next, pair.after.site())
}

/// Lines are offered in the order of the code, which tells nothing of the run.
fn question(pair: &Pair, ask: Ask, telling: bool, sites: &[SiteId], right: SiteId) -> Option<Question> {
    let at = sites.iter().position(|&site| site == right)?;
    // Of many the ones around it in the code.
    let first = at.saturating_sub(pair.after.at().0 as usize % OPTIONS).min(sites.len().saturating_sub(OPTIONS));
    let offered = sites.iter().skip(first).take(OPTIONS);
    let answers: Vec<Answer> = offered
        .map(|&site| Answer { text: String::new(), places: Vec::new(), site: Some(site), right: site == right })
        .collect();
    let options = (0..answers.len()).collect();
    Some(Question { step: pair.after.at(), ask, structure: "code", telling, answers, options })
}
