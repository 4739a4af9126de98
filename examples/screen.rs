#[path = "../tests/it/screen.rs"]
#[allow(dead_code)]
mod screen;
fn main() {
    let a: Vec<String> = std::env::args().skip(1).collect();
    let mut app = screen::app(a[0].parse().unwrap(), a[1].parse().unwrap());
    screen::press(&mut app, a.get(2).map_or("", |s| s));
    if a.len() > 3 {
        println!("{}", screen::with_roles(&app));
    } else {
        println!("{}", screen::rows(&screen::buffer(&app)).join("\n"));
    }
}
