//! Links as a small text file, for inputs too long for an address. A person can read it, and change it by hand.

use crate::check::check;
use crate::link::{is_name, is_slug};
use crate::{
    Decoded, InputSource, Link, RANDOM_SIZE_MAX, Second, SecondInput, StepIndex, UNPACKED_MAX, What, Why, program_file,
};

/// The line of what the second run is on.
const SECOND_INPUT: &str = "second input";
const FIRST_WORDS: &str = "dryrun link ";
/// Room for the lines before the input.
const HEAD_MAX: usize = 4 * 1024;

/// The text of a file that holds `link`.
pub fn to_file(link: &Link) -> String {
    if let Link::Program(program) = link {
        return program_file::write(program);
    }
    let is_pair = matches!(link, Link::Moment { second: Some(_), .. });
    let mut file = String::from(if is_pair { "dryrun link 3\n" } else { "dryrun link 1\n" });
    match link {
        Link::Program(_) => {}
        Link::Question { slug } => write_line(&mut file, "question", slug),
        Link::Moment { algorithm, variant, input, step, language, second } => {
            write_line(&mut file, "visualizer", algorithm);
            write_line(&mut file, "variant", variant);
            write_line(&mut file, "language", language);
            write_line(&mut file, "step", &step.0.to_string());
            if let Some(second) = second {
                write_second(&mut file, second);
            }
            write_input(&mut file, "input", input);
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

fn write_second(file: &mut String, second: &Second) {
    write_line(file, "second visualizer", &second.algorithm);
    write_line(file, "second variant", &second.variant);
    match &second.on {
        SecondInput::Same => write_line(file, SECOND_INPUT, "same"),
        SecondInput::Ascending => write_line(file, SECOND_INPUT, "ascending"),
        SecondInput::Descending => write_line(file, SECOND_INPUT, "descending"),
        SecondInput::Own(input) => write_input(file, SECOND_INPUT, input),
    }
}

fn write_input(file: &mut String, name: &str, input: &InputSource) {
    match input {
        InputSource::Usual => write_line(file, name, "usual"),
        InputSource::Random { size, seed } => write_line(file, name, &format!("random {size} {seed}")),
        InputSource::Text(text) => {
            write_line(file, name, &format!("text {} {:04x}", text.len(), check(text.as_bytes())));
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
        Some(Ok(1 | 3)) => read_lines(rest),
        Some(Ok(2)) => program_file::read(rest),
        Some(Ok(4..)) => Decoded::nothing(Why::TooNew),
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
    second_visualizer: &'a str,
    second_variant: &'a str,
    second_input: Option<Result<SecondInput, Why>>,
}

impl Head<'_> {
    /// The second run, if there is one; on the same input where its own was lost.
    fn second(&self) -> Option<Second> {
        let on = self.second_input.clone()?.unwrap_or(SecondInput::Same);
        Some(Second { algorithm: self.second_visualizer.to_string(), variant: self.second_variant.to_string(), on })
    }
}

/// What the second run is on, and what comes after it in the file.
fn read_second_input<'a>(value: &str, rest: &'a str) -> (Result<SecondInput, Why>, &'a str) {
    let input = match value {
        "same" => Ok(SecondInput::Same),
        "ascending" => Ok(SecondInput::Ascending),
        "descending" => Ok(SecondInput::Descending),
        _ => read_input(Some(value), rest).map(SecondInput::Own),
    };
    let text = if let Ok(SecondInput::Own(InputSource::Text(text))) = &input { Some(text) } else { None };
    let after = text.and_then(|text| rest.get(text.len() + 1..));
    (input, after.unwrap_or(rest))
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
            "second visualizer" => head.second_visualizer = value,
            "second variant" => head.second_variant = value,
            SECOND_INPUT => {
                let (input, after) = read_second_input(value, rest);
                rest = after;
                head.second_input = Some(input);
            }
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
    let Some(Link::Moment { variant, language, input, step, second, .. }) = &mut decoded.link else {
        return decoded;
    };
    let mut drop = |what, why| decoded.dropped.push(crate::Dropped { what, why });
    let names = [head.variant, head.language, head.second_visualizer, head.second_variant];
    if names.into_iter().all(is_name) {
        *variant = head.variant.to_string();
        *language = head.language.to_string();
        *second = head.second();
    } else {
        drop(What::Settings, Why::Altered);
    }
    if let Some(Err(why)) = head.second_input {
        drop(What::SecondInput, why);
    }
    match read_input(head.input, rest) {
        Ok(of_input) => {
            *input = of_input;
            match head.step.parse() {
                _ if matches!(head.second_input, Some(Err(_))) => {}
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
