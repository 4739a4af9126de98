//! The snapshot as a database file (`SQLite`), for `DuckDB`, pandas, R and spreadsheets.
//!
//! Tables hold plain values: integers in yen, ISO dates, null for what is missing and a column
//! beside it that says why. `source_lines` names the lines of every row of every table; the views
//! join what is asked for most.

mod rows;
mod schema;

use crate::catalog::Catalog;
use rusqlite::Connection;
use std::io;
use std::path::Path;

/// Fills the file at `path` with the database; `told` hears how many technologies of how many are
/// in it.
///
/// # Errors
/// What the database or the system says.
pub fn fill(catalog: &Catalog, path: &Path, told: &mut dyn FnMut(usize, usize)) -> io::Result<()> {
    try_fill(catalog, path, told).map_err(io_error)
}

fn try_fill(
    catalog: &Catalog,
    path: &Path,
    told: &mut dyn FnMut(usize, usize),
) -> rusqlite::Result<()> {
    let mut connection = Connection::open(path)?;
    // The file is new and goes away if anything fails, so nothing has to be undone in it.
    connection.pragma_update(None, "journal_mode", "OFF")?;
    connection.pragma_update(None, "synchronous", "OFF")?;
    let transaction = connection.transaction()?;
    transaction.execute_batch(&schema::tables())?;
    rows::insert(catalog, &transaction, told)?;
    transaction.execute_batch(schema::VIEWS)?;
    transaction.commit()?;
    connection.close().map_err(|(_, error)| error)
}

/// The system's error behind one of the database: a full disk, a missing permission.
fn io_error(error: rusqlite::Error) -> io::Error {
    use rusqlite::ErrorCode;
    let kind = match error.sqlite_error_code() {
        Some(ErrorCode::DiskFull) => io::ErrorKind::StorageFull,
        Some(ErrorCode::PermissionDenied | ErrorCode::ReadOnly | ErrorCode::CannotOpen) => {
            io::ErrorKind::PermissionDenied
        }
        _ => return io::Error::other(error),
    };
    kind.into()
}
