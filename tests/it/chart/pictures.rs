//! Pictures: well-formed, text as text, nothing outside the page.

use super::figure;
use senshin::chart::{FIGURES, svg};
use senshin::text::Ruler;

/// A name, attributes, the text right behind.
type Element = (String, Vec<(String, String)>, String);

/// The elements of a document: name, attributes, the text right behind. Fails where it is not
/// well-formed.
fn elements(document: &str) -> Vec<Element> {
    let mut open: Vec<String> = Vec::new();
    let mut all = Vec::new();
    let mut rest = document.trim();
    while let Some(start) = rest.find('<') {
        assert!(
            !rest[..start].contains('>'),
            "a bare > in {}",
            &rest[..start]
        );
        let end = rest.find('>').unwrap();
        let tag = &rest[start + 1..end];
        rest = &rest[end + 1..];
        if let Some(name) = tag.strip_prefix('/') {
            assert_eq!(open.pop().as_deref(), Some(name), "closed in order");
            continue;
        }
        let empty = tag.ends_with('/');
        let mut parts = tag.trim_end_matches('/').splitn(2, ' ');
        let name = parts.next().unwrap().to_owned();
        let mut attributes = Vec::new();
        let mut left = parts.next().unwrap_or("").trim();
        while !left.is_empty() {
            let (key, value) = left.split_once("=\"").unwrap();
            let (value, behind) = value.split_once('"').unwrap();
            attributes.push((key.trim().to_owned(), value.to_owned()));
            left = behind.trim();
        }
        let text = rest[..rest.find('<').unwrap_or(0)].to_owned();
        for entity in text.split('&').skip(1) {
            let known = ["amp;", "lt;", "gt;", "quot;"];
            assert!(known.iter().any(|own| entity.starts_with(own)), "{entity}");
        }
        if !empty {
            open.push(name.clone());
        }
        all.push((name, attributes, text));
    }
    assert!(open.is_empty(), "left open: {open:?}");
    all
}

fn get<'a>(attributes: &'a [(String, String)], key: &str) -> &'a str {
    let found = attributes.iter().find(|(own, _)| own == key);
    found.map_or_else(|| panic!("no {key}"), |(_, value)| value.as_str())
}

#[test]
fn every_picture_is_well_formed_and_keeps_its_text_on_the_page() {
    let ruler = Ruler::default();
    for (listed, width) in FIGURES
        .iter()
        .flat_map(|f| [(f, 640.0), (f, 960.0), (f, 1600.0)])
    {
        let figure = figure(listed.name);
        let document = svg::document(&figure, width);
        let elements = elements(&document);
        let (_, root, _) = &elements[0];
        let page: Vec<f64> = get(root, "viewBox")
            .split(' ')
            .map(|n| n.parse().unwrap())
            .collect();
        assert!(get(root, "font-family").contains("Noto Sans CJK JP"));
        assert!(get(root, "font-family").ends_with("sans-serif"));
        let mut texts = 0;
        for (name, attributes, text) in &elements {
            let at = |key: &str| get(attributes, key).parse::<f64>().unwrap();
            let inside = |x: f64, y: f64| {
                (-0.5..=page[2] + 0.5).contains(&x) && (-0.5..=page[3] + 0.5).contains(&y)
            };
            match name.as_str() {
                "text" => {
                    texts += 1;
                    // Half an em for a column: what Japanese fonts give, Latin letters less.
                    let cells = f64::from(u32::try_from(ruler.cells(text)).unwrap());
                    let length = cells * at("font-size") * 0.5;
                    let left = match get(attributes, "text-anchor") {
                        "start" => at("x"),
                        "middle" => at("x") - length / 2.0,
                        _ => at("x") - length,
                    };
                    let what = format!("{} {width}: {text}", listed.name);
                    assert!(
                        inside(left, at("y") - at("font-size") * 0.8),
                        "{what} at {left}"
                    );
                    assert!(
                        inside(left + length, at("y")),
                        "{what} ends at {}",
                        left + length
                    );
                }
                "rect" if attributes.iter().any(|(key, _)| key == "x") => {
                    assert!(at("width") >= 0.0 && at("height") >= 0.0, "{}", listed.name);
                    assert!(inside(at("x"), at("y")), "{}", listed.name);
                    assert!(
                        inside(at("x") + at("width"), at("y") + at("height")),
                        "{}",
                        listed.name
                    );
                }
                "circle" => assert!(inside(at("cx"), at("cy")), "{}", listed.name),
                "line" => {
                    assert!(inside(at("x1"), at("y1")) && inside(at("x2"), at("y2")));
                }
                _ => {}
            }
        }
        assert!(texts > 5, "{}: {texts} texts", listed.name);
        assert!(document.contains("出典: ") && document.contains("確かさ: "));
    }
}

#[test]
fn bars_of_a_picture_are_as_long_as_their_values() {
    let values = super::given("rank-cases");
    let document = svg::document(&figure("rank-cases"), 960.0);
    let bars: Vec<f64> = elements(&document)
        .iter()
        .filter(|(name, attributes, _)| {
            name == "rect"
                && attributes
                    .iter()
                    .any(|(key, value)| key == "fill" && value == "#1f6f8b")
        })
        .map(|(_, attributes, _)| get(attributes, "width").parse().unwrap())
        .collect();
    let values: Vec<f64> = values.iter().filter_map(|g| g.value).collect();
    for (bar, value) in bars.iter().zip(&values) {
        assert!(
            (bar - value / values[0] * bars[0]).abs() < 0.1,
            "{value}: {bar}"
        );
    }
    assert!(bars.len() >= values.iter().filter(|value| **value > 0.0).count());
}

#[test]
fn texts_on_one_line_stand_apart() {
    let ruler = Ruler::default();
    for (listed, width) in FIGURES.iter().flat_map(|f| [(f, 640.0), (f, 960.0)]) {
        let document = svg::document(&figure(listed.name), width);
        let mut lines: std::collections::BTreeMap<String, Vec<(f64, f64, String)>> =
            std::collections::BTreeMap::new();
        // Names of points may lie close together; their places say where they belong.
        let is_field = matches!(listed.name, "cases-by-cost" | "standing");
        for (name, attributes, text) in elements(&document) {
            if name != "text" || is_field {
                continue;
            }
            let at = |key: &str| get(&attributes, key).parse::<f64>().unwrap();
            let cells = f64::from(u32::try_from(ruler.cells(&text)).unwrap());
            let length = cells * at("font-size") * 0.5;
            let left = match get(&attributes, "text-anchor") {
                "start" => at("x"),
                "middle" => at("x") - length / 2.0,
                _ => at("x") - length,
            };
            let line = lines.entry(get(&attributes, "y").to_owned()).or_default();
            line.push((left, left + length, text));
        }
        for line in lines.values_mut() {
            line.sort_by(|a, b| a.0.total_cmp(&b.0));
            for pair in line.windows(2) {
                assert!(
                    pair[0].1 <= pair[1].0 + 0.5,
                    "{} {width}: {:?} runs into {:?}",
                    listed.name,
                    pair[0].2,
                    pair[1].2
                );
            }
        }
    }
}
