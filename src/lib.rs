//! senshin: a terminal explorer for two Japanese government documents, the annual report on
//! 先進医療 (advanced medical care) and the KPI follow-up of the 医療機器基本計画.
//!
//! ```text
//! words, text ─ model ─ snapshot ─ catalog, fields ─ sheet
//! ─ search, report, zero, audit, compare, notes ─ export, chart, about ─ app ─ tui ─ cli ─ main
//! ```
//!
//! A module uses only modules to its left, or its neighbour between the same dashes; a test reads
//! the sources and enforces it. Everything left of `tui` knows no terminal.
//!
//! - [`words`]: every word that the program shows.
//! - [`text`]: Japanese text as published, as shown in columns, as searched; numbers and eras.
//! - [`model`]: what the documents say, in types that keep `-` apart from 0.
//! - [`snapshot`]: the JSON file, bundled or from disk; all that is wrong with one.
//! - [`error`]: what ends a command, and how it is told.
//! - [`catalog`]: the immutable store: technologies, editions, texts; filters and orders.
//! - [`fields`]: the one table of fields that list, detail, CSV and JSON read.
//! - [`sheet`]: tables and documents to be written: text, Markdown, CSV, JSON.
//! - [`search`]: queries, hits, what to highlight.
//! - [`zero`]: the technologies without a case, grouped and coded.
//! - [`audit`]: whether the documents agree with themselves.
//! - [`compare`]: technologies side by side.
//! - [`notes`]: what a reviewer marks and writes, in a database of its own.
//! - [`export`]: writing to files, also as a database.
//! - [`report`]: the exhibits of the KPI follow-up as pages, text, Markdown, CSV, JSON.
//! - [`chart`]: figures with their definitions and sources, and their drawing in text.
//! - [`about`]: what the program is, whose data it shows, what that lacks.
//! - [`app`]: the state of the interactive program and its actions, without a terminal.
//! - [`tui`]: drawing, keys, the terminal.
//! - [`cli`]: arguments and commands; everything shown, printed.

pub mod about;
pub mod app;
pub mod audit;
pub mod catalog;
pub mod chart;
pub mod cli;
pub mod compare;
pub mod error;
pub mod export;
pub mod fields;
pub mod model;
pub mod notes;
pub mod report;
pub mod search;
pub mod sheet;
pub mod snapshot;
pub mod text;
pub mod tui;
pub mod words;
pub mod zero;
