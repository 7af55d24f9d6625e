//! The style of a picture that stands alone, as a file: the colours of the page's own style sheet in both themes.
//!
//! Image viewers know neither custom properties nor OKLCH, so each colour stands here as they read it; a test holds them
//! against `tokens.css`.

use std::fmt::Write;

use crate::raster::{Palette, Rgb};
use crate::shape::Role;

/// In which colours a picture is saved.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    /// In those that the system of whoever looks at it asks for.
    #[default]
    Viewer,
    Light,
    Dark,
}

/// A token of `tokens.css` with its light and its dark colour.
pub(crate) const TOKENS: [(&str, &str, &str); 30] = [
    ("paper", "#fafaf7", "#111316"),
    ("raised", "#ffffff", "#16181d"),
    ("n2", "#f4f3ef", "#181b1f"),
    ("edge", "#82868e", "#767b82"),
    ("quiet", "#565b63", "#a4a8ae"),
    ("ink", "#191d23", "#ecebe7"),
    ("accent", "#1e55a4", "#80bdfb"),
    ("accent-soft", "#dfedfe", "#1a2c44"),
    ("read", "#c2e8ff", "#12415e"),
    ("read-ink", "#03598f", "#7ac8f5"),
    ("write", "#fed898", "#6a440b"),
    ("write-ink", "#8a4b01", "#f7c56d"),
    ("compare", "#b6f1f8", "#0d4b51"),
    ("compare-ink", "#065d6d", "#6cd7e3"),
    ("frontier", "#f0d1ff", "#543068"),
    ("frontier-ink", "#7a2f97", "#e2acfa"),
    ("visited", "#d0d8e5", "#373d48"),
    ("visited-ink", "#495363", "#b0b8c5"),
    ("done", "#b7edc9", "#164b33"),
    ("done-ink", "#045d33", "#78dca9"),
    ("wrong", "#fed2cd", "#6a2c29"),
    ("wrong-ink", "#b01f1f", "#ffa098"),
    ("water", "#e9f2f7", "#1a2026"),
    ("land", "#ccceac", "#52553f"),
    ("group1", "#94cf9f", "#33724c"),
    ("group2", "#e9b082", "#925a25"),
    ("group3", "#c0abe9", "#6d5398"),
    ("group4", "#77c7e6", "#1b6c8c"),
    ("group5", "#f2a6ab", "#9b4851"),
    ("group6", "#d6c97b", "#7b702b"),
];

/// The class of a role with its tokens for areas, for words and for outlines.
const ROLES: [(&str, &str, &str, &str); 19] = [
    ("plain", "raised", "ink", "edge"),
    ("quiet", "n2", "quiet", "quiet"),
    ("accent", "accent-soft", "accent", "accent"),
    ("read", "read", "read-ink", "read-ink"),
    ("write", "write", "write-ink", "write-ink"),
    ("compare", "compare", "compare-ink", "compare-ink"),
    ("frontier", "frontier", "frontier-ink", "frontier-ink"),
    ("visited", "visited", "visited-ink", "visited-ink"),
    ("done", "done", "done-ink", "done-ink"),
    ("wrong", "wrong", "wrong-ink", "wrong-ink"),
    ("water", "water", "quiet", "paper"),
    ("land", "land", "ink", "paper"),
    ("wall", "edge", "ink", "paper"),
    ("group1", "group1", "ink", "paper"),
    ("group2", "group2", "ink", "paper"),
    ("group3", "group3", "ink", "paper"),
    ("group4", "group4", "ink", "paper"),
    ("group5", "group5", "ink", "paper"),
    ("group6", "group6", "ink", "paper"),
];

const FORMS: &str = "text{font:15px ui-monospace,'DejaVu Sans Mono',Menlo,Consolas,monospace}.s-small text{font-size:13px}\
    .strong text{font-weight:700}.part-pointer-name text{paint-order:stroke;stroke-width:4;stroke-linejoin:round}path{fill:none;stroke-width:1.5}rect,circle{stroke-width:1.2}.s-dashed path{stroke-dasharray:2 5}\
    .s-curve .s-head{stroke:none}.s-outline rect,rect.s-ring,rect.s-texture{fill:none}rect.s-texture{stroke:none}\
    .strong rect{stroke-width:2.2}.strong path{stroke-width:2.4}.role-compare.s-outline rect{stroke-dasharray:5 3}\
    .part-back rect{stroke-width:1.5}.part-divider path{stroke-width:1.2}rect.s-ring{stroke-width:1}";

const WORDS: &str = ".words,.label{font:15px system-ui,'Segoe UI',Roboto,'DejaVu Sans',sans-serif}.label{font-size:13px}\
    .code{font:14px ui-monospace,'DejaVu Sans Mono',Menlo,Consolas,monospace}";

/// The style sheet of a picture that stands alone.
pub(crate) fn style(theme: Theme) -> String {
    let mut css = String::from(FORMS);
    let (light, dark) = (|| colours(|token| token.1), || colours(|token| token.2));
    match theme {
        Theme::Light => css.push_str(&light()),
        Theme::Dark => css.push_str(&dark()),
        Theme::Viewer => {
            css.push_str(&light());
            let _ = write!(css, "@media (prefers-color-scheme:dark){{{}}}", dark());
        }
    }
    css
}

/// The style of the words below a picture, which a picture without any does not carry.
pub(crate) fn words(theme: Theme) -> String {
    let colours = |theme: Look| {
        let (ink, quiet) = (colour("ink", theme), colour("quiet", theme));
        format!(".words{{fill:{ink}}}.code{{fill:{ink}}}.label,.bar{{fill:{quiet}}}")
    };
    let (light, dark): (Look, Look) = (|token| token.1, |token| token.2);
    let mut css = String::from(WORDS);
    css.push_str(&colours(if theme == Theme::Dark { dark } else { light }));
    if theme == Theme::Viewer {
        let _ = write!(css, "@media (prefers-color-scheme:dark){{{}}}", colours(dark));
    }
    css
}

/// The colours in which a large grid is painted for a picture that is kept. Pixels cannot follow a viewer: they are light then.
pub fn palette(theme: Theme) -> Palette {
    let look: Look = if theme == Theme::Dark { |token| token.2 } else { |token| token.1 };
    Palette::from_roles(|role: Role| {
        let token = ROLES.iter().find(|known| known.0 == role.class()).map_or("paper", |known| known.1);
        rgb(colour(token, look))
    })
}

/// Red, green and blue of `#rrggbb`.
fn rgb(hex: &str) -> Rgb {
    let part = |at: usize| hex.get(at..at + 2).and_then(|two| u8::from_str_radix(two, 16).ok()).unwrap_or(128);
    [part(1), part(3), part(5)]
}

/// Which of a token's colours is meant.
type Look = fn(&(&'static str, &'static str, &'static str)) -> &'static str;

fn colour(name: &str, theme: Look) -> &'static str {
    TOKENS.iter().find(|token| token.0 == name).map_or("none", theme)
}

fn colours(theme: Look) -> String {
    let colour = |name: &str| colour(name, theme);
    let (paper, ink) = (colour("paper"), colour("ink"));
    let mut css = format!(
        ".paper{{fill:{paper}}}.part-pointer-name text{{stroke:{paper}}}.tex-line{{stroke:{ink};stroke-opacity:.3;stroke-width:1}}.tex-dot{{fill:{ink};fill-opacity:.4}}"
    );
    for (class, fill, ink, stroke) in ROLES {
        let (fill, ink, stroke) = (colour(fill), colour(ink), colour(stroke));
        let _ = write!(
            css,
            ".role-{class} rect,.role-{class} circle{{fill:{fill};stroke:{stroke}}}.role-{class} path{{stroke:{stroke}}}\
             .role-{class} text,.role-{class} .s-head{{fill:{ink}}}"
        );
    }
    // Last, so that they stand above the roles' areas.
    let _ = write!(css, ".part-square rect{{stroke:{paper}}}");
    css.push_str(".s-outline rect,rect.s-ring,rect.s-texture{fill:none}");
    css
}

#[cfg(test)]
mod tests;
