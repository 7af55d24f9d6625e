//! The small binary language of a link's body: bytes, numbers of variable length, counted text, checks.

use crate::check::check;

/// Writes a body from front to back.
#[derive(Default)]
pub(crate) struct Writer {
    pub(crate) bytes: Vec<u8>,
}

/// Why reading stopped.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Stop {
    /// The bytes ended.
    Ended,
    /// The bytes make no sense.
    Nonsense,
}

/// Reads a body from front to back.
pub(crate) struct Reader<'a> {
    bytes: &'a [u8],
    at: usize,
}

impl Writer {
    pub(crate) fn byte(&mut self, byte: u8) {
        self.bytes.push(byte);
    }

    /// Seven bits a byte, the lowest first; the top bit says that more follow.
    pub(crate) fn number(&mut self, mut number: u64) {
        while number >= 0x80 {
            self.bytes.push(number as u8 | 0x80);
            number >>= 7;
        }
        self.bytes.push(number as u8);
    }

    /// The number of bytes, then the bytes.
    pub(crate) fn text(&mut self, text: &str) {
        self.number(text.len() as u64);
        self.bytes.extend_from_slice(text.as_bytes());
    }

    /// The check of everything so far, the high byte first.
    pub(crate) fn check(&mut self) {
        let check = check(&self.bytes);
        self.bytes.extend_from_slice(&check.to_be_bytes());
    }
}

impl<'a> Reader<'a> {
    pub(crate) fn new(bytes: &'a [u8]) -> Reader<'a> {
        Reader { bytes, at: 0 }
    }

    pub(crate) fn take(&mut self, count: usize) -> Result<&'a [u8], Stop> {
        let taken = self.bytes.get(self.at..).and_then(|rest| rest.get(..count)).ok_or(Stop::Ended)?;
        self.at += count;
        Ok(taken)
    }

    pub(crate) fn byte(&mut self) -> Result<u8, Stop> {
        Ok(self.take(1)?[0])
    }

    pub(crate) fn number(&mut self) -> Result<u64, Stop> {
        let mut number = 0;
        for shift in (0..64).step_by(7) {
            let byte = u64::from(self.byte()?);
            let bits = byte & 0x7F;
            if bits << shift >> shift != bits {
                return Err(Stop::Nonsense);
            }
            number |= bits << shift;
            if byte < 0x80 {
                return Ok(number);
            }
        }
        Err(Stop::Nonsense)
    }

    /// A number that fits 32 bits, as every count and every step does.
    pub(crate) fn small_number(&mut self) -> Result<u32, Stop> {
        u32::try_from(self.number()?).map_err(|_| Stop::Nonsense)
    }

    pub(crate) fn text(&mut self) -> Result<&'a str, Stop> {
        let count = self.small_number()? as usize;
        std::str::from_utf8(self.take(count)?).map_err(|_| Stop::Nonsense)
    }

    /// Reads the check of everything so far and compares it.
    pub(crate) fn check(&mut self) -> Result<(), Stop> {
        let expected = check(&self.bytes[..self.at]).to_be_bytes();
        if self.take(2)? == expected { Ok(()) } else { Err(Stop::Nonsense) }
    }
}

#[cfg(test)]
mod tests {
    use super::{Reader, Stop, Writer};

    #[test]
    fn numbers_of_every_length_come_back() {
        for number in [0, 1, 127, 128, 16_383, 16_384, u64::from(u32::MAX), u64::MAX] {
            let mut writer = Writer::default();
            writer.number(number);
            assert_eq!(Reader::new(&writer.bytes).number(), Ok(number));
        }
    }

    #[test]
    fn a_number_too_large_is_nonsense() {
        let too_large = [0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x02];
        assert_eq!(Reader::new(&too_large).number(), Err(Stop::Nonsense));
        assert_eq!(Reader::new(&[0x80; 10]).number(), Err(Stop::Nonsense));
        assert_eq!(Reader::new(&[0x80; 9]).number(), Err(Stop::Ended));
    }

    #[test]
    fn counted_text_never_reads_past_the_end() {
        assert_eq!(Reader::new(&[5, b'a', b'b']).text(), Err(Stop::Ended));
        assert_eq!(Reader::new(&[1, 0xFF]).text(), Err(Stop::Nonsense));
    }
}
