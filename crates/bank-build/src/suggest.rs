//! "Did you mean": the nearest known word to one that is not known.

/// A hint that names the nearest of the words, or lists them all when none is near.
pub(crate) fn hint<'a>(typed: &str, known: impl IntoIterator<Item = &'a str>) -> String {
    let known: Vec<&str> = known.into_iter().collect();
    let near = known.iter().map(|word| (distance(typed, word), *word)).min();
    match near {
        Some((steps, word)) if steps <= 1 + typed.chars().count() / 3 => {
            format!("did you mean `{word}`")
        }
        Some(_) if known.len() <= 24 => format!("one of: {}", known.join(", ")),
        _ => String::new(),
    }
}

/// How many letters must be added, dropped, changed or swapped with their neighbour.
fn distance(left: &str, right: &str) -> usize {
    let (left, right): (Vec<char>, Vec<char>) = (left.chars().collect(), right.chars().collect());
    let mut rows = vec![(0..=right.len()).collect::<Vec<usize>>()];
    for (i, a) in left.iter().enumerate() {
        let mut row = vec![i + 1];
        for (j, b) in right.iter().enumerate() {
            let changed = rows[i][j] + usize::from(a != b);
            let mut best = changed.min(rows[i][j + 1] + 1).min(row[j] + 1);
            if i > 0 && j > 0 && *a == right[j - 1] && left[i - 1] == *b {
                best = best.min(rows[i - 1][j - 1] + 1);
            }
            row.push(best);
        }
        rows.push(row);
    }
    rows[left.len()][right.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_nearest_word_is_named_or_all_are() {
        let known = ["medium", "easy", "hard"];
        assert_eq!(hint("meduim", known), "did you mean `medium`");
        assert_eq!(hint("impossible", known), "one of: medium, easy, hard");
    }
}
