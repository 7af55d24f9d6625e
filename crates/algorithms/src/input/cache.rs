//! The capacity of a cache and calls of it as text: `2; put 1 10, get 1`, or `LruCache(2), put(1, 10), get(1)`.

use super::scan::LARGEST;
use super::{Input, InputError, InputKind};
use crate::random::Random;

const MOST_CALLS: usize = 100;
const LARGEST_CAPACITY: i64 = 20;

/// A call of a cache.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CacheCall {
    Get { key: i64 },
    Put { key: i64, value: i64 },
}

pub(super) fn parse(text: &str) -> Result<Input, InputError> {
    let mut words = Words { chars: text.chars().collect(), at: 0 };
    // The name of the class, or of the capacity, says nothing.
    if words.peek().is_some_and(char::is_alphabetic) && !["get", "put"].contains(&words.word().as_str()) {
        words.take_word();
    }
    let (capacity, at) = words.number("The capacity, a number, must come first.")?;
    if !(0..=LARGEST_CAPACITY).contains(&capacity) {
        return Err(InputError::new(at, "The capacity must lie between 0 and 20."));
    }
    let mut calls = Vec::new();
    while words.peek().is_some() {
        if calls.len() == MOST_CALLS {
            return Err(InputError::new(words.at, "At most 100 calls; this is number 101."));
        }
        calls.push(call(&mut words)?);
    }
    Ok(Input::Cache { capacity: capacity as u32, calls })
}

fn call(words: &mut Words) -> Result<CacheCall, InputError> {
    let at = words.at;
    let (name, get) = (words.word(), "`get` takes a key, as in `get 1`.");
    words.take_word();
    match name.as_str() {
        "get" => Ok(CacheCall::Get { key: words.number(get)?.0 }),
        "put" => {
            let put = "`put` takes a key and a value, as in `put 1 10`.";
            Ok(CacheCall::Put { key: words.number(put)?.0, value: words.number(put)?.0 })
        }
        _ => Err(InputError::new(at, format!("Here must stand `get` or `put`. {}", InputKind::Cache.accepts()))),
    }
}

/// Words and numbers; whatever stands between them only parts them.
struct Words {
    chars: Vec<char>,
    at: usize,
}

impl Words {
    /// The first character of the next word or number.
    fn peek(&mut self) -> Option<char> {
        let parts = |c: char| c.is_whitespace() || ",;:()[]{}=.\"'".contains(c);
        self.at += self.chars[self.at..].iter().take_while(|&&c| parts(c)).count();
        self.chars.get(self.at).copied()
    }

    fn word(&self) -> String {
        let letters = self.chars[self.at..].iter().take_while(|c| c.is_alphabetic());
        letters.collect::<String>().to_lowercase()
    }

    fn take_word(&mut self) {
        self.at += self.word().chars().count();
    }

    fn number(&mut self, missing: &str) -> Result<(i64, usize), InputError> {
        self.peek();
        let at = self.at;
        let signs = usize::from(self.chars.get(at) == Some(&'-'));
        let digits = self.chars[at + signs..].iter().take_while(|c| c.is_ascii_digit());
        let text: String = digits.collect();
        self.at += signs + text.len();
        let number = text.parse::<i64>().ok().filter(|number| *number <= LARGEST);
        match (number, text.len()) {
            (Some(number), _) => Ok((if signs > 0 { -number } else { number }, at)),
            (None, 0) => Err(InputError::new(at, missing)),
            (None, _) => Err(InputError::new(at, "This number is too large: at most 1,000,000,000.")),
        }
    }
}

pub(super) fn to_text(capacity: u32, calls: &[CacheCall]) -> String {
    let words: Vec<String> = calls.iter().map(ToString::to_string).collect();
    if words.is_empty() { capacity.to_string() } else { format!("{capacity}; {}", words.join(", ")) }
}

impl std::fmt::Display for CacheCall {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            CacheCall::Get { key } => write!(f, "get {key}"),
            CacheCall::Put { key, value } => write!(f, "put {key} {value}"),
        }
    }
}

/// So many calls of a small cache with a few more keys than it holds, so that some are found and some are dropped.
pub(super) fn random(size: u32, random: &mut Random) -> Input {
    let capacity = random.between(2, 4);
    let call = |at: u32, random: &mut Random| {
        let key = random.between(1, capacity + 2);
        if at > 0 && random.percent(45) {
            CacheCall::Get { key }
        } else {
            CacheCall::Put { key, value: random.between(10, 99) }
        }
    };
    Input::Cache { capacity: capacity as u32, calls: (0..size).map(|at| call(at, random)).collect() }
}
