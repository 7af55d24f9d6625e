//! Bounds of lengths and values: a number, or text such as `"size*2"`, `"capacity"` or `"len(nums)"`.

use std::fmt;

use json::Value;

use crate::codec::Json;
use crate::place::Place;

/// What a bound starts from.
#[derive(Debug, Clone, PartialEq)]
pub enum Base {
    /// A fixed number.
    Number(f64),
    /// The size asked for.
    Size,
    /// The value of an earlier number parameter; 0 when there is none.
    Param(String),
    /// The length of an earlier list or text parameter; 0 when there is none.
    Len(String),
}

/// What may follow the base, with one number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Operator {
    /// `*`
    Times,
    /// `/`
    Over,
    /// `+`
    Plus,
    /// `-`
    Minus,
}

impl Operator {
    const ALL: [(Self, char); 4] = [(Self::Times, '*'), (Self::Over, '/'), (Self::Plus, '+'), (Self::Minus, '-')];

    /// The result, as real numbers.
    pub fn apply(self, left: f64, right: f64) -> f64 {
        match self {
            Self::Times => left * right,
            Self::Over => left / right,
            Self::Plus => left + right,
            Self::Minus => left - right,
        }
    }
}

/// One end of a range.
#[derive(Debug, Clone, PartialEq)]
pub struct Bound {
    /// What it starts from.
    pub base: Base,
    /// What is done to it.
    pub then: Option<(Operator, f64)>,
}

impl Bound {
    /// A fixed bound.
    pub fn number(number: f64) -> Self {
        Self { base: Base::Number(number), then: None }
    }

    /// Reads the text form: `size`, `name` or `len(name)`, then perhaps one of `* / + -` and a number.
    pub fn parse(text: &str) -> Option<Self> {
        let cut = text.find(['*', '/', '+', '-']).unwrap_or(text.len());
        let (base, rest) = text.split_at(cut);
        let then = match rest.chars().next() {
            None => None,
            Some(sign) => {
                let (operator, _) = Operator::ALL.into_iter().find(|(_, s)| *s == sign)?;
                Some((operator, rest[1..].trim().parse().ok().filter(|n: &f64| n.is_finite())?))
            }
        };
        let base = match base.trim() {
            "size" => Base::Size,
            name => match name.strip_prefix("len(").and_then(|name| name.strip_suffix(')')) {
                Some(name) => Base::Len(param_name(name)?),
                None => Base::Param(param_name(name)?),
            },
        };
        Some(Self { base, then })
    }

    /// The parameter it refers to.
    pub fn refers_to(&self) -> Option<&str> {
        match &self.base {
            Base::Param(name) | Base::Len(name) => Some(name),
            Base::Number(_) | Base::Size => None,
        }
    }
}

fn param_name(text: &str) -> Option<String> {
    let fits = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_';
    (text.starts_with(|c: char| c.is_ascii_lowercase()) && text.chars().all(fits)).then(|| text.to_owned())
}

impl fmt::Display for Bound {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.base {
            Base::Number(number) => write!(f, "{number}")?,
            Base::Size => f.write_str("size")?,
            Base::Param(name) => f.write_str(name)?,
            Base::Len(name) => write!(f, "len({name})")?,
        }
        match self.then {
            Some((operator, number)) => {
                let sign = Operator::ALL.into_iter().find(|(o, _)| *o == operator).map_or('+', |(_, sign)| sign);
                write!(f, "{sign}{number}")
            }
            None => Ok(()),
        }
    }
}

impl Json for Bound {
    fn to_json(&self) -> Value {
        match self.base {
            Base::Number(number) if number.fract() == 0.0 => (number as i64).into(),
            Base::Number(number) => number.into(),
            _ => self.to_string().into(),
        }
    }

    fn read(at: &Place) -> Self {
        let read = match at.value() {
            Some(Value::String(text)) => Self::parse(text),
            value => value.and_then(Value::as_f64).map(Self::number),
        };
        read.unwrap_or_else(|| {
            at.refuse();
            Self::number(0.0)
        })
    }
}

/// From the low to the high end, both included; the low end alone when the high end comes out below it.
#[derive(Debug, Clone, PartialEq)]
pub struct Range {
    /// The least.
    pub low: Bound,
    /// The most.
    pub high: Bound,
}

impl Json for Range {
    fn to_json(&self) -> Value {
        Value::Array(vec![self.low.to_json(), self.high.to_json()])
    }

    fn read(at: &Place) -> Self {
        if at.len() != 2 {
            at.refuse();
        }
        Self { low: Bound::read(&at.item(0)), high: Bound::read(&at.item(1)) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bounds_are_read_as_they_are_written() {
        for text in ["size", "size*2", "size/2", "capacity", "len(nums)", "len(nums)-1", "nodes+1"] {
            let bound = Bound::parse(text).map(|bound| bound.to_string());
            assert_eq!(bound.as_deref(), Some(text));
        }
    }

    #[test]
    fn what_is_no_bound_is_refused() {
        for text in ["", "size*", "size*x", "len()", "len(nums", "Size", "2size", "a b"] {
            assert_eq!(Bound::parse(text), None, "{text}");
        }
    }
}
