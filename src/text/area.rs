//! A text of several lines being written: a caret between clusters, rows as they fit a width,
//! undoing and doing again.
//!
//! What readers take for one character is one step of the caret and goes as a whole. A row that is
//! full goes on in the next; the caret behind its last character stands at the beginning of that.

use super::Ruler;
use std::ops::Range;

/// How many states are remembered, and how many bytes of them at most.
const MOST: usize = 1000;
const MOST_BYTES: usize = 8_000_000;

/// A text and its caret.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct TextArea {
    text: String,
    /// A byte of the text where a cluster begins, or its end.
    caret: usize,
    /// The column that moves up and down try to keep.
    aim: Option<usize>,
    undone: Vec<State>,
    done: Vec<State>,
    /// Whether the last change was a typed character, which the next one joins.
    typing: bool,
}

type State = (String, usize);

/// A movement of the caret.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Caret {
    /// To the next cluster.
    Right,
    /// To the previous cluster.
    Left,
    /// To the beginning of the row.
    RowStart,
    /// To the end of the row.
    RowEnd,
    /// Down by so many rows, or up.
    Rows(isize),
    /// To the beginning of the text.
    Start,
    /// To the end of the text.
    End,
}

impl TextArea {
    /// A text with the caret at its end.
    #[must_use]
    pub fn new(text: &str) -> Self {
        Self {
            text: text.to_owned(),
            caret: text.len(),
            ..Self::default()
        }
    }

    /// The text.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The byte where the caret is.
    #[must_use]
    pub const fn caret(&self) -> usize {
        self.caret
    }

    /// Puts a text where the caret is, and the caret behind it.
    pub fn insert(&mut self, text: &str) {
        if text.is_empty() {
            return;
        }
        let is_typed = text.chars().nth(1).is_none() && text != "\n";
        if !(is_typed && self.typing) {
            self.remember();
        }
        self.typing = is_typed;
        self.done.clear();
        let at = self.caret.min(self.text.len());
        self.text.insert_str(at, text);
        // What was put in may have joined what stands behind it.
        self.caret = self.border(at.saturating_add(text.len()));
    }

    /// Takes away the text between the caret and where a movement leads, `width` columns wide.
    pub fn delete(&mut self, to: Caret, ruler: &Ruler, width: usize) {
        let to = self.target(to, ruler, width);
        let range = self.caret.min(to)..self.caret.max(to);
        if range.is_empty() {
            return;
        }
        self.remember();
        self.typing = false;
        self.done.clear();
        self.text.replace_range(range.clone(), "");
        self.caret = self.border(range.start);
    }

    /// Moves the caret in rows of `width` columns.
    pub fn go(&mut self, to: Caret, ruler: &Ruler, width: usize) {
        let aim = match to {
            Caret::Rows(_) => Some(self.aim.unwrap_or_else(|| self.place(ruler, width).0)),
            _ => None,
        };
        self.aim = aim;
        self.caret = self.target(to, ruler, width);
        self.typing = false;
    }

    /// Takes the last change back.
    pub fn undo(&mut self) {
        if let Some(state) = self.undone.pop() {
            let now = self.put(state);
            self.done.push(now);
        }
    }

    /// Makes it again.
    pub fn redo(&mut self) {
        if let Some(state) = self.done.pop() {
            let now = self.put(state);
            self.undone.push(now);
        }
    }

    /// Takes another state: the one before.
    fn put(&mut self, (text, caret): State) -> State {
        (self.typing, self.aim) = (false, None);
        let before = std::mem::replace(&mut self.caret, caret);
        (std::mem::replace(&mut self.text, text), before)
    }

    fn remember(&mut self) {
        self.aim = None;
        let most = MOST.min(MOST_BYTES / (self.text.len() + 1)).max(1);
        let excess = (self.undone.len() + 1).saturating_sub(most);
        self.undone.drain(..excess);
        self.undone.push((self.text.clone(), self.caret));
    }

    /// The rows, as bytes of the text without the line feeds between them.
    #[must_use]
    pub fn rows(&self, ruler: &Ruler, width: usize) -> Vec<Range<usize>> {
        let width = width.max(2);
        let mut rows = Vec::new();
        let mut start = 0_usize;
        for line in self.text.split('\n') {
            let end = start.saturating_add(line.len());
            let (mut row, mut cells) = (start, 0);
            for cluster in ruler.clusters(line) {
                let at = start.saturating_add(cluster.range.start);
                if cells + cluster.cells > width && at > row {
                    rows.push(row..at);
                    (row, cells) = (at, 0);
                }
                cells += cluster.cells;
            }
            rows.push(row..end);
            // A row that is just full leaves the caret no place behind it.
            if cells >= width {
                rows.push(end..end);
            }
            start = end.saturating_add(1);
        }
        rows
    }

    /// The caret's column and row.
    #[must_use]
    pub fn place(&self, ruler: &Ruler, width: usize) -> (usize, usize) {
        let rows = self.rows(ruler, width);
        let row = rows.iter().rposition(|row| row.start <= self.caret);
        let row = row.unwrap_or(0);
        let start = rows.get(row).map_or(0, |row| row.start);
        let before = self.text.get(start..self.caret).unwrap_or_default();
        (ruler.cells(before), row)
    }

    fn target(&self, to: Caret, ruler: &Ruler, width: usize) -> usize {
        let row_of = |row: usize| self.rows(ruler, width).get(row).cloned();
        match to {
            Caret::Start => 0,
            Caret::End => self.text.len(),
            Caret::Left => {
                let before = self.text.get(..self.caret).unwrap_or_default();
                let last = ruler.clusters(before).last();
                last.map_or(0, |cluster| cluster.range.start)
            }
            Caret::Right => {
                let rest = self.text.get(self.caret..).unwrap_or_default();
                let first = ruler.clusters(rest).next();
                let length = first.map_or(0, |cluster| cluster.range.end);
                self.caret.saturating_add(length)
            }
            Caret::RowStart => {
                let (_, row) = self.place(ruler, width);
                row_of(row).map_or(0, |row| row.start)
            }
            Caret::RowEnd => self.in_row(ruler, width, self.place(ruler, width).1, usize::MAX),
            Caret::Rows(by) => {
                let (column, row) = self.place(ruler, width);
                let column = self.aim.unwrap_or(column);
                match row.checked_add_signed(by) {
                    None => 0,
                    Some(row) => self.in_row(ruler, width, row, column),
                }
            }
        }
    }

    /// The place nearest to a column of a row; the end of the text below the last row.
    fn in_row(&self, ruler: &Ruler, width: usize, row: usize, column: usize) -> usize {
        let rows = self.rows(ruler, width);
        let Some(own) = rows.get(row) else {
            return self.text.len();
        };
        let goes_on = rows.get(row + 1).is_some_and(|next| next.start == own.end);
        let text = self.text.get(own.clone()).unwrap_or_default();
        let (mut at, mut cells) = (0, 0);
        for cluster in ruler.clusters(text) {
            let end = cluster.range.end;
            let is_last = goes_on && end == text.len();
            if cells + cluster.cells > column || is_last {
                break;
            }
            cells += cluster.cells;
            at = end;
        }
        own.start.saturating_add(at)
    }

    /// The first border of clusters from a byte on.
    fn border(&self, byte: usize) -> usize {
        let ruler = Ruler::default();
        let mut clusters = ruler.clusters(&self.text);
        let end = clusters.find(|cluster| byte > 0 && cluster.range.end >= byte);
        end.map_or(byte.min(self.text.len()), |cluster| cluster.range.end)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use unicode_segmentation::UnicodeSegmentation as _;

    /// The same by counting clusters of the whole text, slowly.
    #[derive(Debug, Clone, Default)]
    struct Naive {
        text: String,
        caret: usize,
    }

    impl Naive {
        fn borders(&self) -> Vec<usize> {
            let starts = self.text.grapheme_indices(true).map(|(at, _)| at);
            starts.chain([self.text.len()]).collect()
        }

        fn neighbour(&self, forwards: bool) -> usize {
            let borders = self.borders().into_iter();
            if forwards {
                borders.filter(|&at| at > self.caret).min()
            } else {
                borders.filter(|&at| at < self.caret).max()
            }
            .unwrap_or(self.caret)
        }

        fn snap(&mut self, byte: usize) {
            let borders = self.borders();
            let found = borders.iter().find(|&&at| at >= byte);
            self.caret = found.copied().unwrap_or(self.text.len());
        }
    }

    #[derive(Debug, Clone)]
    enum Step {
        Insert(String),
        Left,
        Right,
        Backspace,
        Delete,
        Up,
        Down,
    }

    fn steps() -> impl Strategy<Value = Vec<Step>> {
        let text = "[a漢かﾞ\u{3099}\u{200d}👩\u{fe0f}\n]{1,4}";
        let step = prop_oneof![
            4 => text.prop_map(Step::Insert),
            2 => Just(Step::Left),
            2 => Just(Step::Right),
            2 => Just(Step::Backspace),
            1 => Just(Step::Delete),
            1 => Just(Step::Up),
            1 => Just(Step::Down),
        ];
        prop::collection::vec(step, 0..40)
    }

    proptest! {
        #[test]
        fn it_does_what_a_naive_one_does_and_undoing_leads_back(steps in steps(), width in 2_usize..9) {
            let ruler = Ruler::default();
            let mut own = TextArea::default();
            let mut naive = Naive::default();
            for step in &steps {
                match step {
                    Step::Insert(text) => {
                        own.insert(text);
                        naive.text.insert_str(naive.caret, text);
                        naive.snap(naive.caret + text.len());
                    }
                    Step::Left => {
                        own.go(Caret::Left, &ruler, width);
                        naive.caret = naive.neighbour(false);
                    }
                    Step::Right => {
                        own.go(Caret::Right, &ruler, width);
                        naive.caret = naive.neighbour(true);
                    }
                    Step::Backspace => {
                        own.delete(Caret::Left, &ruler, width);
                        let to = naive.neighbour(false);
                        naive.text.replace_range(to..naive.caret, "");
                        naive.snap(to);
                    }
                    Step::Delete => {
                        own.delete(Caret::Right, &ruler, width);
                        let to = naive.neighbour(true);
                        naive.text.replace_range(naive.caret..to, "");
                        naive.snap(naive.caret);
                    }
                    Step::Up | Step::Down => {
                        let by = if matches!(step, Step::Up) { -1 } else { 1 };
                        let before = own.place(&ruler, width).1;
                        own.go(Caret::Rows(by), &ruler, width);
                        let after = own.place(&ruler, width).1;
                        prop_assert!(after.abs_diff(before) <= 1);
                        naive.caret = own.caret();
                        prop_assert!(naive.borders().contains(&naive.caret));
                    }
                }
                prop_assert_eq!(own.text(), &naive.text);
                prop_assert_eq!(own.caret(), naive.caret);
                let (column, row) = own.place(&ruler, width);
                let rows = own.rows(&ruler, width);
                let cells = ruler.cells(own.text().get(rows[row].clone()).unwrap());
                prop_assert!(column <= cells && (column < width || cells > width), "{column} {row}");
                let shown: String = rows.iter().filter_map(|row| own.text().get(row.clone())).collect();
                prop_assert_eq!(shown, own.text().replace('\n', ""));
            }
            let end = own.clone();
            let mut changes = 0;
            while !own.undone.is_empty() {
                own.undo();
                changes += 1;
            }
            prop_assert_eq!(own.text(), "");
            for _ in 0..changes {
                own.redo();
            }
            prop_assert_eq!(own.text(), end.text());
        }
    }

    #[test]
    fn the_caret_keeps_its_column_over_short_rows() {
        let ruler = Ruler::default();
        let mut area = TextArea::new("漢字漢字\na\n漢字漢字");
        for expected in [(1, 1), (8, 0)] {
            area.go(Caret::Rows(-1), &ruler, 20);
            assert_eq!(area.place(&ruler, 20), expected);
        }
        area.go(Caret::Rows(-1), &ruler, 20);
        assert_eq!(area.place(&ruler, 20), (0, 0));
        area.go(Caret::Rows(9), &ruler, 20);
        assert_eq!(area.caret(), area.text().len());
    }

    #[test]
    fn typed_characters_are_undone_together_and_lines_alone() {
        let mut area = TextArea::new("");
        "あい\nう"
            .split_inclusive(|_| true)
            .for_each(|c| area.insert(c));
        area.undo();
        assert_eq!(area.text(), "あい\n");
        area.undo();
        area.undo();
        assert_eq!(area.text(), "");
        area.redo();
        assert_eq!(area.text(), "あい");
    }
}
