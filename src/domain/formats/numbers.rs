//! Numbers of a file: the mark before their decimals is settled by whole columns.
//!
//! A mark sets off thousands only where exactly three digits follow it each time. Where every
//! number reads either way, the reader is asked.

use super::{
    choices::{About, DecimalMark},
    question::{Decisions, Question, Stop},
    text::quote,
};
use crate::domain::{Error, excerpt};

/// Words of files where there is no value.
const MISSING: [&str; 10] = ["", ".", "-", "–", "—", "--", "#n/a", "null", "nan", "none"];
/// Currencies as they stand before or behind a number.
const CURRENCIES: [&str; 13] =
    ["$", "€", "£", "¥", "US$", "USD", "EUR", "GBP", "GBX", "CHF", "JPY", "AUD", "p"];

/// True where a cell says that there is no value.
pub(super) fn is_missing(cell: &str) -> bool {
    MISSING.iter().any(|word| cell.eq_ignore_ascii_case(word))
}

/// True where a cell is a number in either way of writing, or says that there is none.
pub(super) fn is_value(cell: &str) -> bool {
    is_missing(cell) || is_number(cell)
}

/// True where a cell is a number in either way of writing.
pub(super) fn is_number(cell: &str) -> bool {
    // Most are written with a point, which is read more quickly.
    [DecimalMark::Point, DecimalMark::Comma].iter().any(|&mark| parse(cell, mark).is_some())
}

/// A finite number, where a currency may stand around it and thousands may be set off.
pub(super) fn parse(cell: &str, mark: DecimalMark) -> Option<f64> {
    if mark == DecimalMark::Point && is_plain(cell) {
        return cell.parse().ok();
    }
    let (sign, digits) = parts(cell)?;
    let (decimal, thousands) = match mark {
        DecimalMark::Comma => (',', '.'),
        DecimalMark::Point => ('.', ','),
    };
    let (digits, exponent) = digits.split_once(['e', 'E']).unwrap_or((digits, "0"));
    let (whole, fraction) = digits.split_once(decimal).unwrap_or((digits, ""));
    let is_fraction = fraction.bytes().all(|b| b.is_ascii_digit());
    if whole.is_empty() && fraction.is_empty() {
        return None;
    }
    let whole = ungrouped(whole, thousands)?;
    let value: f64 = format!("{sign}{whole}.{fraction}e{exponent}").parse().ok()?;
    (is_fraction && value.is_finite()).then_some(value)
}

/// True for digits with a point among them at most, as nearly all numbers are written.
fn is_plain(cell: &str) -> bool {
    let is_short = (1..=17).contains(&cell.len());
    let points = cell.bytes().filter(|&byte| byte == b'.').count();
    is_short && points < 2 && cell.bytes().all(|byte| byte == b'.' || byte.is_ascii_digit())
}

/// Sign and digits of a number, without a currency around them.
fn parts(cell: &str) -> Option<(&'static str, &str)> {
    let mut text = cell.trim();
    let mut sign = "";
    for _ in 0..3 {
        if let Some(rest) = text.strip_prefix(['-', '\u{2212}']) {
            (sign, text) = ("-", rest);
        } else if let Some(rest) = text.strip_prefix('+') {
            text = rest;
        }
        let lead = CURRENCIES.iter().find_map(|currency| text.strip_prefix(currency));
        let tail = CURRENCIES.iter().find_map(|currency| text.strip_suffix(currency));
        text = lead.or(tail).unwrap_or(text).trim();
    }
    text.starts_with(|c: char| c.is_ascii_digit() || ".,".contains(c)).then_some((sign, text))
}

/// The digits of a whole number; groups must be of three, by one mark.
fn ungrouped(whole: &str, thousands: char) -> Option<String> {
    let is_digits = |text: &str| text.bytes().all(|b| b.is_ascii_digit());
    if is_digits(whole) {
        return Some(if whole.is_empty() { "0".to_owned() } else { whole.to_owned() });
    }
    let marks = [thousands, ' ', '\u{a0}', '\u{202f}', '\u{2009}', '\'', '’'];
    let mark = whole.chars().find(|c| !c.is_ascii_digit()).filter(|c| marks.contains(c))?;
    let mut groups = whole.split(mark);
    let first = groups.next().filter(|first| (1..=3).contains(&first.len()) && is_digits(first))?;
    // A number that begins with a zero has no thousands.
    let leads = !first.starts_with('0');
    let mut lengths = groups.clone().rev().map(str::len);
    let ends = lengths.next() == Some(3);
    let (by_three, by_two) = (lengths.clone().all(|n| n == 3), lengths.all(|n| n == 2));
    // India sets off thousands, then hundreds of them: 1,00,000.
    let by_two = by_two && mark == ',' && first.len() < 3;
    let fits = ends && (by_three || by_two) && groups.clone().all(is_digits);
    (leads && fits).then(|| groups.fold(first.to_owned(), |number, group| number + group))
}

/// What the cells of columns say about the mark.
#[derive(Default)]
struct Evidence<'a> {
    comma: Option<&'a str>,
    point: Option<&'a str>,
    either: Option<&'a str>,
}

impl<'a> Evidence<'a> {
    fn of(cells: impl Iterator<Item = &'a str>) -> Self {
        let mut found = Self::default();
        let is_whole = |cell: &&str| cell.bytes().all(|byte| byte.is_ascii_digit());
        for cell in cells.filter(|cell| !is_whole(cell)) {
            let read = |mark| parse(cell, mark);
            match (read(DecimalMark::Comma), read(DecimalMark::Point)) {
                (Some(_), None) => found.comma = found.comma.or(Some(cell)),
                (None, Some(_)) => found.point = found.point.or(Some(cell)),
                (Some(a), Some(b)) if a != b => found.either = found.either.or(Some(cell)),
                _ => {}
            }
        }
        found
    }
}

/// The mark of a table: by the columns that are read, else by all, else as the reader says.
pub(super) fn decide<'a>(
    read: impl Iterator<Item = &'a str>,
    all: impl Iterator<Item = &'a str>,
    choice: Option<DecimalMark>,
    decisions: &mut Decisions,
) -> Result<DecimalMark, Stop> {
    let own = Evidence::of(read);
    let both = |comma: &str, point: &str| {
        let problem = format!("{} and {} are written in two ways", quote(comma), quote(point));
        Err(Error::invalid(problem, "write all numbers with one decimal mark").into())
    };
    let mut say = |mark: DecimalMark, cell: &str| {
        if mark == DecimalMark::Comma {
            decisions.say(About::Decimal, format!("decimal comma, as in {}", excerpt(cell)));
        }
        Ok(mark)
    };
    match (own.comma, own.point, own.either) {
        (Some(comma), Some(point), _) => both(comma, point),
        (Some(comma), None, _) => say(DecimalMark::Comma, comma),
        (None, Some(point), _) => say(DecimalMark::Point, point),
        (None, None, None) => Ok(DecimalMark::Point),
        (None, None, Some(either)) => {
            let others = Evidence::of(all);
            match (others.comma, others.point, choice) {
                (Some(comma), None, _) => say(DecimalMark::Comma, comma),
                (None, Some(point), _) => say(DecimalMark::Point, point),
                (_, _, Some(mark)) => Ok(mark),
                _ => Err(ask(either).into()),
            }
        }
    }
}

fn ask(cell: &str) -> Question {
    let reading = |mark: DecimalMark| {
        let value = parse(cell, mark).unwrap_or_default();
        (mark.code().to_owned(), format!("{} is {value}: decimal {mark}", excerpt(cell)))
    };
    let words = format!(
        "{} can be read in two ways. Which mark stands before the decimals?",
        excerpt(cell)
    );
    Question::new(About::Decimal, words, DecimalMark::ALL.iter().map(|&mark| reading(mark)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_in_their_way_of_writing() {
        use DecimalMark::{Comma, Point};
        for (cell, mark, value) in [
            ("240.1", Point, Some(240.1)),
            ("240,1", Comma, Some(240.1)),
            ("240,1", Point, None),
            ("1,234.5", Point, Some(1234.5)),
            ("1.234,5", Comma, Some(1234.5)),
            ("1,02,401.10", Point, Some(102_401.1)),
            ("1.02.401", Comma, None),
            ("1,02,40", Point, None),
            ("1.234.567", Comma, Some(1_234_567.0)),
            ("1.23,45", Comma, None),
            ("1,2345", Point, None),
            ("0,123", Point, None),
            ("1 234,5", Comma, Some(1234.5)),
            ("1'234.5", Point, Some(1234.5)),
            ("$1,234", Point, Some(1234.0)),
            ("-$1.5", Point, Some(-1.5)),
            ("\u{2212}1.5", Point, Some(-1.5)),
            ("240.10 USD", Point, Some(240.1)),
            ("2.5e-3", Point, Some(0.0025)),
            (".5", Point, Some(0.5)),
            ("1e-7", Point, Some(1e-7)),
            (".", Point, None),
            ("inf", Point, None),
            ("1e999", Point, None),
            ("1.2.3", Point, None),
            ("32.94M", Point, None),
            ("", Point, None),
        ] {
            assert_eq!(parse(cell, mark), value, "{cell} {mark}");
        }
    }

    fn decided(read: &[&str], all: &[&str]) -> Result<DecimalMark, Stop> {
        decide(read.iter().copied(), all.iter().copied(), None, &mut Decisions::default())
    }

    #[test]
    fn the_whole_column_decides_else_the_reader_is_asked() {
        assert_eq!(decided(&["240,1", "1.234"], &[]).unwrap(), DecimalMark::Comma);
        assert_eq!(decided(&["1.234", "243"], &["10,007,000"]).unwrap(), DecimalMark::Point);
        assert_eq!(decided(&["243", "244"], &[]).unwrap(), DecimalMark::Point);
        assert!(matches!(decided(&["1,234", "1,235"], &["1,236"]), Err(Stop::Ask(_))));
        assert!(matches!(decided(&["240,10", "240.10"], &[]), Err(Stop::Error(_))));
    }
}
