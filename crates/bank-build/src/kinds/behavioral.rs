//! Behavioral: principles, probes, signals, red flags, and a weak and a strong answer.

use bank::Behavioral;

use crate::context::Context;
use crate::examples;
use crate::fields::Fields;
use crate::question::strings;
use crate::toml_text::TomlText;

pub(super) fn read(context: &Context, folder: &str, fields: &Fields) -> Behavioral {
    let path = format!("{folder}examples.toml");
    let document = TomlText::required(context, &path, "a weak and a strong answer, in first person");
    let (weak, strong) = match &document {
        Some(document) => {
            let fields = document.fields(context);
            let answers = examples::read(&fields);
            fields.finish();
            answers
        }
        None => (examples::empty(), examples::empty()),
    };
    Behavioral {
        principles: principles(fields),
        probes: super::inlines(fields, "probes", 3..=8),
        signals: super::inlines(fields, "signals", 1..=10),
        red_flags: super::inlines(fields, "red_flags", 1..=10),
        weak,
        strong,
    }
}

/// Slugs of principles, one or more; whether they exist is checked with the guide.
pub(super) fn principles(fields: &Fields) -> Vec<String> {
    let principles = strings(fields, "principles");
    fields.count("principles", principles.len(), 1..=5);
    principles
}
