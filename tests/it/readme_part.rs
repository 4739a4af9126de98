//! The parts of a README that the program generates are what it generates now.

use std::path::Path;

/// Compares the part of a README between two markers with `wanted`; writes it there instead if
/// `SENSHIN_UPDATE_README` is set.
pub fn assert_part(file: &str, name: &str, wanted: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(file);
    let text = std::fs::read_to_string(&path).unwrap();
    let (open, close) = (format!("<!-- {name} -->\n"), format!("<!-- /{name} -->"));
    let (head, rest) = text
        .split_once(&open)
        .unwrap_or_else(|| panic!("{file} has no {open}"));
    let (part, tail) = rest
        .split_once(&close)
        .unwrap_or_else(|| panic!("{file} has no {close}"));
    if std::env::var_os("SENSHIN_UPDATE_README").is_some() {
        std::fs::write(&path, format!("{head}{open}{wanted}{close}{tail}")).unwrap();
    } else {
        assert_eq!(
            part, wanted,
            "{file}: run the tests once with SENSHIN_UPDATE_README=1"
        );
    }
}
