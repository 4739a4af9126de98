//! The tables of the notes, in every version they had, and the way from one to the next.
//!
//! Nothing is ever changed in place: whatever is said is a row of `versions`, and `parents` says
//! which rows it was said in knowledge of. What holds is what nothing was said in knowledge of.

use super::store::Version;
use super::trouble::Trouble;
use crate::model::Part;
use rusqlite::{Connection, Row, params};

/// Says in the head of the file that it is one of ours: `SSNN`.
const APPLICATION: i64 = 0x5353_4E4E;

/// The version of [`TABLES`].
pub(super) const CURRENT: i64 = 2;

/// The tables as they are made now.
const TABLES: &str = "
CREATE TABLE versions (
  id TEXT PRIMARY KEY,
  edition TEXT NOT NULL, technology TEXT NOT NULL, name TEXT NOT NULL,
  part TEXT NOT NULL CHECK (part IN ('mark', 'note')),
  text TEXT NOT NULL, author TEXT NOT NULL, time TEXT NOT NULL
) STRICT;
CREATE TABLE parents (
  version TEXT NOT NULL, parent TEXT NOT NULL,
  PRIMARY KEY (parent, version)
) STRICT, WITHOUT ROWID;
CREATE INDEX parents_by_version ON parents (version);
";

/// What version 1 held, as rows of `versions`: it kept the last mark and note of a technology.
/// The names are the same wherever a copy of the file is brought up to date.
const FROM_1: &str = "
SELECT '1:' || edition || ':' || technology || ':mark' AS id, edition, technology, name,
  'mark' AS part, mark AS text, author, time FROM notes WHERE mark <> ''
UNION ALL
SELECT '1:' || edition || ':' || technology || ':note', edition, technology, name,
  'note', note, author, time FROM notes WHERE note <> ''";

/// What holds, oldest first.
const HEADS: &str = "
SELECT id, edition, technology, name, part, text, author, time FROM versions
WHERE NOT EXISTS (SELECT 1 FROM parents WHERE parent = versions.id) ORDER BY time, rowid";

/// Everything that was ever said, oldest first.
const ALL: &str = "
SELECT id, edition, technology, name, part, text, author, time FROM versions ORDER BY time, rowid";

/// The version of a file's tables; 0 for an empty file.
///
/// # Errors
/// [`Trouble::Foreign`] for a database of something else, [`Trouble::Newer`] for one that a later
/// program made.
pub(super) fn version(connection: &Connection) -> Result<i64, Trouble> {
    let number = |name: &str| connection.pragma_query_value(None, name, |row| row.get::<_, i64>(0));
    let version = number("user_version")?;
    let count = "SELECT count(*) FROM sqlite_schema";
    let tables: i64 = connection.query_row(count, [], |row| row.get(0))?;
    match (number("application_id")?, version, tables) {
        (_, 0, 0) => Ok(0),
        (APPLICATION, version, _) if version > CURRENT => Err(Trouble::Newer),
        (APPLICATION, version, _) if version > 0 => Ok(version),
        _ => Err(Trouble::Foreign),
    }
}

/// Makes the tables what they are now, inside the transaction that the connection is in.
pub(super) fn bring_up_to_date(connection: &Connection) -> Result<(), Trouble> {
    let version = version(connection)?;
    if version == CURRENT {
        return Ok(());
    }
    connection.execute_batch(TABLES)?;
    if version == 1 {
        connection.execute_batch(&format!("INSERT INTO versions {FROM_1}; DROP TABLE notes;"))?;
    }
    connection.pragma_update(None, "application_id", APPLICATION)?;
    Ok(connection.pragma_update(None, "user_version", CURRENT)?)
}

/// What holds, whatever version the tables have; nothing is changed.
pub(super) fn heads(connection: &Connection) -> Result<Vec<Version>, Trouble> {
    match version(connection)? {
        0 => Ok(Vec::new()),
        1 => rows(connection, &format!("{FROM_1} ORDER BY time, id")),
        _ => rows(connection, HEADS),
    }
}

/// Everything that was ever said, with what it was said in knowledge of.
pub(super) fn all(connection: &Connection) -> Result<Vec<Version>, Trouble> {
    if version(connection)? < CURRENT {
        return heads(connection);
    }
    let mut all = rows(connection, ALL)?;
    let mut parents = connection.prepare("SELECT parent FROM parents WHERE version = ?")?;
    for version in &mut all {
        let found = parents.query_map([&version.id], |row| row.get(0))?;
        version.parents = found.collect::<Result<_, _>>()?;
    }
    Ok(all)
}

fn rows(connection: &Connection, sql: &str) -> Result<Vec<Version>, Trouble> {
    let mut statement = connection.prepare(sql)?;
    let rows = statement.query_map([], read)?;
    Ok(rows.collect::<Result<_, _>>()?)
}

fn read(row: &Row) -> rusqlite::Result<Version> {
    let part: String = row.get(4)?;
    Ok(Version {
        id: row.get(0)?,
        edition: row.get(1)?,
        technology: row.get(2)?,
        name: row.get(3)?,
        // The table holds no other words.
        part: Part::of_key(&part).unwrap_or(Part::Note),
        text: row.get(5)?,
        author: row.get(6)?,
        time: row.get(7)?,
        parents: Vec::new(),
    })
}

/// Adds a version, unless it is there already: whether it was not.
pub(super) fn insert(connection: &Connection, version: &Version) -> Result<bool, Trouble> {
    let added = connection.execute(
        "INSERT OR IGNORE INTO versions VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        params![
            version.id,
            version.edition,
            version.technology,
            version.name,
            version.part.key(),
            version.text,
            version.author,
            version.time
        ],
    )?;
    for parent in &version.parents {
        let sql = "INSERT OR IGNORE INTO parents (version, parent) VALUES (?, ?)";
        connection.execute(sql, params![version.id, parent])?;
    }
    Ok(added > 0)
}

/// A name that no other version has, on whatever machine.
pub(super) fn new_id(connection: &Connection) -> Result<String, Trouble> {
    let random = "SELECT lower(hex(randomblob(16)))";
    Ok(connection.query_row(random, [], |row| row.get(0))?)
}
