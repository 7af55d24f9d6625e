//! The documents tell the truth about where things are: every path and every link in them exists.

use std::path::Path;

use super::File;

/// Relative links of Markdown, and paths in backticks that begin with a top folder.
pub(super) fn check(root: &Path, files: &[File]) -> Vec<String> {
    let mut faults = Vec::new();
    for file in files.iter().filter(|file| file.ends(&[".md"]) && !file.path.starts_with("content/questions/")) {
        let folder = root.join(&file.path).parent().map(Path::to_owned).unwrap_or_default();
        for (at, line) in file.text.lines().enumerate() {
            let linked = links(line).into_iter().filter(|link| !folder.join(link).exists());
            let told = paths(line).into_iter().filter(|path| !root.join(path).exists());
            faults.extend(
                linked.chain(told).map(|path| format!("{}:{} names `{path}`, which is not there", file.path, at + 1)),
            );
        }
    }
    faults
}

/// The targets of `[…](target)` that are files of ours, without their anchor.
fn links(line: &str) -> Vec<&str> {
    let targets = line.split("](").skip(1).filter_map(|rest| rest.split(')').next());
    targets
        .filter_map(|target| target.split('#').next())
        .filter(|target| {
            !target.is_empty()
                && !target.contains("://")
                && !target.starts_with(['/', 'm'])
                && !target.contains(['<', '…'])
        })
        .collect()
}

/// Paths in backticks; a pattern, a placeholder or a command is none.
fn paths(line: &str) -> Vec<&str> {
    const TOPS: [&str; 5] = ["crates/", "content/", "tests/", "docs/", "www/"];
    const BUILT: [&str; 2] = ["www/generated", "node_modules"];
    let quoted = line.split('`').skip(1).step_by(2);
    quoted
        .filter(|text| TOPS.iter().any(|top| text.starts_with(top)) && !BUILT.iter().any(|built| text.contains(built)))
        .filter(|text| !text.contains(['*', '<', '{', ' ', '…', ':']))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_and_paths_are_told_from_patterns_and_addresses() {
        assert_eq!(links("[a](docs/a.md#x) [b](https://e.example) [c](/questions) [d](#here)"), ["docs/a.md"]);
        assert_eq!(
            paths("`crates/app/src/lib.rs` `crates/*/src` `content/questions/<slug>/` `cargo test`"),
            ["crates/app/src/lib.rs"]
        );
        let readme =
            File { path: String::from("README.md"), text: String::from("See `docs/none.md` and [it](none.md).\n") };
        assert_eq!(check(Path::new("/nowhere"), &[readme]).len(), 2);
    }
}
