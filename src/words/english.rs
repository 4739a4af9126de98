//! Every word that the program shows, in English, by the same areas.
//!
//! The terms are the field's: advanced medical care (先進医療), effective date (適用年月日), planned end
//! date (終了予定日), applicant hospital (申請医療機関), zero-case reason (0件の理由).

#[macro_use]
mod about;
#[macro_use]
mod charts;
#[macro_use]
mod command_line;
#[macro_use]
mod editions;
#[macro_use]
mod fields;
#[macro_use]
mod keys;
#[macro_use]
mod kpi;
#[macro_use]
mod manual;
#[macro_use]
mod notes;
#[macro_use]
mod office;
#[macro_use]
mod problems;
#[macro_use]
mod screens;
