//! Bytes of a file as text with one kind of line end.
//!
//! UTF-8 and UTF-16 are told by their bytes. What is neither is read as Windows-1252, as spreadsheets of
//! Western Europe save it, where it has no bytes that no text has; days and numbers are the same in all.

use std::borrow::Cow;

use crate::domain::Error;
pub(super) use crate::domain::quoted as quote;

/// The largest file, in bytes.
const LARGEST: usize = 1 << 30;
/// What may stand before a text and is no part of it.
const MARK: char = '\u{feff}';
/// How much of a file tells what it is.
const OPENING: usize = 512;
/// Starts of files that are no tables, with what they are and what to do.
const OTHERS: [(&[u8], &str, &str); 4] = [
    (b"PK\x03\x04", "the file is a workbook", "save the sheet as CSV"),
    (b"%PDF", "the file is a PDF document", "download the table as CSV"),
    (b"\x1f\x8b", "the file is compressed", "unpack it first"),
    (b"\xd0\xcf\x11\xe0", "the file is an old workbook", "save the sheet as CSV"),
];

/// What web pages and parts of them open with.
const MARKUP: [&str; 7] = ["<html", "<!doctype", "<table", "<tr", "<div", "<meta", "<style"];

/// The first of some names in quotes, no more than fit into a message.
pub(super) fn listed(names: impl Iterator<Item: AsRef<str>>, between: &str) -> String {
    const MOST: usize = 60;
    let mut list = String::new();
    for (at, name) in names.take(MOST).enumerate() {
        list.push_str(if at == 0 { "" } else { between });
        list.extend(name.as_ref().chars().take(MOST + 1));
    }
    quote(&list)
}

/// Text of a file in UTF-8, UTF-16 or Windows-1252; every line ends with `\n` or `\r\n`.
///
/// # Errors
/// When the file is empty, in another encoding, or no table at all, such as a web page.
pub(super) fn decode(bytes: &[u8]) -> Result<Cow<'_, str>, Error> {
    let other = OTHERS.iter().find(|(start, ..)| bytes.starts_with(start));
    if let Some((_, problem, remedy)) = other {
        return Err(Error::invalid(*problem, *remedy));
    }
    if LARGEST < bytes.len() {
        let remedy = "choose a table of prices";
        return Err(Error::invalid("the file is larger than a gigabyte", remedy));
    }
    let text = match utf16(bytes) {
        Some(text) => Cow::Owned(text?),
        None => utf8(bytes)?,
    };
    let text = match text {
        Cow::Borrowed(text) => Cow::Borrowed(text.strip_prefix(MARK).unwrap_or(text)),
        Cow::Owned(mut text) => {
            if text.starts_with(MARK) {
                text.drain(..MARK.len_utf8());
            }
            Cow::Owned(text)
        }
    };
    refuse_markup(&text)?;
    if text.trim().is_empty() {
        return Err(Error::invalid("the file is empty", "choose another file"));
    }
    Ok(if has_lone_returns(&text) { Cow::Owned(with_line_ends(&text)) } else { text })
}

/// True where a line ends with `\r` alone, as old systems had it.
fn has_lone_returns(text: &str) -> bool {
    let mut after = text.split('\r').skip(1);
    after.any(|rest| !rest.starts_with('\n'))
}

fn with_line_ends(text: &str) -> String {
    let mut lines = String::with_capacity(text.len());
    let mut parts = text.split('\r');
    lines.push_str(parts.next().unwrap_or_default());
    for rest in parts {
        lines.push('\n');
        lines.push_str(rest.strip_prefix('\n').unwrap_or(rest));
    }
    lines
}

fn utf8(bytes: &[u8]) -> Result<Cow<'_, str>, Error> {
    std::str::from_utf8(bytes).map(Cow::Borrowed).or_else(|error| {
        let before = bytes.get(..error.valid_up_to()).unwrap_or_default();
        let text = if before.is_ascii() { windows_1252(bytes) } else { None };
        text.map(Cow::Owned).ok_or_else(|| {
            let line = before.split(|&b| b == b'\n').count();
            let error = Error::invalid("the file is not UTF-8 text", "save it as CSV in UTF-8");
            error.at_line(line as u64)
        })
    })
}

/// Text of one byte a letter; none where a byte is of no text, or letters with accents and signs are
/// more than the words of a table have.
fn windows_1252(bytes: &[u8]) -> Option<String> {
    if bytes.len() < 4 * bytes.iter().filter(|byte| !byte.is_ascii()).count() {
        return None;
    }
    let letter = |&byte: &u8| match byte {
        b'\t' | b'\n' | b'\r' | b' '..=b'~' | 0xa0..=0xff => Some(char::from(byte)),
        0x80 => Some('€'),
        0x91..=0x94 => Some('\''),
        0x96 | 0x97 => Some('–'),
        _ => None,
    };
    let letters = || bytes.iter().map(letter);
    let length: usize = letters().flatten().map(char::len_utf8).sum();
    // With room for all of it from the start, a large file is never there twice.
    let mut text = String::with_capacity(length);
    for letter in letters() {
        text.push(letter?);
    }
    Some(text)
}

/// The text where a mark at its start, or a zero beside every letter, tells UTF-16.
fn utf16(bytes: &[u8]) -> Option<Result<String, Error>> {
    type Join = fn([u8; 2]) -> u16;
    let join: Join = match *bytes {
        [0xff, 0xfe, ..] => u16::from_le_bytes,
        [0xfe, 0xff, ..] => u16::from_be_bytes,
        [a, 0, b, 0, ..] if a != 0 && b != 0 => u16::from_le_bytes,
        [0, a, 0, b, ..] if a != 0 && b != 0 => u16::from_be_bytes,
        _ => return None,
    };
    let units = bytes.chunks(2).map(|pair| match pair {
        [a, b] => join([*a, *b]),
        _ => u16::from(u8::MAX),
    });
    let letters = || char::decode_utf16(units.clone());
    let length = letters().flatten().map(char::len_utf8).sum();
    let mut text = String::with_capacity(length);
    let read = letters().try_for_each(|letter| letter.map(|letter| text.push(letter)));
    Some(
        read.map(|()| text)
            .map_err(|_| Error::invalid("the file is not UTF-16 text", "save it as CSV in UTF-8")),
    )
}

fn refuse_markup(text: &str) -> Result<(), Error> {
    let opening: String = text.trim_start().chars().take(OPENING).collect();
    let opening = opening.to_ascii_lowercase();
    let problem = match opening.chars().next() {
        Some('<') if MARKUP.iter().any(|tag| opening.contains(tag)) => {
            "the file is a web page, not a table"
        }
        Some('<') if opening.starts_with("<?xml") => "the file is XML, not a table",
        Some('{' | '[') => "the file is JSON, not a table",
        _ => return Ok(()),
    };
    Err(Error::invalid(problem, "download the table as CSV"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn encodings_and_line_ends_are_made_one() {
        let utf16 = |text: &str, bytes: fn(u16) -> [u8; 2]| -> Vec<u8> {
            text.encode_utf16().flat_map(bytes).collect()
        };
        for bytes in [
            "a,b\n1,é\n".as_bytes().to_vec(),
            "\u{feff}a,b\r\n1,é\r\n".as_bytes().to_vec(),
            "a,b\r1,é\r".as_bytes().to_vec(),
            utf16("\u{feff}a,b\r\n1,é\n", u16::to_le_bytes),
            utf16("\u{feff}a,b\n1,é\n", u16::to_be_bytes),
            utf16("a,b\n1,é\n", u16::to_le_bytes),
            b"a,b\r\n1,\xe9\r\n".to_vec(),
        ] {
            assert_eq!(decode(&bytes).unwrap().replace("\r\n", "\n"), "a,b\n1,é\n");
        }
    }

    #[test]
    fn what_is_no_table_is_named() {
        for (bytes, words) in [
            (&b""[..], "the file is empty"),
            (b"\xef\xbb\xbf \n", "the file is empty"),
            (b"date,close\n2026-01-02,\xff\x00\n", "line 2: the file is not UTF-8 text"),
            (b"\xc3\xa9\n\xff", "line 2: the file is not UTF-8 text"),
            (b"\xff\xfea\x00\x00\xd8b\x00", "the file is not UTF-16 text"),
            (b"<!DOCTYPE html><html>", "the file is a web page"),
            (b"{\"error\": 1}", "the file is JSON"),
            (b"PK\x03\x04..", "the file is a workbook"),
        ] {
            let error = decode(bytes).unwrap_err().to_string();
            assert!(error.starts_with(words), "{error}");
        }
    }
}
