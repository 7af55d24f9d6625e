//! Earlier attempts at this question.

use yew::prelude::*;

use super::measure;
use super::sheet::Sheet;
use crate::context::ledger::AttemptView;

/// The attempts, newest first.
pub fn attempts(sheet: &Sheet) -> Html {
    let attempts = sheet.ledger.attempts(&sheet.question.slug);
    // The clock is asked only where there are attempts, which the host never has.
    let now = if attempts.is_empty() { 0 } else { browser::clock::now() as u64 };
    let points = sheet.question.rubric.len();
    let rows = attempts.iter().map(|attempt| row(attempt, now, points));
    html! {
        <div class="q-attempts" hidden={attempts.is_empty()}>
            <h2>{ "Past attempts" }</h2>
            <ol class="plain">{ for rows }</ol>
        </div>
    }
}

fn row(attempt: &AttemptView, now: u64, points: usize) -> Html {
    let answer = attempt.answer.trim();
    html! {
        <li key={attempt.id.clone()}>
            <div class="q-attempt">
                <span class="q-attempt-grade">{ measure::grade_name(attempt.grade) }</span>
                <span class="quiet">{ facts(attempt, now, points) }</span>
            </div>
            <details hidden={answer.is_empty()}>
                <summary class="small">{ "What you wrote" }</summary>
                <pre tabindex="0" role="region" aria-label="Answer of this attempt">{ answer.to_owned() }</pre>
            </details>
        </li>
    }
}

/// When, how long, with what help, and how many points were met.
fn facts(attempt: &AttemptView, now: u64, points: usize) -> String {
    let mut facts = vec![measure::ago(now, attempt.when_millis), measure::minutes(attempt.spent_millis)];
    if attempt.hints_used > 0 {
        facts.push(measure::plural(attempt.hints_used as u64, "hint"));
    }
    if points > 0 {
        facts.push(format!("{} of {points} points", attempt.ticked.len()));
    }
    facts.join(" · ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_attempt_is_told_in_one_line() {
        let attempt = AttemptView {
            id: "1".to_owned(),
            question: "x".to_owned(),
            when_millis: 0,
            spent_millis: 18 * 60_000,
            grade: 3,
            ticked: vec!["a".to_owned(), "b".to_owned()],
            hints_used: 1,
            answer: String::new(),
        };
        assert_eq!(facts(&attempt, 3_600_000, 6), "1 hour ago · 18 min · 1 hint · 2 of 6 points");
        assert_eq!(facts(&AttemptView { hints_used: 0, ..attempt }, 0, 0), "just now · 18 min");
    }
}
