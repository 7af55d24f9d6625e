//! What went wrong in a learner's program, in the program's own terms.

use crate::field::{Field, Malformed};

/// What sort of fault it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FaultKind {
    /// The file cannot be compiled.
    Syntax,
    /// The file does not define what is called.
    Missing,
    /// An exception nobody caught.
    Exception,
    /// The stack overflowed.
    Recursion,
    /// Memory ran out.
    Memory,
    /// The answer does not fit its type.
    Type,
}

/// A fault, with the learner's own lines and never the harness's.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    pub kind: FaultKind,
    /// The language's own name of it, such as `IndexError`.
    pub name: String,
    pub message: String,
    /// From 1.
    pub line: Option<u32>,
    /// From 1.
    pub column: Option<u32>,
    /// The calls of the learner's file and the line each stood at, outermost first.
    pub stack: Vec<(String, u32)>,
}

impl Fault {
    pub(crate) fn read(at: Field) -> Result<Fault, Malformed> {
        let kind = match at.at("kind").text()? {
            "syntax" => FaultKind::Syntax,
            "missing" => FaultKind::Missing,
            "exception" => FaultKind::Exception,
            "recursion" => FaultKind::Recursion,
            "memory" => FaultKind::Memory,
            "type" => FaultKind::Type,
            _ => return at.at("kind").refuse("a kind of fault"),
        };
        let call = |call: Field| Ok((call.item(0).text()?.to_owned(), call.item(1).number()?));
        let number = |name| at.at(name).given().map(Field::number).transpose();
        Ok(Fault {
            kind,
            name: at.at("name").text()?.to_owned(),
            message: at.at("message").text()?.to_owned(),
            line: number("line")?,
            column: number("column")?,
            stack: at.at("stack").given().map_or_else(|| Ok(Vec::new()), |stack| stack.list()?.map(call).collect())?,
        })
    }

    /// What a reader is told first, such as `IndexError: list index out of range`.
    pub fn headline(&self) -> String {
        match (self.name.as_str(), self.message.as_str()) {
            ("", message) => message.to_owned(),
            (name, "") => name.to_owned(),
            (name, message) => format!("{name}: {message}"),
        }
    }
}
