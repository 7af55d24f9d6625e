//! An address as a QR code, so that a phone can pick up where a laptop stands.

use qrcodegen::{QrCode, QrCodeEcc, QrSegment, Version};

/// The longest text, in bytes, that [`qr`] takes: what a code of version 25 (117 modules a side) holds at the lowest
/// level of error correction. Larger codes exist, but a phone hardly reads them from a screen.
pub const QR_MAX: usize = 1273;

const LARGEST: u8 = 25;

/// The rows of the code for `text`, `true` where dark; `None` when the text is longer than [`QR_MAX`] bytes. The caller
/// draws the light border of four modules that readers need.
pub fn qr(text: &str) -> Option<Vec<Vec<bool>>> {
    let segment = QrSegment::make_bytes(text.as_bytes());
    let code =
        QrCode::encode_segments_advanced(&[segment], QrCodeEcc::Low, Version::MIN, Version::new(LARGEST), None, true)
            .ok()?;
    let side = code.size();
    Some((0..side).map(|y| (0..side).map(|x| code.get_module(x, y)).collect()).collect())
}

#[cfg(test)]
mod tests {
    use super::{QR_MAX, qr};

    #[test]
    fn a_short_address_makes_a_small_square_with_its_three_eyes() {
        let rows = qr("https://example.org/").unwrap();
        assert_eq!(rows.len(), 25);
        assert!(rows.iter().all(|row| row.len() == 25));
        for (x, y) in [(0, 0), (18, 0), (0, 18)] {
            assert!((0..7).all(|step| rows[y][x + step] && rows[y + step][x]), "no eye at {x}, {y}");
        }
        assert!(!rows[7][7]);
    }

    #[test]
    fn the_longest_text_fits_and_one_more_byte_does_not() {
        assert_eq!(qr(&"a".repeat(QR_MAX)).unwrap().len(), 117);
        assert_eq!(qr(&"a".repeat(QR_MAX + 1)), None);
    }
}
