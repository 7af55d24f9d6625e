//! The body of a link of version 1. It is shipped and never changes; a new format gets a new file beside this one.
//!
//! The parts stand in the order in which losing them hurts: where to go, with which settings, on what input, at which
//! step. A check follows each part, so that a link that lost its end opens with everything before the cut.

use crate::bytes::{Reader, Stop, Writer};
use crate::link::{is_name, is_slug};
use crate::{Decoded, InputSource, Link, RANDOM_SIZE_MAX, StepIndex, What, Why, grid};

const QUESTION: u8 = 0;
const MOMENT: u8 = 1;

const USUAL: u8 = 0;
const TEXT: u8 = 1;
const GRID: u8 = 2;
const RANDOM: u8 = 3;

/// The body of `link`, not yet packed; `None` for a link that this version has no form for.
pub(crate) fn write(link: &Link) -> Option<Vec<u8>> {
    let mut writer = Writer::default();
    match link {
        Link::Program(_) => return None,
        Link::Question { slug } => {
            writer.byte(QUESTION);
            writer.text(slug);
        }
        Link::Moment { algorithm, variant, input, step, language, .. } => {
            writer.byte(MOMENT);
            writer.text(algorithm);
            writer.text(variant);
            writer.text(language);
            writer.check();
            write_input(input, &mut writer);
            writer.check();
            writer.number(u64::from(step.0));
        }
    }
    writer.check();
    Some(writer.bytes)
}

/// What a run is on; the check that follows is the caller's.
pub(crate) fn write_input(input: &InputSource, writer: &mut Writer) {
    match input {
        InputSource::Usual => writer.byte(USUAL),
        InputSource::Random { size, seed } => {
            writer.byte(RANDOM);
            writer.number(u64::from(*size));
            writer.number(*seed);
        }
        InputSource::Text(text) => match grid::measure(text) {
            Some(sizes) => {
                writer.byte(GRID);
                grid::write(text, sizes, writer);
            }
            None => {
                writer.byte(TEXT);
                writer.text(text);
            }
        },
    }
}

/// Reads a body that may lack its end; `short` is the reason to give where it does.
pub(crate) fn read(body: &[u8], short: Why) -> Decoded {
    let mut reader = Reader::new(body);
    let blame = |stop| {
        if stop == Stop::Ended { short } else { Why::Altered }
    };
    let read = match reader.byte() {
        Ok(QUESTION) => read_question(&mut reader),
        Ok(MOMENT) => return read_moment(&mut reader, &blame),
        Ok(_) => Err(Stop::Nonsense),
        Err(stop) => Err(stop),
    };
    read.map_or_else(|stop| Decoded::nothing(blame(stop)), Decoded::whole)
}

fn read_question(reader: &mut Reader) -> Result<Link, Stop> {
    let slug = read_name(reader, is_slug)?;
    reader.check()?;
    Ok(Link::Question { slug })
}

fn read_moment(reader: &mut Reader, blame: &dyn Fn(Stop) -> Why) -> Decoded {
    let name = match read_name(reader, is_slug) {
        Ok(name) => name,
        Err(stop) => return Decoded::nothing(blame(stop)),
    };
    let (of_variant, of_language) = match read_settings(reader) {
        Ok(settings) => settings,
        // A name before a clean cut is as it was sent. Otherwise nothing vouches for it.
        Err(stop) if blame(stop) == Why::Cut => {
            return Decoded::part(Link::start_of(name), &[What::Settings, What::Input], Why::Cut);
        }
        Err(stop) => return Decoded::nothing(blame(stop)),
    };
    let mut link = Link::start_of(name);
    if let Link::Moment { variant, language, input, step, .. } = &mut link {
        *variant = of_variant;
        *language = of_language;
        match read_input(reader, blame) {
            Ok(of_input) => *input = of_input,
            Err(why) => return Decoded::part(link, &[What::Input], why),
        }
        match read_step(reader) {
            Ok(of_step) => *step = of_step,
            Err(stop) => return Decoded::part(link, &[What::Step], blame(stop)),
        }
    }
    Decoded::whole(link)
}

/// A name that is as it should be.
pub(crate) fn read_name(reader: &mut Reader, is_good: fn(&str) -> bool) -> Result<String, Stop> {
    let name = reader.text()?;
    if is_good(name) { Ok(name.to_string()) } else { Err(Stop::Nonsense) }
}

fn read_settings(reader: &mut Reader) -> Result<(String, String), Stop> {
    let variant = read_name(reader, is_name)?;
    let language = read_name(reader, is_name)?;
    reader.check()?;
    Ok((variant, language))
}

/// What a run is on, and the check after it.
pub(crate) fn read_input(reader: &mut Reader, blame: &dyn Fn(Stop) -> Why) -> Result<InputSource, Why> {
    let input = match reader.byte().map_err(blame)? {
        USUAL => InputSource::Usual,
        TEXT => InputSource::Text(reader.text().map_err(blame)?.to_string()),
        GRID => InputSource::Text(grid::read(reader).map_err(blame)?.ok_or(Why::TooLarge)?),
        RANDOM => {
            let size = reader.small_number().map_err(blame)?;
            let seed = reader.number().map_err(blame)?;
            InputSource::Random { size, seed }
        }
        _ => return Err(Why::Altered),
    };
    reader.check().map_err(blame)?;
    match input {
        InputSource::Random { size, .. } if size > RANDOM_SIZE_MAX => Err(Why::OutOfRange),
        input => Ok(input),
    }
}

/// The step, and the check after it.
pub(crate) fn read_step(reader: &mut Reader) -> Result<StepIndex, Stop> {
    let step = reader.small_number()?;
    reader.check()?;
    Ok(StepIndex(step))
}
