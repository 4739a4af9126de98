//! A long list takes no more memory than a short one.

use crate::endless::Endless;
use crate::{CATALOG, Counter, my_turn};
use senshin::catalog::Catalog;
use senshin::cli::{self, Surroundings};
use senshin::export::whole;
use senshin::snapshot::stream::{Input, Part, read};
use std::ffi::OsString;
use std::io::{self, Write};
use std::path::PathBuf;

/// Takes an output and keeps nothing of it but how much was held meanwhile.
struct Sink {
    counter: Counter,
    most: isize,
    bytes: usize,
}

impl Sink {
    fn new() -> Self {
        Self {
            counter: Counter::start(),
            most: 0,
            bytes: 0,
        }
    }
}

impl Write for Sink {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.most = self.most.max(self.counter.held());
        self.bytes += bytes.len();
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

fn file(name: &str, count: u32) -> PathBuf {
    let name = format!("senshin-counted-{}-{name}.ndjson", std::process::id());
    let path = std::env::temp_dir().join(name);
    let mut file = std::fs::File::create(&path).unwrap();
    io::copy(&mut Endless::new(count), &mut file).unwrap();
    path
}

/// What a command holds at most, and how much it writes.
fn ran(arguments: &[&str], path: &std::path::Path) -> (isize, usize) {
    let mut all: Vec<OsString> = vec!["senshin".into()];
    all.extend(arguments.iter().map(OsString::from));
    all.extend(["--data".into(), path.into()]);
    let mut sink = Sink::new();
    cli::run(all, &Surroundings::default(), &mut sink, &mut Vec::new()).unwrap();
    (sink.most, sink.bytes)
}

#[test]
fn a_list_in_the_order_of_the_file_keeps_nothing_of_it() {
    let _turn = my_turn();
    let (short, long) = (file("short", 1_000), file("long", 60_000));
    let arguments = ["list", "--format", "csv", "--columns", "name,cases"];
    let (_, bytes) = ran(&arguments, &short);
    let (held, more_bytes) = ran(&arguments, &long);
    assert!(more_bytes > bytes * 59, "{bytes} {more_bytes}");
    // How many records are on their way depends on who is slow; the file is never among them whole.
    let size = isize::try_from(std::fs::metadata(&long).unwrap().len()).unwrap();
    assert!(held < size, "{held} of {size}");
    for path in [short, long] {
        std::fs::remove_file(path).unwrap();
    }
}

#[test]
fn what_is_at_hand_is_written_without_a_copy() {
    let _turn = my_turn();
    let catalog = &*CATALOG;
    let mut sink = Sink::new();
    whole::write_json(catalog, &mut sink).unwrap();
    // Its head is copied, which has the follow-up in it; not the technologies and readings.
    assert!(sink.bytes > 9_000_000, "{}", sink.bytes);
    assert!(sink.most < 3_000_000, "{}", sink.most);
}

/// The first rows are shown before much is read.
#[test]
fn the_first_technologies_come_before_much_is_read() {
    let _turn = my_turn();
    let input = Input::standard(Box::new(Endless::new(30_000))).unwrap();
    let progress = std::sync::Arc::clone(&input.progress);
    let mut first = None;
    let rest = read(input, &mut |part| {
        if let Part::Technologies(some) = part
            && first.is_none()
        {
            first = Some(some.len());
            progress.stop();
        }
    });
    assert!(rest.unwrap().partial);
    assert!(first.unwrap() <= 128, "{first:?}");
}

#[test]
fn a_wrong_record_far_into_a_file_is_told_with_its_line() {
    let _turn = my_turn();
    let endless = Endless::new(12_500).spaced(8);
    let endless = endless.spoilt(12_499, "\"name\":\"", "\"name\":3,\"x\":\"");
    let input = Input::standard(Box::new(endless)).unwrap();
    let error = Catalog::read(input).unwrap_err().to_string();
    assert!(
        error.contains("112484行目 /technologies/12498/name: "),
        "{error}"
    );
}
