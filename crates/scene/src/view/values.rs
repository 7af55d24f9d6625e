//! Values and collections as the drawers and the detection read them, whatever language they come from.

use trace::{Kind, ObjId, Value};

use super::View;
use crate::block::cut;

/// Items of a list that is shown as a value of its own, such as a place or a pair, at most.
const MOST_INLINE: u32 = 4;
/// Fields that say what a node holds, in the order of preference.
const LABELS: [&str; 9] = ["val", "value", "data", "key", "label", "name", "id", "char", "x"];
/// The class of a JavaScript object that was written down as it is, which serves as a map as often as not.
pub(crate) const PLAIN_OBJECT: &str = "Object";

impl View<'_> {
    /// A value as a short text; a node by what it holds.
    pub(crate) fn show(&self, value: Value) -> String {
        cut(&self.show_whole(value), 14)
    }

    fn show_whole(&self, value: Value) -> String {
        match value {
            Value::Ref(id) if self.state.kind(id) == Kind::Instance => self.label(id),
            Value::Ref(id) if self.is_inline(value) => {
                let items: Vec<String> = self.state.items(id).into_iter().map(|item| self.show(item)).collect();
                format!("({})", items.join(", "))
            }
            // A blank would look like an empty cell.
            Value::Char(' ') => "␣".to_owned(),
            Value::Float(x) => format!("{}", (x * 1000.0).round() / 1000.0),
            other => self.state.show(other),
        }
    }

    /// As [`View::show`], but a text without its quotes: for what is known to be a name.
    pub(crate) fn show_bare(&self, value: Value) -> String {
        match value {
            Value::Text(_) => cut(self.unquoted(value), 14),
            other => self.show(other),
        }
    }

    /// A text without the quotes that a program's texts come with.
    pub(crate) fn unquoted(&self, value: Value) -> &str {
        let text = self.state.text(value);
        text.strip_prefix('"').and_then(|text| text.strip_suffix('"')).unwrap_or(text)
    }

    /// What a node or another object holds: a field by a telling name, else its first that is a plain value, else its class.
    pub(crate) fn label(&self, id: ObjId) -> String {
        let field = self.label_field(id).map(|at| self.state.item(id, at));
        field.map_or_else(|| self.state.class(id).to_owned(), |value| self.show_bare(value))
    }

    /// The position of the field that says what an object holds.
    pub(crate) fn label_field(&self, id: ObjId) -> Option<u32> {
        let says = |at: &u32| {
            let value = self.state.item(id, *at);
            matches!(value, Value::Int(_) | Value::Float(_) | Value::Infinity | Value::Char(_) | Value::Text(_))
                || (self.is_inline(value) && value.object().is_some())
        };
        let named = LABELS.iter().filter_map(|name| self.field(id, name));
        named.chain(0..self.state.len(id).min(16)).find(says)
    }

    /// Whether a value is no object, or a short list of such values: a place, a pair.
    pub(crate) fn is_inline(&self, value: Value) -> bool {
        let Some(id) = value.object() else { return true };
        let count = self.state.len(id);
        self.state.kind(id) == Kind::List
            && (1..=MOST_INLINE).contains(&count)
            && (0..count).all(|at| self.state.item(id, at).object().is_none())
    }

    /// An object whose contents are items or entries: lists, sets, queues, maps, and JavaScript's plain objects.
    pub(crate) fn is_collection(&self, id: ObjId) -> bool {
        matches!(self.state.kind(id), Kind::List | Kind::Set | Kind::Deque) || self.is_mapping(id)
    }

    /// Maps, and JavaScript's plain objects.
    pub(crate) fn is_mapping(&self, id: ObjId) -> bool {
        match self.state.kind(id) {
            Kind::Map => true,
            Kind::Instance => self.state.class(id) == PLAIN_OBJECT,
            _ => false,
        }
    }

    /// Keys without quotes, values and the positions of the values, of the first entries of a map or plain object.
    pub(crate) fn entries(&self, id: ObjId, most: usize) -> Vec<(String, Value, u32)> {
        let state = &self.state;
        if state.kind(id) == Kind::Instance {
            let fields = state.fields(id).iter().zip(0u32..).take(most);
            return fields.map(|(name, at)| (name.clone(), state.item(id, at), at)).collect();
        }
        let pair = |at: u32| {
            let key = state.item(id, 2 * at);
            (key != Value::Absent).then(|| (self.identity(key), state.item(id, 2 * at + 1), 2 * at + 1))
        };
        (0..state.len(id) / 2).filter_map(pair).take(most).collect()
    }

    /// One entry of a map or plain object by its place among those that are there.
    pub(crate) fn entry(&self, id: ObjId, place: usize) -> Option<(String, Value, u32)> {
        let state = &self.state;
        if state.kind(id) == Kind::Instance {
            let name = state.fields(id).get(place)?;
            return Some((name.clone(), state.item(id, place as u32), place as u32));
        }
        let is_there = |at: &u32| state.item(id, 2 * at) != Value::Absent;
        let at = (0..state.len(id) / 2).filter(is_there).nth(place)?;
        Some((self.identity(state.item(id, 2 * at)), state.item(id, 2 * at + 1), 2 * at + 1))
    }

    /// What tells a value from others and is the same for a key of a map as for an item of a list, in any language.
    pub(crate) fn identity(&self, value: Value) -> String {
        match value {
            Value::Ref(id) if !self.is_inline(value) => format!("#{}", id.number()),
            Value::Text(_) => self.unquoted(value).to_owned(),
            other => self.show_whole(other),
        }
    }

    /// The first items of a list, a set or a queue with their positions; of a map its values.
    pub(crate) fn contents(&self, id: ObjId, most: usize) -> Vec<(Value, u32)> {
        if self.is_mapping(id) {
            return self.entries(id, most).into_iter().map(|(_, value, at)| (value, at)).collect();
        }
        (0..self.state.len(id).min(most as u32)).map(|at| (self.state.item(id, at), at)).collect()
    }

    /// As [`View::contents`], with the keys of a map.
    pub(crate) fn keyed(&self, id: ObjId, most: usize) -> Vec<(Option<String>, Value, u32)> {
        if self.is_mapping(id) {
            return self.entries(id, most).into_iter().map(|(key, value, at)| (Some(key), value, at)).collect();
        }
        self.contents(id, most).into_iter().map(|(value, at)| (None, value, at)).collect()
    }

    /// Whether a value stands for items that were left out.
    pub(crate) fn is_fold(&self, value: Value) -> bool {
        let text = self.state.text(value);
        text.starts_with('+') && text.ends_with(" more")
    }
}
