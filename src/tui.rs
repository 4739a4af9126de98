//! The interactive program: draws the state, reads keys, leaves the terminal as it was.
//!
//! [`view`] draws [`crate::app::App`] into a buffer and changes nothing; [`keymap`] is the one
//! table of keys; [`theme`] gives roles their colours; [`pen`] is the only way to put text into
//! a buffer, so that everything shown has passed a [`crate::text::Ruler`].

pub mod keymap;
pub mod pen;
pub mod theme;
pub mod view;
