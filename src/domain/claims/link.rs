//! The form of a claim in a link: its kind and every text, in a fixed order, between tildes.
//!
//! `streak~IWM~SPY~2026-01-22~price~about~14~0~.~Fourteen_in_a_row`: kind, the terms of the kind,
//! test, published figure, tolerance, source and words. The last two are escaped, and so is a condition. Claims are
//! parted by two tildes, since no text is empty.

use super::{
    claim::{COMMON, Claim},
    kinds::KINDS,
};
use crate::domain::{
    Error,
    format::{link_escaped, link_unescaped},
};

/// What parts the texts of a claim.
const BETWEEN_TEXTS: char = '~';
/// What parts claims.
pub(super) const BETWEEN_CLAIMS: &str = "~~";

/// The form in a link.
pub(super) fn write(claim: &Claim) -> String {
    let mut text = claim.kind().code.to_owned();
    for (name, part) in claim.parts() {
        text.push(BETWEEN_TEXTS);
        if is_free(name) {
            text.push_str(&link_escaped(&part));
        } else {
            text.push_str(&part);
        }
    }
    text
}

/// The claim of a form in a link.
///
/// # Errors
/// When the kind is not known, a text is missing, one is left over, or one cannot be read.
pub(super) fn read(text: &str) -> Result<Claim, Error> {
    let mut texts = text.split(BETWEEN_TEXTS);
    let code = texts.next().unwrap_or_default();
    let kind = KINDS.iter().find(|kind| kind.code == code);
    let names = kind.map_or(&[][..], |kind| kind.fields).iter().map(|field| field.name);
    let mut parts: Vec<(&str, String)> = Vec::new();
    for name in names.chain(COMMON) {
        let Some(text) = texts.next() else { break };
        let text = if is_free(name) {
            link_unescaped(text).ok_or_else(|| cut("a text of it is not whole"))?
        } else {
            text.to_owned()
        };
        parts.push((name, text));
    }
    let claim = Claim::from_parts(code, &parts)?;
    match texts.next() {
        Some(_) => Err(cut("it has more than belongs to its kind")),
        None => Ok(claim),
    }
}

fn is_free(name: &str) -> bool {
    matches!(name, "source" | "when" | "words")
}

fn cut(problem: &str) -> Error {
    Error::invalid(problem, "copy the link again from the page")
}
