//! Does a worker's operations on a recorder. Whatever does not fit what stands is refused, so that a faulty worker cannot
//! bring a state into being that never was.

use json::Value as Json;
use trace::{Call, Kind, Limit, ObjId, Recorder, SiteId, Spelling, Trace, Value};

use super::Note;
use crate::field::{Field, Malformed};

/// An object: its id in the trace.
struct Known {
    id: ObjId,
    kind: Kind,
}

/// A call and how many variables it has.
struct Open {
    call: Call,
    variables: u32,
}

/// Contents as a worker tells them.
struct Contents<'v> {
    class: &'v str,
    fields: Vec<&'v str>,
    items: Vec<Field<'v>>,
    more: u32,
}

pub(super) struct Builder {
    recorder: Recorder,
    calls: Vec<Open>,
    objects: Vec<Known>,
    notes: Vec<Note>,
    printed: u32,
}

impl Builder {
    pub(super) fn new(printed: u32, spelling: Spelling) -> Builder {
        let mut recorder = Recorder::new(Limit::default());
        recorder.spell(spelling);
        Builder { recorder, calls: Vec::new(), objects: Vec::new(), notes: Vec::new(), printed }
    }

    pub(super) fn finish(self) -> (Trace, Vec<Note>) {
        (self.recorder.finish(Ok(())), self.notes)
    }

    /// Objects first, because they may refer to each other in circles, then everything in order.
    pub(super) fn step(&mut self, step: Field) -> Result<(), Malformed> {
        let mut note = Note::default();
        let mut fresh = Vec::new();
        for operation in step.list()? {
            if operation.item(0).text()? == "new" {
                fresh.push(self.place(operation)?);
            }
        }
        let mut fresh = fresh.into_iter();
        for operation in step.list()? {
            match operation.item(0).text()? {
                "call" => self.call(operation)?,
                "leave" => self.leave(operation)?,
                "var" => {
                    let value = self.value(operation.item(3))?;
                    self.assign(operation, value)?;
                }
                "del" => self.assign(operation, Value::Absent)?,
                "new" => {
                    let is_fresh = fresh.next().unwrap_or(false);
                    self.fill(operation, kind(operation.item(2))?, 3, is_fresh)?;
                }
                "set" => {
                    let known = self.known(operation.item(1))?.kind;
                    self.fill(operation, known, 2, false)?;
                }
                "out" => self.printed += operation.item(1).text()?.chars().count() as u32,
                "value" => note.returned = Some(self.words(operation.item(1))?),
                "raise" => {
                    let text = |at| Ok::<_, Malformed>(operation.item(at).text()?.to_owned());
                    note.raised = Some((text(1)?, text(2)?));
                }
                _ => return operation.refuse("an operation"),
            }
        }
        note.printed = self.printed;
        self.notes.push(note);
        self.recorder.step(SiteId(0)).map_err(|_| Malformed("a window of too many states".to_owned()))
    }

    fn call(&mut self, operation: Field) -> Result<(), Malformed> {
        let names = operation.item(2).list()?.map(Field::text).collect::<Result<Vec<_>, _>>()?;
        let call = self.recorder.call(operation.item(1).text()?, &names);
        self.calls.push(Open { call, variables: names.len() as u32 });
        Ok(())
    }

    fn leave(&mut self, operation: Field) -> Result<(), Malformed> {
        let Some(open) = self.calls.pop() else { return operation.refuse("possible without a call") };
        self.recorder.leave(open.call);
        Ok(())
    }

    fn assign(&mut self, operation: Field, value: Value) -> Result<(), Malformed> {
        let (call, variable) = (operation.item(1).number()?, operation.item(2).number()?);
        match self.calls.get(call as usize).filter(|open| variable < open.variables) {
            Some(open) => {
                let var = open.call.var(variable);
                self.recorder.assign(var, value);
                Ok(())
            }
            None => operation.refuse("about a variable that is there"),
        }
    }

    /// Makes room for a new object; true unless it replaces one.
    fn place(&mut self, operation: Field) -> Result<bool, Malformed> {
        let number = operation.item(1).number()? as usize;
        if (1..=self.objects.len()).contains(&number) {
            return Ok(false);
        }
        if number != self.objects.len() + 1 {
            return operation.refuse("the next object");
        }
        let kind = kind(operation.item(2))?;
        let contents = contents(operation, kind, 3)?;
        let count = contents.count(kind);
        let id = self.recorder.place(kind, contents.class, &contents.fields, count);
        self.objects.push(Known { id, kind });
        Ok(true)
    }

    /// Puts contents into an object: without a trace into a new one, as changes into one that was there.
    fn fill(&mut self, operation: Field, kind: Kind, from: usize, is_fresh: bool) -> Result<(), Malformed> {
        let known = self.known(operation.item(1))?;
        let (id, before) = (known.id, known.kind);
        let contents = contents(operation, kind, from)?;
        let mut items = Vec::with_capacity(contents.items.len() + 2);
        for item in &contents.items {
            items.push(self.value(*item)?);
        }
        self.fold(&contents, kind, &mut items);
        if is_fresh {
            for (index, item) in (0u32..).zip(items) {
                self.recorder.preset(id, index, item);
            }
            return Ok(());
        }
        // Only `new` says what an object is; `set` leaves that as it was.
        if from == 3 {
            self.recorder.reshape(id, kind, contents.class, &contents.fields);
        }
        if before != kind {
            self.objects[operation.item(1).number()? as usize - 1].kind = kind;
        }
        self.recorder.set_items(id, &items);
        Ok(())
    }

    /// What was left out is an item that says so.
    fn fold(&mut self, contents: &Contents, kind: Kind, items: &mut Vec<Value>) {
        if contents.more > 0 && kind != Kind::Instance {
            items.push(Value::Text(self.recorder.text(&format!("+{} more", contents.more))));
            if kind == Kind::Map {
                items.push(Value::None);
            }
        }
    }

    fn known(&self, number: Field) -> Result<&Known, Malformed> {
        let at = (number.number()? as usize).checked_sub(1).and_then(|at| self.objects.get(at));
        at.map_or_else(|| number.refuse("an object that is there"), Ok)
    }

    fn value(&mut self, at: Field) -> Result<Value, Malformed> {
        Ok(match at.value() {
            Json::Null => Value::None,
            Json::Bool(truth) => Value::Bool(*truth),
            Json::Number(number) => match number.as_i64() {
                Some(whole) => Value::Int(whole),
                None => return at.refuse("a whole number"),
            },
            Json::String(text) => Value::Text(self.recorder.text(&quoted(text))),
            Json::Object(_) => return self.marked(at),
            Json::Array(_) => return at.refuse("a value"),
        })
    }

    /// A value that JSON has no form for.
    fn marked(&mut self, at: Field) -> Result<Value, Malformed> {
        if let Some(number) = at.at("ref").given() {
            return Ok(Value::Ref(self.known(number)?.id));
        }
        if let Some(text) = at.at("text").given() {
            return Ok(Value::Text(self.recorder.text(text.text()?)));
        }
        if let Some(digits) = at.at("int").given() {
            let digits = digits.text()?;
            let small = digits.parse().map(Value::Int);
            return Ok(small.unwrap_or_else(|_| Value::Text(self.recorder.text(digits))));
        }
        match at.at("float").text()? {
            "inf" => Ok(Value::Infinity),
            "-inf" => Ok(Value::Float(f64::NEG_INFINITY)),
            "nan" => Ok(Value::Float(f64::NAN)),
            digits => digits.parse().map(Value::Float).or_else(|_| at.refuse("a float")),
        }
    }

    /// A returned value in a few words.
    fn words(&mut self, at: Field) -> Result<String, Malformed> {
        Ok(match at.value() {
            Json::Object(_) => match at.at("ref").given() {
                Some(number) => match self.known(number)?.kind {
                    Kind::List => "a list".to_owned(),
                    Kind::Map => "a map".to_owned(),
                    Kind::Set => "a set".to_owned(),
                    Kind::Deque => "a queue".to_owned(),
                    _ => "an object".to_owned(),
                },
                None => {
                    ["text", "int", "float"].iter().find_map(|name| at.at(name).text().ok()).unwrap_or("").to_owned()
                }
            },
            other => other.to_string(),
        })
    }
}

impl Contents<'_> {
    fn count(&self, kind: Kind) -> u32 {
        let fold = match kind {
            Kind::Instance => 0,
            Kind::Map => 2,
            _ => 1,
        };
        self.items.len() as u32 + if self.more > 0 { fold } else { 0 }
    }
}

fn kind(at: Field) -> Result<Kind, Malformed> {
    Ok(match at.text()? {
        "list" | "tuple" => Kind::List,
        "set" => Kind::Set,
        "deque" => Kind::Deque,
        "map" => Kind::Map,
        "object" => Kind::Instance,
        _ => return at.refuse("a kind of object"),
    })
}

/// The contents from a position of an operation on.
fn contents<'v>(operation: Field<'v>, kind: Kind, from: usize) -> Result<Contents<'v>, Malformed> {
    let (class, fields, from) = if kind == Kind::Instance {
        let fields = operation.item(from + 1).list()?.map(Field::text).collect::<Result<_, _>>()?;
        (operation.item(from).text()?, fields, from + 2)
    } else {
        ("", Vec::new(), from)
    };
    let items: Vec<Field> = operation.item(from).list()?.collect();
    let whole = match kind {
        Kind::Instance => items.len() == fields.len(),
        Kind::Map => items.len().is_multiple_of(2),
        _ => true,
    };
    if !whole {
        return operation.refuse("whole");
    }
    Ok(Contents { class, fields, items, more: operation.item(from + 1).number()? })
}

/// A text in quotes; ends of lines and tabs, which cannot be seen, as they are written in code.
fn quoted(text: &str) -> String {
    let mut quoted = String::with_capacity(text.len() + 2);
    quoted.push('"');
    for letter in text.chars() {
        match letter {
            '\n' => quoted.push_str("\\n"),
            '\r' => quoted.push_str("\\r"),
            '\t' => quoted.push_str("\\t"),
            _ => quoted.push(letter),
        }
    }
    quoted.push('"');
    quoted
}
