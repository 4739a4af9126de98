//! A long time at the keys: random keys, queries and sizes into the real program. It does not end,
//! its memory stays flat, and what it painted piece by piece is what it paints anew.
//!
//! `SENSHIN_SOAK` sets the seconds, of each run; without it they are few.

use crate::program::scratch;
use crate::pty::{Setup, User};
use senshin::snapshot::BUNDLED;
use serde_json::Value;
use std::time::{Duration, Instant};

/// Numbers that look random, the same in every run.
struct Dice(u64);

impl Dice {
    fn below(&mut self, most: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % u64::try_from(most).unwrap()).unwrap()
    }

    fn of<'a>(&mut self, choices: &[&'a str]) -> &'a str {
        choices[self.below(choices.len())]
    }
}

/// What does not leave the program and writes no file.
const KEYS: [&str; 44] = [
    "j", "k", "\x1b[A", "\x1b[B", "\x1b[5~", "\x1b[6~", "\x04", "\x15", "g", "G", "a", "o", "y",
    "\x1b", "[", "]", "1", "2", "3", "4", "5", "6", "t", "?", "s", "S", "f", "x", "C", "\r", "\t",
    "l", "h", "J", "K", "v", "V", "z", "n", "N", "c", " ", "b", "+",
];

/// What is typed at a prompt, without the letter that opens the export.
const QUERIES: [&str; 12] = [
    "suizougan",
    "がん",
    "膵臓",
    "cost:>1",
    "!がん",
    "\"療法",
    "国がん",
    "肝臓",
    "病院:九大 0",
    "がん | ｶﾞﾝ",
    "26",
    "'",
];

const SIZES: [(u16, u16); 7] = [
    (80, 24),
    (120, 40),
    (20, 5),
    (200, 60),
    (1, 1),
    (97, 31),
    (60, 100),
];

fn seconds() -> Duration {
    let wish = std::env::var("SENSHIN_SOAK").ok();
    Duration::from_secs(wish.and_then(|own| own.parse().ok()).unwrap_or(5))
}

/// Leaves every menu and prompt, and waits until the list of technologies is shown as at the start.
fn comes_back(user: &mut User) {
    user.resizes(80, 24);
    // An escape and a key in one breath are that key with Alt: the first `1` may be lost.
    user.types("\x1b\x1b\x1b\x1b\x1b\x1b11");
    user.sees("[1 概要]");
    user.types("2");
    user.sees("[2 技術]");
    // The last that is painted.
    user.sees("q 終了");
}

/// Plays for a while; the resident memory, in kB, after a fifth of the time and at the end.
fn plays(user: &mut User, seed: u64) -> (u64, u64) {
    let mut dice = Dice(seed);
    let begin = Instant::now();
    let mut early = None;
    let mut rounds = 0;
    while begin.elapsed() < seconds() {
        for _ in 0..30 {
            match dice.below(40) {
                0 => {
                    let (columns, rows) = SIZES[dice.below(SIZES.len())];
                    user.resizes(columns, rows);
                }
                1..=3 => {
                    user.types("/");
                    user.types(dice.of(&QUERIES));
                    user.types(dice.of(&["\r", "\x1b", "\x15", "\t", "\x0c"]));
                }
                4 => user.pastes(dice.of(&QUERIES)),
                _ => user.types(dice.of(&KEYS)),
            }
        }
        // It has to keep up.
        comes_back(user);
        rounds += 1;
        if begin.elapsed() > seconds() / 5 {
            early.get_or_insert_with(|| user.memory());
        }
    }
    assert!(rounds > 1, "nothing was played");
    let late = user.memory();
    (early.unwrap_or(late), late)
}

/// What is on the screen is what a program that paints all of it puts there.
fn paints_truly(user: &mut User) {
    comes_back(user);
    let before = user.lines();
    user.resizes(81, 25);
    comes_back(user);
    assert_eq!(before.join("\n"), user.lines().join("\n"));
}

/// Has everything made that is made once, which is not what is looked for here.
fn settles(user: &mut User) {
    for key in ["3", "1", "5", "2"] {
        user.types(key);
        user.sees(&format!("[{key} "));
        user.waits_until("what the tab shows", |emulator| {
            let lines = emulator.lines();
            !lines.iter().any(|line| line.contains("全件を調べています"))
        });
    }
    user.types("/療法\r");
    user.waits_until("all that is found", |emulator| {
        let lines = emulator.lines();
        lines
            .get(1)
            .is_some_and(|line| line.contains("療法") && !line.contains("+行"))
    });
    user.types("\x1b\x1b");
}

fn soaks(command: &[&str], seed: u64, ready: &str) {
    let folder = scratch(&format!("soak-{seed}"));
    let mut user = Setup::new(command)
        .env("HOME", folder.to_str().unwrap())
        .start();
    user.sees(ready);
    settles(&mut user);
    let (early, late) = plays(&mut user, seed);
    paints_truly(&mut user);
    assert!(
        late <= early + early / 4 + 2048,
        "{early} kB became {late} kB"
    );
    user.types("q");
    assert_eq!(user.waits_for_the_end().code, 0);
}

#[test]
fn the_bundled_data_can_be_used_for_long() {
    soaks(&[env!("CARGO_BIN_EXE_senshin")], 26, "[2 技術]");
}

/// The technologies again and again under other numbers.
fn many(most: u64) -> String {
    let mut value: Value = serde_json::from_str(&BUNDLED).unwrap();
    value["links"] = Value::Array(Vec::new());
    let own = value["technologies"].as_array().unwrap().clone();
    let again = (0..most).map(|index| {
        let mut one = own[usize::try_from(index).unwrap() % own.len()].clone();
        let number = 1000 + index;
        let class = one["class"].as_str().unwrap().to_owned();
        one["arm"] = Value::Null;
        one["notice_number"] = number.into();
        one["id"] = format!("{class}{number}").into();
        one
    });
    let all = own.iter().cloned().chain(again.collect::<Vec<_>>());
    value["technologies"] = all.collect();
    value.to_string()
}

#[test]
fn ten_thousand_records_can_be_used_for_long() {
    let file = scratch("soak-many").join("many.json");
    std::fs::write(&file, many(10_000)).unwrap();
    soaks(
        &[
            env!("CARGO_BIN_EXE_senshin"),
            "--data",
            file.to_str().unwrap(),
        ],
        54,
        "件を読み込みました",
    );
}

#[test]
fn a_long_export_is_told_while_it_goes_on() {
    let folder = scratch("soak-export");
    let (data, target) = (folder.join("many.json"), folder.join("all.sqlite"));
    std::fs::write(&data, many(5_000)).unwrap();
    let data = data.to_str().unwrap();
    let mut user = Setup::new(&[env!("CARGO_BIN_EXE_senshin"), "--data", data]).start();
    user.sees("[2 技術]");
    user.sees("件を読み込みました");
    user.types("e");
    user.sees("書き出すファイル");
    user.types(&format!("\x15{}\r", target.display()));
    user.sees("書き出し中 ");
    user.sees("に書き出しました");
    assert!(std::fs::metadata(&target).unwrap().len() > 1_000_000);
    user.types("q");
    assert_eq!(user.waits_for_the_end().code, 0);
}
