//! What is put into a tree and taken out of it, in order, as text: `+5 +3 +8 -5`.

use super::scan::Reader;
use super::{Input, InputError, InputKind};
use crate::random::Random;

const MOST: usize = 60;
const LARGEST: i64 = 999;

pub(super) fn parse(text: &str) -> Result<Input, InputError> {
    let mut reader = Reader::new(text, InputKind::Updates)?.without_stops();
    reader.name()?;
    let items = reader.items()?;
    reader.end()?;
    if let Some(&(_, at)) = items.get(MOST) {
        return Err(InputError::new(at, "At most 60 changes; this is number 61."));
    }
    let change = |(value, at): (Option<i64>, usize)| match value {
        Some(value) if (1..=LARGEST).contains(&value.abs()) => Ok(value),
        Some(_) => Err(InputError::new(at, "Keys are whole numbers from 1 to 999.")),
        None => Err(InputError::new(at, "A key must stand here, not `null`.")),
    };
    Ok(Input::Updates(items.into_iter().map(change).collect::<Result<_, _>>()?))
}

pub(super) fn to_text(updates: &[i64]) -> String {
    if updates.is_empty() {
        return "[]".to_owned();
    }
    updates.iter().map(|key| format!("{key:+}")).collect::<Vec<_>>().join(" ")
}

/// Mostly new keys, in some inputs ascending; now and then a key that is there is taken out, or one that is not.
pub(super) fn random(size: u32, random: &mut Random) -> Input {
    let ascending = random.percent(30);
    let (mut there, mut updates, mut largest) = (Vec::<i64>::new(), Vec::new(), 0);
    for _ in 0..size {
        let takes = !there.is_empty() && random.percent(25);
        if takes {
            let key = there.swap_remove(random.between(0, there.len() as i64 - 1) as usize);
            updates.push(if random.percent(92) { -key } else { -(key % LARGEST + 1) });
            continue;
        }
        largest += random.between(1, 5);
        let key = if ascending { largest } else { random.between(1, 99) };
        there.push(key);
        updates.push(key);
    }
    Input::Updates(updates)
}
