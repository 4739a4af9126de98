//! A horizontal bar of characters.

use super::Ruler;

/// The parts of a column in eighths, from one eighth to all.
const EIGHTHS: [&str; 8] = ["▏", "▎", "▍", "▌", "▋", "▊", "▉", "█"];

/// A bar of `per_mille` thousandths of `width` columns: eighths of a column where the terminal
/// draws them one column wide, `#` elsewhere. What is not nothing is seen.
#[must_use]
pub fn bar(ruler: &Ruler, per_mille: i64, width: usize) -> String {
    let fine = EIGHTHS
        .iter()
        .all(|part| ruler.cells(part) == 1 && ruler.show(part) == **part);
    let share = usize::try_from(per_mille.clamp(0, 1000)).unwrap_or(0);
    let eighths = (share * width * 8 + 500) / 1000;
    if !fine {
        let columns = ((eighths + 4) / 8).max(usize::from(share > 0));
        return "#".repeat(columns.min(width));
    }
    let eighths = eighths.max(usize::from(share > 0 && width > 0));
    let mut bar = "█".repeat(eighths / 8);
    if let Some(part) = (eighths % 8)
        .checked_sub(1)
        .and_then(|part| EIGHTHS.get(part))
    {
        bar.push_str(part);
    }
    bar
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::width::Ambiguous;

    #[test]
    fn a_bar_is_as_long_as_its_share_and_never_nothing_for_something() {
        let fine = |per_mille| bar(&Ruler::default(), per_mille, 4);
        assert_eq!(fine(1000), "████");
        assert_eq!(fine(500), "██");
        assert_eq!(fine(531), "██▏");
        assert_eq!(fine(1), "▏");
        assert_eq!(fine(0), "");
        let wide = |per_mille| bar(&Ruler::new(Ambiguous::Wide), per_mille, 4);
        assert_eq!((wide(1000).as_str(), wide(1).as_str()), ("####", "#"));
    }
}
