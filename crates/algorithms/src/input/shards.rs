//! Nodes, keys and changes of the nodes as text: `A B C x3; k1 k2 k3; +D -A`. `x3` says how many points a node has on the ring.

use super::{Input, InputError, InputKind};
use crate::random::Random;

const MOST_NODES: usize = 6;
const MOST_POINTS: u32 = 8;
const MOST_KEYS: usize = 60;
const MOST_CHANGES: usize = 4;
const LONGEST: usize = 8;

/// Nodes that share keys, and how the nodes change.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Shards {
    /// Different names, at least one.
    pub nodes: Vec<String>,
    /// Points of a node on the ring, 1 to 8.
    pub points: u32,
    /// Different names.
    pub keys: Vec<String>,
    /// A node that comes (`true`) or goes.
    pub changes: Vec<(bool, String)>,
}

/// A word and where it begins.
type Word = (String, usize);

pub(super) fn parse(text: &str) -> Result<Input, InputError> {
    let parts = parts(text);
    if let Some((_, at)) = parts.get(3).and_then(|part| part.first()) {
        return Err(InputError::new(*at, format!("Nothing can follow here. {}", InputKind::Shards.accepts())));
    }
    let part = |number: usize| parts.get(number).map_or(&[][..], Vec::as_slice);
    let mut shards = Shards { points: 3, ..Shards::default() };
    for (word, at) in part(0) {
        match word.strip_prefix('x').and_then(|digits| digits.parse::<u32>().ok()) {
            Some(points) if (1..=MOST_POINTS).contains(&points) => shards.points = points,
            Some(_) => return Err(InputError::new(*at, "A node has 1 to 8 points on the ring.")),
            None => add(&mut shards.nodes, word, *at, MOST_NODES, "node")?,
        }
    }
    if shards.nodes.is_empty() {
        let message = format!("At least one node must come first. {}", InputKind::Shards.accepts());
        return Err(InputError::new(0, message));
    }
    for (word, at) in part(1) {
        add(&mut shards.keys, word, *at, MOST_KEYS, "key")?;
    }
    shards.changes = changes(&shards.nodes, part(2))?;
    Ok(Input::Shards(shards))
}

/// The words of the parts between semicolons or line ends.
fn parts(text: &str) -> Vec<Vec<Word>> {
    let mut parts: Vec<Vec<Word>> = vec![Vec::new()];
    let mut open = false;
    for (at, c) in text.trim_end().chars().enumerate() {
        let is_word = !(c.is_whitespace() || ",;[]()\"'".contains(c));
        match (c, parts.last_mut()) {
            (';' | '\n', _) => parts.push(Vec::new()),
            (_, Some(part)) if is_word && open => part.last_mut().into_iter().for_each(|(word, _)| word.push(c)),
            (_, Some(part)) if is_word => part.push((c.to_string(), at)),
            _ => {}
        }
        open = is_word;
    }
    parts
}

fn add(names: &mut Vec<String>, name: &str, at: usize, most: usize, what: &str) -> Result<(), InputError> {
    if !name.chars().all(|c| c.is_alphanumeric() || matches!(c, '-' | '_' | '.' | '/'))
        || name.chars().count() > LONGEST
    {
        return Err(InputError::new(at, format!("`{name}` is no name of a {what}: at most 8 letters and digits.")));
    }
    if names.iter().any(|other| other == name) {
        return Err(InputError::new(at, format!("The {what} `{name}` stands here for the second time.")));
    }
    if names.len() == most {
        return Err(InputError::new(at, format!("At most {most} {what}s; this is number {}.", most + 1)));
    }
    names.push(name.to_owned());
    Ok(())
}

fn changes(nodes: &[String], words: &[Word]) -> Result<Vec<(bool, String)>, InputError> {
    let (mut there, mut changes) = (nodes.to_vec(), Vec::new());
    for (word, at) in words {
        let fault = |message: String| Err(InputError::new(*at, message));
        let Some(sign) = word.chars().next().filter(|c| matches!(c, '+' | '-' | '−')) else {
            return fault(format!("A change begins with `+` or `-`, as `+{word}`."));
        };
        let name = &word[sign.len_utf8()..];
        if changes.len() == MOST_CHANGES {
            return fault("At most 4 changes; this is number 5.".to_owned());
        }
        match (sign, there.iter().position(|other| other == name)) {
            ('+', _) => add(&mut there, name, *at, MOST_NODES, "node")?,
            (_, None) => return fault(format!("There is no node `{name}` to go.")),
            (_, Some(_)) if there.len() == 1 => return fault("The last node cannot go.".to_owned()),
            (_, Some(place)) => drop(there.remove(place)),
        }
        changes.push((sign == '+', name.to_owned()));
    }
    Ok(changes)
}

pub(super) fn to_text(shards: &Shards) -> String {
    let changes = shards.changes.iter().map(|(comes, name)| format!("{}{name}", if *comes { '+' } else { '-' }));
    let text = format!(
        "{} x{}; {}; {}",
        shards.nodes.join(" "),
        shards.points,
        shards.keys.join(" "),
        changes.collect::<Vec<String>>().join(" ")
    );
    text.trim_end().to_owned()
}

/// Three or four nodes with three points each, as many keys as asked for, and a node that comes or goes.
pub(super) fn random(size: u32, random: &mut Random) -> Input {
    let nodes = ["A", "B", "C", "D"].iter().take(random.between(3, 4) as usize).map(|name| (*name).to_owned());
    let nodes: Vec<String> = nodes.collect();
    let mut keys: Vec<String> = Vec::new();
    while keys.len() < size as usize {
        let key = format!("k{}", random.between(1, 99));
        if !keys.contains(&key) {
            keys.push(key);
        }
    }
    let goes = nodes[random.between(0, nodes.len() as i64 - 1) as usize].clone();
    let change = if random.percent(50) { (true, "E".to_owned()) } else { (false, goes) };
    Input::Shards(Shards { nodes, points: 3, keys, changes: vec![change] })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::input::tests::{same, wrong};

    fn words(text: &str) -> Vec<String> {
        text.split_whitespace().map(str::to_owned).collect()
    }

    #[test]
    fn shards_as_people_write_them() {
        let changes = vec![(true, "C".to_owned()), (false, "A".to_owned())];
        let expected = Input::Shards(Shards { nodes: words("A B"), points: 2, keys: words("k1 k2"), changes });
        same(
            InputKind::Shards,
            &expected,
            &["A B x2; k1 k2; +C -A", "x2 A, B\nk1, k2\n+C, −A", "[A, B] x2; [\"k1\", 'k2']; +C -A;"],
        );
        let alone = Input::Shards(Shards { nodes: words("A"), points: 3, keys: vec![], changes: vec![] });
        same(InputKind::Shards, &alone, &["A", "A x3;"]);
    }

    #[test]
    fn faults_in_shards() {
        let kind = InputKind::Shards;
        wrong(kind, "A A; k", "  ^", "second time");
        wrong(kind, "A x9; k", "  ^", "1 to 8 points");
        wrong(kind, "A; k; B", "      ^", "`+` or `-`");
        wrong(kind, "A; k; -B", "      ^", "no node `B`");
        wrong(kind, "A; k; -A", "      ^", "last node");
        wrong(kind, "A; k; +A", "      ^", "second time");
        wrong(kind, "; k", "^", "At least one node");
        wrong(kind, "A; averylongname", "   ^", "no name of a key");
        wrong(kind, "A; k; ; z", "        ^", "Nothing can follow");
    }
}
