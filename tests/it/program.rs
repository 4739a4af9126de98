//! The program as it is called without a terminal.

use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

/// How a call ended and what it wrote.
#[derive(Debug, PartialEq, Eq)]
pub struct Ran {
    pub code: i32,
    pub out: String,
    pub err: String,
}

impl From<Output> for Ran {
    fn from(output: Output) -> Self {
        Self {
            code: output.status.code().unwrap_or(-1),
            out: String::from_utf8(output.stdout).unwrap(),
            err: String::from_utf8(output.stderr).unwrap(),
        }
    }
}

/// The program in the project's folder, with nothing of ours in its environment and no input.
pub fn command(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_senshin"));
    command
        .args(arguments)
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .env_remove("SENSHIN_AMBIGUOUS_WIDTH")
        .env_remove("SENSHIN_LANG")
        .env_remove("SENSHIN_NOTES")
        .env("XDG_DATA_HOME", "/proc/nowhere")
        .env("TERM", "xterm-256color")
        .stdin(Stdio::null());
    command
}

/// Calls the program with these arguments.
pub fn call(arguments: &[&str]) -> Ran {
    command(arguments).output().unwrap().into()
}

/// Calls the program with a line of arguments, cut at white space.
pub fn senshin(line: &str) -> Ran {
    call(&line.split_ascii_whitespace().collect::<Vec<_>>())
}

/// What the program writes when all is well and there is nothing to say besides.
pub fn output(line: &str) -> String {
    let ran = senshin(line);
    assert_eq!((ran.code, ran.err.as_str()), (0, ""), "{line}");
    ran.out
}

/// What the program writes as JSON.
pub fn json(line: &str) -> serde_json::Value {
    let ran = senshin(line);
    assert_eq!(ran.code, 0, "{line}: {}", ran.err);
    serde_json::from_str(&ran.out).unwrap()
}

/// An empty folder for a test.
pub fn scratch(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    _ = std::fs::remove_dir_all(&folder);
    std::fs::create_dir_all(&folder).unwrap();
    folder
}
