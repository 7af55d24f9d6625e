//! A state drawn: positioned, styled shapes, moves between two scenes, SVG text, and the text twin.
