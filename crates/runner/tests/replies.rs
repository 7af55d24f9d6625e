//! The samples of replies that both sides read, and replies that no honest worker sends.

#![expect(clippy::unwrap_used, reason = "a test stops at the first thing that is not as it should be")]

use runner::{
    Condition, EventKind, FaultKind, Limits, Malformed, Program, Reply, Request, RunId, Task, Told, Wanted, Window,
};
use trace::{Cursor, StepIndex, Value};

const SAMPLES: &str = include_str!("../../../tests/protocol/replies.json");

fn samples() -> Vec<Told> {
    let all = json::parse(SAMPLES).unwrap();
    all.as_array().unwrap().iter().map(|reply| Told::read(&reply.to_string(), Vec::new()).unwrap()).collect()
}

fn window() -> Window {
    let found = samples().into_iter().find_map(|told| match told.reply {
        Reply::Window(window) => Some(*window),
        _ => None,
    });
    found.unwrap()
}

#[test]
fn every_sample_is_read() {
    assert_eq!(samples().len(), 15);
    let faults: Vec<FaultKind> = samples()
        .into_iter()
        .filter_map(|told| match told.reply {
            Reply::Case(case) => case.answer.err(),
            Reply::Refused(fault) => Some(fault),
            _ => None,
        })
        .map(|fault| fault.kind)
        .collect();
    assert_eq!(faults, [FaultKind::Exception, FaultKind::Syntax]);
}

#[test]
fn a_window_is_a_trace_that_goes_both_ways() {
    let window = window();
    assert!(window.holds(2000) && window.holds(2004) && !window.holds(2005) && !window.holds(1999));
    let mut cursor = Cursor::new(window.trace.clone());
    let forwards: Vec<String> = (0..window.len())
        .map(|step| {
            cursor.seek(StepIndex(step));
            cursor.state().describe()
        })
        .collect();
    assert!(forwards[0].contains("solve()") && forwards[0].contains("ListNode [3, #"), "{}", forwards[0]);
    assert!(forwards[1].contains("ListNode [3, None]"), "{}", forwards[1]);
    assert!(forwards[2].contains("helper()") && forwards[2].contains("+996 more"), "{}", forwards[2]);
    assert!(!forwards[4].contains("helper()"), "{}", forwards[4]);
    for (step, before) in forwards.iter().enumerate().rev() {
        cursor.seek(StepIndex(step as u32));
        assert_eq!(cursor.state().describe(), *before);
    }
}

#[test]
fn notes_say_what_a_state_does_not() {
    let window = window();
    assert_eq!(window.note(2000).unwrap().printed, 17);
    assert_eq!(window.note(2001).unwrap().printed, 24);
    assert_eq!(window.note(2003).unwrap().returned.as_deref(), Some("a list"));
    assert_eq!(window.note(2004).unwrap().raised, Some(("ValueError".to_owned(), "no".to_owned())));
    assert!(window.note(2005).is_none() && window.note(3).is_none());
}

#[test]
fn values_of_every_form_come_through() {
    let window = window();
    let mut cursor = Cursor::new(window.trace.clone());
    cursor.seek(StepIndex(2));
    let state = cursor.state();
    assert_eq!(state.var("far"), Value::Infinity);
    let items = state.items(state.var("items").object().unwrap());
    let shown: Vec<String> = items.into_iter().map(|item| state.show(item)).collect();
    assert_eq!(shown, ["1.5", "\"a\"", "12345678901234567890", "True", "+996 more"]);
}

#[test]
fn lines_come_with_their_words() {
    let text = r#"{"run":4,"is":"lines","functions":["<module>","solve"],"end":"returned","value":[1],"error":null,"output":"","cut":false,"millis":3}"#;
    let words = vec![7, 1 << 30 | 1 << 18 | 2, 1 << 18 | 3, 2 << 30 | 1 << 18 | 3];
    let Reply::Lines(lines) = Told::read(text, words).unwrap().reply else { panic!("not lines") };
    assert_eq!(lines.len(), 4);
    assert_eq!(lines.first_call("solve"), Some(1));
    assert_eq!((lines.event(3).kind, lines.event(3).line), (EventKind::Return, 3));
    assert_eq!(lines.function(lines.event(2)), "solve");
}

#[test]
fn what_was_found_comes_with_its_words() {
    let found = r#"{"run":8,"is":"found","cut":true}"#;
    let Reply::Found(events) = Told::read(found, vec![3, 9]).unwrap().reply else { panic!("not events") };
    assert_eq!((events.next(3), events.previous(3), events.cut), (Some(9), None, true));
    assert!(Told::read(found, vec![9, 3]).is_err());
    let followed = r#"{"run":9,"is":"followed","names":[["solve","i"],["solve",""]],"cut":false}"#;
    let Reply::Followed(values) = Told::read(followed, vec![4, 0, 77, 4, 1, 78]).unwrap().reply else {
        panic!("not values")
    };
    assert_eq!(values.names[1], ("solve".to_owned(), String::new()));
    assert_eq!((values.changes[1].event, values.changes[1].print), (4, 78));
    for wrong in [vec![4, 0], vec![4, 2, 1], vec![4, 0, 1, 3, 0, 1]] {
        assert!(Told::read(followed, wrong.clone()).is_err(), "{wrong:?}");
    }
}

#[test]
fn what_is_looked_for_is_asked_as_the_protocol_says() {
    let program = Program { language: "python".to_owned(), code: "pass".to_owned(), call: json::Value::Null };
    let asked = |task| Request { program: program.clone(), task, limits: Limits::default() }.to_text(RunId(8));
    let input = json::Value::from("");
    let changes = Wanted::Changes { variable: "stack".to_owned(), within: Some(17) };
    let text = asked(Task::Find { input: input.clone(), wanted: changes });
    assert!(text.contains(r#""do":"find""#) && text.contains(r#""variable":"stack","within":17"#), "{text}");
    let when = Wanted::When(Condition::parse("len(stack) > 2").unwrap());
    let text = asked(Task::Find { input: input.clone(), wanted: when });
    assert!(text.contains(r#""when":[">",["len",["name","stack"]],["value",2]]"#), "{text}");
    assert!(asked(Task::Follow { input }).contains(r#""do":"follow""#));
}

/// A window with one step of these operations.
fn one_step(operations: &str) -> Result<Told, Malformed> {
    Told::read(&format!(r#"{{"run":1,"is":"window","from":0,"output":0,"steps":[[{operations}]]}}"#), Vec::new())
}

#[test]
fn what_does_not_fit_is_refused_and_never_a_panic() {
    let wrong = [
        r#"["leave"]"#,
        r#"["var",0,0,1]"#,
        r#"["call","f",["a"]],["var",0,1,1]"#,
        r#"["call","f",["a"]],["var",0,0,{"ref":1}]"#,
        r#"["call","f",["a"]],["var",0,0,1.5]"#,
        r#"["call","f",["a"]],["var",0,0,[1]]"#,
        r#"["call","f","a"]"#,
        r#"["new",2,"list",[],0]"#,
        r#"["new",1,"heap",[],0]"#,
        r#"["new",1,"list",[]]"#,
        r#"["new",1,"map",[1],0]"#,
        r#"["new",1,"object","A",["x"],[],0]"#,
        r#"["set",1,[],0]"#,
        r#"["jump"]"#,
        "7",
        r#"["call","f",["a"]],["var",0,0,{"float":"x"}]"#,
    ];
    for operations in wrong {
        assert!(one_step(operations).is_err(), "{operations}");
    }
    for text in ["", "{}", "[]", r#"{"run":-1,"is":"done"}"#, r#"{"run":1,"is":"song"}"#, r#"{"run":1,"is":"case"}"#] {
        assert!(Told::read(text, Vec::new()).is_err(), "{text}");
    }
}
