//! The step as tables: what a screen reader hears in place of the picture, and anyone may look at.

use std::rc::Rc;

use browser::clock;
use scene::Table;
use trace::StepIndex;
use yew::prelude::*;

use super::film::Film;

/// How long a step of a very large picture must rest before its unseen tables follow, in milliseconds.
const RESTING: i32 = 120;

#[derive(Clone, Properties)]
pub struct TwinProps {
    pub film: Rc<Film>,
    pub at: StepIndex,
    /// Whether eyes see it too.
    pub visible: bool,
    /// What the tables are called; there may be those of another run on the page.
    #[prop_or(AttrValue::Static("The step as tables"))]
    pub label: AttrValue,
}

impl PartialEq for TwinProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.film, &other.film) && self.at == other.at && self.visible == other.visible
    }
}

/// All tables of this step; hidden from sight unless asked for. Those of a painted grid, which count a million cells, follow
/// a moment later where nobody sees them: the picture is not to wait for them.
#[component]
pub fn Twin(props: &TwinProps) -> Html {
    let rested = use_state(|| props.at);
    let waits = !props.visible && *rested != props.at && props.film.at(props.at, scene::is_painted);
    {
        let rested = rested.setter();
        use_effect_with((props.at, waits), move |&(at, waits)| {
            let timeout = waits.then(|| clock::Timeout::new(RESTING, move || rested.set(at))).flatten();
            move || drop(timeout)
        });
    }
    let kept = use_mut_ref(Html::default);
    if !waits {
        *kept.borrow_mut() = tables(props);
    }
    kept.borrow().clone()
}

fn tables(props: &TwinProps) -> Html {
    let visible = props.visible;
    let tables = props.film.at(props.at, |state| scene::twin_as(state, props.film.choices()));
    let class = if visible { "twin" } else { "twin visually-hidden" };
    html! {
        <div {class} role="region" aria-label={props.label.clone()} tabindex={visible.then_some("0")}>
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
