//! The step as tables: what a screen reader hears in place of the picture, and anyone may look at.

use std::rc::Rc;

use browser::clock;
use scene::Table;
use trace::StepIndex;
use yew::prelude::*;

use super::film::Film;

/// How long a step must rest before its unseen tables follow, where they are large, in milliseconds.
const RESTING: i32 = 120;
/// Tables of more cells than this are large: their elements would be most of a step's work.
const LARGE: usize = 60;

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

/// What is shown: the tables of a step of a run.
#[derive(Clone)]
struct Shown {
    film: Rc<Film>,
    at: StepIndex,
    tables: Rc<[Table]>,
    /// Known while the scene of the step is at hand; asked for later, it would have to be drawn again.
    is_large: bool,
}

impl Shown {
    fn of(film: &Rc<Film>, at: StepIndex) -> Shown {
        let tables: Rc<[Table]> = film.at(at, |state| scene::twin_as(state, film.choices())).into();
        let cells: usize = tables.iter().map(|table| table.head.len() * table.rows.len()).sum();
        let is_large = cells > LARGE || film.scene_at_any_width(at).grid.is_some();
        Shown { film: Rc::clone(film), at, tables, is_large }
    }
}

/// All tables of this step; hidden from sight unless asked for. Large ones, and those of a painted grid, which count a million
/// cells, follow a moment later where nobody sees them: the picture is not to wait for them.
#[component]
pub fn Twin(props: &TwinProps) -> Html {
    let rested = use_state(|| props.at);
    let kept = use_mut_ref(|| None::<Shown>);
    let known = kept.borrow_mut().take().filter(|shown| Rc::ptr_eq(&shown.film, &props.film));
    let stays = known.filter(|shown| shown.at == props.at || (!props.visible && *rested != props.at && shown.is_large));
    let shown = stays.unwrap_or_else(|| Shown::of(&props.film, props.at));
    let waits = shown.at != props.at;
    {
        let rested = rested.setter();
        use_effect_with((props.at, waits), move |&(at, waits)| {
            let timeout = waits.then(|| clock::Timeout::new(RESTING, move || rested.set(at))).flatten();
            move || drop(timeout)
        });
    }
    let tables = Rc::clone(&shown.tables);
    *kept.borrow_mut() = Some(shown);
    html! {
        <Tables {tables} visible={props.visible} label={props.label.clone()} />
    }
}

#[derive(Properties)]
struct TablesProps {
    tables: Rc<[Table]>,
    visible: bool,
    label: AttrValue,
}

impl PartialEq for TablesProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.tables, &other.tables) && self.visible == other.visible && self.label == other.label
    }
}

#[component]
fn Tables(props: &TablesProps) -> Html {
    let visible = props.visible;
    let class = if visible { "twin" } else { "twin visually-hidden" };
    html! {
        <div {class} role="region" aria-label={props.label.clone()} tabindex={visible.then_some("0")}>
            { for props.tables.iter().enumerate().map(table) }
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
