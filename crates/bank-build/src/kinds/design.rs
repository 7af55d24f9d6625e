//! High-level and low-level design: `stages.toml` and what each adds to it.

use bank::{DesignStage, Estimate, HighLevelDesign, Language, LowLevelDesign};

use crate::code;
use crate::context::Context;
use crate::fields::Fields;
use crate::question::Ids;
use crate::toml_text::TomlText;

pub(super) fn read_high(context: &Context, folder: &str, fields: &Fields) -> HighLevelDesign {
    let purpose = "the decisions, their alternatives, and when each wins";
    HighLevelDesign {
        stages: stages(context, folder, fields),
        estimates: estimates(fields),
        trade_offs: super::markdown(context, &format!("{folder}trade-offs.md"), purpose),
    }
}

pub(super) fn read_low(context: &Context, folder: &str, fields: &Fields) -> LowLevelDesign {
    let purpose = "the requirement that changes, and how a good design takes it";
    let references = [(Language::Python, "if __name__ == \"__main__\":"), (Language::Java, "class Main")];
    let read = |(language, ending): (Language, &str)| {
        let code = code::read(context, folder, language, "reference", None)?;
        if !code.text.contains(ending) {
            let file = format!("{folder}{}/reference.{}", language.as_str(), language.extension());
            context.file_fault(&file, format!("there is no `{ending}`"), "end the reference with checks of its own");
        }
        Some(code)
    };
    LowLevelDesign {
        stages: stages(context, folder, fields),
        change: super::markdown(context, &format!("{folder}change.md"), purpose),
        references: references.into_iter().filter_map(read).collect(),
    }
}

fn stages(context: &Context, folder: &str, question: &Fields) -> Vec<DesignStage> {
    let path = format!("{folder}stages.toml");
    let Some(document) = TomlText::required(context, &path, "five to eight stages of the interview") else {
        return Vec::new();
    };
    let fields = document.fields(context);
    let tables = fields.tables("stage");
    fields.count("stage", tables.len(), 5..=8);
    fields.finish();
    let mut ids = Ids::default();
    let stages: Vec<DesignStage> = tables.iter().map(|table| read_stage(table, &mut ids)).collect();
    let sum: u32 = stages.iter().map(|stage| stage.minutes).sum();
    let minutes = question.number("minutes", 2..=90);
    if sum != minutes {
        let message = format!("the stages take {sum} minutes, and the question {minutes}");
        context.fault(document.file, 1, message, "make the two agree");
    }
    stages
}

fn read_stage(table: &Fields, ids: &mut Ids) -> DesignStage {
    let stage = DesignStage {
        id: ids.take(table),
        title: table.text("title"),
        minutes: table.number("minutes", 1..=60),
        prompt: table.context.block(&table.piece("prompt")),
        model: table.context.block(&table.piece("model")),
        listen_for: super::inlines(table, "listen_for", 1..=10),
    };
    table.finish();
    stage
}

fn estimates(fields: &Fields) -> Vec<Estimate> {
    let tables = fields.tables("estimates");
    fields.count("estimates", tables.len(), 1..=12);
    let read = |table: &Fields| {
        let inline = |name: &str| table.context.inline(&table.piece(name));
        let estimate = Estimate { what: inline("what"), value: inline("value"), how: inline("how") };
        table.finish();
        estimate
    };
    tables.iter().map(read).collect()
}
