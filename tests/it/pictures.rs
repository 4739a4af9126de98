//! The pictures in the READMEs are what the program shows.
//!
//! They are taken from the real program in a terminal. After a wanted change of a screen,
//! `SENSHIN_UPDATE_README=1 cargo test --test it pictures` takes them again; look at them before
//! committing.

use crate::picture::picture;
use crate::pty::{Setup, User};
use std::path::Path;

/// What is photographed: the file's name, the size, the keys, what appears last, and its title,
/// in Japanese and in English.
struct Scene {
    name: &'static str,
    size: (u16, u16),
    keys: &'static [&'static str],
    seen: [&'static str; 2],
    titles: [&'static str; 2],
}

const SCENES: [Scene; 6] = [
    Scene {
        name: "list",
        size: (110, 32),
        keys: &["jjjjjjjjjjjjjjj"],
        seen: ["136,411,482円", "136,411,482 yen"],
        titles: [
            "技術の一覧と、選んだ技術の詳細",
            "The list of technologies with the detail of the one selected",
        ],
    },
    Scene {
        name: "search",
        size: (110, 18),
        keys: &["/suizougan"],
        seen: ["57行中 3行", "3 of 57 rows"],
        titles: ["ローマ字での検索", "A search without a Japanese keyboard"],
    },
    Scene {
        name: "chart",
        size: (110, 32),
        keys: &["jjjjjjjjjjjjjjj", "V", "jjjjjjjj\r"],
        seen: [
            "B26 術後のアスピリン経口投与療法: ",
            "B26 術後のアスピリン経口投与療法: ",
        ],
        titles: ["先進医療Bの総合計の図", "The chart of total costs"],
    },
    Scene {
        name: "kpi",
        size: (110, 32),
        keys: &["4", "jjlj\r", "jl"],
        seen: [
            "企業人材研修 / R5 受入実績数",
            "企業人材研修 / R5 受入実績数",
        ],
        titles: ["KPI の図表", "A table of the KPI follow-up"],
    },
    Scene {
        name: "zero",
        size: (110, 32),
        keys: &["3"],
        seen: ["糖鎖ナノテクノロジー", "糖鎖ナノテクノロジー"],
        titles: [
            "0件の技術の理由と方針",
            "Reason and plan of technologies without a case",
        ],
    },
    Scene {
        name: "wide",
        size: (110, 32),
        keys: &["jjjjjjjjjjjjjjj", "v"],
        seen: ["1位", "#1"],
        titles: [
            "曖昧幅の文字が2桁の端末での一覧と図",
            "The list with a chart where ambiguous characters are two columns wide",
        ],
    },
];

fn photograph(scene: &Scene, english: bool) {
    let language = ["ja", "en"][usize::from(english)];
    let program = [
        env!("CARGO_BIN_EXE_senshin"),
        "--lang",
        language,
        "--theme",
        "dark",
    ];
    let (columns, rows) = scene.size;
    let setup = Setup::new(&program).size(columns, rows);
    let setup = if scene.name == "wide" {
        setup.ambiguous_wide()
    } else {
        setup
    };
    let mut user = setup.start();
    user.sees(["q 終了", "q quit"][usize::from(english)]);
    for keys in scene.keys {
        user.types(keys);
    }
    let title = scene.titles[usize::from(english)];
    let file = format!("assets/{}-{language}.svg", scene.name);
    compare(&user, &file, title, scene.seen[usize::from(english)]);
    user.types("\x1bq");
}

/// Waits until the program shows what is in the file; with `SENSHIN_UPDATE_README` writes it
/// there instead, once `seen` appears.
fn compare(user: &User, file: &str, title: &str, seen: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(file);
    if std::env::var_os("SENSHIN_UPDATE_README").is_some() {
        user.sees(seen);
        std::fs::write(&path, user.looks(|terminal| picture(terminal, title))).unwrap();
    } else {
        let stored = std::fs::read_to_string(&path).unwrap();
        user.waits_until(
            &format!("what {file} shows (SENSHIN_UPDATE_README=1 takes it again)"),
            |terminal| picture(terminal, title) == stored,
        );
    }
}

#[test]
fn the_pictures_of_the_readmes_show_the_program() {
    for scene in &SCENES {
        for english in [false, true] {
            photograph(scene, english);
        }
    }
}
