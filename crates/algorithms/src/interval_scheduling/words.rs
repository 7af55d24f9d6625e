//! What the two rules say of their steps.

use trace::{SiteId, State};

use super::{COMPARE, INIT, REJECT, SORT, START, TAKE, most};
use crate::say::count;
use crate::spans::{all, ends, several, words};

pub(super) fn say_by_end(site: SiteId, state: &State) -> String {
    say(site, state, true)
}

pub(super) fn say_by_start(site: SiteId, state: &State) -> String {
    say(site, state, false)
}

fn say(site: SiteId, state: &State, by_end: bool) -> String {
    let (slot, taken) = (ends(state, state.var("slot")), all(state, "taken"));
    let requests = all(state, "requests");
    match site {
        START => say_start(requests.len() as i64),
        SORT => say_sort(requests.first().copied(), by_end),
        INIT => "`taken` will hold the bookings, one after the other: a request fits if it begins when the last of them is over.".to_owned(),
        COMPARE => say_compare(slot, taken.last().copied()),
        REJECT => format!(
            "Turn {} down: two bookings cannot have the room at once, and {} was taken before.",
            words(slot),
            taken.last().map_or_else(String::new, |&last| words(last))
        ),
        TAKE => say_take(slot, taken.len() as i64, by_end),
        _ => say_done(&requests, &taken, by_end),
    }
}

fn say_start(requests: i64) -> String {
    match requests {
        0 => "There are `0` requests for the room, so nothing can be booked.".to_owned(),
        1 => "There is `1` request for the room: take as many as possible that do not overlap.".to_owned(),
        many => {
            format!("There are {} for one room: take as many as possible that do not overlap.", count(many, "request"))
        }
    }
}

fn say_sort(first: Option<(i64, i64)>, by_end: bool) -> String {
    match (first, by_end) {
        (None, _) => "There is nothing to sort: the list has `0` requests.".to_owned(),
        (Some(first), true) => format!(
            "Sort by end, so that {} comes first: of all requests it leaves the room free the soonest.",
            words(first)
        ),
        (Some(first), false) => format!(
            "Sort by start, so that {} comes first. Taking what starts first sounds fair; how long it lasts is not looked at.",
            words(first)
        ),
    }
}

fn say_compare(slot: (i64, i64), last: Option<(i64, i64)>) -> String {
    let (slot_words, start) = (words(slot), slot.0);
    let Some(last) = last else {
        return format!("Nothing is taken yet, so {slot_words} fits.");
    };
    match start.cmp(&last.1) {
        std::cmp::Ordering::Less => {
            format!("{slot_words} begins at `{start}`, before {} is over at `{}`: they overlap.", words(last), last.1)
        }
        std::cmp::Ordering::Equal => {
            format!("{slot_words} begins at `{start}`, just when {} is over: it fits.", words(last))
        }
        std::cmp::Ordering::Greater => {
            format!("{slot_words} begins at `{start}`, when {} has been over since `{}`: it fits.", words(last), last.1)
        }
    }
}

fn say_take(slot: (i64, i64), taken: i64, by_end: bool) -> String {
    let now = format!("Take {}: that makes {}.", words(slot), count(taken, "booking"));
    if by_end {
        return format!("{now} Of all that fit here none ends before `{}`, so nothing leaves more room.", slot.1);
    }
    format!("{now} The room is taken until `{}`, whatever else asks for it.", slot.1)
}

fn say_done(requests: &[(i64, i64)], taken: &[(i64, i64)], by_end: bool) -> String {
    let (best, found) = (most(requests), taken.len() as i64);
    if requests.is_empty() {
        return "Return `0`: there was nothing to book.".to_owned();
    }
    if by_end {
        return format!(
            "Return `{found}`. No plan has more: put what ends first in place of any plan's first booking, and all its others still fit."
        );
    }
    if best.len() > taken.len() {
        return format!("Return `{found}`, which is wrong: `{}` fit, such as {}.", best.len(), several(&best));
    }
    format!(
        "Return `{found}`. Here that is the most, but the rule is no proof of it: a long early request would have blocked others."
    )
}
