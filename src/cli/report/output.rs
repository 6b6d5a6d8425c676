//! A report as text and as JSON.

use std::iter;

use serde_json::{Map, Number, Value as Json, json};

use super::inputs::Inputs;
use crate::domain::{Absence, Day, Error, Spacing, Value, format, wording};

/// What a number counts; the key of a figure in JSON ends with it.
#[derive(Clone, Copy, Debug)]
pub(in crate::cli) enum ReportUnit {
    BasisPoints,
    Count,
    Months,
    Number,
    Percent,
    /// Percentage points.
    Points,
    /// A chance, 0 to 1.
    Probability,
    Sessions,
    /// Percent that needs no sign.
    Share,
    Thousands,
}

impl ReportUnit {
    fn suffix(self) -> &'static str {
        match self {
            Self::BasisPoints => "_bp",
            Self::Months => "_months",
            Self::Count | Self::Number | Self::Probability => "",
            Self::Percent | Self::Share => "_percent",
            Self::Points => "_points",
            Self::Sessions => "_sessions",
            Self::Thousands => "_thousands",
        }
    }

    /// Shares of one are written in percent.
    fn scale(self) -> f64 {
        if matches!(self, Self::Percent | Self::Points | Self::Share) { 100.0 } else { 1.0 }
    }

    fn words(self, value: f64) -> String {
        match self {
            Self::BasisPoints => format!("{} bp", format::fixed(value, 0)),
            Self::Count => format::fixed(value, 0),
            Self::Months => counted(value, "month"),
            Self::Number => format::fixed(value, 2),
            Self::Percent => format::signed_percent(value, 2),
            Self::Points => format::points(value, 2),
            Self::Probability => format::fixed(value, 4),
            Self::Sessions => counted(value, "session"),
            Self::Share => format::percent(value, 2),
            Self::Thousands => format!("{} thousand", format::fixed(value, 1)),
        }
    }
}

fn counted(value: f64, noun: &str) -> String {
    let plural = if value == 1.0 { "" } else { "s" };
    format!("{} {noun}{plural}", format::fixed(value, 0))
}

/// One line of a report.
#[derive(Clone, Debug)]
pub(in crate::cli) struct ReportLine {
    key: &'static str,
    label: &'static str,
    content: LineContent,
}

#[derive(Clone, Debug)]
enum LineContent {
    Number(ReportUnit, Value),
    Day(Value<Day>),
    Word(Value<&'static str>),
    Text(Value<String>),
}

impl ReportLine {
    /// A number; its key is the one given with the unit behind it.
    pub(in crate::cli) fn number(
        key: &'static str,
        label: &'static str,
        unit: ReportUnit,
        value: Value,
    ) -> Self {
        Self { key, label, content: LineContent::Number(unit, value) }
    }

    pub(in crate::cli) fn day(key: &'static str, label: &'static str, value: Value<Day>) -> Self {
        Self { key, label, content: LineContent::Day(value) }
    }

    pub(in crate::cli) fn word(
        key: &'static str,
        label: &'static str,
        value: Value<&'static str>,
    ) -> Self {
        Self { key, label, content: LineContent::Word(value) }
    }

    /// Words that stand as they are, such as a source.
    pub(in crate::cli) fn text(
        key: &'static str,
        label: &'static str,
        value: Value<String>,
    ) -> Self {
        Self { key, label, content: LineContent::Text(value) }
    }

    /// The same figure without a value.
    pub(in crate::cli) fn without(self, absence: Absence) -> Self {
        let content = match self.content {
            LineContent::Number(unit, _) => LineContent::Number(unit, Err(absence)),
            LineContent::Day(_) => LineContent::Day(Err(absence)),
            LineContent::Word(_) => LineContent::Word(Err(absence)),
            LineContent::Text(_) => LineContent::Text(Err(absence)),
        };
        Self { content, ..self }
    }

    /// The key without its unit.
    pub(in crate::cli) fn name(&self) -> &'static str {
        self.key
    }

    pub(in crate::cli) fn key(&self) -> String {
        match self.content {
            LineContent::Number(unit, _) => format!("{}{}", self.key, unit.suffix()),
            LineContent::Day(_) | LineContent::Word(_) | LineContent::Text(_) => {
                self.key.to_owned()
            }
        }
    }

    pub(in crate::cli) fn json(&self) -> Value<Json> {
        match &self.content {
            LineContent::Number(unit, value) => {
                let number = (*value)? * unit.scale();
                if matches!(unit, ReportUnit::Count | ReportUnit::Months | ReportUnit::Sessions) {
                    return Ok(json!(number as i64));
                }
                Ok(Number::from_f64(number).map_or(Json::Null, Json::Number))
            }
            LineContent::Day(day) => Ok(Json::String((*day)?.to_string())),
            LineContent::Word(word) => Ok(Json::String((*word)?.to_owned())),
            LineContent::Text(text) => Ok(Json::String(text.clone()?)),
        }
    }

    fn words(&self) -> String {
        let words = match &self.content {
            LineContent::Number(unit, value) => value.map(|value| unit.words(value)),
            LineContent::Day(day) => day.map(format::day_long),
            LineContent::Word(word) => word.map(|word| word.replace('_', " ")),
            LineContent::Text(text) => text.clone(),
        };
        words.unwrap_or_else(|absence| format!("no value: {absence}"))
    }
}

/// A group of figures.
#[derive(Clone, Debug)]
pub(in crate::cli) struct Section {
    pub(in crate::cli) key: &'static str,
    pub(in crate::cli) title: &'static str,
    pub(in crate::cli) lines: Vec<ReportLine>,
    /// Rows of the same figures each, as years or regimes.
    pub(in crate::cli) rows: Vec<Vec<ReportLine>>,
    /// What stands for the rows as text; without it each row is a line.
    pub(in crate::cli) table: Option<ReportTable>,
}

/// Words in columns; nothing without cells.
#[derive(Clone, Debug)]
pub(in crate::cli) struct ReportTable {
    /// What the cells are.
    pub(in crate::cli) note: &'static str,
    /// The cells, the head first.
    pub(in crate::cli) cells: Vec<Vec<String>>,
}

impl ReportTable {
    fn text(&self) -> String {
        if self.cells.is_empty() {
            return String::new();
        }
        let longest = |skip, take| {
            let cells = self.cells.iter().flat_map(|row| row.iter().skip(skip).take(take));
            cells.map(|cell| cell.chars().count()).max().unwrap_or(0)
        };
        let (labels, others) = (longest(0, 1), longest(1, usize::MAX));
        let row = |row: &Vec<String>| {
            let widths = iter::once(labels).chain(iter::repeat(others));
            let cells = row.iter().zip(widths).map(|(cell, width)| format!("  {cell:>width$}"));
            format!("\n{}", cells.collect::<String>())
        };
        format!("\n  {}{}", self.note, self.cells.iter().map(row).collect::<String>())
    }
}

impl Section {
    /// A section without rows.
    pub(in crate::cli) fn new(
        key: &'static str,
        title: &'static str,
        lines: Vec<ReportLine>,
    ) -> Self {
        Self { key, title, lines, rows: Vec::new(), table: None }
    }

    /// The figures by key, and the rows where there are any.
    fn json(&self) -> Json {
        let mut figures = object(&self.lines);
        if !self.rows.is_empty() {
            let rows = self.rows.iter().map(|row| Json::Object(object(row))).collect();
            figures.insert("rows".to_owned(), Json::Array(rows));
        }
        Json::Object(figures)
    }

    fn text(&self) -> String {
        let width = self.lines.iter().map(|line| line.label.chars().count()).max().unwrap_or(0);
        let lines = self.lines.iter().map(|line| {
            let pad = " ".repeat(width - line.label.chars().count());
            format!("\n  {}{pad}  {}", line.label, line.words())
        });
        let row = |row: &Vec<ReportLine>| {
            let words: Vec<String> =
                row.iter().map(|line| format!("{} {}", line.label, line.words())).collect();
            format!("\n  {}", words.join(" · "))
        };
        let rows: String = match &self.table {
            Some(table) => table.text(),
            None => self.rows.iter().map(row).collect(),
        };
        format!("\n\n{}{}{rows}", self.title, lines.collect::<String>())
    }
}

/// The figures by key; those without a value are null, and `absent` says why.
fn object(lines: &[ReportLine]) -> Map<String, Json> {
    let (mut figures, mut absent) = (Map::new(), Map::new());
    for line in lines {
        match line.json() {
            Ok(value) => drop(figures.insert(line.key(), value)),
            Err(absence) => {
                absent.insert(line.key(), Json::String(absence.to_string()));
                figures.insert(line.key(), Json::Null);
            }
        }
    }
    figures.insert("absent".to_owned(), Json::Object(absent));
    figures
}

pub(in crate::cli) fn json(inputs: &Inputs, sections: &[Section]) -> Result<String, Error> {
    let mut report = Map::new();
    report.insert("schema".to_owned(), json!(1));
    let snapshot = inputs.library.contents().map(|manifest| manifest.id.as_str());
    report.insert("snapshot".to_owned(), json!(snapshot));
    report.insert("small".to_owned(), json!(inputs.small().to_string()));
    report.insert("large".to_owned(), json!(inputs.large().to_string()));
    let benchmark = inputs.benchmark.as_ref().unwrap_or(&inputs.large);
    report.insert("benchmark".to_owned(), json!(benchmark.symbol().to_string()));
    report.insert("basis".to_owned(), json!(inputs.basis.label().replace(' ', "_")));
    report.insert("as_of".to_owned(), json!(inputs.as_of.to_string()));
    report.insert("age_days".to_owned(), json!(inputs.age_days));
    report.insert("spacing".to_owned(), json!(inputs.spacing().word()));
    report.insert("notes".to_owned(), json!(inputs.notes));
    for section in sections {
        report.insert(section.key.to_owned(), section.json());
    }
    serde_json::to_string_pretty(&report).map_err(|error| {
        Error::invalid(format!("cannot write the report: {error}"), "report this as a fault")
    })
}

pub(in crate::cli) fn text(inputs: &Inputs, sections: &[Section]) -> String {
    let head = format!(
        "{} against {}, {}, {}as of {}",
        inputs.small(),
        inputs.large(),
        inputs.basis.label(),
        if inputs.spacing() == Spacing::Session {
            String::new()
        } else {
            format!("{}, ", inputs.spacing().word())
        },
        format::day_long(inputs.as_of),
    );
    let age = inputs.age_days.map(wording::report::age).unwrap_or_default();
    let parts: String = sections.iter().map(Section::text).collect();
    format!("{head}{age}{parts}")
}
