//! The generated parts of the README in English.

use crate::readme_part::assert_parts;
use senshin::words::{Language, speak};

#[test]
fn the_parts_of_the_readme_are_up_to_date() {
    speak(Language::English);
    assert_parts("README.md");
}
