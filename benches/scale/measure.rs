//! What a snapshot of some size costs, as the lines of a table.

use senshin::app::layout::Size;
use senshin::app::{Action, App, Move, Tab, ThemeName};
use senshin::catalog::{Catalog, Sort};
use senshin::fields::FIELDS;
use senshin::search::{Index, Query, work};
use senshin::text::Ruler;
use senshin::tui::grid::Grid;
use senshin::tui::theme::Theme;
use senshin::tui::view;
use std::path::Path;
use std::time::{Duration, Instant};

/// Queries by what is typed: every prefix of each is a keystroke.
const QUERIES: [(&str, &[&str]); 7] = [
    (
        "romaji",
        &[
            "suizougan",
            "shujutsu",
            "youshisen",
            "hokkaidoudaigaku",
            "kokusan",
            "pakuritakiseru",
            "kekkansaisei",
            "tousekiryouhou",
        ],
    ),
    (
        "kana",
        &[
            "すいぞうがん",
            "ようしせん",
            "くうちょう",
            "がん",
            "きゅうせい",
            "ﾊﾟｸﾘﾀｷｾﾙ",
        ],
    ),
    (
        "mixed",
        &["すい臓がん", "のう出血", "陽し線", "がん治りょう"],
    ),
    (
        "kanji",
        &[
            "膵臓がん",
            "膵臓癌",
            "血管内治療",
            "慶応義塾大学病院",
            "名古屋大学病院",
            "陽子線治療",
            "療法",
            "早期胃がん",
        ],
    ),
    (
        "latin",
        &[
            "TRPV2",
            "s-1",
            "PGT-A",
            "rTMS",
            "clostridioides",
            "jRCT0054321",
            "jrct",
        ],
    ),
    (
        "number",
        &["26", "B22-1", "平30.2.1", "136,411,482", "54321"],
    ),
    (
        "query",
        &[
            "病院:名古屋 費用:>=1億",
            "適用:H30..R2.3",
            "療法 膵臓 !術前",
            "膵臓 | 膠芽腫",
            "件数:0 がん",
            "肝臓 コロナ",
            "class:A 東京",
        ],
    ),
];

/// Measures the snapshot in a file.
pub fn measure(path: &Path) {
    let name = path.file_stem().unwrap_or_default().to_string_lossy();
    let bytes = std::fs::metadata(path).map_or(0, |about| about.len());
    let begun = Instant::now();
    let catalog = Catalog::open(path).unwrap();
    println!(
        "## {name}: {} technologies, {} MB",
        catalog.technologies().len(),
        bytes / 1_000_000
    );
    println!(
        "| load | {:.2} s | memory {} MB, peak {} MB |",
        begun.elapsed().as_secs_f64(),
        memory("VmRSS"),
        memory("VmHWM")
    );
    let begun = Instant::now();
    let index = Index::new(&catalog);
    println!(
        "| index | {:.2} s | memory {} MB, peak {} MB |",
        begun.elapsed().as_secs_f64(),
        memory("VmRSS"),
        memory("VmHWM")
    );
    println!(
        "| memory / file | {:.2} |",
        memory("VmRSS") as f64 * 1e6 / bytes.max(1) as f64
    );
    println!("| keystroke | n | p50 ms | p99 ms | max ms | steps p99 (thousands) | slowest |");
    let mut all = Vec::new();
    for (script, queries) in QUERIES {
        let mut times = Vec::new();
        for text in queries.iter().flat_map(|query| prefixes(query)) {
            let (begun, before) = (Instant::now(), work::done());
            let ranking = index.first(&catalog, &Query::parse(text));
            let taken = begun.elapsed();
            times.push((taken, work::done() - before, text, ranking.found.len()));
        }
        line(script, &mut times);
        all.append(&mut times);
    }
    line("all", &mut all);
    let begun = Instant::now();
    for query in ["がん", "suizougan", "jRCT0054321"] {
        let begun = Instant::now();
        let ranking = index
            .ranking(&catalog, &Query::parse(query), &|| false)
            .unwrap();
        println!(
            "| all of {query} | {:.0} ms | {} |",
            begun.elapsed().as_secs_f64() * 1e3,
            ranking.found.len()
        );
    }
    _ = begun;
    let begun = Instant::now();
    for prefix in prefixes("suizougan") {
        _ = index.ranking(&catalog, &Query::parse(prefix), &|| false);
    }
    println!(
        "| all of every prefix of suizougan | {:.0} ms |",
        ms(begun.elapsed())
    );
    let query = Query::parse("がん");
    let ranking = index.first(&catalog, &query);
    let begun = Instant::now();
    for found in ranking.found.iter().take(50) {
        _ = index.hit(&catalog, &query, found.row());
    }
    println!(
        "| marks of 50 rows | {:.2} ms |",
        begun.elapsed().as_secs_f64() * 1e3
    );
    sorts(&catalog);
    frames(&catalog);
    println!(
        "| memory at the end | {} MB, peak {} MB |",
        memory("VmRSS"),
        memory("VmHWM")
    );
    // Taking a million apart says nothing.
    std::mem::forget((catalog, index));
}

/// All rows in an order, and its first page.
fn sorts(catalog: &Catalog) {
    let begun = Instant::now();
    catalog.relate();
    println!("| what is counted behind | {:.0} ms |", ms(begun.elapsed()));
    for key in [
        "name",
        "total_cost_yen",
        "effective_date",
        "applicant",
        "planned_patients",
        "zero_case_reason",
    ] {
        let field = FIELDS.iter().find(|field| field.key == key).unwrap();
        let sort = Sort {
            field,
            descending: true,
        };
        let least = (0..3).map(|_| {
            let mut rows: Vec<usize> = (0..catalog.technologies().len()).collect();
            let begun = Instant::now();
            catalog.sort(&mut rows, sort);
            begun.elapsed()
        });
        let least = least.min().unwrap();
        let begun = Instant::now();
        let top = catalog.top(sort).map_or(0, <[usize]>::len);
        let first = ms(begun.elapsed());
        println!(
            "| sort by {key} | {:.0} ms | first {top}: {first:.3} ms |",
            ms(least)
        );
    }
}

/// A key and its frame, in the states that show most: the least and the most of some.
fn frames(catalog: &Catalog) {
    let (width, height) = (120, 40);
    let mut app = App::new(catalog.clone(), Ruler::default(), Size { width, height });
    app.page_lines = view::page_lines;
    let mut grid = Grid::new(app.size());
    println!("| key and frame | least ms | most ms |");
    let sort = FIELDS
        .iter()
        .find(|field| field.key == "total_cost_yen")
        .unwrap();
    for (name, open, keys) in [
        ("down", &[][..], &[Action::Move(Move::Down)][..]),
        ("page", &[], &[Action::Move(Move::PageDown)]),
        (
            "end and back",
            &[],
            &[Action::Move(Move::Last), Action::Move(Move::First)],
        ),
        ("sort menu", &[], &[Action::OpenSort, Action::Close]),
        ("filter menu", &[], &[Action::OpenFilter, Action::Close]),
        (
            "reverse the order",
            &[Action::OpenSort],
            &[Action::Close, Action::ReverseSort],
        ),
        (
            "0件",
            &[Action::Close, Action::Tab(Tab::Zero)],
            &[Action::Move(Move::Down)],
        ),
        (
            "整合",
            &[Action::Tab(Tab::Audit)],
            &[Action::Move(Move::Down)],
        ),
        (
            "概要",
            &[Action::Tab(Tab::Overview)],
            &[Action::Move(Move::Down)],
        ),
        (
            "chart",
            &[Action::Tab(Tab::Technologies), Action::ToggleChart],
            &[Action::Move(Move::Down)],
        ),
    ] {
        if name == "reverse the order" {
            app.technologies.sort = Some(Sort {
                field: sort,
                descending: true,
            });
        }
        for action in open {
            _ = app.update(action.clone());
        }
        waits(&mut app);
        let mut times = Vec::new();
        for action in keys.iter().cycle().take(20) {
            let begun = Instant::now();
            _ = app.update(action.clone());
            app.take_outcome();
            _ = view::draw(&app, Theme::named(ThemeName::Dark), &mut grid);
            times.push(ms(begun.elapsed()));
        }
        waits(&mut app);
        times.sort_by(f64::total_cmp);
        println!(
            "| {name} | {:.2} | {:.2} |",
            times[0],
            times[times.len() - 1]
        );
    }
    std::mem::forget(app);
}

/// Waits for what is found out beside the screen.
fn waits(app: &mut App) {
    while app.is_busy() {
        app.take_outcome();
        std::thread::sleep(Duration::from_millis(1));
    }
}

fn ms(time: Duration) -> f64 {
    time.as_secs_f64() * 1e3
}

fn line(script: &str, times: &mut [(Duration, u64, &str, usize)]) {
    times.sort();
    let at = |share: usize| &times[(times.len() * share / 100).min(times.len() - 1)];
    let mut steps: Vec<u64> = times.iter().map(|time| time.1).collect();
    steps.sort_unstable();
    let steps = steps[(steps.len() * 99 / 100).min(steps.len() - 1)] / 1000;
    let slowest = times.last().unwrap();
    println!(
        "| {script} | {} | {:.2} | {:.2} | {:.2} | {steps} | {} ({}) |",
        times.len(),
        ms(at(50).0),
        ms(at(99).0),
        ms(slowest.0),
        slowest.2,
        slowest.3,
    );
}

fn prefixes(query: &str) -> impl Iterator<Item = &str> {
    query
        .char_indices()
        .map(|(at, c)| &query[..at + c.len_utf8()])
}

/// A figure of this process, in megabytes.
fn memory(what: &str) -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status
        .lines()
        .find_map(|line| line.strip_prefix(what)?.strip_prefix(':'));
    let kilobytes = line.and_then(|line| line.split_whitespace().next()?.parse::<u64>().ok());
    kilobytes.unwrap_or(0) * 1024 / 1_000_000
}
