//! What the reader's system prefers, and the theme the page shows.

use crate::{Subscription, document, window};

/// Whether the reader asked for less motion.
pub fn reduced_motion() -> bool {
    matches("(prefers-reduced-motion: reduce)")
}

/// Whether the page is dark now: by the reader's choice, or where there is none as the system asks.
pub fn is_dark() -> bool {
    let root = document().and_then(|document| document.document_element());
    match root.and_then(|root| root.get_attribute("data-theme")).as_deref() {
        Some(theme) => theme == "dark",
        None => matches("(prefers-color-scheme: dark)"),
    }
}

fn matches(query: &str) -> bool {
    let media = window().and_then(|w| w.match_media(query).ok().flatten());
    media.is_some_and(|media| media.matches())
}

/// Shows the page `light`, `dark`, or as the system asks (`None`).
pub fn set_theme(theme: Option<&str>) {
    let Some(root) = document().and_then(|document| document.document_element()) else { return };
    let _ = match theme {
        Some(theme) => root.set_attribute("data-theme", theme),
        None => root.remove_attribute("data-theme"),
    };
}

/// Hears when the system changes between light and dark.
pub fn on_theme_change(mut heard: impl FnMut() + 'static) -> Option<Subscription> {
    let media = window()?.match_media("(prefers-color-scheme: dark)").ok()??;
    Some(Subscription::new(media.as_ref(), "change", move |_| heard()))
}
