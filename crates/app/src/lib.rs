//! The Yew program: routes, pages, parts, state and effects.
