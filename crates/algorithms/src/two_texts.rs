//! What two texts over one table share: the texts as lists, the table with a row and a column for each letter and one for none,
//! and the words for what stands there.

use trace::{Hint, ObjId, Recorder, State, Value};

/// Letters of a text that a sentence names, at most; of a longer one the last.
const NAMED: usize = 12;

/// The two texts of a run and the table over them.
pub(crate) struct Texts {
    pub(crate) first: ObjId,
    pub(crate) second: ObjId,
    pub(crate) table: ObjId,
    /// The table's rows, in order.
    pub(crate) rows: Vec<ObjId>,
}

impl Texts {
    /// The table holds `base` of row and column where one of them is 0, and nothing anywhere else.
    pub(crate) fn new(rec: &mut Recorder, texts: (&str, &str), base: impl Fn(u32, u32) -> Value) -> Texts {
        let letters = |rec: &mut Recorder, text: &str| {
            let letters: Vec<Value> = text.chars().map(Value::Char).collect();
            rec.list(&letters)
        };
        let (first, second) = (letters(rec, texts.0), letters(rec, texts.1));
        let (height, width) = (rec.len(first), rec.len(second));
        let cell = |row: u32, col: u32| if row == 0 || col == 0 { base(row, col) } else { Value::Absent };
        let row = |row: u32| (0..=width).map(|col| cell(row, col)).collect::<Vec<Value>>();
        let rows: Vec<ObjId> = (0..=height).map(|at| rec.list(&row(at))).collect();
        let items: Vec<Value> = rows.iter().map(|&row| Value::Ref(row)).collect();
        let table = rec.list(&items);
        rec.hint(Hint::Headed { table, rows: first, cols: second });
        Texts { first, second, table, rows }
    }

    /// Compares the last of the first `i` letters with the last of the first `j`: whether they are the same, and the letter of
    /// the first text.
    pub(crate) fn compare(&self, rec: &mut Recorder, i: u32, j: u32) -> (bool, Value) {
        let (letter, other) = (rec.compare(self.first, i - 1), rec.read(self.second, j - 1));
        (letter == other, letter)
    }

    /// A number of the table, without marking it as read.
    pub(crate) fn peek(&self, rec: &Recorder, i: u32, j: u32) -> i64 {
        rec.peek(self.rows[i as usize], j).int().unwrap_or(0)
    }
}

/// A variable of the outermost call: recursion leaves the texts and the table there.
pub(crate) fn outer(state: &State, name: &str) -> Value {
    state.frames().first().map_or(Value::Absent, |frame| frame.var(name))
}

/// The length of a text.
pub(crate) fn length(state: &State, text: &str) -> i64 {
    outer(state, text).object().map_or(0, |id| i64::from(state.len(id)))
}

/// The letter of a text at an index, between backticks.
pub(crate) fn letter(state: &State, text: &str, at: i64) -> String {
    let letter = outer(state, text).object().map_or(Value::Absent, |id| state.item(id, at as u32));
    crate::say::code(state, letter)
}

/// A cell of a table, by its row and column.
pub(crate) fn cell(state: &State, table: &str, i: i64, j: i64) -> Value {
    let row = outer(state, table).object().and_then(|id| state.item(id, i as u32).object());
    row.map_or(Value::Absent, |row| state.item(row, j as u32))
}

/// The first letters of a text between backticks, or `the empty text`; of many the last are named.
pub(crate) fn prefix(state: &State, text: &str, count: i64) -> String {
    let letters = outer(state, text).object().map(|id| state.items(id)).unwrap_or_default();
    let letters: Vec<char> = letters.into_iter().take(count.max(0) as usize).map(shown).collect();
    quoted(&letters)
}

/// Letters between backticks, or `the empty text`.
pub(crate) fn quoted(letters: &[char]) -> String {
    match letters.len() {
        0 => "the empty text".to_owned(),
        1..=NAMED => format!("`{}`", letters.iter().collect::<String>()),
        many => format!("`…{}`", letters[many - NAMED + 1..].iter().collect::<String>()),
    }
}

/// A letter as it can stand between backticks.
pub(crate) fn shown(letter: Value) -> char {
    match letter {
        Value::Char('`') => 'ˋ',
        Value::Char(' ') => '␣',
        Value::Char(letter) => letter,
        _ => '?',
    }
}
