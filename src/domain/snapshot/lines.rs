//! The layout of files, such that the difference between two of them can be read.

use std::io;

use serde_json::ser::Formatter;

/// Values of a column that stand on a line: of prices, about a year.
const VALUES_A_LINE: usize = 252;

/// Breaks lines before the fields of the outermost object, before the items of its lists, and in
/// columns of values.
#[derive(Default)]
pub(super) struct Lines {
    depth: usize,
    /// How many items of the innermost list have begun.
    items: usize,
    /// True where an item has begun of which it is not known yet what it is.
    has_begun: bool,
    /// True where the list that ends next has a line for each item.
    is_broken: bool,
}

impl Lines {
    /// What parts an item that is an object from the one before.
    fn object<W: ?Sized + io::Write>(&mut self, writer: &mut W) -> io::Result<()> {
        if !std::mem::take(&mut self.has_begun) {
            return Ok(());
        }
        let is_outermost = self.depth == 2;
        writer.write_all(match (is_outermost, self.items) {
            (true, 1) => b"\n ",
            (true, _) => b",\n ",
            (false, 1) => b"",
            (false, _) => b", ",
        })
    }

    /// What parts a value of a column from the one before.
    fn value<W: ?Sized + io::Write>(&mut self, writer: &mut W) -> io::Result<()> {
        if !std::mem::take(&mut self.has_begun) || self.items == 1 {
            return Ok(());
        }
        writer.write_all(if self.items % VALUES_A_LINE == 1 { b",\n " } else { b"," })
    }
}

impl Formatter for Lines {
    fn begin_object<W: ?Sized + io::Write>(&mut self, writer: &mut W) -> io::Result<()> {
        self.object(writer)?;
        self.depth += 1;
        writer.write_all(b"{")
    }

    fn end_object<W: ?Sized + io::Write>(&mut self, writer: &mut W) -> io::Result<()> {
        self.depth -= 1;
        self.is_broken = self.depth == 2;
        writer.write_all(if self.depth == 0 { b"\n}" } else { b"}" })
    }

    fn begin_array<W: ?Sized + io::Write>(&mut self, writer: &mut W) -> io::Result<()> {
        self.depth += 1;
        self.is_broken = false;
        writer.write_all(b"[")
    }

    fn end_array<W: ?Sized + io::Write>(&mut self, writer: &mut W) -> io::Result<()> {
        self.depth -= 1;
        writer.write_all(if std::mem::take(&mut self.is_broken) { b"\n]" } else { b"]" })
    }

    fn begin_array_value<W: ?Sized + io::Write>(
        &mut self,
        _writer: &mut W,
        first: bool,
    ) -> io::Result<()> {
        self.has_begun = true;
        self.items = if first { 1 } else { self.items + 1 };
        Ok(())
    }

    fn begin_object_key<W: ?Sized + io::Write>(
        &mut self,
        writer: &mut W,
        first: bool,
    ) -> io::Result<()> {
        writer.write_all(match (self.depth, first) {
            (1, true) => b"\n",
            (1, false) => b",\n",
            (_, true) => b"",
            (_, false) => b", ",
        })
    }

    fn begin_object_value<W: ?Sized + io::Write>(&mut self, writer: &mut W) -> io::Result<()> {
        writer.write_all(b": ")
    }

    fn write_i64<W: ?Sized + io::Write>(&mut self, writer: &mut W, value: i64) -> io::Result<()> {
        self.value(writer)?;
        write!(writer, "{value}")
    }

    fn write_u32<W: ?Sized + io::Write>(&mut self, writer: &mut W, value: u32) -> io::Result<()> {
        self.value(writer)?;
        write!(writer, "{value}")
    }

    fn begin_string<W: ?Sized + io::Write>(&mut self, writer: &mut W) -> io::Result<()> {
        self.value(writer)?;
        writer.write_all(b"\"")
    }

    fn write_null<W: ?Sized + io::Write>(&mut self, writer: &mut W) -> io::Result<()> {
        self.value(writer)?;
        writer.write_all(b"null")
    }
}

#[cfg(test)]
mod tests {
    use serde::Serialize;
    use serde_json::{Serializer, json};

    use super::*;

    fn check(value: &impl Serialize, expected: &str) {
        let mut bytes = Vec::new();
        value.serialize(&mut Serializer::with_formatter(&mut bytes, Lines::default())).unwrap();
        assert_eq!(String::from_utf8(bytes).unwrap(), expected);
    }

    #[test]
    fn objects_have_a_line_for_each_field_and_item() {
        check(
            &json!({"a": 1, "b": [{"c": 2, "d": [{"e": 3}, {"e": 4}]}, {"c": 5}], "f": []}),
            "{\n\"a\": 1,\n\"b\": [\n {\"c\": 2, \"d\": [{\"e\": 3}, {\"e\": 4}]},\n {\"c\": 5}\n],\n\
             \"f\": []\n}",
        );
        check(&json!({"a": {"b": 1, "c": null}}), "{\n\"a\": {\"b\": 1, \"c\": null}\n}");
    }

    #[test]
    fn columns_break_where_a_line_is_full() {
        let column: Vec<i64> = (0..254).collect();
        let line = |range: std::ops::Range<i64>| {
            range.map(|number| number.to_string()).collect::<Vec<_>>().join(",")
        };
        let expected = format!("[{},\n {}]", line(0..252), line(252..254));
        check(&column, &expected);
        check(&[Some(1_i64), None, Some(-2)], "[1,null,-2]");
        check(&[Some(1_u32), None, Some(2)], "[1,null,2]");
        check(&["A", "B"], "[\"A\",\"B\"]");
    }
}
