//! The body of a link of version 3: a moment of two runs side by side. It is shipped and never changes; a new format gets a new file
//! beside this one.
//!
//! As in version 1 the parts stand in the order in which losing them hurts, with a check after each.

use crate::bytes::{Reader, Stop, Writer};
use crate::link::{is_name, is_slug};
use crate::version_1::{read_input, read_name, read_step, write_input};
use crate::{Decoded, Link, Second, SecondInput, What, Why};

const SAME: u8 = 0;
const ASCENDING: u8 = 1;
const DESCENDING: u8 = 2;
const OWN: u8 = 3;

/// The body of `link`, not yet packed; `None` for a link without a second run.
pub(crate) fn write(link: &Link) -> Option<Vec<u8>> {
    let Link::Moment { algorithm, variant, input, step, language, second: Some(second) } = link else { return None };
    let mut writer = Writer::default();
    for name in [algorithm, variant, language, &second.algorithm, &second.variant] {
        writer.text(name);
    }
    writer.check();
    write_input(input, &mut writer);
    writer.check();
    match &second.on {
        SecondInput::Same => writer.byte(SAME),
        SecondInput::Ascending => writer.byte(ASCENDING),
        SecondInput::Descending => writer.byte(DESCENDING),
        SecondInput::Own(input) => {
            writer.byte(OWN);
            write_input(input, &mut writer);
        }
    }
    writer.check();
    writer.number(u64::from(step.0));
    writer.check();
    Some(writer.bytes)
}

/// Reads a body that may lack its end; `short` is the reason to give where it does.
pub(crate) fn read(body: &[u8], short: Why) -> Decoded {
    let mut reader = Reader::new(body);
    let blame = |stop| {
        if stop == Stop::Ended { short } else { Why::Altered }
    };
    let name = match read_name(&mut reader, is_slug) {
        Ok(name) => name,
        Err(stop) => return Decoded::nothing(blame(stop)),
    };
    let mut link = Link::start_of(name.clone());
    let Link::Moment { variant, language, input, step, second, .. } = &mut link else { return Decoded::nothing(short) };
    let settings = match read_settings(&mut reader) {
        Ok(settings) => settings,
        Err(stop) if blame(stop) == Why::Cut => {
            return Decoded::part(link, &[What::Settings, What::Input], Why::Cut);
        }
        Err(stop) => return Decoded::nothing(blame(stop)),
    };
    [*variant, *language] = settings.first;
    let [of, its_variant] = settings.second;
    let second = second.insert(Second { algorithm: of, variant: its_variant, on: SecondInput::Same });
    match read_input(&mut reader, &blame) {
        Ok(of_input) => *input = of_input,
        Err(why) => return Decoded::part(link, &[What::Input], why),
    }
    match read_on(&mut reader, &blame) {
        Ok(on) => second.on = on,
        Err(why) => return Decoded::part(link, &[What::SecondInput], why),
    }
    match read_step(&mut reader) {
        Ok(of_step) => *step = of_step,
        Err(stop) => return Decoded::part(link, &[What::Step], blame(stop)),
    }
    Decoded::whole(link)
}

/// Variant and language of the first run, visualizer and variant of the second.
struct Settings {
    first: [String; 2],
    second: [String; 2],
}

fn read_settings(reader: &mut Reader) -> Result<Settings, Stop> {
    let mut name = || read_name(reader, is_name);
    let settings = Settings { first: [name()?, name()?], second: [name()?, name()?] };
    reader.check()?;
    Ok(settings)
}

fn read_on(reader: &mut Reader, blame: &dyn Fn(Stop) -> Why) -> Result<SecondInput, Why> {
    let on = match reader.byte().map_err(blame)? {
        SAME => SecondInput::Same,
        ASCENDING => SecondInput::Ascending,
        DESCENDING => SecondInput::Descending,
        OWN => return read_input(reader, blame).map(SecondInput::Own),
        _ => return Err(Why::Altered),
    };
    reader.check().map_err(blame)?;
    Ok(on)
}
