//! Reading the snapshot that a command works on, and telling how far that is when it takes long.

use super::arguments::Global;
use crate::catalog::loading::Came;
use crate::catalog::{Catalog, Loading};
use crate::error::Error;
use crate::snapshot::stream::{Input, STANDARD};
use crate::snapshot::{Progress, Standing};
use crate::text::number::grouped;
use crate::tui;
use crate::words::Word;
use std::io::{self, IsTerminal as _, Write as _};
use std::path::Path;
use std::sync::Arc;
use std::time::{Duration, Instant};

/// For so long nobody wonders.
const PATIENCE: Duration = Duration::from_secs(1);

/// How often the line is written again.
const STEP: Duration = Duration::from_millis(100);

/// The catalog of a file, or the bundled one. It stays until the process ends: to take a million
/// technologies apart before that would only take time.
pub fn catalog(file: Option<&Path>) -> Result<&'static Catalog, Error> {
    let catalog = match file {
        None => Catalog::bundled(),
        Some(file) if io::stderr().is_terminal() => watched(Input::open(file)?),
        Some(file) => Catalog::open(file),
    };
    catalog.map(kept)
}

/// A catalog that stays until the process ends: it is leaked on purpose. A command reads one
/// catalog in a process, shows it and ends; to free a million technologies one by one before that
/// takes half a second in which nothing happens that anybody asked for, and the system takes the
/// memory back at once. It is never called twice.
pub fn kept(catalog: Catalog) -> &'static Catalog {
    Box::leak(Box::new(catalog))
}

/// Whether the data come through standard input.
pub fn is_standard(global: &Global) -> bool {
    matches!(global.data.as_slice(), [file] if file == Path::new(STANDARD))
}

/// What is to be read while the screen takes keys, which come from the terminal.
pub fn beside_keys(file: &Path) -> Result<Input, Error> {
    if file != Path::new(STANDARD) {
        return Input::open(file);
    }
    if io::stdin().is_terminal() {
        return Err(Error::Usage(Word::DataFromKeys.text().to_owned()));
    }
    let path = "/dev/tty".into();
    let data = tui::standard::data().map_err(|source| Error::Read { path, source })?;
    Input::standard(data)
}

fn watched(input: Input) -> Result<Catalog, Error> {
    let mut told = Told::new(true);
    told.follow(&input.progress);
    let mut loading = Loading::start(input)?;
    let done = loop {
        match loading.wait(STEP) {
            Ok(Came::All) => break Ok(()),
            Ok(_) => told.tell(),
            Err(error) => break Err(error),
        }
    };
    done.map(|()| loading.catalog())
}

/// A line that tells on standard error how far something is, when it takes long and somebody looks
/// on. It goes away with this.
pub struct Told {
    is_seen: bool,
    progress: Option<Arc<Progress>>,
    last: Option<Instant>,
}

impl Told {
    /// Tells nothing unless it is wished.
    pub fn new(is_wished: bool) -> Self {
        Self {
            is_seen: is_wished && io::stderr().is_terminal(),
            progress: None,
            last: None,
        }
    }

    /// From now on tells how far this is.
    pub fn follow(&mut self, progress: &Arc<Progress>) {
        self.progress = Some(Arc::clone(progress));
    }

    /// Tells it, if it is time.
    pub fn tell(&mut self) {
        let Some(progress) = self.progress.as_ref().filter(|_| self.is_seen) else {
            return;
        };
        let is_due = self.last.is_none_or(|last| last.elapsed() >= STEP);
        if is_due && progress.elapsed() > PATIENCE {
            self.last = Some(Instant::now());
            line(&told(progress.standing()));
        }
    }

    /// Takes the line away.
    pub fn end(&mut self) {
        if self.last.take().is_some() {
            line("");
        }
    }
}

impl Drop for Told {
    fn drop(&mut self) {
        self.end();
    }
}

/// How far it is, on one line.
fn told(standing: Standing) -> String {
    let number = |number: u64| grouped(i64::try_from(number).unwrap_or(i64::MAX));
    let percent = standing.bar(20).zip(standing.percent);
    let percent = percent.map(|(bar, percent)| format!("{bar} {percent}%"));
    let left = standing
        .left
        .map(|left| Word::ReadingLeft.fill(&[&left.as_secs()]));
    Word::ReadingLine.fill(&[
        &percent.unwrap_or_default(),
        &number(standing.records as u64),
        &number(standing.rate),
        &left.unwrap_or_default(),
    ])
}

/// Puts a line in place of the last one. That nobody sees it is no error.
fn line(text: &str) {
    let mut to = io::stderr();
    _ = write!(to, "\r\u{1b}[K{text}").and_then(|()| to.flush());
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_line_has_share_rate_and_time_left() {
        let standing = Standing {
            records: 5_000,
            expected: Some(20_000),
            percent: Some(25),
            rate: 2_500,
            left: Some(Duration::from_secs(6)),
        };
        assert_eq!(
            told(standing),
            "読込中 =====--------------- 25% 5,000件 2,500件/秒 残り6秒"
        );
    }
}
