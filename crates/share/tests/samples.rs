//! Every link ever shipped stays readable: the samples under `tests/links/`, each as a fragment and as a file, and the
//! document that describes them.

use share::{
    Decoded, Dropped, InputSource, Link, Program, RANDOM_SIZE_MAX, Second, SecondInput, StepIndex, What, Why, decode,
    encode, from_file, to_file,
};
use std::path::PathBuf;

/// What each sample of version 1 leads to.
fn version_1() -> Vec<(&'static str, Link)> {
    let rows = ["11110000", "11000010", "00011000", "00000011"].repeat(3).join("\n");
    vec![
        ("question", Link::Question { slug: "reverse-linked-list".into() }),
        ("typed-list", moment("reverse-linked-list", "iterative", text("1 -> 2 -> 3"), 7, "python")),
        ("painted-grid", moment("number-of-islands", "bfs", text(&rows), 129, "java")),
        (
            "random-grid",
            moment("number-of-islands", "union-find", InputSource::Random { size: 40, seed: 2026 }, 5000, "cpp"),
        ),
        ("usual-input", moment("binary-search", "", InputSource::Usual, 3, "")),
        ("long-text", moment("longest-substring", "", text(&["naïve pass"; 20].join(", ")), 12, "javascript")),
    ]
}

fn moment(algorithm: &str, variant: &str, input: InputSource, step: u32, language: &str) -> Link {
    Link::Moment {
        algorithm: algorithm.into(),
        variant: variant.into(),
        input,
        step: StepIndex(step),
        language: language.into(),
        second: None,
    }
}

fn text(text: &str) -> InputSource {
    InputSource::Text(text.into())
}

fn read(path: &str) -> String {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../..").join(path);
    std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

fn sample(name: &str) -> String {
    let is_of = |samples: Vec<(&str, Link)>| samples.iter().any(|(other, _)| *other == name);
    let version = if is_of(version_2()) { 2 } else { 1 + 2 * u8::from(is_of(version_3())) };
    read(&format!("tests/links/version-{version}/{name}.link")).trim_end().to_string()
}

/// What each sample of version 2 leads to.
fn version_2() -> Vec<(&'static str, Link)> {
    let program = |question: &str, language: &str, code: &str, input: &str, step: Option<u32>| {
        let (question, language, code, input) = (question.into(), language.into(), code.into(), input.into());
        Link::Program(Program { question, language, code, input, step: step.map(StepIndex) })
    };
    let fib = "def fib(n):\n    return n if n < 2 else fib(n - 1) + fib(n - 2)\n\nprint(fib(int(input())))\n";
    let two = "function coinChange(coins, amount) {\n  return -1;\n}\n";
    vec![
        ("program", program("", "python", fib, "6\n", Some(41))),
        ("program-alone", program("", "typescript", "let s = \"größe\";", "", None)),
        ("own-answer", program("coin-change", "javascript", two, "[[1,2,5],11]", Some(0))),
    ]
}

/// What each sample of version 3 leads to.
fn version_3() -> Vec<(&'static str, Link)> {
    let beside = |mut link: Link, algorithm: &str, variant: &str, on: SecondInput| {
        if let Link::Moment { second, .. } = &mut link {
            *second = Some(Second { algorithm: algorithm.into(), variant: variant.into(), on });
        }
        link
    };
    let list = moment("reverse-linked-list", "iterative", text("3 1 2"), 5, "python");
    let islands = moment("number-of-islands", "bfs", InputSource::Random { size: 12, seed: 3 }, 40, "java");
    let search = moment("binary-search", "", InputSource::Usual, 2, "");
    let rows = InputSource::Text("110\n011".into());
    vec![
        ("two-ways", beside(list.clone(), "", "recursive", SecondInput::Same)),
        ("two-orders", beside(list, "", "iterative", SecondInput::Ascending)),
        ("two-grids", beside(islands, "", "dfs", SecondInput::Own(rows))),
        ("two-visualizers", beside(search, "coin-change", "", SecondInput::Descending)),
    ]
}

fn dropped(what: What, why: Why) -> Dropped {
    Dropped { what, why }
}

#[test]
fn every_sample_of_every_version_opens() {
    for (version, samples) in [(1, version_1()), (2, version_2()), (3, version_3())] {
        for (name, link) in samples {
            let whole = Decoded { link: Some(link.clone()), dropped: vec![] };
            assert_eq!(decode(&sample(name)), whole, "{name}.link");
            let file = read(&format!("tests/links/version-{version}/{name}.dryrun"));
            assert_eq!(from_file(&file), whole, "{name}.dryrun");
            assert_eq!(from_file(&file.replace('\n', "\r\n")), whole, "{name}.dryrun with the line ends of Windows");
            assert_eq!(to_file(&link), file, "{name}.dryrun as written today");
        }
    }
}

#[test]
fn a_cut_program_is_opened_whole_or_not_at_all() {
    let sample = sample("own-answer");
    let mut seen = Vec::new();
    for end in (0..sample.len()).rev() {
        let decoded = decode(&sample[..end]);
        let parts: Vec<What> = decoded.dropped.iter().map(|dropped| dropped.what).collect();
        if seen.last() != Some(&parts) {
            seen.push(parts);
        }
    }
    assert_eq!(seen, [vec![What::Step], vec![What::ProgramInput], vec![What::Everything]]);
    let file = read("tests/links/version-2/own-answer.dryrun");
    let altered = from_file(&file.replace("return -1", "return -2"));
    assert_eq!(altered, Decoded { link: None, dropped: vec![dropped(What::Everything, Why::Altered)] });
    let altered = from_file(&file.replace("[[1,2,5]", "[[1,2,6]"));
    assert_eq!(altered.dropped, [dropped(What::ProgramInput, Why::Altered)]);
}

#[test]
fn the_table_is_complete_and_the_document_shows_every_sample() {
    let document = read("docs/formats/link.md");
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../tests/links/version-1");
    assert_eq!(std::fs::read_dir(folder).unwrap().count(), 2 * version_1().len());
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../tests/links/version-2");
    assert_eq!(std::fs::read_dir(folder).unwrap().count(), 2 * version_2().len());
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../tests/links/version-3");
    assert_eq!(std::fs::read_dir(folder).unwrap().count(), 2 * version_3().len());
    for (name, _) in version_1().into_iter().chain(version_2()).chain(version_3()) {
        assert!(document.contains(&format!("`{}`", sample(name))), "{name}.link is not in link.md as it stands");
    }
    let file = read("tests/links/version-1/typed-list.dryrun");
    assert!(document.contains(&format!("```text\n{file}```")), "typed-list.dryrun is not in link.md as it stands");
    for name in ["version-2/own-answer", "version-3/two-grids"] {
        let file = read(&format!("tests/links/{name}.dryrun"));
        assert!(document.contains(&format!("```text\n{file}```")), "{name}.dryrun is not in link.md as it stands");
    }
}

#[test]
fn short_links_are_written_today_as_they_were() {
    for (name, link) in version_1().into_iter().chain(version_3()) {
        let sample = sample(name);
        if sample.starts_with(['1', '3']) && sample[1..].starts_with('p') {
            assert_eq!(encode(&link), sample, "{name}");
        }
    }
}

#[test]
fn every_cut_opens_what_stands_before_it() {
    let sample = sample("typed-list");
    let mut seen = Vec::new();
    for end in (0..sample.len()).rev() {
        let decoded = decode(&sample[..end]);
        let parts: Vec<What> = decoded.dropped.iter().map(|dropped| dropped.what).collect();
        if seen.last() != Some(&parts) {
            seen.push(parts);
        }
    }
    use What::{Everything, Input, Settings, Step};
    assert_eq!(seen, [vec![Step], vec![Input], vec![Settings, Input], vec![Everything]]);
    let decoded = decode(&sample[..sample.len() - 1]);
    let first_step = moment("reverse-linked-list", "iterative", text("1 -> 2 -> 3"), 0, "python");
    assert_eq!(decoded.link, Some(first_step));
    assert_eq!(decoded.dropped[0].sentence(), "The step in this link was cut off, so the run opens at its first step.");
}

#[test]
fn a_cut_link_of_two_runs_keeps_what_stands_before_the_cut() {
    let sample = sample("two-grids");
    let mut seen = Vec::new();
    for end in (0..sample.len()).rev() {
        let decoded = decode(&sample[..end]);
        let parts: Vec<What> = decoded.dropped.iter().map(|dropped| dropped.what).collect();
        let second = matches!(decoded.link, Some(Link::Moment { second: Some(_), .. }));
        if seen.last() != Some(&(parts.clone(), second)) {
            seen.push((parts, second));
        }
    }
    use What::{Everything, Input, SecondInput, Settings, Step};
    let parts = [
        (vec![Step], true),
        (vec![SecondInput], true),
        (vec![Input], true),
        (vec![Settings, Input], false),
        (vec![Everything], false),
    ];
    assert_eq!(seen, parts);
}

#[test]
fn every_changed_character_is_noticed() {
    for name in ["question", "typed-list", "usual-input", "two-ways"] {
        let sample = sample(name);
        let whole = decode(&sample);
        for at in 0..sample.len() {
            for with in ["A", "z", "7", "_", ".", "é"] {
                let mut altered = sample.clone();
                altered.replace_range(at..=at, with);
                let decoded = decode(&altered);
                assert!(decoded == whole || !decoded.dropped.is_empty(), "{altered} opens as {decoded:?}");
            }
        }
    }
}

#[test]
fn what_stands_around_a_link_does_no_harm() {
    let sample = sample("typed-list");
    let whole = decode(&sample);
    for text in [format!("#{sample}"), format!(" {sample}\n"), format!("{sample}."), format!("{sample})abc")] {
        assert_eq!(decode(&text), whole, "{text}");
    }
}

#[test]
fn foreign_and_newer_texts_say_so() {
    for (text, why) in [
        ("", Why::NotALink),
        ("star", Why::NotALink),
        ("4pAAAA", Why::TooNew),
        ("B", Why::TooNew),
        ("1", Why::Cut),
        ("1x", Why::Altered),
    ] {
        assert_eq!(decode(text), Decoded { link: None, dropped: vec![dropped(What::Everything, why)] }, "{text}");
    }
    for (text, why) in [
        ("", Why::NotALink),
        ("hello", Why::NotALink),
        ("dryrun link 4\n", Why::TooNew),
        ("dryrun link 1\n", Why::Cut),
        ("dryrun link 2\n", Why::Cut),
        ("dryrun link 3\n", Why::Cut),
    ] {
        assert_eq!(from_file(text).dropped, [dropped(What::Everything, why)], "{text}");
    }
}

#[test]
fn links_beyond_the_limits_are_refused_in_part_or_whole() {
    let long = "1p".to_string() + &"A".repeat(share::FRAGMENT_MAX);
    assert_eq!(decode(&long).dropped, [dropped(What::Everything, Why::TooLong)]);
    let bomb = encode(&moment("a", "", text(&"a".repeat(share::UNPACKED_MAX)), 0, ""));
    assert!(bomb.len() < share::LINK_MAX);
    assert_eq!(decode(&bomb).dropped, [dropped(What::Everything, Why::TooLarge)]);
    let grid = encode(&moment("a", "", text(&vec!["1".repeat(3000); 3000].join("\n")), 0, ""));
    assert_eq!(decode(&grid).dropped, [dropped(What::Input, Why::TooLarge)]);
}

#[test]
fn fields_out_of_bounds_never_come_through() {
    let random = InputSource::Random { size: RANDOM_SIZE_MAX + 1, seed: 1 };
    for (link, lost) in [
        (moment("a", "", random, 9, ""), dropped(What::Input, Why::OutOfRange)),
        (moment("A b", "", InputSource::Usual, 9, ""), dropped(What::Everything, Why::Altered)),
        (Link::Question { slug: "../etc".into() }, dropped(What::Everything, Why::Altered)),
        (Link::Question { slug: "a".repeat(65) }, dropped(What::Everything, Why::Altered)),
    ] {
        assert!(!link.is_within_bounds());
        assert_eq!(decode(&encode(&link)).dropped, [lost], "{link:?}");
        assert_eq!(from_file(&to_file(&link)).dropped, [lost], "{link:?} in a file");
    }
    let nameless = moment("", "", InputSource::Usual, 9, "");
    assert_eq!(decode(&encode(&nameless)).link, None);
    assert_eq!(from_file(&to_file(&nameless)).link, None);
}

#[test]
fn a_file_cut_or_changed_in_its_input_opens_at_the_usual_one() {
    let file = read("tests/links/version-1/typed-list.dryrun");
    for (file, why) in [(&file[..file.len() - 3], Why::Cut), (&file.replace("-> 2", "-> 9"), Why::Altered)] {
        let decoded = from_file(file);
        assert_eq!(decoded.dropped, [dropped(What::Input, why)]);
        assert_eq!(decoded.link, Some(moment("reverse-linked-list", "iterative", InputSource::Usual, 0, "python")));
    }
}
