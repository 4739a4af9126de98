//! Data that come through standard input while keys come from the terminal itself.

use std::io::{self, Read};

/// Takes standard input as data, and puts the terminal in its place: whoever reads keys from there
/// finds them.
///
/// # Errors
/// That there is no terminal.
#[cfg(unix)]
pub fn data() -> io::Result<Box<dyn Read + Send>> {
    let data = rustix::io::dup(rustix::stdio::stdin())?;
    let mut way = std::fs::OpenOptions::new();
    let terminal = way.read(true).write(true).open("/dev/tty")?;
    rustix::stdio::dup2_stdin(terminal)?;
    Ok(Box::new(std::fs::File::from(data)))
}

/// Standard input; keys are not read from there.
///
/// # Errors
/// None.
#[cfg(not(unix))]
pub fn data() -> io::Result<Box<dyn Read + Send>> {
    Ok(Box::new(io::stdin()))
}
