//! Whether the condition holds that the step looks at, and which line runs next.

use trace::{SiteId, StepIndex, Trace};

use crate::pair::Pair;
use crate::question::{Answer, Ask, OPTIONS, Question};
use crate::ways::Ways;

/// Steps from one at which anything may be asked to the next.
const NOW_AND_THEN: u32 = 3;

/// For a step that only looks and then goes one of two ways: whether its condition holds. Otherwise, where the run could have
/// gone elsewhere: which line the step runs.
///
/// `plain` is a run in which little else tells anything: there every choice of the run does, and one that nearly always comes out
/// the same is asked about now and then, however it comes out. Were it asked only when it surprises, the question would be the answer.
pub(crate) fn ask(pair: &Pair, trace: &Trace, ways: &Ways, plain: bool) -> Option<Question> {
    let now_and_then = plain && pair.after.at().0.is_multiple_of(NOW_AND_THEN);
    let told = |mut question: Question, forked: bool| {
        question.telling |= now_and_then || (plain && forked);
        question
    };
    let condition = condition(pair, trace, ways).map(|question| told(question, false));
    condition.or_else(|| line(pair, ways).map(|question| told(question, ways.is_forked(pair.before.site()))))
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
