//! Enums that stand as one word in a file, with the word beside each variant.

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
            /// Every variant, in alphabetical order.
            pub const ALL: &[Self] = &[$(Self::$variant,)+];

            /// The word that stands for the variant in files.
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
                Self::ALL.iter().copied().find(|variant| variant.code() == text).ok_or_else(|| {
                    let codes: Vec<&str> = Self::ALL.iter().map(|variant| variant.code()).collect();
                    $crate::domain::Error::invalid(
                        format!("{text:?} is not {}", $what),
                        format!("use one of {}", codes.join(", ")),
                    )
                })
            }
        }
    };
}

pub(super) use coded_enum;
