//! What keys and gestures do.

/// Keys, separated by spaces, with what they do.
pub type Keys = &'static [(&'static str, &'static str)];

/// Every key that means something, by where it does.
pub const KEYS: &[(&str, Keys)] = &[
    (
        "Anywhere",
        &[("?", "This list"), ("/", "Search pages, symbols and terms"), ("Esc", "Close a dialog")],
    ),
    (
        "On a chart",
        &[
            ("← →", "To the session before or after"),
            ("↑ ↓", "To the line above or below"),
            ("PageUp PageDown", "A month back or on"),
            ("Home End", "To the first or last session"),
            ("+ −", "Zoom in or out; so does the wheel once the chart was clicked"),
            ("Enter", "Measure from this session; elsewhere, put this line in front"),
            ("N", "Write a note on this session; so does a click with Shift"),
            ("Delete", "Hide this line; so does a click on its name with Shift"),
            ("Esc", "Leave the cursor; then show everything again"),
        ],
    ),
    (
        "On the slider of the as-of day",
        &[("← →", "A session back or on"), ("PageUp PageDown", "A month on or back")],
    ),
];

/// Name of the place of an explanation.
pub const EXPLANATION: &str = "Explanation of a term";

/// What to type into the search.
pub const SEARCH_HINT: &str = "A page, a symbol or name of a fund, or a term";

/// Answer of the search where nothing fits.
pub const NOTHING_FOUND: &str = "Nothing is called that here.";

/// Words in a frame that asks for a chart that its page does not have.
pub const NO_SUCH_CHART: &str = "This page has no chart of that number.";

/// Answer where a chart is a part of a card.
pub const NOT_EMBEDDED: &str = "This one stands on its card alone";

/// The way from a chart in a frame to the page that it stands on.
pub const WHOLE_PAGE: &str = "Rotascope: the whole page, with its sources and method";

/// What becomes of saved views.
pub const SAVED_VIEWS: &str = "A saved view is the link of a page with all its settings, under a name. It stays in this browser and is sent nowhere.";

/// What becomes of saved views where the browser keeps nothing.
pub const NOT_KEPT: &str = "This browser keeps nothing for this site, so that what is saved here is gone with the page. Export it to have it again.";

/// Words in place of a list of saved views that is empty.
pub const NO_SAVED_VIEWS: &str = "None yet.";

/// What becomes of notes.
pub const NOTES: &str = "A note is a day and a few words. It stands above every chart whose sessions cover the day, and goes with every link, picture and file of this view.";

/// Words in place of a list of notes that is empty.
pub const NO_NOTES: &str = "No notes yet.";
