//! `guide/`: the sections, and the data drawn with them.

use bank::{
    Area, AreaNote, Guide, GuideSource, Level, LevelNote, Markup, Part, Principle, Process, ProcessStage,
    ProcessVariant, Section, Star,
};

use crate::context::Context;
use crate::examples;
use crate::fields::Fields;
use crate::markdown;
use crate::question::{Ids, strings, url};
use crate::toml_text::TomlText;

/// How many principles there are.
const PRINCIPLES: u32 = 16;

/// The guide, and every anchor that a link may point to.
pub(crate) struct GuideRead {
    pub(crate) guide: Guide,
    pub(crate) anchors: Vec<String>,
}

pub(crate) fn read(context: &Context) -> GuideRead {
    let mut anchors = Anchors { context, found: Vec::new() };
    let process = file(context, "process.toml", |fields| process(&mut anchors, fields));
    let areas = file(context, "areas.toml", |fields| areas(&mut anchors, fields)).unwrap_or_default();
    let principles = file(context, "principles.toml", |fields| principles(&mut anchors, fields)).unwrap_or_default();
    let star = file(context, "star.toml", star);
    let sources = file(context, "sources.toml", sources).unwrap_or_default();
    let sections = file(context, "guide.toml", |fields| sections(&mut anchors, fields)).unwrap_or_default();
    no_other_files(context, &sections);
    let guide = Guide {
        sections: sections.into_iter().map(|(section, _)| section).collect(),
        process: process.unwrap_or(Process { stages: Vec::new(), levels: Vec::new() }),
        areas,
        principles,
        star: star.unwrap_or_else(|| Star {
            prompt: Markup::default(),
            weak: examples::empty(),
            strong: examples::empty(),
        }),
        sources,
    };
    GuideRead { guide, anchors: anchors.found }
}

/// Anchors of the one page that shows the guide; none may be there twice.
struct Anchors<'c, 'a> {
    context: &'c Context<'a>,
    found: Vec<String>,
}

impl Anchors<'_, '_> {
    fn add_field(&mut self, fields: &Fields, name: &str, anchor: &str) {
        if self.found.iter().any(|found| found == anchor) {
            let hint = "sections, stages, areas, levels and principles share one page; name this one otherwise";
            fields.fault(name, format!("the anchor `{anchor}` is there twice"), hint);
        }
        self.found.push(anchor.to_owned());
    }
}

fn file<T>(context: &Context, name: &str, read: impl FnOnce(&Fields) -> T) -> Option<T> {
    let path = format!("guide/{name}");
    let document = TomlText::required(context, &path, "a part of the guide, see docs/formats/content.md")?;
    let fields = document.fields(context);
    let read = read(&fields);
    fields.finish();
    Some(read)
}

/// Sections with the names of their files. All slugs are anchors before any heading takes one.
fn sections(anchors: &mut Anchors, fields: &Fields) -> Vec<(Section, String)> {
    let tables = fields.tables("section");
    fields.count("section", tables.len(), 1..=20);
    let read: Vec<(Section, String)> = tables.iter().map(|table| section(anchors, table)).collect();
    read.into_iter().map(|(section, file)| (with_text(anchors, section, &file), file)).collect()
}

fn section(anchors: &mut Anchors, table: &Fields) -> (Section, String) {
    let slug = table.slug("slug");
    anchors.add_field(table, "slug", &slug);
    let title = table.text("title");
    let file = table.text("file");
    let part = if table.has("part") { table.word("part", Part::ALL, Part::as_str) } else { None };
    table.finish();
    (Section { slug, title, text: Markup::default(), part }, file)
}

fn with_text(anchors: &mut Anchors, mut section: Section, file: &str) -> Section {
    let context = anchors.context;
    if let Some(piece) = context.required(&format!("guide/{file}"), "the text of this section") {
        section.text = markdown::with_anchors(context, &piece, &mut anchors.found, &section.slug);
    }
    section
}

fn no_other_files(context: &Context, sections: &[(Section, String)]) {
    let data = ["guide.toml", "process.toml", "areas.toml", "principles.toml", "star.toml", "sources.toml"];
    for path in context.files.below("guide/") {
        if !data.contains(&path) && !sections.iter().any(|(_, file)| file == path) {
            context.file_fault(&format!("guide/{path}"), "no section of guide.toml names this file", "");
        }
    }
}

fn process(anchors: &mut Anchors, fields: &Fields) -> Process {
    let mut ids = Ids::default();
    let stages = fields.tables("stage");
    fields.count("stage", stages.len(), 2..=10);
    let levels = fields.tables("level");
    let read = |table: &Fields| stage(anchors, &mut ids, table);
    let stages = stages.iter().map(read).collect();
    Process { stages, levels: levels.iter().filter_map(|table| level(anchors, table)).collect() }
}

fn stage(anchors: &mut Anchors, ids: &mut Ids, table: &Fields) -> ProcessStage {
    let id = ids.take(table);
    anchors.add_field(table, "id", &id);
    let mut variant_ids = Ids::default();
    let variants = table.tables("variant").iter().map(|table| variant(&mut variant_ids, table)).collect();
    let stage = ProcessStage {
        id,
        title: table.text("title"),
        length: table.text("length"),
        what: table.context.block(&table.piece("what")),
        levels: table.words("levels", Level::ALL, Level::as_str),
        reported: table.flag("reported"),
        variants,
    };
    table.finish();
    stage
}

fn variant(ids: &mut Ids, table: &Fields) -> ProcessVariant {
    let variant = ProcessVariant {
        id: ids.take(table),
        title: table.text("title"),
        length: table.text("length"),
        what: table.context.block(&table.piece("what")),
        reported: table.flag("reported"),
    };
    table.finish();
    variant
}

fn level(anchors: &mut Anchors, table: &Fields) -> Option<LevelNote> {
    let level = table.word("slug", Level::ALL, Level::as_str)?;
    anchors.add_field(table, "slug", level.as_str());
    let note = LevelNote {
        level,
        title: table.text("title"),
        grade: table.text("grade"),
        emphasis: table.context.block(&table.piece("emphasis")),
    };
    table.finish();
    Some(note)
}

fn areas(anchors: &mut Anchors, fields: &Fields) -> Vec<AreaNote> {
    let areas: Vec<AreaNote> = fields.tables("area").iter().filter_map(|table| area(anchors, table)).collect();
    for missing in Area::ALL.iter().filter(|area| !areas.iter().any(|note| note.area == **area)) {
        let message = format!("the area `{}` is missing", missing.as_str());
        fields.context.fault(fields.file(), 1, message, "the guide tells about every area");
    }
    areas
}

fn area(anchors: &mut Anchors, table: &Fields) -> Option<AreaNote> {
    let area = table.word("slug", Area::ALL, Area::as_str)?;
    anchors.add_field(table, "slug", area.as_str());
    let note = AreaNote {
        area,
        title: table.text("title"),
        weight: table.text("weight"),
        what: table.context.block(&table.piece("what")),
        topics: strings(table, "topics"),
    };
    table.finish();
    Some(note)
}

fn principles(anchors: &mut Anchors, fields: &Fields) -> Vec<Principle> {
    let principles: Vec<Principle> = fields.tables("principle").iter().map(|table| principle(anchors, table)).collect();
    let numbers: Vec<u32> = principles.iter().map(|principle| principle.number).collect();
    if numbers != (1..=PRINCIPLES).collect::<Vec<_>>() {
        let message = format!("the principles must be numbered 1 to {PRINCIPLES} in order");
        fields.context.fault(fields.file(), 1, message, "");
    }
    principles
}

fn principle(anchors: &mut Anchors, table: &Fields) -> Principle {
    let context = table.context;
    let slug = table.slug("slug");
    anchors.add_field(table, "slug", &slug);
    let (looks_like, asked) = (table.pieces("looks_like"), table.pieces("asked"));
    table.count("looks_like", looks_like.len(), 1..=8);
    table.count("asked", asked.len(), 1..=8);
    let principle = Principle {
        number: table.number("number", 1..=PRINCIPLES),
        slug,
        name: table.text("name"),
        plain: context.inline(&table.piece("plain")),
        looks_like: context.inlines(&looks_like),
        asked: context.inlines(&asked),
        pitfall: context.inline(&table.piece("pitfall")),
    };
    table.finish();
    principle
}

fn star(fields: &Fields) -> Star {
    let (weak, strong) = examples::read(fields);
    Star { prompt: fields.context.inline(&fields.piece("prompt")), weak, strong }
}

fn sources(fields: &Fields) -> Vec<GuideSource> {
    let read = |table: &Fields| {
        let source = GuideSource {
            title: table.text("title"),
            url: url(table),
            what: table.context.inline(&table.piece("what")),
            reported: table.flag("reported"),
        };
        table.finish();
        source
    };
    let tables = fields.tables("source");
    fields.count("source", tables.len(), 1..=40);
    tables.iter().map(read).collect()
}
