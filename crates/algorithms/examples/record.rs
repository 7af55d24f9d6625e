//! Prints how long recording takes beside the plain search, natively: `cargo run --release -p algorithms --example record`.
#![expect(clippy::print_stdout, reason = "printing is what this program is for")]

use std::time::Instant;

use algorithms::bench::plain_islands;
use algorithms::{Input, find};

#[expect(clippy::disallowed_methods, reason = "measuring time is what this program is for")]
fn millis<T>(mut run: impl FnMut() -> T) -> f64 {
    let mut times: Vec<f64> = (0..9)
        .map(|_| {
            let start = Instant::now();
            std::hint::black_box(run());
            start.elapsed().as_secs_f64() * 1000.0
        })
        .collect();
    times.sort_by(f64::total_cmp);
    times[times.len() / 2]
}

fn main() {
    let Some(islands) = find("number-of-islands") else {
        return;
    };
    let input = islands.random(1000, 7);
    let Input::Grid { rows, cols, cells } = &input else {
        return;
    };
    let plain = millis(|| plain_islands(*rows, *cols, cells));
    println!("plain search           {plain:7.1} ms");
    for variant in islands.variants {
        let limit = islands.limit_for(&input);
        let recording = millis(|| variant.run(&input, limit));
        let trace = variant.run(&input, limit);
        println!(
            "{:<22} {recording:7.1} ms  {:.2} × plain, {} steps, {} changes, {:.2} bytes a change",
            variant.slug,
            recording / plain,
            trace.len(),
            trace.changes(),
            trace.bytes() as f64 / trace.changes() as f64
        );
    }
}
