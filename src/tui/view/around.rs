//! A text that does not fit is shown from where what was found in it can be seen.

use crate::text::Ruler;
use std::ops::Range;

/// A text that begins late enough for its first mark to be seen in `width` columns, with an
/// ellipsis for what was left out in front.
pub(super) fn around_first(
    ruler: &Ruler,
    text: String,
    marks: Vec<Range<usize>>,
    width: usize,
) -> (String, Vec<Range<usize>>) {
    let Some(first) = marks.iter().min_by_key(|mark| mark.start).cloned() else {
        return (text, marks);
    };
    let ellipsis = ruler.ellipsis();
    let room = width.saturating_sub(ruler.cells(ellipsis));
    let cells = |range: Range<usize>| ruler.cells(text.get(range).unwrap_or_default());
    if cells(0..first.end) <= room || ruler.cut(&text, width).whole {
        return (text, marks);
    }
    // As much of what stands before the mark as leaves the mark and one ellipsis more.
    let room = room
        .saturating_sub(ruler.cells(ellipsis))
        .saturating_sub(cells(first.clone()));
    let before = text.get(..first.start).unwrap_or_default();
    let mut left = ruler.cells(before);
    let mut start = 0;
    for cluster in ruler.clusters(before) {
        if left <= room {
            break;
        }
        left = left.saturating_sub(cluster.cells);
        start = cluster.range.end;
    }
    let shift = |at: usize| at.saturating_sub(start).saturating_add(ellipsis.len());
    let marks = marks.into_iter().filter(|mark| mark.start >= start);
    let marks = marks
        .map(|mark| shift(mark.start)..shift(mark.end))
        .collect();
    let rest = text.get(start..).unwrap_or_default();
    (format!("{ellipsis}{rest}"), marks)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_match_far_behind_is_brought_into_view() {
        let text = "術前のゲムシタビン静脈内投与の併用療法 膵臓がん（七十歳以上）";
        let start = text.find("膵臓").unwrap();
        let mark = start..start + "膵臓".len();
        for width in 8..60 {
            let (shown, marks) = around_first(
                &Ruler::default(),
                text.to_owned(),
                vec![mark.clone()],
                width,
            );
            assert_eq!(shown.get(marks[0].clone()), Some("膵臓"), "{width}");
            let (visible, _) = Ruler::default().prefix(&shown, width.saturating_sub(1));
            assert!(marks[0].end <= visible, "{width}: {shown}");
        }
    }
}
