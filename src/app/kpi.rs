//! The KPI tab: the tree of visions, goals and exhibits, and the page of the one selected.

mod tree;

pub use tree::{Label, TreeLine};

use super::list::List;
use super::technologies::Focus;
use crate::catalog::Catalog;
use crate::model::{Confidence, Exhibit};
use crate::report::Subject;
use crate::text::fold::{Folded, fold};
use std::collections::{BTreeSet, HashMap};
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
    open: BTreeSet<Subject>,
    words: HashMap<Subject, String>,
}

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
            open: BTreeSet::new(),
            words: HashMap::new(),
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
        !self.query.trim().is_empty() || self.open.contains(&branch)
    }

    /// Finds out what the tree shows; what is wanted keeps the cursor if it is there, otherwise the
    /// first exhibit found takes it.
    pub fn refresh(&mut self, catalog: &Catalog) {
        let terms = terms(&self.query);
        self.nodes = if terms.is_empty() {
            branches(catalog, &|branch| self.open.contains(&branch))
        } else {
            self.read_words(catalog);
            let all = branches(catalog, &|_| true);
            let found = |subject: &Subject| {
                let words = self.words.get(subject).map_or("", String::as_str);
                terms.iter().all(|term| words.contains(term.as_str()))
            };
            with_branches(catalog, &all, &found)
        };
        let wanted = self.nodes.iter().position(|&node| node == self.wanted);
        let first = self
            .nodes
            .iter()
            .position(|node| matches!(node, Subject::Exhibit(_)));
        let fallback = if terms.is_empty() { None } else { first };
        let position = wanted.or(fallback).unwrap_or(0);
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
    pub fn fold(&mut self, open: bool, catalog: &Catalog) -> bool {
        let Some(subject) = self.selected().filter(|_| self.query.trim().is_empty()) else {
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
            self.refresh(catalog);
        }
        changed
    }

    /// Puts the cursor on a subject, opening its branch and ending a search that hides it.
    pub fn reveal(&mut self, subject: Subject, catalog: &Catalog) {
        self.wanted = subject;
        if let Subject::Exhibit(position) = subject {
            self.open.insert(parent(catalog, position));
        }
        if !self.nodes.contains(&subject) {
            self.query.clear();
        }
        self.refresh(catalog);
    }

    /// Folds everything that is searched, once.
    fn read_words(&mut self, catalog: &Catalog) {
        if self.words.is_empty() {
            let subjects = branches(catalog, &|_| true).into_iter();
            self.words = subjects
                .map(|subject| (subject, fold(&words(catalog, subject))))
                .collect();
        }
    }
}

/// The terms of a query.
fn terms(query: &str) -> Vec<String> {
    query.split_whitespace().map(fold).collect()
}

/// Where the terms of a query stand in a text, in bytes of it.
#[must_use]
pub fn found(query: &str, text: &str) -> Vec<Range<usize>> {
    let terms = terms(query);
    if terms.is_empty() {
        return Vec::new();
    }
    let folded = Folded::new(text);
    let places = terms.iter().flat_map(|term| {
        let places = folded.text().match_indices(term.as_str());
        places.filter_map(|(at, found)| folded.original(at..at.saturating_add(found.len())))
    });
    places.collect()
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
fn with_branches(
    catalog: &Catalog,
    all: &[Subject],
    found: &dyn Fn(&Subject) -> bool,
) -> Vec<Subject> {
    let mut kept: BTreeSet<Subject> = all.iter().copied().filter(found).collect();
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
    all.iter()
        .copied()
        .filter(|node| kept.contains(node))
        .collect()
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

/// Everything that a search for a subject looks at.
fn words(catalog: &Catalog, subject: Subject) -> String {
    let words: Vec<&str> = match subject {
        Subject::Plan => Vec::new(),
        Subject::Vision(position) => catalog
            .visions()
            .get(position)
            .map(|vision| vec![vision.title.as_str(), &vision.text])
            .unwrap_or_default(),
        Subject::Goal(position) => catalog
            .goals()
            .get(position)
            .map(|goal| vec![goal.title.as_str(), &goal.text, &goal.kpi, &goal.reporter])
            .unwrap_or_default(),
        Subject::Exhibit(position) => catalog
            .exhibits()
            .get(position)
            .map(exhibit_words)
            .unwrap_or_default(),
    };
    words.join("\n")
}

fn exhibit_words(exhibit: &Exhibit) -> Vec<&str> {
    let mut words = vec![exhibit.id.as_str(), &exhibit.title];
    words.extend(exhibit.slide_title.as_deref());
    words.extend(exhibit.columns.iter().map(|column| column.label.as_str()));
    for row in &exhibit.rows {
        words.push(&row.label);
        words.extend(row.cells.iter().filter_map(|cell| cell.printed.as_deref()));
    }
    words.extend(
        exhibit
            .paragraphs
            .iter()
            .map(|passage| passage.text.as_str()),
    );
    words.extend(exhibit.notes.iter().map(|note| note.text.as_str()));
    words
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

    fn tree() -> (Catalog, Kpi) {
        let catalog = Catalog::bundled().unwrap();
        let mut kpi = Kpi::default();
        kpi.refresh(&catalog);
        (catalog, kpi)
    }

    #[test]
    fn the_tree_begins_with_the_plan_its_visions_and_goals() {
        let (_, kpi) = tree();
        assert_eq!(kpi.nodes.len(), 1 + 3 + 11);
        assert_eq!(kpi.selected(), Some(Subject::Plan));
    }

    #[test]
    fn a_branch_opens_and_closes_and_its_exhibits_lead_up_to_it() {
        let (catalog, mut kpi) = tree();
        kpi.reveal(Subject::Goal(0), &catalog);
        assert!(kpi.fold(true, &catalog));
        assert!(!kpi.fold(true, &catalog), "it is open");
        assert_eq!(kpi.nodes.len(), 15 + 6);
        kpi.tree.selected += 2;
        kpi.choose();
        assert!(matches!(kpi.selected(), Some(Subject::Exhibit(_))));
        assert!(kpi.fold(false, &catalog));
        assert_eq!(kpi.selected(), Some(Subject::Goal(0)));
        assert!(kpi.fold(false, &catalog));
        assert_eq!(kpi.nodes.len(), 15);
    }

    #[test]
    fn a_search_keeps_what_matches_and_the_branches_above_it() {
        let (catalog, mut kpi) = tree();
        kpi.query = "ｃｏｏｌ-tip 焼灼".to_owned();
        kpi.refresh(&catalog);
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
        kpi.query = "そのような語はない".to_owned();
        kpi.refresh(&catalog);
        assert_eq!(kpi.selected(), None);
    }

    #[test]
    fn what_is_found_is_a_range_of_the_printed_text() {
        assert_eq!(found("がん", "抗ガン剤とがん"), [3..9, 15..21]);
        assert!(found("", "がん").is_empty());
    }
}
