//! The parts of the program: put beside the page under names that change with their content, and named by the pages that
//! need them, so that a part is fetched together with the main one and not after it.
//!
//! Trunk knows of no parts. What stands in its place as wasm-bindgen leaves them in a folder of their own, with the
//! script that fetches them; here both go to where Trunk puts the main part. The main part and the two scripts get new
//! names as well: Trunk names them after what the compiler wrote, which says nothing about what the steps after it made
//! of that, and a file that is kept for ever must not change under its name.

mod table;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256, Sha384};

use crate::Failure;

/// The program as Trunk names it.
const PROGRAM: &str = "dryrun";
/// The script that fetches the parts, before it has its name.
const LOADER: &str = "__wasm_split.js";

/// Where the parts are, for the heads of pages.
#[derive(Default)]
pub struct Parts {
    loader: Option<Named>,
    files: BTreeMap<String, Vec<String>>,
}

struct Named {
    name: String,
    integrity: String,
}

impl Parts {
    /// The tags by which a page fetches a part and all it shares with others; nothing where the program is whole.
    pub fn tags(&self, part: &str) -> String {
        let Some(loader) = &self.loader else { return String::new() };
        let files = self.files.get(part).into_iter().flatten();
        let mut tags = format!(
            "<link rel=\"modulepreload\" href=\"{}\" crossorigin=\"anonymous\" integrity=\"{}\">",
            loader.name, loader.integrity
        );
        for file in files {
            tags.push_str(&format!("<link rel=\"preload\" as=\"fetch\" type=\"application/wasm\" href=\"{file}\" crossorigin=\"anonymous\">"));
        }
        tags
    }
}

/// Puts the parts from `from` into `staging`, and returns the shell that names the new files.
///
/// # Errors
/// When the files are not those this was written for.
pub fn place(shell: &str, staging: &Path, from: &Path) -> Result<(String, Parts), Failure> {
    let old_glue = only(staging, ".js")?;
    let old_main = only(staging, "_bg.wasm")?;
    let mut glue = fs::read_to_string(staging.join(&old_glue))?;
    let old_integrity = integrity(&glue);
    let main = format!("{PROGRAM}-{}_bg.wasm", hash(&fs::read(staging.join(&old_main))?));
    let import = format!("from \"./{LOADER}\"");
    let parts = if glue.contains(&import) { take_parts(&mut glue, &import, staging, from)? } else { Parts::default() };
    // The two scripts name each other, so they share one hash.
    let new_glue = parts.loader.as_ref().map_or_else(
        || format!("{PROGRAM}-{}.js", hash(glue.as_bytes())),
        |loader| loader.name.replacen("parts-", &format!("{PROGRAM}-"), 1),
    );
    fs::rename(staging.join(&old_main), staging.join(&main))?;
    fs::remove_file(staging.join(&old_glue))?;
    fs::write(staging.join(&new_glue), &glue)?;
    let mut shell = shell.to_owned();
    for (old, new) in [(old_main, main), (old_glue, new_glue), (old_integrity, integrity(&glue))] {
        if !shell.contains(&old) {
            return Err(format!("the built index.html does not name {old}").into());
        }
        shell = shell.replace(&old, &new);
    }
    Ok((shell, parts))
}

/// The parts under their final names, and both scripts with these names in them.
fn take_parts(glue: &mut String, import: &str, staging: &Path, from: &Path) -> Result<Parts, Failure> {
    let mut loader = fs::read_to_string(from.join(LOADER))?;
    let mut files = table::read(&loader);
    let mut named: BTreeMap<String, String> = BTreeMap::new();
    for file in files.values().flatten() {
        let stem = file.strip_suffix(".wasm").ok_or("a part is not a wasm file")?;
        let bytes = fs::read(from.join(file))?;
        let name = format!("{stem}-{}.wasm", hash(&bytes));
        fs::write(staging.join(&name), bytes)?;
        named.insert(file.clone(), name);
    }
    for file in files.values_mut().flatten() {
        *file = named[file].clone();
    }
    for (old, new) in &named {
        loader = loader.replace(&format!("\"./{old}\""), &format!("\"./{new}\""));
    }
    let both = hash(format!("{glue}{loader}").as_bytes());
    let back = format!("from \"./{PROGRAM}.js\"");
    if !loader.contains(&back) {
        return Err(format!("{LOADER} does not import the glue").into());
    }
    loader = loader.replace(&back, &format!("from \"./{PROGRAM}-{both}.js\""));
    let name = format!("parts-{both}.js");
    *glue = glue.replace(import, &format!("from \"./{name}\""));
    fs::write(staging.join(&name), &loader)?;
    Ok(Parts { loader: Some(Named { name, integrity: integrity(&loader) }), files })
}

/// The one file of the program in the staging folder with this ending.
fn only(staging: &Path, ending: &str) -> Result<String, Failure> {
    let mut found = Vec::new();
    for entry in fs::read_dir(staging)? {
        let name = entry?.file_name().to_string_lossy().into_owned();
        if name.starts_with(&format!("{PROGRAM}-")) && name.ends_with(ending) {
            found.push(name);
        }
    }
    match found.as_slice() {
        [one] => Ok(one.clone()),
        _ => Err(format!("there are {} files {PROGRAM}-*{ending} where one is expected", found.len()).into()),
    }
}

/// Where the wrapper of wasm-bindgen has left the parts: in the target folder that this program was built into as well.
///
/// # Errors
/// When this program cannot tell where it is.
pub fn left_at() -> Result<PathBuf, Failure> {
    let program = std::env::current_exe()?;
    let target = program.ancestors().nth(2).ok_or("this program is not in a target folder")?;
    Ok(target.join("wasm-bindgen/release/split"))
}

/// Enough of a content's hash for a name.
fn hash(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().take(8).map(|byte| format!("{byte:02x}")).collect()
}

fn integrity(text: &str) -> String {
    format!("sha384-{}", STANDARD.encode(Sha384::digest(text)))
}

#[cfg(test)]
mod tests {
    use super::*;

    const OLD_LOADER: &str = "import { initSync } from \"./dryrun.js\";\n/* question, visual */\nfetch(new URL(\"./chunk_2.wasm\", u))\n\
                              fetch(new URL(\"./split_question.wasm\", u))\n";

    /// A folder with what Trunk and the wrapper leave, and the shell for it.
    fn built(name: &str, glue: &str) -> (PathBuf, String) {
        let root = std::env::temp_dir().join(format!("dryrun-parts-{name}-{}", std::process::id()));
        fs::create_dir_all(root.join("split")).unwrap();
        for (file, text) in [
            ("dryrun-aa.js", glue),
            ("dryrun-aa_bg.wasm", "main"),
            ("split/__wasm_split.js", OLD_LOADER),
            ("split/chunk_2.wasm", "shared"),
            ("split/split_question.wasm", "question"),
        ] {
            fs::write(root.join(file), text).unwrap();
        }
        let shell = format!("import '/dryrun-aa.js' '/dryrun-aa_bg.wasm' {}", integrity(glue));
        (root, shell)
    }

    fn read(root: &Path, name: &str) -> String {
        fs::read_to_string(root.join(name)).unwrap()
    }

    #[test]
    fn scripts_and_parts_find_each_other_under_their_new_names() {
        let (root, shell) = built("split", "import * as a from \"./__wasm_split.js\"\n{ \"./__wasm_split.js\": a }");
        let (shell, parts) = place(&shell, &root, &root.join("split")).unwrap();
        let (glue_name, loader) = (only(&root, ".js").unwrap(), parts.loader.as_ref().unwrap());
        let glue = read(&root, &glue_name);
        assert!(glue.contains(&format!("from \"./{}\"", loader.name)));
        assert!(glue.contains("\"./__wasm_split.js\": a"), "the wasm asks for its imports under the old name");
        let text = read(&root, &loader.name);
        assert!(text.contains(&format!("from \"./{glue_name}\"")));
        assert!(shell.contains(&glue_name) && shell.contains(&integrity(&glue)) && !shell.contains("dryrun-aa"));
        assert_eq!(loader.integrity, integrity(&text));
        let tags = parts.tags("question");
        for (stem, content) in [("chunk_2", "shared"), ("split_question", "question")] {
            let name = format!("{stem}-{}.wasm", hash(content.as_bytes()));
            assert_eq!(read(&root, &name), content);
            assert!(text.contains(&name) && tags.contains(&name));
        }
        assert!(!parts.tags("visual").contains("split_question"));
        fs::remove_dir_all(root).ok();
    }

    #[test]
    fn a_whole_program_has_no_parts() {
        let (root, shell) = built("whole", "let a;");
        let (_, parts) = place(&shell, &root, &root.join("split")).unwrap();
        assert_eq!(parts.tags("question"), "");
        fs::remove_dir_all(root).ok();
    }
}
