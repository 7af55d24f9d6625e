//! All 16 principles as a list to scan, each opening to what it looks like, how it is asked for, and questions for it.

use std::rc::Rc;

use bank::{Index, Markup, Principle};
use web_sys::Element;
use yew::prelude::*;

use super::{GuideProps, question_links};
use crate::context::library::use_library;
use crate::context::nav::use_nav;
use crate::parts::markup::inline;

/// Which principles are open, a bit each by number.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct OpenSet(u32);

/// What changes which are open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Toggle {
    One(u32, bool),
    All(u32),
    None,
}

impl OpenSet {
    fn only(number: u32) -> OpenSet {
        OpenSet(bit(number))
    }

    fn has(self, number: u32) -> bool {
        self.0 & bit(number) != 0
    }

    fn after(self, toggle: Toggle) -> OpenSet {
        OpenSet(match toggle {
            Toggle::One(number, true) => self.0 | bit(number),
            Toggle::One(number, false) => self.0 & !bit(number),
            Toggle::All(count) => (1..=count).fold(0, |set, number| set | bit(number)),
            Toggle::None => 0,
        })
    }
}

impl Reducible for OpenSet {
    type Action = Toggle;

    fn reduce(self: Rc<Self>, toggle: Toggle) -> Rc<Self> {
        Rc::new(self.after(toggle))
    }
}

fn bit(number: u32) -> u32 {
    1u32.checked_shl(number).unwrap_or(0)
}

/// The list; the principle that the address names is open.
#[component]
pub(super) fn PrinciplesPart(props: &GuideProps) -> Html {
    let (library, nav) = (use_library(), use_nav());
    let principles = &props.guide.0.principles;
    let named = principles.iter().find(|principle| principle.slug == nav.place().fragment);
    let named = named.map(|principle| principle.number);
    // From the first drawing on, so that nothing moves below it later.
    let open = use_reducer_eq(|| named.map_or_else(OpenSet::default, OpenSet::only));
    {
        let open = open.dispatcher();
        use_effect_with(named, move |named| {
            if let Some(number) = *named {
                open.dispatch(Toggle::One(number, true));
            }
        });
    }
    let count = principles.len() as u32;
    let all_open = *open == OpenSet::default().after(Toggle::All(count));
    let all = {
        let open = open.dispatcher();
        Callback::from(move |_: MouseEvent| open.dispatch(if all_open { Toggle::None } else { Toggle::All(count) }))
    };
    let items = principles.iter().map(|principle| {
        let toggle = {
            let (open, number) = (open.dispatcher(), principle.number);
            Callback::from(move |event: Event| {
                let is_open = event.target_dyn_into::<Element>().is_some_and(|element| element.has_attribute("open"));
                open.dispatch(Toggle::One(number, is_open));
            })
        };
        principle_view(principle, library.index(), open.has(principle.number), toggle)
    });
    html! {
        <div class="principles">
            <p class="principles-all">
                <button class="button" onclick={all}>{ if all_open { "Close all" } else { "Open all" } }</button>
            </p>
            <ol class="plain">{ for items }</ol>
        </div>
    }
}

fn principle_view(principle: &Principle, index: &Index, open: bool, ontoggle: Callback<Event>) -> Html {
    let questions: Vec<_> = index.entries.iter().filter(|entry| entry.principles.contains(&principle.slug)).collect();
    html! {
        <li key={principle.number}>
            <details id={principle.slug.clone()} class="principle" {open} {ontoggle}>
                <summary>
                    <span class="principle-number">{ principle.number }</span>
                    <span class="principle-name">{ &principle.name }</span>
                    <span class="principle-plain">{ inline(&principle.plain) }</span>
                </summary>
                <dl class="principle-body">
                    { row("Looks like", lines(&principle.looks_like)) }
                    { row("Asked as", lines(&principle.asked)) }
                    { row("Pitfall", inline(&principle.pitfall)) }
                    { for (!questions.is_empty()).then(|| row("Practise", question_links(questions.into_iter()))) }
                </dl>
            </details>
        </li>
    }
}

fn row(name: &'static str, text: Html) -> Html {
    html! {
        <div key={name}>
            <dt>{ name }</dt>
            <dd>{ text }</dd>
        </div>
    }
}

fn lines(lines: &[Markup]) -> Html {
    let lines = lines.iter().enumerate().map(|(number, line)| {
        html! {
            <li key={number}>{ inline(line) }</li>
        }
    });
    html! {
        <ul class="plain">{ for lines }</ul>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn opening_one_leaves_the_others() {
        let set =
            OpenSet::default().after(Toggle::One(1, true)).after(Toggle::One(16, true)).after(Toggle::One(1, false));
        assert!(!set.has(1) && set.has(16) && !set.has(2));
    }

    #[test]
    fn all_opened_one_by_one_is_all() {
        assert_eq!(OpenSet::only(3), OpenSet::default().after(Toggle::One(3, true)));
        let one_by_one = (1..=16).fold(OpenSet::default(), |set, number| set.after(Toggle::One(number, true)));
        assert_eq!(one_by_one, OpenSet::default().after(Toggle::All(16)));
        assert_eq!(one_by_one.after(Toggle::None), OpenSet::default());
    }
}
