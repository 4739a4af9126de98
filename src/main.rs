//! The program: choose the language, parse the arguments, run, answer with an exit code.

use senshin::cli::{self, Surroundings};
use senshin::words;
use std::ffi::OsString;
use std::io::{self, BufWriter, Write as _};
use std::process::ExitCode;

fn main() -> ExitCode {
    let mut out = BufWriter::new(io::stdout().lock());
    let surroundings = Surroundings::of_this_process();
    let arguments: Vec<OsString> = std::env::args_os().collect();
    let done = cli::language(&arguments, &surroundings)
        .map(words::speak)
        .and_then(|()| cli::run(arguments, &surroundings, &mut out, &mut io::stderr()))
        .and_then(|exit| Ok(out.flush().map(|()| exit)?));
    match done {
        Ok(exit) => exit.into(),
        Err(error) if error.is_closed_pipe() => ExitCode::SUCCESS,
        Err(error) => {
            // Nobody is left to tell when this fails as well.
            _ = writeln!(io::stderr(), "{}", cli::message(&error));
            ExitCode::from(2)
        }
    }
}
