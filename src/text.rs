//! Japanese text in its forms: as published, as shown in cells, as searched.
//!
//! Every string that reaches a screen or a printed table passes through here. [`width::Ruler`]
//! measures and cuts by display columns and neutralises what a terminal could act on;
//! [`wrap`] breaks lines by the Japanese rules; [`fold`] makes the searched form and keeps the way
//! back to the original; [`romaji`] spells what is heard; [`number`] and [`era`] write amounts and
//! dates for people, [`mod@bar`] amounts to be seen.

pub mod ambiguous;
pub mod area;
pub mod bar;
mod clusters;
pub mod cut;
pub mod era;
pub mod fold;
pub mod number;
pub mod romaji;
mod substitute;
pub mod uncertain;
pub mod width;
pub mod wrap;

pub use cut::Align;
pub use width::{Cluster, Ruler};
