//! Outcomes kept between runs, by the hash of everything that went in: code, inputs, harness, compiler.

use std::path::PathBuf;
use std::sync::atomic::{AtomicUsize, Ordering};

use super::outcome::Outcome;

/// A name for a job that changes with anything that could change its outcome.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Key(String);

impl Key {
    /// Hashes parts so that no two lists of parts run together: FNV-1a over 64 bits, twice from different starts.
    pub(crate) fn of(parts: &[&str]) -> Self {
        let hash = |start: u64| {
            let bytes = parts.iter().flat_map(|part| part.bytes().chain([0xff]));
            bytes.fold(start, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
        };
        Self(format!("{:016x}{:016x}", hash(0xcbf2_9ce4_8422_2325), hash(0x6c62_272e_07bb_0142)))
    }

    /// A name for a folder to work in that no other job has, in this test run or in another.
    pub(crate) fn workshop(&self) -> PathBuf {
        static OPENED: AtomicUsize = AtomicUsize::new(0);
        let number = OPENED.fetch_add(1, Ordering::Relaxed);
        folder().join(format!("work-{}-{}-{number}", self.0, std::process::id()))
    }

    /// A folder to keep something in, beside the outcomes.
    pub(crate) fn folder(&self, kind: &str) -> PathBuf {
        folder().join(format!("{kind}-{}", self.0))
    }

    pub(crate) fn load(&self) -> Option<Outcome> {
        let text = std::fs::read_to_string(self.file()).ok()?;
        Outcome::from_json(&json::parse(&text).ok()?)
    }

    /// Keeps an outcome. Without a place to keep it the proofs still hold, only slower the next time.
    pub(crate) fn store(&self, outcome: &Outcome) {
        let part = self.file().with_extension(format!("part-{}", std::process::id()));
        if std::fs::write(&part, outcome.to_json().to_string()).is_ok() {
            let _ = std::fs::rename(&part, self.file());
        }
    }

    fn file(&self) -> PathBuf {
        folder().join(format!("{}.json", self.0))
    }
}

/// `$XDG_CACHE_HOME/dryrun/proofs`, or the same below `~/.cache`.
fn folder() -> PathBuf {
    let home = || PathBuf::from(std::env::var_os("HOME").unwrap_or_default()).join(".cache");
    std::env::var_os("XDG_CACHE_HOME").map_or_else(home, PathBuf::from).join("dryrun").join("proofs")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_tell_parts_apart() {
        assert_eq!(Key::of(&["ab", "c"]), Key::of(&["ab", "c"]));
        assert_ne!(Key::of(&["ab", "c"]), Key::of(&["a", "bc"]));
    }
}
