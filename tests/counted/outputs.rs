//! A long list takes no more memory than a short one.

use crate::endless::Endless;
use crate::{CATALOG, Counter, my_turn};
use senshin::catalog::Catalog;
use senshin::cli::{self, Surroundings};
use senshin::export::{self, whole};
use senshin::fields::{FIELDS, Field};
use senshin::sheet::{Manner, Writer};
use senshin::snapshot::stream::{Input, Part, read};
use senshin::text::Ruler;
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
    // How many records are on their way depends on who is slow; there are a few batches at most.
    assert!(held < 40_000_000, "{held}");
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

/// A line is a line, however many there are before it.
#[test]
fn a_wrong_record_far_into_a_file_is_told_with_its_line() {
    let _turn = my_turn();
    for (readings, records, line) in [(0, 7, 9), (899_990, 9, 900_001)] {
        let endless = Endless::new(records + 1).read_as(readings);
        let endless = endless.spoilt(records + 1, "\"name\":\"", "\"name\":3,\"x\":\"");
        let input = Input::standard(Box::new(endless)).unwrap();
        let error = Catalog::read(input).unwrap_err().to_string();
        let told = format!("{line}行目 /technologies/{records}/name: ");
        assert!(error.contains(&told), "{error}");
    }
}

/// What people read is written row by row too.
#[test]
fn a_list_for_people_keeps_nothing_of_it() {
    let _turn = my_turn();
    let catalog = &*CATALOG;
    let ruler = Ruler::default();
    let rows: Vec<usize> = (0..catalog.technologies().len()).collect();
    let fields: Vec<&Field> = FIELDS.iter().collect();
    for manner in [
        Manner::Markdown,
        Manner::Text(Some(100)),
        Manner::Text(None),
    ] {
        let mut sink = Sink::new();
        let mut to = Writer::new(&mut sink, &ruler, manner);
        export::list::write(catalog, &rows, &fields, &mut to).unwrap();
        assert!(sink.bytes > 3_000_000, "{manner:?}: {}", sink.bytes);
        assert!(sink.most < 100_000, "{manner:?}: {}", sink.most);
        let mut sink = Sink::new();
        let mut to = Writer::new(&mut sink, &ruler, manner);
        whole::write_document(catalog, &mut to).unwrap();
        assert!(sink.bytes > 1_000_000, "{manner:?}: {}", sink.bytes);
        // The cases are listed before they are told.
        assert!(sink.most < 1_000_000, "{manner:?}: {}", sink.most);
    }
}
