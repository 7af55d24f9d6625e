//! What must hold for every link and every text: round trips, bounds, and that nothing panics.

use proptest::prelude::*;
use share::{
    InputSource, LINK_MAX, Link, Program, RANDOM_SIZE_MAX, Second, SecondInput, StepIndex, decode, encode, from_file,
    qr, to_file,
};

fn input() -> impl Strategy<Value = InputSource> {
    prop_oneof![
        Just(InputSource::Usual),
        any::<String>().prop_map(InputSource::Text),
        "[0-9, \\[\\]\n\r>-]{0,300}".prop_map(InputSource::Text),
        (1_usize..20, 1_usize..40, any::<u64>())
            .prop_map(|(rows, columns, seed)| InputSource::Text(grid(rows, columns, seed))),
        (0..=RANDOM_SIZE_MAX, any::<u64>()).prop_map(|(size, seed)| InputSource::Random { size, seed }),
    ]
}

fn second() -> impl Strategy<Value = Second> {
    let on = prop_oneof![
        Just(SecondInput::Same),
        Just(SecondInput::Ascending),
        Just(SecondInput::Descending),
        input().prop_map(SecondInput::Own),
    ];
    ("[a-z0-9-]{0,64}", "[a-z0-9-]{0,64}", on).prop_map(|(algorithm, variant, on)| Second { algorithm, variant, on })
}

fn link() -> impl Strategy<Value = Link> {
    let names = ("[a-z0-9-]{1,64}", "[a-z0-9-]{0,64}", "[a-z]{0,12}");
    let moment = (names, input(), any::<u32>(), proptest::option::of(second())).prop_map(
        |((algorithm, variant, language), input, step, second)| Link::Moment {
            algorithm,
            variant,
            input,
            step: StepIndex(step),
            language,
            second,
        },
    );
    let step = prop_oneof![Just(None), (0..u32::MAX).prop_map(|step| Some(StepIndex(step)))];
    let code = prop_oneof![any::<String>(), "(def |for |i|x| |\n|\r\n|    |[(]|[)]|:){0,200}"];
    let program = ("[a-z0-9-]{0,64}", "[a-z0-9-]{1,12}", code, any::<String>(), step).prop_map(
        |(question, language, code, input, step)| Link::Program(Program { question, language, code, input, step }),
    );
    prop_oneof![4 => moment, 4 => program, 1 => "[a-z0-9-]{1,64}".prop_map(|slug| Link::Question { slug })]
}

/// A grid without pattern.
fn grid(rows: usize, columns: usize, seed: u64) -> String {
    let mut state = seed | 1;
    let mut row = || {
        (0..columns)
            .map(|_| {
                state ^= state << 13;
                state ^= state >> 7;
                state ^= state << 17;
                if state & 1 == 1 { '1' } else { '0' }
            })
            .collect::<String>()
    };
    (0..rows).map(|_| row()).collect::<Vec<_>>().join("\n")
}

fn check_bounds(text: &str) {
    for decoded in [decode(text), from_file(text)] {
        if let Some(link) = &decoded.link {
            assert!(link.is_within_bounds(), "{link:?}");
        } else {
            assert!(!decoded.dropped.is_empty(), "nothing opened and nothing said");
        }
        for dropped in &decoded.dropped {
            assert!(dropped.sentence().ends_with('.'));
        }
    }
}

proptest! {
    #[test]
    fn a_link_comes_back(link in link()) {
        let text = encode(&link);
        prop_assert!(text.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_'));
        let decoded = decode(&text);
        prop_assert_eq!(decoded.dropped, vec![]);
        prop_assert_eq!(decoded.link, Some(link));
    }

    #[test]
    fn a_file_comes_back(link in link()) {
        let decoded = from_file(&to_file(&link));
        prop_assert_eq!(decoded.dropped, vec![]);
        prop_assert_eq!(decoded.link, Some(link));
    }

    #[test]
    fn any_text_is_survived(text in any::<String>(), letters in "[123A]?[pd]?[A-Za-z0-9_-]{0,400}") {
        check_bounds(&text);
        check_bounds(&letters);
        check_bounds(&format!("dryrun link 1\n{text}"));
        check_bounds(&format!("dryrun link 1\nvisualizer: a\ninput: {text}"));
        check_bounds(&format!("dryrun link 2\nlanguage: a\ncode: {text}"));
        check_bounds(&format!("dryrun link 2\nlanguage: a\ncode: 0 ffff\n\n{text}"));
    }

    #[test]
    fn a_cut_link_keeps_a_true_part(link in link(), keep in 0.0..1.0_f64) {
        let text = encode(&link);
        let cut = &text[..(text.len() as f64 * keep) as usize];
        check_bounds(cut);
        let decoded = decode(cut);
        prop_assert!(!decoded.dropped.is_empty() || decoded.link.as_ref() == Some(&link));
        if let (Some(Link::Moment { algorithm: got, .. }), Link::Moment { algorithm, .. }) = (&decoded.link, &link) {
            prop_assert_eq!(got, algorithm);
        }
        if let (Some(Link::Program(got)), Link::Program(program)) = (&decoded.link, &link) {
            prop_assert_eq!(&got.code, &program.code, "half a program is never opened");
        }
    }

    #[test]
    fn an_altered_link_stays_within_bounds(link in link(), at in any::<prop::sample::Index>(), with in "[A-Za-z0-9_-]") {
        let mut text = encode(&link);
        let at = at.index(text.len());
        text.replace_range(at..=at, &with);
        check_bounds(&text);
        let mut file = to_file(&link);
        while !file.is_char_boundary(at.min(file.len())) {
            file.insert(0, ' ');
        }
        file.insert_str(at.min(file.len()), &with);
        check_bounds(&file);
    }

    #[test]
    fn a_code_is_a_square_or_nothing(text in "[ -~]{0,1500}") {
        let rows = qr(&text);
        prop_assert_eq!(rows.is_some(), text.len() <= share::QR_MAX);
        let rows = rows.unwrap_or_default();
        prop_assert!(rows.iter().all(|row| row.len() == rows.len()));
    }
}

#[test]
fn patterned_grids_of_a_million_cells_fit_in_a_link() {
    let islands = |row: usize, column: usize| (row / 25 + column / 40) & 1 == 0;
    let rows: Vec<String> =
        (0..1000).map(|row| (0..1000).map(|column| if islands(row, column) { '1' } else { '0' }).collect()).collect();
    let link = of_text(rows.join("\n"));
    let text = encode(&link);
    assert!(text.len() < LINK_MAX / 2, "{} bytes", text.len());
    assert_eq!(decode(&text).link, Some(link));
}

#[test]
fn a_grid_without_pattern_fits_up_to_two_hundred_a_side() {
    let text = encode(&of_text(grid(200, 200, 7)));
    assert!(text.len() < LINK_MAX, "{} bytes", text.len());
}

fn of_text(text: String) -> Link {
    Link::Moment {
        algorithm: "number-of-islands".into(),
        variant: "bfs".into(),
        input: InputSource::Text(text),
        step: StepIndex(1234),
        language: "python".into(),
        second: None,
    }
}
