//! The pages above the exhibits: a goal with its KPI, a vision, the plan as a whole.

use super::builder::Builder;
use super::page::Look;
use super::{CONFIDENCES, Marks, PLAN, goal_id, sign, word};
use crate::catalog::Target;
use crate::model::{Confidence, Exhibit, Goal};
use crate::words::Word;

impl<'a> Builder<'a> {
    pub fn plan(&mut self) {
        self.sentence(Look::Dim, PLAN, None);
        self.sentence(Look::Title, Word::KpiPlan.text(), None);
        self.entries(None);
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
        self.certainty(vision.confidence, vision.reason.as_deref(), source);
        self.heading(Word::KpiGoals.text(), false);
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
        let name = format!("{}  {}", goal_id(goal), Word::KpiGoal.fill(&[&goal.number]));
        self.sentence(Look::Dim, name, source);
        self.goal_text(goal, Look::Title);
        let vision = catalog.visions().iter().enumerate();
        let vision = vision.filter(|(_, vision)| vision.number == goal.vision);
        for (position, vision) in vision {
            let number = Word::KpiVision.fill(&[&vision.number]);
            self.leading(
                format!("{number}: {}", vision.title),
                &Target::Vision(position),
            );
        }
        self.certainty(goal.confidence, goal.reason.as_deref(), source);
        self.entries(Some(&goal.number));
    }

    /// The goal as printed, its KPI, who reports.
    fn goal_text(&mut self, goal: &'a Goal, look: Look) {
        let source = Some(&goal.source);
        self.sentence(look, goal.text.as_str(), source);
        self.sentence(Look::Text, Word::KpiKpi.fill(&[&goal.kpi]), source);
        self.sentence(Look::Dim, Word::KpiWho.fill(&[&goal.reporter]), source);
    }

    /// An exhibit's goal, at the end of its page.
    pub fn about_goal(&mut self, exhibit: &'a Exhibit) {
        let goals = self.catalog.goals().iter().enumerate();
        let mut goals = goals.filter(|(_, goal)| exhibit.goal.as_ref() == Some(&goal.number));
        if let Some((position, goal)) = goals.next() {
            let number = Word::KpiGoal.fill(&[&goal.number]);
            self.blank();
            self.leading_as(Look::Heading, number, &Target::Goal(position));
            self.goal_text(goal, Look::Text);
        }
    }

    /// The exhibits of a goal or of the plan, each as a line that leads to it.
    fn entries(&mut self, goal: Option<&str>) {
        let catalog = self.catalog;
        let positions: Vec<_> = catalog.exhibits_of(goal).collect();
        let exhibits = positions
            .iter()
            .filter_map(|&at| catalog.exhibits().get(at));
        let exhibits: Vec<_> = exhibits.collect();
        self.heading(Word::KpiExhibits.text(), exhibits.is_empty());
        let widest = exhibits.iter().map(|exhibit| exhibit.id.len()).max();
        for exhibit in &exhibits {
            let text = match self.marks {
                Marks::Signs => format!("{} {}", sign(exhibit.confidence), exhibit.title),
                Marks::Words => {
                    let (id, width) = (&exhibit.id, widest.unwrap_or(0));
                    let word = word(exhibit.confidence);
                    format!("{id:width$}  {} ({word})", exhibit.title)
                }
            };
            let (id, row) = (exhibit.id.clone(), None);
            self.leading(text, &Target::Exhibit { id, row });
        }
        if self.marks == Marks::Signs {
            let used = |doubt: &Confidence| exhibits.iter().any(|e| e.confidence == *doubt);
            let used = CONFIDENCES.into_iter().filter(used);
            self.signs(used.collect());
        }
    }
}
