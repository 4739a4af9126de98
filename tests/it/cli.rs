//! The commands: what they write, what they say, how they end.

mod about;
mod check;
mod generated;
mod help;
mod kpi;
mod list;
mod search;
mod show;
mod source;
mod streams;
mod terminal;
mod usage;
