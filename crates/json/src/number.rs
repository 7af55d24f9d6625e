//! A number as the text it is written with.
//!
//! So nothing is lost of a number that no type of ours holds, and reading and writing floating point, which takes
//! kilobytes of tables, is only linked where somebody asks for it.

/// A number, as it is written. Two are equal when their texts are: `1` is not `1.0`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Number(String);

/// Floating point numbers of this size or more are written with an exponent.
const WITH_EXPONENT: f64 = 1e16;

/// And those smaller than this, save zero.
const LEAST_WITHOUT: f64 = 1e-5;

impl Number {
    /// A text that the reader found to be a number.
    pub(crate) fn as_written(text: &str) -> Number {
        Number(text.to_owned())
    }

    /// A floating point number in the fewest digits that read back the same, always with a point or an exponent;
    /// `None` if it is not finite.
    pub fn from_f64(number: f64) -> Option<Number> {
        let size = number.abs();
        if !number.is_finite() {
            return None;
        }
        if size >= WITH_EXPONENT {
            return Some(Number(format!("{number:e}").replace('e', "e+")));
        }
        if size < LEAST_WITHOUT && size > 0.0 {
            return Some(Number(format!("{number:e}")));
        }
        let mut text = number.to_string();
        if number.fract() == 0.0 {
            text.push_str(".0");
        }
        Some(Number(text))
    }

    /// The number as it is written.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The number, if it is a whole one from 0 to 2⁶⁴ − 1, written without a point or an exponent.
    pub fn as_u64(&self) -> Option<u64> {
        self.0.parse().ok()
    }

    /// The number, if it is a whole one from −2⁶³ to 2⁶³ − 1, written without a point or an exponent.
    pub fn as_i64(&self) -> Option<i64> {
        self.0.parse().ok()
    }

    /// The nearest floating point number; `None` if it is beyond all of them.
    pub fn as_f64(&self) -> Option<f64> {
        self.0.parse().ok().filter(|number: &f64| number.is_finite())
    }
}

macro_rules! from_whole {
    ($($whole:ty),*) => {
        $(impl From<$whole> for Number {
            fn from(number: $whole) -> Number {
                Number(number.to_string())
            }
        })*
    };
}

from_whole!(u32, i32, u64, i64, usize);
