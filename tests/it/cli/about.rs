//! `about`: the program, its data and the terms.

use crate::program::output;

#[test]
fn it_gives_the_credit_lines_that_the_terms_ask_for_in_every_form_and_language() {
    let documents = senshin::catalog::Catalog::bundled().unwrap();
    for line in [
        "about",
        "about --format markdown",
        "about --lang en",
        "about --lang en --format markdown",
    ] {
        let text = output(line).replace('\\', "");
        for document in documents.documents() {
            assert!(text.contains(&document.credit), "{line}: {text}");
            assert!(text.contains(&document.terms), "{line}: {text}");
        }
    }
    let english = output("about --lang en");
    for said in [
        "It was not made by the Japanese government",
        "11 exhibits, 220 values",
        "Class A 先－２－１（参考資料１）",
    ] {
        assert!(english.contains(said), "{said}: {english}");
    }
    assert!(output("about --width 40").lines().count() > output("about").lines().count());
}
