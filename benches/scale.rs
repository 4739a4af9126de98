//! What a large snapshot costs: load, memory, keystrokes, sorting, a frame, for each size.
//!
//! `cargo bench --bench scale -- make 100000 FILE [--lines] [--editions N] [--seed N]` writes a
//! snapshot of that size; nothing in it is true. `cargo bench --bench scale -- FILE…` measures some.
#![expect(
    clippy::unwrap_used,
    clippy::print_stdout,
    clippy::string_slice,
    clippy::cast_precision_loss,
    clippy::indexing_slicing,
    reason = "a bench may stop at once when what it stands on is missing, and prints its figures"
)]

#[path = "scale/corpus.rs"]
mod corpus;
#[path = "scale/measure.rs"]
mod measure;

use corpus::{Plan, Shape};
use std::io::Write as _;

fn main() {
    let arguments: Vec<String> = std::env::args()
        .skip(1)
        .filter(|own| own != "--bench")
        .collect();
    let option = |name: &str| {
        let at = arguments.iter().position(|own| own == name)?;
        arguments.get(at + 1)?.parse::<u32>().ok()
    };
    if let [command, count, file, ..] = arguments.as_slice()
        && command == "make"
    {
        let plan = Plan {
            count: count.parse().unwrap(),
            editions: option("--editions").unwrap_or(1),
            seed: option("--seed").unwrap_or(1).into(),
        };
        let is_lines = arguments.iter().any(|own| own == "--lines");
        let shape = if is_lines { Shape::Lines } else { Shape::Json };
        let mut out = std::io::BufWriter::new(std::fs::File::create(file).unwrap());
        corpus::write(plan, shape, &mut out).unwrap();
        out.flush().unwrap();
        return;
    }
    for file in &arguments {
        measure::measure(std::path::Path::new(file));
    }
}
