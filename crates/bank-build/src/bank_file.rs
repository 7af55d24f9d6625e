//! `bank.toml`: the topics, and the one ordered list of questions.

use std::collections::BTreeSet;

use bank::{Area, Topic};

use crate::context::{Context, is_slug};
use crate::fields::{Fields, whole};
use crate::suggest;
use crate::toml_text::TomlText;

const FILE: &str = "bank.toml";

/// What `bank.toml` says.
#[derive(Default)]
pub(crate) struct BankFile {
    /// Slugs of the questions that have a folder, in the order of lists.
    pub(crate) questions: Vec<String>,
    pub(crate) topics: Vec<Topic>,
}

pub(crate) fn read(context: &Context) -> BankFile {
    let Some(document) = TomlText::required(context, FILE, "the topics and the order of questions") else {
        return BankFile::default();
    };
    let fields = document.fields(context);
    let version = fields.required("format_version");
    if let Some(version) = version
        && whole(version.get_ref()) != Some(bank::FORMAT_VERSION as i64)
    {
        let message = format!("this program reads `format_version = {}` only", bank::FORMAT_VERSION);
        fields.fault("format_version", message, "");
    }
    let bank_file = BankFile { questions: questions(&fields), topics: topics(&fields) };
    fields.finish();
    bank_file
}

/// The listed questions that exist; a folder missing from the list, or the other way round, is a fault.
fn questions(fields: &Fields) -> Vec<String> {
    let context = fields.context;
    let folders: BTreeSet<&str> = context.files.below("questions/").filter_map(|path| path.split('/').next()).collect();
    let listed = fields.pieces("questions");
    fields.no_repeats("questions", &listed);
    let mut found = Vec::new();
    for piece in &listed {
        let slug = piece.text.to_string();
        if !folders.contains(slug.as_str()) {
            let message = format!("`{slug}` has no folder in `questions/`");
            context.fault(piece.file, piece.line, message, suggest::hint(&slug, folders.iter().copied()));
        } else if !found.contains(&slug) {
            found.push(slug);
        }
    }
    for folder in folders {
        let place = format!("questions/{folder}");
        if !is_slug(folder) {
            let hint = "name the folder with lower-case words joined by hyphens";
            context.file_fault(&place, format!("`{folder}` is no permanent name"), hint);
        }
        if !found.iter().any(|slug| slug == folder) {
            let hint = "add it to `questions` where it should stand in lists";
            context.file_fault(&place, "this folder is not listed in bank.toml", hint);
        }
    }
    found
}

fn topics(fields: &Fields) -> Vec<Topic> {
    let mut topics: Vec<Topic> = Vec::new();
    for table in fields.tables("topic") {
        let slug = table.slug("slug");
        if topics.iter().any(|topic| topic.slug == slug) {
            table.fault("slug", format!("the topic `{slug}` is there twice"), "keep one");
        }
        let title = table.text("title");
        let area = table.word("area", Area::ALL, Area::as_str);
        table.finish();
        // Kept with any area, so that its questions are not said to lack a topic as well.
        let area = area.unwrap_or(Area::Algorithms);
        topics.push(Topic { slug, title, area });
    }
    topics
}
