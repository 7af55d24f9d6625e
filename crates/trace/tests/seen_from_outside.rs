//! Contents told as before and after become changes: every state is exactly what was told, by whatever way it is reached.

use std::rc::Rc;

use proptest::prelude::*;
use trace::{Cursor, Kind, Limit, ObjId, Recorder, SiteId, StepIndex, Trace, Value};

/// What a foreign program did to a list in one step.
#[derive(Clone, Debug)]
enum Act {
    Append(i64),
    InsertFirst(i64),
    PopFirst,
    PopLast,
    Set(u8, i64),
    Sort,
    Clear,
    Become(bool),
}

fn act() -> impl Strategy<Value = Act> {
    prop_oneof![
        (0..9i64).prop_map(Act::Append),
        (0..9i64).prop_map(Act::InsertFirst),
        Just(Act::PopFirst),
        Just(Act::PopLast),
        (any::<u8>(), 0..9i64).prop_map(|(at, value)| Act::Set(at, value)),
        Just(Act::Sort),
        Just(Act::Clear),
        any::<bool>().prop_map(Act::Become),
    ]
}

fn done(act: &Act, items: &mut Vec<i64>) {
    match act {
        Act::Append(value) => items.push(*value),
        Act::InsertFirst(value) => items.insert(0, *value),
        Act::PopFirst if !items.is_empty() => drop(items.remove(0)),
        Act::PopLast => drop(items.pop()),
        Act::Set(at, value) if !items.is_empty() => {
            let at = usize::from(*at) % items.len();
            items[at] = *value;
        }
        Act::Sort => items.sort_unstable(),
        Act::Clear => items.clear(),
        Act::PopFirst | Act::Set(..) | Act::Become(_) => {}
    }
}

/// Records the acts, a step each, and what the list was after each.
fn record(acts: &[Act]) -> (Trace, ObjId, Vec<(Kind, Vec<i64>)>) {
    let mut recorder = Recorder::new(Limit::default());
    let call = recorder.call("f", &["items"]);
    let id = recorder.place(Kind::List, "", &[], 2);
    recorder.preset(id, 0, Value::Int(1));
    recorder.preset(id, 1, Value::Int(2));
    recorder.assign(call.var(0), Value::Ref(id));
    let (mut items, mut kind) = (vec![1, 2], Kind::List);
    let mut told = Vec::new();
    for act in acts {
        done(act, &mut items);
        if let Act::Become(a_deque) = act {
            kind = if *a_deque { Kind::Deque } else { Kind::List };
            recorder.reshape(id, kind, "", &[]);
        }
        let values: Vec<Value> = items.iter().map(|&item| Value::Int(item)).collect();
        recorder.set_items(id, &values);
        recorder.step(SiteId(0)).expect("within the limit");
        told.push((kind, items.clone()));
    }
    (recorder.finish(Ok(())), id, told)
}

fn seen(cursor: &Cursor, id: ObjId) -> (Kind, Vec<i64>) {
    let state = cursor.state();
    (state.kind(id), state.items(id).into_iter().filter_map(Value::int).collect())
}

proptest! {
    #[test]
    fn every_state_is_what_was_told(acts in prop::collection::vec(act(), 1..60), jumps in prop::collection::vec(any::<prop::sample::Index>(), 10)) {
        let (trace, id, told) = record(&acts);
        let mut cursor = Cursor::new(Rc::new(trace));
        let all = (0..told.len()).chain((0..told.len()).rev());
        for step in all.chain(jumps.iter().map(|jump| jump.index(told.len()))) {
            cursor.seek(StepIndex(step as u32));
            prop_assert_eq!(&seen(&cursor, id), &told[step]);
        }
    }
}

#[test]
fn an_item_that_waits_keeps_its_number_when_the_first_is_taken() {
    let (trace, id, _) = record(&[Act::Append(7), Act::PopFirst, Act::Append(8)]);
    let mut cursor = Cursor::new(Rc::new(trace));
    cursor.seek(StepIndex(1));
    assert_eq!(cursor.state().popped(id), 1);
    cursor.seek(StepIndex(0));
    assert_eq!(cursor.state().popped(id), 0);
}

#[test]
fn an_instance_that_gains_a_field_has_it_from_that_step_on() {
    let mut recorder = Recorder::new(Limit::default());
    let call = recorder.call("f", &["node"]);
    let node = recorder.place(Kind::Instance, "Node", &["value"], 1);
    recorder.preset(node, 0, Value::Int(3));
    recorder.assign(call.var(0), Value::Ref(node));
    recorder.step(SiteId(0)).expect("within the limit");
    recorder.reshape(node, Kind::Instance, "Node", &["value", "next"]);
    recorder.set_items(node, &[Value::Int(3), Value::None]);
    recorder.step(SiteId(0)).expect("within the limit");
    let mut cursor = Cursor::new(Rc::new(recorder.finish(Ok(()))));
    for (step, fields) in [(1, vec!["value", "next"]), (0, vec!["value"])] {
        cursor.seek(StepIndex(step));
        let state = cursor.state();
        assert_eq!(state.fields(node), fields);
        assert_eq!(state.len(node) as usize, fields.len());
    }
}
