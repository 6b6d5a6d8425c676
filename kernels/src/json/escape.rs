//! Escapes in texts: checked where a text is stepped over, resolved where it is asked for.

use super::scan::{
    Scan,
    Trouble::{self, Expected},
};

impl Scan<'_> {
    /// Steps over an escape, which begins here; the character it stands for.
    pub(super) fn escape(&mut self) -> Result<char, Trouble> {
        self.at += 1;
        let character = match self.peek() {
            b'b' => '\u{8}',
            b'f' => '\u{c}',
            b'n' => '\n',
            b'r' => '\r',
            b't' => '\t',
            b'u' => return self.code_point(),
            plain @ (b'"' | b'\\' | b'/') => char::from(plain),
            _ => return Err(Expected("a known escape")),
        };
        self.at += 1;
        Ok(character)
    }

    fn code_point(&mut self) -> Result<char, Trouble> {
        let mut code = self.code_unit()?;
        if (0xd800..0xdc00).contains(&code) {
            let half = Expected("the second half of a surrogate pair");
            if !self.skip(b'\\') || self.peek() != b'u' {
                return Err(half);
            }
            let low = self.code_unit()?;
            if !(0xdc00..0xe000).contains(&low) {
                return Err(half);
            }
            code = 0x10000 + ((code - 0xd800) << 10) + (low - 0xdc00);
        }
        char::from_u32(code).ok_or(Expected("the first half of a surrogate pair"))
    }

    /// Steps over `u` and four digits.
    fn code_unit(&mut self) -> Result<u32, Trouble> {
        let mut code = 0;
        for _ in 0..4 {
            self.at += 1;
            let digit = char::from(self.peek()).to_digit(16);
            code = code * 16 + digit.ok_or(Expected("a hexadecimal digit"))?;
        }
        self.at += 1;
        Ok(code)
    }
}

/// The text that stands between quotes, its escapes resolved.
pub fn unescaped(quoted: &str) -> String {
    let mut text = String::with_capacity(quoted.len());
    let mut rest = quoted;
    while let Some((plain, _)) = rest.split_once('\\') {
        text.push_str(plain);
        let mut scan = Scan::new(rest, plain.len());
        text.extend(scan.escape());
        rest = rest.get(scan.at..).unwrap_or_default();
    }
    text.push_str(rest);
    text
}
