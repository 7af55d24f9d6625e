//! Known functions, run through the real workers: each was measured at the sizes that the rule asks for, and its verdict is right.
//!
//! tests/workers/growth.test.mjs runs them and writes what was counted to tests/growth/.

#![expect(clippy::unwrap_used, reason = "a test stops at the first thing that is not as it should be")]

use json::Value;
use judge::growth::{Class, Doubt, Finding, LEAST_SIZES, Sample, SampleEnd, findings, next};

const PYTHON: &str = include_str!("../../../tests/growth/python.json");
const JAVASCRIPT: &str = include_str!("../../../tests/growth/javascript.json");

/// A function with what is known of it and what was counted.
struct Measured {
    name: String,
    time: Class,
    /// Missing where it is not known well enough to be asked.
    space: Option<Class>,
    /// Each size that was measured, in the order of time.
    batches: Vec<Vec<Sample>>,
}

fn numbers(value: &Value, name: &str) -> Vec<u64> {
    value.get(name).unwrap().as_array().unwrap().iter().map(|number| number.as_u64().unwrap()).collect()
}

fn batch(size: &Value) -> Vec<Sample> {
    let (n, cost, extra) = (numbers(size, "n"), numbers(size, "cost"), numbers(size, "extra"));
    let end = |at: usize| match size.get("end").map(|ends| ends.item(at).unwrap().as_str().unwrap()) {
        None | Some("returned") => SampleEnd::Returned,
        Some("raised") => SampleEnd::Raised,
        Some(_) => SampleEnd::Limit,
    };
    let small = |number: u64| u32::try_from(number).unwrap();
    let sample = |at: usize| Sample {
        size: small(size.get("size").unwrap().as_u64().unwrap()),
        seed: at as u64,
        n: n[at],
        cost: small(cost[at]),
        extra: small(extra[at]),
        end: end(at),
    };
    (0..n.len()).map(sample).collect()
}

fn all(text: &str) -> Vec<Measured> {
    let value = json::parse(text).unwrap();
    let one = |each: &Value| {
        let known = each.get("known").unwrap();
        let class = |name: &str| known.get(name).and_then(Value::as_str).map(|text| Class::parse(text).unwrap());
        Measured {
            name: known.get("name").unwrap().as_str().unwrap().to_owned(),
            time: class("time").unwrap(),
            space: class("space"),
            batches: each.get("sizes").unwrap().as_array().unwrap().iter().map(batch).collect(),
        }
    };
    value.as_array().unwrap().iter().map(one).collect()
}

fn found(measured: &Measured) -> (Finding, Finding) {
    findings(&measured.batches.concat(), false)
}

fn wrong(text: &str) -> Vec<String> {
    let look = |measured: &Measured| {
        let (time, space) = found(measured);
        let is_space_right = measured.space.is_none_or(|class| space.class == Ok(class));
        let is_right = time.class == Ok(measured.time) && is_space_right && time.points.len() >= LEAST_SIZES;
        (!is_right).then(|| format!("{}: {:?}, {:?}", measured.name, time.class, space.class))
    };
    all(text).iter().filter_map(look).collect()
}

#[test]
fn every_known_function_in_python_is_told_right() {
    assert!(all(PYTHON).len() >= 25);
    assert_eq!(wrong(PYTHON), Vec::<String>::new());
}

#[test]
fn every_known_function_in_javascript_is_told_right() {
    assert!(all(JAVASCRIPT).len() >= 12);
    assert_eq!(wrong(JAVASCRIPT), Vec::<String>::new());
}

#[test]
fn all_classes_are_among_what_is_known() {
    let known: Vec<Class> = all(PYTHON).iter().map(|measured| measured.time).collect();
    assert!(Class::ALL.iter().all(|class| known.contains(class)), "{known:?}");
}

#[test]
fn the_sizes_are_those_that_the_rule_asks_for() {
    for measured in all(PYTHON).into_iter().chain(all(JAVASCRIPT)) {
        let mut samples: Vec<Sample> = Vec::new();
        for batch in &measured.batches {
            let asked = next(&samples).unwrap();
            assert_eq!((asked.size, asked.seeds), (batch[0].size, batch.len() as u64), "{}", measured.name);
            samples.extend(batch);
        }
        assert_eq!(next(&samples), None, "{} was measured to its end", measured.name);
    }
}

#[test]
fn too_little_and_too_much_of_a_muddle_cannot_be_told() {
    let search = all(PYTHON).into_iter().find(|measured| measured.name == "linear search").unwrap();
    let few = findings(&search.batches[..5].concat(), false).0;
    assert_eq!(few.class, Err(Doubt::TooFew(5)));
    // Every third size costs ten times what it should.
    let muddled: Vec<Sample> = search
        .batches
        .iter()
        .enumerate()
        .flat_map(|(at, batch)| batch.iter().map(move |sample| (at, *sample)))
        .map(|(at, sample)| Sample { cost: if at % 3 == 0 { sample.cost * 10 } else { sample.cost }, ..sample })
        .collect();
    assert!(matches!(findings(&muddled, false).0.class, Err(Doubt::NoCurve(_))));
    // Runs that raised are no data.
    let raised: Vec<Sample> =
        search.batches.concat().into_iter().map(|sample| Sample { end: SampleEnd::Raised, ..sample }).collect();
    assert_eq!(findings(&raised, false).0.class, Err(Doubt::TooFew(0)));
}
