//! Cuts the bundled snapshot into what the first screen reads and what waits until it is asked for,
//! and packs the larger part of the bundled data, which no first screen needs: the plan, the
//! exhibits and the readings of the snapshot, the table of kanji and the texts of the documents. It
//! is a fifth to a third as large packed, and unpacked when it is asked for. Notes which libraries
//! the program is linked with.

use flate2::Compression;
use flate2::write::DeflateEncoder;
use std::error::Error;
use std::io::Write as _;
use std::path::Path;

fn main() -> Result<(), Box<dyn Error>> {
    let out = std::env::var("OUT_DIR")?;
    let out = Path::new(&out);
    let snapshot = input("data/snapshot.json")?;
    // These keys begin their lines in the file; the parts are joined again as they were cut.
    let (head, rest) = cut(&snapshot, ",\n\"technologies\":")?;
    let (technologies, rest) = cut(rest, ",\n\"remarks\":")?;
    let (remarks, rest) = cut(rest, ",\n\"visions\":")?;
    let (visions, rest) = cut(rest, ",\n\"goals\":")?;
    let (goals, rest) = cut(rest, ",\n\"exhibits\":")?;
    let (exhibits, rest) = cut(rest, ",\n\"links\":")?;
    let (links, readings) = cut(rest, ",\n\"readings\":")?;
    let readings = readings
        .strip_suffix("}\n")
        .ok_or("data/snapshot.json does not end with its readings")?;
    let left_out = ",\n\"technologies\":[],\n\"remarks\":[]";
    let head = format!("{head}{left_out},\n\"links\":{links}}}\n");
    std::fs::write(out.join("head.json"), head)?;
    std::fs::write(out.join("technologies.json"), technologies)?;
    std::fs::write(out.join("remarks.json"), remarks)?;
    pack(&out.join("visions.deflate"), visions)?;
    pack(&out.join("goals.deflate"), goals)?;
    pack(&out.join("exhibits.deflate"), exhibits)?;
    pack(&out.join("readings.deflate"), readings)?;
    pack(&out.join("kanji.deflate"), &input("data/kanji.tsv")?)?;
    for text in ["000_f8afae4487a38b9f", "004_0d77102867b84930"] {
        let packed = out.join(text).with_extension("deflate");
        pack(&packed, &input(&format!("data/sources/{text}.txt"))?)?;
    }
    let manifest = input("Cargo.toml")?;
    let libraries = libraries(&manifest);
    std::fs::write(out.join("libraries.txt"), libraries.join("\n"))?;
    Ok(())
}

/// The names of what the program is linked with, as the manifest has them.
fn libraries(manifest: &str) -> Vec<&str> {
    let mut linked = false;
    let lines = manifest.lines().filter_map(|line| {
        if line.starts_with('[') {
            linked = line == "[dependencies]" || line.ends_with(".dependencies]");
            return None;
        }
        let (name, _) = line.split_once(" = ")?;
        (linked && !name.starts_with('#')).then_some(name)
    });
    lines.collect()
}

fn input(file: &str) -> std::io::Result<String> {
    println!("cargo::rerun-if-changed={file}");
    std::fs::read_to_string(file)
}

fn cut<'a>(text: &'a str, key: &str) -> Result<(&'a str, &'a str), String> {
    text.split_once(key)
        .ok_or_else(|| format!("data/snapshot.json has no line with {}", key.trim_start()))
}

fn pack(file: &Path, text: &str) -> std::io::Result<()> {
    let mut packed = DeflateEncoder::new(Vec::new(), Compression::best());
    packed.write_all(text.as_bytes())?;
    std::fs::write(file, packed.finish()?)
}
