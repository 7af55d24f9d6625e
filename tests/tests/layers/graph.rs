//! What cargo resolves: which package uses which, and what is linked into the page.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::process::Command;

use json::Value;

/// What the page is compiled for.
const PAGE_TARGET: &str = "wasm32-unknown-unknown";

/// One package and what it uses when compiled for its users, and while being built.
#[derive(Default)]
pub(super) struct Package {
    pub(super) normal: BTreeSet<String>,
    pub(super) build: BTreeSet<String>,
    pub(super) in_workspace: bool,
}

/// Everything a crate links, however far down.
pub(super) fn closure(packages: &BTreeMap<String, Package>, name: &str) -> BTreeSet<String> {
    let mut seen = BTreeSet::new();
    let mut waiting = vec![name.to_owned()];
    while let Some(next) = waiting.pop() {
        for used in &packages[&next].normal {
            if seen.insert(used.clone()) {
                waiting.push(used.clone());
            }
        }
    }
    seen
}

/// Packages by name; where two versions of one are locked, what they use is taken together.
pub(super) fn packages() -> BTreeMap<String, Package> {
    let metadata: Value = json::parse(&cargo(&["metadata", "--format-version", "1"])).unwrap();
    let names: BTreeMap<&str, &str> =
        list(&metadata, "packages").map(|package| (text(package, "id"), text(package, "name"))).collect();
    let members: BTreeSet<&str> = list(&metadata, "workspace_members").filter_map(Value::as_str).collect();
    let mut packages: BTreeMap<String, Package> = BTreeMap::new();
    for node in list(metadata.get("resolve").unwrap(), "nodes") {
        let package = packages.entry(names[text(node, "id")].to_owned()).or_default();
        package.in_workspace |= members.contains(text(node, "id"));
        for used in list(node, "deps") {
            let name = names[text(used, "pkg")];
            for kind in list(used, "dep_kinds") {
                match kind.get("kind").unwrap().as_str() {
                    None => package.normal.insert(name.to_owned()),
                    Some("build") => package.build.insert(name.to_owned()),
                    Some(_) => false,
                };
            }
        }
    }
    packages
}

/// The packages linked into the page, with exactly its features and its target. Macros run in the compiler and stay there.
pub(super) fn page_tree() -> BTreeSet<String> {
    let tree = [
        "tree",
        "-p",
        "app",
        "--features",
        "csr",
        "--target",
        PAGE_TARGET,
        "-e",
        "normal,no-proc-macro",
        "--prefix",
        "none",
        "--format",
        "{p}",
    ];
    cargo(&tree).lines().filter_map(|line| line.split_whitespace().next()).map(str::to_owned).collect()
}

fn cargo(arguments: &[&str]) -> String {
    let output = Command::new(env!("CARGO")).args(arguments).current_dir(top()).output().unwrap();
    assert!(output.status.success(), "cargo {arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

pub(super) fn top() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

fn list<'v>(value: &'v Value, name: &str) -> impl Iterator<Item = &'v Value> {
    value.get(name).unwrap().as_array().unwrap().iter()
}

fn text<'v>(value: &'v Value, name: &str) -> &'v str {
    value.get(name).unwrap().as_str().unwrap()
}
