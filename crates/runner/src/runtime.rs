//! The languages that there is something to run with. A new one needs an entry here and a folder of workers, nothing else.

/// What runs a language in the browser.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Runtime {
    /// The language as everywhere: `python`.
    pub language: &'static str,
    /// As people write it.
    pub title: &'static str,
    /// The folder of its worker among the page's files; `None` where code of this language cannot be run yet.
    pub folder: Option<&'static str>,
    /// What is fetched before its first run, in bytes as they travel, to be said beforehand; 0 where it is not worth saying.
    pub download: u32,
    /// Whether a worker can be started from a copy of another one's memory, which is worth it where a start takes long.
    pub copies: bool,
    /// The spaces of one indent.
    pub indent: u8,
}

/// Every language that a learner may write, in the order in which they are offered.
pub const RUNTIMES: [Runtime; 5] = [
    Runtime {
        language: "python",
        title: "Python",
        folder: Some("python"),
        download: 4_000_000,
        copies: true,
        indent: 4,
    },
    Runtime {
        language: "javascript",
        title: "JavaScript",
        folder: Some("javascript"),
        download: 0,
        copies: false,
        indent: 2,
    },
    Runtime {
        language: "typescript",
        title: "TypeScript",
        folder: Some("javascript"),
        download: 0,
        copies: false,
        indent: 2,
    },
    Runtime { language: "java", title: "Java", folder: None, download: 0, copies: false, indent: 4 },
    Runtime { language: "cpp", title: "C++", folder: None, download: 0, copies: false, indent: 4 },
];

/// The runtime of a language.
pub fn runtime(language: &str) -> Option<&'static Runtime> {
    RUNTIMES.iter().find(|runtime| runtime.language == language)
}
