//! One job: some code in one language run on many inputs in one process.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use bank::{Input, Language, Signature};

use super::cache::Key;
use super::outcome::Outcome;
use super::tools::Tool;
use super::{cpp, java, process, tokens, tools};

const PYTHON: &str = include_str!("../../harness/harness.py");
const JAVASCRIPT: &str = include_str!("../../harness/harness.js");
const JAVA: &str = include_str!("../../harness/DryrunHarness.java");
const CPP: &str = include_str!("../../harness/harness.hpp");

/// What to the compiler is the same for every C++ answer; the precompiled header must be made with the same.
const CPP_FLAGS: [&str; 4] = ["-std=c++20", "-O1", "-fsanitize=address,undefined", "-fno-sanitize-recover=all"];
/// Quick to start: nothing here runs long enough for the second compiler to pay.
const JVM_FLAGS: [&str; 3] = ["-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xshare:auto"];

/// Code to run, and on what.
pub struct Job<'j> {
    /// Its language.
    pub language: Language,
    /// The answer's file.
    pub code: &'j str,
    /// What it defines.
    pub signature: &'j Signature,
    /// One for each answer.
    pub inputs: &'j [Input],
    /// Whether crashing or running too long is an outcome to keep: it is for code that is meant to be wrong, while for
    /// other code it may be the machine's fault and is tried again.
    pub may_end_early: bool,
}

/// Runs a job, or takes its outcome from an earlier run.
///
/// # Errors
/// When a tool is missing or the folder to work in cannot be written; never because of the code.
pub fn run(job: &Job) -> Result<Outcome, String> {
    let tools = tools::of(job.language)?;
    let identities: Vec<&str> = tools.iter().map(|tool| tool.identity.as_str()).collect();
    let files = files(job);
    let mut parts = vec![job.language.as_str()];
    parts.extend(identities);
    parts.extend(files.iter().flat_map(|(name, text)| [*name, text.as_str()]));
    parts.extend(CPP_FLAGS.iter().chain(&JVM_FLAGS));
    let key = Key::of(&parts);
    if let Some(outcome) = key.load() {
        return Ok(outcome);
    }
    let workshop = Workshop::open(&key, &files)?;
    let outcome = workshop.run(job.language, &tools)?;
    if let Outcome::Ran { ended, .. } = &outcome
        && (ended.is_none() || job.may_end_early)
    {
        key.store(&outcome);
    }
    Ok(outcome)
}

/// Every file of the job, by name.
fn files(job: &Job) -> Vec<(&'static str, String)> {
    let signature = &job.signature.as_lists();
    let json = || {
        let inputs: json::Value = job.inputs.iter().map(Input::to_json).collect();
        let signature = bank::Json::to_json(signature);
        json::object([("signature", signature), ("inputs", inputs)]).to_string()
    };
    let code = job.code.to_owned();
    match job.language {
        Language::Python => vec![("harness.py", PYTHON.to_owned()), ("answer.py", code), ("inputs", json())],
        Language::JavaScript => vec![("harness.js", JAVASCRIPT.to_owned()), ("answer.js", code), ("inputs", json())],
        Language::Java => vec![
            ("DryrunHarness.java", JAVA.to_owned()),
            ("DryrunMain.java", java::program(signature)),
            ("Answer.java", code),
            ("inputs", tokens::lines(signature, job.inputs)),
        ],
        Language::Cpp => vec![
            ("harness.hpp", CPP.to_owned()),
            ("main.cpp", cpp::program(signature)),
            ("answer.cpp", code),
            ("inputs", tokens::lines(signature, job.inputs)),
        ],
    }
}

/// A folder with the job's files; removed when dropped.
struct Workshop(PathBuf);

impl Workshop {
    fn open(key: &Key, files: &[(&str, String)]) -> Result<Self, String> {
        let workshop = Self(key.workshop());
        let said = |error: std::io::Error| format!("{}: {error}", workshop.0.display());
        fs::create_dir_all(&workshop.0).map_err(said)?;
        for (name, text) in files {
            fs::write(workshop.0.join(name), text).map_err(said)?;
        }
        Ok(workshop)
    }

    fn command(&self, tool: &Tool, args: &[&str]) -> Command {
        let mut command = Command::new(&tool.path);
        command.args(args).current_dir(&self.0).env("ASAN_OPTIONS", "detect_leaks=0");
        command
    }

    /// Compiles if need be, runs, and reads the answers.
    fn run(&self, language: Language, tools: &[Tool]) -> Result<Outcome, String> {
        if let Err(said) = self.compile(language, tools)? {
            return Ok(Outcome::NotCompiled(said));
        }
        let mut command = match (language, tools) {
            (Language::Python, [python, ..]) => self.command(python, &["-X", "utf8", "harness.py", "answer.py"]),
            (Language::JavaScript, [node, ..]) => self.command(node, &["harness.js", "answer.js"]),
            (Language::Java, [_, java, ..]) => {
                let mut command = self.command(java, &JVM_FLAGS);
                command.args(["-cp", ".", "DryrunMain"]);
                command
            }
            _ => {
                let mut command = Command::new(self.0.join("main"));
                command.current_dir(&self.0).env("ASAN_OPTIONS", "detect_leaks=0");
                command
            }
        };
        let ended = process::run(command.args(["inputs", "answers"])).err();
        // Every harness opens this file once the code is loaded, so without it the code is no program.
        Ok(match fs::read_to_string(self.0.join("answers")) {
            Ok(lines) => Outcome::read(&lines, ended),
            Err(_) => Outcome::NotCompiled(ended.unwrap_or_default()),
        })
    }

    fn compile(&self, language: Language, tools: &[Tool]) -> Result<Result<(), String>, String> {
        Ok(match (language, tools) {
            (Language::Java, [javac, ..]) => {
                process::run(&mut javac_command(self, javac, &["Answer.java", "DryrunMain.java", "DryrunHarness.java"]))
            }
            (Language::Cpp, [gxx, ..]) => {
                let header = precompiled(gxx)?;
                let mut command = self.command(gxx, &CPP_FLAGS);
                command.arg("-include").arg(header).args(["-o", "main", "main.cpp"]);
                process::run(&mut command)
            }
            _ => Ok(()),
        })
    }
}

impl Drop for Workshop {
    fn drop(&mut self) {
        // What is left behind costs a little room and nothing else.
        let _ = fs::remove_dir_all(&self.0);
    }
}

fn javac_command(workshop: &Workshop, javac: &Tool, files: &[&str]) -> Command {
    let flags: Vec<String> = JVM_FLAGS.iter().map(|flag| format!("-J{flag}")).collect();
    let mut command = workshop.command(javac, &["-encoding", "UTF-8", "-nowarn", "-d", "."]);
    command.args(flags).args(files);
    command
}

/// The C++ harness compiled once for all answers; the path of the header beside its compiled form.
fn precompiled(gxx: &Tool) -> Result<PathBuf, String> {
    static MAKING: std::sync::Mutex<()> = std::sync::Mutex::new(());
    let _one_at_a_time = MAKING.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
    let folder = Key::of(&[&gxx.identity, CPP, &CPP_FLAGS.join(" ")]).folder("header");
    let header = folder.join("harness.hpp");
    let compiled = folder.join("harness.hpp.gch");
    if !compiled.exists() {
        let said = |error: std::io::Error| format!("{}: {error}", folder.display());
        fs::create_dir_all(&folder).map_err(said)?;
        fs::write(&header, CPP).map_err(said)?;
        let part = folder.join(format!("part-{}.gch", std::process::id()));
        let mut command = Command::new(&gxx.path);
        command.args(CPP_FLAGS).args(["-x", "c++-header", "-o"]).arg(&part).arg(&header);
        process::run(&mut command).map_err(|said| format!("the C++ harness does not compile: {said}"))?;
        fs::rename(&part, &compiled).map_err(said)?;
    }
    Ok(header)
}

/// Runs a program that checks itself: a whole file with its own entry point.
///
/// # Errors
/// When a tool is missing, or the program does not compile or does not end well; what was said.
pub(crate) fn run_alone(language: Language, code: &str) -> Result<(), String> {
    let tools = tools::of(language)?;
    let identities: Vec<&str> = tools.iter().map(|tool| tool.identity.as_str()).collect();
    let key = Key::of(&[&["alone", language.as_str(), code], identities.as_slice()].concat());
    if key.load().is_some() {
        return Ok(());
    }
    let file = format!("reference.{}", language.extension());
    let workshop = Workshop::open(&key, &[(file.as_str(), code.to_owned())])?;
    match (language, tools.as_slice()) {
        (Language::Java, [javac, java, ..]) => {
            process::run(&mut javac_command(&workshop, javac, &[&file]))?;
            let mut command = workshop.command(java, &JVM_FLAGS);
            process::run(command.args(["-ea", "-cp", ".", "Main"]))?;
        }
        (_, [tool, ..]) => process::run(&mut workshop.command(tool, &[&file]))?,
        _ => {}
    }
    key.store(&Outcome::read("", None));
    Ok(())
}
