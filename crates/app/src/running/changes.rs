//! The variables of a step, each with the way to its last change and to its next one.

use trace::{Frame, State};
use yew::prelude::*;

use super::search::{Subject, Way};
use super::stepping::Stepping;
use crate::parts::icon::{Icon, icon};
use crate::parts::markup::sentence;
use crate::visual::calls_of;

/// A variable as it stands in the list.
struct Row {
    variable: Variable,
    value: String,
    before: Option<String>,
}

/// Which variable: of the innermost call, or of the file.
#[derive(Clone, Debug, PartialEq)]
pub struct Variable {
    pub name: String,
    is_of_file: bool,
}

impl Variable {
    /// What is looked for, from where one stands. Only here the calls of the run are asked for.
    pub fn subject(&self, stepping: &Stepping) -> Subject {
        let call = stepping.calls().at(stepping.at()).filter(|_| !self.is_of_file);
        Subject::Variable { name: self.name.clone(), within: call.map(|call| stepping.calls().first(call)) }
    }
}

/// The list: of the innermost call, and of the file where that is another one.
pub fn variables(
    stepping: &Stepping,
    chosen: Option<&str>,
    said: Option<&str>,
    seek: &Callback<(Variable, Way)>,
) -> Html {
    let Some((piece, step)) = stepping.piece() else { return Html::default() };
    let (calls, own, file) = piece.film.at(step, |state| {
        let frames = state.frames();
        let own = frames.last().map(|frame| rows(state, frame, false)).unwrap_or_default();
        let is_inner = frames.len() > 1 && frames[0].name() == "<module>";
        let file = frames.first().filter(|_| is_inner).map(|frame| rows(state, frame, true)).unwrap_or_default();
        (calls_of(state), own, file)
    });
    let marked = chosen.or(own.first().map(|row| row.variable.name.as_str())).map(str::to_owned);
    let row = |row: Row| {
        let is_marked = marked.as_deref() == Some(row.variable.name.as_str());
        row.view(is_marked, seek)
    };
    let (own, file): (Vec<Html>, Vec<Html>) = (own.into_iter().map(row).collect(), file.into_iter().map(row).collect());
    let has_file = !file.is_empty();
    html! {
        <section class="variables" aria-label="Variables">
            <div class="variables-scroll">
                { calls }
                <table class="variables-table mono">
                    <caption class="visually-hidden">{ "Variables of the live call" }</caption>
                    <thead class="visually-hidden">
                        <tr><th>{ "Name" }</th><th>{ "Value" }</th><th>{ "Before this step" }</th><th>{ "Changes" }</th></tr>
                    </thead>
                    <tbody>{ for own }</tbody>
                    if has_file {
                        <tbody>
                            <tr><th colspan="4" scope="rowgroup" class="variables-of small">{ "Of the file" }</th></tr>
                            { for file }
                        </tbody>
                    }
                </table>
                <p class="small quiet variables-said" role="status">{ said.map(sentence).unwrap_or_default() }</p>
            </div>
        </section>
    }
}

/// The variable whose changes the keys go to: the chosen one, or the first in the list.
pub fn marked(stepping: &Stepping, chosen: Option<&str>) -> Option<Variable> {
    let (piece, step) = stepping.piece()?;
    piece.film.at(step, |state| {
        let own = state.top().map(|frame| rows(state, &frame, false)).unwrap_or_default();
        let file = state.frames().first().map(|frame| rows(state, frame, true)).unwrap_or_default();
        let all: Vec<Row> = own.into_iter().chain(file).collect();
        let found = all.iter().find(|row| chosen == Some(row.variable.name.as_str())).or(all.first());
        found.map(|row| row.variable.clone())
    })
}

fn rows(state: &State, frame: &Frame, is_of_file: bool) -> Vec<Row> {
    let row = |(name, var, value): (&str, _, _)| {
        let before = state.var_before(var).map(|before| state.show(before));
        Row { variable: Variable { name: name.to_owned(), is_of_file }, value: state.show(value), before }
    };
    frame.vars().into_iter().map(row).collect()
}

impl Row {
    fn view(self, is_marked: bool, seek: &Callback<(Variable, Way)>) -> Html {
        let name = &self.variable.name;
        let button = |way: Way, words: &str, key: &str, picture: Icon| {
            let (label, variable) = (format!("{words} change of {name}"), self.variable.clone());
            let title = if is_marked { format!("{label} ({key})") } else { label.clone() };
            let onclick = seek.reform(move |_: MouseEvent| (variable.clone(), way));
            html! {
                <button class="button button-plain change-button" aria-label={label} {title} {onclick}>{ icon(picture) }</button>
            }
        };
        let class = classes!(self.before.is_some().then_some("changed"), is_marked.then_some("marked"));
        html! {
            <tr key={name.clone()} {class}>
                <th scope="row">{ name }</th>
                <td>{ &self.value }</td>
                <td class="was">{ self.before.clone().filter(|before| before != "–").unwrap_or_default() }</td>
                <td class="change-buttons">
                    { button(Way::Previous, "Previous", "shift and v", Icon::Back) }
                    { button(Way::Next, "Next", "v", Icon::Forward) }
                </td>
            </tr>
        }
    }
}
