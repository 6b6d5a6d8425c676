//! Values of a checked text, and what they are asked for.

use std::{borrow::Cow, fmt::Write as _};

use rotascope_kernels::json::{Scan, line, quoted_bytes, unescaped};

use super::number;
use crate::domain::{Error, excerpt};

pub(super) const REMEDY: &str = "write the field as data/README.md describes it";

/// A value in a checked text.
///
/// Errors of its functions name the line, and the path as in `quotes[3].value`.
#[derive(Clone, Copy, Debug)]
pub(in crate::domain) struct Json<'a> {
    document: &'a str,
    start: usize,
    end: usize,
}

/// The fields of an object or the items of a list, in their order.
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
    pub(super) fn source(self) -> &'a str {
        self.document.get(self.start..self.end).unwrap_or_default()
    }

    /// True where it is `null`, which stands for a missing value.
    pub(super) fn is_null(self) -> bool {
        self.source() == "null"
    }

    /// The fields of an object.
    pub(super) fn object(self) -> Result<Items<'a>, Error> {
        self.items(b'{').ok_or_else(|| self.is_not("an object"))
    }

    /// The items of a list.
    pub(super) fn list(self) -> Result<Items<'a>, Error> {
        self.items(b'[').ok_or_else(|| self.is_not("a list"))
    }

    /// The value of a field of an object, which must be there; fields behind it are not looked at.
    pub(in crate::domain) fn field(self, name: &'static str) -> Result<Self, Error> {
        let found = self.object()?.find(|(other, _)| *other == name);
        found.map(|(_, value)| value).ok_or_else(|| self.place(missing_field(name)))
    }

    /// The text that stands in quotes, its escapes resolved.
    pub(super) fn text(self) -> Result<Cow<'a, str>, Error> {
        let quoted = self.source().strip_prefix('"').and_then(|rest| rest.strip_suffix('"'));
        let quoted = quoted.ok_or_else(|| self.is_not("a text"))?;
        Ok(if quoted_bytes(quoted.as_bytes()) < quoted.len() {
            unescaped(quoted).into()
        } else {
            quoted.into()
        })
    }

    /// True where it is `true`.
    pub(super) fn truth(self) -> Result<bool, Error> {
        match self.source() {
            "true" => Ok(true),
            "false" => Ok(false),
            _ => Err(self.is_not("true or false")),
        }
    }

    /// A whole number of at most [`EXACT`](super::EXACT), without a point or an exponent.
    pub(in crate::domain) fn integer(self) -> Result<i64, Error> {
        number::integer(self.source()).ok_or_else(|| {
            if !self.is_number() {
                return self.is_not("a whole number");
            }
            let problem =
                format!("{} is not a whole number of at most 2^53", excerpt(self.source()));
            self.invalid(&problem, "write digits alone; columns are scaled by their decimals")
        })
    }

    /// A whole number from `least` to `most`.
    pub(super) fn integer_from(self, least: i64, most: i64) -> Result<i64, Error> {
        let number = self.integer()?;
        if number < least || most < number {
            let problem = format!("{number} is not a whole number from {least} to {most}");
            return Err(self.invalid(&problem, REMEDY));
        }
        Ok(number)
    }

    /// The f64 nearest to a decimal number of at most 22 decimals, whose digits without the point
    /// are at most [`EXACT`](super::EXACT); an exponent is refused.
    pub(super) fn decimal(self) -> Result<f64, Error> {
        if !self.is_number() {
            return Err(self.is_not("a number"));
        }
        number::decimal(self.source()).ok_or_else(|| {
            let problem = format!("{} has an exponent, or too many digits", excerpt(self.source()));
            self.invalid(&problem, "write at most 15 digits and no exponent")
        })
    }

    /// A list of whole numbers, item by item, so that an error names the one that is wrong.
    pub(super) fn integers(self) -> Result<Vec<i64>, Error> {
        self.list()?.map(|(_, item)| item.integer()).collect()
    }

    fn invalid(self, problem: &str, remedy: &str) -> Error {
        self.place(Error::invalid(problem, remedy))
    }

    /// The error with line and path, where it has no line yet; a field that it names already is
    /// taken as the path from here.
    pub(in crate::domain) fn place(self, error: Error) -> Error {
        if error.place().line.is_some() {
            return error;
        }
        let inner = error.place().field.clone().unwrap_or_default();
        let nearest = self.nearest(&inner);
        let mut path = self.path();
        join(&mut path, &inner);
        let error = error.at_line(line(self.document.as_bytes(), nearest.start));
        if path.is_empty() { error } else { error.at_field(path) }
    }

    /// The value at a path such as `quotes[3].value`, or the last on the way that is there.
    fn nearest(self, path: &str) -> Self {
        let mut here = self;
        for part in path.split(['.', '[']).map(|part| part.trim_end_matches(']')) {
            let index = part.parse().ok();
            let open = here.source().bytes().next().unwrap_or(0);
            let mut items = here.items(open).into_iter().flatten().enumerate();
            let found = items.find(|(at, (name, _))| match open {
                b'[' => index == Some(*at),
                _ => *name == part,
            });
            let Some((_, (_, item))) = found else { break };
            here = item;
        }
        here
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

/// The error of an object that lacks a field.
pub(super) fn missing_field(name: &'static str) -> Error {
    Error::invalid(format!("missing field `{name}`"), REMEDY).at_field(name)
}

fn join(path: &mut String, name: &str) {
    if !(path.is_empty() || name.is_empty() || name.starts_with('[')) {
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
