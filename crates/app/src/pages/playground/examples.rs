//! Programs to begin with, one or more for each language, each of which draws another structure.

/// A program that is offered.
#[derive(Debug)]
pub struct Example {
    pub title: &'static str,
    /// The slug of its language.
    pub language: &'static str,
    pub code: &'static str,
    /// What it reads.
    pub input: &'static str,
}

macro_rules! example {
    ($title:literal, $language:literal, $file:literal, $input:literal) => {
        Example { title: $title, language: $language, code: include_str!(concat!("examples/", $file)), input: $input }
    };
}

/// All of them; the first of a language is what a new file begins with.
pub const EXAMPLES: [Example; 11] = [
    example!("Linked list, reversed", "python", "linked_list.py", ""),
    example!("Binary search tree", "python", "search_tree.py", "5\n2\n8\n1\n4\n9\n"),
    example!("Islands of a grid", "python", "islands.py", ""),
    example!("Build order of a graph", "python", "build_order.py", ""),
    example!("Coin change, a table", "python", "coins.py", ""),
    example!("Fibonacci, the calls", "python", "fibonacci.py", ""),
    example!("Linked list, reversed", "javascript", "linked_list.js", ""),
    example!("Brackets, a stack", "javascript", "stack.js", "([]{})\n([)]\n"),
    example!("Islands of a grid", "javascript", "islands.js", ""),
    example!("Two sum, a map", "typescript", "two_sum.ts", ""),
    example!("Heap in an array", "typescript", "heap.ts", ""),
];

/// The examples of a language.
pub fn of(language: &str) -> impl Iterator<Item = &'static Example> {
    EXAMPLES.iter().filter(move |example| example.language == language)
}

/// What a new file of a language begins with; nothing where it cannot be run.
pub fn starter(language: &str) -> &'static str {
    of(language).next().map_or("", |example| example.code)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_language_that_runs_has_something_to_begin_with() {
        for runtime in runner::RUNTIMES {
            assert_eq!(starter(runtime.language).is_empty(), runtime.folder.is_none(), "{}", runtime.title);
        }
    }
}
