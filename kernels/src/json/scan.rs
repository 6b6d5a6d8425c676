//! One pass over a text: what is well-formed is stepped over, what is not is named.

use super::{plain_bytes, quoted_bytes, whole_numbers};

/// How deep objects and lists may stand in each other.
pub const MOST_LEVELS: usize = 16;
/// How many fields an object may have.
pub const MOST_FIELDS: usize = 64;

/// Why a text is refused.
#[derive(Clone, Copy, Debug)]
pub enum Trouble {
    /// It is not well-formed: this does not stand where it should.
    Expected(&'static str),
    /// The name of a field is written with an escape.
    Escaped,
    /// The name of a field stands twice.
    Twice,
    /// Objects and lists stand too deep in each other.
    TooDeep,
    /// An object has too many fields.
    TooMany,
}

use Trouble::Expected;

/// A place in a text, which moves forward.
///
/// What others call is not inlined: in code that is built for size it would be built for size too.
#[derive(Clone, Debug)]
pub struct Scan<'a> {
    text: &'a str,
    pub(super) at: usize,
}

impl<'a> Scan<'a> {
    /// A scan that begins at a byte of a text.
    pub fn new(text: &'a str, at: usize) -> Self {
        Self { text, at }
    }

    /// The index of the next byte.
    pub fn place(&self) -> usize {
        self.at
    }

    /// The next byte; 0, which stands nowhere in JSON, at the end.
    pub(super) fn peek(&self) -> u8 {
        self.text.as_bytes().get(self.at).copied().unwrap_or(0)
    }

    fn rest(&self) -> &'a [u8] {
        self.text.as_bytes().get(self.at..).unwrap_or_default()
    }

    pub(super) fn skip(&mut self, byte: u8) -> bool {
        let is_it = self.peek() == byte;
        self.at += usize::from(is_it);
        is_it
    }

    /// Steps over white space; the index of what comes then.
    pub fn space(&mut self) -> usize {
        while matches!(self.peek(), b' ' | b'\n' | b'\r' | b'\t') {
            self.at += 1;
        }
        self.at
    }

    /// Steps over a value and the space around it, after which the text must end.
    #[inline(never)]
    pub fn document(&mut self) -> Result<usize, Trouble> {
        let start = self.space();
        self.value(0)?;
        let end = self.at;
        if self.space() < self.text.len() {
            return Err(Expected("the end after the value"));
        }
        self.at = end;
        Ok(start)
    }

    /// Steps over a value, which begins here.
    fn value(&mut self, level: usize) -> Result<(), Trouble> {
        match self.peek() {
            b'{' | b'[' => self.nested(level),
            b'"' => self.string().map(|_| ()),
            b'-' | b'0'..=b'9' => self.number(),
            _ => {
                for word in ["null", "true", "false"] {
                    if self.text.get(self.at..).is_some_and(|rest| rest.starts_with(word)) {
                        self.at += word.len();
                        return Ok(());
                    }
                }
                Err(Expected("a value"))
            }
        }
    }

    fn nested(&mut self, level: usize) -> Result<(), Trouble> {
        if level == MOST_LEVELS {
            return Err(Trouble::TooDeep);
        }
        let mut names = [""; MOST_FIELDS];
        let mut count = 0;
        let open = self.peek();
        let mut has_more = self.enter();
        while has_more {
            if open == b'{' {
                let start = self.at;
                let name = self.name()?;
                if names.iter().take(count).any(|before| *before == name) {
                    self.at = start;
                    return Err(Trouble::Twice);
                }
                *names.get_mut(count).ok_or(Trouble::TooMany)? = name;
                count += 1;
            } else {
                self.integers();
            }
            self.value(level + 1)?;
            has_more = self.comma(open)?;
        }
        Ok(())
    }

    /// Steps over whole numbers and the commas behind them, as far as they go.
    ///
    /// Columns are most of a file, and this takes them in one loop.
    fn integers(&mut self) {
        self.at += whole_numbers(self.rest());
        self.space();
    }

    /// Steps over a value of a text that has been checked, by its brackets and quotes alone.
    #[inline(never)]
    pub fn step(&mut self) {
        let mut level = 0_usize;
        loop {
            match self.peek() {
                0 => return,
                b'"' => {
                    if self.string().is_err() {
                        return;
                    }
                    continue;
                }
                b'{' | b'[' => level += 1,
                b',' | b'}' | b']' | b' ' | b'\n' | b'\r' | b'\t' if level == 0 => return,
                b'}' | b']' => level -= 1,
                _ if 0 < level => {
                    self.at += plain_bytes(self.rest()).max(1);
                    continue;
                }
                _ => {}
            }
            self.at += 1;
        }
    }

    /// Steps into an object or list; whether it holds anything.
    pub fn enter(&mut self) -> bool {
        let close = closing(self.peek());
        self.at += 1;
        self.space();
        !self.skip(close)
    }

    /// Steps over a comma to the next item, or over the end; whether there is another item.
    #[inline(never)]
    pub fn comma(&mut self, open: u8) -> Result<bool, Trouble> {
        self.space();
        let has_more = self.skip(b',');
        if !has_more && !self.skip(closing(open)) {
            return Err(Expected(match open {
                b'{' => "a comma or the end of the object",
                _ => "a comma or the end of the list",
            }));
        }
        if has_more {
            self.space();
        }
        Ok(has_more)
    }

    /// Steps over the name of a field and its colon, to the value.
    #[inline(never)]
    pub fn name(&mut self) -> Result<&'a str, Trouble> {
        if self.peek() != b'"' {
            return Err(Expected("a name in quotes"));
        }
        let start = self.at + 1;
        let is_plain = self.string()?;
        let name = self.text.get(start..self.at - 1).unwrap_or_default();
        if !is_plain {
            return Err(Trouble::Escaped);
        }
        self.space();
        if !self.skip(b':') {
            return Err(Expected("a colon"));
        }
        self.space();
        Ok(name)
    }

    /// Steps over a text; true where it has no escape.
    fn string(&mut self) -> Result<bool, Trouble> {
        self.at += 1;
        let mut is_plain = true;
        loop {
            self.at += quoted_bytes(self.rest());
            match self.peek() {
                b'"' => {
                    self.at += 1;
                    return Ok(is_plain);
                }
                b'\\' => {
                    self.escape()?;
                    is_plain = false;
                }
                0 if self.at >= self.text.len() => return Err(Expected("the closing quote")),
                _ => return Err(Expected("an escape for a control character")),
            }
        }
    }

    fn number(&mut self) -> Result<(), Trouble> {
        self.skip(b'-');
        if !self.skip(b'0') {
            self.digits()?;
        }
        if self.skip(b'.') {
            self.digits()?;
        }
        if self.skip(b'e') || self.skip(b'E') {
            if !self.skip(b'-') {
                self.skip(b'+');
            }
            self.digits()?;
        }
        Ok(())
    }

    fn digits(&mut self) -> Result<(), Trouble> {
        let start = self.at;
        while self.peek().is_ascii_digit() {
            self.at += 1;
        }
        if start < self.at { Ok(()) } else { Err(Expected("a digit")) }
    }
}

fn closing(open: u8) -> u8 {
    if open == b'{' { b'}' } else { b']' }
}

/// The line of a byte, counted from 1.
pub fn line(bytes: &[u8], at: usize) -> u64 {
    bytes.iter().take(at).filter(|&&byte| byte == b'\n').count() as u64 + 1
}
