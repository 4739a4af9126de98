//! What is odd in the documents: shown, never repaired.

use super::Source;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// A contradiction, a printing error or another oddity, with what it would have to be.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Remark {
    /// Its name in the snapshot.
    pub id: String,
    /// The document it is about.
    pub document: String,
    /// What sort of oddity.
    pub kind: RemarkKind,
    /// Technologies, headline keys or exhibits it is about.
    pub about: Vec<String>,
    /// What is printed.
    pub printed: String,
    /// What follows from the rest of the document.
    pub implied: Option<String>,
    /// What a reader needs to know, in Japanese.
    pub explanation: String,
    /// Where it stands.
    pub source: Source,
}

/// Sorts of oddities.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum RemarkKind {
    /// Sums that differ only because their parts were rounded.
    Rounding,
    /// Two statements that cannot both hold.
    Contradiction,
    /// A printing error.
    Misprint,
    /// Something true but surprising.
    Anomaly,
    /// Damage done when the text was taken from the published file.
    Extraction,
}
