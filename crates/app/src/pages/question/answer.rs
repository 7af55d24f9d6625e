//! What an answer consists of, by kind: its drafts, when it is complete, and the text an attempt keeps.

use bank::{Body, Debugging, Question, Verdict};

use super::{agreement, picks};

/// Parts of drafts that hold choices.
pub const STEPS: &str = "steps";
pub const OPTIONS: &str = "options";
pub const KEY_POINTS: &str = "key-points";
pub const SHOWN: &str = "shown";
/// How many steps of a debugging question were asked for.
pub const OPENED: &str = "opened";
/// The answers to a concept's quick checks.
pub const CHECKS: &str = "checks";
/// The stage of a design that is in view.
pub const AT: &str = "at";
/// How many probes of a story were asked for.
pub const PROBES: &str = "probes";
/// Parts that hold the claims of a coding answer.
pub const TIME: &str = "time";
pub const SPACE: &str = "space";
/// The one part of a concept's answer.
pub const SPOKEN: &str = "answer";
/// The four parts of a story.
pub const STAR: [(&str, &str); 4] =
    [("situation", "Situation"), ("task", "Task"), ("action", "Action"), ("result", "Result")];

/// The part that holds the code in a language.
pub fn code_part(language: bank::Language) -> String {
    ["code-", language.as_str()].concat()
}

/// The part that holds the notes on a stage of a design.
pub fn stage_part(id: &str) -> String {
    ["stage-", id].concat()
}

/// Every part of a question's drafts with the words for it; those without words hold choices.
pub fn parts(question: &Question) -> Vec<(String, String)> {
    let own = |part: &str, words: &str| (part.to_owned(), words.to_owned());
    match &question.body {
        Body::Coding(_) => {
            let code = bank::Language::ALL.iter().map(|language| own(&code_part(*language), language.title()));
            code.chain([own(TIME, "Time"), own(SPACE, "Space")]).collect()
        }
        Body::Debugging(_) => vec![own(STEPS, ""), own(OPENED, "")],
        Body::Concept(_) => vec![own(SPOKEN, "Answer"), own(KEY_POINTS, ""), own(CHECKS, "")],
        Body::HighLevelDesign(body) => stage_parts(&body.stages),
        Body::LowLevelDesign(body) => stage_parts(&body.stages),
        Body::Behavioral(_) => {
            let story = STAR.iter().map(|(part, words)| own(part, words));
            story.chain([own(PROBES, "")]).collect()
        }
        Body::WorkSimulation(_) => vec![own(OPTIONS, "")],
    }
}

fn stage_parts(stages: &[bank::DesignStage]) -> Vec<(String, String)> {
    let stages = stages.iter().map(|stage| (stage_part(&stage.id), stage.title.clone()));
    stages.chain([SHOWN, AT].map(|part| (part.to_owned(), String::new()))).collect()
}

/// The answer as one text, for the list of past attempts; `draft` gives the text of a part.
pub fn text(question: &Question, draft: &dyn Fn(&str) -> String) -> String {
    let mut paragraphs: Vec<String> = parts(question)
        .into_iter()
        .filter(|(_, words)| !words.is_empty())
        .map(|(part, words)| (words, draft(&part)))
        .filter(|(_, text)| !text.trim().is_empty())
        .map(|(words, text)| format!("{words}\n{}", text.trim_end()))
        .collect();
    match &question.body {
        Body::Debugging(body) => paragraphs.push(score_sentence(body, &draft(STEPS))),
        Body::WorkSimulation(body) => {
            let agreement = agreement::percent(body, &draft(OPTIONS));
            paragraphs.extend(agreement.map(|percent| format!("{percent}% agreement with our ratings")));
        }
        _ => {}
    }
    paragraphs.join("\n\n")
}

/// How many steps of a debugging question were answered, and how many of them with the best choice.
pub fn score(body: &Debugging, draft: &str) -> (usize, usize) {
    let picks = picks::read(draft);
    let taken = body.steps.iter().filter_map(|step| {
        let choice = picks::of(&picks, &step.id)?;
        step.choices.get(choice as usize)
    });
    let verdicts: Vec<Verdict> = taken.map(|choice| choice.verdict).collect();
    let best = verdicts.iter().filter(|verdict| **verdict == Verdict::Best).count();
    (verdicts.len(), best)
}

/// The score as a sentence.
pub fn score_sentence(body: &Debugging, draft: &str) -> String {
    let (_, best) = score(body, draft);
    format!("{best} of {} steps with the best next move", body.steps.len())
}

/// Whether an answer can be finished. Written ones always can: one may have answered aloud.
pub fn is_complete(question: &Question, draft: &dyn Fn(&str) -> String) -> bool {
    match &question.body {
        Body::Debugging(body) => score(body, &draft(STEPS)).0 == body.steps.len(),
        Body::WorkSimulation(body) => agreement::percent(body, &draft(OPTIONS)).is_some(),
        _ => true,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use bank::{Choice, Markup, Mode, Step};

    fn debugging() -> Debugging {
        let choice = |verdict| Choice { text: Markup::default(), verdict, output: None, why: Markup::default() };
        let step = |id: &str| Step {
            id: id.to_owned(),
            situation: Markup::default(),
            ask: Markup::default(),
            choices: vec![choice(Verdict::Detour), choice(Verdict::Best)],
        };
        Debugging {
            mode: Mode::Incident,
            steps: vec![step("look"), step("fix")],
            diagnosis: Markup::default(),
            flawed: None,
        }
    }

    #[test]
    fn the_score_counts_best_choices_among_those_taken() {
        assert_eq!(score(&debugging(), ""), (0, 0));
        assert_eq!(score(&debugging(), "look:1"), (1, 1));
        assert_eq!(score(&debugging(), "look:1 fix:0 gone:1"), (2, 1));
        assert_eq!(score(&debugging(), "look:7"), (0, 0));
        assert_eq!(score_sentence(&debugging(), "look:1 fix:0"), "1 of 2 steps with the best next move");
    }
}
