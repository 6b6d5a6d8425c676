//! A series that is written in any way is read back the same or asked about, never differently.

use proptest::{prelude::*, sample::select};
use rotascope::domain::{
    Day,
    formats::{self, About, Choices, SeriesTable, Stop},
};

/// One way of writing a table.
#[derive(Clone, Copy, Debug)]
struct Way {
    separator: char,
    mark: char,
    thousands: bool,
    dates: Dates,
    newest_first: bool,
    header: fn(&str) -> String,
    line_end: &'static str,
    preamble: &'static [&'static str],
    footer: &'static [&'static str],
    has_mark: bool,
}

#[derive(Clone, Copy, Debug)]
enum Dates {
    Compact,
    DayFirst(char),
    DayFirstShort(char),
    Iso,
    IsoTime,
    MonthFirst(char),
    MonthFirstShort,
    MonthName,
    NameInside,
    Seconds,
    YearFirst(char),
}

impl Dates {
    const ALL: [Self; 14] = [
        Self::Compact,
        Self::DayFirst('/'),
        Self::DayFirst('.'),
        Self::DayFirst('-'),
        Self::DayFirstShort('.'),
        Self::DayFirstShort('/'),
        Self::Iso,
        Self::IsoTime,
        Self::MonthFirst('/'),
        Self::MonthFirstShort,
        Self::MonthName,
        Self::NameInside,
        Self::Seconds,
        Self::YearFirst('/'),
    ];

    fn write(self, day: Day) -> String {
        const NAMES: [&str; 12] =
            ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
        let (y, m, d) = (day.year(), day.month(), day.day_of_month());
        let name = NAMES[usize::from(m) - 1];
        let short = y % 100;
        match self {
            Self::Compact => format!("{y}{m:02}{d:02}"),
            Self::DayFirst(mark) => format!("{d:02}{mark}{m:02}{mark}{y}"),
            Self::DayFirstShort(mark) => format!("{d:02}{mark}{m:02}{mark}{short:02}"),
            Self::Iso => day.to_string(),
            Self::IsoTime => format!("{day}T14:30:00Z"),
            Self::MonthFirst(mark) => format!("{m}{mark}{d}{mark}{y}"),
            Self::MonthFirstShort => format!("{m:02}/{d:02}/{short:02}"),
            Self::MonthName => format!("{name} {d:02}, {y}"),
            Self::NameInside => format!("{d:02}-{name}-{short:02}"),
            Self::Seconds => (i64::from(day.epoch_days()) * 86_400 + 52_200).to_string(),
            Self::YearFirst(mark) => format!("{y}{mark}{m:02}{mark}{d:02}"),
        }
    }

    /// The answer that a reader gives who knows how the file was written.
    fn answer(self) -> &'static str {
        match self {
            Self::DayFirst(_) | Self::DayFirstShort(_) => "day-first",
            Self::MonthFirst(_) | Self::MonthFirstShort => "month-first",
            _ => "as-stamped",
        }
    }
}

impl Way {
    fn number(self, cents: u32) -> String {
        let (whole, rest) = (cents / 100, cents % 100);
        let group = if self.mark == ',' { '.' } else { ',' };
        let whole = match whole {
            1000.. if self.thousands => format!("{}{group}{:03}", whole / 1000, whole % 1000),
            whole => whole.to_string(),
        };
        format!("{whole}{}{rest:02}", self.mark)
    }

    fn write(self, rows: &[(Day, u32)]) -> String {
        let cell = |text: String| {
            if text.contains(self.separator) { format!("\"{text}\"") } else { text }
        };
        let mut lines: Vec<String> = self.preamble.iter().map(|line| (*line).to_owned()).collect();
        let names = ["date", "open", "close"].map(|name| (self.header)(name));
        lines.push(names.join(&self.separator.to_string()));
        let mut body: Vec<String> = rows
            .iter()
            .map(|(day, cents)| {
                let cells = [self.dates.write(*day), self.number(cents + 31), self.number(*cents)];
                cells.map(cell).join(&self.separator.to_string())
            })
            .collect();
        if self.newest_first {
            body.reverse();
        }
        lines.extend(body);
        lines.extend(self.footer.iter().map(|line| (*line).to_owned()));
        let text = lines.join(self.line_end) + self.line_end;
        if self.has_mark { format!("\u{feff}{text}") } else { text }
    }
}

prop_compose! {
    fn ways()(
        separator in select(vec![',', ';', '\t', '|']),
        mark in select(vec![',', '.']),
        dates in select(Dates::ALL.to_vec()),
        (thousands, newest_first, has_mark) in any::<(bool, bool, bool)>(),
        header in select(vec![0, 1, 2]),
        line_end in select(vec!["\n", "\r\n", "\r"]),
        preamble in select(vec![&[][..], &["A fund"][..], &["Prices of a fund", "", "in its currency"][..]]),
        footer in select(vec![&[][..], &["", "End of the file"][..]]),
    ) -> Way {
        let header: fn(&str) -> String = match header {
            0 => |name| name.to_owned(),
            1 => |name| name.to_uppercase(),
            _ => |name| format!("{}{}", name[..1].to_uppercase(), &name[1..]),
        };
        Way {
            separator, mark, thousands, dates, newest_first, header, line_end, preamble, footer, has_mark,
        }
    }
}

prop_compose! {
    fn series()(
        first in 4_000_i32..21_000,
        steps in prop::collection::vec((1_i32..3, 1_u32..400_000), 2..40),
    ) -> Vec<(Day, u32)> {
        let mut day = Day::from_epoch_days(first).unwrap();
        let mut rows = Vec::new();
        for (step, cents) in steps {
            day = day.plus_days(step);
            while day.is_weekend() {
                day = day.plus_days(1);
            }
            rows.push((day, cents));
        }
        rows
    }
}

fn read(text: &str, choices: &Choices) -> Result<SeriesTable, Stop> {
    formats::read("X.csv", text.as_bytes(), choices)?.series("X.csv", choices)
}

fn is_same(found: &SeriesTable, rows: &[(Day, u32)]) -> bool {
    found.days.iter().copied().eq(rows.iter().map(|(day, _)| *day))
        && found.values.iter().copied().eq(rows.iter().map(|(_, cents)| f64::from(*cents) / 100.0))
}

/// Any byte, or one that a table of prices is made of.
fn edit_byte() -> impl Strategy<Value = u8> {
    prop_oneof![any::<u8>(), select(b"0123456789,.;:/-\n\r\t \"".to_vec())]
}

/// What was read and was never written.
fn foreign(found: &SeriesTable, rows: &[(Day, u32)]) -> Vec<(Day, f64)> {
    let read = found.days.iter().copied().zip(found.values.iter().copied());
    let is_written = |(day, value): &(Day, f64)| {
        rows.iter().any(|(other, cents)| other == day && f64::from(*cents) / 100.0 == *value)
    };
    read.filter(|row| !is_written(row)).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_is_written_is_read_back_or_asked(way in ways(), rows in series()) {
        let text = way.write(&rows);
        let mut choices = Choices::default();
        for _ in 0..3 {
            match read(&text, &choices) {
                Ok(found) => {
                    prop_assert!(is_same(&found, &rows), "{way:?}\n{text}\n{found:?}");
                    return Ok(());
                }
                Err(Stop::Error(error)) => {
                    return Err(TestCaseError::fail(format!("{error}\n{way:?}\n{text}")));
                }
                Err(Stop::Ask(question)) => {
                    let answer = match question.about {
                        About::Dates => way.dates.answer(),
                        About::Decimal => if way.mark == ',' { "comma" } else { "point" },
                        about => return Err(TestCaseError::fail(format!("{about}: {text}"))),
                    };
                    choices.set(question.about, answer).unwrap();
                }
            }
        }
        prop_assert!(text.is_empty(), "asked without end: {text}");
    }

    #[test]
    fn what_is_damaged_is_read_the_same_in_part_or_refused(
        way in ways(),
        rows in series(),
        edits in prop::collection::vec((any::<prop::sample::Index>(), edit_byte()), 1..4),
    ) {
        let mut bytes = way.write(&rows).into_bytes();
        let count = edits.len();
        for (at, byte) in edits {
            let at = at.index(bytes.len());
            bytes[at] = byte;
        }
        // Nothing may panic, every refusal names its file, and no more rows change than were edited.
        let read = formats::read("X.csv", &bytes, &Choices::default())
            .and_then(|reading| reading.series("X.csv", &Choices::default()));
        match read {
            Ok(found) => {
                let others = foreign(&found, &rows);
                let shown = String::from_utf8_lossy(&bytes);
                prop_assert!(others.len() <= count, "{others:?}\n{way:?}\n{shown}");
            }
            Err(stop) => {
                let line = stop.into_error().to_string();
                prop_assert!(line.chars().count() < 700, "{line}");
            }
        }
    }
}

#[test]
fn lines_of_errors_are_those_of_an_editor() {
    for end in ["\n", "\r\n", "\r"] {
        let text = ["", "A fund", "date,close", "", "2026-01-02,1", "2026-01-05,x", "2026-01-06,1"];
        let error = read(&text.join(end), &Choices::default()).unwrap_err().into_error();
        assert!(error.to_string().starts_with("X.csv, line 6, field close: \"x\""), "{error}");
    }
}
