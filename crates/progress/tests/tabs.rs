//! Two tabs of one browser share one store and never undo each other's work.

mod common;

use common::{all_time, attempt, change, draft, session_on, spent, stored};
use progress::{Change, MemoryStore, Millis, Session, Theme};
use proptest::prelude::*;
use std::rc::Rc;

/// Two tabs opened on the same empty store at the same time, before either has saved.
fn two_tabs() -> (Session, Session, Rc<MemoryStore>) {
    let store = Rc::new(MemoryStore::new());
    (Session::open(store.clone(), 1), Session::open(store.clone(), 2), store)
}

proptest! {
    /// The tabs act in any order, on counters of their own or a common one; sometimes one hears of the other's save,
    /// sometimes one imports its own export.
    #[test]
    fn whatever_two_tabs_do_everything_arrives(
        acts in prop::collection::vec((any::<bool>(), change(), 0..6_u8), 0..30),
        begun in any::<bool>(),
    ) {
        let (mut one, mut two, store) = two_tabs();
        if begun {
            one.apply(Change::Theme(Theme::Dark), Millis(1));
            two = Session::open(store.clone(), 2);
        }
        let (mut attempts, mut time) = (0, 0);
        for (is_one, (change, now), extra) in acts {
            let tab = if is_one { &mut one } else { &mut two };
            attempts += usize::from(matches!(change, Change::Attempt { .. }));
            time += if let Change::Spent { time, .. } = &change { time.0 } else { 0 };
            tab.apply(change, now);
            match extra {
                0 => { one.absorb(); }
                1 => { two.absorb(); }
                3 => { let file = two.export(); two.import(&file).unwrap(); }
                _ => {}
            }
        }
        one.save();
        two.save();
        one.save();
        prop_assert_eq!(one.export(), two.export());
        let (reopened, _) = session_on(&stored(&store));
        prop_assert_eq!(reopened.export(), one.export());
        prop_assert_eq!(reopened.document().recent_attempts(usize::MAX).len(), attempts);
        prop_assert_eq!(all_time(&reopened.document()), time);
        prop_assert_eq!(one.notices(), vec![]);
    }
}

#[test]
fn the_tab_that_saves_last_keeps_what_the_other_saved() {
    let (mut one, mut two, store) = two_tabs();
    one.apply(draft("a", "from one"), Millis(1));
    two.apply(attempt("b", None, 5), Millis(2));
    let (reopened, _) = session_on(&stored(&store));
    assert_eq!(reopened.document().draft("a", "python"), Some("from one"));
    assert_eq!(reopened.document().attempts("b").len(), 1);
}

#[test]
fn hearing_of_a_save_shows_it_at_once() {
    let (mut one, mut two, _) = two_tabs();
    one.apply(Change::Theme(Theme::Dark), Millis(1));
    let before = two.document();
    assert!(two.absorb());
    assert!(!Rc::ptr_eq(&before, &two.document()));
    assert_eq!(two.document().theme(), Theme::Dark);
    assert!(!two.absorb());
}

#[test]
fn time_in_two_tabs_adds_up_and_is_counted_once() {
    let (mut one, _, store) = two_tabs();
    one.apply(spent("a", 1000), Millis(1));
    let mut two = Session::open(store.clone(), 2);
    for _ in 0..3 {
        one.apply(spent("a", 10), Millis(2));
        two.apply(spent("a", 200), Millis(2));
        two.absorb();
    }
    assert_eq!(session_on(&stored(&store)).0.document().spent("a"), Millis(1630));
}

#[test]
fn erasing_in_one_tab_empties_the_other_for_good() {
    let (mut one, mut two, store) = two_tabs();
    one.apply(attempt("a", None, 5), Millis(1));
    two.absorb();
    one.erase(9).unwrap();
    two.apply(spent("b", 500), Millis(2));
    assert_eq!(two.export(), session_on("").0.export());
    two.apply(draft("c", "typed after"), Millis(3));
    let (reopened, _) = session_on(&stored(&store));
    assert_eq!(reopened.document().attempts("a"), []);
    assert_eq!(reopened.document().draft("c", "python"), Some("typed after"));
}

#[test]
fn a_store_emptied_behind_our_back_is_filled_again() {
    use progress::{KEY, Store};
    let (mut one, _, store) = two_tabs();
    one.apply(attempt("a", None, 5), Millis(1));
    store.remove(KEY).unwrap();
    one.save();
    assert_eq!(session_on(&stored(&store)).0.document().attempts("a").len(), 1);
}
