//! The frame in which another site shows a chart.

use crate::domain::format::in_markup;

/// The code of a frame, to paste into a page.
///
/// ```
/// use rotascope::chart::export::embed;
///
/// let code = embed("https://example.org/#v=1&embed=2", "The \"race\"");
/// assert_eq!(
///     code,
///     "<iframe src=\"https://example.org/#v=1&amp;embed=2\" title=\"The &quot;race&quot;\" \
///      width=\"640\" height=\"420\" loading=\"lazy\"></iframe>"
/// );
/// ```
pub fn embed(link: &str, title: &str) -> String {
    let (link, title) = (in_markup(link), in_markup(title));
    format!(
        "<iframe src=\"{link}\" title=\"{title}\" width=\"640\" height=\"420\" loading=\"lazy\"></iframe>"
    )
}
