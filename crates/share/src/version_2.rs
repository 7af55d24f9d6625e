//! The body of a link of version 2: somebody's own program. Version 1 knows only what the site itself has.
//!
//! The parts stand in the order in which losing them hurts. A program that did not arrive whole is not opened at all: half of
//! one would run and mislead.

use crate::bytes::{Reader, Stop, Writer};
use crate::link::{Program, is_name, is_slug};
use crate::{Decoded, Link, StepIndex, What, Why};

const PROGRAM: u8 = 0;

/// The body of a program, not yet packed.
pub(crate) fn write(program: &Program) -> Vec<u8> {
    let mut writer = Writer::default();
    writer.byte(PROGRAM);
    writer.text(&program.question);
    writer.text(&program.language);
    writer.text(&program.code);
    writer.check();
    writer.text(&program.input);
    writer.check();
    // 0 says that no step is meant.
    writer.number(program.step.map_or(0, |step| u64::from(step.0) + 1));
    writer.check();
    writer.bytes
}

/// Reads a body that may lack its end; `short` is the reason to give where it does.
pub(crate) fn read(body: &[u8], short: Why) -> Decoded {
    let mut reader = Reader::new(body);
    let blame = |stop| if stop == Stop::Ended { short } else { Why::Altered };
    let mut program = match read_program(&mut reader) {
        Ok(program) => program,
        Err(stop) => return Decoded::nothing(blame(stop)),
    };
    match read_input(&mut reader) {
        Ok(input) => program.input = input,
        Err(stop) => return Decoded::part(Link::Program(program), &[What::ProgramInput], blame(stop)),
    }
    match read_step(&mut reader) {
        Ok(step) => program.step = step,
        Err(stop) => return Decoded::part(Link::Program(program), &[What::Step], blame(stop)),
    }
    Decoded::whole(Link::Program(program))
}

fn read_program(reader: &mut Reader) -> Result<Program, Stop> {
    if reader.byte()? != PROGRAM {
        return Err(Stop::Nonsense);
    }
    let name = |text: &str, is_good: fn(&str) -> bool| is_good(text).then(|| text.to_owned()).ok_or(Stop::Nonsense);
    let question = name(reader.text()?, is_name)?;
    let language = name(reader.text()?, is_slug)?;
    let code = reader.text()?.to_owned();
    reader.check()?;
    Ok(Program { question, language, code, ..Program::default() })
}

fn read_input(reader: &mut Reader) -> Result<String, Stop> {
    let input = reader.text()?.to_owned();
    reader.check()?;
    Ok(input)
}

fn read_step(reader: &mut Reader) -> Result<Option<StepIndex>, Stop> {
    let number = reader.small_number()?;
    reader.check()?;
    Ok(number.checked_sub(1).map(StepIndex))
}
