//! The tabs: which there are, their keys and names.

use crate::words::Word;

/// A screen of the program.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tab {
    /// 概要: the figures of the report, and counts that lead on.
    Overview,
    /// 技術: list, detail.
    Technologies,
    /// 0件: reason and plan of each technology without a case.
    Zero,
    /// KPI: the goals of the basic plan and the exhibits about them.
    Kpi,
    /// 整合: whether the documents agree with themselves.
    Audit,
    /// 原文: the documents' texts.
    Source,
}

impl Tab {
    /// All of them, in order.
    pub const ALL: [Self; 6] = [
        Self::Overview,
        Self::Technologies,
        Self::Zero,
        Self::Kpi,
        Self::Audit,
        Self::Source,
    ];

    /// The key that leads to it.
    #[must_use]
    pub const fn number(self) -> char {
        match self {
            Self::Overview => '1',
            Self::Technologies => '2',
            Self::Zero => '3',
            Self::Kpi => '4',
            Self::Audit => '5',
            Self::Source => '6',
        }
    }

    /// Its name.
    #[must_use]
    pub const fn title(self) -> Word {
        match self {
            Self::Overview => Word::TabOverview,
            Self::Technologies => Word::TabTechnologies,
            Self::Zero => Word::TabZero,
            Self::Kpi => Word::TabKpi,
            Self::Audit => Word::TabAudit,
            Self::Source => Word::TabSource,
        }
    }

    /// Whether it is a page of the committee's office.
    #[must_use]
    pub const fn is_office(self) -> bool {
        matches!(self, Self::Overview | Self::Zero | Self::Audit)
    }
}
