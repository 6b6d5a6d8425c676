//! Pages as data: the parts of a page, each with the function that makes its content.
//!
//! A page is a constant. Its functions read the [`Context`] and return plain values, so that a page
//! wires nothing, can be read as text by a test, and costs the first load little: every part of a
//! kind is one piece of code.

use super::{Context, Control, Erased, Rebase, Tables, figure::FigureContent};
use crate::domain::{
    Symbol,
    facts::MacroId,
    library::Load,
    wording::{CardWords, Sentence},
};

/// The keys of definitions in the order in which they are explained: `beta::DEFINITION.key`.
pub type Definitions = &'static [&'static str];

/// A page.
#[derive(Clone, Copy)]
pub struct PageSpec {
    /// The sentence on top, which answers the page's question.
    pub answer: fn(&dyn Context) -> Load<Sentence>,
    /// What the page asks for beside both legs and the facts.
    pub needs: fn(&dyn Context) -> Vec<Need>,
    /// What stands below, from top to bottom.
    pub rows: &'static [PageRow],
}

/// A page is a constant, and equal only to itself.
impl PartialEq for PageSpec {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self, other)
    }
}

/// What is loaded, or computed beside the page, only when a page asks for it.
#[derive(Clone, Debug, PartialEq)]
pub enum Need {
    /// Every file of claims.
    Claims,
    /// The prices of a fund, stock or index.
    Prices(Symbol),
    /// The files of a group whose prices are not in the snapshot, by its identifier.
    Group(String),
    /// An economic series.
    Series(MacroId),
    /// Long work on figures that are there, as the page that needs it knows it.
    Work(Erased),
}

/// For pages that need no more than both legs and the facts.
pub(crate) fn no_needs(_: &dyn Context) -> Vec<Need> {
    Vec::new()
}

/// Parts beside each other; on a phone they stand below each other.
#[derive(Clone, Copy)]
pub enum PageRow {
    /// Charts on the left, and cards beside them.
    Columns {
        /// What stands on the left.
        main: &'static [Part],
        /// What the cards are about, for screen readers.
        aside_label: &'static str,
        /// What stands beside it.
        aside: &'static [Part],
    },
    /// Controls that several parts below depend on.
    Controls(&'static [Control]),
    /// Two parts of the same width.
    Pair(Part, Part),
    /// A part over the whole width.
    Wide(Part),
}

/// A part of a page.
#[derive(Clone, Copy)]
pub enum Part {
    /// A verdict in big type, and what it rests on.
    Card(CardPart),
    /// A view made by hand.
    Custom(Custom),
    /// Parts that the first load does without.
    Deferred(Deferred),
    /// A chart with all that belongs to it.
    Figure(FigurePart),
    /// A line that stands out; nothing where it has nothing to say.
    Note {
        /// What the line is about.
        title: &'static str,
        /// The line.
        words: fn(&dyn Context) -> Option<String>,
    },
    /// Tables and the words around them.
    Section(SectionPart),
}

/// The parts of Overview that come after its first paint.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Deferred {
    /// The cards beside the charts.
    Cards,
    /// The charts and tables below the first.
    Charts,
}

/// The views that are made by hand, since no other part is like them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Custom {
    /// An example of every kind of chart.
    Gallery,
    /// Both price-earnings ratios as bars of one scale.
    PeGauge,
    /// What plays the rotation map through the weeks.
    Player,
    /// Every page that the navigation lists, to be printed.
    Report,
    /// What holds for every figure, and the glossary.
    Statements,
    /// The stored copy of the site.
    StoredCopy,
    /// The claims that the snapshot comes with.
    Story,
    /// The reader's own claims.
    UserClaims,
    /// How far the long work of the Lab is.
    Trials,
    /// The reader's own files.
    UserSeries,
    /// The reader's own conditions.
    UserSignals,
}

/// See [`Part::Card`].
#[derive(Clone, Copy)]
pub struct CardPart {
    /// What the card is about.
    pub title: &'static str,
    /// What it says.
    pub words: fn(&dyn Context) -> Load<CardWords>,
    /// What is drawn under the verdict.
    pub drawing: Option<&'static Part>,
    /// The definitions behind it.
    pub method: Definitions,
}

/// See [`Part::Figure`].
#[derive(Clone, Copy)]
pub struct FigurePart {
    /// The chart and its words.
    pub content: fn(&dyn Context) -> FigureContent,
    /// The height of the plot in CSS pixels.
    pub height_css: f64,
    /// The definitions behind it.
    pub method: Definitions,
    /// Controls of the figure's own, above the plot.
    pub controls: &'static [Control],
    /// Called when the reader moves the base; without it there is no handle.
    pub on_rebase: Option<fn(&dyn Context, Rebase)>,
}

/// See [`Part::Section`].
#[derive(Clone, Copy)]
pub struct SectionPart {
    /// What is awaited until the tables are there.
    pub what: &'static str,
    /// The tables.
    pub content: fn(&dyn Context) -> Load<Tables>,
    /// The class of the part: `panel` or `card`.
    pub class: &'static str,
    /// Controls of the part's own, above the tables.
    pub controls: &'static [Control],
    /// The definitions behind it.
    pub method: Definitions,
}

impl Part {
    /// A figure of a height, without controls or a base.
    pub const fn figure(
        content: fn(&dyn Context) -> FigureContent,
        height_css: f64,
        method: Definitions,
    ) -> Self {
        Self::Figure(FigurePart { content, height_css, method, controls: &[], on_rebase: None })
    }

    /// Tables; `what` is awaited until they are there.
    pub const fn section(
        what: &'static str,
        content: fn(&dyn Context) -> Load<Tables>,
        method: Definitions,
    ) -> Self {
        Self::Section(SectionPart { what, content, class: "panel", controls: &[], method })
    }

    /// A card without a drawing.
    pub const fn card(
        title: &'static str,
        words: fn(&dyn Context) -> Load<CardWords>,
        method: Definitions,
    ) -> Self {
        Self::Card(CardPart { title, words, drawing: None, method })
    }

    /// The same figure or section with controls of its own.
    #[must_use]
    pub(crate) const fn controlled(self, controls: &'static [Control]) -> Self {
        match self {
            Self::Figure(figure) => Self::Figure(FigurePart { controls, ..figure }),
            Self::Section(section) => Self::Section(SectionPart { controls, ..section }),
            other => other,
        }
    }
}
