//! The checks of the documents.

use senshin::audit;
use senshin::catalog::Catalog;
use senshin::text::Ruler;

#[test]
fn look() {
    let catalog = Catalog::bundled().unwrap();
    let checks = audit::checks(&catalog);
    let all: Vec<_> = checks.iter().collect();
    for check in &checks {
        println!(
            "{} | {} | {} | {} | {} | {:?} | {:?}",
            check.verdict.word(),
            check.id,
            check.what,
            check.printed,
            check.recomputed,
            check.explained_by,
            check.sources.iter().map(|s| s.place()).collect::<Vec<_>>()
        );
    }
    println!(
        "{}",
        audit::document(&catalog, &all).text(&Ruler::default(), Some(100))
    );
}

#[test]
fn look_compare() {
    let catalog = Catalog::bundled().unwrap();
    let rows: Vec<usize> = ["26", "54", "44"]
        .iter()
        .flat_map(|id| catalog.find(id.parse().unwrap()))
        .collect();
    let comparison = senshin::compare::compare(&catalog, &rows);
    println!(
        "{}",
        comparison
            .document(&Ruler::default())
            .text(&Ruler::default(), Some(110))
    );
    println!(
        "{}",
        comparison
            .document(&Ruler::default())
            .markdown(&Ruler::default())
    );
    println!("{}", comparison.sheet(&Ruler::default()).json());
}
