//! The samples of requests that both sides read: here, that exactly they are what is sent.

#![expect(clippy::unwrap_used, reason = "a test stops at the first thing that is not as it should be")]

use json::Value;
use runner::{Bench, Condition, Do, Limits, Program, Request, RunId, Task, Told, Wanted, start_text};
use trace::Millis;

const SAMPLES: &str = include_str!("../../../tests/protocol/requests.json");

fn samples() -> Vec<Value> {
    json::parse(SAMPLES).unwrap().as_array().unwrap().to_vec()
}

fn number(sample: &Value, name: &str) -> u32 {
    u32::try_from(sample.get(name).unwrap().as_u64().unwrap()).unwrap()
}

fn text(sample: &Value, name: &str) -> String {
    sample.get(name).unwrap().as_str().unwrap().to_owned()
}

fn task(sample: &Value) -> Option<Task> {
    let inputs = || sample.get("inputs").unwrap().as_array().unwrap().to_vec();
    let input = || sample.get("input").unwrap().clone();
    Some(match text(sample, "do").as_str() {
        "judge" => Task::Judge { inputs: inputs() },
        "count" => Task::Count { inputs: inputs() },
        "record" => Task::Record { input: input() },
        "follow" => Task::Follow { input: input() },
        "window" => Task::Window { input: input(), from: number(sample, "from"), count: number(sample, "count") },
        "find" => Task::Find { input: input(), wanted: wanted(sample) },
        _ => return None,
    })
}

/// What the two samples of looking for events ask: a change of a variable of the module, and a condition as a learner writes it.
fn wanted(sample: &Value) -> Wanted {
    if sample.get("when").is_some() {
        return Wanted::When(Condition::parse("i == 3 and len(stack) > 2").unwrap());
    }
    Wanted::Changes { variable: text(sample, "variable"), within: None }
}

#[test]
fn every_sample_of_a_run_is_what_is_sent() {
    let mut seen = 0;
    for sample in samples() {
        let Some(task) = task(&sample) else { continue };
        let program = Program {
            language: text(&sample, "language"),
            code: text(&sample, "code"),
            call: sample.get("call").unwrap().clone(),
        };
        let sent = Request { program, task, limits: Limits::default() }.to_text(RunId(number(&sample, "run")));
        assert_eq!(json::parse(&sent).unwrap(), sample);
        seen += 1;
    }
    assert_eq!(seen, 14);
}

#[test]
fn a_worker_is_started_and_copied_as_the_samples_say() {
    let samples = samples();
    for (at, with_copy) in [(0, false), (1, true)] {
        assert_eq!(json::parse(start_text(with_copy)).unwrap(), samples[at]);
    }
    let mut bench = Bench::new(true);
    let program = Program { language: "python".to_owned(), code: String::new(), call: Value::Null };
    let request = Request { program, task: Task::Judge { inputs: Vec::new() }, limits: Limits::default() };
    bench.ask(request, Millis(1_000.0), Millis(0.0));
    for reply in [r#"{"run":0,"is":"ready","version":"x"}"#, r#"{"run":1,"is":"done"}"#] {
        bench.told(runner::Seat::Work, Told::read(reply, Vec::new()).unwrap(), Millis(1.0));
    }
    let todo = bench.at_rest(Millis(2.0));
    let [Do::Send(sent)] = todo.as_slice() else { panic!("{todo:?}") };
    assert_eq!(json::parse(sent).unwrap(), samples[2]);
}
