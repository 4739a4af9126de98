//! The KPI tab: the tree of visions, goals and exhibits, and the page of the one selected.

mod tree;

pub use tree::{Label, TreeLine};

use super::list::List;
use super::technologies::Focus;
use crate::catalog::Catalog;
use crate::model::Confidence;
use crate::report::{Piece, Subject};
use crate::search::{Index, KpiHit, Query};
use std::collections::BTreeSet;
use std::ops::Range;

/// The state of the tab.
#[derive(Debug)]
pub struct Kpi {
    /// The lines of the tree.
    pub nodes: Vec<Subject>,
    /// The node with the cursor, and the first line of the tree shown: titles take several.
    pub tree: List,
    /// What was chosen last; a search may hide it and it comes back.
    pub wanted: Subject,
    /// Which pane has the cursor.
    pub focus: Focus,
    /// Cursor and scrolling of the page.
    pub page: List,
    /// The column of the table with the cursor.
    pub column: usize,
    /// The first column shown beside the row labels.
    pub left: usize,
    /// Whether an exhibit that has a figure is shown as that.
    pub charted: bool,
    /// Whether that figure has taken the place of the tree.
    pub whole: bool,
    /// How often the range of that figure was halved.
    pub zoom: u8,
    /// Cursor among the items of that figure.
    pub chart: List,
    /// What is searched for, as typed.
    pub query: String,
    /// What it finds, best first; `None` while nothing is asked.
    pub hits: Option<Vec<KpiHit>>,
    open: BTreeSet<Subject>,
}

/// The texts of a subject in which something was found, each with what.
#[derive(Debug, Default)]
pub struct Found<'a>(Vec<(&'a str, Vec<Range<usize>>)>);

impl Default for Kpi {
    /// The tree as it is first shown; it is filled when the tab is.
    fn default() -> Self {
        Self {
            nodes: Vec::new(),
            tree: List::default(),
            wanted: Subject::Plan,
            focus: Focus::default(),
            page: List::default(),
            column: 0,
            left: 0,
            charted: false,
            whole: false,
            zoom: 0,
            chart: List::default(),
            query: String::new(),
            hits: None,
            open: BTreeSet::new(),
        }
    }
}

impl Kpi {
    /// What the page is about.
    #[must_use]
    pub fn selected(&self) -> Option<Subject> {
        self.nodes.get(self.tree.selected).copied()
    }

    /// Whether the exhibits below a goal or the plan are shown.
    #[must_use]
    pub fn is_open(&self, branch: Subject) -> bool {
        self.hits.is_some() || self.open.contains(&branch)
    }

    /// Finds out what the tree shows; what is wanted keeps the cursor if it is there, otherwise what
    /// matches best takes it.
    pub fn refresh(&mut self, catalog: &Catalog, index: &Index) {
        let query = Query::parse(&self.query);
        self.hits = (!query.is_empty()).then(|| index.kpi(catalog, &query));
        self.nodes = match &self.hits {
            None => branches(catalog, &|branch| self.open.contains(&branch)),
            Some(hits) => {
                let found: BTreeSet<Subject> = hits.iter().map(|hit| hit.subject).collect();
                with_branches(catalog, found)
            }
        };
        let place = |subject: Subject| self.nodes.iter().position(|&node| node == subject);
        let best = || place(self.hits.as_ref()?.first()?.subject);
        let is_found = |own: Subject| {
            let mut hits = self.hits.iter().flatten();
            self.hits.is_none() || hits.any(|hit| hit.subject == own)
        };
        let wanted = place(self.wanted).filter(|_| is_found(self.wanted));
        let position = wanted.or_else(best).unwrap_or(0);
        self.tree.selected = position;
        self.turn();
    }

    /// Begins the page of what is selected at its top.
    fn turn(&mut self) {
        self.page = List::default();
        self.chart = List::default();
        self.zoom = 0;
        self.column = 0;
        self.left = 0;
    }

    /// Makes the subject under the cursor the wanted one.
    pub fn choose(&mut self) {
        self.wanted = self.selected().unwrap_or(self.wanted);
        self.turn();
    }

    /// Opens or closes the branch under the cursor; closing goes up from an exhibit. Says whether
    /// there was something to open or close.
    pub fn fold(&mut self, open: bool, catalog: &Catalog, index: &Index) -> bool {
        let Some(subject) = self.selected().filter(|_| self.hits.is_none()) else {
            return false;
        };
        let changed = match (subject, open) {
            (Subject::Exhibit(position), false) => {
                self.wanted = parent(catalog, position);
                true
            }
            (Subject::Goal(_) | Subject::Plan, true) => self.open.insert(subject),
            (Subject::Goal(_) | Subject::Plan, false) => self.open.remove(&subject),
            _ => false,
        };
        if changed {
            self.refresh(catalog, index);
        }
        changed
    }

    /// Puts the cursor on a subject, opening its branch and ending a search that hides it.
    pub fn reveal(&mut self, subject: Subject, catalog: &Catalog, index: &Index) {
        self.wanted = subject;
        if let Subject::Exhibit(position) = subject {
            self.open.insert(parent(catalog, position));
        }
        if !self.nodes.contains(&subject) {
            self.query.clear();
        }
        self.refresh(catalog, index);
        // Also a branch that is only there for what hangs from it.
        if let Some(place) = self.nodes.iter().position(|&node| node == subject) {
            self.tree.selected = place;
        }
    }

    /// What was found in a subject.
    #[must_use]
    pub fn found<'a>(&self, catalog: &'a Catalog, subject: Subject) -> Found<'a> {
        let mut found = Found::default();
        let hits = self.hits.iter().flatten();
        for hit in hits.filter(|hit| hit.subject == subject) {
            for mark in &hit.marks {
                let Some(text) = hit.text(catalog, mark.part) else {
                    continue;
                };
                match found.0.last_mut().filter(|(last, _)| *last == text) {
                    Some((_, ranges)) => ranges.push(mark.range.clone()),
                    None => found.0.push((text, vec![mark.range.clone()])),
                }
            }
        }
        found
    }
}

/// A text of fewer characters may stand in another one by chance.
const FEWEST_INSIDE: usize = 4;

impl Found<'_> {
    /// Where something was found in a text as it is shown: what is printed, or that with words
    /// of ours around it.
    #[must_use]
    pub fn marks(&self, shown: &str) -> Vec<Range<usize>> {
        let bare = shown.trim_matches(['〔', '〕']);
        let own = self.0.iter().filter_map(|(text, ranges)| {
            let is_inside = || text.chars().count() >= FEWEST_INSIDE;
            let at = (shown == *text || bare == *text || is_inside())
                .then(|| shown.find(text))
                .flatten()?;
            Some(
                ranges
                    .iter()
                    .map(move |range| at + range.start..at + range.end),
            )
        });
        own.flatten().collect()
    }

    /// Where something was found in the part of a text that a piece shows, in bytes of that part.
    #[must_use]
    pub fn marks_in(&self, piece: &Piece) -> Vec<Range<usize>> {
        if self.0.is_empty() {
            return Vec::new();
        }
        let part = &piece.range;
        let clip = |at: usize| at.clamp(part.start, part.end).saturating_sub(part.start);
        let marks = self.marks(&piece.text).into_iter();
        let marks = marks.map(|mark| clip(mark.start)..clip(mark.end));
        marks.filter(|mark| !mark.is_empty()).collect()
    }
}

/// The tree in order: the plan, then each vision with its goals, exhibits below open branches.
fn branches(catalog: &Catalog, open: &dyn Fn(Subject) -> bool) -> Vec<Subject> {
    let mut nodes = vec![Subject::Plan];
    let mut add = |branch: Subject, goal: Option<&str>| {
        if branch != Subject::Plan {
            nodes.push(branch);
        }
        if open(branch) && !matches!(branch, Subject::Vision(_)) {
            nodes.extend(catalog.exhibits_of(goal).map(Subject::Exhibit));
        }
    };
    add(Subject::Plan, None);
    for (position, vision) in catalog.visions().iter().enumerate() {
        add(Subject::Vision(position), None);
        for (position, goal) in catalog.goals().iter().enumerate() {
            if goal.vision == vision.number {
                add(Subject::Goal(position), Some(&goal.number));
            }
        }
    }
    nodes
}

/// Those found, with the branches that they hang from.
fn with_branches(catalog: &Catalog, found: BTreeSet<Subject>) -> Vec<Subject> {
    let mut kept = found;
    for node in kept.clone() {
        let mut goal = node;
        if let Subject::Exhibit(position) = node {
            goal = parent(catalog, position);
            kept.insert(goal);
        }
        if let Subject::Goal(position) = goal {
            let vision = catalog.goals().get(position).map(|goal| goal.vision);
            let visions = catalog.visions().iter();
            let own = visions
                .map(|vision| vision.number)
                .position(|number| Some(number) == vision);
            kept.extend(own.map(Subject::Vision));
        }
    }
    let mut all = branches(catalog, &|_| true);
    all.retain(|node| kept.contains(node));
    all
}

/// The branch that an exhibit hangs from.
fn parent(catalog: &Catalog, exhibit: usize) -> Subject {
    let goal = catalog
        .exhibits()
        .get(exhibit)
        .and_then(|exhibit| exhibit.goal.as_deref());
    let goals = catalog.goals().iter();
    let position = goals
        .map(|own| own.number.as_str())
        .position(|own| Some(own) == goal);
    position.map_or(Subject::Plan, Subject::Goal)
}

/// How many of some exhibits are this sure.
#[must_use]
pub fn count(catalog: &Catalog, goal: Option<&str>, confidence: Confidence) -> usize {
    let exhibits = catalog.exhibits_of(goal);
    let exhibits = exhibits.filter_map(|position| catalog.exhibits().get(position));
    exhibits
        .filter(|exhibit| exhibit.confidence == confidence)
        .count()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tree() -> (Catalog, Index, Kpi) {
        let catalog = Catalog::bundled().unwrap();
        let index = Index::new(&catalog);
        let mut kpi = Kpi::default();
        kpi.refresh(&catalog, &index);
        (catalog, index, kpi)
    }

    #[test]
    fn the_tree_begins_with_the_plan_its_visions_and_goals() {
        let (.., kpi) = tree();
        assert_eq!(kpi.nodes.len(), 1 + 3 + 11);
        assert_eq!(kpi.selected(), Some(Subject::Plan));
    }

    #[test]
    fn a_branch_opens_and_closes_and_its_exhibits_lead_up_to_it() {
        let (catalog, index, mut kpi) = tree();
        kpi.reveal(Subject::Goal(0), &catalog, &index);
        assert!(kpi.fold(true, &catalog, &index));
        assert!(!kpi.fold(true, &catalog, &index), "it is open");
        assert_eq!(kpi.nodes.len(), 15 + 6);
        kpi.tree.selected += 2;
        kpi.choose();
        assert!(matches!(kpi.selected(), Some(Subject::Exhibit(_))));
        assert!(kpi.fold(false, &catalog, &index));
        assert_eq!(kpi.selected(), Some(Subject::Goal(0)));
        assert!(kpi.fold(false, &catalog, &index));
        assert_eq!(kpi.nodes.len(), 15);
    }

    #[test]
    fn a_search_keeps_what_matches_and_the_branches_above_it() {
        let (catalog, index, mut kpi) = tree();
        kpi.query = "ｃｏｏｌ-tip shoushaku".to_owned();
        kpi.refresh(&catalog, &index);
        let ids: Vec<_> = kpi
            .nodes
            .iter()
            .filter_map(|node| match node {
                Subject::Exhibit(position) => Some(catalog.exhibits()[*position].id.as_str()),
                _ => None,
            })
            .collect();
        assert_eq!(ids, ["k9-c2"]);
        assert_eq!(kpi.nodes.len(), 3, "{:?}", kpi.nodes);
        let found = kpi.found(&catalog, kpi.selected().unwrap());
        let exhibit = catalog.exhibit("k9-c2").unwrap();
        let label = &exhibit.rows[2].label;
        assert_eq!(label.get(found.marks(label)[0].clone()), Some("Cool-tip"));
        kpi.query = "そのような語はない".to_owned();
        kpi.refresh(&catalog, &index);
        assert_eq!(kpi.selected(), None);
    }

    #[test]
    fn what_was_found_is_shown_also_with_words_of_ours_around_it() {
        let found = Found(vec![
            ("件数", vec![0..3, 3..6]),
            ("研修の実績", vec![0..3, 3..6]),
        ]);
        assert_eq!(found.marks("件数"), [0..3, 3..6]);
        assert_eq!(found.marks("〔件数〕"), [3..6, 6..9]);
        assert!(found.marks("総件数").is_empty(), "another text");
        assert_eq!(found.marks("- ① 研修の実績"), [6..9, 9..12]);
    }
}
