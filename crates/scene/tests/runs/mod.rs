//! Small runs of every kind of structure, to draw.

mod hash;

pub use hash::hash;
use trace::{Cell, Hint, Limit, LimitReached, ObjId, Recorder, SiteId, Status, Trace, Value};

const STEP: SiteId = SiteId(0);

fn record(run: impl FnOnce(&mut Recorder) -> Result<(), LimitReached>) -> Trace {
    let mut rec = Recorder::new(Limit::default());
    let outcome = run(&mut rec);
    rec.finish(outcome)
}

fn nodes(rec: &mut Recorder, values: &[i64]) -> Vec<ObjId> {
    let node = |value: &i64| rec.instance("Node", &[("value", Value::Int(*value)), ("next", Value::None)]);
    let nodes: Vec<ObjId> = values.iter().map(node).collect();
    for pair in nodes.windows(2) {
        rec.preset(pair[0], 1, Value::Ref(pair[1]));
    }
    nodes
}

fn head(nodes: &[ObjId]) -> Value {
    nodes.first().map_or(Value::None, |&node| Value::Ref(node))
}

/// A list reversed in one pass.
pub fn reverse(values: &[i64]) -> Trace {
    record(|rec| {
        let [head_var, prev, curr, next] = rec.call("reverse", &["head", "prev", "curr", "next"]).vars();
        let nodes = nodes(rec, values);
        rec.assign(head_var, head(&nodes));
        rec.assign(prev, Value::None);
        rec.assign(curr, head(&nodes));
        rec.step(STEP)?;
        while let Some(node) = rec.get(curr).object() {
            let rest = rec.read(node, 1);
            rec.assign(next, rest);
            rec.step(STEP)?;
            rec.write(node, 1, rec.get(prev));
            rec.set_status(node, Status::Done);
            rec.step(STEP)?;
            rec.assign(prev, Value::Ref(node));
            rec.assign(curr, rest);
            rec.step(STEP)?;
        }
        Ok(())
    })
}

/// A list whose links are turned to anywhere, a node after the other: cycles, skips, ends in the middle.
pub fn relink(links: &[u32]) -> Trace {
    record(|rec| {
        let values: Vec<i64> = (0..links.len() as i64).collect();
        let nodes = nodes(rec, &values);
        let names: Vec<String> = (0..nodes.len()).map(|n| format!("node{n}")).collect();
        let names: Vec<&str> = names.iter().map(String::as_str).collect();
        let call = rec.call("relink", &names);
        for (number, &node) in nodes.iter().enumerate() {
            rec.assign(call.var(number as u32), Value::Ref(node));
        }
        rec.step(STEP)?;
        for (number, &link) in links.iter().enumerate() {
            let target = nodes.get(link as usize).map_or(Value::None, |&node| Value::Ref(node));
            rec.write(nodes[number], 1, target);
            rec.assign(call.var(number as u32), target);
            rec.step(STEP)?;
        }
        Ok(())
    })
}

/// Calls within calls, each holding a node of a list.
pub fn recurse(depth: u32) -> Trace {
    record(|rec| {
        let values: Vec<i64> = (0..i64::from(depth)).collect();
        let nodes = nodes(rec, &values);
        for &node in &nodes {
            let call = rec.call("descend_into", &["node", "found"]);
            rec.assign(call.var(0), Value::Ref(node));
            rec.assign(call.var(1), Value::None);
            if node == nodes[0] || Some(&node) == nodes.last() {
                rec.step(STEP)?;
            }
        }
        Ok(())
    })
}

/// Two indices that close in on each other until they have passed.
pub fn narrow(values: &[i64]) -> Trace {
    record(|rec| {
        let [nums_var, lo, hi, mid] = rec.call("narrow", &["nums", "lo", "hi", "mid"]).vars();
        let items: Vec<Value> = values.iter().map(|&value| Value::Int(value)).collect();
        let nums = rec.list(&items);
        rec.assign(nums_var, Value::Ref(nums));
        for var in [lo, hi, mid] {
            rec.hint(Hint::Index { var, into: nums });
        }
        rec.hint(Hint::Range { first: lo, last: hi, of: nums });
        let (mut low, mut high) = (-1, values.len() as i64);
        while low <= high {
            rec.assign(lo, Value::Int(low));
            rec.assign(hi, Value::Int(high));
            rec.assign(mid, Value::Int((low + high) / 2));
            if !values.is_empty() && low >= 0 && high < values.len() as i64 {
                rec.compare(nums, ((low + high) / 2) as u32);
            }
            rec.step(STEP)?;
            low += 1;
            high -= 1;
        }
        Ok(())
    })
}

/// A table filled from two cells before.
pub fn fill_table(count: u32) -> Trace {
    record(|rec| {
        let [table_var, at_var] = rec.call("fill", &["table", "at"]).vars();
        let table = rec.list(&vec![Value::Infinity; count as usize]);
        rec.assign(table_var, Value::Ref(table));
        rec.hint(Hint::Index { var: at_var, into: table });
        rec.step(STEP)?;
        for at in (2..count).step_by(3) {
            rec.assign(at_var, Value::Int(at.into()));
            rec.source(table, at - 1);
            rec.source(table, at / 2);
            rec.write(table, at, Value::Int(i64::from(at) * 7));
            rec.step(STEP)?;
        }
        Ok(())
    })
}

/// A tree in which node `n + 1` hangs under node `parents[n]`, on the side that is free; if both are taken, nowhere.
pub fn tree(parents: &[usize]) -> Trace {
    record(|rec| {
        let [root, node_var, order_var] = rec.call("walk", &["root", "node", "order"]).vars();
        let order = rec.list(&[]);
        let made: Vec<ObjId> = (0..=parents.len())
            .map(|n| {
                let fields = [("value", Value::Int(n as i64 * 37)), ("left", Value::None), ("right", Value::None)];
                rec.instance("TreeNode", &fields)
            })
            .collect();
        for (child, parent) in parents.iter().enumerate() {
            let parent = made[parent % (child + 1)];
            if let Some(side) = (1..=2).find(|&side| rec.peek(parent, side) == Value::None) {
                rec.preset(parent, side, Value::Ref(made[child + 1]));
            }
        }
        rec.assign(root, Value::Ref(made[0]));
        rec.assign(order_var, Value::Ref(order));
        rec.step(STEP)?;
        for &node in made.iter().step_by(5) {
            rec.assign(node_var, Value::Ref(node));
            rec.set_status(node, Status::Visited);
            rec.read(node, 1);
            rec.add(order, Value::Ref(node));
            rec.step(STEP)?;
        }
        Ok(())
    })
}

/// A grid with a queue: a few cells looked at, waiting, finished.
pub fn flood(rows: u32, cols: u32, land: u32) -> Trace {
    record(|rec| {
        let [grid_var, queue_var, cell_var, row_var, col_var] =
            rec.call("flood", &["grid", "queue", "cell", "row", "col"]).vars();
        let grid = rec.grid(rows, cols, (0..rows * cols).map(|at| i16::from((at * 7919 + land) % 5 > 1)));
        let queue = rec.deque(8);
        rec.assign(grid_var, Value::Ref(grid));
        rec.assign(queue_var, Value::Ref(queue));
        rec.step(STEP)?;
        for at in (0..rows * cols).step_by((rows * cols / 6 + 1) as usize) {
            let (row, col) = (at / cols, at % cols);
            rec.assign(row_var, Value::Int(row.into()));
            rec.assign(col_var, Value::Int(col.into()));
            rec.assign(cell_var, Value::Point { row: row as u16, col: col as u16 });
            rec.read_cell(grid, at);
            for copy in 0..9 {
                rec.push(queue, Value::Point { row: copy, col: col as u16 });
            }
            rec.write_cell(grid, at, Cell { value: 1, status: Status::Frontier, group: 3 });
            rec.step(STEP)?;
            rec.pop_front(queue);
            rec.write_cell(grid, at, Cell { value: 1, status: Status::Done, group: 5 });
            rec.step(STEP)?;
        }
        Ok(())
    })
}

/// A map, a set, a stack, a list of lists and an object that grow together.
pub fn collect(values: &[i64]) -> Trace {
    record(|rec| {
        let [map_var, set_var, stack_var, lists_var, cache_var] =
            rec.call("collect", &["counts", "seen", "stack", "groups", "cache"]).vars();
        let (map, set, stack) = (rec.map(), rec.set(), rec.deque(8));
        let inner = rec.list(&[]);
        let lists = rec.list(&[Value::Ref(inner)]);
        let cache = rec.instance("Cache", &[("capacity", Value::Int(3)), ("entries", Value::Ref(map))]);
        rec.assign(map_var, Value::Ref(map));
        rec.assign(set_var, Value::Ref(set));
        rec.assign(stack_var, Value::Ref(stack));
        rec.assign(lists_var, Value::Ref(lists));
        rec.assign(cache_var, Value::Ref(cache));
        rec.step(STEP)?;
        for &value in values {
            rec.map_set(map, Value::Int(value % 17), Value::Int(value));
            rec.push(stack, Value::Int(value));
            rec.add(set, Value::Int(value));
            rec.add(inner, Value::Int(value));
            if value % 5 == 0 {
                rec.map_remove(map, Value::Int(value % 17));
                rec.pop_back(stack);
            }
            rec.step(STEP)?;
        }
        Ok(())
    })
}
