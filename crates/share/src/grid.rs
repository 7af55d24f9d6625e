//! Grids of 0 and 1 as bits.
//!
//! Most long inputs are painted grids. Eight cells to a byte makes a grid without pattern a third shorter than deflate
//! alone does, and a patterned one no longer.

use crate::UNPACKED_MAX;
use crate::bytes::{Reader, Stop, Writer};

/// Grids of fewer cells stay text: there the sizes cost more than the bits save.
const CELLS_MIN: usize = 64;

/// The number of rows and of columns, when `text` is exactly rows of 0 and 1 of one width with a line feed between
/// them, and large enough to be worth packing.
pub(crate) fn measure(text: &str) -> Option<(usize, usize)> {
    let columns = text.bytes().position(|byte| byte == b'\n').unwrap_or(text.len());
    let mut rows = 0;
    for row in text.as_bytes().split(|&byte| byte == b'\n') {
        if row.len() != columns || !row.iter().all(|byte| matches!(byte, b'0' | b'1')) {
            return None;
        }
        rows += 1;
    }
    (rows * columns >= CELLS_MIN).then_some((rows, columns))
}

/// Writes the sizes, then the cells row by row, the first in the highest bit; the last byte is filled up with 0.
pub(crate) fn write(text: &str, (rows, columns): (usize, usize), writer: &mut Writer) {
    writer.number(rows as u64);
    writer.number(columns as u64);
    let (mut bits, mut count) = (0_u8, 0);
    for cell in text.bytes().filter(|&byte| byte != b'\n') {
        bits = bits << 1 | (cell - b'0');
        count += 1;
        if count == 8 {
            writer.byte(bits);
            (bits, count) = (0, 0);
        }
    }
    if count > 0 {
        writer.byte(bits << (8 - count));
    }
}

/// Reads what [`write`] wrote; `Ok(None)` when the text would be longer than [`UNPACKED_MAX`].
pub(crate) fn read(reader: &mut Reader) -> Result<Option<String>, Stop> {
    let rows = u64::from(reader.small_number()?);
    let columns = u64::from(reader.small_number()?);
    if rows == 0 || columns == 0 {
        return Err(Stop::Nonsense);
    }
    if rows.saturating_mul(columns + 1) > UNPACKED_MAX as u64 {
        return Ok(None);
    }
    let (rows, columns) = (rows as usize, columns as usize);
    let bits = reader.take((rows * columns).div_ceil(8))?;
    let mut text = String::with_capacity(rows * (columns + 1));
    for index in 0..rows * columns {
        if index > 0 && index % columns == 0 {
            text.push('\n');
        }
        let set = bits[index / 8] >> (7 - index % 8) & 1 == 1;
        text.push(if set { '1' } else { '0' });
    }
    Ok(Some(text))
}

#[cfg(test)]
mod tests {
    use super::{measure, read, write};
    use crate::bytes::{Reader, Writer};

    #[test]
    fn only_even_rows_of_enough_cells_are_packed() {
        let row = "0110";
        assert_eq!(measure(&[row; 16].join("\n")), Some((16, 4)));
        assert_eq!(measure(&[row; 15].join("\n")), None);
        assert_eq!(measure(&([row; 16].join("\n") + "\n")), None);
        assert_eq!(measure(&([row; 16].join("\n") + "\n011")), None);
        assert_eq!(measure(&[row; 16].join("\r\n")), None);
        assert_eq!(measure(&"\n".repeat(100)), None);
        assert_eq!(measure(&"1".repeat(64)), Some((1, 64)));
    }

    #[test]
    fn a_grid_comes_back() {
        let text = ["0110100", "1111111", "0000000"].repeat(7).join("\n");
        let mut writer = Writer::default();
        write(&text, measure(&text).unwrap(), &mut writer);
        assert_eq!(writer.bytes.len(), 2 + (21_usize * 7).div_ceil(8));
        assert_eq!(read(&mut Reader::new(&writer.bytes)), Ok(Some(text)));
    }

    #[test]
    fn a_huge_grid_is_refused_before_it_is_built() {
        let mut writer = Writer::default();
        writer.number(4_000_000_000);
        writer.number(4_000_000_000);
        assert_eq!(read(&mut Reader::new(&writer.bytes)), Ok(None));
    }
}
