//! The only crate that touches the browser: storage, clipboard, clock, address, canvas, preferences.
