//! One pass with a stack of positions whose numbers fall from bottom to top.

use trace::{Hint, Limit, LimitReached, Recorder, SiteId, State, Trace, Value};

use super::{at, said_result, start};
use crate::input::Input;
use crate::say::{count, number};
use crate::visualizer::{Variant, listings, sites};

pub(super) const VARIANT: Variant = Variant {
    slug: "stack",
    title: "Stack",
    note: "one pass, waiting numbers on a stack",
    time: "O(n)",
    space: "O(n)",
    listings: listings!("next-greater-element/stack"),
    sites: SITES,
    record,
    say,
};

sites! {
    START = "start";
    RESULT = "result";
    STACK = "stack";
    NEXT = "next";
    CHECK = "check";
    POP = "pop", "taken from the stack";
    ANSWER = "answer", "an answer found";
    PUSH = "push";
    DONE = "done";
}

fn record(input: &Input, limit: Limit) -> Trace {
    let mut rec = Recorder::new(limit);
    let outcome = next_greater(&mut rec, input.numbers());
    rec.finish(outcome)
}

fn next_greater(rec: &mut Recorder, values: &[i64]) -> Result<(), LimitReached> {
    let [nums_var, result_var, stack_var, i, j] =
        rec.call("next_greater", &["nums", "result", "stack", "i", "j"]).vars();
    let [nums, result] = start(rec, values, &[i, j]);
    rec.hint(Hint::Index { var: j, into: result });
    rec.assign(nums_var, Value::Ref(nums));
    rec.step(START)?;
    rec.assign(result_var, Value::Ref(result));
    rec.step(RESULT)?;
    let stack = rec.deque(values.len() as u32);
    rec.assign(stack_var, Value::Ref(stack));
    rec.step(STACK)?;
    for now in 0..values.len() as u32 {
        rec.assign(i, Value::Int(now.into()));
        let value = rec.read(nums, now);
        rec.step(NEXT)?;
        while is_greater(rec, nums, stack, value) {
            rec.step(CHECK)?;
            let top = rec.pop_back(stack);
            rec.assign(j, top);
            rec.step(POP)?;
            rec.write(result, top.int().unwrap_or(0) as u32, value);
            rec.step(ANSWER)?;
        }
        rec.step(CHECK)?;
        rec.assign(j, Value::Absent);
        rec.push(stack, Value::Int(now.into()));
        rec.step(PUSH)?;
    }
    rec.step(DONE)
}

/// Whether a number waits on top of the stack that this one is greater than.
fn is_greater(rec: &mut Recorder, nums: trace::ObjId, stack: trace::ObjId, value: Value) -> bool {
    let top = rec.len(stack).checked_sub(1).and_then(|last| rec.peek(stack, last).int());
    top.is_some_and(|top| rec.compare(nums, top as u32).int() < value.int())
}

/// The positions that wait, the one on top last.
fn waiting(state: &State) -> Vec<Value> {
    state.var("stack").object().map_or(Vec::new(), |stack| state.items(stack))
}

fn say(site: SiteId, state: &State) -> String {
    let (i, stack) = (number(state, "i"), waiting(state));
    let here = at(state, state.var("i"));
    match site {
        START => match state.var("nums").object().map_or(0, |nums| state.len(nums)) {
            0 => "There are `0` numbers, so there is nothing to find.".to_owned(),
            n => format!("For each of the {}, find the first greater one behind it.", count(n.into(), "number")),
        },
        RESULT => "`result` will hold the answers; where it keeps `None`, no greater number comes.".to_owned(),
        STACK => "`stack` will hold the positions of numbers that still wait for a greater one.".to_owned(),
        NEXT => format!("`i` is `{i}`, where {here} stands. It may be the answer for some that wait."),
        CHECK => say_check(state, &here, &stack),
        POP => format!(
            "Take position `{}` from the stack: the wait of its {} is over.",
            number(state, "j"),
            at(state, state.var("j"))
        ),
        ANSWER => format!(
            "{here} is the first number behind {} that is greater: all between were smaller, or {} would have been taken before.",
            at(state, state.var("j")),
            at(state, state.var("j"))
        ),
        PUSH => say_push(&here, i, &stack),
        _ => said_result(state),
    }
}

fn say_check(state: &State, here: &str, stack: &[Value]) -> String {
    let Some(&top) = stack.last() else {
        return format!("The stack is empty: nothing waits, so {here} is an answer for none.");
    };
    let waits = at(state, top);
    let value = |index: Value| {
        state.var("nums").object().zip(index.int()).map(|(nums, index)| state.item(nums, index as u32).int())
    };
    match value(top).cmp(&value(state.var("i"))) {
        std::cmp::Ordering::Less => {
            format!("On top waits position `{}` with {waits}: {here} is greater, so it is the answer.", state.show(top))
        }
        std::cmp::Ordering::Equal => format!(
            "On top waits position `{}` with {waits}: {here} is equal, not greater, so it waits on.",
            state.show(top)
        ),
        std::cmp::Ordering::Greater => format!(
            "On top waits position `{}` with {waits}: {here} is smaller. All below are at least {waits}, so none needs a look.",
            state.show(top)
        ),
    }
}

fn say_push(here: &str, i: i64, stack: &[Value]) -> String {
    match stack.len() {
        1 => format!("Put position `{i}` on the stack: {here} is the only number that waits."),
        waiting => format!(
            "Put position `{i}` on the stack: {here} waits too. The `{waiting}` waiting numbers never rise from bottom to top."
        ),
    }
}
