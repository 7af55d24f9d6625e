//! Pieces that several pages use.

pub mod case_lines;
pub mod code_editor;
pub mod dialog;
pub mod embed_code;
pub mod footer;
pub mod growth;
pub mod header;
pub mod icon;
pub mod loading;
pub mod markup;
pub mod notices;
pub mod quick_search;
pub mod share;
pub mod share_dialog;
pub mod theme;
