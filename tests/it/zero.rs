//! The technologies without a case: golden values typed from the source.

use senshin::catalog::Catalog;
use senshin::model::Missing;
use senshin::text::Ruler;
use senshin::zero::{self, Case, Code, End, Facet, View};

fn catalog() -> Catalog {
    Catalog::bundled().unwrap()
}

#[test]
fn look() {
    let catalog = catalog();
    let cases = zero::cases(&catalog, catalog.latest());
    let view = View {
        group: Some(Facet::Code),
        ..View::default()
    };
    let document = zero::document(&catalog, catalog.latest(), &cases, &view);
    println!("{}", document.text(&Ruler::default(), Some(100)));
    println!("{}", document.markdown(&Ruler::default()));
    let sheet = zero::sheet(&catalog, &cases, &view.groups(&catalog, &cases));
    println!("{}", sheet.csv(Default::default()));
    println!("{}", sheet.json());
}
