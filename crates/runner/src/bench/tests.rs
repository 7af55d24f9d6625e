//! A worker's life as whoever holds it sees it.

use json::Value;
use trace::Millis;

use super::{Bench, Do, Heard, Seat, Stage};
use crate::RunId;
use crate::reply::{Reply, Told};
use crate::request::{Limits, Program, Request, Task};

fn request() -> Request {
    let program = Program { language: "python".to_owned(), code: "pass".to_owned(), call: Value::Null };
    Request { program, task: Task::Judge { inputs: Vec::new() }, limits: Limits::default() }
}

fn reply(run: u32, text: &str) -> Told {
    let run = format!("{{\"run\":{run},");
    Told::read(&text.replacen('{', &run, 1), Vec::new()).expect("a reply")
}

fn running() -> (Bench, RunId) {
    let mut bench = Bench::new(false);
    let (run, todo) = bench.ask(request(), Millis(5_000.0), Millis(0.0));
    assert_eq!(todo, [Do::Start(Seat::Work)]);
    let (_, todo) = bench.told(Seat::Work, reply(0, r#"{"is":"ready","version":"x"}"#), Millis(900.0));
    assert!(matches!(todo.as_slice(), [Do::Send(_)]), "{todo:?}");
    (bench, run)
}

const DONE: &str = r#"{"is":"done"}"#;

#[test]
fn the_first_request_starts_the_worker_and_waits_for_it() {
    let (mut bench, run) = running();
    assert_eq!(*bench.stage(), Stage::Running(run));
    let (heard, todo) = bench.told(Seat::Work, reply(run.0, DONE), Millis(950.0));
    assert!(matches!(heard, Some(Heard::Reply(at, Reply::Done)) if at == run), "{heard:?}");
    assert!(todo.is_empty());
    assert_eq!(*bench.stage(), Stage::Ready);
}

#[test]
fn late_replies_are_dropped() {
    let (mut bench, run) = running();
    assert_eq!(bench.stop(Millis(1_000.0)), [Do::End(Seat::Work), Do::Start(Seat::Work)]);
    assert!(bench.told(Seat::Work, reply(run.0, DONE), Millis(1_001.0)).0.is_none());
    assert_eq!(*bench.stage(), Stage::Starting { bytes: 0, of: 0 });
}

#[test]
fn a_run_past_its_time_is_ended_and_the_next_worker_starts() {
    let (mut bench, run) = running();
    assert!(bench.tick(Millis(5_800.0)).0.is_none(), "its time counts from when it was sent");
    let (heard, todo) = bench.tick(Millis(5_901.0));
    assert!(matches!(heard, Some(Heard::TimedOut(at)) if at == run), "{heard:?}");
    assert_eq!(todo, [Do::End(Seat::Work), Do::Start(Seat::Work)]);
}

#[test]
fn of_several_requests_during_a_run_the_last_is_done_next() {
    let (mut bench, first) = running();
    bench.ask(request(), Millis(1.0), Millis(1_000.0));
    let (last, _) = bench.ask(request(), Millis(1.0), Millis(1_000.0));
    let (_, todo) = bench.told(Seat::Work, reply(first.0, DONE), Millis(1_000.0));
    assert!(matches!(todo.as_slice(), [Do::Send(text)] if text.contains(&format!("\"run\":{}", last.0))), "{todo:?}");
}

#[test]
fn a_crash_is_told_with_its_run_and_one_without_a_run_is_a_failure() {
    let (mut bench, run) = running();
    let (heard, todo) = bench.crashed(Seat::Work, Millis(1_000.0));
    assert!(matches!(heard, Some(Heard::Crashed(at)) if at == run), "{heard:?}");
    assert_eq!(todo, [Do::End(Seat::Work), Do::Start(Seat::Work)]);
    let (heard, todo) = bench.crashed(Seat::Work, Millis(1_100.0));
    assert!(heard.is_none());
    assert_eq!(todo, [Do::End(Seat::Work)]);
    assert!(matches!(bench.stage(), Stage::Failed(_)));
    assert_eq!(bench.warm(Millis(2_000.0)), [Do::Start(Seat::Work)], "it may be tried again");
}

#[test]
fn who_waits_for_a_worker_that_cannot_start_is_told_why() {
    let mut bench = Bench::new(false);
    let (run, _) = bench.ask(request(), Millis(5_000.0), Millis(0.0));
    let (heard, _) = bench.told(Seat::Work, reply(0, r#"{"is":"failed","message":"No."}"#), Millis(10.0));
    assert!(matches!(heard, Some(Heard::NoWorker(at, why)) if at == run && why == "No."));
}

/// A bench of a language whose workers can be copied, after its first run.
fn copied() -> Bench {
    let mut bench = Bench::new(true);
    let (run, todo) = bench.ask(request(), Millis(5_000.0), Millis(0.0));
    assert_eq!(todo, [Do::Start(Seat::Work)]);
    assert!(!bench.wants_rest(), "nothing has run");
    bench.told(Seat::Work, reply(0, READY), Millis(900.0));
    bench.told(Seat::Work, reply(run.0, DONE), Millis(950.0));
    bench
}

/// The same with a copy taken.
fn with_copy() -> Bench {
    let mut bench = copied();
    assert_eq!(bench.at_rest(Millis(1_000.0)), [Do::Send(r#"{"run":2,"do":"snapshot"}"#.to_owned())]);
    bench.told(Seat::Work, reply(2, COPIED), Millis(1_100.0));
    bench
}

/// The same with a spare worker on its way.
fn with_spare() -> Bench {
    let mut bench = with_copy();
    assert_eq!(bench.at_rest(Millis(1_200.0)), [Do::Start(Seat::Spare)]);
    bench
}

const READY: &str = r#"{"is":"ready","version":"x"}"#;
const RESTORED: &str = r#"{"is":"ready","version":"x","restored":true}"#;
const COPIED: &str = r#"{"is":"snapshot"}"#;

#[test]
fn a_copy_is_taken_at_rest_after_the_first_run_and_then_a_spare_is_started() {
    let mut bench = with_spare();
    assert!(!bench.wants_rest() && bench.at_rest(Millis(1_300.0)).is_empty());
    assert_eq!(*bench.stage(), Stage::Ready);
    assert!(Bench::new(false).at_rest(Millis(0.0)).is_empty(), "a language without copies is left alone");
}

#[test]
fn a_run_asked_for_while_a_copy_is_taken_comes_after_it() {
    let mut bench = copied();
    bench.at_rest(Millis(1_000.0));
    let (run, todo) = bench.ask(request(), Millis(5_000.0), Millis(1_001.0));
    assert!(todo.is_empty(), "{todo:?}");
    let (_, todo) = bench.told(Seat::Work, reply(2, COPIED), Millis(1_100.0));
    assert!(matches!(todo.as_slice(), [Do::Send(_)]), "{todo:?}");
    assert_eq!(*bench.stage(), Stage::Running(run));
}

#[test]
fn a_stopped_run_is_followed_by_the_spare_at_once() {
    let mut bench = with_spare();
    bench.told(Seat::Spare, reply(0, RESTORED), Millis(1_500.0));
    bench.ask(request(), Millis(5_000.0), Millis(2_000.0));
    assert_eq!(bench.stop(Millis(2_500.0)), [Do::End(Seat::Work), Do::Promote]);
    assert_eq!(*bench.stage(), Stage::Ready);
    assert_eq!(bench.at_rest(Millis(3_000.0)), [Do::Start(Seat::Spare)], "and there is another one");
}

#[test]
fn a_run_that_waits_goes_to_the_spare_when_the_one_before_it_times_out() {
    let mut bench = with_spare();
    bench.told(Seat::Spare, reply(0, RESTORED), Millis(1_500.0));
    let (first, _) = bench.ask(request(), Millis(5_000.0), Millis(2_000.0));
    let (second, _) = bench.ask(request(), Millis(5_000.0), Millis(2_000.0));
    let (heard, todo) = bench.tick(Millis(7_001.0));
    assert!(matches!(heard, Some(Heard::TimedOut(at)) if at == first), "{heard:?}");
    assert!(matches!(todo.as_slice(), [Do::End(Seat::Work), Do::Promote, Do::Send(_)]), "{todo:?}");
    assert_eq!(*bench.stage(), Stage::Running(second));
}

#[test]
fn a_spare_on_its_way_is_waited_for() {
    let mut bench = with_spare();
    bench.ask(request(), Millis(5_000.0), Millis(2_000.0));
    assert_eq!(bench.stop(Millis(2_500.0)), [Do::End(Seat::Work), Do::Promote]);
    let (run, todo) = bench.ask(request(), Millis(5_000.0), Millis(2_600.0));
    assert!(todo.is_empty());
    let (_, todo) = bench.told(Seat::Work, reply(0, RESTORED), Millis(2_700.0));
    assert!(matches!(todo.as_slice(), [Do::Send(_)]), "{todo:?}");
    assert_eq!(*bench.stage(), Stage::Running(run));
}

#[test]
fn a_spare_that_breaks_down_is_not_tried_again() {
    let mut bench = with_spare();
    let lost = reply(0, r#"{"is":"failed","message":"No."}"#);
    assert_eq!(bench.told(Seat::Spare, lost, Millis(1_500.0)).1, [Do::End(Seat::Spare)]);
    assert!(!bench.wants_rest());
    bench.ask(request(), Millis(5_000.0), Millis(2_000.0));
    assert_eq!(bench.stop(Millis(2_500.0)), [Do::End(Seat::Work), Do::Start(Seat::Work)]);
    let mut bench = with_spare();
    assert_eq!(bench.crashed(Seat::Spare, Millis(1_500.0)).1, [Do::End(Seat::Spare)]);
    assert!(!bench.wants_rest());
}

#[test]
fn a_page_out_of_sight_gives_the_spare_back_and_takes_another_later() {
    let mut bench = with_spare();
    assert_eq!(bench.put_away(), [Do::End(Seat::Spare)]);
    assert!(bench.put_away().is_empty());
    assert_eq!(bench.at_rest(Millis(90_000.0)), [Do::Start(Seat::Spare)]);
}

#[test]
fn a_copy_that_is_of_no_use_is_thrown_away_and_taken_anew() {
    let mut bench = with_copy();
    let (run, _) = bench.ask(request(), Millis(5_000.0), Millis(2_000.0));
    assert_eq!(bench.stop(Millis(2_500.0)), [Do::End(Seat::Work), Do::Start(Seat::Work)]);
    assert_eq!(bench.told(Seat::Work, reply(0, READY), Millis(3_900.0)).1, [Do::Forget]);
    assert!(!bench.wants_rest(), "not before something has run again");
    let (next, _) = bench.ask(request(), Millis(5_000.0), Millis(4_000.0));
    assert!(next > run);
    bench.told(Seat::Work, reply(next.0, DONE), Millis(4_100.0));
    assert!(matches!(bench.at_rest(Millis(4_200.0)).as_slice(), [Do::Send(text)] if text.contains("snapshot")));
}

#[test]
fn a_copy_goes_with_a_start_that_failed() {
    let mut bench = with_copy();
    bench.ask(request(), Millis(5_000.0), Millis(2_000.0));
    bench.stop(Millis(2_500.0));
    let (_, todo) = bench.told(Seat::Work, reply(0, r#"{"is":"failed","message":"No."}"#), Millis(2_600.0));
    assert_eq!(todo, [Do::End(Seat::Work), Do::Forget]);
    assert_eq!(bench.warm(Millis(3_000.0)), [Do::Start(Seat::Work)]);
}

#[test]
fn a_worker_that_cannot_be_copied_is_replaced_and_not_asked_again() {
    for late in [false, true] {
        let mut bench = copied();
        bench.at_rest(Millis(1_000.0));
        let (run, _) = bench.ask(request(), Millis(5_000.0), Millis(1_001.0));
        let (heard, todo) = match late {
            true => bench.tick(Millis(11_001.0)),
            false => bench.told(Seat::Work, reply(0, r#"{"is":"failed","message":"No."}"#), Millis(1_100.0)),
        };
        assert!(heard.is_none(), "the run that waits is not lost");
        assert_eq!(todo, [Do::End(Seat::Work), Do::Start(Seat::Work)]);
        let (_, todo) = bench.told(Seat::Work, reply(0, READY), Millis(12_000.0));
        assert!(
            matches!(todo.as_slice(), [Do::Send(text)] if text.contains(&format!("\"run\":{}", run.0))),
            "{todo:?}"
        );
        bench.told(Seat::Work, reply(run.0, DONE), Millis(12_100.0));
        assert!(!bench.wants_rest());
    }
}

#[test]
fn what_begins_from_a_copy_of_an_earlier_visit_is_asked_for_what_that_lacks() {
    let mut bench = Bench::new(true);
    let (run, _) = bench.ask(request(), Millis(5_000.0), Millis(0.0));
    bench.told(Seat::Work, reply(0, RESTORED), Millis(500.0));
    bench.told(Seat::Work, reply(run.0, DONE), Millis(550.0));
    assert!(matches!(bench.at_rest(Millis(600.0)).as_slice(), [Do::Send(text)] if text.contains("snapshot")));
}
