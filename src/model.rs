//! What the documents say, in types that cannot say anything else.
//!
//! A printed `-` is a [`Missing`] with its meaning, never a zero; a planned number of patients is
//! what was printed, not forced into an integer; every part names the lines it was read from.

pub mod decimal;
pub mod document;
pub mod earlier;
pub mod edition;
pub mod exhibit;
pub mod goal;
pub mod keyed;
mod patients;
pub mod reading;
pub mod remark;
pub mod review;
pub mod technology;

pub use decimal::Decimal;
pub use document::{Document, LineRange, Source};
pub use earlier::{Before, Earlier, Sureness};
pub use edition::{Edition, Figure, Note};
pub use exhibit::{Cell, CellValue, Confidence, Exhibit, ExhibitKind};
pub use goal::{Goal, Link, Vision};
pub use keyed::Keyed;
pub use reading::Reading;
pub use remark::{Remark, RemarkKind};
pub use review::{Part, Review, Reviews, Statement};
pub use technology::{Class, Patients, Technology, TechnologyId, ZeroCase};

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Why a value is not there. The documents print `-`, `―` or nothing for all of these.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum Missing {
    /// There was no case in the period, so there is nothing to report.
    NoCase,
    /// `-` although there were cases; the document does not say why.
    NotReported,
    /// The column does not apply to this class of technology.
    NotApplicable,
    /// The technology was announced after the previous period.
    NotYetInForce,
    /// `―`: the hospital states nothing.
    NoneStated,
    /// Neither document prints anything about it.
    NotInSource,
}

/// A value as reported, or why there is none.
pub type Reported<T> = Result<T, Missing>;
