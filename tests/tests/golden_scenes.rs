//! Golden scenes: the middle step of every visualizer as a picture, at the width of a desktop's stage and of a phone's.
//!
//! After a change that is meant, run with `UPDATE_GOLDEN=1`, look at the files in `tests/golden/scenes/`, and commit them.

use std::path::PathBuf;
use std::rc::Rc;
use std::{env, fs};

use scene::{Room, draw, svg};
use trace::{Cursor, StepIndex};

const WIDTHS: [u32; 2] = [940, 358];

#[test]
fn the_middle_step_of_every_visualizer_looks_as_it_did() {
    let update = env::var_os("UPDATE_GOLDEN").is_some();
    let mut different = Vec::new();
    for (name, text) in pictures() {
        let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("golden/scenes").join(name);
        if update {
            fs::write(&path, &text).expect("the folder of golden scenes can be written");
        }
        // Git may have changed the line ends.
        let golden = fs::read_to_string(&path).unwrap_or_default().replace("\r\n", "\n");
        if golden != text {
            different.push(path.display().to_string());
        }
    }
    assert!(
        different.is_empty(),
        "not as drawn now; with UPDATE_GOLDEN=1 they are written anew:\n{}",
        different.join("\n")
    );
}

/// File names and pictures of every variant of every visualizer, on its first example.
fn pictures() -> Vec<(String, String)> {
    let mut pictures = Vec::new();
    for visualizer in algorithms::catalogue() {
        let input = visualizer.parse(visualizer.examples[0].text).expect("an example can be read");
        for variant in visualizer.variants {
            let trace = Rc::new(variant.run(&input, visualizer.limit_for(&input)));
            let mut cursor = Cursor::new(Rc::clone(&trace));
            cursor.seek(StepIndex(trace.len() / 2));
            for width in WIDTHS {
                let scene = draw(&cursor.state(), Room { width: width as f32 });
                pictures.push((format!("{}-{}-{width}.svg", visualizer.slug, variant.slug), svg(&scene)));
            }
        }
    }
    pictures
}
