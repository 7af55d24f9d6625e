//! Small choices kept as a draft: which option was rated how, which choice was taken, what was ticked.
//!
//! A draft is text, so the choices are one line, `first:2 second:5`, in the order in which they were made.

/// The choices in a draft. What cannot be read is left out.
pub fn read(draft: &str) -> Vec<(String, u32)> {
    let pairs = draft.split_whitespace().filter_map(|pair| {
        let (name, value) = pair.rsplit_once(':')?;
        Some((name.to_owned(), value.parse().ok()?))
    });
    pairs.collect()
}

/// What was chosen under a name.
pub fn of(picks: &[(String, u32)], name: &str) -> Option<u32> {
    let found = picks.iter().find(|(other, _)| other == name);
    found.map(|(_, value)| *value)
}

/// The draft with one more choice, in the place of an earlier one of the same name.
pub fn with(draft: &str, name: &str, value: u32) -> String {
    let mut picks = read(draft);
    match picks.iter_mut().find(|(other, _)| other == name) {
        Some((_, old)) => *old = value,
        None => picks.push((name.to_owned(), value)),
    }
    write(&picks)
}

/// The draft without a choice.
pub fn without(draft: &str, name: &str) -> String {
    let mut picks = read(draft);
    picks.retain(|(other, _)| other != name);
    write(&picks)
}

/// The draft with a tick set or taken away.
pub fn toggled(draft: &str, name: &str) -> String {
    match of(&read(draft), name) {
        Some(_) => without(draft, name),
        None => with(draft, name, 1),
    }
}

fn write(picks: &[(String, u32)]) -> String {
    let pairs: Vec<String> = picks.iter().map(|(name, value)| format!("{name}:{value}")).collect();
    pairs.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_choice_under_a_name_counts_and_keeps_its_place() {
        let draft = with(&with(&with("", "a", 1), "b", 2), "a", 3);
        assert_eq!(draft, "a:3 b:2");
        assert_eq!(of(&read(&draft), "a"), Some(3));
        assert_eq!(of(&read(&draft), "c"), None);
    }

    #[test]
    fn a_tick_goes_on_and_off() {
        let on = toggled("x:1", "y");
        assert_eq!(on, "x:1 y:1");
        assert_eq!(toggled(&on, "y"), "x:1");
    }

    #[test]
    fn a_damaged_draft_gives_what_can_be_read() {
        assert_eq!(read("a:1 b:many c d:4"), [("a".to_owned(), 1), ("d".to_owned(), 4)]);
    }
}
