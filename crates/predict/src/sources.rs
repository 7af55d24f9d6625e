//! From which cell the value comes that the step writes.

use trace::{Kind, MarkKind, ObjId};

use crate::answers::{Draft, answer};
use crate::pair::Pair;
use crate::question::{Answer, Ask, Question};
use crate::seen::{Seen, text};

/// Items of a list that are looked at.
const MOST: u32 = 400;
/// Cells that can be pointed at, at most.
const CELLS: usize = 600;

/// Asks for the source of the one cell that the step writes, if the run says what it was computed from.
pub(crate) fn ask(pair: &Pair) -> Option<Question> {
    let lists: Vec<&Seen> = pair.of_kind(Kind::List).filter(|seen| !seen.name.is_empty()).collect();
    let marked = |mark: MarkKind| {
        let cells = lists.iter().flat_map(|seen| (0..pair.before.len(seen.id).min(MOST)).map(|at| (*seen, at)));
        cells.filter(|(seen, at)| pair.after.mark(seen.id, *at) == Some(mark)).collect::<Vec<_>>()
    };
    let sources = marked(MarkKind::Source);
    if sources.is_empty() {
        return None;
    }
    let (table, written) = *marked(MarkKind::Write).first()?;
    let is_source = |id: ObjId, at: u32| sources.iter().any(|(seen, other)| seen.id == id && *other == at);
    let answers = cells(pair, &lists, (table.id, written), &sources);
    let answers = answers.into_iter().map(|(seen, at)| cell(pair, seen, at, is_source(seen.id, at))).collect();
    let ask = Ask::Source { cell: format!("{}[{written}]", table.name) };
    Draft { ask, structure: "table", telling: true, answers, likely: 2 }.question(pair)
}

fn cell(pair: &Pair, seen: &Seen, at: u32, right: bool) -> Answer {
    let value = text(&pair.before, pair.before.item(seen.id, at));
    answer(format!("{}[{at}] = {value}", seen.name), vec![pair.place(seen.id, at)], right)
}

/// The sources, then the cells beside them and beside the one that is written, then all others of their lists; the written
/// one itself is none.
fn cells<'s>(
    pair: &Pair,
    lists: &[&'s Seen],
    written: (ObjId, u32),
    sources: &[(&'s Seen, u32)],
) -> Vec<(&'s Seen, u32)> {
    let beside = sources.iter().flat_map(|(seen, at)| [(*seen, at.wrapping_sub(1)), (*seen, at + 1)]);
    let near = lists.iter().filter(|seen| seen.id == written.0).map(|seen| (*seen, written.1.wrapping_sub(1)));
    let of_sources = |seen: &Seen| sources.iter().any(|(source, _)| family(&source.name) == family(&seen.name));
    let rows = lists.iter().filter(|seen| of_sources(seen));
    let all = rows.flat_map(|seen| (0..pair.before.len(seen.id).min(MOST)).map(|at| (*seen, at)));
    let mut found: Vec<(&Seen, u32)> = Vec::new();
    for (seen, at) in sources.iter().copied().chain(beside).chain(near).chain(all).take(CELLS) {
        let fits = at < pair.before.len(seen.id) && (seen.id, at) != written;
        if fits && !found.iter().any(|(other, place)| other.id == seen.id && *place == at) {
            found.push((seen, at));
        }
    }
    found
}

/// The variable through which a list is reached: rows of one table have the same.
fn family(name: &str) -> &str {
    name.split('[').next().unwrap_or(name)
}
