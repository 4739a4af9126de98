//! Drawing: bars as long as their values, nothing at all for what is missing, every size.

use super::figure;
use senshin::catalog::Catalog;
use senshin::chart::draw::{View, draw};
use senshin::chart::{Canvas, FIGURES, Figure, Ink, Plot, Scope, plain};
use senshin::text::Ruler;
use senshin::text::width::Ambiguous;

/// The part of a cell that a mark of a bar fills.
fn filled(symbol: &str) -> f64 {
    let eighths = ["▏", "▎", "▍", "▌", "▋", "▊", "▉", "█"];
    let rising = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"];
    let at = |set: &[&str; 8]| set.iter().position(|own| *own == symbol);
    match at(&eighths).or(at(&rising)) {
        Some(part) => f64::from(u32::try_from(part + 1).unwrap()) / 8.0,
        // The least mark stands for less than half a cell.
        None if symbol == "." => 0.0,
        None => 1.0,
    }
}

/// A tick as a number: `1,000万`.
fn number(tick: &str) -> f64 {
    let (digits, factor) = match tick.trim() {
        text if text.ends_with('億') => (text.trim_end_matches('億'), 1e8),
        text if text.ends_with('万') => (text.trim_end_matches('万'), 1e4),
        text => (text, 1.0),
    };
    digits.replace(',', "").parse::<f64>().unwrap() * factor
}

/// The columns of the bars, and what their end stands for: from the axis below them.
fn scale(canvas: &Canvas) -> (usize, f64) {
    let is_axis = |y: &usize| {
        let line = &canvas.lines()[*y];
        line.trim_start().starts_with(['┴', '+']) && line.trim_end().ends_with(['┴', '+'])
    };
    let y = (0..canvas.height()).find(is_axis).unwrap();
    let drawn = canvas
        .row(y)
        .iter()
        .filter(|cell| cell.symbol != " ")
        .count();
    let line = &canvas.lines()[y + 1];
    (drawn, number(line.split_whitespace().last().unwrap()))
}

/// Single bars with an axis.
const BARS: [&str; 9] = [
    "rank-total",
    "rank-advanced",
    "rank-cases",
    "rank-per-case",
    "rank-share",
    "rank-stay",
    "age",
    "applicants",
    "kpi-functions",
];

#[test]
fn bars_are_as_long_as_their_values() {
    let ruler = Ruler::default();
    for name in BARS {
        let figure = figure(name);
        let Plot::Bars(bars) = &figure.panels[0].plot else {
            panic!("{name} has no bars");
        };
        for (width, ascii) in [
            (80, false),
            (80, true),
            (120, false),
            (200, true),
            (200, false),
        ] {
            let view = View {
                ascii,
                ..View::new(width, 0, &ruler)
            };
            let canvas = plain::canvas(&figure, &view, None);
            let (room, end) = scale(&canvas);
            let mut y = 0;
            for entry in &bars.entries {
                let datum = &entry.values[0];
                let is_own = |y: &usize| {
                    let line = &canvas.lines()[*y];
                    line.contains(&datum.shown) && line.contains(entry.short.as_str())
                };
                y = (y..canvas.height()).find(is_own).unwrap();
                let marks = canvas
                    .row(y)
                    .iter()
                    .filter(|cell| matches!(cell.ink, Ink::Series(_)));
                let length: f64 = marks.map(|cell| filled(&cell.symbol)).sum();
                let Some(value) = datum.number() else {
                    assert!(length == 0.0, "{name}: a bar for {}", datum.shown);
                    y += 1;
                    continue;
                };
                let expected = value / end * f64::from(u32::try_from(room).unwrap());
                // Half of the least part that can be drawn; a value above 0 has at least that.
                let part = if ascii { 0.5 } else { 0.13 };
                assert!(
                    (length - expected).abs() <= part,
                    "{name} {width} {ascii}: {} is {length} long, not {expected}",
                    datum.shown
                );
                y += 1;
            }
        }
    }
}

#[test]
fn columns_are_as_high_as_their_values() {
    let ruler = Ruler::default();
    for name in ["years-technologies", "years-institutions", "years-patients"] {
        let figure = figure(name);
        let Plot::Bars(bars) = &figure.panels[0].plot else {
            panic!("{name} has no bars");
        };
        let canvas = plain::canvas(&figure, &View::new(100, 0, &ruler), None);
        let heights: Vec<f64> = (0..5)
            .map(|index| {
                let x = index * 20 + 10;
                let cells = (0..canvas.height()).filter_map(|y| canvas.row(y).get(x));
                let cells = cells.filter(|cell| matches!(cell.ink, Ink::Series(_)));
                cells.map(|cell| filled(&cell.symbol)).sum()
            })
            .collect();
        let values: Vec<f64> = bars
            .entries
            .iter()
            .map(|e| e.values[0].number().unwrap())
            .collect();
        let most = values.iter().copied().fold(0.0, f64::max);
        let rows = heights.iter().copied().fold(0.0, f64::max);
        for (height, value) in heights.iter().zip(&values) {
            assert!(
                (height - value / most * rows).abs() <= 0.13,
                "{name}: {heights:?} {values:?}"
            );
        }
    }
}

#[test]
fn grouped_and_stacked_bars_share_one_scale() {
    let ruler = Ruler::default();
    for ascii in [false, true] {
        let view = View {
            ascii,
            ..View::new(120, 0, &ruler)
        };
        let canvas = plain::canvas(&figure("kpi-sales"), &view, None);
        let (room, end) = scale(&canvas);
        let values = super::given("kpi-sales");
        for given in values {
            let line = (0..canvas.height())
                .find(|y| canvas.lines()[*y].contains(&format!(" {}", given.shown)))
                .unwrap();
            let marks = canvas
                .row(line)
                .iter()
                .filter(|cell| matches!(cell.ink, Ink::Series(_)));
            let length: f64 = marks.map(|cell| filled(&cell.symbol)).sum();
            let expected = given.value.unwrap() / end * f64::from(u32::try_from(room).unwrap());
            assert!(
                (length - expected).abs() <= 0.5,
                "{}: {length} {expected}",
                given.shown
            );
        }
    }
}

/// Fails unless every character is whole and stays within the canvas.
fn assert_whole(canvas: &Canvas, ruler: &Ruler, what: &str) {
    for y in 0..canvas.height() {
        let row = canvas.row(y);
        let mut x = 0;
        while x < row.len() {
            let symbol = row[x].symbol.as_ref();
            assert!(!symbol.is_empty(), "{what}: half a character at {x},{y}");
            let cells = ruler.cells(symbol).max(1);
            assert!(
                x + cells <= row.len(),
                "{what}: {symbol:?} is cut at {x},{y}"
            );
            for tail in 1..cells {
                assert!(
                    row[x + tail].symbol.is_empty(),
                    "{what}: {symbol:?} is covered at {x},{y}"
                );
            }
            x += cells;
        }
    }
}

fn all() -> Vec<Figure> {
    let catalog = Catalog::bundled().unwrap();
    let scope = Scope::all(&catalog);
    FIGURES
        .iter()
        .map(|listed| listed.figure(&catalog, &scope))
        .collect()
}

#[test]
fn every_chart_is_drawn_whole_at_every_size() {
    let ruler = Ruler::default();
    let every = std::env::var_os("SENSHIN_EVERY_SIZE").is_some();
    for (index, figure) in all().iter().enumerate() {
        for width in 0..=130 {
            for height in 0..=50 {
                // Each size for a part of the charts; all of them when asked for.
                let is_part = (width * 7 + height * 3 + index) % 13 == 0;
                if !(every || is_part || width <= 4 || height <= 3) {
                    continue;
                }
                let view = View {
                    cursor: Some(width + height),
                    zoom: u8::try_from(height % 4).unwrap(),
                    ascii: width % 5 == 0,
                    ..View::new(width, height, &ruler)
                };
                let canvas = draw(figure, &view);
                assert_eq!((canvas.width(), canvas.height()), (width, height));
                assert_whole(
                    &canvas,
                    &ruler,
                    &format!("{} {width}x{height}", figure.name),
                );
            }
        }
    }
}

#[test]
fn charts_stand_in_line_where_ambiguous_characters_are_wide_or_avoided() {
    for ambiguous in [Ambiguous::Narrow, Ambiguous::Wide, Ambiguous::Avoid] {
        let ruler = Ruler::new(ambiguous.clone());
        for figure in all() {
            for (width, height) in [(80, 24), (120, 40), (40, 12), (200, 60)] {
                let canvas = draw(&figure, &View::new(width, height, &ruler));
                let what = format!("{} {width}x{height} {ambiguous:?}", figure.name);
                assert_whole(&canvas, &ruler, &what);
                for line in canvas.lines() {
                    assert!(ruler.cells(&line) <= width, "{what}: {line}");
                }
            }
        }
    }
}

#[test]
fn every_chart_says_what_it_is_from_where_and_how_sure() {
    let ruler = Ruler::default();
    for figure in all() {
        assert!(!figure.sources.is_empty(), "{}: no source", figure.name);
        for item in figure.items() {
            assert!(
                !item.label.is_empty() && !item.value.is_empty(),
                "{}",
                figure.name
            );
        }
        for (width, height) in [(80, None), (120, Some(40)), (80, Some(24)), (40, Some(12))] {
            let text = plain::text(&figure, &View::new(width, 0, &ruler), height);
            let start: String = figure.title.chars().take(8).collect();
            assert!(text.starts_with(&start), "{text}");
            assert!(text.contains("出典: "), "{} {width}:\n{text}", figure.name);
            assert!(
                text.contains("確かさ: "),
                "{} {width}:\n{text}",
                figure.name
            );
            if height.is_none() {
                assert!(text.contains("定義: "), "{}", figure.name);
                for note in &figure.notes {
                    let start: String = note.chars().take(12).collect();
                    assert!(text.contains(&start), "{}: {note}", figure.name);
                }
            }
        }
    }
}

#[test]
fn an_ascii_chart_has_no_other_marks() {
    let ruler = Ruler::default();
    for figure in all() {
        let view = View {
            ascii: true,
            ..View::new(120, 0, &ruler)
        };
        let canvas = plain::canvas(&figure, &view, None);
        for y in 0..canvas.height() {
            for cell in canvas.row(y) {
                let mark = matches!(cell.ink, Ink::Series(_));
                assert!(
                    !mark || cell.symbol.is_ascii(),
                    "{}: {}",
                    figure.name,
                    cell.symbol
                );
            }
        }
    }
}

#[test]
fn a_narrowed_range_says_so_and_marks_what_goes_beyond() {
    let ruler = Ruler::default();
    let view = View {
        zoom: 2,
        ..View::new(100, 30, &ruler)
    };
    for (name, mark) in [
        ("rank-total", '▶'),
        ("schedule", '▶'),
        ("years-patients", '▲'),
    ] {
        let lines = draw(&figure(name), &view).lines();
        assert!(
            lines
                .iter()
                .any(|line| line.starts_with("範囲を1/4に縮めて表示")),
            "{lines:#?}"
        );
        let marked = lines.iter().filter(|line| line.contains(mark)).count();
        assert!(marked > 1, "{lines:#?}");
    }
    let whole = View::new(100, 30, &ruler);
    assert!(
        !draw(&figure("rank-total"), &whole)
            .lines()
            .iter()
            .any(|line| line.contains('▶'))
    );
}

#[test]
fn how_many_entries_are_left_is_never_written_over_one() {
    let ruler = Ruler::default();
    for listed in FIGURES {
        for (width, height) in [30, 60, 100]
            .into_iter()
            .flat_map(|w| (3..28).map(move |h| (w, h)))
        {
            let lines = draw(&figure(listed.name), &View::new(width, height, &ruler)).lines();
            let parts = lines.iter().flat_map(|line| line.split("  "));
            for part in parts.filter(|part| part.contains("下にあと")) {
                let number = part.trim().trim_start_matches("下にあと");
                assert!(
                    number.parse::<usize>().is_ok(),
                    "{} {width}x{height}: {lines:#?}",
                    listed.name
                );
            }
        }
    }
}
