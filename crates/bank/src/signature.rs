//! What a coding question asks for: a function or a class, with types that every language has.

use std::fmt;

use json::Value;

use crate::codec::{Json, record, take};
use crate::place::Place;

/// A type of a parameter or of a result.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Type {
    /// 32-bit.
    Int,
    /// 64-bit floating point.
    Float,
    /// True or false.
    Bool,
    /// Text.
    String,
    /// A list of values of one type.
    List(Box<Type>),
    /// A rectangle of values, rows of equal length.
    Grid(Box<Type>),
    /// Singly linked, of integers; `[1, 2]` in JSON.
    LinkedList,
    /// Of integers; level order with nulls in JSON, `[1, null, 2]`.
    BinaryTree,
    /// Node `i`'s neighbours stand at index `i`.
    Graph,
}

impl Type {
    /// Reads the spelling used in content, such as `list<list<int>>`.
    pub fn parse(text: &str) -> Option<Self> {
        let inner = |prefix: &str| text.strip_prefix(prefix)?.strip_suffix('>').and_then(Self::parse).map(Box::new);
        Some(match text {
            "int" => Self::Int,
            "float" => Self::Float,
            "bool" => Self::Bool,
            "string" => Self::String,
            "linked-list<int>" => Self::LinkedList,
            "binary-tree<int>" => Self::BinaryTree,
            "graph" => Self::Graph,
            _ if text.starts_with("list<") => Self::List(inner("list<")?),
            _ => Self::Grid(inner("grid<")?),
        })
    }

    /// The type as every language writes it: grids and graphs are lists of lists.
    pub fn as_lists(&self) -> Self {
        let list = |of| Self::List(Box::new(of));
        match self {
            Self::List(of) => list(of.as_lists()),
            Self::Grid(of) => list(list(of.as_lists())),
            Self::Graph => list(list(Self::Int)),
            plain => plain.clone(),
        }
    }

    /// Whether a JSON value is of this type; the error says where it is not, as a path such as `[2][0]`, and what
    /// was expected there.
    pub fn check(&self, value: &Value) -> Result<(), (String, &'static str)> {
        let plain = |fits: bool, expected| {
            if fits { Ok(()) } else { Err((String::new(), expected)) }
        };
        let is_int = |value: &Value| value.as_i64().is_some_and(|number| i32::try_from(number).is_ok());
        match self {
            Self::Int => plain(is_int(value), "a whole number of 32 bits"),
            Self::Float => plain(value.is_number(), "a number"),
            Self::Bool => plain(value.is_boolean(), "true or false"),
            Self::String => plain(value.is_string(), "a text"),
            Self::List(of) => check_items(value, of),
            Self::Grid(of) => check_grid(value, of),
            Self::LinkedList => check_items(value, &Self::Int),
            Self::BinaryTree => check_tree(value, is_int),
            Self::Graph => check_graph(value),
        }
    }
}

fn check_items(value: &Value, of: &Type) -> Result<(), (String, &'static str)> {
    let items = value.as_array().ok_or((String::new(), "a list"))?;
    for (index, item) in items.iter().enumerate() {
        of.check(item).map_err(|(path, expected)| (format!("[{index}]{path}"), expected))?;
    }
    Ok(())
}

fn check_grid(value: &Value, of: &Type) -> Result<(), (String, &'static str)> {
    check_items(value, &Type::List(Box::new(of.clone())))?;
    let rows: Vec<usize> =
        value.as_array().into_iter().flatten().filter_map(Value::as_array).map(<[Value]>::len).collect();
    match rows.iter().position(|length| length != &rows[0]) {
        Some(row) => Err((format!("[{row}]"), "a row as long as the first")),
        None => Ok(()),
    }
}

/// Level order: a null stands for a missing child, and a missing node has no children to list.
fn check_tree(value: &Value, is_int: impl Fn(&Value) -> bool) -> Result<(), (String, &'static str)> {
    let items = value.as_array().ok_or((String::new(), "a list in level order"))?;
    let mut open = 1_usize;
    for (index, item) in items.iter().enumerate() {
        let at = || format!("[{index}]");
        if open == 0 {
            return Err((at(), "nothing, because no node above has room for this child"));
        }
        open -= 1;
        if is_int(item) {
            open += 2;
        } else if !item.is_null() || index == 0 {
            return Err((at(), if index == 0 { "the root's value" } else { "a whole number or null" }));
        }
    }
    Ok(())
}

fn check_graph(value: &Value) -> Result<(), (String, &'static str)> {
    check_items(value, &Type::List(Box::new(Type::Int)))?;
    let nodes = value.as_array().map_or(0, <[Value]>::len);
    for (node, neighbours) in value.as_array().into_iter().flatten().enumerate() {
        for (index, neighbour) in neighbours.as_array().into_iter().flatten().enumerate() {
            if neighbour.as_u64().is_none_or(|number| number >= nodes as u64) {
                return Err((format!("[{node}][{index}]"), "the number of a node of the graph"));
            }
        }
    }
    Ok(())
}

impl fmt::Display for Type {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Int => f.write_str("int"),
            Self::Float => f.write_str("float"),
            Self::Bool => f.write_str("bool"),
            Self::String => f.write_str("string"),
            Self::List(of) => write!(f, "list<{of}>"),
            Self::Grid(of) => write!(f, "grid<{of}>"),
            Self::LinkedList => f.write_str("linked-list<int>"),
            Self::BinaryTree => f.write_str("binary-tree<int>"),
            Self::Graph => f.write_str("graph"),
        }
    }
}

impl Json for Type {
    fn to_json(&self) -> Value {
        self.to_string().into()
    }
    fn read(at: &Place) -> Self {
        Self::parse(at.text()).unwrap_or_else(|| {
            at.refuse();
            Self::Int
        })
    }
}

record! {
    /// A parameter.
    pub struct Param {
        /// In snake case.
        pub name: String,
        /// Its type.
        pub of: Type,
    }
}

record! {
    /// A free function.
    pub struct Function {
        /// In snake case; Java, C++ and JavaScript use camel case.
        pub name: String,
        /// In order.
        pub params: Vec<Param>,
        /// Its result.
        pub returns: Type,
    }
}

record! {
    /// A method of a designed class.
    pub struct Method {
        /// In snake case; Java, C++ and JavaScript use camel case.
        pub name: String,
        /// In order.
        pub params: Vec<Param>,
        /// Its result; `None` is void.
        pub returns: Option<Type>,
    }
}

record! {
    /// A class to design.
    pub struct Class {
        /// In Pascal case in every language.
        pub name: String,
        /// Parameters of its constructor.
        pub constructor: Vec<Param>,
        /// One or more.
        pub methods: Vec<Method>,
    }
}

/// What is to be written.
#[derive(Debug, Clone, PartialEq)]
pub enum Signature {
    /// A free function.
    Function(Function),
    /// A class, judged by sequences of calls.
    Class(Class),
}

impl Signature {
    /// The signature with every type as [`Type::as_lists`] has it.
    pub fn as_lists(&self) -> Self {
        let mut signature = self.clone();
        let (params, returns): (Vec<&mut Param>, Vec<&mut Type>) = match &mut signature {
            Self::Function(function) => (function.params.iter_mut().collect(), vec![&mut function.returns]),
            Self::Class(class) => {
                let mut params: Vec<&mut Param> = class.constructor.iter_mut().collect();
                let mut returns = Vec::new();
                for method in &mut class.methods {
                    params.extend(&mut method.params);
                    returns.extend(&mut method.returns);
                }
                (params, returns)
            }
        };
        for of in params.into_iter().map(|param| &mut param.of).chain(returns) {
            *of = of.as_lists();
        }
        signature
    }
}

impl Json for Signature {
    fn to_json(&self) -> Value {
        match self {
            Self::Function(function) => json::object([("function", function.to_json())]),
            Self::Class(class) => json::object([("class", class.to_json())]),
        }
    }

    fn read(at: &Place) -> Self {
        if at.has("class") { Self::Class(take(at, "class")) } else { Self::Function(take(at, "function")) }
    }
}
