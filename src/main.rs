//! The program: parse the arguments, run, answer with an exit code.
fn main() {}
