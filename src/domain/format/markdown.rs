//! Text between the marks of Markdown.

/// Marks that begin something wherever they stand.
const ANYWHERE: &[char] = &['\\', '`', '*', '_', '[', ']', '<', '|', '~'];
/// Marks that begin something at the start of a line.
const FIRST: &[char] = &['#', '>', '='];

/// Text on one line of Markdown, as it is read: none of its characters begins anything.
///
/// ```
/// use rotascope::domain::format::in_markdown;
///
/// assert_eq!(in_markdown("<b>A_B</b>\nC|D"), r"\<b>A\_B\</b> C\|D");
/// assert_eq!(in_markdown("# 1"), r"\# 1");
/// assert_eq!(in_markdown("1. January"), r"1\. January");
/// assert_eq!(in_markdown("&lt;"), r"\&lt;");
/// assert_eq!(in_markdown("S&P 500, -0.4 %"), "S&P 500, -0.4 %");
/// assert_eq!(in_markdown("+104.5"), "+104.5");
/// ```
pub fn in_markdown(text: &str) -> String {
    let line = text.replace(['\n', '\r'], " ");
    let line = line.trim();
    let listed = line.trim_start_matches(|c: char| c.is_ascii_digit());
    let number = line.len() - listed.len();
    let begins = |at: usize, mark: char| {
        let next = line.get(at + 1..).and_then(|rest| rest.chars().next());
        // A sign or a decimal point before a digit begins no list.
        let is_apart = next.is_none_or(|next| next == ' ' || next == mark);
        match mark {
            '-' | '+' => at == 0 && is_apart,
            '.' | ')' => at == number && 0 < number && is_apart,
            _ => at == 0 && FIRST.contains(&mark),
        }
    };
    let mut written = String::with_capacity(line.len());
    for (at, character) in line.char_indices() {
        let is_mark = ANYWHERE.contains(&character) || is_entity(line.get(at..));
        if is_mark || begins(at, character) {
            written.push('\\');
        }
        written.push(character);
    }
    written
}

/// True where a text begins with a character by its name or number, such as `&lt;`.
fn is_entity(text: Option<&str>) -> bool {
    let named = text.and_then(|text| text.strip_prefix('&')).and_then(|text| text.split_once(';'));
    named.is_some_and(|(name, _)| name.chars().all(|c| c.is_ascii_alphanumeric() || c == '#'))
}
