//! Puts the names and the highlighted listings of the visualizers into the program.

use std::path::Path;
use std::{env, fs};

use algorithms::Language;

type Failure = Box<dyn std::error::Error>;

fn main() -> Result<(), Failure> {
    println!("cargo::rerun-if-changed=build.rs");
    let out = env::var("OUT_DIR")?;
    let out = Path::new(&out);
    fs::write(out.join("listings.rs"), listings())?;
    fs::write(out.join("cards.rs"), cards())?;
    if env::var_os("CARGO_FEATURE_SPLIT").is_some() && env::var("CARGO_CFG_TARGET_ARCH")? == "wasm32" {
        // Where code refers to other code and data, so that the program can be taken apart.
        println!("cargo::rustc-link-arg-bins=--emit-relocs");
    }
    Ok(())
}

/// The names of the visualizers, as an expression.
fn cards() -> String {
    let card = |v: &&algorithms::Visualizer| {
        format!("Card {{ slug: {:?}, title: {:?}, summary: {:?} }},", v.slug, v.title, v.summary)
    };
    let cards: String = algorithms::catalogue().iter().map(card).collect();
    format!("&[{cards}]")
}

/// A match from visualizer, variant and language to the highlighted lines of the listing.
fn listings() -> String {
    let mut code = String::from("match (visualizer, variant, language) {\n");
    for visualizer in algorithms::catalogue() {
        for variant in visualizer.variants {
            for language in Language::ALL {
                let text = variant.listing(language).lines.join("\n");
                let lines = bank_build::highlight_lines(language.slug(), &text);
                let key = (visualizer.slug, variant.slug, language.slug());
                code.push_str(&format!("    {key:?} => &{lines:?},\n"));
            }
        }
    }
    code + "    _ => &[],\n}\n"
}
