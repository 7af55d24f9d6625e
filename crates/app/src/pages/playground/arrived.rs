//! What a link or a file brings to the playground. Nothing of it runs by itself.

use share::{Decoded, Dropped, Link, Program};

use crate::route::{Place, Route};

/// What arrived.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Arrived {
    pub program: Option<Program>,
    /// Sentences about what was lost.
    pub dropped: Vec<String>,
    /// Where a link leads that is none of the playground's: its name and its address.
    pub elsewhere: Option<(&'static str, String)>,
}

/// Reads the fragment of the playground's address. An ordinary fragment is none of ours and says nothing.
pub fn from_fragment(fragment: &str) -> Arrived {
    if fragment.is_empty() || fragment == "main" {
        return Arrived::default();
    }
    from_decoded(share::decode(fragment), fragment)
}

/// What a file holds.
pub fn from_file(text: &str) -> Arrived {
    let decoded = share::from_file(text);
    let fragment = decoded.link.as_ref().map(share::encode).unwrap_or_default();
    from_decoded(decoded, &fragment)
}

fn from_decoded(decoded: Decoded, fragment: &str) -> Arrived {
    let mut arrived =
        Arrived { dropped: decoded.dropped.iter().map(Dropped::sentence).collect(), ..Arrived::default() };
    let (name, route) = match decoded.link {
        None => return arrived,
        Some(Link::Program(program)) if program.question.is_empty() => {
            match runner::runtime(&program.language) {
                Some(_) => arrived.program = Some(program),
                None => {
                    let told = format!("Dryrun does not know the language “{}” of this link.", program.language);
                    arrived.dropped.push(told);
                }
            }
            return arrived;
        }
        Some(Link::Program(program)) => ("the question it answers", Route::Question(program.question)),
        Some(Link::Question { slug }) => ("the question", Route::Question(slug)),
        Some(Link::Moment { algorithm, .. }) => ("the visualizer", Route::Visualizer(algorithm)),
    };
    let address = Place::from(route).with_fragment(fragment).href();
    arrived.elsewhere = Some((name, address));
    arrived
}

#[cfg(test)]
mod tests {
    use super::*;

    fn program(question: &str, language: &str) -> Link {
        let (question, language) = (question.to_owned(), language.to_owned());
        Link::Program(Program { question, language, code: "x".to_owned(), ..Program::default() })
    }

    #[test]
    fn a_program_arrives_and_other_links_are_shown_their_way() {
        let arrived = from_fragment(&share::encode(&program("", "python")));
        assert_eq!(arrived.program.map(|program| program.code), Some("x".to_owned()));
        let fragment = share::encode(&program("two-sum", "python"));
        let arrived = from_fragment(&fragment);
        assert_eq!(arrived.program, None);
        assert_eq!(arrived.elsewhere, Some(("the question it answers", format!("./questions/two-sum#{fragment}"))));
    }

    #[test]
    fn a_foreign_language_and_a_broken_link_say_so() {
        let arrived = from_fragment(&share::encode(&program("", "cobol")));
        assert!(arrived.program.is_none() && arrived.dropped[0].contains("cobol"));
        assert_eq!(from_fragment("2pzz").dropped.len(), 1);
        assert_eq!(from_fragment("main"), Arrived::default());
    }
}
