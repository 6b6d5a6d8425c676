//! Text between the marks of HTML and XML.

/// Text as it stands in markup, between tags or in an attribute.
///
/// ```
/// use rotascope::domain::format::in_markup;
///
/// assert_eq!(in_markup("S&P <\"500\">"), "S&amp;P &lt;&quot;500&quot;&gt;");
/// ```
pub fn in_markup(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
