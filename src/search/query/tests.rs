use super::*;
use proptest::prelude::*;

#[test]
fn todo() {}
proptest! {
    #[test]
    fn anything_typed_is_a_query(text in "\\PC{0,40}") {
        let _ = Query::parse(&text);
    }
}
