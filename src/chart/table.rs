//! The one table of figures: what there is, what it is called, what it counts.

use super::figures::{
    Body, editions, headline, kpi, nothing, ranking, schedule, spread, standing, years,
};
use super::{Figure, Scope, Unit};
use crate::catalog::Catalog;
use crate::words::Word;

/// A figure that can be asked for.
pub struct Listed {
    /// Its name, as typed: `flow`.
    pub name: &'static str,
    /// Its title.
    pub title: Word,
    /// What it counts: numerator, denominator, what is left out.
    pub definition: Word,
    /// Whether it shows the technologies of the scope, or the report as a whole.
    pub follows: bool,
    /// The exhibits of the KPI follow-up that it shows.
    pub exhibits: &'static [&'static str],
    build: fn(&Catalog, &Scope) -> Body,
}

impl Listed {
    /// The figure, with the numbers of the catalog.
    #[must_use]
    pub fn figure(&self, catalog: &Catalog, scope: &Scope) -> Figure {
        let mut body = (self.build)(catalog, scope);
        let (all, shown) = (catalog.current_count(), scope.rows.len());
        if self.follows && shown < all {
            let note = Word::ChartNarrowed.fill(&[&all, &shown]);
            body.notes.insert(0, note);
        }
        Figure {
            name: self.name,
            title: body.title.unwrap_or_else(|| self.title.text().to_owned()),
            definition: self.definition.text().to_owned(),
            legend: body.legend,
            panels: body.panels,
            notes: body.notes,
            sources: body.sources,
            confidence: body.confidence,
        }
    }
}

impl std::fmt::Debug for Listed {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Listed({})", self.name)
    }
}

impl PartialEq for Listed {
    fn eq(&self, other: &Self) -> bool {
        self.name == other.name
    }
}

impl Eq for Listed {}

/// The figures that a catalog has numbers for.
pub fn figures_of(catalog: &Catalog) -> impl Iterator<Item = &'static Listed> {
    let beside = catalog.before().is_some().then_some(BESIDE);
    FIGURES.iter().chain(beside.into_iter().flatten())
}

/// This year and the year before, where the report of that year is at hand.
#[rustfmt::skip]
pub const BESIDE: &[Listed] = &[
    listed("before-cases", Word::ChartBeforeCases, Word::DefBefore, |c, s| {
        editions::by(["cases", "earlier_cases", "change_in_cases"], Unit::of(Word::UnitCases), c, s)
    }),
    listed("before-total", Word::ChartBeforeTotal, Word::DefBefore, |c, s| {
        editions::by(["total_cost_yen", "earlier_total_cost_yen", "change_in_total_cost_yen"], Unit::Yen, c, s)
    }),
    listed("before-advanced", Word::ChartBeforeAdvanced, Word::DefBefore, |c, s| {
        editions::by(["advanced_cost_yen", "earlier_advanced_cost_yen", "change_in_advanced_cost_yen"], Unit::Yen, c, s)
    }),
];

/// The figure with this name or title, case and width ignored.
#[must_use]
pub fn find(name: &str) -> Option<&'static Listed> {
    use crate::text::fold::fold;
    let name = fold(name.trim());
    let is_meant =
        |listed: &&Listed| fold(listed.name) == name || fold(listed.title.text()) == name;
    FIGURES.iter().chain(BESIDE).find(is_meant)
}

const fn listed(
    name: &'static str,
    title: Word,
    definition: Word,
    build: fn(&Catalog, &Scope) -> Body,
) -> Listed {
    Listed {
        name,
        title,
        definition,
        follows: true,
        exhibits: &[],
        build,
    }
}

/// A figure of the report as a whole.
const fn whole(
    name: &'static str,
    title: Word,
    definition: Word,
    build: fn(&Catalog, &Scope) -> Body,
) -> Listed {
    Listed {
        follows: false,
        ..listed(name, title, definition, build)
    }
}

/// A figure of exhibits of the KPI follow-up.
const fn kpi(
    name: &'static str,
    title: Word,
    definition: Word,
    exhibits: &'static [&'static str],
    build: fn(&Catalog, &Scope) -> Body,
) -> Listed {
    Listed {
        exhibits,
        ..whole(name, title, definition, build)
    }
}

/// The figure that shows an exhibit.
#[must_use]
pub fn of_exhibit(id: &str) -> Option<&'static Listed> {
    FIGURES.iter().find(|listed| listed.exhibits.contains(&id))
}

/// All figures, in the order of the list.
#[rustfmt::skip]
pub const FIGURES: &[Listed] = &[
    listed("standing", Word::ChartStanding, Word::DefStanding, standing::standing),
    whole("years-technologies", Word::ChartYearsTechnologies, Word::DefYearsTechnologies, years::technologies),
    whole("years-institutions", Word::ChartYearsInstitutions, Word::DefYearsInstitutions, years::institutions),
    whole("years-patients", Word::ChartYearsPatients, Word::DefYearsPatients, years::patients),
    whole("years-cost", Word::ChartYearsCost, Word::DefYearsCost, years::cost),
    whole("years-share", Word::ChartYearsShare, Word::DefYearsShare, years::share),
    whole("a-and-b", Word::ChartAAndB, Word::DefAAndB, headline::a_and_b),
    whole("flow", Word::ChartFlow, Word::DefFlow, headline::flow),
    listed("rank-total", Word::ChartRankTotal, Word::MeanTotal, |c, s| ranking::by("total_cost_yen", c, s)),
    listed("rank-advanced", Word::ChartRankAdvanced, Word::MeanAdvanced, |c, s| ranking::by("advanced_cost_yen", c, s)),
    listed("rank-cases", Word::ChartRankCases, Word::MeanCases, |c, s| ranking::by("cases", c, s)),
    listed("rank-per-case", Word::ChartRankPerCase, Word::MeanPerCase, |c, s| ranking::by("advanced_cost_per_case_yen", c, s)),
    listed("rank-share", Word::ChartRankShare, Word::MeanShare, |c, s| ranking::by("advanced_share", c, s)),
    listed("rank-stay", Word::ChartRankStay, Word::MeanMeanStay, |c, s| ranking::by("mean_stay_days", c, s)),
    listed("pareto-total", Word::ChartParetoTotal, Word::DefParetoTotal, |c, s| ranking::pareto("total_cost_yen", c, s)),
    listed("pareto-advanced", Word::ChartParetoAdvanced, Word::DefParetoAdvanced, |c, s| ranking::pareto("advanced_cost_yen", c, s)),
    listed("enrolment", Word::ChartEnrolment, Word::DefEnrolment, schedule::enrolment),
    listed("schedule", Word::ChartSchedule, Word::DefSchedule, schedule::gantt),
    listed("cases-by-cost", Word::ChartCasesByCost, Word::DefCasesByCost, spread::cases_by_cost),
    listed("age", Word::ChartAge, Word::DefAge, spread::age),
    listed("stay", Word::ChartStay, Word::DefStay, spread::stay),
    listed("applicants", Word::ChartApplicants, Word::DefApplicants, spread::applicants),
    listed("zero-reasons", Word::ChartZeroReasons, Word::DefZeroReasons, nothing::reasons),
    kpi("kpi-training", Word::ChartTraining, Word::DefTraining, &["k1-training"], kpi::training),
    kpi("kpi-courses", Word::ChartTrainingCourses, Word::DefTrainingCourses, &["k1-training-mean"], kpi::courses),
    kpi("kpi-satisfaction", Word::ChartSatisfaction, Word::DefSatisfaction, &["k1-satisfaction"], kpi::satisfaction),
    kpi("kpi-companies", Word::ChartCompanies, Word::DefCompanies, &["k2-ventures", "k2-newcomers", "k2-survey"], kpi::companies),
    kpi("kpi-products", Word::ChartProducts, Word::DefProducts, &["k2-venture-products", "k2-newcomer-products"], kpi::products),
    kpi("kpi-joint-research", Word::ChartJoint, Word::DefJoint, &["k3-joint-research"], kpi::joint_research),
    kpi("kpi-platforms", Word::ChartPlatforms, Word::DefPlatforms, &["k3-platforms"], kpi::platforms),
    kpi("kpi-cooperation", Word::ChartCooperation, Word::DefCooperation, &["k3-cooperation"], kpi::cooperation),
    kpi("kpi-uses", Word::ChartUses, Word::DefUses, &["k5-uses-ldi", "k5-uses-jmimo"], kpi::usage::uses),
    kpi("kpi-fields", Word::ChartFields, Word::DefFields, &["k6-fields"], kpi::fields),
    kpi("kpi-stages", Word::ChartStages, Word::DefStages, &["k6-matrix-1st", "k6-matrix-2nd", "k6-matrix-3rd", "k6-matrix-4th"], kpi::matrix::stages),
    kpi("kpi-stage-up", Word::ChartStageUps, Word::DefStageUps, &["k6-stages-133", "k6-fields-133", "k6-stages-186", "k6-fields-186"], kpi::stage_up),
    kpi("kpi-abroad", Word::ChartAbroad, Word::DefAbroad, &["k7-activities", "k7-bases"], kpi::abroad),
    kpi("kpi-indicators", Word::ChartIndicators, Word::DefIndicators, &["k8-indicators"], kpi::indicators),
    kpi("kpi-functions", Word::ChartFunctions, Word::DefFunctions, &["k9-functions"], kpi::functions),
    kpi("kpi-sales", Word::ChartSales, Word::DefSales, &["k0-sales"], kpi::sales),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_and_titles_lead_to_one_figure() {
        let mut seen = std::collections::HashSet::new();
        for figure in FIGURES {
            assert!(seen.insert(figure.name), "{}", figure.name);
            assert!(seen.insert(figure.title.text()), "{}", figure.title);
            assert_eq!(find(figure.name), Some(figure));
            assert_eq!(find(figure.title.text()), Some(figure));
        }
        assert_eq!(find("ＦＬＯＷ").map(|figure| figure.name), Some("flow"));
        assert_eq!(find("pie"), None);
    }
}
