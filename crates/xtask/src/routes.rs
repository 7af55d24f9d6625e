//! From an address to a file of the built site, as a static host finds it: the rules, and nothing that touches a socket.

use std::path::{Path, PathBuf};

/// What to send for an address.
#[derive(Debug, PartialEq)]
pub(crate) struct Found {
    /// 200, or 404 with the site's own page for it.
    pub(crate) status: u16,
    /// The file to send; it may be missing when the site has no 404.html.
    pub(crate) file: PathBuf,
    /// The value of Content-Type.
    pub(crate) kind: &'static str,
    /// The value of Cache-Control.
    pub(crate) cache: &'static str,
}

/// Finds the file below `root` for the target of a request, such as `/questions/two-sum?x=1`.
///
/// A folder gives its index.html with or without a slash at the end. What is outside `root`, hidden, unknown or not an
/// address at all gives 404.html.
pub(crate) fn find(root: &Path, target: &str) -> Found {
    let file = segments(target)
        .map(|names| root.join(names.join("/")))
        .map(|path| if path.is_dir() { path.join("index.html") } else { path })
        .filter(|path| path.is_file() && is_inside(root, path));
    let (status, file) = match file {
        Some(file) => (200, file),
        None => (404, root.join("404.html")),
    };
    Found { status, kind: kind(&file), cache: cache(file.strip_prefix(root).unwrap_or(&file)), file }
}

/// The decoded names of a path, or `None` for one that could leave the root.
fn segments(target: &str) -> Option<Vec<String>> {
    let path = target.split(['?', '#']).next()?.strip_prefix('/')?;
    let names: Option<Vec<String>> = path.split('/').filter(|name| !name.is_empty()).map(decode).collect();
    names.filter(|names| names.iter().all(|name| !name.starts_with('.') && !name.contains(['/', '\\', '\0'])))
}

/// Percent-decoding; `None` for a broken escape or for bytes that are not UTF-8.
fn decode(name: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(name.len());
    let mut rest = name.as_bytes();
    while let Some((&first, tail)) = rest.split_first() {
        if first == b'%' {
            let digits = std::str::from_utf8(tail.get(..2)?).ok()?;
            bytes.push(u8::from_str_radix(digits, 16).ok()?);
            rest = &tail[2..];
        } else {
            bytes.push(first);
            rest = tail;
        }
    }
    String::from_utf8(bytes).ok()
}

/// A link in the site that points out of it is not followed.
fn is_inside(root: &Path, file: &Path) -> bool {
    match (root.canonicalize(), file.canonicalize()) {
        (Ok(root), Ok(file)) => file.starts_with(root),
        _ => false,
    }
}

fn kind(file: &Path) -> &'static str {
    match file.extension().and_then(|extension| extension.to_str()).unwrap_or_default() {
        "html" => "text/html; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "wasm" => "application/wasm",
        "json" => "application/json",
        "webmanifest" => "application/manifest+json",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "ico" => "image/x-icon",
        "woff2" => "font/woff2",
        "xml" => "application/xml",
        "txt" | "md" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

/// What has a hash in its own name or in that of a folder it is in never changes under that name; all else is asked for anew.
fn cache(below_root: &Path) -> &'static str {
    let is_hash = |part: &str| {
        part.len() >= 8
            && part.bytes().all(|byte| byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte))
            && part.bytes().any(|byte| byte.is_ascii_digit())
    };
    let mut names = below_root.iter().filter_map(|name| name.to_str());
    let has_hash = names.any(|name| name.split(['-', '.', '_']).any(is_hash));
    if has_hash { "public, max-age=31536000, immutable" } else { "no-cache" }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;

    /// A small site in a folder of its own, removed at the end.
    struct Site(PathBuf);

    impl Site {
        fn new(name: &str) -> Self {
            let root = std::env::temp_dir().join(format!("dryrun-routes-{name}-{}", std::process::id()));
            fs::create_dir_all(root.join("questions/two-sum")).unwrap();
            for file in ["index.html", "404.html", "questions/two-sum/index.html", "app-0123456789abcdef_bg.wasm"] {
                fs::write(root.join(file), file).unwrap();
            }
            Self(root)
        }

        fn check(&self, target: &str, status: u16, file: &str) {
            let found = find(&self.0, target);
            assert_eq!((found.status, found.file), (status, self.0.join(file)), "{target}");
        }
    }

    impl Drop for Site {
        fn drop(&mut self) {
            fs::remove_dir_all(&self.0).ok();
        }
    }

    #[test]
    fn a_route_is_found_with_and_without_its_slash() {
        let site = Site::new("found");
        site.check("/", 200, "index.html");
        site.check("/?q=1", 200, "index.html");
        site.check("/questions/two-sum", 200, "questions/two-sum/index.html");
        site.check("/questions/two-sum/", 200, "questions/two-sum/index.html");
        site.check("/questions/two%2Dsum#x", 200, "questions/two-sum/index.html");
    }

    #[test]
    fn what_is_not_there_gives_the_page_that_says_so() {
        let site = Site::new("missing");
        for target in ["/questions/none", "/questions", "/%zz", "/%ff", "*", "", "/questions/two-sum/index.html/x"] {
            site.check(target, 404, "404.html");
        }
    }

    #[test]
    fn nothing_outside_the_site_is_sent() {
        let site = Site::new("inside");
        fs::write(site.0.join(".hidden"), "x").unwrap();
        #[cfg(unix)]
        std::os::unix::fs::symlink("/etc/hostname", site.0.join("link.txt")).unwrap();
        for target in
            ["/../Cargo.toml", "/%2e%2e/x", "/..%2f..%2fetc/passwd", "/questions/..%5cx", "/.hidden", "/link.txt"]
        {
            site.check(target, 404, "404.html");
        }
    }

    #[test]
    fn only_a_name_with_a_hash_is_kept_for_ever() {
        assert!(cache(Path::new("app-0123456789abcdef_bg.wasm")).ends_with("immutable"));
        assert!(cache(Path::new("two-sum.8b1a9953c4611296.json")).ends_with("immutable"));
        assert!(cache(Path::new("python-96a82e1e/worker.mjs")).ends_with("immutable"));
        assert!(cache(Path::new("questions/coin-change.2869e9a8.json")).ends_with("immutable"));
        for name in ["index.html", "decade-facade.js", "questions/2026-01-01/index.html", "binary-search.json", "sw.js"]
        {
            assert_eq!(cache(Path::new(name)), "no-cache", "{name}");
        }
    }
}
