//! Columns stand where they stand, whatever the terminal takes `①`, `※` and `…` for.
//!
//! The same journeys in a terminal that draws ambiguous characters narrow, in one that draws them
//! wide, and in one where they are avoided. What is looked at is the terminal and not the picture:
//! in which of its columns the numbers end.

use crate::emulator::Emulator;
use crate::paint::Bench;
use crate::screen::{app_with, picture, press};
use senshin::app::{App, ThemeName};
use senshin::text::Ruler;
use senshin::text::width::Ambiguous;
use senshin::tui::theme::Theme;

const WIDTH: u16 = 120;
const HEIGHT: u16 = 40;

/// Presses keys in each kind of terminal and looks at it after each of them.
fn journeys(keys: &[&str], look: impl Fn(&Emulator, &str)) {
    for ambiguous in [Ambiguous::Narrow, Ambiguous::Wide, Ambiguous::Avoid] {
        let mut app = app_with(WIDTH, HEIGHT, Ruler::new(ambiguous.clone()));
        let mut bench = Bench::new(ambiguous.clone(), WIDTH, HEIGHT);
        for key in keys {
            press(&mut app, key);
            show(&app, &mut bench);
            look(bench.terminal(), &format!("{ambiguous:?} after {key}"));
        }
    }
}

fn show(app: &App, bench: &mut Bench) {
    let (screen, cursor) = picture(app, Theme::named(ThemeName::Dark));
    bench.shows(screen, cursor);
}

/// The cells of a row, one for each column.
fn row(terminal: &Emulator, y: u16) -> Vec<String> {
    (0..WIDTH).map(|x| terminal.text(x, y)).collect()
}

/// The columns in which `text` ends in a row.
fn ends(terminal: &Emulator, y: u16, text: &str) -> Vec<usize> {
    let cells = row(terminal, y);
    let starts = (0..cells.len()).filter(|&x| !cells[x].is_empty());
    starts
        .filter_map(|start| {
            let mut rest = text;
            let mut x = start;
            while !rest.is_empty() {
                rest = rest.strip_prefix(cells.get(x)?.as_str())?;
                x += 1;
            }
            // The second half of a wide character at the end.
            while cells.get(x).is_some_and(String::is_empty) {
                x += 1;
            }
            Some(x - 1)
        })
        .collect()
}

/// The rows of the screen that hold a text.
fn rows_with(terminal: &Emulator, text: &str) -> Vec<u16> {
    let lines = terminal.lines();
    let found = (0..HEIGHT).zip(lines);
    found
        .filter(|(_, line)| line.contains(text))
        .map(|(y, _)| y)
        .collect()
}

/// Whether a number, or what stands for one that is missing, ends in this column.
fn number_ends_at(cells: &[String], x: usize) -> bool {
    let digit = |cell: &String| cell.len() == 1 && "0123456789-".contains(cell.as_str());
    digit(&cells[x]) && !digit(&cells[x + 1])
}

#[test]
fn the_numbers_of_the_list_end_where_their_headings_end() {
    let keys = ["", "j", "jjjjj", "G", "k", "gg", "/ステージ", "<enter>"];
    journeys(&keys, |terminal, after| {
        let headings = rows_with(terminal, "総合計(円)");
        let shown = terminal.lines().join("\n");
        assert!(!headings.is_empty(), "{after}\n{shown}");
        let heading = headings[0];
        let technologies: Vec<u16> = (heading + 1..HEIGHT - 2)
            .filter(|&y| terminal.text(2, y) == "B")
            .collect();
        assert!(!technologies.is_empty(), "{after}");
        for name in ["件数", "総合計(円)"] {
            let column = ends(terminal, heading, name).first().copied();
            let column = column.unwrap_or_else(|| panic!("{after}: no {name}\n{shown}"));
            for &y in &technologies {
                let cells = row(terminal, y);
                assert!(
                    number_ends_at(&cells, column),
                    "{after}: {name} ends in column {column}\n{shown}"
                );
            }
        }
    });
}

#[test]
fn the_marks_of_computed_values_stand_below_each_other() {
    journeys(&["", "j", "jj", "jjjjjjj"], |terminal, after| {
        let all = (0..HEIGHT).flat_map(|y| ends(terminal, y, "計算値"));
        let columns: std::collections::BTreeSet<usize> = all.collect();
        assert_eq!(columns.len(), 1, "{after}\n{}", terminal.lines().join("\n"));
    });
}

#[test]
fn the_numbers_of_a_table_of_the_kpi_tab_end_below_each_other() {
    let first = ["594", "734", "629", "366", "414", "262"];
    journeys(&["4jjlj<enter>", "j", "l"], |terminal, after| {
        let columns: Vec<usize> = first
            .iter()
            .map(|number| {
                let mut all = (0..HEIGHT).flat_map(|y| ends(terminal, y, &format!("{number} ")));
                all.find(|&x| x > 60)
                    .unwrap_or_else(|| panic!("{after}: no {number}"))
            })
            .collect();
        assert!(
            columns.windows(2).all(|pair| pair[0] == pair[1]),
            "{after}: {columns:?}"
        );
    });
}

#[test]
fn the_ranks_of_the_chart_end_below_each_other_and_its_frame_is_straight() {
    journeys(&["v", "j", "jjj", "G"], |terminal, after| {
        let shown = terminal.lines().join("\n");
        let ranks = (0..HEIGHT).filter_map(|y| {
            let cells = row(terminal, y);
            let text = cells.concat();
            text.contains("技術中")
                .then(|| ends(terminal, y, "技術中").last().copied())
                .flatten()
        });
        let ranks: Vec<usize> = ranks.collect();
        assert!(!ranks.is_empty(), "{after}\n{shown}");
        assert!(
            ranks.windows(2).all(|pair| pair[0] == pair[1]),
            "{after}: {ranks:?}\n{shown}"
        );
        let frame = terminal.text(0, 10);
        for y in 4..HEIGHT - 2 {
            assert_eq!(
                terminal.text(WIDTH - 1, y),
                frame,
                "{after}: row {y}\n{shown}"
            );
        }
    });
}
