//! Broken banks.
