//! Answers and addresses of any provider, as text.

use serde::de::DeserializeOwned;

use crate::domain::Error;

/// Refuses what hosts answer in the place of figures: nothing, or a page for people.
pub(super) fn check_body(bytes: &[u8]) -> Result<(), Error> {
    let start = bytes.trim_ascii_start();
    if start.is_empty() {
        return Err(Error::unavailable("the answer is empty", "ask again later"));
    }
    if start.starts_with(b"<") {
        let problem = "the answer is a page of HTML instead of figures";
        return Err(Error::unavailable(problem, "ask again later, or open the address to see why"));
    }
    Ok(())
}

/// An answer in JSON.
pub(super) fn json<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, Error> {
    serde_json::from_slice(bytes).map_err(|error| {
        let problem = format!("the answer cannot be read: {error}");
        Error::invalid(problem, "ask again later, or ask another provider")
    })
}

/// A text as a part of an address: what has a meaning there is escaped (RFC 3986).
pub(super) fn escaped(text: &str) -> String {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-._~".contains(&byte);
    let one =
        |byte: u8| if plain(byte) { char::from(byte).to_string() } else { format!("%{byte:02X}") };
    text.bytes().map(one).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_answer_is_named() {
        for (bytes, words) in [
            (&b""[..], "the answer is empty"),
            (b" \r\n", "the answer is empty"),
            (b"\n<!DOCTYPE html><html>", "a page of HTML instead of figures"),
        ] {
            assert!(check_body(bytes).unwrap_err().to_string().contains(words));
        }
        assert!(check_body(b"Date,Open").is_ok());
    }

    #[test]
    fn names_are_escaped_in_addresses() {
        assert_eq!(escaped("^GSPC/BRK.B"), "%5EGSPC%2FBRK.B");
    }
}
