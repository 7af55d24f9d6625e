//! The value that a variable gets, and wrong values for it: what was there, what others hold, one more and one less.

use trace::{Kind, Value};

use crate::answers::{Draft, answer};
use crate::pair::{Changed, Pair};
use crate::question::{Answer, Ask, Question};
use crate::seen::{is_plain, text};

/// Values taken from lists, at most.
const FROM_LISTS: usize = 24;

/// Asks for the plain value that tells most: one that changes before one that is set for the first time.
pub(crate) fn ask(pair: &Pair) -> Option<Question> {
    let is_value =
        |changed: &Changed| is_plain(changed.new) && (is_plain(changed.old) || !pair.before_is_node(changed.old));
    let changed: Vec<Changed> = pair.changed().into_iter().filter(is_value).collect();
    let tells = |changed: &Changed| changed.old != Value::Absent && !is_next(changed.old, changed.new);
    let chosen = changed.iter().find(|changed| tells(changed)).or(changed.first())?;
    let answers = values(pair, chosen.new, chosen.old, &[]);
    let ask = Ask::Value { var: chosen.name.to_owned() };
    Draft { ask, structure: "variables", telling: tells(chosen), answers, likely: 2 }.question(pair)
}

/// Whether a number merely counts on or back.
pub(crate) fn is_next(old: Value, new: Value) -> bool {
    matches!((old.int(), new.int()), (Some(old), Some(new)) if (i128::from(old) - i128::from(new)).abs() == 1)
}

/// The right value first, then wrong ones of its kind from the state before: the old one, one beside it by one, those near, those
/// of other variables, those in lists.
pub(crate) fn values(pair: &Pair, right: Value, old: Value, near: &[Value]) -> Vec<Answer> {
    let vars = pair.frame().map(|frame| frame.vars()).unwrap_or_default();
    let vars = vars.into_iter().map(|(_, var, _)| pair.before.value(var));
    let lists = pair
        .of_kind(Kind::List)
        .flat_map(|seen| (0..pair.before.len(seen.id).min(8)).map(|at| pair.before.item(seen.id, at)));
    let flip = if let Value::Bool(is) = right { Value::Bool(!is) } else { Value::Absent };
    let pool = [right, old, flip].into_iter().chain(beside(pair, right)).chain(near.iter().copied()).chain(vars);
    let mut found: Vec<Value> = Vec::new();
    for value in pool.chain(lists.take(FROM_LISTS)) {
        if alike(value, right) && !found.contains(&value) {
            found.push(value);
        }
    }
    found.into_iter().map(|value| answer(text(&pair.after, value), Vec::new(), value == right)).collect()
}

/// One more and one less, in an order that changes from step to step.
fn beside(pair: &Pair, right: Value) -> Vec<Value> {
    let Some(number) = right.int() else { return Vec::new() };
    let by = if pair.after.at().0.is_multiple_of(2) { [1, -1] } else { [-1, 1] };
    by.into_iter().filter_map(|by| number.checked_add(by)).map(Value::Int).collect()
}

/// Whether one could stand in the other's place; infinity stands for a number.
fn alike(value: Value, right: Value) -> bool {
    let number = |value| matches!(value, Value::Int(_) | Value::Float(_) | Value::Infinity);
    std::mem::discriminant(&value) == std::mem::discriminant(&right) || number(value) && number(right)
}

impl Pair<'_> {
    /// Whether it is an object or points nowhere: then no plain value comes after it that could be guessed.
    fn before_is_node(&self, value: Value) -> bool {
        matches!(value, Value::Ref(_) | Value::None)
    }
}
