//! A program as a small text file: a few lines that say what it is, then the code and its input as they stand.

use crate::check::check;
use crate::file::{read_text, split_line, write_line};
use crate::link::{Program, is_name, is_slug};
use crate::{Decoded, Dropped, Link, StepIndex, What, Why};

/// The text of a file that holds a program.
pub(crate) fn write(program: &Program) -> String {
    let mut file = String::from("dryrun link 2\n");
    write_line(&mut file, "question", &program.question);
    write_line(&mut file, "language", &program.language);
    let step = program.step.map(|step| step.0.to_string());
    write_line(&mut file, "step", step.as_deref().unwrap_or_default());
    for (name, text) in [("code", &program.code), ("input", &program.input)] {
        write_line(&mut file, name, &format!("{} {:04x}", text.len(), check(text.as_bytes())));
        file.extend([text, "\n"]);
    }
    file
}

/// What can be had from the lines after the first one.
pub(crate) fn read(rest: &str) -> Decoded {
    // An editor of Windows changes every line end, and what was counted with it.
    let as_sent = read_program(rest);
    let read = match as_sent {
        Ok((_, ref dropped)) if dropped.is_empty() => as_sent,
        _ => read_program(&rest.replace("\r\n", "\n")).or(as_sent),
    };
    match read {
        Ok((program, dropped)) => Decoded { link: Some(Link::Program(program)), dropped },
        Err(why) => Decoded::nothing(why),
    }
}

fn read_program(rest: &str) -> Result<(Program, Vec<Dropped>), Why> {
    let (mut program, mut step, mut rest) = (Program::default(), "", rest);
    let code = loop {
        let (line, after) = split_line(rest);
        if rest.is_empty() {
            return Err(Why::Cut);
        }
        rest = after;
        let (name, value) = line.split_once(':').unwrap_or((line, ""));
        match name {
            "question" => program.question = value.trim().to_owned(),
            "language" => program.language = value.trim().to_owned(),
            "step" => step = value.trim(),
            "code" => break value,
            _ => {}
        }
    };
    if !is_name(&program.question) || !is_slug(&program.language) {
        return Err(Why::Altered);
    }
    program.code = counted(code, rest)?;
    let rest = rest.get(program.code.len() + 1..).unwrap_or_default();
    let mut dropped = Vec::new();
    match read_input(rest) {
        Ok(input) => {
            program.input = input;
            match step.parse() {
                Ok(index) if index < u32::MAX => program.step = Some(StepIndex(index)),
                _ if step.is_empty() => {}
                _ => dropped.push(Dropped { what: What::Step, why: Why::Altered }),
            }
        }
        Err(why) => dropped.push(Dropped { what: What::ProgramInput, why }),
    }
    Ok((program, dropped))
}

fn read_input(rest: &str) -> Result<String, Why> {
    let (line, rest) = split_line(rest);
    match line.split_once(':') {
        Some(("input", value)) => counted(value, rest),
        _ if line.is_empty() => Err(Why::Cut),
        _ => Err(Why::Altered),
    }
}

/// The text that follows a line which says its length and check.
fn counted(line: &str, rest: &str) -> Result<String, Why> {
    let (length, sum) = line.trim().split_once(' ').ok_or(Why::Altered)?;
    let length = length.parse().map_err(|_| Why::Altered)?;
    let sum = u16::from_str_radix(sum, 16).map_err(|_| Why::Altered)?;
    read_text(rest, length, sum)
}
