//! The step as tables: what a screen reader hears in place of the picture, and anyone may look at.

use scene::Table;
use yew::prelude::*;

use super::state::Visual;

/// All tables of this step; hidden from sight unless asked for.
pub fn twin(visual: &Visual, visible: bool) -> Html {
    let tables = visual.run.at(visual.player.at(), scene::twin);
    let class = if visible { "twin" } else { "twin visually-hidden" };
    html! {
        <div {class} role="region" aria-label="The step as tables" tabindex={visible.then_some("0")}>
            { for tables.iter().enumerate().map(table) }
        </div>
    }
}

fn table((number, table): (usize, &Table)) -> Html {
    let row = |(number, cells): (usize, &Vec<String>)| {
        html! {
            <tr key={number}>{ for cells.iter().enumerate().map(|(at, cell)| html! { <td key={at}>{ cell }</td> }) }</tr>
        }
    };
    html! {
        <table key={number}>
            <caption>{ &table.caption }</caption>
            <thead><tr>{ for table.head.iter().enumerate().map(|(at, head)| html! { <th key={at} scope="col">{ head }</th> }) }</tr></thead>
            <tbody>{ for table.rows.iter().enumerate().map(row) }</tbody>
        </table>
    }
}
