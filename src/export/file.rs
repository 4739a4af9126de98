//! Putting a file into its place in one step.

use crate::error::Error;
use std::ffi::OsString;
use std::fs::{self, OpenOptions};
use std::io;
use std::path::{Path, PathBuf};

/// What happens to a file that is already there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Existing {
    /// It stays, and writing fails.
    Keep,
    /// It is replaced when the new one is complete.
    Replace,
}

/// Writes a file by way of another one in the same folder, which is given to `fill` and moved when
/// it is complete. Whatever goes wrong, a file that was there before is as it was.
///
/// What is no file but a place to write to, such as a pipe, is written to directly.
///
/// # Errors
/// [`Error::Exists`] for a file that must not be replaced, [`Error::Write`] for everything that the
/// system does not allow.
pub fn write(
    path: &Path,
    existing: Existing,
    fill: impl FnOnce(&Path) -> io::Result<()>,
) -> Result<(), Error> {
    let failed = |source| Error::Write {
        path: path.to_owned(),
        source,
    };
    // A link stays a link: what it leads to is replaced.
    let target = fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
    let found = fs::metadata(&target).ok();
    if found.as_ref().is_some_and(fs::Metadata::is_dir) {
        return Err(failed(io::ErrorKind::IsADirectory.into()));
    }
    if let Some(found) = &found {
        if existing == Existing::Keep {
            return Err(Error::Exists(path.to_owned()));
        }
        if !found.is_file() {
            return fill(&target).map_err(failed);
        }
        if found.permissions().readonly() {
            return Err(failed(io::ErrorKind::PermissionDenied.into()));
        }
    }
    let staged = Staged::beside(&target).map_err(failed)?;
    fill(&staged.0).map_err(failed)?;
    if let Some(found) = &found {
        fs::set_permissions(&staged.0, found.permissions()).map_err(failed)?;
    }
    staged.put(&target, existing).map_err(|error| {
        if error.kind() == io::ErrorKind::AlreadyExists {
            Error::Exists(path.to_owned())
        } else {
            failed(error)
        }
    })
}

/// A file that is being filled; it goes away unless it is put into its place.
struct Staged(PathBuf);

impl Staged {
    /// An empty file with a name of its own beside `target`.
    fn beside(target: &Path) -> io::Result<Self> {
        let name = target.file_name().ok_or(io::ErrorKind::InvalidInput)?;
        let mut tries = 0_u32;
        loop {
            let mut own = OsString::from(".");
            own.push(name);
            own.push(format!(".{}-{tries}.tmp", std::process::id()));
            let path = target.with_file_name(own);
            match OpenOptions::new().write(true).create_new(true).open(&path) {
                Ok(_) => return Ok(Self(path)),
                Err(error) if error.kind() == io::ErrorKind::AlreadyExists && tries < 100 => {
                    tries += 1;
                }
                Err(error) => return Err(error),
            }
        }
    }

    /// Moves it to `target` when its contents are safe on the disk.
    fn put(self, target: &Path, existing: Existing) -> io::Result<()> {
        OpenOptions::new().write(true).open(&self.0)?.sync_all()?;
        if existing == Existing::Replace {
            return fs::rename(&self.0, target);
        }
        // Moving would replace a file that has come meanwhile; a second name for ours does not.
        match fs::hard_link(&self.0, target) {
            Ok(()) => Ok(()),
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => Err(error),
            // Some file systems know no second names.
            Err(_) if target.exists() => Err(io::ErrorKind::AlreadyExists.into()),
            Err(_) => fs::rename(&self.0, target),
        }
    }
}

impl Drop for Staged {
    fn drop(&mut self) {
        // Gone already if it was moved.
        _ = fs::remove_file(&self.0);
    }
}
