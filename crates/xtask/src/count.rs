//! Counting: what each test runner says at its end, added up to the one line that closes `cargo xtask test`.

use std::ops::AddAssign;

use crate::child::Heard;

/// How many checks passed and how many failed.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(crate) struct Count {
    pub(crate) passed: u32,
    pub(crate) failed: u32,
}

impl Count {
    /// One check with a yes or no.
    pub(crate) fn one(passed: bool) -> Self {
        if passed { Self { passed: 1, failed: 0 } } else { Self { passed: 0, failed: 1 } }
    }

    /// A run that ended badly has failed at least once, whatever it printed: it may not have compiled, or have crashed.
    /// One that ended well without a single test has not shown anything, and counts as failed too.
    pub(crate) fn of_run(self, success: bool) -> Self {
        let nothing_shown = self.failed == 0 && (!success || self.passed == 0);
        if nothing_shown { Self { failed: 1, ..self } } else { self }
    }
}

impl AddAssign for Count {
    fn add_assign(&mut self, other: Self) {
        self.passed += other.passed;
        self.failed += other.failed;
    }
}

/// The sum over every `test result:` line, as the Rust and the wasm runner print them.
pub(crate) fn of_cargo(heard: &Heard) -> Count {
    let mut sum = Count::default();
    for line in heard.text.lines().filter_map(|line| line.trim().strip_prefix("test result: ")) {
        for part in line.split([';', '.']) {
            match part.trim().split_once(' ') {
                Some((number, "passed")) => sum.passed += number.parse().unwrap_or(0),
                Some((number, "failed")) => sum.failed += number.parse().unwrap_or(0),
                _ => {}
            }
        }
    }
    sum.of_run(heard.success)
}

/// Playwright's closing lines (`12 passed (30.1s)`, `1 failed`). A test that was interrupted, did not run, was skipped or
/// passed only when tried again is not one that passed.
pub(crate) fn of_playwright(heard: &Heard) -> Count {
    let mut sum = Count::default();
    for line in heard.text.lines() {
        let Some((number, rest)) = line.trim().split_once(' ') else {
            continue;
        };
        let Ok(number) = number.parse::<u32>() else {
            continue;
        };
        match rest.split(" (").next().unwrap_or(rest) {
            "passed" => sum.passed += number,
            "failed" | "flaky" | "interrupted" | "skipped" | "did not run" => sum.failed += number,
            _ => {}
        }
    }
    sum.of_run(heard.success)
}

/// The closing comments of Node's test runner (`# pass 12`). What was cancelled or skipped has not passed.
pub(crate) fn of_node(heard: &Heard) -> Count {
    let mut sum = Count::default();
    for line in heard.text.lines() {
        let Some((word, number)) = line.strip_prefix("# ").and_then(|rest| rest.split_once(' ')) else {
            continue;
        };
        match (word, number.parse::<u32>()) {
            ("pass", Ok(number)) => sum.passed += number,
            ("fail" | "cancelled" | "skipped" | "todo", Ok(number)) => sum.failed += number,
            _ => {}
        }
    }
    sum.of_run(heard.success)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn heard(text: &str, success: bool) -> Heard {
        Heard { text: text.to_owned(), success }
    }

    #[test]
    fn every_result_line_of_cargo_is_added() {
        let text = "running 2 tests\ntest result: ok. 2 passed; 0 failed; 0 ignored; finished in 0.1s\nnoise 9 passed\n\
                    test result: FAILED. 3 passed; 1 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.00s\n";
        assert_eq!(of_cargo(&heard(text, false)), Count { passed: 5, failed: 1 });
    }

    #[test]
    fn a_run_that_broke_or_showed_nothing_has_failed() {
        assert_eq!(of_cargo(&heard("error: could not compile `app`", false)), Count { passed: 0, failed: 1 });
        assert_eq!(of_cargo(&heard("", true)), Count { passed: 0, failed: 1 });
        assert_eq!(
            of_cargo(&heard("test result: ok. 4 passed; 0 failed; 0 ignored", false)),
            Count { passed: 4, failed: 1 }
        );
    }

    #[test]
    fn only_what_passed_at_the_first_try_passed() {
        let text = "  ✓  1 [desktop] › a.spec.mjs:3:1 › it says 3 passed (20ms)\n\n  1 failed\n    [phone] › b\n  2 did not run\n  31 passed (1.2m)\n";
        assert_eq!(of_playwright(&heard(text, false)), Count { passed: 31, failed: 3 });
        assert_eq!(of_playwright(&heard("  1 flaky\n  4 passed (3s)\n", true)), Count { passed: 4, failed: 1 });
    }

    #[test]
    fn nodes_closing_comments_are_added() {
        let text = "ok 1 - pass 9\n# tests 4\n# suites 0\n# pass 2\n# fail 1\n# cancelled 0\n# skipped 1\n# todo 0\n# duration_ms 12\n";
        assert_eq!(of_node(&heard(text, false)), Count { passed: 2, failed: 2 });
        assert_eq!(of_node(&heard("# pass 0\n# fail 0\n", true)), Count { passed: 0, failed: 1 });
    }
}
