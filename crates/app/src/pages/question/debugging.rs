//! Debugging: a fault told step by step; each step is a choice, and what was chosen shows what it finds.

use bank::{Choice, Debugging, Step, Verdict};
use yew::prelude::*;

use super::answer::{self, OPENED, STEPS};
use super::cases;
use super::code_view::listing;
use super::help::focus_soon;
use super::order;
use super::picks;
use super::sheet::Sheet;
use crate::parts::icon::{Icon, icon};
use crate::parts::markup::{inline, prose};

/// What belongs to the statement: the broken code with its cases, if the fault is in code.
pub fn told(sheet: &Sheet, body: &Debugging) -> Html {
    let Some(flawed) = &body.flawed else {
        return html! { <div></div> };
    };
    html! {
        <div>
            <section class="q-broken">
                <h2>{ "The code as it stands" }</h2>
                { listing(sheet, &flawed.broken, "Broken code") }
            </section>
            { cases::section(&flawed.signature, &flawed.constraints, &flawed.cases) }
        </div>
    }
}

/// The steps so far.
pub fn work(sheet: &Sheet, body: &Debugging) -> Html {
    let draft = sheet.pad.text(STEPS);
    let picks = picks::read(&draft);
    let answered = body.steps.iter().take_while(|step| picks::of(&picks, &step.id).is_some()).count();
    let opened = sheet.pad.text(OPENED).parse().unwrap_or(0_usize);
    let shown = shown(body.steps.len(), answered, opened);
    let steps = body.steps.iter().take(shown).enumerate();
    let steps =
        steps.map(|(number, step)| one_step(sheet, body.steps.len(), number, step, picks::of(&picks, &step.id)));
    let next = (answered == shown && shown < body.steps.len()).then(|| next(sheet, shown));
    let done = (answered == body.steps.len()).then(|| answer::score_sentence(body, &draft));
    html! {
        <section class="q-work" aria-labelledby="your-answer">
            <div class="q-work-head"><h2 id="your-answer" tabindex="-1">{ "Find it, step by step" }</h2></div>
            <ol class="plain q-steps">{ for steps }</ol>
            <div>{ for next }</div>
            <p class="q-score" role="status">{ done.unwrap_or_default() }</p>
        </section>
    }
}

/// How many steps are in view: those answered, and the one that was asked for.
fn shown(all: usize, answered: usize, opened: usize) -> usize {
    opened.clamp(answered.max(1), answered + 1).min(all)
}

fn next(sheet: &Sheet, shown: usize) -> Html {
    let pad = sheet.pad.clone();
    let onclick = Callback::from(move |_: MouseEvent| {
        pad.set(OPENED, (shown + 1).to_string());
        focus_soon(format!("step-{}", shown + 1));
    });
    html! {
        <button class="button button-strong" {onclick}>{ "Next step" }{ icon(Icon::Arrow) }</button>
    }
}

fn one_step(sheet: &Sheet, all: usize, number: usize, step: &Step, taken: Option<u32>) -> Html {
    let taken = taken.map(|choice| choice as usize);
    let choices = order::mixed(step.choices.len(), &step.id).into_iter().map(|at| {
        let choice = &step.choices[at];
        match taken {
            None => open_choice(sheet, step, at, choice),
            Some(taken) => told_choice(at, choice, taken == at),
        }
    });
    html! {
        <li key={step.id.clone()} class="q-step">
            <h3 id={format!("step-{}", number + 1)} tabindex="-1">{ format!("Step {} of {all}", number + 1) }</h3>
            <div class="prose-compact">{ prose(&step.situation) }</div>
            <p class="q-ask">{ inline(&step.ask) }</p>
            <ul class="plain q-choices">{ for choices }</ul>
        </li>
    }
}

fn open_choice(sheet: &Sheet, step: &Step, at: usize, choice: &Choice) -> Html {
    let (pad, id) = (sheet.pad.clone(), step.id.clone());
    let focus = format!("{id}-{at}");
    let onclick = Callback::from(move |_: MouseEvent| {
        pad.set(STEPS, picks::with(&pad.text(STEPS), &id, at as u32));
        focus_soon(focus.clone());
    });
    html! {
        <li key={at}><button class="q-choice" {onclick}>{ inline(&choice.text) }</button></li>
    }
}

/// A choice after the step was answered: the one taken in full, the others to open.
fn told_choice(at: usize, choice: &Choice, taken: bool) -> Html {
    let class = match choice.verdict {
        Verdict::Best => "q-verdict q-verdict-best",
        Verdict::Fine => "q-verdict",
        Verdict::Detour => "q-verdict q-verdict-detour",
    };
    let found = html! {
        <div class="q-found">
            <pre tabindex="0" role="region" aria-label="What it prints" hidden={choice.output.is_none()}>{ choice.output.clone().unwrap_or_default() }</pre>
            <div class="prose-compact">{ prose(&choice.why) }</div>
        </div>
    };
    let words = html! {
        <span class="q-told"><span>{ inline(&choice.text) }</span><span {class}>{ choice.verdict.title() }</span></span>
    };
    let content = if taken {
        html! { <div class="q-taken">{ words }{ found }</div> }
    } else {
        html! { <details class="q-other"><summary>{ words }</summary>{ found }</details> }
    };
    html! {
        <li key={at}>{ content }</li>
    }
}

/// Root cause, fix, prevention, and the fixed code.
pub fn diagnosis(sheet: &Sheet, body: &Debugging) -> Html {
    let fixed = body.flawed.as_ref().map(|flawed| {
        html! {
            <div class="q-fixed">
                <h3>{ "The fixed code" }</h3>
                { listing(sheet, &flawed.fixed, "Fixed code") }
            </div>
        }
    });
    html! {
        <div>
            { prose(&body.diagnosis) }
            <div>{ for fixed }</div>
        </div>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_step_comes_into_view_only_after_the_one_before_is_answered() {
        assert_eq!(shown(5, 0, 0), 1);
        assert_eq!(shown(5, 0, 4), 1);
        assert_eq!(shown(5, 1, 0), 1);
        assert_eq!(shown(5, 1, 2), 2);
        assert_eq!(shown(5, 5, 5), 5);
    }
}
