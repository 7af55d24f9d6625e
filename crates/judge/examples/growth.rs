//! Measures as the page does, with whoever speaks to it as the worker: for the tests that run functions through the real workers.
//!
//! In comes `{"signature", "generator"}`, and then for each batch that goes out, `{"size", "n", "inputs", "lines"}`, one
//! `{"counts": [[cost, cells beside the input, end], …]}`. The last thing that goes out is the verdict, `{"time", "space", "n_is"}`. One
//! line each; then it may begin again.

use std::error::Error;
use std::io::{BufRead, Lines, StdinLock, Write};

use bank::{Generator, Json, Signature};
use json::{Value, object};
use judge::growth::{Finding, Inputs, LINES, Sample, SampleEnd, findings, next};

fn main() -> Result<(), Box<dyn Error>> {
    let mut lines = std::io::stdin().lock().lines();
    while let Some(line) = lines.next() {
        let asked = json::parse(&line?).map_err(|error| error.to_string())?;
        measure(&asked, &mut lines)?;
    }
    Ok(())
}

fn measure(asked: &Value, lines: &mut Lines<StdinLock>) -> Result<(), Box<dyn Error>> {
    let part = |name: &str| asked.get(name).ok_or_else(|| format!("There is no {name}."));
    let signature = Signature::from_json(part("signature")?).map_err(|error| format!("{error:?}"))?;
    let generator = Generator::from_json(part("generator")?).map_err(|error| format!("{error:?}"))?;
    let inputs = Inputs::of(&signature, &generator).ok_or("Nothing of its inputs grows.")?;
    let mut samples: Vec<Sample> = Vec::new();
    while let Some(batch) = next(&samples) {
        let made: Vec<_> = (0..batch.seeds).map(|seed| inputs.input(batch.size, seed)).collect();
        let sizes: Vec<u64> = made.iter().map(|input| inputs.n(input)).collect();
        say(&object([
            ("size", batch.size.into()),
            ("n", sizes.iter().map(|n| Value::from(*n)).collect()),
            ("inputs", made.iter().map(bank::Input::to_json).collect()),
            ("lines", LINES.into()),
        ]))?;
        let heard = lines.next().ok_or("The counts are missing.")??;
        let counts = json::parse(&heard).map_err(|error| error.to_string())?;
        let counts = counts.get("counts").and_then(Value::as_array).ok_or("The counts are missing.")?;
        for (seed, (counted, n)) in counts.iter().zip(sizes).enumerate() {
            samples.push(sample(batch.size, seed as u64, n, counted).ok_or("A count is not as it should be.")?);
        }
    }
    let (time, space) = findings(&samples, inputs.is_per_call());
    say(&object([("time", told(&time)), ("space", told(&space)), ("n_is", inputs.n_in_words().into())]))
}

fn sample(size: u32, seed: u64, n: u64, counted: &Value) -> Option<Sample> {
    let number = |at: usize| counted.item(at).and_then(Value::as_u64).and_then(|number| u32::try_from(number).ok());
    let end = match counted.item(2).and_then(Value::as_str)? {
        "returned" => SampleEnd::Returned,
        "raised" => SampleEnd::Raised,
        _ => SampleEnd::Limit,
    };
    Some(Sample { size, seed, n, cost: number(0)?, extra: number(1)?, end })
}

fn told(finding: &Finding) -> Value {
    let verdict = match finding.class {
        Ok(class) => class.title().to_owned(),
        Err(doubt) => format!("{doubt:?}"),
    };
    let fits = [finding.best, finding.runner_up].into_iter().flatten();
    let fits = fits.map(|fit| format!("{} {:.4}", fit.class.title(), fit.error()).into()).collect();
    object([("verdict", verdict.into()), ("sizes", finding.points.len().into()), ("fits", fits)])
}

fn say(value: &Value) -> Result<(), Box<dyn Error>> {
    let mut out = std::io::stdout().lock();
    writeln!(out, "{value}")?;
    Ok(out.flush()?)
}
