//! Conditions that a learner writes, such as `i == 3 and len(stack) > 2`: read here into a little tree, which the workers ask of raw
//! values. Nothing of it is ever run as code.
//!
//! What can be written is what Python and JavaScript have in common, in the words of either: variables, fields (`node.val`), items
//! (`a[i]`), sizes (`len(a)`, `a.length`, `a.size`), numbers, texts, truth values and none, arithmetic, comparisons (also in a chain,
//! `0 <= i < n`), `in`, `and`, `or` and `not`. Functions are not called, since calling one would change the run.

mod grammar;
mod words;

use std::fmt;

use json::Value;

/// A condition that has been read.
#[derive(Clone, Debug, PartialEq)]
pub struct Condition {
    tree: Value,
}

/// Why a condition could not be read, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NotUnderstood {
    /// Characters before the place, from 0; the number of all of them where something is missing at the end.
    pub at: usize,
    /// A sentence.
    pub message: String,
}

impl fmt::Display for NotUnderstood {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

/// Longer ones are refused: a condition is looked at a million times.
const MOST_CHARACTERS: usize = 300;

impl Condition {
    /// Reads a condition; a leading `when` or `if` may be there.
    ///
    /// # Errors
    /// [`NotUnderstood`] with the place of what cannot be read.
    pub fn parse(text: &str) -> Result<Condition, NotUnderstood> {
        if text.chars().count() > MOST_CHARACTERS {
            let message = format!("A condition has {MOST_CHARACTERS} characters at most.");
            return Err(NotUnderstood { at: MOST_CHARACTERS, message });
        }
        let tree = grammar::read(&words::split(text)?)?;
        Ok(Condition { tree })
    }

    /// The tree as docs/formats/protocol.md has it.
    pub fn tree(&self) -> &Value {
        &self.tree
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tree(text: &str) -> String {
        match Condition::parse(text) {
            Ok(condition) => condition.tree().to_string().replace('"', "'"),
            Err(error) => format!("{}: {}", error.at, error.message),
        }
    }

    #[test]
    fn the_words_of_both_languages_say_the_same() {
        let i_is_three = "['==',['name','i'],['value',3]]";
        for text in ["i == 3", "i === 3", "when i == 3", "if i is 3", "(i) == (3)"] {
            assert_eq!(tree(text), i_is_three, "{text}");
        }
        assert_eq!(tree("len(a) > 2"), "['>',['len',['name','a']],['value',2]]");
        assert_eq!(tree("a.length > 2"), "['>',['field',['name','a'],'length'],['value',2]]");
        assert_eq!(tree("x && !y || z"), tree("x and not y or z"));
        assert_eq!(tree("node is not None"), tree("node !== null"));
        assert_eq!(tree("x == undefined"), tree("x == None"));
        assert_eq!(tree("x == True"), tree("x == true"));
    }

    #[test]
    fn fields_items_and_calls_bind_closest() {
        assert_eq!(tree("node.next.val == 5"), "['==',['field',['field',['name','node'],'next'],'val'],['value',5]]");
        assert_eq!(
            tree("a[i] > a[j] and i < j"),
            "['and',['>',['item',['name','a'],['name','i']],['item',['name','a'],['name','j']]],['<',['name','i'],['name','j']]]"
        );
        assert_eq!(tree("-a[0] < 1"), "['<',['neg',['item',['name','a'],['value',0]]],['value',1]]");
        assert_eq!(
            tree("min(a, b, 3) == abs(-1.5)"),
            "['==',['min',['name','a'],['name','b'],['value',3]],['abs',['neg',['value',1.5]]]]"
        );
    }

    #[test]
    fn arithmetic_comes_before_comparing_and_that_before_not_and_and_or() {
        assert_eq!(
            tree("a + b * 2 - c // 3"),
            "['-',['+',['name','a'],['*',['name','b'],['value',2]]],['//',['name','c'],['value',3]]]"
        );
        assert_eq!(tree("not a == b"), "['not',['==',['name','a'],['name','b']]]");
        assert_eq!(tree("!a == b"), "['==',['not',['name','a']],['name','b']]");
        assert_eq!(tree("a or b and c"), "['or',['name','a'],['and',['name','b'],['name','c']]]");
        assert_eq!(tree("a and b and c"), "['and',['name','a'],['name','b'],['name','c']]");
        assert_eq!(tree("'x' not in seen"), "['not',['in',['value','x'],['name','seen']]]");
    }

    #[test]
    fn a_chain_of_comparisons_is_all_of_them() {
        assert_eq!(tree("0 <= i < n"), "['and',['<=',['value',0],['name','i']],['<',['name','i'],['name','n']]]");
    }

    #[test]
    fn texts_have_either_quotes_and_marks() {
        assert_eq!(tree(r#"c == "it's""#), "['==',['name','c'],['value','it's']]");
        assert_eq!(tree(r"c == '\n\\\''"), r"['==',['name','c'],['value','\n\\'']]");
    }

    #[test]
    fn what_cannot_be_read_is_told_with_its_place() {
        let wrong = [
            ("", "0: Write a condition, such as i == 3."),
            ("when", "4: Write a condition, such as i == 3."),
            ("i = 3", "2: = binds a variable; == compares."),
            ("i ==", "4: Something is missing after ==."),
            ("i == 3)", "6: This ) closes nothing."),
            ("(i == 3", "7: A ) is missing."),
            ("a[1", "3: A ] is missing."),
            ("i == 'x", "5: This text has no closing quote."),
            ("i == 3 j", "7: j cannot stand here; and or or may be missing before it."),
            (
                "solve(3) == 1",
                "0: Functions are not called, since that would change the run; only len, abs, min and max are known.",
            ),
            (
                "a.pop() == 1",
                "2: Functions are not called, since that would change the run; only len, abs, min and max are known.",
            ),
            ("len(a, b)", "0: len takes one value."),
            ("min(a)", "0: min takes two values or more."),
            ("[1] == a", "0: A list cannot be written here; ask for its size or its items."),
            ("a[1:2]", "3: : cannot stand here."),
            ("i == 3 ; j", "7: ; cannot stand here."),
            ("a. == 1", "3: The name of a field is missing after the dot."),
            ("i == 99999999999999999999", "5: This number is too large."),
            ("x & y", "2: & cannot stand here; for both write and."),
            ("i ** 2", "2: ** cannot stand here."),
        ];
        for (text, expected) in wrong {
            assert_eq!(tree(text), expected, "{text}");
        }
    }

    #[test]
    fn depth_and_length_are_bounded() {
        assert!(tree(&"(".repeat(200)).contains("nested too deeply"));
        assert!(tree(&format!("{}x", "not ".repeat(70))).contains("nested too deeply"));
        assert!(tree(&"i".repeat(301)).contains("300 characters"));
        assert!(Condition::parse(&format!("{}x{}", "(".repeat(20), ")".repeat(20))).is_ok());
    }

    #[test]
    fn any_text_is_read_or_refused() {
        let pieces = [
            "i", " ", "==", "(", ")", "[", "]", ".", "'", "\"", "not ", "in ", "-", "1", "é", ",", "len(", "\\", "&&",
            "!",
        ];
        let mut seed = 7u32;
        for _ in 0..4000 {
            let mut text = String::new();
            for _ in 0..12 {
                seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
                text.push_str(pieces[(seed >> 16) as usize % pieces.len()]);
            }
            if let Err(error) = Condition::parse(&text) {
                assert!(error.at <= text.chars().count(), "{text}");
            }
        }
    }
}
