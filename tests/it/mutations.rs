//! Snapshots with bytes flipped, cut out, moved about or cut off: never a panic, always either a
//! message that says where, or data that every screen and every document can show.

use crate::program::{call, scratch};
use crate::screen::drawn;
use proptest::prelude::*;
use senshin::app::layout::Size;
use senshin::app::{Action, App, Tab};
use senshin::catalog::Catalog;
use senshin::error::Error;
use senshin::snapshot::BUNDLED;
use senshin::text::Ruler;
use serde_json::Value;
use std::path::PathBuf;
use std::sync::LazyLock;

/// A small snapshot with something of everything, a line for each value.
static SMALL: LazyLock<String> = LazyLock::new(|| {
    let mut value: Value = serde_json::from_str(&BUNDLED).unwrap();
    for (key, most) in [
        ("technologies", 4),
        ("remarks", 3),
        ("exhibits", 2),
        ("links", 0),
        ("readings", 20),
    ] {
        value[key].as_array_mut().unwrap().truncate(most);
    }
    serde_json::to_string_pretty(&value).unwrap()
});

/// Where the damaged files are written.
static FOLDER: LazyLock<PathBuf> = LazyLock::new(|| scratch("mutations"));

/// Something that happens to a file. Places are shares of its length.
#[derive(Debug, Clone)]
enum Damage {
    Flip(f64, u8),
    Truncate(f64),
    Remove(f64, usize),
    Splice(f64, f64, usize),
    Insert(f64, &'static str),
}

impl Damage {
    fn strike(&self, bytes: &mut Vec<u8>) {
        let at = |share: f64, bytes: &[u8]| {
            #[expect(
                clippy::cast_possible_truncation,
                clippy::cast_sign_loss,
                clippy::cast_precision_loss,
                reason = "a place in a small file"
            )]
            let place = (share * bytes.len() as f64) as usize;
            place.min(bytes.len())
        };
        match *self {
            Self::Flip(share, bit) => {
                let place = at(share, bytes);
                if let Some(byte) = bytes.get_mut(place) {
                    *byte ^= 1 << bit;
                }
            }
            Self::Truncate(share) => bytes.truncate(at(share, bytes)),
            Self::Remove(share, length) => {
                let start = at(share, bytes);
                bytes.drain(start..(start + length).min(bytes.len()));
            }
            Self::Splice(from, to, length) => {
                let start = at(from, bytes);
                let piece = bytes[start..(start + length).min(bytes.len())].to_vec();
                let to = at(to, bytes);
                bytes.splice(to..to, piece);
            }
            Self::Insert(share, text) => {
                let place = at(share, bytes);
                bytes.splice(place..place, text.bytes());
            }
        }
    }
}

fn damage() -> impl Strategy<Value = Damage> {
    let share = 0.0..1.0;
    prop_oneof![
        4 => (share.clone(), 0..8u8).prop_map(|(at, bit)| Damage::Flip(at, bit)),
        1 => share.clone().prop_map(Damage::Truncate),
        2 => (share.clone(), 1..300usize).prop_map(|(at, length)| Damage::Remove(at, length)),
        2 => (share.clone(), share.clone(), 1..300usize)
            .prop_map(|(from, to, length)| Damage::Splice(from, to, length)),
        3 => (share, prop::sample::select(vec![
            "9", "-", "0", "e9", "999999999999999999999", "null", "\"", "\\u0000", "\\ud800", "{", "]",
            ",", "\u{1b}[2J", "\u{202e}", "\n", "ﾞ",
        ])).prop_map(|(at, text)| Damage::Insert(at, text)),
    ]
}

/// All tabs of a catalog are drawn, at a size that cuts them and one that does not.
fn draw_everything(catalog: Catalog) {
    let size = Size {
        width: 80,
        height: 24,
    };
    let mut app = App::new(catalog, Ruler::default(), size);
    for tab in [
        Tab::Overview,
        Tab::Technologies,
        Tab::Zero,
        Tab::Kpi,
        Tab::Audit,
        Tab::Source,
    ] {
        app.update(Action::Tab(tab));
        for (width, height) in [(20, 5), (120, 40)] {
            app.update(Action::Resize(width, height));
            let _ = drawn(&app);
        }
    }
}

#[test]
fn the_small_snapshot_is_right() {
    let path = scratch("mutations-right").join("small.json");
    std::fs::write(&path, SMALL.as_bytes()).unwrap();
    assert_eq!(call(&["check", path.to_str().unwrap()]).code, 0);
    draw_everything(Catalog::open(&path).unwrap());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]
    #[test]
    fn no_damage_makes_it_panic(damages in prop::collection::vec(damage(), 1..4)) {
        let mut bytes = SMALL.clone().into_bytes();
        for damage in &damages {
            damage.strike(&mut bytes);
        }
        let path = FOLDER.join("damaged.json");
        std::fs::write(&path, &bytes).unwrap();
        match Catalog::open(&path) {
            Ok(catalog) => draw_everything(catalog),
            Err(Error::Invalid { problems, .. }) => {
                prop_assert!(!problems.is_empty());
                let lines = bytes.split(|byte| *byte == b'\n').count();
                for problem in problems {
                    prop_assert!(!problem.message.trim().is_empty());
                    prop_assert!((1..=lines).contains(&problem.line), "{problem}");
                }
            }
            Err(other) => prop_assert!(false, "{other}"),
        }
    }
}
