//! About: what this is, what it keeps, how it works, on whose terms, and every key.

use yew::prelude::*;

use crate::visual::key_help;

/// Keys that work on every page.
const KEYS: [(&str, &str); 4] = [
    ("/", "search, from anywhere but a text field"),
    ("Ctrl K", "search, from anywhere (Cmd K on a Mac)"),
    ("↑ ↓ Enter", "choose and open a result"),
    ("Esc", "close what lies above the page"),
];

/// The about page.
#[component]
pub fn About() -> Html {
    html! {
        <div class="page about">
            <div class="page-head">
                <h1>{ "About" }</h1>
                <p class="lead">
                    { "Dryrun is a free playground for the software engineer’s interview at Amazon. A dry run is going through a program by hand, one step at a time, before it counts." }
                </p>
            </div>
            <div class="about-body">
                { what() }
                { keeps() }
                { works() }
                { terms() }
                { keys() }
            </div>
        </div>
    }
}

fn section(id: &'static str, title: &'static str, body: Html) -> Html {
    html! {
        <section aria-labelledby={id}>
            <h2 {id}>{ title }</h2>
            <div class="prose">{ body }</div>
        </section>
    }
}

fn what() -> Html {
    let body = html! {
        <>
            <p>
                { "A " }<a href="guide">{ "guide" }</a>{ " to the role and its interviews, " }
                <a href="questions">{ "questions" }</a>{ " of every kind that is asked there, and " }
                <a href="visualize">{ "visualizers" }</a>{ " that run on your own input. It is for anyone who prepares, at any level, and it costs nothing." }
            </p>
            <p>
                { "It is not affiliated with Amazon and not endorsed by it. The questions are our own; none is claimed to be one that Amazon asks. What is only reported by candidates is marked as such." }
            </p>
        </>
    };
    section("what", "What it is", body)
}

fn keeps() -> Html {
    let body = html! {
        <>
            <p>
                { "Drafts, attempts, the hints you opened, time spent, grades, bookmarks, notes, the last input of each visualizer and your settings are saved in this browser only. There is no account, no server that could receive them, no cookie and no counting of visits." }
            </p>
            <p>
                { "You can export all of it to a file, import it elsewhere, or erase it, under " }
                <a href="progress">{ "Progress" }</a>
                { ". A link you share to a moment of a visualizer carries the input inside itself, behind the #, where browsers do not send it to any server." }
            </p>
        </>
    };
    section("keeps", "What it keeps, and where", body)
}

fn works() -> Html {
    let body = html! {
        <p>
            { "The site is a set of static files and one WebAssembly program, written in Rust, that your browser runs. An algorithm is recorded once as a list of reversible changes, so any step can be reached at once, forwards or backwards. Text and questions can be read without the program; stepping, drafts and search need it." }
        </p>
    };
    section("works", "How it works", body)
}

fn terms() -> Html {
    // Files of the site, not pages of the app: in a tab of their own they are the browser's.
    let file = |name: &str, words: &'static str| {
        html! { <a href={format!("licences/{name}.txt")} target="_blank">{ words }</a> }
    };
    let body = html! {
        <>
            <p>
                { "Program and questions are open source, under the MIT licence or the Apache licence 2.0, at your option. The typeface for code is JetBrains Mono, under the SIL Open Font License 1.1. Names of companies and products belong to their owners." }
            </p>
            <p>
                { "What edits and runs code stands on the work of others. Their licences: " }
                { file("editor", "the editor") }{ " (CodeMirror, Lezer), " }
                { file("javascript", "JavaScript and TypeScript") }{ " (Acorn, magic-string, Sucrase), " }
                { file("python", "Python") }{ " (Pyodide, CPython)." }
            </p>
        </>
    };
    section("terms", "Licence", body)
}

fn keys() -> Html {
    let rows = KEYS.iter().map(|&(key, what)| {
        html! {
            <tr key={key}>
                <th scope="row"><kbd>{ key }</kbd></th>
                <td>{ what }</td>
            </tr>
        }
    });
    html! {
        <section aria-labelledby="keys">
            <h2 id="keys">{ "Keys" }</h2>
            <table class="about-keys">
                <caption>{ "On every page" }</caption>
                <thead class="visually-hidden"><tr><th scope="col">{ "Key" }</th><th scope="col">{ "What it does" }</th></tr></thead>
                <tbody>{ for rows }</tbody>
            </table>
            <p class="about-visual">{ "In a visualizer" }</p>
            { key_help() }
        </section>
    }
}
