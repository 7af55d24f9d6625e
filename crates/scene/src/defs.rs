//! The patterns that the textures are filled with.

/// What belongs into `<defs>` of the picture: `tex-hatch`, `tex-back-hatch`, `tex-dots`, `tex-cross`, `tex-rows`,
/// `tex-columns` and `tex-mesh`. Their lines have the class `tex-line`, their dots `tex-dot`.
pub fn defs() -> &'static str {
    concat!(
        r#"<pattern id="tex-hatch" width="8" height="8" patternUnits="userSpaceOnUse"><path class="tex-line" d="M-2 2l4-4M0 8l8-8M6 10l4-4"/></pattern>"#,
        r#"<pattern id="tex-back-hatch" width="8" height="8" patternUnits="userSpaceOnUse"><path class="tex-line" d="M-2 6l4 4M0 0l8 8M6-2l4 4"/></pattern>"#,
        r#"<pattern id="tex-dots" width="7" height="7" patternUnits="userSpaceOnUse"><circle class="tex-dot" cx="3.5" cy="3.5" r="1.1"/></pattern>"#,
        r#"<pattern id="tex-cross" width="9" height="9" patternUnits="userSpaceOnUse"><path class="tex-line" d="M0 9l9-9M0 0l9 9"/></pattern>"#,
        r#"<pattern id="tex-rows" width="7" height="7" patternUnits="userSpaceOnUse"><path class="tex-line" d="M0 3.5h7"/></pattern>"#,
        r#"<pattern id="tex-columns" width="7" height="7" patternUnits="userSpaceOnUse"><path class="tex-line" d="M3.5 0v7"/></pattern>"#,
        r#"<pattern id="tex-mesh" width="8" height="8" patternUnits="userSpaceOnUse"><path class="tex-line" d="M0 4h8M4 0v8"/></pattern>"#,
    )
}
