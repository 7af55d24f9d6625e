//! The files of a new question: a whole small question that keeps every rule, with comments that say what goes where.
//! They stand in `templates/<kind>/`, where they can be read and run as they are.

use bank::Kind;

/// The files of a template, by path below the question's folder.
macro_rules! templates {
    ($kind:literal: $($path:literal)*) => {
        &[$(($path, include_str!(concat!("../templates/", $kind, "/", $path)))),*]
    };
}

/// The files of a new question, by path below `content/`; every rule is kept but for the listing in `bank.toml`.
pub fn scaffold(kind: Kind, slug: &str) -> Vec<(String, String)> {
    let file = |(path, text): &(&str, &str)| (format!("questions/{slug}/{path}"), (*text).to_owned());
    template(kind).iter().map(file).collect()
}

fn template(kind: Kind) -> &'static [(&'static str, &'static str)] {
    match kind {
        Kind::Coding => templates!(
            "coding": "question.toml" "statement.md" "hints.md" "approaches.md" "cases.toml"
            "python/starter.py" "python/solution.py" "python/brute.py" "java/starter.java" "java/solution.java"
            "cpp/starter.cpp" "cpp/solution.cpp" "javascript/starter.js" "javascript/solution.js"
        ),
        Kind::Debugging => templates!(
            "debugging": "question.toml" "statement.md" "hints.md" "steps.toml" "diagnosis.md" "cases.toml"
            "python/broken.py" "python/fixed.py" "java/broken.java" "java/fixed.java" "cpp/broken.cpp"
            "cpp/fixed.cpp" "javascript/broken.js" "javascript/fixed.js"
        ),
        Kind::Concept => {
            templates!("concept": "question.toml" "statement.md" "hints.md" "answer.md" "check.toml")
        }
        Kind::HighLevelDesign => {
            templates!("high-level-design": "question.toml" "statement.md" "hints.md" "stages.toml" "trade-offs.md")
        }
        Kind::LowLevelDesign => templates!(
            "low-level-design": "question.toml" "statement.md" "hints.md" "stages.toml" "change.md"
            "python/reference.py" "java/reference.java"
        ),
        Kind::Behavioral => {
            templates!("behavioral": "question.toml" "statement.md" "hints.md" "examples.toml")
        }
        Kind::WorkSimulation => templates!("work-simulation": "question.toml" "statement.md"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_new_question_breaks_no_rule_of_its_own() {
        let topics = "format_version = 1\nquestions = [\"first-late-parcel\"]\n";
        for kind in Kind::ALL {
            let mut files = scaffold(*kind, "first-late-parcel");
            files.push(("bank.toml".to_owned(), topics.to_owned()));
            let (output, faults) = crate::build(&files, &[]);
            // There is no guide and there are no topics here, so what they would give is missing.
            let own: Vec<String> = faults
                .iter()
                .filter(|fault| fault.file.starts_with("questions/"))
                .filter(|fault| !fault.message.contains("no topic") && !fault.message.contains("no principle"))
                .map(ToString::to_string)
                .collect();
            assert_eq!(own, Vec::<String>::new(), "{kind:?}");
            assert_eq!(output.questions.len(), 1, "{kind:?}");
        }
    }
}
