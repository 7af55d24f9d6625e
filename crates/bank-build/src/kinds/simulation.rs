//! Work simulation: how it is answered, and the options with their reasoning.

use bank::{Ask, SimOption, WorkSimulation};

use crate::fields::Fields;
use crate::question::Ids;

pub(super) fn read(fields: &Fields) -> Option<WorkSimulation> {
    let ask = fields.word("ask", Ask::ALL, Ask::as_str);
    let principles = super::behavioral::principles(fields);
    let tables = fields.tables("option");
    fields.count("option", tables.len(), 3..=6);
    let mut ids = Ids::default();
    let options: Vec<SimOption> = tables.iter().map(|table| read_option(table, &mut ids)).collect();
    if ask == Some(Ask::Pick) {
        for end in [1, 5] {
            let count = options.iter().filter(|option| option.effectiveness == end).count();
            if count != 1 {
                let message = format!("{count} options have effectiveness {end}, and for `pick` exactly one must");
                fields.fault("option", message, "");
            }
        }
    }
    Some(WorkSimulation { principles, ask: ask?, options })
}

fn read_option(table: &Fields, ids: &mut Ids) -> SimOption {
    let option = SimOption {
        id: ids.take(table),
        text: table.context.inline(&table.piece("text")),
        effectiveness: table.number("effectiveness", 1..=5),
        why: table.context.inline(&table.piece("why")),
    };
    table.finish();
    option
}
