use senshin::{
    catalog::Catalog,
    chart::{self, Scope, draw::View},
    text::Ruler,
};
fn main() {
    let a: Vec<String> = std::env::args().skip(1).collect();
    let c = Catalog::bundled().unwrap();
    let w: usize = a[1].parse().unwrap();
    let h: Option<usize> = a.get(2).and_then(|h| h.parse().ok());
    let ruler = Ruler::default();
    let mut scope = Scope::all(&c);
    if let Some(r) = a.get(4) {
        scope.chosen = r.parse().ok();
    }
    for l in chart::FIGURES
        .iter()
        .filter(|l| a[0] == "all" || l.name == a[0])
    {
        let f = l.figure(&c, &scope);
        let mut v = View::new(w, 0, &ruler);
        v.ascii = a.get(3).is_some_and(|x| x == "ascii");
        v.chosen = scope.chosen;
        v.cursor = a.get(5).and_then(|r| r.parse().ok());
        if h == Some(0) {
            std::fs::write(
                format!("/tmp/svg/{}.svg", l.name),
                chart::svg::document(&f, 960.0),
            )
            .unwrap();
            continue;
        }
        println!("=== {}", l.name);
        print!("{}", chart::plain::text(&f, &v, h));
    }
}
