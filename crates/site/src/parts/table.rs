//! Which files a part consists of, read from the script that fetches them.

use std::collections::BTreeMap;

/// The files of each part by its name: its own, and those it shares with others.
///
/// The script has a comment with the names of the parts before each file that they share; a part's own file is called
/// after it. A part that shares everything has no file of its own.
pub fn read(loader: &str) -> BTreeMap<String, Vec<String>> {
    let mut files: BTreeMap<String, Vec<String>> = BTreeMap::new();
    let mut sharing: Vec<String> = Vec::new();
    for line in loader.lines() {
        if let Some(names) = line.strip_prefix("/* ").and_then(|rest| rest.strip_suffix(" */")) {
            sharing = names.split(", ").map(str::to_owned).collect();
        }
        let Some(file) = fetched(line) else { continue };
        let parts = match file.strip_prefix("split_").and_then(|rest| rest.strip_suffix(".wasm")) {
            Some(own) => vec![own.to_owned()],
            None => sharing.clone(),
        };
        for part in parts {
            files.entry(part).or_default().push(file.to_owned());
        }
    }
    files
}

/// The file that a line fetches.
fn fetched(line: &str) -> Option<&str> {
    let (_, rest) = line.split_once("new URL(\"./")?;
    Some(rest.split_once('"')?.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_part_has_its_own_file_and_what_it_shares() {
        let loader = "/* question, visual */\nconst __chunk_3 = makeLoad(() => {\n    const src = fetch(new URL(\"./chunk_3.wasm\", import.meta.url));\n\
                      /* reading, visual */\n    const src = fetch(new URL(\"./chunk_5.wasm\", import.meta.url));\n\
                      export const a = b(() => {\n    const src = fetch(new URL(\"./split_visual.wasm\", import.meta.url));\n";
        let files = read(loader);
        assert_eq!(files["question"], ["chunk_3.wasm"]);
        assert_eq!(files["visual"], ["chunk_3.wasm", "chunk_5.wasm", "split_visual.wasm"]);
        assert_eq!(files["reading"], ["chunk_5.wasm"]);
    }
}
