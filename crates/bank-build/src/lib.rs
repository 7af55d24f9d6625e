//! content/ to a validated bank and per-question files, every problem listed at once.
