//! Values of a checked text, and what they are asked for.

use std::{borrow::Cow, fmt::Write as _, str::FromStr};

use super::{escape::unescaped, line, number, scan::Scan};
use crate::domain::Error;

const REMEDY: &str = "write the field as data/README.md describes it";

/// A value in a checked text.
///
/// Errors of its functions name the line, and the path as in `quotes[3].value`.
///
/// ```
/// use rotascope::domain::snapshot::json;
///
/// let file = json::read(br#"{"quotes": [{"value": 28.0}, {"value": "high"}]}"#)?.object()?;
/// let quotes: Vec<_> = file.field("quotes")?.list()?.collect();
/// assert_eq!(quotes[0].object()?.field("value")?.decimal()?, 28.0);
///
/// let error = quotes[1].object()?.field("value")?.decimal().unwrap_err();
/// assert_eq!(error.place().field.as_deref(), Some("quotes[1].value"));
/// assert_eq!(error.problem(), "a text stands where a number is expected");
/// # Ok::<(), rotascope::domain::Error>(())
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Json<'a> {
    document: &'a str,
    start: usize,
    end: usize,
}

/// The fields of an object.
#[derive(Clone, Debug)]
pub struct Object<'a> {
    value: Json<'a>,
    fields: Vec<(&'a str, Json<'a>)>,
}

/// The items of a list, in their order.
#[derive(Clone, Debug)]
pub(super) struct Items<'a> {
    scan: Scan<'a>,
    document: &'a str,
    open: u8,
    has_more: bool,
}

impl<'a> Json<'a> {
    pub(super) fn new(document: &'a str, start: usize, end: usize) -> Self {
        Self { document, start, end }
    }

    /// The value as it is written.
    pub fn source(self) -> &'a str {
        self.document.get(self.start..self.end).unwrap_or_default()
    }

    /// Whether it is `null`, which stands for a missing value.
    pub fn is_null(self) -> bool {
        self.source() == "null"
    }

    /// The fields of an object.
    ///
    /// # Errors
    /// When it is no object.
    pub fn object(self) -> Result<Object<'a>, Error> {
        let items = self.items(b'{').ok_or_else(|| self.is_not("an object"))?;
        Ok(Object { value: self, fields: items.collect() })
    }

    /// The items of a list.
    ///
    /// # Errors
    /// When it is no list.
    pub fn list(self) -> Result<impl Iterator<Item = Self> + Clone + use<'a>, Error> {
        let items = self.items(b'[').ok_or_else(|| self.is_not("a list"))?;
        Ok(items.map(|(_, item)| item))
    }

    /// The text that stands in quotes, its escapes resolved.
    ///
    /// # Errors
    /// When it is no text.
    pub fn text(self) -> Result<Cow<'a, str>, Error> {
        let quoted = self.source().strip_prefix('"').and_then(|rest| rest.strip_suffix('"'));
        let quoted = quoted.ok_or_else(|| self.is_not("a text"))?;
        Ok(if quoted.contains('\\') { unescaped(quoted).into() } else { quoted.into() })
    }

    /// The text as one's own.
    ///
    /// # Errors
    /// As [`Json::text`].
    pub fn string(self) -> Result<String, Error> {
        self.text().map(Cow::into_owned)
    }

    /// What the text stands for.
    ///
    /// # Errors
    /// When it is no text, or one that does not stand for such a thing.
    pub fn parse<T: FromStr<Err = Error>>(self) -> Result<T, Error> {
        self.text()?.parse().map_err(|error| self.place(error))
    }

    /// Whether it is `true`.
    ///
    /// # Errors
    /// When it is neither `true` nor `false`.
    pub fn truth(self) -> Result<bool, Error> {
        match self.source() {
            "true" => Ok(true),
            "false" => Ok(false),
            _ => Err(self.is_not("true or false")),
        }
    }

    /// A whole number.
    ///
    /// # Errors
    /// When it is no number, has a decimal point or an exponent, or exceeds [`EXACT`](super::EXACT).
    pub fn integer(self) -> Result<i64, Error> {
        number::integer(self.source()).ok_or_else(|| {
            if !self.is_number() {
                return self.is_not("a whole number");
            }
            let problem = format!("{} is not a whole number of at most 2^53", self.source());
            self.invalid(&problem, "write digits alone; columns are scaled by their decimals")
        })
    }

    /// A whole number from `least` to `most`.
    ///
    /// # Errors
    /// As [`Json::integer`], and when it is outside.
    pub fn integer_from(self, least: i64, most: i64) -> Result<i64, Error> {
        let number = self.integer()?;
        if number < least || most < number {
            let problem = format!("{number} is not a whole number from {least} to {most}");
            return Err(self.invalid(&problem, REMEDY));
        }
        Ok(number)
    }

    /// The f64 nearest to a decimal number.
    ///
    /// # Errors
    /// When it is no number, has an exponent or more than 22 decimals, or its digits without the
    /// point exceed [`EXACT`](super::EXACT).
    pub fn decimal(self) -> Result<f64, Error> {
        if !self.is_number() {
            return Err(self.is_not("a number"));
        }
        number::decimal(self.source()).ok_or_else(|| {
            let problem = format!("{} has an exponent, or too many digits", self.source());
            self.invalid(&problem, "write at most 15 digits and no exponent")
        })
    }

    /// A list of whole numbers.
    ///
    /// # Errors
    /// When it is no list, or an item is not a whole number as of [`Json::integer`].
    pub fn integers(self) -> Result<Vec<i64>, Error> {
        let Some(numbers) = number::column(self.source()) else {
            // Read again item by item, to name the one that is wrong.
            return self.list()?.map(Self::integer).collect();
        };
        Ok(numbers)
    }

    /// Ten to the power that stands here, for values that are whole numbers over it.
    ///
    /// # Errors
    /// When it is not a whole number from 0 to `most_decimals`, or that exceeds 22.
    pub fn scale(self, most_decimals: u8) -> Result<f64, Error> {
        let decimals = self.integer_from(0, i64::from(most_decimals.min(22)))?;
        Ok(number::power_of_ten(decimals as u32))
    }

    /// An error about this value.
    pub fn invalid(self, problem: &str, remedy: &str) -> Error {
        self.place(Error::invalid(problem, remedy))
    }

    /// The same error, with the line and path of this value.
    pub fn place(self, error: Error) -> Error {
        let error = error.at_line(line(self.document.as_bytes(), self.start));
        let path = self.path();
        if path.is_empty() { error } else { error.at_field(path) }
    }

    fn is_number(self) -> bool {
        self.source().starts_with(|first: char| first == '-' || first.is_ascii_digit())
    }

    fn is_not(self, expected: &str) -> Error {
        let found = match self.source().bytes().next() {
            Some(b'{') => "an object",
            Some(b'[') => "a list",
            Some(b'"') => "a text",
            _ if self.is_number() => "a number",
            _ => self.source(),
        };
        self.invalid(&format!("{found} stands where {expected} is expected"), REMEDY)
    }

    /// The way from the outermost value to this one, found by walking it.
    fn path(self) -> String {
        let mut path = String::new();
        let mut around = Scan::new(self.document, 0);
        let mut here = Self::new(self.document, around.space(), self.document.len());
        while here.start < self.start {
            let open = self.document.as_bytes().get(here.start).copied().unwrap_or(0);
            let mut items = here.items(open).into_iter().flatten().enumerate();
            let Some((index, (name, item))) = items.find(|(_, (_, item))| self.start < item.end)
            else {
                break;
            };
            if open == b'[' {
                // Writing to a String does not fail.
                write!(path, "[{index}]").unwrap_or_default();
            } else {
                join(&mut path, name);
            }
            here = item;
        }
        path
    }

    fn items(self, open: u8) -> Option<Items<'a>> {
        if !matches!(open, b'{' | b'[') || self.source().bytes().next() != Some(open) {
            return None;
        }
        let mut scan = Scan::new(self.document, self.start);
        let has_more = scan.enter();
        Some(Items { scan, document: self.document, open, has_more })
    }
}

fn join(path: &mut String, name: &str) {
    if !path.is_empty() {
        path.push('.');
    }
    path.push_str(name);
}

impl<'a> Iterator for Items<'a> {
    /// The name, empty in a list, and the value.
    type Item = (&'a str, Json<'a>);

    fn next(&mut self) -> Option<Self::Item> {
        if !self.has_more {
            return None;
        }
        let name = if self.open == b'{' { self.scan.name().ok()? } else { "" };
        let start = self.scan.place();
        self.scan.step();
        let value = Json::new(self.document, start, self.scan.place());
        self.has_more = self.scan.comma(self.open).ok()?;
        Some((name, value))
    }
}

impl<'a> Object<'a> {
    /// The value of a field.
    ///
    /// # Errors
    /// When there is no such field.
    pub fn field(&self, name: &str) -> Result<Json<'a>, Error> {
        self.find(name).ok_or_else(|| {
            let mut path = self.value.path();
            join(&mut path, name);
            self.value.invalid(&format!("missing field `{name}`"), REMEDY).at_field(path)
        })
    }

    /// The value of a field that may be missing or `null`.
    pub fn optional(&self, name: &str) -> Option<Json<'a>> {
        self.find(name).filter(|value| !value.is_null())
    }

    /// The names and values, in the order of the text.
    pub fn fields(&self) -> &[(&'a str, Json<'a>)] {
        &self.fields
    }

    fn find(&self, name: &str) -> Option<Json<'a>> {
        self.fields.iter().find(|(found, _)| *found == name).map(|(_, value)| *value)
    }
}
