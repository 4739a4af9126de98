//! The basic plan in the catalog: visions, goals, exhibits, what they have to do with technologies.

use super::{Catalog, Row};
use crate::model::technology::TechnologyRef;
use crate::model::{Exhibit, Goal, Link, Vision};

/// What a line can lead to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Target {
    /// A technology.
    Technology(Row),
    /// An exhibit by its name, and the row meant.
    Exhibit {
        /// The name.
        id: String,
        /// The row, counted from 0.
        row: Option<usize>,
    },
    /// A vision by its position.
    Vision(usize),
    /// A goal by its position.
    Goal(usize),
}

impl Catalog {
    /// The visions of the plan.
    #[must_use]
    pub fn visions(&self) -> &[Vision] {
        self.snapshot.visions.all()
    }

    /// The goals of the plan.
    #[must_use]
    pub fn goals(&self) -> &[Goal] {
        self.snapshot.goals.all()
    }

    /// The goal with this printed number.
    #[must_use]
    pub fn goal(&self, number: &str) -> Option<&Goal> {
        self.goals().iter().find(|goal| goal.number == number)
    }

    /// The exhibits, in the order of the goals. The first call reads them.
    #[must_use]
    pub fn exhibits(&self) -> &[Exhibit] {
        self.snapshot.exhibits.all()
    }

    /// The exhibit with this name, case ignored.
    #[must_use]
    pub fn exhibit(&self, id: &str) -> Option<&Exhibit> {
        self.exhibit_position(id)
            .and_then(|position| self.exhibits().get(position))
    }

    /// The position of the exhibit with this name, case ignored.
    #[must_use]
    pub fn exhibit_position(&self, id: &str) -> Option<usize> {
        self.exhibits()
            .iter()
            .position(|exhibit| exhibit.id.eq_ignore_ascii_case(id))
    }

    /// The positions of the exhibits of a goal, by its printed number; of the plan as a whole
    /// without one.
    pub fn exhibits_of<'a>(&'a self, goal: Option<&'a str>) -> impl Iterator<Item = usize> + 'a {
        let all = self.exhibits().iter().enumerate();
        all.filter(move |(_, exhibit)| exhibit.goal.as_deref() == goal)
            .map(|(position, _)| position)
    }

    /// The links to a technology, by its name in the snapshot.
    pub fn links_to<'a>(&'a self, technology: &'a str) -> impl Iterator<Item = &'a Link> {
        let links = self.snapshot.links.iter();
        links.filter(move |link| link.technologies.iter().any(|name| name == technology))
    }

    /// The links from the rows of an exhibit.
    pub fn links_from<'a>(&'a self, exhibit: &'a str) -> impl Iterator<Item = &'a Link> {
        let links = self.snapshot.links.iter();
        links.filter(move |link| link.exhibit == exhibit)
    }

    /// The technologies that a link leads to.
    #[must_use]
    pub fn linked(&self, link: &Link) -> Vec<Row> {
        let names = link.technologies.iter();
        names
            .filter_map(|name| name.parse::<TechnologyRef>().ok())
            .flat_map(|reference| self.find(reference))
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_exhibit_belongs_to_one_goal_or_to_the_whole() {
        let catalog = Catalog::bundled().unwrap();
        let goals = catalog
            .goals()
            .iter()
            .map(|goal| Some(goal.number.as_str()));
        let found: usize = goals
            .chain([None])
            .map(|goal| catalog.exhibits_of(goal).count())
            .sum();
        assert_eq!(found, catalog.exhibits().len());
        assert_eq!(catalog.exhibit("K9-C2").unwrap().goal.as_deref(), Some("⑨"));
        assert_eq!(catalog.exhibit("k9"), None);
    }

    #[test]
    fn a_link_can_be_followed_either_way() {
        let catalog = Catalog::bundled().unwrap();
        let link = catalog.links_to("B2").next().unwrap();
        let exhibit = catalog.exhibit(&link.exhibit).unwrap();
        let row = exhibit.rows.get(link.row).unwrap();
        let first = row.cells.first().unwrap();
        assert!(
            format!("{}{first:?}", row.label).contains("Cool-tip"),
            "{row:?}"
        );
        assert_eq!(catalog.links_from("k9-c2").count(), 1);
        let technology = catalog.technology(catalog.linked(link)[0]).unwrap();
        assert_eq!(technology.id.to_string(), "B2");
    }
}
