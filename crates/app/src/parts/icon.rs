//! Line icons, drawn on a 20 × 20 field. An icon is decoration: the control around it carries the name.

use yew::prelude::*;

/// Which icon.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Icon {
    Search,
    Sun,
    Moon,
    System,
    First,
    Back,
    Play,
    Pause,
    Forward,
    Last,
    Jump,
    Bookmark,
    Share,
    Copy,
    Check,
    Close,
    Dice,
    Brush,
    Download,
    Upload,
    Guide,
    Questions,
    Visualize,
    Code,
    Progress,
    Arrow,
    Clock,
    Keyboard,
    Undo,
}

impl Icon {
    fn path(self) -> &'static str {
        match self {
            Icon::Search => "M9 3.500a5.500 5.500 0 1 0 0 11 5.500 5.500 0 0 0 0-11zM13 13l4 4",
            Icon::Sun => {
                "M10 6.500a3.500 3.500 0 1 0 0 7 3.500 3.500 0 0 0 0-7zM10 1.500v2M10 16.500v2M1.500 10h2M16.500 10h2M4 4l1.400 1.400M14.600 14.600 16 16M16 4l-1.400 1.400M5.400 14.600 4 16"
            }
            Icon::Code => "M7 5.500 2.500 10 7 14.500M13 5.500 17.500 10 13 14.500M11.500 3.500l-3 13",
            Icon::Moon => "M16.500 12A7 7 0 0 1 8 3.500a7 7 0 1 0 8.500 8.500z",
            Icon::System => "M2.500 4h15v10h-15zM7 17h6M10 14v3",
            Icon::First => "M5 4v12M15.500 4.500 8 10l7.500 5.500z",
            Icon::Back => "M14 4.500 6.500 10l7.500 5.500z",
            Icon::Play => "M6 4l10 6-10 6z",
            Icon::Pause => "M7 4v12M13 4v12",
            Icon::Forward => "M6 4.500l7.500 5.500L6 15.500z",
            Icon::Last => "M15 4v12M4.500 4.500 12 10l-7.500 5.500z",
            Icon::Jump => "M3 13c2-7 9-7 11-2M14.500 6v5h-5M16.500 16h-2",
            Icon::Bookmark => "M5.500 3h9v14L10 13.500 5.500 17z",
            Icon::Share => "M10 12.500v-10M6.500 5.500 10 2.500l3.500 3M4.500 9.500v8h11v-8",
            Icon::Copy => "M7 7h10v10H7zM13 7V3H3v10h4",
            Icon::Check => "M4 10.500l4 4 8-9",
            Icon::Close => "M5 5l10 10M15 5 5 15",
            Icon::Dice => "M3.500 3.500h13v13h-13zM7 7h.01M13 13h.01M13 7h.01M7 13h.01M10 10h.01",
            Icon::Brush => "M16.500 3.500 9 11M8.500 11.500c-3 0-2 4-5.500 5 4 1.500 8 .500 8-2.500z",
            Icon::Download => "M10 3v10M6 9.500l4 4 4-4M4 17h12",
            Icon::Upload => "M10 14V4M6 7.500l4-4 4 4M4 17h12",
            Icon::Guide => {
                "M10 5C8 3.500 5 3.500 3 4v12c2-.500 5-.500 7 1 2-1.500 5-1.500 7-1V4c-2-.500-5-.500-7 1zM10 5v12"
            }
            Icon::Questions => "M4 5h12M4 10h12M4 15h8",
            Icon::Visualize => "M2.500 8h5v5h-5zM12.500 8h5v5h-5zM7.500 10.500h5M10.500 8.500l2 2-2 2",
            Icon::Progress => "M4 16V10M10 16V4M16 16v-4",
            Icon::Arrow => "M4 10h12M11 5l5 5-5 5",
            Icon::Clock => "M10 3a7 7 0 1 0 0 14 7 7 0 0 0 0-14zM10 6v4.500l3 1.500",
            Icon::Keyboard => {
                "M2.500 5.500h15v9h-15zM6 12h8M5.500 8.500h.01M8.500 8.500h.01M11.500 8.500h.01M14.500 8.500h.01"
            }
            Icon::Undo => "M4 8h8a4 4 0 0 1 0 8H7M4 8l3.500-3.500M4 8l3.500 3.500",
        }
    }

    fn is_filled(self) -> bool {
        matches!(self, Icon::Play | Icon::First | Icon::Back | Icon::Forward | Icon::Last)
    }
}

/// Draws an icon, hidden from screen readers.
pub fn icon(icon: Icon) -> Html {
    let fill = if icon.is_filled() { "currentColor" } else { "none" };
    html! {
        <svg class="icon" viewBox="0 0 20 20" width="20" height="20" aria-hidden="true" focusable="false">
            <path d={icon.path()} fill={fill} stroke="currentColor" stroke-width="1.6" stroke-linecap="round" stroke-linejoin="round" />
        </svg>
    }
}
