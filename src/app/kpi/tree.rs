//! The tree as lines of the screen: what its nodes are called, how that wraps, what is counted
//! beside it.

use super::count;
use crate::app::App;
use crate::report::{CONFIDENCES, Subject, sign};
use crate::text::wrap::wrap;
use crate::words::Word;
use std::ops::Range;

/// The height from which the tree explains its signs.
const EXPLAINED: u16 = 14;
/// The part of its height that a single title may take.
const SHARE: u16 = 6;
/// The width from which the tree counts its exhibits by how sure they are.
const COUNTED: u16 = 30;

/// What a node of the tree shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Label {
    /// What stands before its title, on its first line only: how deep it is, whether it is open.
    pub before: String,
    /// Its title.
    pub title: String,
    /// How many exhibits it has, or how sure its exhibit is.
    pub tally: String,
}

/// A line of the tree.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TreeLine {
    /// The node, counted from 0.
    pub node: usize,
    /// The part of its title that stands here.
    pub part: Range<usize>,
}

impl App {
    /// What a node of the tree shows.
    #[must_use]
    pub fn kpi_label(&self, node: Subject) -> Label {
        let catalog = &self.catalog;
        let fold = if self.kpi.is_open(node) { '-' } else { '+' };
        let (before, title, tally) = match node {
            Subject::Plan => (
                format!("{fold} "),
                Some(Word::KpiPlan.text()),
                self.tally(None),
            ),
            Subject::Vision(position) => {
                let vision = catalog.visions().get(position);
                let title = vision.map(|vision| vision.title.as_str());
                (String::new(), title, String::new())
            }
            Subject::Goal(position) => {
                let goal = catalog.goals().get(position);
                let number = goal.map(|goal| goal.number.as_str());
                let before = format!("{fold} {} ", number.unwrap_or_default());
                (
                    before,
                    goal.map(|goal| goal.title.as_str()),
                    self.tally(number),
                )
            }
            Subject::Exhibit(position) => {
                let exhibit = catalog.exhibits().get(position);
                let sign = exhibit.map(|exhibit| sign(exhibit.confidence).text());
                let title = exhibit.map(|exhibit| exhibit.title.as_str());
                (
                    "    ".to_owned(),
                    title,
                    sign.unwrap_or_default().to_owned(),
                )
            }
        };
        Label {
            before,
            title: title.unwrap_or_default().to_owned(),
            tally,
        }
    }

    /// How many exhibits a branch has; before that, where there is room, those that are not certain
    /// by their signs.
    fn tally(&self, goal: Option<&str>) -> String {
        let doubts = CONFIDENCES.into_iter().filter(|doubt| !doubt.is_certain());
        let doubts = doubts.filter_map(|doubt| match count(&self.catalog, goal, doubt) {
            0 => None,
            number => Some(format!("{}{number} ", sign(doubt))),
        });
        let all = self.catalog.exhibits_of(goal).count();
        if self.panes().first.inside.width < COUNTED {
            return format!("{all:>2}");
        }
        format!("{}{all:>2}", doubts.collect::<String>())
    }

    /// The columns that the title of a node has.
    #[must_use]
    pub fn kpi_title_room(&self, label: &Label) -> usize {
        // Before it the cursor, behind it a gap where something follows.
        let cells = |text: &str| self.ruler.cells(text);
        let gap = usize::from(!label.tally.is_empty());
        usize::from(self.panes().first.inside.width)
            .saturating_sub(1)
            .saturating_sub(cells(&label.before))
            .saturating_sub(cells(&label.tally))
            .saturating_sub(gap)
    }

    /// The lines of the tree. A title wraps where the pane is high enough for that; its last line
    /// holds the rest, however long.
    #[must_use]
    pub fn kpi_tree_lines(&self) -> Vec<TreeLine> {
        let most = usize::from(self.panes().first.inside.height / SHARE).max(1);
        let mut lines = Vec::new();
        for (node, &subject) in self.kpi.nodes.iter().enumerate() {
            let label = self.kpi_label(subject);
            let room = self.kpi_title_room(&label).max(1);
            let mut parts = wrap(&self.ruler, &label.title, room);
            if parts.len() > most {
                parts.truncate(most);
                if let Some(last) = parts.last_mut() {
                    last.end = label.title.len();
                }
            }
            if parts.is_empty() {
                parts.push(0..0);
            }
            lines.extend(parts.into_iter().map(|part| TreeLine { node, part }));
        }
        lines
    }

    /// Whether the last line of the tree's pane explains its signs.
    #[must_use]
    pub fn kpi_tree_explained(&self) -> bool {
        self.panes().first.inside.height >= EXPLAINED
    }

    /// How many lines of the tree are shown at once.
    #[must_use]
    pub fn kpi_tree_height(&self) -> usize {
        let height = usize::from(self.panes().first.inside.height);
        height.saturating_sub(usize::from(self.kpi_tree_explained()))
    }

    /// Scrolls the tree so that all lines of the node under the cursor are shown, and below it as
    /// many of what hangs from it as there is room for.
    pub(in crate::app) fn kpi_tree_follow(&mut self, children: bool) {
        let (lines, height) = (self.kpi_tree_lines(), self.kpi_tree_height().max(1));
        let nodes = self.kpi.nodes.len();
        let tree = &mut self.kpi.tree;
        tree.selected = tree.selected.min(nodes.saturating_sub(1));
        let selected = tree.selected;
        let below = |node: usize| {
            let leaf = |node: &Subject| matches!(node, Subject::Exhibit(_));
            let leaves = self.kpi.nodes.iter().skip(node.saturating_add(1));
            node + leaves.take_while(|node| leaf(node)).count()
        };
        let last = if children { below(selected) } else { selected };
        let first = lines.iter().position(|line| line.node == selected);
        let end = lines.iter().rposition(|line| line.node <= last);
        let (first, end) = (first.unwrap_or(0), end.map_or(0, |end| end + 1));
        let offset = self.kpi.tree.offset.max(end.saturating_sub(height));
        self.kpi.tree.offset = offset.min(first).min(lines.len().saturating_sub(height));
    }
}
