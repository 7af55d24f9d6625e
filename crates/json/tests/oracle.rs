//! The reader and the writer against another library's: the same texts are refused, what is read is the same, and what
//! is written is the same to the byte.
//!
//! One difference is meant: the other library writes `1E5` as `1e+5`, and here a number stays as it is written. So values
//! are compared as the other library has them.

#[path = "oracle/values.rs"]
mod values;

use proptest::prelude::*;
use values::{theirs, value};

/// Pieces of JSON, whole and broken, of which texts are made that are nearly right.
const PIECES: [&str; 40] = [
    "{",
    "}",
    "[",
    "]",
    ",",
    ":",
    "\"",
    "\"a\"",
    "\"b\":",
    "{\"a\":1}",
    "[1,2]",
    "null",
    "true",
    "false",
    "nul",
    "-",
    "0",
    "7",
    "12",
    ".",
    ".5",
    "e",
    "E+",
    "e-3",
    "1E5",
    "-0",
    "\\",
    "\\n",
    "\\/",
    "\\u00e9",
    "\\ud83d",
    "\\ude00",
    "\\uD8",
    " ",
    "\n",
    "\t",
    "\u{b}",
    "\u{1}",
    "é",
    "\u{feff}",
];

fn piece() -> impl Strategy<Value = &'static str> {
    prop::sample::select(&PIECES)
}

/// Both accept the text and read the same, or both refuse it.
fn agree(text: &str) -> Result<(), TestCaseError> {
    let other = serde_json::from_str::<serde_json::Value>(text);
    match json::parse(text) {
        Ok(ours) => prop_assert_eq!(Some(theirs(&ours)), other.ok(), "{:?}", text),
        Err(error) => {
            prop_assert!(other.is_err(), "refused from {} on: {:?}", error.at, text);
            prop_assert!(text.is_char_boundary(error.at));
        }
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1000))]

    #[test]
    fn what_is_written_is_the_same_and_is_read_back(value in value()) {
        let (plain, over_lines) = (value.to_string(), format!("{value:#}"));
        prop_assert_eq!(&plain, &theirs(&value).to_string());
        prop_assert_eq!(&over_lines, &format!("{:#}", theirs(&value)));
        prop_assert_eq!(json::parse(&plain), Ok(value.clone()));
        prop_assert_eq!(json::parse(&over_lines), Ok(value));
    }

    /// Where two shortest texts are equally near, the libraries choose differently, so those are compared by their form.
    #[test]
    fn floating_point_is_written_the_same(number in any::<f64>(), digits in 0..100_000_000_u32, small in -30..30_i32) {
        let written = |number: f64| (json::Value::from(number).to_string(), serde_json::Value::from(number).to_string());
        for number in [number, f64::from(digits) * 10_f64.powi(small)] {
            let (ours, theirs) = written(number);
            let form = |text: &str| text.replace(|c: char| c.is_ascii_digit(), "0");
            prop_assert_eq!(form(&ours), form(&theirs), "{} {}", ours, theirs);
            prop_assert_eq!(ours.parse().ok().filter(|_| number.is_finite()), number.is_finite().then_some(number));
        }
        let (ours, theirs) = written(f64::from(digits) / 1000.0);
        prop_assert_eq!(ours, theirs);
    }

    #[test]
    fn texts_of_pieces_are_read_alike(pieces in prop::collection::vec(piece(), 0..8)) {
        let text = pieces.concat();
        agree(&text)?;
        agree(&format!("[{text}]"))?;
        agree(&format!("{{\"a\":{text}}}"))?;
        agree(&format!("\"{text}\""))?;
        agree(&format!("[{}]", pieces.join(",")))?;
    }

    #[test]
    fn slips_in_a_good_text_are_read_alike(
        value in value(),
        over_lines in any::<bool>(),
        slips in prop::collection::vec((any::<prop::sample::Index>(), 0..3_u8, piece()), 1..4),
    ) {
        let mut text = if over_lines { format!("{value:#}") } else { value.to_string() };
        for (at, kind, piece) in slips {
            let places: Vec<usize> = text.char_indices().map(|(place, _)| place).chain([text.len()]).collect();
            let place = at.index(places.len());
            let end = places[(place + usize::from(kind > 0)).min(places.len() - 1)];
            text.replace_range(places[place]..end, if kind > 1 { "" } else { piece });
        }
        agree(&text)?;
    }

    #[test]
    fn a_text_cut_short_is_refused(value in value(), at in any::<prop::sample::Index>()) {
        let text = format!("[{value}]");
        let ends: Vec<usize> = text.char_indices().map(|(place, _)| place).collect();
        let cut = ends[at.index(ends.len())];
        let error = json::parse(&text[..cut]).expect_err("half a text");
        // All of it was good, but for a word without its end.
        prop_assert!(error.at <= cut && "true false null".contains(&text[error.at..cut]), "{} {}", error.at, cut);
    }
}
