//! Purposes of colours; which colours they are, a [`Theme`](super::Theme) says.

/// Purpose of a colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ink {
    /// The small leg: warm on every page.
    Small,
    /// The large leg: cool on every page.
    Large,
    /// Something measured between the legs, such as their ratio.
    Neutral,
    /// One of several instruments that are neither leg; counted from 0, repeating after six.
    Other(u8),
    /// Words that are read first.
    Text,
    /// Words that are read second.
    Muted,
    /// Words at the edge, such as axis labels.
    Faint,
    /// Grid lines.
    Grid,
    /// The line that values are measured from.
    Baseline,
    /// Areas where the small leg leads.
    SmallTint,
    /// Areas where the large leg leads.
    LargeTint,
    /// Areas that mark a stretch of time.
    NeutralTint,
    /// The quadrant of a rotation map where things are ahead and gain.
    LeadingTint,
    /// The quadrant where they are ahead and lose.
    WeakeningTint,
    /// The quadrant where they are behind and lose.
    LaggingTint,
    /// The quadrant where they are behind and gain.
    ImprovingTint,
    /// Circles about the centre of a map.
    RingLine,
    /// Data that steps back behind what is looked at.
    Receding,
    /// A cell between the legs: from −4, the large leg far ahead, over 0 to 4, the small leg far
    /// ahead; beyond, as at the ends.
    Step(i8),
    /// The ring around what has the focus.
    Focus,
    /// The ground that everything stands on.
    Paper,
}

impl Ink {
    /// The tint of an area that belongs to this ink.
    #[must_use]
    pub(crate) fn tint(self) -> Self {
        match self {
            Self::Small | Self::SmallTint => Self::SmallTint,
            Self::Large | Self::LargeTint => Self::LargeTint,
            _ => Self::NeutralTint,
        }
    }

    /// The ink of words on a cell of this ink, which is dark in one theme and light in another.
    #[must_use]
    pub fn words_on(self) -> Self {
        match self {
            Self::Step(step) if 4 <= step.unsigned_abs() => Self::Paper,
            _ => Self::Text,
        }
    }
}
