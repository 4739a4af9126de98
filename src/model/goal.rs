//! The basic plan's visions and goals, and the links from its exhibits to technologies.

use super::{Confidence, Source};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// What the plan wants to have come true.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Vision {
    /// Its number, counted from 1.
    pub number: u32,
    /// The vision.
    pub title: String,
    /// The policy that is to bring it about.
    pub text: String,
    /// How sure the two belong together.
    pub confidence: Confidence,
    /// What that rests on.
    pub reason: Option<String>,
    /// Where it stands.
    pub source: Source,
}

/// A goal of the plan with its KPI.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Goal {
    /// Its printed number: `①`.
    pub number: String,
    /// The number of its vision.
    pub vision: u32,
    /// The goal in short.
    pub title: String,
    /// The goal as printed.
    pub text: String,
    /// What is followed up.
    pub kpi: String,
    /// Who reports it.
    pub reporter: String,
    /// How sure goal, KPI and reporter belong together.
    pub confidence: Confidence,
    /// What that rests on.
    pub reason: Option<String>,
    /// Where it stands.
    pub source: Source,
}

/// A row of an exhibit that is about technologies of the other document.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Link {
    /// Its name in the snapshot.
    pub id: String,
    /// The exhibit.
    pub exhibit: String,
    /// The row, counted from 0.
    pub row: usize,
    /// The technologies, by their names in the snapshot: `B2`.
    pub technologies: Vec<String>,
    /// How sure they are the same.
    pub confidence: Confidence,
    /// What that rests on.
    pub reason: Option<String>,
    /// Where the row stands.
    pub source: Source,
    /// Where the technology stands.
    pub related_source: Source,
}
