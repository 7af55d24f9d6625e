//! Every route as static HTML, and the per-question files, written after each build.
