//! The real content keeps every rule, each sample of a broken bank causes the faults it names and no other, and what is
//! built can be read back.

use std::collections::BTreeSet;
use std::env;

use bank::{Guide, Index, Question};
use dryrun_tests::{broken, content};

#[track_caller]
fn assert_none(what: &str, faults: &[bank_build::Fault]) {
    let list: Vec<String> = faults.iter().map(ToString::to_string).collect();
    assert!(list.is_empty(), "{} faults in {what}:\n{}", list.len(), list.join("\n"));
}

#[test]
fn the_content_keeps_every_rule() {
    let files = bank_build::load(&content::dir()).expect("content/ is readable");
    let (_, faults) = bank_build::build(&files, &content::visualizers());
    assert_none("content/", &faults);
}

#[test]
fn the_good_sample_keeps_every_rule() {
    let (_, faults) = bank_build::build(&broken::good(), &broken::VISUALIZERS);
    assert_none("the good sample", &faults);
}

#[test]
fn each_broken_bank_causes_its_faults_and_no_other() {
    let update = env::var_os("UPDATE_GOLDEN").is_some();
    let slips = broken::slips();
    assert!(slips.len() > 50, "only {} samples were found", slips.len());
    let mut wrong = Vec::new();
    for slip in &slips {
        let files = match slip.files() {
            Ok(files) => files,
            Err(said) => {
                wrong.push(format!("{} does not fit the good bank: {said}", slip.rule));
                continue;
            }
        };
        let (_, faults) = bank_build::build(&files, &broken::VISUALIZERS);
        let said: Vec<String> = faults.iter().map(ToString::to_string).collect();
        let said = said.join("\n");
        if said.is_empty() {
            wrong.push(format!("{} causes no fault", slip.rule));
        } else if update {
            slip.rewrite(&said);
        } else if said != slip.expected {
            let expected = &slip.expected;
            wrong.push(format!("{}\n  expected: {expected}\n  found: {said}", slip.rule));
        }
    }
    assert!(wrong.is_empty(), "{} broken banks:\n\n{}", wrong.len(), wrong.join("\n\n"));
}

#[test]
fn what_is_built_can_be_read_back() {
    for (what, files) in
        [("the sample", broken::good()), ("content/", bank_build::load(&content::dir()).expect("readable"))]
    {
        let (output, _) = bank_build::build(&files, &content::visualizers());
        assert_eq!(output.files.last().map(|(name, _)| name), Some(&output.index_file), "{what}");
        assert_eq!(output.files.len(), output.questions.len() + 2, "{what}");
        for ((entry, question), (file, text)) in output.index.entries.iter().zip(&output.questions).zip(&output.files) {
            assert_eq!(&entry.file, file);
            assert_eq!(Question::decode(text).as_ref(), Ok(question), "{}", entry.slug);
        }
        let [.., (guide_file, guide), (_, index)] = output.files.as_slice() else { panic!("{what}: too few files") };
        assert_eq!(guide_file, &output.index.guide_file, "{what}");
        assert_eq!(Guide::decode(guide).as_ref(), Ok(&output.guide), "{what}");
        assert_eq!(Index::decode(index).as_ref(), Ok(&output.index), "{what}");
    }
}

#[test]
fn the_same_size_and_seed_make_the_same_input() {
    let (output, _) = bank_build::build(&broken::good(), &broken::VISUALIZERS);
    let mut tried = 0;
    for question in &output.questions {
        let bank::Body::Coding(coding) = &question.body else {
            continue;
        };
        let generator = coding.generator.generator().expect("the build wrote it");
        let make = |seed| bank::generate(&coding.signature, &generator, 12, seed);
        let inputs: Vec<_> = (0..20).map(make).collect();
        assert_eq!(inputs, (0..20).map(make).collect::<Vec<_>>(), "{}", question.slug);
        assert!(inputs.windows(2).any(|pair| pair[0] != pair[1]), "{} makes one input only", question.slug);
        tried += 1;
    }
    assert!(tried >= 2, "the sample has a function and a class");
}

#[test]
fn a_file_of_a_newer_format_is_refused_with_its_number() {
    let text = r#"{"format_version":2,"anything":1}"#;
    assert_eq!(Question::decode(text), Err(bank::DecodeError::TooNew(2)));
    assert_eq!(Index::decode("<!doctype html>"), Err(bank::DecodeError::NotJson));
    assert!(matches!(Guide::decode(r#"{"format_version":1}"#), Err(bank::DecodeError::Malformed(_))));
}

#[test]
fn the_format_document_names_every_field_and_every_word() {
    let path = content::root().join("docs/formats/content.md");
    let document = std::fs::read_to_string(path).expect("the document is readable");
    let mut names: BTreeSet<String> = BTreeSet::new();
    for (_, text) in broken::good().iter().filter(|(path, _)| path.ends_with(".toml")) {
        let fields = text.lines().filter_map(|line| line.split_once(" = ")).map(|(name, _)| name);
        let is_name = |name: &&str| name.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'_');
        names.extend(fields.filter(is_name).map(str::to_owned));
    }
    // The parameter of the sample's function, which `[generator]` names.
    names.remove("values");
    let kinds = bank::Kind::ALL.iter().map(|word| word.as_str());
    let areas = bank::Area::ALL.iter().map(|word| word.as_str());
    let rounds = bank::Round::ALL.iter().map(|word| word.as_str());
    let levels = bank::Level::ALL.iter().map(|word| word.as_str());
    let languages = bank::Language::ALL.iter().map(|word| word.as_str());
    let verdicts = bank::Verdict::ALL.iter().map(|word| word.as_str());
    let checks = bank::NamedCheck::ALL.iter().map(|word| word.as_str());
    let parts = bank::Part::ALL.iter().map(|word| word.as_str());
    let words =
        kinds.chain(areas).chain(rounds).chain(levels).chain(languages).chain(verdicts).chain(checks).chain(parts);
    names.extend(words.map(str::to_owned));
    let missing: Vec<&String> = names.iter().filter(|name| !document.contains(name.as_str())).collect();
    assert!(missing.is_empty(), "docs/formats/content.md does not mention {missing:?}");
    assert!(names.len() > 60, "only {} names were looked for", names.len());
}
