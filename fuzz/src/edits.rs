//! Mutations of a text: of its bytes, its words and its lines.

use mutatis::{Candidates, Context, Mutate, Result, mutators as m};

/// Pieces that readers have rules about.
const WORDS: &[&str] = &[
    ",",
    ";",
    "\t",
    "|",
    "\n",
    "\r\n",
    "\"",
    "\"\"",
    "'",
    "=",
    "&",
    "#",
    "~",
    "~~",
    ".",
    "-",
    "_",
    ":",
    "/",
    "%",
    "{",
    "}",
    "[",
    "]",
    "\\",
    "\\u202e",
    "\\u0000",
    "\\ud800",
    "null",
    "true",
    "0",
    "-1",
    "1e3",
    "NaN",
    "inf",
    "9007199254740993",
    "-9223372036854775808",
    "99999999999999999999",
    "0.1",
    "1,234.5",
    "1.234,5",
    "(3)",
    "2026-01-23",
    "2026-02-30",
    "0000-01-01",
    "9999-12-31",
    "01/02/2026",
    "23.01.26",
    "1769178600",
    "46045",
    "2026-01-23T23:30:00-05:00",
    "date",
    "close",
    "adj close",
    "dividend",
    "symbol",
    "weight",
    "ticker",
    "IWM",
    "<script>",
    "../",
    "$",
    "\u{feff}",
    "\u{202e}",
    "\u{2066}",
    "\u{7}",
    "\u{0}",
    "\u{e4}",
    "\u{1f600}",
    "\u{2212}",
];
/// How often a piece is repeated at most.
const MOST_TIMES: usize = 64;

/// Mutations that take pieces from other inputs as well.
pub struct Edits<'a> {
    pub others: &'a [Vec<u8>],
    /// Where bytes are mutated, as a share of the length.
    pub at: f32,
}

impl Mutate<Vec<u8>> for Edits<'_> {
    fn mutate(&mut self, c: &mut Candidates<'_>, text: &mut Vec<u8>) -> Result<()> {
        let at = (self.at * text.len() as f32) as usize;
        for byte in text.iter_mut().skip(at).take(3) {
            m::u8().mutate(c, byte)?;
        }
        let mut edit = |edit: fn(&mut Context, &mut Vec<u8>)| {
            c.mutation(|context| {
                edit(context, text);
                Ok(())
            })
        };
        edit(insert_word)?;
        edit(insert_word)?;
        edit(replace_by_word)?;
        edit(remove)?;
        edit(repeat)?;
        edit(swap_lines)?;
        edit(cut_off)?;
        c.mutation(|context| {
            let other = context.rng().choose(self.others).map_or(&[][..], Vec::as_slice);
            let (from, to) = span(context, other);
            let (start, end) = span(context, text);
            text.splice(start..end, other[from..to].iter().copied());
            Ok(())
        })
    }
}

/// A span of a text: a few bytes, or any.
fn span(context: &mut Context, text: &[u8]) -> (usize, usize) {
    let start = context.rng().gen_index(text.len() + 1).unwrap_or(0);
    let longest = if context.rng().gen_bool() { 16 } else { text.len() };
    let length = context.rng().gen_index(longest + 1).unwrap_or(0);
    (start, text.len().min(start + length))
}

fn word(context: &mut Context) -> &'static [u8] {
    context.rng().choose(WORDS).map_or(&[], |word| word.as_bytes())
}

fn insert_word(context: &mut Context, text: &mut Vec<u8>) {
    let (start, _) = span(context, text);
    text.splice(start..start, word(context).iter().copied());
}

fn replace_by_word(context: &mut Context, text: &mut Vec<u8>) {
    let (start, end) = span(context, text);
    text.splice(start..end, word(context).iter().copied());
}

fn remove(context: &mut Context, text: &mut Vec<u8>) {
    let (start, end) = span(context, text);
    text.drain(start..end);
}

fn repeat(context: &mut Context, text: &mut Vec<u8>) {
    let (start, end) = span(context, text);
    let times = context.rng().gen_index(MOST_TIMES).unwrap_or(0);
    let piece = text[start..end].repeat(times);
    text.splice(end..end, piece);
}

fn swap_lines(context: &mut Context, text: &mut Vec<u8>) {
    let mut lines: Vec<&[u8]> = text.split(|&byte| byte == b'\n').collect();
    let mut pick = || context.rng().gen_index(lines.len()).unwrap_or(0);
    let (one, other) = (pick(), pick());
    lines.swap(one, other);
    *text = lines.join(&b'\n');
}

fn cut_off(context: &mut Context, text: &mut Vec<u8>) {
    let end = context.rng().gen_index(text.len() + 1).unwrap_or(0);
    text.truncate(end);
}
