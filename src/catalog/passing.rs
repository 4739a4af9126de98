//! A file whose technologies are shown one after the other and not kept.

use super::{Catalog, Pieces};
use crate::error::Error;
use crate::snapshot::Snapshot;
use crate::snapshot::stream::{self, Input};
use std::sync::Arc;

impl Catalog {
    /// Reads an input and shows `see` its technologies in the order of the file, some at a time,
    /// each time in a catalog that has no others: it takes no more memory than these. Technologies
    /// of several reports have to be known together; they are shown all at once, at the end.
    ///
    /// `told` is called now and then. Readings are passed over. The catalog that comes back knows
    /// how many there were; it has those that were shown at the end.
    ///
    /// # Errors
    /// As [`Catalog::read`], and what `see` says, which ends the reading.
    pub fn pass(
        input: Input,
        told: &mut dyn FnMut(),
        see: &mut dyn FnMut(&Self) -> Result<(), Error>,
    ) -> Result<Self, Error> {
        let (path, progress) = (input.path.clone(), Arc::clone(&input.progress));
        let mut catalog = Self::new(Snapshot::default());
        let mut seen = Ok(());
        let rest = stream::read(input, &mut |part| {
            told();
            catalog.add(part);
            catalog.readings = Pieces::default();
            if catalog.editions().len() == 1 && !catalog.technologies.is_empty() && seen.is_ok() {
                seen = see(&catalog);
                catalog.technologies = Pieces::default();
                if seen.is_err() {
                    progress.stop();
                }
            }
        });
        seen?;
        let rest = rest?;
        if catalog.editions().len() != 1 {
            catalog.finish(rest, &path);
            see(&catalog)?;
        }
        Ok(catalog)
    }
}
