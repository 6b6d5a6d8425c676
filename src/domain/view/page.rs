//! The pages of the site.

use std::{fmt, str::FromStr};

use crate::domain::{Error, quoted};

/// A page; its name in links is the name in lower case.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Page {
    /// Is it rotating?
    #[default]
    Overview,
    /// Who won, since when?
    Performance,
    /// Where does each holding stand?
    Rotation,
    /// Who takes part?
    Breadth,
    /// Is this streak rare?
    Streaks,
    /// What came after the last times?
    Signals,
    /// How wide is the gap, what closes it?
    Valuation,
    /// Do cuts help small caps?
    Rates,
    /// How narrow is the index?
    Concentration,
    /// What can I hold?
    Instruments,
    /// Would a rule have worked?
    Lab,
    /// Is what I read true?
    Claims,
    /// Can I trust the figures?
    Data,
    /// How do the charts look? Reached by its address alone.
    Gallery,
    /// What do all pages say? Reached by the button beside the settings.
    Report,
}

impl Page {
    /// Every page in the order of the navigation.
    pub const ALL: [Self; 13] = [
        Self::Overview,
        Self::Performance,
        Self::Rotation,
        Self::Breadth,
        Self::Streaks,
        Self::Signals,
        Self::Valuation,
        Self::Rates,
        Self::Concentration,
        Self::Instruments,
        Self::Lab,
        Self::Claims,
        Self::Data,
    ];

    /// The pages that the navigation leaves out.
    pub const UNLISTED: [Self; 2] = [Self::Gallery, Self::Report];

    /// The name in the navigation and in links.
    pub fn title(self) -> &'static str {
        match self {
            Self::Overview => "Overview",
            Self::Performance => "Performance",
            Self::Rotation => "Rotation",
            Self::Breadth => "Breadth",
            Self::Streaks => "Streaks",
            Self::Signals => "Signals",
            Self::Valuation => "Valuation",
            Self::Rates => "Rates",
            Self::Concentration => "Concentration",
            Self::Instruments => "Instruments",
            Self::Lab => "Lab",
            Self::Claims => "Claims",
            Self::Data => "Data",
            Self::Gallery => "Gallery",
            Self::Report => "Report",
        }
    }

    /// The question that the page answers.
    pub fn question(self) -> &'static str {
        match self {
            Self::Overview => "Is it rotating?",
            Self::Performance => "Who won, since when?",
            Self::Rotation => "Where does each holding stand?",
            Self::Breadth => "Who takes part?",
            Self::Streaks => "Is this streak rare?",
            Self::Signals => "What came after the last times?",
            Self::Valuation => "How wide is the gap, what closes it?",
            Self::Rates => "Do cuts help small caps?",
            Self::Concentration => "How narrow is the index?",
            Self::Instruments => "What can I hold?",
            Self::Lab => "Would a rule have worked?",
            Self::Claims => "Is what I read true?",
            Self::Data => "Can I trust the figures?",
            Self::Gallery => "How do the charts look?",
            Self::Report => "What do all pages say?",
        }
    }
}

impl fmt::Display for Page {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.title().to_ascii_lowercase())
    }
}

impl FromStr for Page {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self, Error> {
        let mut every = Self::ALL.into_iter().chain(Self::UNLISTED);
        every.find(|page| page.to_string() == text).ok_or_else(|| {
            let known: Vec<String> = Self::ALL.iter().map(ToString::to_string).collect();
            Error::invalid(
                format!("there is no page {}", quoted(text)),
                format!("use {}", known.join(", ")),
            )
        })
    }
}
