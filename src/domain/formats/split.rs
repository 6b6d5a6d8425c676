//! A text cut into rows and cells, read once and kept nowhere: what comes of it decides what is kept.

use csv_core::{ReadFieldResult, Reader, ReaderBuilder};

/// What is handed on of a cell at a time, in bytes.
const PIECE: usize = 256;

/// A text of which the next row and the next cell can be asked.
pub(super) struct Split<'t> {
    core: Reader,
    text: &'t str,
    rest: &'t [u8],
    line: usize,
    piece: [u8; PIECE],
}

impl<'t> Split<'t> {
    pub(super) fn new(text: &'t str, separator: u8) -> Self {
        let core = ReaderBuilder::new().delimiter(separator).build();
        Self { core, text, rest: text.as_bytes(), line: 1, piece: [0; PIECE] }
    }

    /// Begins again with the first row of the text.
    pub(super) fn rewind(&mut self) {
        self.core.reset();
        (self.rest, self.line) = (self.text.as_bytes(), 1);
    }

    /// The line on which the next row begins, as an editor counts them; none where there is no row.
    pub(super) fn next_row(&mut self) -> Option<usize> {
        while let [first @ (b'\n' | b'\r'), rest @ ..] = self.rest {
            self.line += usize::from(*first == b'\n');
            self.rest = rest;
        }
        (!self.rest.is_empty()).then_some(self.line)
    }

    /// Hands the next cell of the row on in pieces, without the marks around it; true for the last one.
    pub(super) fn next_cell(&mut self, mut take: impl FnMut(&[u8])) -> bool {
        loop {
            let (found, read, written) = self.core.read_field(self.rest, &mut self.piece);
            let (before, rest) = self.rest.split_at_checked(read).unwrap_or((self.rest, &[]));
            self.line += before.split(|&byte| byte == b'\n').count() - 1;
            self.rest = rest;
            take(self.piece.get(..written).unwrap_or_default());
            match found {
                ReadFieldResult::Field { record_end } => return record_end,
                ReadFieldResult::End => return true,
                ReadFieldResult::InputEmpty | ReadFieldResult::OutputFull => {}
            }
        }
    }
}
