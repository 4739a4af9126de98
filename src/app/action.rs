//! Everything a user can do, apart from how it is typed.

use super::Tab;
use crate::words::Word;
use tui_input::InputRequest;

/// Something a user asks for. Every action is legal in every state; where it means nothing, it
/// does nothing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Action {
    /// Move the cursor of the pane that has the focus.
    Move(Move),
    /// Scroll the detail without leaving the list.
    ScrollDetail(Move),
    /// Give the focus to the other pane.
    OtherPane,
    /// Open or close a branch of the tree; the neighbouring column of a table.
    Sideways(Step),
    /// To the neighbouring pane; in a chart to the neighbouring bar, point or cell.
    Aside(Step),
    /// Go to a tab.
    Tab(Tab),
    /// The neighbouring document of the source texts, or nothing elsewhere.
    Document(Step),
    /// Open what the cursor is on: the detail, a related technology, a menu's item.
    Accept,
    /// Tick a menu's item without closing it.
    Toggle,
    /// Leave: a menu, a prompt with its search undone, the source, the detail.
    Close,
    /// Go back to where one was.
    Back,
    /// Undo going back.
    Forward,
    /// Start typing a search.
    OpenSearch,
    /// Start typing a line number.
    OpenGoTo,
    /// Complete the word being typed.
    Complete,
    /// An earlier or later search of the history.
    History(Step),
    /// Everything that the search finds, of every kind.
    OpenResults,
    /// Take the search back.
    ClearSearch,
    /// The next or previous place that is marked.
    Hit(Step),
    /// The source of what the cursor is on, or back from it.
    Source,
    /// Choose the order of the list.
    OpenSort,
    /// Turn the order round.
    ReverseSort,
    /// Choose what the list shows.
    OpenFilter,
    /// Show everything again.
    ClearFilter,
    /// Choose the columns.
    OpenColumns,
    /// Show or hide the chart.
    ToggleChart,
    /// Choose a figure.
    OpenFigures,
    /// The chart in place of all panes, or back.
    ZoomChart,
    /// Halve the range of the chart, or double it.
    ZoomRange(Step),
    /// Choose how the cases are grouped.
    OpenGroup,
    /// Pick the technology for a comparison, or no longer.
    Pick,
    /// Put the picked technologies side by side.
    Compare,
    /// Write what is shown to a file.
    OpenExport,
    /// Choose a mark for the technology.
    OpenMarks,
    /// Write a note on the technology.
    OpenNote,
    /// Keep the note.
    Save,
    /// Take the last change of the note back.
    Undo,
    /// Make it again.
    Redo,
    /// Copy the record.
    Copy,
    /// The next theme.
    Theme,
    /// Mouse on or off.
    Mouse,
    /// List the keys, or close that list.
    Help,
    /// Tell about the program, or close that page.
    About,
    /// End the program.
    Quit,
    /// Stop the program as a job.
    Suspend,
    /// Edit the line being typed.
    Edit(InputRequest),
    /// Put a text into the line being typed.
    Paste(String),
    /// The terminal has this many columns and rows.
    Resize(u16, u16),
    /// The mouse was pressed at a column and row.
    Click(u16, u16),
    /// The wheel was turned over a column and row.
    Wheel(u16, u16, Step),
}

/// A movement in a list or text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Move {
    /// One up.
    Up,
    /// One down.
    Down,
    /// A page up.
    PageUp,
    /// A page down.
    PageDown,
    /// Half a page up.
    HalfUp,
    /// Half a page down.
    HalfDown,
    /// To the first.
    First,
    /// To the last.
    Last,
}

/// Forwards or backwards.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// To the next.
    Next,
    /// To the previous.
    Previous,
}

impl Action {
    /// What it does, in a few words: the text of the key list.
    #[must_use]
    pub const fn describe(&self) -> Word {
        match self {
            Self::Move(Move::Up) => Word::DoUp,
            Self::Move(Move::Down) => Word::DoDown,
            Self::Move(Move::PageUp) => Word::DoPageUp,
            Self::Move(Move::PageDown) => Word::DoPageDown,
            Self::Move(Move::HalfUp) => Word::DoHalfUp,
            Self::Move(Move::HalfDown) => Word::DoHalfDown,
            Self::Move(Move::First) => Word::DoFirst,
            Self::Move(Move::Last) => Word::DoLast,
            Self::ScrollDetail(_) => Word::DoScrollDetail,
            Self::OtherPane => Word::DoOtherPane,
            Self::Aside(Step::Next) => Word::DoAsideNext,
            Self::Aside(Step::Previous) => Word::DoAsidePrevious,
            Self::Sideways(Step::Next) => Word::DoNextColumn,
            Self::Sideways(Step::Previous) => Word::DoPreviousColumn,
            Self::Tab(_) => Word::DoTab,
            Self::Document(_) => Word::DoDocument,
            Self::Accept => Word::DoAccept,
            Self::Toggle => Word::DoToggle,
            Self::Close => Word::DoClose,
            Self::Back => Word::DoBack,
            Self::Forward => Word::DoForward,
            Self::OpenSearch => Word::DoSearch,
            Self::OpenGoTo => Word::DoGoTo,
            Self::Complete => Word::DoComplete,
            Self::History(Step::Next) => Word::DoLaterSearch,
            Self::History(Step::Previous) => Word::DoEarlierSearch,
            Self::OpenResults => Word::DoResults,
            Self::ClearSearch => Word::DoClearSearch,
            Self::Hit(Step::Next) => Word::DoNextHit,
            Self::Hit(Step::Previous) => Word::DoPreviousHit,
            Self::Source => Word::DoSource,
            Self::OpenSort => Word::DoSort,
            Self::ReverseSort => Word::DoReverseSort,
            Self::OpenFilter => Word::DoFilter,
            Self::ClearFilter => Word::DoClearFilter,
            Self::OpenColumns => Word::DoColumns,
            Self::ToggleChart => Word::DoChart,
            Self::OpenFigures => Word::DoFigures,
            Self::ZoomChart => Word::DoZoom,
            Self::ZoomRange(Step::Next) => Word::DoNarrow,
            Self::ZoomRange(Step::Previous) => Word::DoWiden,
            Self::OpenGroup => Word::DoGroup,
            Self::Pick => Word::DoPick,
            Self::Compare => Word::DoCompare,
            Self::OpenExport => Word::DoExport,
            Self::OpenMarks => Word::DoMark,
            Self::OpenNote => Word::DoNote,
            Self::Save => Word::DoSave,
            Self::Undo => Word::DoUndo,
            Self::Redo => Word::DoRedo,
            Self::Copy => Word::DoCopy,
            Self::Theme => Word::DoTheme,
            Self::Mouse => Word::DoMouse,
            Self::Help => Word::DoHelp,
            Self::About => Word::DoAbout,
            Self::Quit => Word::DoQuit,
            Self::Suspend => Word::DoSuspend,
            Self::Edit(_) | Self::Paste(_) => Word::DoEdit,
            Self::Resize(..) | Self::Click(..) | Self::Wheel(..) => Word::DoPoint,
        }
    }
}
