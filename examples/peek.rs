use senshin::catalog::Catalog;
use senshin::report::*;
use senshin::text::Ruler;
fn main() {
    let a: Vec<String> = std::env::args().collect();
    let c = Catalog::bundled().unwrap();
    let r = Ruler::default();
    let w: usize = a[2].parse().unwrap();
    if a[1] == "md" {
        print!("{}", markdown(&c, c.exhibit(&a[3]).unwrap()));
        return;
    }
    let s = match a[1].as_str() {
        "plan" => Subject::Plan,
        x if x.starts_with("g") => Subject::Goal(x[1..].parse().unwrap()),
        x if x.starts_with("v") => Subject::Vision(x[1..].parse().unwrap()),
        x => Subject::Exhibit(c.exhibit_position(x).unwrap()),
    };
    print!("{}", text(&c, s, &r, w));
}
