//! The file of the notes: where it is, who may read it, what happens to a broken one.

use super::trouble::Trouble;
use std::ffi::OsString;
use std::fs::{self, File};
use std::io::{self, Read as _};
use std::path::{Path, PathBuf};

/// Where notes are kept: `$XDG_DATA_HOME/senshin/notes.sqlite`, or below `~/.local/share`.
#[must_use]
pub fn default_path() -> Option<PathBuf> {
    let folder = |name: &str| {
        let path = PathBuf::from(std::env::var_os(name)?);
        path.is_absolute().then_some(path)
    };
    let data = folder("XDG_DATA_HOME").or_else(|| Some(folder("HOME")?.join(".local/share")))?;
    Some(data.join("senshin").join("notes.sqlite"))
}

/// Makes an empty file and its folders, for its owner alone; what is there already stays as it is.
pub(super) fn make(path: &Path) -> Result<(), Trouble> {
    if path.exists() {
        return Ok(());
    }
    if let Some(folder) = path
        .parent()
        .filter(|folder| !folder.as_os_str().is_empty())
    {
        let mut builder = fs::DirBuilder::new();
        #[cfg(unix)]
        std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
        builder.recursive(true).create(folder)?;
    }
    let mut options = fs::OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    match options.open(path) {
        Ok(_) => Ok(()),
        // Another session was faster.
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => Ok(()),
        Err(error) => Err(error.into()),
    }
}

/// What changes in a file whenever a transaction is written to it: the counter in the head of a
/// database, and its length.
pub(super) fn stamp(path: &Path) -> Option<(u64, [u8; 4])> {
    let mut file = File::open(path).ok()?;
    let mut head = [0; 28];
    file.read_exact(&mut head).ok()?;
    let [.., a, b, c, d] = head;
    Some((file.metadata().ok()?.len(), [a, b, c, d]))
}

/// The file that a name stands for at this moment.
#[cfg(unix)]
pub(super) fn identity(path: &Path) -> Option<(u64, u64)> {
    use std::os::unix::fs::MetadataExt as _;
    let found = fs::metadata(path).ok()?;
    Some((found.dev(), found.ino()))
}

/// Elsewhere files are not told apart.
#[cfg(not(unix))]
pub(super) fn identity(path: &Path) -> Option<(u64, u64)> {
    fs::metadata(path).ok().map(|_| (0, 0))
}

/// Gives a broken file a free name beside its own, with the journal that may help to mend it:
/// the new name. Nothing is deleted, and a file that has come in its place meanwhile stays.
pub(super) fn keep_aside(path: &Path, broken: Option<(u64, u64)>) -> Result<PathBuf, Trouble> {
    if identity(path) != broken {
        // Another session kept it aside; what is there now is its new one.
        return Err(Trouble::Busy);
    }
    for number in 1..1000 {
        let aside = with_ending(path, &format!(".damaged-{number}"));
        match fs::hard_link(path, &aside) {
            Ok(()) => fs::remove_file(path)?,
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => continue,
            Err(_) if aside.exists() => continue,
            // Some file systems know no second names.
            Err(_) => fs::rename(path, &aside)?,
        }
        let journal = with_ending(path, "-journal");
        if journal.exists() {
            fs::rename(journal, with_ending(&aside, "-journal"))?;
        }
        return Ok(aside);
    }
    Err(Trouble::Damaged)
}

fn with_ending(path: &Path, ending: &str) -> PathBuf {
    let mut name = OsString::from(path);
    name.push(ending);
    name.into()
}
