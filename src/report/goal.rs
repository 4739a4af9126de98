//! The pages above the exhibits: a goal with its KPI, a vision, the plan as a whole.

use super::builder::Builder;
use super::page::Look;
use super::{sign, word};
use crate::catalog::Target;
use crate::model::{Exhibit, Goal};
use crate::words::Word;

impl<'a> Builder<'a> {
    pub fn plan(&mut self) {
        self.sentence(Look::Title, Word::KpiPlan.text(), None);
        self.blank();
        for position in self.catalog.exhibits_of(None) {
            self.entry(position);
        }
    }

    pub fn vision(&mut self, position: usize) {
        let catalog = self.catalog;
        let Some(vision) = catalog.visions().get(position) else {
            return;
        };
        let source = Some(&vision.source);
        self.sentence(Look::Dim, Word::KpiVision.fill(&[&vision.number]), source);
        self.sentence(Look::Title, vision.title.as_str(), source);
        self.sentence(Look::Text, Word::KpiPolicy.fill(&[&vision.text]), source);
        self.confidence(vision.confidence, vision.reason.as_deref(), source);
        self.blank();
        for (position, goal) in catalog.goals().iter().enumerate() {
            if goal.vision == vision.number {
                let text = format!("{} {}", goal.number, goal.title);
                self.leading(text, &Target::Goal(position));
            }
        }
    }

    pub fn goal(&mut self, position: usize) {
        let catalog = self.catalog;
        let Some(goal) = catalog.goals().get(position) else {
            return;
        };
        let source = Some(&goal.source);
        self.sentence(Look::Dim, Word::KpiGoal.fill(&[&goal.number]), source);
        self.sentence(Look::Title, goal.title.as_str(), source);
        self.goal_text(goal);
        self.confidence(goal.confidence, goal.reason.as_deref(), source);
        self.blank();
        for position in catalog.exhibits_of(Some(&goal.number)) {
            self.entry(position);
        }
    }

    /// The goal as printed, its KPI, who reports.
    fn goal_text(&mut self, goal: &'a Goal) {
        let source = Some(&goal.source);
        self.sentence(Look::Text, goal.text.as_str(), source);
        self.sentence(Look::Text, Word::KpiKpi.fill(&[&goal.kpi]), source);
        self.sentence(Look::Dim, Word::KpiWho.fill(&[&goal.reporter]), source);
    }

    /// An exhibit's goal, at the end of its page.
    pub fn about_goal(&mut self, exhibit: &'a Exhibit) {
        let number = exhibit.goal.as_deref();
        if let Some(goal) = number.and_then(|number| self.catalog.goal(number)) {
            self.heading(Word::KpiGoal.fill(&[&goal.number]), false);
            self.goal_text(goal);
        }
    }

    /// An exhibit as a line that leads to it.
    fn entry(&mut self, position: usize) {
        if let Some(exhibit) = self.catalog.exhibits().get(position) {
            let mark = match self.marks {
                super::Marks::Signs => sign(exhibit.confidence),
                super::Marks::Words => word(exhibit.confidence),
            };
            let text = match self.marks {
                super::Marks::Signs => format!("{mark} {}", exhibit.title),
                super::Marks::Words => format!("{}  {} ({mark})", exhibit.id, exhibit.title),
            };
            let (id, row) = (exhibit.id.clone(), None);
            self.leading(text, &Target::Exhibit { id, row });
        }
    }
}
