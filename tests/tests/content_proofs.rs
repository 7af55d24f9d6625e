//! The bank's code holds: solutions pass and agree with the brute force, starters fail, broken code is broken, fixed
//! code is fixed, references run. Needs python3, javac, java, g++ and node; outcomes are kept between runs.

use std::sync::OnceLock;

use bank::Language;
use bank_build::Output;
use dryrun_tests::content;
use dryrun_tests::proofs::{self, Exercise};

fn bank() -> &'static Output {
    static BANK: OnceLock<Output> = OnceLock::new();
    BANK.get_or_init(|| {
        let files = bank_build::load(&content::dir()).expect("content/ is readable");
        bank_build::build(&files, &content::visualizers()).0
    })
}

/// Proves one rule of every exercise, and lists all that breaks it.
#[track_caller]
fn prove(rule: impl Fn(&Exercise) -> Vec<String>) {
    let exercises = proofs::exercises(&bank().questions);
    assert!(!exercises.is_empty(), "there is no code to prove");
    let say = |(slug, exercise): &(&str, Exercise)| {
        rule(exercise).into_iter().map(|said| format!("{slug}: {said}")).collect::<Vec<_>>()
    };
    let found: Vec<String> = exercises.iter().flat_map(say).collect();
    assert!(found.is_empty(), "{} faults:\n{}", found.len(), found.join("\n"));
}

fn solutions_hold(language: Language) {
    prove(|exercise| match exercise {
        Exercise::Coding(coding) => proofs::solution_holds(coding, language),
        Exercise::Flawed(flawed) => proofs::broken_and_fixed(flawed, language),
    });
}

fn starters_fail(language: Language) {
    prove(|exercise| match exercise {
        Exercise::Coding(coding) => proofs::starter_fails(coding, language),
        Exercise::Flawed(_) => Vec::new(),
    });
}

fn references_run(language: Language) {
    for (slug, design) in proofs::references(&bank().questions) {
        let found = proofs::reference_runs(design, language);
        assert!(found.is_empty(), "{slug}: {}", found.join("\n"));
    }
}

#[test]
fn solutions_hold_in_python() {
    solutions_hold(Language::Python);
}

#[test]
fn solutions_hold_in_java() {
    solutions_hold(Language::Java);
}

#[test]
fn solutions_hold_in_cpp() {
    solutions_hold(Language::Cpp);
}

#[test]
fn solutions_hold_in_javascript() {
    solutions_hold(Language::JavaScript);
}

#[test]
fn starters_compile_and_fail_in_python() {
    starters_fail(Language::Python);
}

#[test]
fn starters_compile_and_fail_in_java() {
    starters_fail(Language::Java);
}

#[test]
fn starters_compile_and_fail_in_cpp() {
    starters_fail(Language::Cpp);
}

#[test]
fn starters_compile_and_fail_in_javascript() {
    starters_fail(Language::JavaScript);
}

#[test]
fn references_run_in_python() {
    references_run(Language::Python);
}

#[test]
fn references_run_in_java() {
    references_run(Language::Java);
}
