//! What is proved of each question's code. Every rule returns all it finds wrong, as sentences.

use bank::{Case, Checker, Code, Coding, Flawed, Input, Language, LowLevelDesign, Signature, code_in, generate};
use json::Value;
use judge::{Verdict, judge};

use super::job::{Job, run, run_alone};
use super::outcome::{Answer, Outcome};

/// How many inputs a solution and the brute force must agree on.
const GENERATED: u64 = 200;
/// Sizes of generated inputs: each from 0 up to here comes equally often, small enough for any brute force.
const SIZES: u64 = 13;

/// Something to answer, and what is right.
struct Task<'t> {
    /// What it is called in a message.
    name: String,
    input: &'t Input,
    expected: &'t Value,
}

/// The solution passes every case and agrees with the brute force on generated inputs.
pub fn solution_holds(coding: &Coding, language: Language) -> Vec<String> {
    let generator = match coding.generator.generator() {
        Ok(generator) => generator,
        Err(at) => return vec![format!("the generator does not fit at `{}`", at.path)],
    };
    let made: Vec<Input> =
        (0..GENERATED).map(|seed| generate(&coding.signature, &generator, (seed % SIZES) as u32, seed)).collect();
    let inputs: Vec<Input> = coding.cases.iter().map(|case| case.input.clone()).chain(made).collect();
    let oracle = match answers(&coding.brute, &coding.signature, &inputs) {
        Ok(answers) => answers,
        Err(said) => return vec![format!("the brute force {said}")],
    };
    let solution = match code_in(&coding.solutions, language) {
        None => return vec![format!("there is no {} solution", language.title())],
        Some(code) => answers(code, &coding.signature, &inputs),
    };
    let solution = match solution {
        Ok(answers) => answers,
        Err(said) => return vec![format!("the {} solution {said}", language.title())],
    };
    let tasks = tasks(coding, &inputs, &oracle);
    let mut found = wrong("the brute force", coding.checker, &tasks, &oracle);
    found.extend(wrong(&format!("the {} solution", language.title()), coding.checker, &tasks, &solution));
    found
}

/// Cases with what they expect, then generated inputs with what the brute force says.
fn tasks<'t>(coding: &'t Coding, inputs: &'t [Input], oracle: &'t [Answer]) -> Vec<Task<'t>> {
    let task = |(index, input): (usize, &'t Input)| match coding.cases.get(index) {
        Some(case) => Task { name: format!("case `{}`", case.id), input, expected: &case.expected },
        None => {
            let seed = (index - coding.cases.len()) as u64;
            let name = format!("the generated input of size {} and seed {seed}", seed % SIZES);
            Task { name, input, expected: expected(oracle.get(index)) }
        }
    };
    inputs.iter().enumerate().map(task).collect()
}

fn expected(answer: Option<&Answer>) -> &Value {
    match answer {
        Some(Answer::Value(value)) => value,
        Some(Answer::Threw(_)) | None => &Value::Null,
    }
}

/// The starter compiles, and fails at least one visible case.
pub fn starter_fails(coding: &Coding, language: Language) -> Vec<String> {
    let name = format!("the {} starter", language.title());
    let Some(code) = code_in(&coding.starters, language) else {
        return vec![format!("there is no {name}")];
    };
    match passed(code, &coding.signature, coding.checker, &coding.cases, true) {
        Err(said) => vec![format!("{name} {said}")],
        Ok(passed) if coding.cases.iter().zip(&passed).all(|(case, passed)| case.hidden || *passed) => {
            vec![format!("{name} passes every visible case, so there is nothing to write")]
        }
        Ok(_) => Vec::new(),
    }
}

/// The broken code fails at least one case and passes at least one; the fixed code passes all.
pub fn broken_and_fixed(flawed: &Flawed, language: Language) -> Vec<String> {
    let mut found = Vec::new();
    let mut count = |files: &[Code], what: &str, fits: &dyn Fn(usize, usize) -> bool, should: &str| {
        let name = format!("the {what} {} code", language.title());
        let Some(code) = code_in(files, language) else {
            return found.push(format!("there is no {name}"));
        };
        match passed(code, &flawed.signature, flawed.checker, &flawed.cases, what == "broken") {
            Err(said) => found.push(format!("{name} {said}")),
            Ok(passed) => {
                let good = passed.iter().filter(|passed| **passed).count();
                if !fits(good, passed.len()) {
                    found.push(format!("{name} passes {good} of {} cases, and should {should}", passed.len()));
                }
            }
        }
    };
    count(&flawed.broken, "broken", &|good, all| good > 0 && good < all, "pass some and fail some");
    count(&flawed.fixed, "fixed", &|good, all| good == all, "pass all");
    found
}

/// The reference compiles, runs, and its own checks hold.
pub fn reference_runs(design: &LowLevelDesign, language: Language) -> Vec<String> {
    let Some(code) = code_in(&design.references, language) else {
        return vec![format!("there is no {} reference", language.title())];
    };
    let said = run_alone(language, &code.text).err();
    said.into_iter().map(|said| format!("the {} reference does not hold: {said}", language.title())).collect()
}

/// Which cases the code passes; the error says why it could not be run at all.
fn passed(
    code: &Code,
    signature: &Signature,
    checker: Checker,
    cases: &[Case],
    may_end_early: bool,
) -> Result<Vec<bool>, String> {
    let inputs: Vec<Input> = cases.iter().map(|case| case.input.clone()).collect();
    let (answers, _) = answers_so_far(code, signature, &inputs, may_end_early)?;
    let passes = |(index, case): (usize, &Case)| match answers.get(index) {
        Some(Answer::Value(answer)) => judge(checker, &case.input, &case.expected, answer).passed(),
        Some(Answer::Threw(_)) | None => false,
    };
    Ok(cases.iter().enumerate().map(passes).collect())
}

/// One answer for each input, or why there is not.
fn answers(code: &Code, signature: &Signature, inputs: &[Input]) -> Result<Vec<Answer>, String> {
    let (answers, ended) = answers_so_far(code, signature, inputs, false)?;
    if answers.len() == inputs.len() {
        return Ok(answers);
    }
    let at = inputs.get(answers.len()).map(|input| shown(input.to_json())).unwrap_or_default();
    Err(format!("gave {} of {} answers; at {at} {}", answers.len(), inputs.len(), ended.unwrap_or_default()))
}

/// The answers given before the program ended, and how it ended if that was early.
fn answers_so_far(
    code: &Code,
    signature: &Signature,
    inputs: &[Input],
    may_end_early: bool,
) -> Result<(Vec<Answer>, Option<String>), String> {
    let job = Job { language: code.language, code: &code.text, signature, inputs, may_end_early };
    match run(&job).map_err(|said| format!("could not be run: {said}"))? {
        Outcome::NotCompiled(said) => Err(format!("does not compile: {said}")),
        Outcome::Ran { answers, ended } => Ok((answers, ended)),
    }
}

/// A sentence for each wrong answer, the first few.
fn wrong(who: &str, checker: Checker, tasks: &[Task], answers: &[Answer]) -> Vec<String> {
    const ENOUGH: usize = 3;
    let say = |(task, answer): (&Task, &Answer)| {
        let said = match answer {
            Answer::Threw(said) => said.clone(),
            Answer::Value(answer) => match judge(checker, task.input, task.expected, answer) {
                Verdict::Passed => return None,
                Verdict::Failed(difference) => difference.to_string(),
            },
        };
        Some(format!("{who} is wrong on {}: {said}\n    input {}", task.name, shown(task.input.to_json())))
    };
    tasks.iter().zip(answers).filter_map(say).take(ENOUGH).collect()
}

fn shown(value: Value) -> String {
    value.to_string().chars().take(300).collect()
}
