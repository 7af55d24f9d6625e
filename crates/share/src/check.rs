//! The check that makes a cut or altered link noticeable: CRC-16 with polynomial 0x1021, starting at 0xFFFF.
//!
//! Sixteen bits miss one random change in 65 536. A link carries one check after each of its parts, each over everything
//! before it, so that the parts before a fault are known to be good.

/// Remainders of the sixteen possible half bytes; a table of bytes would be faster and sixteen times as large.
const HALF_BYTES: [u16; 16] = half_bytes();

const fn half_bytes() -> [u16; 16] {
    let mut table = [0; 16];
    let mut index = 0;
    while index < 16 {
        let mut rest = (index as u16) << 12;
        let mut bit = 0;
        while bit < 4 {
            rest = if rest & 0x8000 != 0 { (rest << 1) ^ 0x1021 } else { rest << 1 };
            bit += 1;
        }
        table[index] = rest;
        index += 1;
    }
    table
}

/// The check of `bytes`.
pub(crate) fn check(bytes: &[u8]) -> u16 {
    let mut rest = 0xFFFF_u16;
    for &byte in bytes {
        for half in [byte >> 4, byte & 15] {
            let index = (rest >> 12) as u8 ^ half;
            rest = (rest << 4) ^ HALF_BYTES[usize::from(index)];
        }
    }
    rest
}

#[cfg(test)]
mod tests {
    use super::check;

    #[test]
    fn matches_the_published_check_value() {
        assert_eq!(check(b"123456789"), 0x29B1);
        assert_eq!(check(b""), 0xFFFF);
    }
}
