//! Values as they stand in a state, and how each fits one 32-bit word.
//!
//! A word is three tag bits and 29 bits of payload. What does not fit (large integers, floats, text) is kept
//! once in the run's pool and the word holds its number. The word 0 is [`Value::Absent`], so fresh memory is "not yet set".

use std::collections::BTreeMap;

use crate::memory::ObjId;

/// The number of a text kept in the run's pool.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct TextId(pub(crate) u32);

/// One value of a variable, a field or a cell.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Value {
    /// Not set yet: a variable before its first assignment, a removed map key.
    Absent,
    /// `None`, `null`, `nullptr`.
    None,
    Bool(bool),
    Int(i64),
    Float(f64),
    /// Positive infinity, which dynamic programming uses as "no answer yet".
    Infinity,
    Char(char),
    Text(TextId),
    /// A place in a grid; rows up to 16 383, columns up to 32 767.
    Point {
        row: u16,
        col: u16,
    },
    /// A reference to an object of the heap.
    Ref(ObjId),
}

impl Value {
    /// The object this refers to, if it is a reference.
    pub fn object(self) -> Option<ObjId> {
        match self {
            Value::Ref(id) => Some(id),
            _ => None,
        }
    }

    /// The integer, if it is one.
    pub fn int(self) -> Option<i64> {
        match self {
            Value::Int(n) => Some(n),
            _ => None,
        }
    }
}

const TAG_BITS: u32 = 3;
const SPECIAL: u32 = 0;
const INT: u32 = 1;
const REF: u32 = 2;
const CHAR: u32 = 3;
const POINT: u32 = 4;
const BIG: u32 = 5;
const FLOAT: u32 = 6;
const TEXT: u32 = 7;

const INT_LIMIT: i64 = 1 << 28;

/// What a word cannot hold itself. Each value is kept once.
#[derive(Clone, Debug, Default)]
pub(crate) struct Pool {
    big: Vec<i64>,
    floats: Vec<f64>,
    texts: Vec<String>,
    text_ids: BTreeMap<String, u32>,
}

impl Pool {
    pub(crate) fn text(&mut self, text: &str) -> TextId {
        if let Some(&id) = self.text_ids.get(text) {
            return TextId(id);
        }
        let id = self.texts.len() as u32;
        self.texts.push(text.to_owned());
        self.text_ids.insert(text.to_owned(), id);
        TextId(id)
    }

    pub(crate) fn text_of(&self, id: TextId) -> &str {
        self.texts.get(id.0 as usize).map_or("", String::as_str)
    }

    #[inline]
    pub(crate) fn pack(&mut self, value: Value) -> u32 {
        match value {
            Value::Absent => 0,
            Value::None => special(1),
            Value::Bool(b) => special(2 + u32::from(b)),
            Value::Infinity => special(4),
            Value::Int(n) if (-INT_LIMIT..INT_LIMIT).contains(&n) => ((n as u32) << TAG_BITS) | INT,
            Value::Int(n) => self.pack_big(n),
            Value::Float(x) => self.pack_float(x),
            Value::Char(c) => ((c as u32) << TAG_BITS) | CHAR,
            Value::Point { row, col } => {
                let point = (u32::from(row) & 0x3fff) << 15 | (u32::from(col) & 0x7fff);
                (point << TAG_BITS) | POINT
            }
            Value::Ref(id) => (id.0 << TAG_BITS) | REF,
            Value::Text(id) => (id.0 << TAG_BITS) | TEXT,
        }
    }

    #[cold]
    fn pack_big(&mut self, n: i64) -> u32 {
        let at = index_or_push(&mut self.big, n, |a, b| a == b);
        (at << TAG_BITS) | BIG
    }

    #[cold]
    fn pack_float(&mut self, x: f64) -> u32 {
        let at = index_or_push(&mut self.floats, x, |a, b| a.to_bits() == b.to_bits());
        (at << TAG_BITS) | FLOAT
    }

    #[inline]
    pub(crate) fn unpack(&self, word: u32) -> Value {
        let payload = word >> TAG_BITS;
        match word & 7 {
            SPECIAL => match payload {
                1 => Value::None,
                2 => Value::Bool(false),
                3 => Value::Bool(true),
                4 => Value::Infinity,
                _ => Value::Absent,
            },
            INT => Value::Int(i64::from((word as i32) >> TAG_BITS)),
            REF => Value::Ref(ObjId(payload)),
            CHAR => Value::Char(char::from_u32(payload).unwrap_or('\u{fffd}')),
            POINT => Value::Point { row: (payload >> 15) as u16, col: (payload & 0x7fff) as u16 },
            TEXT => Value::Text(TextId(payload)),
            tag => self.unpack_pooled(tag, payload as usize),
        }
    }

    #[cold]
    fn unpack_pooled(&self, tag: u32, at: usize) -> Value {
        match tag {
            BIG => Value::Int(self.big.get(at).copied().unwrap_or(0)),
            _ => Value::Float(self.floats.get(at).copied().unwrap_or(0.0)),
        }
    }

    /// Bytes held by the pool.
    pub(crate) fn bytes(&self) -> usize {
        self.big.len() * 8 + self.floats.len() * 8 + self.texts.iter().map(|t| 2 * t.len()).sum::<usize>()
    }
}

fn special(n: u32) -> u32 {
    (n << TAG_BITS) | SPECIAL
}

fn index_or_push<T: Copy>(list: &mut Vec<T>, item: T, same: impl Fn(&T, &T) -> bool) -> u32 {
    let found = list.iter().position(|other| same(other, &item));
    found.unwrap_or_else(|| {
        list.push(item);
        list.len() - 1
    }) as u32
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_of_value_comes_back_from_its_word() {
        let mut pool = Pool::default();
        let text = pool.text("abc");
        let values = [
            Value::Absent,
            Value::None,
            Value::Bool(true),
            Value::Bool(false),
            Value::Infinity,
            Value::Int(0),
            Value::Int(-1),
            Value::Int(INT_LIMIT - 1),
            Value::Int(-INT_LIMIT),
            Value::Int(INT_LIMIT),
            Value::Int(i64::MIN),
            Value::Float(-2.5),
            Value::Char('ß'),
            Value::Text(text),
            Value::Point { row: 16_383, col: 32_767 },
            Value::Ref(ObjId(77)),
        ];
        for value in values {
            let word = pool.pack(value);
            assert_eq!(pool.unpack(word), value);
        }
    }

    #[test]
    fn the_same_text_is_kept_once() {
        let mut pool = Pool::default();
        assert_eq!(pool.text("x"), pool.text("x"));
        assert_ne!(pool.text("x"), pool.text("y"));
    }
}
