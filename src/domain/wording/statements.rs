//! What holds for every figure and every page: method, terms, privacy and accessibility, in words.
//!
//! The page reads them from the glossary's file, as it does the definitions.

/// A statement of a few paragraphs under a title.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Statement {
    /// What it is about.
    pub title: &'static str,
    /// Its paragraphs.
    pub paragraphs: &'static [&'static str],
}

/// Every statement in the order in which the page shows them.
pub const STATEMENTS: &[Statement] = &[
    Statement {
        title: "Method",
        paragraphs: &[
            "Every figure is computed in your browser from the files listed on this page. What \
             each one is and how it is computed stands in the glossary below; the same definitions \
             open under every chart and table.",
            "The price basis takes closes as they are, adjusted for splits. Total return reinvests \
             every dividend at the close of its ex-date. Both legs of a comparison stand on the \
             same basis, and the basis is always written beside them.",
            "An as-of session is a cut: nothing that came later is read. Economic series become \
             known some days after the period they describe: yields and the policy rate after 1 \
             day, payrolls and unemployment after 7, the size factor after 45, earnings of the last \
             twelve months after 90. Of facts with a date the latest by then is used, with its \
             age; where only a later one exists it is marked as later.",
            "Two series are joined once, on the sessions that both have. Nothing is carried \
             forward: a session that is missing is a gap, never a return of zero.",
            "A figure that cannot be is not replaced by a number: where a window is not full, \
             prices do not vary or a fact is not in the snapshot, the page says so. A year has 252 \
             sessions, 52 weeks or 12 months; a period that is not over is left out of statistics.",
        ],
    },
    Statement {
        title: "Not investment advice",
        paragraphs: &[
            "Rotascope describes what has happened and how unusual it was. It knows nothing of your \
             circumstances, recommends nothing, and says nothing about the future. Past returns are \
             no guide to those to come.",
            "The figures are facts gathered from public sources and come without warranty. Check \
             the terms of your own provider before you pass them on.",
        ],
    },
    Statement {
        title: "Privacy",
        paragraphs: &[
            "There is no account, no cookie and no tracker, and nothing is asked of any other \
             site. What you choose stands in the address after the # sign, which browsers do not \
             send. A stored copy of the site, your choice of colours and series of your own stay in this \
             browser.",
        ],
    },
    Statement {
        title: "Accessibility",
        paragraphs: &[
            "The site is made to meet the Web Content Accessibility Guidelines 2.2 at level AA. \
             Every chart has a caption that says what it shows and a table with the same numbers, \
             and its points can be read with the arrow keys, Home, End and Escape; a screen reader \
             hears each one. Nothing is said by colour alone. There are light, dark and \
             high-contrast colours, motion is left out where the system asks for that, and pages \
             fit a width of 320 pixels.",
            "Every page is checked by a program in light and dark colours before it is published; \
             nobody from outside has audited it. Charts are drawn as pictures: where a picture does \
             not serve you, the table under it does.",
        ],
    },
];
