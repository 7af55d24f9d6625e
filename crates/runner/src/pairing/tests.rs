//! Runs written as the values that their variables take, and what is paired of them.

use super::*;

/// A run written as `i=1@4 sum=1@6`: variable, value and event.
fn run(text: &str) -> Followed {
    let mut run = Followed { names: Vec::new(), changes: Vec::new(), cut: false };
    for word in text.split_whitespace() {
        let (name, rest) = word.split_once('=').expect("a name");
        let (print, event) = rest.split_once('@').expect("an event");
        let name = ("f".to_owned(), if name == "return" { String::new() } else { name.to_owned() });
        let number = run.names.iter().position(|one| *one == name).unwrap_or(run.names.len());
        if number == run.names.len() {
            run.names.push(name);
        }
        let number_of = |text: &str| text.parse().expect("a number");
        run.changes.push(Change { event: number_of(event), name: number as u32, print: number_of(print) });
    }
    run
}

fn others(pairing: &Pairing, events: &[u32]) -> Vec<u32> {
    events.iter().map(|&event| pairing.other(event)).collect()
}

#[test]
fn what_both_do_stands_side_by_side_and_the_rest_in_proportion() {
    let own = run("i=1@4 i=2@8 i=3@12 return=6@14");
    let other = run("i=1@10 i=2@20 i=3@30 return=6@31");
    let pairing = Pairing::new(&own, &other, (15, 40));
    assert_eq!(others(&pairing, &[0, 2, 4, 6, 8, 12, 14, 15, 99]), [0, 5, 10, 15, 20, 30, 31, 40, 40]);
    assert!(pairing.differences.is_empty());
    assert_eq!((pairing.next_change(4), pairing.previous_change(4)), (Some(8), None));
    assert_eq!(pairing.previous_change(15), Some(14));
}

#[test]
fn a_detour_of_either_is_left_out_of_the_pairs() {
    let own = run("i=1@4 i=7@5 i=2@8");
    let other = run("i=1@10 x=4@11 i=2@20");
    let pairing = Pairing::new(&own, &other, (9, 21));
    assert_eq!(others(&pairing, &[4, 5, 8]), [10, 12, 20]);
    assert_eq!(pairing.shared, [("f".to_owned(), "i".to_owned())]);
}

#[test]
fn the_first_difference_is_a_value_that_never_comes_from_there_on() {
    let reference = run("i=0@1 i=1@2 i=2@3 sum=3@4 i=1@5 return=3@6");
    let all = |text| Pairing::new(&run(text), &reference, (9, 9)).differences;
    let of = |text| all(text).into_iter().next().map(|it| (it.event, it.variable));
    assert_eq!(of("i=0@1 i=2@3 sum=3@4 return=3@8"), None, "what is skipped is no difference");
    assert_eq!(of("i=0@1 i=5@3 sum=4@4"), Some((3, "i".to_owned())));
    assert_eq!(of("i=2@1 i=0@3"), Some((3, "i".to_owned())), "the order counts");
    assert_eq!(of("sum=3@2 return=4@5"), Some((5, String::new())), "what is returned");
    assert_eq!(of("other=9@2"), None, "what only one has cannot differ");
    let events: Vec<u32> = all("i=7@1 i=8@2 sum=3@4 return=4@6").iter().map(|it| it.event).collect();
    assert_eq!(events, [1, 6], "each name once, what still agrees not");
}

#[test]
fn where_the_other_run_is_not_known_to_its_end_nothing_is_called_a_difference() {
    let reference = Followed { cut: true, ..run("i=0@1 i=1@2") };
    let pairing = Pairing::new(&run("i=0@1 i=1@2 i=2@3"), &reference, (9, 9));
    assert!(pairing.differences.is_empty() && pairing.cut);
}

#[test]
fn runs_that_share_nothing_go_in_proportion() {
    let pairing = Pairing::new(&run("a=1@4"), &run("b=1@4"), (10, 1_000));
    assert!(pairing.shared.is_empty());
    assert_eq!(others(&pairing, &[0, 5, 10]), [0, 500, 1_000]);
}

#[test]
fn several_changes_at_one_event_lead_to_the_last_of_them() {
    let pairing = Pairing::new(&run("i=1@4 j=1@4"), &run("i=1@6 j=1@9"), (9, 12));
    assert_eq!(pairing.other(4), 9);
}

#[test]
fn long_runs_are_paired_in_bounded_room() {
    let long = |step: u32| Followed {
        names: vec![("f".to_owned(), "i".to_owned())],
        changes: (0..30_000)
            .map(|at| Change { event: at * step, name: 0, print: at % 97 + u32::from(at == 9) })
            .collect(),
        cut: false,
    };
    let pairing = Pairing::new(&long(2), &long(3), (60_000, 90_000));
    assert_eq!(pairing.other(40_000), 60_000);
}
