//! How a cost can grow with n: the eight classes that are told apart, and how people write them.

use super::numbers::{exp2, log2};

/// A way to grow, from the slowest to the fastest.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Class {
    Constant,
    Log,
    Root,
    Linear,
    LinearLog,
    Square,
    Cube,
    Exponential,
}

impl Class {
    /// All of them, from the slowest to the fastest.
    pub const ALL: [Class; 8] = [
        Class::Constant,
        Class::Log,
        Class::Root,
        Class::Linear,
        Class::LinearLog,
        Class::Square,
        Class::Cube,
        Class::Exponential,
    ];

    /// As one writes it: `O(n log n)`.
    pub fn title(self) -> &'static str {
        match self {
            Class::Constant => "O(1)",
            Class::Log => "O(log n)",
            Class::Root => "O(√n)",
            Class::Linear => "O(n)",
            Class::LinearLog => "O(n log n)",
            Class::Square => "O(n²)",
            Class::Cube => "O(n³)",
            Class::Exponential => "O(2ⁿ)",
        }
    }

    /// Reads a claim as it is typed: `O(n)`, `n^2`, `n*log(n)`, `linear`. `None` for what is none of the classes in one letter,
    /// such as `O(n + m)`.
    pub fn parse(text: &str) -> Option<Class> {
        let plain: String =
            text.to_lowercase().chars().filter(|c| !c.is_whitespace() && !"*·×()_".contains(*c)).collect();
        let plain = plain.strip_prefix(['o', 'θ', 'ω']).filter(|rest| !rest.is_empty()).unwrap_or(&plain);
        let plain = plain.replace("²", "^2").replace("³", "^3").replace("ⁿ", "^n").replace("log2", "log");
        match plain.as_str() {
            "1" | "c" | "constant" | "const" => Some(Class::Constant),
            "logn" | "lgn" | "lnn" | "log" | "logarithmic" => Some(Class::Log),
            "√n" | "sqrtn" | "n^0.5" | "n^1/2" => Some(Class::Root),
            "n" | "linear" => Some(Class::Linear),
            "nlogn" | "nlgn" | "nlnn" | "lognn" => Some(Class::LinearLog),
            "n^2" | "nn" | "quadratic" => Some(Class::Square),
            "n^3" | "nnn" | "cubic" => Some(Class::Cube),
            "2^n" | "n2^n" | "2^nn" | "exponential" => Some(Class::Exponential),
            _ => None,
        }
    }

    /// What makes it grow, at n; `base` is what the exponential class is to the power of n.
    pub(super) fn leading(self, n: f64, base: f64) -> f64 {
        match self {
            Class::Constant => 1.0,
            Class::Log => log2(n),
            Class::Root => n.sqrt(),
            Class::Linear => n,
            Class::LinearLog => n * log2(n),
            Class::Square => n * n,
            Class::Cube => n * n * n,
            Class::Exponential => exp2(n * log2(base)),
        }
    }

    /// The most that commonly goes along with it, at n: a sort also walks its list, two loops in each other also have the outer one.
    pub(super) fn lower(self, n: f64) -> Option<f64> {
        match self {
            Class::Constant | Class::Log | Class::Root | Class::Linear => None,
            Class::LinearLog | Class::Square | Class::Exponential => Some(n),
            Class::Cube => Some(n * n),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn claims_are_read_as_people_type_them() {
        for (text, class) in [
            ("O(1)", Class::Constant),
            ("O( log n )", Class::Log),
            ("sqrt(n)", Class::Root),
            ("O(N)", Class::Linear),
            ("n log n", Class::LinearLog),
            ("O(n * log(n))", Class::LinearLog),
            ("O(n^2)", Class::Square),
            ("O(n²)", Class::Square),
            ("n^3", Class::Cube),
            ("O(2^n)", Class::Exponential),
        ] {
            assert_eq!(Class::parse(text), Some(class), "{text}");
        }
        for text in ["", "O(n + m)", "O(rows × columns)", "fast", "O(k)"] {
            assert_eq!(Class::parse(text), None, "{text}");
        }
        assert!(Class::ALL.into_iter().all(|class| Class::parse(class.title()) == Some(class)));
    }
}
