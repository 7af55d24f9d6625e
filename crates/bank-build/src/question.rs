//! One question's folder: the fields every kind shares, the files it may hold, and the body of its kind.

use bank::{Area, Difficulty, Hint, Kind, Level, Question, Round, RubricPoint, Source};

use crate::context::{Context, Piece};
use crate::fields::Fields;
use crate::kinds;
use crate::markdown_parts::cut;
use crate::suggest;
use crate::toml_text::TomlText;

/// Longest summary, in characters.
const SUMMARY_LIMIT: usize = 140;
/// Longest title, in characters; lists show it on one line.
const TITLE_LIMIT: usize = 60;

/// Reads the folder `questions/<slug>/`; `None` when its kind cannot be told.
pub(crate) fn read(context: &Context, slug: &str) -> Option<Question> {
    let folder = format!("questions/{slug}/");
    let document = TomlText::required(context, &format!("{folder}question.toml"), "the fields of the question")?;
    let fields = document.fields(context);
    let kind = fields.word("kind", Kind::ALL, Kind::as_str)?;
    let graded = kind != Kind::WorkSimulation;
    let body = kinds::read(context, &folder, kind, &fields);
    let question = Question {
        slug: slug.to_owned(),
        aliases: aliases(&fields),
        title: short(&fields, "title", TITLE_LIMIT),
        summary: short(&fields, "summary", SUMMARY_LIMIT),
        areas: fields.words("areas", Area::ALL, Area::as_str),
        topics: topics(&fields),
        rounds: fields.words("rounds", Round::ALL, Round::as_str),
        levels: fields.words("levels", Level::ALL, Level::as_str),
        difficulty: fields.word("difficulty", Difficulty::ALL, Difficulty::as_str).unwrap_or(Difficulty::Medium),
        minutes: fields.number("minutes", 2..=90),
        related: strings(&fields, "related"),
        follow_ups: context.inlines(&follow_ups(&fields, graded)),
        sources: sources(&fields),
        rubric: rubric(&fields, graded),
        statement: statement(context, &folder),
        hints: hints(context, &folder, kind),
        // Last, so that the faults of all other fields are found without a body too.
        body: body?,
    };
    fields.finish();
    no_other_files(context, &folder, kind, &question);
    Some(question)
}

fn short(fields: &Fields, name: &str, limit: usize) -> String {
    let text = fields.text(name);
    let length = text.chars().count();
    if length > limit {
        fields.fault(name, format!("`{name}` has {length} characters, and may have {limit}"), "shorten it");
    }
    if text.contains('\n') {
        fields.fault(name, format!("`{name}` must be one line"), "");
    }
    text
}

/// A list of plain texts, none twice.
pub(crate) fn strings(fields: &Fields, name: &str) -> Vec<String> {
    let pieces = fields.pieces(name);
    fields.no_repeats(name, &pieces);
    pieces.iter().map(|piece| piece.text.to_string()).collect()
}

fn aliases(fields: &Fields) -> Vec<String> {
    let aliases = strings(fields, "aliases");
    for alias in aliases.iter().filter(|alias| !crate::context::is_slug(alias)) {
        fields.fault("aliases", format!("`{alias}` is no permanent name"), "use lower-case words joined by hyphens");
    }
    aliases
}

fn topics(fields: &Fields) -> Vec<String> {
    let topics = strings(fields, "topics");
    fields.count("topics", topics.len(), 1..=usize::MAX);
    topics
}

fn follow_ups<'a>(fields: &Fields<'_, 'a>, graded: bool) -> Vec<Piece<'a>> {
    let pieces = fields.pieces("follow_ups");
    fields.count("follow_ups", pieces.len(), if graded { 2 } else { 0 }..=usize::MAX);
    pieces
}

fn sources(fields: &Fields) -> Vec<Source> {
    let read = |table: Fields| {
        let source = Source { title: table.text("title"), url: url(&table), reported: table.flag("reported") };
        table.finish();
        source
    };
    fields.tables("source").into_iter().map(read).collect()
}

/// The optional field `url`.
pub(crate) fn url(fields: &Fields) -> Option<String> {
    let url = fields.optional("url")?.text.into_owned();
    if !url.starts_with("https://") || url.contains(char::is_whitespace) {
        fields.fault("url", format!("`{url}` is no address"), "it begins with `https://` and holds no space");
    }
    Some(url)
}

fn rubric(fields: &Fields, graded: bool) -> Vec<RubricPoint> {
    let tables = fields.tables("rubric");
    fields.count("rubric", tables.len(), if graded { 2..=8 } else { 0..=0 });
    let mut ids = Ids::default();
    let read = |table: Fields| {
        let point = RubricPoint { id: ids.take(&table), text: table.context.inline(&table.piece("text")) };
        table.finish();
        point
    };
    tables.into_iter().map(read).collect()
}

/// Permanent ids within one question.
#[derive(Default)]
pub(crate) struct Ids(Vec<String>);

impl Ids {
    /// Reads the field `id`, which must not have been there before.
    pub(crate) fn take(&mut self, fields: &Fields) -> String {
        let id = fields.slug("id");
        if !id.is_empty() && self.0.contains(&id) {
            let hint = "ids are permanent and unique, give this one a name of its own";
            fields.fault("id", format!("the id `{id}` is there twice"), hint);
        }
        self.0.push(id.clone());
        id
    }
}

fn statement(context: &Context, folder: &str) -> bank::Markup {
    let path = format!("{folder}statement.md");
    let Some(piece) = context.required(&path, "what the candidate is told") else {
        return bank::Markup::default();
    };
    if piece.text.trim_start().starts_with('#') {
        context.fault(
            piece.file,
            piece.line,
            "a statement begins with text, not a heading",
            "tell first what is asked",
        );
    }
    context.block(&piece)
}

fn hints(context: &Context, folder: &str, kind: Kind) -> Vec<Hint> {
    let path = format!("{folder}hints.md");
    let piece = match kind {
        Kind::WorkSimulation => None,
        Kind::Coding => context.required(&path, "two to five hints, each a `## Title` and its text"),
        _ => context.optional(&path),
    };
    let Some(piece) = piece else {
        return Vec::new();
    };
    let (lead, titled) = cut(&piece, "## ");
    if !lead.text.trim().is_empty() {
        context.fault(piece.file, 1, "text before the first hint", "begin with a `## Title`");
    }
    if !(2..=5).contains(&titled.len()) {
        context.fault(piece.file, 1, format!("hints: {}, and two to five are needed", titled.len()), "");
    }
    let read = |hint: crate::markdown_parts::Titled| {
        if hint.body.text.trim().is_empty() {
            context.fault(hint.title.file, hint.title.line, "a hint without text", "write what it hints at");
        }
        Hint { title: hint.title.text.to_string(), text: context.block(&hint.body) }
    };
    titled.into_iter().map(read).collect()
}

/// Nothing unlisted lies about: a misspelt file would otherwise be left out without a word.
fn no_other_files(context: &Context, folder: &str, kind: Kind, question: &Question) {
    let known = kinds::files(kind, &question.body);
    for path in context.files.below(folder) {
        if !known.iter().any(|file| file == path) {
            let hint = suggest::hint(path, known.iter().map(String::as_str));
            let message = format!("a {} question has no file `{path}`", kind.as_str());
            context.file_fault(&format!("{folder}{path}"), message, hint);
        }
    }
}
