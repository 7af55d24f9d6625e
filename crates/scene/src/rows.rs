//! Things in rows that wrap as text does. Of many rows, those without anything to look at fold into one line.

/// A line of a wrapped structure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Line {
    /// The row with this number.
    Row(usize),
    /// Rows left out: the first item and how many.
    Fold { first: usize, count: usize },
}

/// Rows shown in full, at most, before the quiet ones fold.
const MOST_ROWS: usize = 8;

/// The lines for `count` items, `per_row` in a row. Of more rows than fit, the first, the last and the rows that hold
/// an item to `keep` stay.
pub(crate) fn lines(count: usize, per_row: usize, keep: &[usize]) -> Vec<Line> {
    let rows = count.div_ceil(per_row);
    if rows <= MOST_ROWS {
        return (0..rows).map(Line::Row).collect();
    }
    let mut kept: Vec<usize> = keep.iter().filter(|&&item| item < count).map(|item| item / per_row).collect();
    kept.extend([0, rows - 1]);
    kept.sort_unstable();
    kept.dedup();
    kept.truncate(MOST_ROWS + 2);
    let mut lines = Vec::new();
    let mut next = 0;
    for row in kept {
        if row > next {
            let (first, end) = (next * per_row, row * per_row);
            lines.push(Line::Fold { first, count: end - first });
        }
        lines.push(Line::Row(row));
        next = row + 1;
    }
    lines
}

/// How many things of a width fit beside one another, at least 1.
pub(crate) fn fit(room: f32, width: f32, gap: f32) -> usize {
    (((room + gap) / (width + gap)).floor() as usize).max(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn few_rows_are_all_shown() {
        assert_eq!(lines(5, 3, &[]), [Line::Row(0), Line::Row(1)]);
        assert_eq!(lines(0, 3, &[]), []);
    }

    #[test]
    fn of_many_rows_the_ends_and_the_busy_ones_stay() {
        let shown = lines(100, 5, &[52, 53, 400]);
        let fold = |first, count| Line::Fold { first, count };
        assert_eq!(shown, [Line::Row(0), fold(5, 45), Line::Row(10), fold(55, 40), Line::Row(19)]);
    }

    #[test]
    fn at_least_one_fits() {
        assert_eq!(fit(10.0, 84.0, 20.0), 1);
        assert_eq!(fit(292.0, 84.0, 20.0), 3);
    }
}
