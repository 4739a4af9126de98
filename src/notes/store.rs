//! The database of the notes: read whole, written a transaction at a time.
//!
//! No connection is held between two calls, so that a session that idles locks nothing. Writers
//! queue by `BEGIN IMMEDIATE`; the journal is the one that is rolled back, which is also safe on a
//! network home directory. Whoever is killed in the middle leaves the old state: the next to come
//! restores it.

use super::trouble::Trouble;
use super::{place, schema};
use crate::model::Part;
use rusqlite::{Connection, OpenFlags, TransactionBehavior};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

/// How long to wait for others who write.
const PATIENCE: Duration = Duration::from_secs(10);

/// Something that was said about a technology, and never changes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Version {
    /// Its name, the same on every machine.
    pub id: String,
    /// The edition: `R5`.
    pub edition: String,
    /// The technology's number in that edition: `B22-1`.
    pub technology: String,
    /// The technology's name then.
    pub name: String,
    /// What is said.
    pub part: Part,
    /// What was said; empty where something was taken back.
    pub text: String,
    /// Who said it.
    pub author: String,
    /// When, in universal time.
    pub time: String,
    /// What it was said in knowledge of, and replaces.
    pub parents: Vec<String>,
}

/// What writing came to.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Done {
    /// How many versions are new.
    pub added: usize,
    /// How many were there already.
    pub known: usize,
    /// Where a broken file is kept that stood in the way.
    pub aside: Option<PathBuf>,
}

/// The notes in a file, which need not be there yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Store {
    path: PathBuf,
}

impl Store {
    /// The notes in the file at `path`.
    #[must_use]
    pub const fn new(path: PathBuf) -> Self {
        Self { path }
    }

    /// The file.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// What holds, oldest first. A file that is not there holds nothing and is not made.
    ///
    /// # Errors
    /// Whatever keeps the file from being read.
    pub fn heads(&self) -> Result<Vec<Version>, Trouble> {
        self.read(schema::heads)
    }

    /// Everything that was ever said, oldest first.
    ///
    /// # Errors
    /// Whatever keeps the file from being read.
    pub fn all(&self) -> Result<Vec<Version>, Trouble> {
        self.read(schema::all)
    }

    fn read<T: Default>(
        &self,
        work: impl Fn(&Connection) -> Result<T, Trouble>,
    ) -> Result<T, Trouble> {
        match std::fs::metadata(&self.path) {
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(T::default()),
            Err(_) => return Err(Trouble::Unreadable),
            Ok(found) if !found.is_file() => return Err(Trouble::Foreign),
            Ok(found) if found.len() == 0 => return Ok(T::default()),
            Ok(_) => {}
        }
        // What may not even be opened is told as what may not be read.
        let unreadable = |trouble| match trouble {
            Trouble::ReadOnly => Trouble::Unreadable,
            other => other,
        };
        patiently(|| {
            let connection = self.open()?;
            sound(&connection)?;
            work(&connection)
        })
        .map_err(unreadable)
    }

    /// Writes what is said now, all of it or nothing. Names and times are given here.
    ///
    /// # Errors
    /// Whatever keeps the file from being written; it then is as it was.
    pub fn say(&self, said: &[Version]) -> Result<Done, Trouble> {
        let now = now();
        self.write(|connection| {
            for version in said {
                let id = schema::new_id(connection)?;
                let time = now.clone();
                let version = version.clone();
                schema::insert(
                    connection,
                    &Version {
                        id,
                        time,
                        ..version
                    },
                )?;
            }
            Ok(Done {
                added: said.len(),
                ..Done::default()
            })
        })
    }

    /// Does `work` inside a transaction; a broken file is kept aside and a new one begun.
    ///
    /// # Errors
    /// Whatever keeps the file from being written; it then is as it was.
    pub(super) fn write(
        &self,
        work: impl Fn(&Connection) -> Result<Done, Trouble>,
    ) -> Result<Done, Trouble> {
        let broken = place::identity(&self.path);
        match self.transact(&work) {
            Err(Trouble::Damaged) => {
                let aside = place::keep_aside(&self.path, broken)?;
                let done = self.transact(&work)?;
                Ok(Done {
                    aside: Some(aside),
                    ..done
                })
            }
            done => done,
        }
    }

    fn transact(
        &self,
        work: &impl Fn(&Connection) -> Result<Done, Trouble>,
    ) -> Result<Done, Trouble> {
        place::make(&self.path)?;
        patiently(|| {
            let mut connection = self.open()?;
            connection.pragma_update(None, "synchronous", "EXTRA")?;
            let transaction =
                connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
            sound(&transaction)?;
            schema::bring_up_to_date(&transaction)?;
            let done = work(&transaction)?;
            transaction.commit()?;
            Ok(done)
        })
    }

    fn open(&self) -> Result<Connection, Trouble> {
        let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let connection = Connection::open_with_flags(&self.path, flags)?;
        connection.busy_timeout(PATIENCE / 4)?;
        Ok(connection)
    }
}

/// Makes sure that all pages of a file are in order; notes are few, so this takes no time.
fn sound(connection: &Connection) -> Result<(), Trouble> {
    let check = "PRAGMA quick_check(1)";
    let verdict: String = connection.query_row(check, [], |row| row.get(0))?;
    if verdict == "ok" {
        Ok(())
    } else {
        Err(Trouble::Damaged)
    }
}

/// Tries again while others write: a file system may refuse at once what should have waited.
fn patiently<T>(work: impl Fn() -> Result<T, Trouble>) -> Result<T, Trouble> {
    let begin = Instant::now();
    loop {
        match work() {
            Err(Trouble::Busy) if begin.elapsed() < PATIENCE => {
                std::thread::sleep(Duration::from_millis(5));
            }
            done => return done,
        }
    }
}

/// This moment, in a form that sorts.
pub(super) fn now() -> String {
    let since = SystemTime::now().duration_since(UNIX_EPOCH);
    let since = since.unwrap_or_default();
    time(since.as_secs(), since.subsec_millis())
}

/// A moment in universal time: `2026-11-26T08:55:12.123Z`.
fn time(seconds: u64, millis: u32) -> String {
    let (year, month, day) = date(seconds / 86_400);
    let (hours, minutes) = (seconds / 3600 % 24, seconds / 60 % 60);
    let seconds = seconds % 60;
    format!("{year:04}-{month:02}-{day:02}T{hours:02}:{minutes:02}:{seconds:02}.{millis:03}Z")
}

/// Year, month and day of so many days after 1970-01-01. Years are taken to begin in March, so
/// that the day that not all have is their last.
const fn date(days: u64) -> (u64, u64, u64) {
    let days = days + 719_468;
    let (era, day) = (days / 146_097, days % 146_097);
    let year = (day - day / 1460 + day / 36_524 - day / 146_096) / 365;
    let day = day - (365 * year + year / 4 - year / 100);
    let month = (5 * day + 2) / 153;
    let day = day - (153 * month + 2) / 5 + 1;
    let (month, later) = if month < 10 {
        (month + 3, 0)
    } else {
        (month - 9, 1)
    };
    (era * 400 + year + later, month, day)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn moments_are_those_of_the_calendar() {
        assert_eq!(time(0, 7), "1970-01-01T00:00:00.007Z");
        assert_eq!(time(951_868_799, 0), "2000-02-29T23:59:59.000Z");
        assert_eq!(time(1_795_683_312, 123), "2026-11-26T08:55:12.123Z");
    }
}
