//! A state is the same reached forwards, backwards or by a jump, whatever was recorded.

use std::rc::Rc;

use proptest::prelude::*;
use trace::{Cell, Cursor, Limit, ObjId, Recorder, SiteId, State, Status, StepIndex, Trace, Value};

/// One thing a run may do; numbers are folded into what exists.
#[derive(Clone, Debug)]
enum Act {
    Assign(u8, i64),
    Push(u32),
    PopFront,
    PopBack,
    Paint(u8, i16, u16),
    Put(u8, i64),
    Remove(u8),
    Call,
    Leave,
    Read(u8),
}

fn act() -> impl Strategy<Value = Act> {
    prop_oneof![
        (any::<u8>(), any::<i64>()).prop_map(|(v, n)| Act::Assign(v, n)),
        any::<u32>().prop_map(Act::Push),
        Just(Act::PopFront),
        Just(Act::PopBack),
        (any::<u8>(), any::<i16>(), any::<u16>()).prop_map(|(i, v, g)| Act::Paint(i, v, g)),
        (0..5u8, any::<i64>()).prop_map(|(k, v)| Act::Put(k, v)),
        (0..5u8).prop_map(Act::Remove),
        Just(Act::Call),
        Just(Act::Leave),
        any::<u8>().prop_map(Act::Read),
    ]
}

/// How many cells have each look, counted one by one as [`trace::Tally`] names them.
fn counted(state: &State, grid: ObjId) -> Vec<u32> {
    let alike = |a: &Cell, b: &Cell| a.status == b.status && (a.group > 0, a.value != 0) == (b.group > 0, b.value != 0);
    looks().map(|look| state.grid(grid).cells().filter(|cell| alike(cell, &look)).count() as u32).collect()
}

fn looks() -> impl Iterator<Item = Cell> {
    let statuses = [Status::Untouched, Status::Visited];
    let bits = [(0, 0), (0, 1), (1, 0), (1, 1)];
    statuses.into_iter().flat_map(move |status| bits.map(|(value, group)| Cell { value, status, group }))
}

/// Records the acts, a step each, and describes the state after each as it was while recording.
fn record(acts: &[Act]) -> Trace {
    let mut rec = Recorder::new(Limit::default());
    let root = rec.call("main", &["a", "b", "queue", "grid", "map"]);
    let [a, b, queue_var, grid_var, map_var] = root.vars();
    let (queue, map) = (rec.deque(2), rec.map());
    let grid = rec.grid(2, 3, [0i16; 6].into_iter());
    rec.assign(queue_var, Value::Ref(queue));
    rec.assign(grid_var, Value::Ref(grid));
    rec.assign(map_var, Value::Ref(map));
    let mut calls = Vec::new();
    for act in acts {
        match *act {
            Act::Assign(v, n) => rec.assign(if v % 2 == 0 { a } else { b }, Value::Int(n)),
            Act::Push(n) => rec.push(queue, Value::Int(n.into())),
            Act::PopFront => drop(rec.pop_front(queue)),
            Act::PopBack => drop(rec.pop_back(queue)),
            Act::Paint(i, value, group) => {
                rec.write_cell(grid, u32::from(i) % 6, Cell { value, status: Status::Visited, group })
            }
            Act::Put(k, v) => rec.map_set(map, Value::Int(k.into()), Value::Int(v)),
            Act::Remove(k) => rec.map_remove(map, Value::Int(k.into())),
            Act::Call => calls.push(rec.call("inner", &["x"])),
            Act::Leave => calls.pop().into_iter().for_each(|call| rec.leave(call)),
            Act::Read(i) => drop(rec.read_cell(grid, u32::from(i) % 6)),
        }
        rec.step(SiteId(0)).expect("within the limit");
    }
    rec.finish(Ok(()))
}

proptest! {
    #[test]
    fn same_state_forwards_backwards_and_by_a_jump(
        acts in prop::collection::vec(act(), 1..80),
        jumps in prop::collection::vec(any::<prop::sample::Index>(), 1..20),
    ) {
        let trace = Rc::new(record(&acts));
        let mut cursor = Cursor::new(Rc::clone(&trace));
        let mut forwards = Vec::new();
        for step in 0..trace.len() {
            cursor.seek(StepIndex(step));
            forwards.push(cursor.state().describe());
        }
        for step in (0..trace.len()).rev() {
            cursor.seek(StepIndex(step));
            prop_assert_eq!(&cursor.state().describe(), &forwards[step as usize]);
        }
        for jump in jumps {
            let step = jump.index(forwards.len());
            cursor.seek(StepIndex(step as u32));
            prop_assert_eq!(&cursor.state().describe(), &forwards[step]);
        }
        // A prefix of the acts recorded alone ends where the whole run stood at that step.
        let half = acts.len().div_ceil(2);
        let prefix = Rc::new(record(&acts[..half]));
        let mut end = Cursor::new(prefix);
        end.seek(StepIndex(u32::MAX));
        prop_assert_eq!(&end.state().describe(), &forwards[half - 1]);
    }
}

proptest! {
    #[test]
    fn what_is_known_of_a_grid_follows_every_way(
        acts in prop::collection::vec(act(), 1..80),
        jumps in prop::collection::vec(any::<prop::sample::Index>(), 1..20),
    ) {
        let trace = Rc::new(record(&acts));
        let mut cursor = Cursor::new(Rc::clone(&trace));
        let grid = cursor.state().frames()[0].var("grid").object().expect("a grid");
        for jump in jumps {
            let look = |state: &State| (state.grid(grid).cells().collect::<Vec<_>>(), state.touched_cells(grid));
            let (from, before) = (cursor.at(), look(&cursor.state()));
            cursor.seek(StepIndex(jump.index(trace.len() as usize) as u32));
            let (state, after) = (cursor.state(), look(&cursor.state()));
            let tally = state.tally(grid);
            prop_assert_eq!(looks().map(|look| tally.like(look)).collect::<Vec<_>>(), counted(&state, grid));
            let changed = state.changed_cells(grid, from, usize::MAX).expect("no limit");
            for cell in 0..6u32 {
                let at = cell as usize;
                let same = before.0[at] == after.0[at] && before.1.get(&cell) == after.1.get(&cell);
                prop_assert!(same || changed.contains(&cell), "cell {}", cell);
            }
        }
        prop_assert_eq!(cursor.state().changed_cells(grid, cursor.at(), 0).is_some_and(|cells| !cells.is_empty()), false);
    }
}

/// Long enough for several places at which memory and counts are kept.
#[test]
fn in_a_long_run_counts_and_looks_are_the_same_by_every_way() {
    let paint = |at: u32| Act::Paint((at * 7 % 6) as u8, (at % 5) as i16, (at % 3) as u16);
    let acts: Vec<Act> = (0..300_000).map(|at| if at % 3 == 0 { Act::Push(at) } else { paint(at) }).collect();
    let trace = Rc::new(record(&acts));
    let grid = |cursor: &Cursor| cursor.state().frames()[0].var("grid").object().expect("a grid");
    let mut followed = Cursor::new(Rc::clone(&trace));
    let grid = grid(&followed);
    followed.state().tally(grid);
    for jump in [290_000, 12, 299_999, 150_000, 150_900, 149_000, 20_000, 0, 64_000, 63_990] {
        followed.seek(StepIndex(jump));
        let state = followed.state();
        let tally = state.tally(grid);
        assert_eq!(looks().map(|look| tally.like(look)).collect::<Vec<_>>(), counted(&state, grid), "step {jump}");
        let prefix = Rc::new(record(&acts[..=jump as usize]));
        let mut end = Cursor::new(prefix);
        end.seek(StepIndex(u32::MAX));
        assert_eq!(state.counts(), end.state().counts(), "step {jump}");
    }
}

#[test]
fn a_queue_that_grows_past_its_room_keeps_its_items_both_ways() {
    let acts: Vec<Act> = (0..40).map(Act::Push).chain([Act::PopFront, Act::PopBack]).collect();
    let trace = Rc::new(record(&acts));
    let mut cursor = Cursor::new(trace);
    cursor.seek(StepIndex(41));
    let queue = cursor.state().var("queue").object().expect("a queue");
    assert_eq!(cursor.state().len(queue), 38);
    cursor.seek(StepIndex(2));
    assert_eq!(cursor.state().items(queue), [0, 1, 2].map(Value::Int));
}

#[test]
fn a_run_past_its_limit_ends_with_the_step_that_says_so() {
    let mut rec = Recorder::new(Limit { steps: 3, ..Limit::default() });
    let call = rec.call("spin", &["n"]);
    let n = call.var(0);
    let outcome = (0..).try_for_each(|i| {
        rec.assign(n, Value::Int(i));
        rec.step(SiteId(1))
    });
    let trace = rec.finish(outcome);
    assert_eq!(trace.len(), 3);
    assert!(trace.reached_limit());
}

#[test]
fn reads_that_go_along_with_an_assignment_are_counted_both_ways() {
    let mut rec = Recorder::new(Limit::default());
    let x = rec.call("f", &["x"]).var(0);
    for (value, reads) in [(1, 0), (2, 7), (3, 8)] {
        rec.assign_reading(x, Value::Int(value), reads);
        rec.step(SiteId(0)).expect("within the limit");
    }
    let mut cursor = Cursor::new(Rc::new(rec.finish(Ok(()))));
    for (step, value, reads) in [(2, 3, 15), (1, 2, 7), (0, 1, 0), (2, 3, 15)] {
        cursor.seek(StepIndex(step));
        let state = cursor.state();
        assert_eq!((state.var("x"), state.counts().reads), (Value::Int(value), reads));
    }
}
