//! A case of one's own: arguments and calls as people write them down, `1 -> 2 -> 3`, rows of a grid, `put(1, 2)`.

mod argument;
mod calls;
mod written;

use bank::{Input, Signature, Type};

pub use written::written;

/// A field that a learner fills in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asked {
    /// The parameter as the signature names it, or what the calls are of.
    pub name: String,
    /// What may be written, with an example.
    pub help: &'static str,
    /// Whether it has one line or several.
    pub is_long: bool,
}

/// Why a field cannot be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unreadable {
    /// The position of the field.
    pub field: usize,
    /// A sentence without its full stop.
    pub message: String,
}

/// The fields of a question: one for each parameter, or one for the calls of a class.
pub fn fields(signature: &Signature) -> Vec<Asked> {
    match signature {
        Signature::Function(function) => {
            let field = |param: &bank::Param| Asked {
                name: param.name.clone(),
                help: help(&param.of),
                is_long: matches!(param.of, Type::Grid(_) | Type::Graph) || is_nested(&param.of),
            };
            function.params.iter().map(field).collect()
        }
        Signature::Class(class) => {
            let help = "One call a line, the constructor first, such as put(1, 2)";
            vec![Asked { name: format!("Calls of {}", class.name), help, is_long: true }]
        }
    }
}

/// Reads what was written into the fields of [`fields`].
///
/// # Errors
/// The first field that cannot be read, and why.
pub fn read(signature: &Signature, texts: &[String]) -> Result<Input, Unreadable> {
    let text = |field: usize| texts.get(field).map_or("", String::as_str);
    match signature {
        Signature::Function(function) => {
            let one = |(field, param): (usize, &bank::Param)| {
                argument::read(&param.of, text(field)).map_err(|message| Unreadable { field, message })
            };
            Ok(Input::Args(function.params.iter().enumerate().map(one).collect::<Result<_, _>>()?))
        }
        Signature::Class(class) => {
            let calls = calls::read(class, text(0)).map_err(|message| Unreadable { field: 0, message })?;
            Ok(Input::Calls(calls))
        }
    }
}

fn is_nested(of: &Type) -> bool {
    matches!(of, Type::List(inner) if matches!(**inner, Type::List(_) | Type::Grid(_) | Type::Graph))
}

fn help(of: &Type) -> &'static str {
    match of {
        Type::Int => "A whole number",
        Type::Float => "A number",
        Type::Bool => "true or false",
        Type::String => "A text, with or without quotes",
        Type::LinkedList => "Such as 1 -> 2 -> 3",
        Type::BinaryTree => "Level by level, null for a missing child: 1, 2, 3, null, 4",
        Type::Grid(_) => "One row a line, such as 1101",
        Type::Graph => "One node a line with its neighbours, such as 0: 1, 2",
        Type::List(inner) if matches!(**inner, Type::String) => "Texts with commas between them",
        Type::List(_) if is_nested(of) => "One list a line, such as 1, 2",
        Type::List(_) => "Such as 1, 2, 3",
    }
}

#[cfg(test)]
mod tests;
