//! The layout of files of facts: one line a field, one line an item.

use std::io;

use serde_json::ser::Formatter;

/// Breaks lines before the fields of the outermost object and before the items of their lists.
#[derive(Default)]
pub(super) struct Lines {
    depth: usize,
}

impl Lines {
    /// The layout of an object that stands on one line of another.
    pub(super) fn inside() -> Self {
        Self { depth: 1 }
    }
}

impl Formatter for Lines {
    fn begin_object<W: ?Sized + io::Write>(&mut self, writer: &mut W) -> io::Result<()> {
        self.depth += 1;
        writer.write_all(b"{")
    }

    fn end_object<W: ?Sized + io::Write>(&mut self, writer: &mut W) -> io::Result<()> {
        self.depth -= 1;
        writer.write_all(if self.depth == 0 { b"\n}" } else { b"}" })
    }

    fn begin_array<W: ?Sized + io::Write>(&mut self, writer: &mut W) -> io::Result<()> {
        self.depth += 1;
        writer.write_all(b"[")
    }

    fn end_array<W: ?Sized + io::Write>(&mut self, writer: &mut W) -> io::Result<()> {
        self.depth -= 1;
        writer.write_all(if self.depth == 1 { b"\n]" } else { b"]" })
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

    fn begin_array_value<W: ?Sized + io::Write>(
        &mut self,
        writer: &mut W,
        first: bool,
    ) -> io::Result<()> {
        writer.write_all(match (self.depth, first) {
            (2, true) => b"\n ",
            (2, false) => b",\n ",
            (_, true) => b"",
            (_, false) => b", ",
        })
    }
}

#[cfg(test)]
mod tests {
    use serde::Serialize;
    use serde_json::Serializer;

    use super::*;

    #[test]
    fn objects_have_a_line_for_each_item() {
        #[derive(Serialize)]
        struct Wire {
            a: u8,
            b: Vec<(u8, u8)>,
            c: Vec<u8>,
        }
        let mut bytes = Vec::new();
        let mut serializer = Serializer::with_formatter(&mut bytes, Lines::default());
        Wire { a: 1, b: vec![(2, 3), (4, 5)], c: vec![] }.serialize(&mut serializer).unwrap();
        let text = String::from_utf8(bytes).unwrap();
        assert_eq!(text, "{\n\"a\": 1,\n\"b\": [\n [2, 3],\n [4, 5]\n],\n\"c\": [\n]\n}");
    }
}
