//! Links as a small text file, for inputs too long for an address. A person can read it, and change it by hand.

use crate::check::check;
use crate::link::{is_name, is_slug};
use crate::{Decoded, InputSource, Link, RANDOM_SIZE_MAX, StepIndex, UNPACKED_MAX, What, Why, program_file};

const FIRST_WORDS: &str = "dryrun link ";
/// Room for the lines before the input.
const HEAD_MAX: usize = 4 * 1024;

/// The text of a file that holds `link`.
pub fn to_file(link: &Link) -> String {
    if let Link::Program(program) = link {
        return program_file::write(program);
    }
    let mut file = String::from("dryrun link 1\n");
    match link {
        Link::Program(_) => {}
        Link::Question { slug } => write_line(&mut file, "question", slug),
        Link::Moment { algorithm, variant, input, step, language } => {
            write_line(&mut file, "visualizer", algorithm);
            write_line(&mut file, "variant", variant);
            write_line(&mut file, "language", language);
            write_line(&mut file, "step", &step.0.to_string());
            write_input(&mut file, input);
        }
    }
    file
}

/// Writes one line; an empty value needs none.
pub(crate) fn write_line(file: &mut String, name: &str, value: &str) {
    if !value.is_empty() {
        file.extend([name, ": ", value, "\n"]);
    }
}

fn write_input(file: &mut String, input: &InputSource) {
    match input {
        InputSource::Usual => write_line(file, "input", "usual"),
        InputSource::Random { size, seed } => write_line(file, "input", &format!("random {size} {seed}")),
        InputSource::Text(text) => {
            write_line(file, "input", &format!("text {} {:04x}", text.len(), check(text.as_bytes())));
            file.extend([text, "\n"]);
        }
    }
}

/// What can be had from the text of a file. Never panics; files longer than [`UNPACKED_MAX`] and a few kilobytes are
/// refused.
pub fn from_file(file: &str) -> Decoded {
    if file.len() > UNPACKED_MAX + HEAD_MAX {
        return Decoded::nothing(Why::TooLong);
    }
    let file = file.strip_prefix('\u{feff}').unwrap_or(file);
    let (first, rest) = split_line(file);
    match first.strip_prefix(FIRST_WORDS).map(str::parse::<u32>) {
        Some(Ok(1)) => read_lines(rest),
        Some(Ok(2)) => program_file::read(rest),
        Some(Ok(3..)) => Decoded::nothing(Why::TooNew),
        _ => Decoded::nothing(Why::NotALink),
    }
}

/// The lines of a head as they were found.
#[derive(Default)]
struct Head<'a> {
    question: Option<&'a str>,
    visualizer: Option<&'a str>,
    variant: &'a str,
    language: &'a str,
    step: &'a str,
    input: Option<&'a str>,
}

fn read_lines(mut rest: &str) -> Decoded {
    let mut head = Head::default();
    while head.input.is_none() && !rest.is_empty() {
        let (line, after) = split_line(rest);
        rest = after;
        let (name, value) = line.split_once(':').unwrap_or((line, ""));
        let value = value.trim();
        match name {
            "question" => head.question = Some(value),
            "visualizer" => head.visualizer = Some(value),
            "variant" => head.variant = value,
            "language" => head.language = value,
            "step" => head.step = value,
            "input" => head.input = Some(value),
            _ => {}
        }
    }
    match (head.question, head.visualizer) {
        (Some(slug), _) if is_slug(slug) => Decoded::whole(Link::Question { slug: slug.to_string() }),
        (None, Some(slug)) if is_slug(slug) => read_moment(&head, slug, rest),
        (None, None) => Decoded::nothing(Why::Cut),
        _ => Decoded::nothing(Why::Altered),
    }
}

fn read_moment(head: &Head, slug: &str, rest: &str) -> Decoded {
    let mut decoded = Decoded::whole(Link::start_of(slug.to_string()));
    let Some(Link::Moment { variant, language, input, step, .. }) = &mut decoded.link else {
        return decoded;
    };
    let mut drop = |what, why| decoded.dropped.push(crate::Dropped { what, why });
    if is_name(head.variant) && is_name(head.language) {
        *variant = head.variant.to_string();
        *language = head.language.to_string();
    } else {
        drop(What::Settings, Why::Altered);
    }
    match read_input(head.input, rest) {
        Ok(of_input) => {
            *input = of_input;
            match head.step.parse() {
                Ok(index) => *step = StepIndex(index),
                Err(_) => drop(What::Step, Why::Altered),
            }
        }
        Err(why) => drop(What::Input, why),
    }
    decoded
}

fn read_input(line: Option<&str>, rest: &str) -> Result<InputSource, Why> {
    let words: Vec<&str> = line.ok_or(Why::Cut)?.split(' ').collect();
    match words[..] {
        ["usual"] => Ok(InputSource::Usual),
        ["random", size, seed] => {
            let size: u32 = size.parse().map_err(|_| Why::OutOfRange)?;
            let seed = seed.parse().map_err(|_| Why::OutOfRange)?;
            if size > RANDOM_SIZE_MAX { Err(Why::OutOfRange) } else { Ok(InputSource::Random { size, seed }) }
        }
        ["text", length, sum] => {
            let length = length.parse().map_err(|_| Why::Altered)?;
            let sum = u16::from_str_radix(sum, 16).map_err(|_| Why::Altered)?;
            read_text(rest, length, sum).map(InputSource::Text)
        }
        _ => Err(Why::Altered),
    }
}

/// The first `length` bytes of `rest`, where their check fits; else the same after undoing what editors and mail
/// programs of Windows do to line ends.
pub(crate) fn read_text(rest: &str, length: usize, sum: u16) -> Result<String, Why> {
    let fits = |text: &str| text.get(..length).filter(|text| check(text.as_bytes()) == sum).map(str::to_string);
    if let Some(text) = fits(rest).or_else(|| fits(&rest.replace("\r\n", "\n"))) {
        return Ok(text);
    }
    Err(if rest.len() < length { Why::Cut } else { Why::Altered })
}

pub(crate) fn split_line(text: &str) -> (&str, &str) {
    let (line, rest) = text.split_once('\n').unwrap_or((text, ""));
    (line.trim_end_matches('\r'), rest)
}
