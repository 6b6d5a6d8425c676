//! Enums that stand as one word in a file or a link, with the word beside each variant.

use crate::domain::{Error, quoted};

/// Defines an enum whose variants have a code, with `ALL`, `code`, `Display` and `FromStr`.
macro_rules! coded_enum {
    (
        $(#[$meta:meta])*
        pub enum $name:ident ($what:literal) {
            $($(#[$variant_meta:meta])* $variant:ident = $code:literal,)+
        }
    ) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name {
            $($(#[$variant_meta])* $variant,)+
        }

        impl $name {
            /// Every variant, in the order in which they are written.
            pub const ALL: &[Self] = &[$(Self::$variant,)+];

            /// The word that stands for the variant in files and links.
            pub fn code(self) -> &'static str {
                match self {
                    $(Self::$variant => $code,)+
                }
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(self.code())
            }
        }

        impl std::str::FromStr for $name {
            type Err = $crate::domain::Error;

            fn from_str(text: &str) -> Result<Self, Self::Err> {
                let index = $crate::domain::market::coded_enum::position(text, &[$($code,)+], $what)?;
                Self::ALL.get(index).copied().ok_or_else(|| {
                    $crate::domain::market::coded_enum::unknown(text, &[$($code,)+], $what)
                })
            }
        }
    };
}

pub(in crate::domain) use coded_enum;

/// Position of a word among the codes of an enum.
pub(in crate::domain) fn position(text: &str, codes: &[&str], what: &str) -> Result<usize, Error> {
    let found = codes.iter().position(|code| *code == text);
    found.ok_or_else(|| unknown(text, codes, what))
}

pub(in crate::domain) fn unknown(text: &str, codes: &[&str], what: &str) -> Error {
    Error::invalid(
        format!("{} is not {what}", quoted(text)),
        format!("use one of {}", codes.join(", ")),
    )
}
