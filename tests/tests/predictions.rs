//! Questions about the next step, over every visualizer: that the right answer is what the next state shows, that the others
//! are not and read differently, and that nothing is asked that cannot be seen.

use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use algorithms::{Input, Variant, Visualizer, catalogue};
use predict::{Answer, Ask, Question, Quiz};
use trace::{Cursor, Kind, ObjId, State, StepIndex, Trace, Value};

/// Random inputs of every variant.
const SEEDS: u64 = 6;
/// Steps of a run that are looked at; a longer run is looked at in so many places.
const STEPS: u32 = 120;

/// A question with the place where it was asked.
struct Asked {
    place: String,
    trace: Rc<Trace>,
    question: Question,
}

fn inputs(visualizer: &Visualizer) -> Vec<(String, Input)> {
    let examples = visualizer.examples.iter();
    let examples =
        examples.map(|example| (example.name.to_owned(), visualizer.parse(example.text).expect("an example")));
    let random = (0..SEEDS).map(|seed| {
        let size = visualizer.sizes().smallest + (seed as u32 * 5) % 17;
        (format!("random {size} {seed}"), visualizer.random(size, seed))
    });
    examples.chain(random).collect()
}

fn steps(trace: &Trace) -> impl Iterator<Item = StepIndex> + use<> {
    (0..trace.len()).step_by((trace.len() / STEPS + 1) as usize).map(StepIndex)
}

fn run(visualizer: &Visualizer, variant: &Variant, input: &Input) -> Rc<Trace> {
    Rc::new(variant.run(input, visualizer.limit_for(input)))
}

/// Every question about every variant on every input.
fn all() -> Vec<Asked> {
    let mut all = Vec::new();
    for visualizer in catalogue() {
        for (variant, (name, input)) in
            visualizer.variants.iter().flat_map(|v| inputs(visualizer).into_iter().map(move |i| (v, i)))
        {
            let trace = run(visualizer, variant, &input);
            let mut quiz = Quiz::new(Rc::clone(&trace));
            let asked = steps(&trace).filter_map(|step| quiz.question(step));
            all.extend(asked.map(|question| Asked {
                place: format!("{} {} on {name}, before step {}", visualizer.slug, variant.slug, question.step.0),
                trace: Rc::clone(&trace),
                question,
            }));
        }
    }
    all
}

/// A state of a run.
fn at<T>(trace: &Rc<Trace>, step: StepIndex, look: impl Fn(&State) -> T) -> T {
    let mut cursor = Cursor::new(Rc::clone(trace));
    cursor.seek(step);
    look(&cursor.state())
}

fn before(asked: &Asked) -> StepIndex {
    StepIndex(asked.question.step.0 - 1)
}

/// What a name of the code leads to: `best`, `table[2][3]`, from the innermost call that has it.
fn follow(state: &State, path: &str) -> Value {
    let mut parts = path.split(['[', ']']).filter(|part| !part.is_empty());
    let name = parts.next().unwrap_or_default();
    let frames = state.frames();
    let set = frames.iter().rev().map(|frame| frame.var(name)).find(|value| *value != Value::Absent);
    parts.fold(set.unwrap_or(Value::Absent), |value, index| {
        let index = index.parse().expect("an index");
        value.object().map_or(Value::Absent, |list| state.item(list, index))
    })
}

/// Everything that variables lead to, by its number.
fn visible(state: &State) -> BTreeMap<u32, ObjId> {
    let mut waiting: Vec<ObjId> =
        state.frames().iter().flat_map(|frame| frame.vars()).filter_map(|(_, _, value)| value.object()).collect();
    let mut found = BTreeMap::new();
    while let Some(id) = waiting.pop() {
        if found.insert(id.number(), id).is_none() {
            waiting.extend(state.items(id).into_iter().filter_map(Value::object));
        }
    }
    found
}

/// A value as a question offers it: a short list by its items.
fn text(state: &State, value: Value) -> String {
    match value {
        Value::Ref(id) if state.kind(id) == Kind::List && (1..=4).contains(&state.len(id)) => {
            let items: Vec<String> = state.items(id).into_iter().map(|item| state.show(item)).collect();
            format!("[{}]", items.join(", "))
        }
        Value::Char(' ') => "␣".to_owned(),
        other => state.show(other),
    }
}

fn texts(state: &State, path: &str) -> Vec<String> {
    let list = follow(state, path).object().expect("what is named holds something");
    state.items(list).into_iter().map(|item| text(state, item)).collect()
}

/// Whether what the step leaves behind is what this answer says, read off the states by names alone.
fn is_shown(asked: &Asked, answer: &Answer) -> bool {
    let Asked { trace, question, .. } = asked;
    let (step, said) = (question.step, answer.text.as_str());
    match &question.ask {
        Ask::Value { var: path } | Ask::Item { cell: path } | Ask::Goes { var: path } => {
            at(trace, step, |state| text(state, follow(state, path)) == said)
        }
        Ask::Index { var } => {
            let index = at(trace, step, |state| follow(state, var).int().expect("an index"));
            said.contains(&format!("[{index}] = ")) || said.starts_with(&format!("{index}, "))
        }
        Ask::Link { node, field } => {
            let to = |state: &State| {
                let nodes = visible(state).into_values().filter(|id| &text(state, Value::Ref(*id)) == node);
                nodes.map(|id| text(state, state.field(id, field))).collect::<Vec<_>>()
            };
            at(trace, step, to).iter().any(|text| text == said)
        }
        Ask::Leaves { from } => {
            let often = |step| at(trace, step, |state| texts(state, from).iter().filter(|text| *text == said).count());
            // Others may have joined at the back in the same step.
            often(step) < often(before(asked)) || at(trace, before(asked), |state| texts(state, from)[0] == said)
        }
        Ask::Joins { to } => at(trace, step, |state| texts(state, to).last().is_some_and(|last| last == said)),
        Ask::Source { .. } => {
            let read = |state: &State| {
                let place = answer.places[0];
                let list = visible(state)[&place.object];
                state.mark(list, place.index.expect("a cell")) == Some(trace::MarkKind::Source)
            };
            at(trace, step, read)
        }
        Ask::Line { .. } => answer.site == Some(trace.site(step)),
        Ask::Condition { .. } => answer.site == Some(trace.site(StepIndex(step.0 + 1))),
    }
}

#[test]
fn the_right_answer_is_what_the_next_state_shows_and_the_others_are_not() {
    for asked in all() {
        for &option in &asked.question.options {
            let answer = &asked.question.answers[option];
            // Nodes of equal value cannot be told apart by text, which is all that this looks at.
            if answer.right || !matches!(asked.question.ask, Ask::Link { .. } | Ask::Leaves { .. }) {
                assert_eq!(
                    is_shown(&asked, answer),
                    answer.right,
                    "{}: {:?} {answer:?}",
                    asked.place,
                    asked.question.ask
                );
            }
        }
    }
}

#[test]
fn options_read_differently_and_one_is_right() {
    for Asked { place, question, .. } in all() {
        let options: Vec<&Answer> = question.options.iter().map(|&at| &question.answers[at]).collect();
        assert!((2..=4).contains(&options.len()), "{place}: {} options", options.len());
        assert_eq!(options.iter().filter(|answer| answer.right).count(), 1, "{place}");
        let different: BTreeSet<_> = options.iter().map(|answer| (&answer.text, answer.site)).collect();
        assert_eq!(different.len(), options.len(), "{place}: {options:?}");
        assert!(options.iter().all(|answer| answer.site.is_some() == answer.text.is_empty()), "{place}");
    }
}

#[test]
fn nothing_is_asked_that_cannot_be_seen() {
    for asked in all() {
        let place = &asked.place;
        let (shown, names) = at(&asked.trace, before(&asked), |state| {
            let names: Vec<String> = state.top().map(|top| state.fields(top.id()).to_vec()).unwrap_or_default();
            (visible(state).into_keys().collect::<BTreeSet<u32>>(), names)
        });
        let places = asked.question.answers.iter().flat_map(|answer| &answer.places);
        assert!(places.into_iter().all(|place| shown.contains(&place.object)), "{place}");
        if let Ask::Value { var } | Ask::Goes { var } | Ask::Index { var } = &asked.question.ask {
            assert!(names.contains(var), "{place}: {var} is no variable of the live call");
        }
    }
}

#[test]
fn the_same_is_asked_whatever_was_asked_before() {
    for visualizer in catalogue() {
        let input = visualizer.parse(visualizer.examples[0].text).expect("the first example");
        let trace = run(visualizer, &visualizer.variants[0], &input);
        let mut forwards = Quiz::new(Rc::clone(&trace));
        let asked: Vec<_> = steps(&trace).map(|step| forwards.question(step)).collect();
        let mut backwards = Quiz::new(Rc::clone(&trace));
        for (step, asked) in steps(&trace).zip(&asked).collect::<Vec<_>>().into_iter().rev() {
            assert_eq!(&backwards.question(step), asked, "{}, before step {}", visualizer.slug, step.0);
        }
        assert_eq!(asked[0], None, "nothing comes before the first step");
    }
}

#[test]
fn every_visualizer_has_telling_questions_and_not_at_every_step() {
    for visualizer in catalogue() {
        let input = visualizer.parse(visualizer.examples[0].text).expect("the first example");
        let trace = run(visualizer, &visualizer.variants[0], &input);
        let mut quiz = Quiz::new(Rc::clone(&trace));
        let telling = steps(&trace).filter_map(|step| quiz.question(step)).filter(|question| question.telling).count();
        let steps = steps(&trace).count();
        assert!(telling >= 2 && telling * 4 <= steps * 3, "{}: {telling} of {steps} steps", visualizer.slug);
    }
}

#[test]
fn the_place_of_an_option_tells_nothing() {
    let mut places = BTreeMap::new();
    for Asked { question, .. } in all().into_iter().filter(|asked| asked.question.options.len() == 4) {
        if !matches!(question.ask, Ask::Line { .. } | Ask::Condition { .. }) {
            let right = question.options.iter().position(|&at| question.is_right(at)).expect("one is right");
            *places.entry(right).or_insert(0) += 1;
        }
    }
    let all: i32 = places.values().sum();
    assert!(places.len() == 4 && places.values().all(|often| (all / 6..all / 3).contains(often)), "{places:?}");
}

#[test]
fn a_run_cut_short_is_asked_about_up_to_its_cut() {
    for visualizer in catalogue() {
        let input = visualizer.parse(visualizer.examples[0].text).expect("the first example");
        let limit = trace::Limit { steps: 6, ..visualizer.limit_for(&input) };
        let trace = Rc::new(visualizer.variants[0].run(&input, limit));
        assert_eq!(Quiz::new(Rc::clone(&trace)).question(trace.last()), None, "{}", visualizer.slug);
    }
}
