//! The generated parts of the README in Japanese.

use crate::readme_part::assert_parts;

#[test]
fn the_parts_of_the_readme_are_up_to_date() {
    assert_parts("README.ja.md");
}
