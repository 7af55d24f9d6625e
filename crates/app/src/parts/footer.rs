//! What stands below every page.

use yew::prelude::*;

/// Who is not behind it, what is kept where.
pub fn footer() -> Html {
    html! {
        <footer class="footer">
            <p>
                { "Dryrun is free and open. It is not affiliated with Amazon. What you write is saved in this browser only." }
            </p>
            <nav aria-label="More">
                <a href="about">{ "About" }</a>
                <a href="progress">{ "Your data" }</a>
                <a href="guide#sources">{ "Sources" }</a>
            </nav>
        </footer>
    }
}
