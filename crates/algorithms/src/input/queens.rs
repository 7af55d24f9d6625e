//! The side of a board as text: `6`, `n = 6`.

use super::scan::Reader;
use super::{Input, InputError, InputKind};

const LARGEST: i64 = 8;

pub(super) fn parse(text: &str) -> Result<Input, InputError> {
    let mut reader = Reader::new(text.trim_end(), InputKind::Queens)?;
    reader.name()?;
    let at = reader.at();
    let Some(side) = reader.number() else {
        return reader.error("A number must stand here.");
    };
    reader.end()?;
    if !(1..=LARGEST).contains(&side) {
        return Err(InputError::new(at, "A board has from 1 to 8 rows."));
    }
    Ok(Input::Queens(side as u32))
}

#[cfg(test)]
mod tests {
    use super::super::tests::{same, wrong};
    use super::*;

    #[test]
    fn boards_as_people_write_them() {
        same(InputKind::Queens, &Input::Queens(6), &["6", "n = 6", " 6\n", "n: 6;"]);
        wrong(InputKind::Queens, "9", "^", "from 1 to 8");
        wrong(InputKind::Queens, "n = 0", "    ^", "from 1 to 8");
        wrong(InputKind::Queens, "n = ", "   ^", "A number must stand here");
        wrong(InputKind::Queens, "4 5", "  ^", "Nothing can follow");
    }
}
