//! From the words of a condition to its tree: what binds closer is read further in.

use json::Value;

use super::NotUnderstood;
use super::words::{Kind, Word};

const DEEPEST: usize = 40;
const EMPTY: &str = "Write a condition, such as i == 3.";
const CALLS: &str = "Functions are not called, since that would change the run; only len, abs, min and max are known.";

type Read = Result<Value, NotUnderstood>;

/// The functions that are known, and whether they take one value alone.
const KNOWN: [(&str, bool); 4] = [("len", true), ("abs", true), ("min", false), ("max", false)];

/// Reads all words; the last one marks the end.
pub(super) fn read(words: &[Word]) -> Read {
    let mut reader = Reader { words, next: 0, depth: 0 };
    if matches!(&reader.peek().kind, Kind::Name(name) if name == "when" || name == "if") && words.len() > 1 {
        reader.next = 1;
    }
    if reader.is_at_end() {
        return reader.refuse(EMPTY.to_owned());
    }
    let tree = reader.either()?;
    if reader.is_at_end() { Ok(tree) } else { reader.refuse_rest() }
}

struct Reader<'w> {
    words: &'w [Word],
    next: usize,
    depth: usize,
}

fn tree(kind: &str, parts: Vec<Value>) -> Value {
    Value::Array(std::iter::once(Value::from(kind)).chain(parts).collect())
}

impl Reader<'_> {
    fn peek(&self) -> &Word {
        &self.words[self.next.min(self.words.len() - 1)]
    }

    fn is_at_end(&self) -> bool {
        self.next + 1 >= self.words.len()
    }

    fn sees(&self, sign: &str) -> bool {
        matches!(self.peek().kind, Kind::Sign(one) if one == sign) && !self.is_at_end()
    }

    fn takes(&mut self, sign: &str) -> bool {
        let sees = self.sees(sign);
        self.next += usize::from(sees);
        sees
    }

    /// The first of these signs that comes next.
    fn takes_one(&mut self, signs: &[&'static str]) -> Option<&'static str> {
        signs.iter().copied().find(|sign| self.takes(sign))
    }

    fn refuse<T>(&self, message: String) -> Result<T, NotUnderstood> {
        Err(NotUnderstood { at: self.peek().at, message })
    }

    /// A word that nothing before it leads to.
    fn refuse_rest(&self) -> Read {
        let word = self.peek();
        let text = &word.text;
        self.refuse(match word.kind {
            Kind::Sign(")" | "]") => format!("This {text} closes nothing."),
            Kind::Sign("=") => "= binds a variable; == compares.".to_owned(),
            Kind::Sign("&") => "& cannot stand here; for both write and.".to_owned(),
            Kind::Sign("|") => "| cannot stand here; for one of two write or.".to_owned(),
            Kind::Sign(_) => format!("{text} cannot stand here."),
            _ => format!("{text} cannot stand here; and or or may be missing before it."),
        })
    }

    /// Reads something further in, unless it is too far in.
    fn deeper(&mut self, read: impl FnOnce(&mut Self) -> Read) -> Read {
        if self.depth >= DEEPEST {
            return self.refuse("This is nested too deeply.".to_owned());
        }
        self.depth += 1;
        let found = read(self);
        self.depth -= 1;
        found
    }

    /// One or several parts with a sign between them.
    fn joined(&mut self, sign: &str, part: fn(&mut Self) -> Read) -> Read {
        let mut parts = vec![part(self)?];
        while self.takes(sign) {
            parts.push(part(self)?);
        }
        Ok(if parts.len() == 1 { parts.remove(0) } else { tree(sign, parts) })
    }

    fn either(&mut self) -> Read {
        self.joined("or", Self::both)
    }

    fn both(&mut self) -> Read {
        self.joined("and", Self::negated)
    }

    fn negated(&mut self) -> Read {
        if self.takes("not") {
            return Ok(tree("not", vec![self.deeper(Self::negated)?]));
        }
        self.compared()
    }

    /// A comparison, or a chain of them, which is all of them at once.
    fn compared(&mut self) -> Read {
        let mut left = self.summed()?;
        let mut all = Vec::new();
        while let Some((sign, is_negated)) = self.comparison() {
            let right = self.summed()?;
            let one = tree(sign, vec![left, right.clone()]);
            all.push(if is_negated { tree("not", vec![one]) } else { one });
            left = right;
        }
        Ok(match all.len() {
            0 => left,
            1 => all.remove(0),
            _ => tree("and", all),
        })
    }

    fn comparison(&mut self) -> Option<(&'static str, bool)> {
        if self.takes("is") {
            return Some((if self.takes("not") { "!=" } else { "==" }, false));
        }
        let inside = self.words.get(self.next + 1).is_some_and(|word| word.kind == Kind::Sign("in"));
        if self.sees("not") && inside {
            self.next += 2;
            return Some(("in", true));
        }
        self.takes_one(&["==", "!=", "<=", ">=", "<", ">", "in"]).map(|sign| (sign, false))
    }

    fn summed(&mut self) -> Read {
        self.chained(&["+", "-"], Self::multiplied)
    }

    fn multiplied(&mut self) -> Read {
        self.chained(&["*", "//", "/", "%"], Self::signed)
    }

    fn chained(&mut self, signs: &[&'static str], part: fn(&mut Self) -> Read) -> Read {
        let mut left = part(self)?;
        while let Some(sign) = self.takes_one(signs) {
            left = tree(sign, vec![left, part(self)?]);
        }
        Ok(left)
    }

    fn signed(&mut self) -> Read {
        if self.takes("-") {
            return Ok(tree("neg", vec![self.deeper(Self::signed)?]));
        }
        if self.takes("!") {
            return Ok(tree("not", vec![self.deeper(Self::signed)?]));
        }
        self.followed()
    }

    /// A value with the fields and items that are asked of it.
    fn followed(&mut self) -> Read {
        let mut value = self.first()?;
        loop {
            if self.takes(".") {
                let Kind::Name(name) = self.peek().kind.clone() else {
                    return self.refuse("The name of a field is missing after the dot.".to_owned());
                };
                self.refuse_call()?;
                self.next += 1;
                value = tree("field", vec![value, Value::from(name.as_str())]);
            } else if self.takes("[") {
                let key = self.deeper(Self::either)?;
                self.close("]")?;
                value = tree("item", vec![value, key]);
            } else {
                return Ok(value);
            }
        }
    }

    /// A name with a bracket behind it would be a call.
    fn refuse_call(&self) -> Result<(), NotUnderstood> {
        let is_call = self.words.get(self.next + 1).is_some_and(|word| word.kind == Kind::Sign("("));
        if is_call { self.refuse(CALLS.to_owned()) } else { Ok(()) }
    }

    fn first(&mut self) -> Read {
        match self.peek().kind.clone() {
            Kind::Value(value) => {
                self.next += 1;
                Ok(tree("value", vec![value]))
            }
            Kind::Name(name) => match KNOWN.iter().find(|(known, _)| *known == name) {
                Some(&(known, takes_one)) if self.words[self.next + 1].kind == Kind::Sign("(") => {
                    self.asked(known, takes_one)
                }
                _ => {
                    self.refuse_call()?;
                    self.next += 1;
                    Ok(tree("name", vec![Value::from(name.as_str())]))
                }
            },
            Kind::Sign("(") => {
                self.next += 1;
                let inside = self.deeper(Self::either)?;
                self.close(")")?;
                Ok(inside)
            }
            Kind::Sign("[") => self.refuse("A list cannot be written here; ask for its size or its items.".to_owned()),
            Kind::Sign(_) => self.missing(),
        }
    }

    fn missing(&self) -> Read {
        let before = self.next.checked_sub(1).map(|at| self.words[at].text.as_str());
        match before {
            Some(before) if self.is_at_end() => self.refuse(format!("Something is missing after {before}.")),
            _ if self.is_at_end() => self.refuse(EMPTY.to_owned()),
            _ => self.refuse_rest(),
        }
    }

    /// A function that is known, with its values.
    fn asked(&mut self, name: &'static str, takes_one: bool) -> Read {
        let at = self.peek().at;
        self.next += 2;
        let mut values = vec![self.deeper(Self::either)?];
        while self.takes(",") {
            values.push(self.deeper(Self::either)?);
        }
        self.close(")")?;
        match (takes_one, values.len()) {
            (true, 2..) => Err(NotUnderstood { at, message: format!("{name} takes one value.") }),
            (false, 1) => Err(NotUnderstood { at, message: format!("{name} takes two values or more.") }),
            _ => Ok(tree(name, values)),
        }
    }

    fn close(&mut self, sign: &str) -> Result<(), NotUnderstood> {
        if self.takes(sign) {
            return Ok(());
        }
        if self.is_at_end() {
            return self.refuse(format!("A {sign} is missing."));
        }
        self.refuse_rest().map(drop)
    }
}
