//! The closed lists of words that content uses: kinds, areas, rounds, levels, languages and so on.
//!
//! Each word has one spelling for content, addresses and JSON (`as_str`) and one for people (`title`).

use json::Value;

use crate::codec::Json;
use crate::place::Place;

/// Defines an enum whose variants each have a word and a title.
macro_rules! words {
    ($($(#[$meta:meta])* pub enum $name:ident { $($(#[$doc:meta])* $variant:ident = $word:literal, $title:literal;)* })*) => {$(
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
        pub enum $name { $($(#[$doc])* $variant,)* }

        impl $name {
            /// Every value, in the order of lists.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)*];

            /// The word in content, addresses and JSON; permanent.
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $word,)* }
            }

            /// The words people read, in sentence case.
            pub const fn title(self) -> &'static str {
                match self { $(Self::$variant => $title,)* }
            }

            /// The value whose word this is.
            pub fn parse(word: &str) -> Option<Self> {
                Self::ALL.get(position(&[$($word,)*], word)?).copied()
            }
        }

        impl Json for $name {
            fn to_json(&self) -> Value {
                self.as_str().into()
            }
            fn read(at: &Place) -> Self {
                Self::parse(at.text()).unwrap_or_else(|| {
                    at.refuse();
                    Self::ALL[0]
                })
            }
        }
    )*};
}

/// Where in a list a word stands.
#[inline(never)]
fn position(words: &[&str], word: &str) -> Option<usize> {
    words.iter().position(|known| *known == word)
}

words! {
    /// What form a question has, and so which page and answer flow.
    pub enum Kind {
        /// Write a function or a class that passes cases.
        Coding = "coding", "Coding";
        /// Find the fault, step by step.
        Debugging = "debugging", "Debugging";
        /// Explain an idea aloud.
        Concept = "concept", "Concept";
        /// Design a distributed system in stages.
        HighLevelDesign = "high-level-design", "High-level design";
        /// Design classes in stages, with a requirement that changes.
        LowLevelDesign = "low-level-design", "Low-level design";
        /// Tell a story from one's own work.
        Behavioral = "behavioral", "Behavioral";
        /// Judge ways to act in a situation at work.
        WorkSimulation = "work-simulation", "Work simulation";
    }

    /// What is evaluated.
    pub enum Area {
        /// Graphs, trees, hash maps, dynamic programming and the like.
        Algorithms = "data-structures-and-algorithms", "Data structures and algorithms";
        /// High and low level design.
        SystemDesign = "system-design", "System design";
        /// Stories and judgement.
        LeadershipPrinciples = "leadership-principles", "Leadership Principles";
        /// Calm work on the unfamiliar.
        ProblemSolving = "problem-solving-and-debugging", "Problem solving and debugging";
    }

    /// Where in the process a question of this sort is asked.
    pub enum Round {
        /// Timed, alone, in the browser.
        OnlineAssessment = "online-assessment", "Online assessment";
        /// One interviewer, a shared editor.
        PhoneScreen = "phone-screen", "Phone screen";
        /// The back-to-back interviews.
        Loop = "loop", "Interview loop";
    }

    /// For which job level.
    pub enum Level {
        /// L4.
        Sde1 = "sde-1", "SDE I";
        /// L5.
        Sde2 = "sde-2", "SDE II";
        /// L6.
        Sde3 = "sde-3", "SDE III";
    }

    /// How hard, among questions of its kind.
    pub enum Difficulty {
        /// A warm-up.
        Easy = "easy", "Easy";
        /// The usual.
        Medium = "medium", "Medium";
        /// Takes two ideas, or one rare one.
        Hard = "hard", "Hard";
    }

    /// A language in which answers are written; the word is also the folder's name.
    pub enum Language {
        /// Python 3.
        Python = "python", "Python";
        /// Java 17 or later.
        Java = "java", "Java";
        /// C++20.
        Cpp = "cpp", "C++";
        /// ECMAScript as browsers run it.
        JavaScript = "javascript", "JavaScript";
    }

    /// How good a choice in a debugging step is.
    pub enum Verdict {
        /// The most telling next move; exactly one in a step.
        Best = "best", "Best next move";
        /// Tells something, at a fair price.
        Fine = "fine", "Useful";
        /// Costs time and tells little.
        Detour = "detour", "Detour";
    }

    /// What is at fault in a debugging question.
    pub enum Mode {
        /// A flawed algorithm.
        Code = "code", "Flawed code";
        /// A running system.
        Incident = "incident", "Incident";
    }

    /// A check for questions with more than one right answer; `judge` has the code of each.
    pub enum NamedCheck {
        /// All nodes in an order that every edge `[before, after]` agrees with, or nothing when there is a cycle.
        TopologicalOrder = "topological-order", "Topological order";
    }

    /// How a work simulation is answered.
    pub enum Ask {
        /// Rate each option from 1 (least effective) to 5 (most).
        Rate = "rate", "Rate each option";
        /// Choose the most and the least effective.
        Pick = "pick", "Pick the most and the least effective";
    }

    /// What the guide draws after a section's text.
    pub enum Part {
        /// The timeline of the process.
        Process = "process", "The process";
        /// The evaluation areas with their questions.
        Areas = "areas", "Evaluation areas";
        /// All principles.
        Principles = "principles", "Leadership Principles";
        /// The worked STAR example.
        Star = "star", "STAR";
        /// Sources, and what is only reported.
        Sources = "sources", "Sources";
    }

    /// How far a learner is with a question; kept by `progress`, named here because filters list it.
    pub enum State {
        /// Never tried.
        New = "new", "New";
        /// A draft or hints, but no finished attempt.
        Started = "started", "Started";
        /// At least one graded attempt.
        Done = "done", "Done";
    }
}

impl Language {
    /// Ending of its files, without the dot.
    pub const fn extension(self) -> &'static str {
        match self {
            Self::Python => "py",
            Self::Java => "java",
            Self::Cpp => "cpp",
            Self::JavaScript => "js",
        }
    }

    /// A snake-case name in the case this language uses for functions: the same in Python, camel case elsewhere.
    pub fn local_name(self, snake: &str) -> String {
        if self == Self::Python {
            return snake.to_owned();
        }
        let mut parts = snake.split('_');
        let mut name = parts.next().unwrap_or_default().to_owned();
        for part in parts {
            let mut letters = part.chars();
            name.extend(letters.next().map(|letter| letter.to_ascii_uppercase()));
            name.push_str(letters.as_str());
        }
        name
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_follow_each_language() {
        assert_eq!(Language::Python.local_name("get_all_keys"), "get_all_keys");
        assert_eq!(Language::Java.local_name("get_all_keys"), "getAllKeys");
    }

    #[test]
    fn words_are_read_as_they_are_written() {
        for kind in Kind::ALL {
            assert_eq!(Kind::parse(kind.as_str()), Some(*kind));
        }
        assert_eq!(Kind::parse("Coding"), None);
    }
}
