//! What a link holds: encode, decode, every format ever shipped.
//!
//! A [`Link`] is a place somebody wants to show to somebody else: a question, the exact moment of a visualizer, or that of
//! a program of one's own.
//! [`encode`] writes it into the fragment of an address, [`decode`] reads whatever arrives: links get cut by mail
//! programs, altered by hand, forged, and made by versions of this program that do not exist yet. Decoding therefore
//! never fails as a whole; it gives the good part and says in plain words what was dropped. Links too long to be sent
//! go into a small text file instead ([`to_file`], [`from_file`]). `docs/formats/link.md` describes both formats.

mod base64;
mod bytes;
mod check;
mod dropped;
mod file;
mod fragment;
mod grid;
mod link;
mod pack;
mod program_file;
mod qr;
mod second;
mod version_1;
mod version_2;
mod version_3;

pub use dropped::{Decoded, Dropped, What, Why};
pub use file::{from_file, to_file};
pub use fragment::{decode, encode};
pub use link::{InputSource, Link, Program, StepIndex};
pub use qr::{QR_MAX, qr};
pub use second::{Second, SecondInput};

/// The longest fragment, in bytes, that the page offers as a link; beyond it offers a file.
pub const LINK_MAX: usize = 8 * 1024;

/// The longest fragment, in bytes, that [`decode`] looks at.
pub const FRAGMENT_MAX: usize = 64 * 1024;

/// The most bytes a link may unpack to, the input's text included.
pub const UNPACKED_MAX: usize = 4 * 1024 * 1024;

/// The longest name (slug, variant, language) in a link, in bytes.
pub const NAME_MAX: usize = 64;

/// The largest size of a random input that a link may ask for.
pub const RANDOM_SIZE_MAX: u32 = 1_000_000;
