//! Links as the fragment of an address: a version character, a packing character, then letters.
//!
//! Both directions are total and stand here together. Every version ever shipped keeps its arm in [`decode`].

use crate::pack::{Unpacked, pack, unpack};
use crate::{Decoded, FRAGMENT_MAX, Link, Why, base64, version_1, version_2, version_3};

const PLAIN: char = 'p';
const DEFLATED: char = 'd';

/// The fragment for `link`, without the `#`: only letters, digits, `-` and `_`, the same for the same link. Packed where
/// that is shorter. See [`crate::LINK_MAX`] for when to offer a file instead.
pub fn encode(link: &Link) -> String {
    let (version, body) = match link {
        Link::Program(program) => ("2", version_2::write(program)),
        _ => match version_3::write(link) {
            Some(body) => ("3", body),
            None => ("1", version_1::write(link).unwrap_or_default()),
        },
    };
    let mut text = String::from(version);
    match pack(&body) {
        Some(packed) => {
            text.push(DEFLATED);
            base64::write(&packed, &mut text);
        }
        None => {
            text.push(PLAIN);
            base64::write(&body, &mut text);
        }
    }
    text
}

/// What can be had from a fragment, with or without its `#`. Never panics, looks at no more than [`FRAGMENT_MAX`] bytes
/// and holds no more than [`crate::UNPACKED_MAX`]. What follows a whole link, such as the full stop of a sentence, is
/// ignored.
pub fn decode(fragment: &str) -> Decoded {
    let text = fragment.trim();
    let text = text.strip_prefix('#').unwrap_or(text);
    if text.len() > FRAGMENT_MAX {
        return Decoded::nothing(Why::TooLong);
    }
    let mut characters = text.chars();
    match characters.next() {
        Some('1') => decode_body(characters.as_str(), version_1::read),
        Some('2') => decode_body(characters.as_str(), version_2::read),
        Some('3') => decode_body(characters.as_str(), version_3::read),
        // Versions to come are 4 to 9, then the capital letters.
        Some('4'..='9' | 'A'..='Z') => Decoded::nothing(Why::TooNew),
        _ => Decoded::nothing(Why::NotALink),
    }
}

/// Unpacks a body, which `read` then reads. Every version is packed in the same way.
fn decode_body(text: &str, read: fn(&[u8], Why) -> Decoded) -> Decoded {
    let mut characters = text.chars();
    let packing = characters.next();
    let (bytes, has_foreign) = base64::read(characters.as_str());
    let short = if has_foreign { Why::Altered } else { Why::Cut };
    match packing {
        Some(PLAIN) => read(&bytes, short),
        Some(DEFLATED) => {
            let (body, end) = unpack(&bytes);
            match end {
                Unpacked::TooLarge => Decoded::nothing(Why::TooLarge),
                Unpacked::Altered => read(&body, Why::Altered),
                Unpacked::Whole | Unpacked::Cut => read(&body, short),
            }
        }
        Some(_) => Decoded::nothing(Why::Altered),
        None => Decoded::nothing(Why::Cut),
    }
}
