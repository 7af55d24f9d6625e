//! The folders that pages fetch only when somebody writes or runs code: copied beside the pages under a name with their hash,
//! which the head tells the app.

use std::fs;
use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};

/// Each folder as the build leaves it in www/generated/runtime/, which is also the beginning of its link's id.
const FOLDERS: [&str; 3] = ["editor", "javascript", "python"];
/// Hexadecimal digits of the hash that go into the name.
const DIGITS: usize = 8;
/// The licences of what a folder is made of, as its build writes them.
const LICENCES: &str = "LICENSES.txt";

/// Copies every folder into the site and names it in the shell's head. Its licences are copied again to `licences/<name>.txt`, an
/// address that stays the same.
///
/// # Errors
/// When a folder is not there or cannot be copied.
pub fn place(shell: &str, staging: &Path) -> Result<String, crate::Failure> {
    let built = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../www/generated/runtime");
    let mut tags = String::new();
    for name in FOLDERS {
        let files = files(&built.join(name), Path::new("")).map_err(|error| {
            format!("www/generated/runtime/{name} cannot be read ({error}); `node www/build/runtime.mjs` makes it")
        })?;
        let folder = format!("{name}-{}", hash(&files));
        for (path, bytes) in &files {
            let target = staging.join(&folder).join(path);
            fs::create_dir_all(target.parent().unwrap_or(staging))?;
            fs::write(target, bytes)?;
        }
        let licences = files.iter().find(|(path, _)| path == Path::new(LICENCES));
        let (_, text) = licences.ok_or_else(|| format!("www/generated/runtime/{name} has no {LICENCES}"))?;
        fs::create_dir_all(staging.join("licences"))?;
        fs::write(staging.join(format!("licences/{name}.txt")), text)?;
        tags.push_str(&format!("<link id=\"{name}-folder\" rel=\"{name}\" href=\"{folder}/\">"));
    }
    Ok(shell.replacen("<title>", &format!("{tags}<title>"), 1))
}

/// Every file below a folder with its path in it, in the order of their paths.
fn files(folder: &Path, inside: &Path) -> std::io::Result<Vec<(PathBuf, Vec<u8>)>> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder.join(inside))? {
        let entry = entry?;
        let path = inside.join(entry.file_name());
        if entry.file_type()?.is_dir() {
            found.extend(files(folder, &path)?);
        } else {
            found.push((path.clone(), fs::read(folder.join(&path))?));
        }
    }
    found.sort();
    Ok(found)
}

fn hash(files: &[(PathBuf, Vec<u8>)]) -> String {
    let mut hash = Sha256::new();
    for (path, bytes) in files {
        hash.update(path.to_string_lossy().as_bytes());
        hash.update((bytes.len() as u64).to_le_bytes());
        hash.update(bytes);
    }
    hash.finalize().iter().take(DIGITS / 2).map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_name_changes_with_any_file() {
        let file = |path: &str, text: &str| (PathBuf::from(path), text.as_bytes().to_vec());
        let one = hash(&[file("a", "1"), file("b", "2")]);
        assert_eq!(one.len(), DIGITS);
        assert_ne!(one, hash(&[file("a", "1"), file("b", "3")]));
        assert_ne!(one, hash(&[file("a", "12"), file("b", "")]));
        assert_eq!(one, hash(&[file("a", "1"), file("b", "2")]));
    }
}
