//! serde on a checked text: types that derive `Deserialize` are read exactly, and errors name the place.

use std::{borrow::Cow, fmt, marker::PhantomData};

use serde::{
    Deserialize, Deserializer,
    de::{self, DeserializeSeed, MapAccess, SeqAccess, Visitor},
    forward_to_deserialize_any,
};

use super::{
    number::EXACT,
    value::{self, Items, Json, REMEDY},
};
use crate::domain::Error;

/// Name of a newtype that takes a column of whole numbers as it is written, to scan it in one pass.
pub(in crate::domain::snapshot) const COLUMN: &str = "rotascope::Column";

/// Name of a newtype that takes numbers one by one and is told how many there are, so that its column is
/// made at once and not doubled while it grows.
pub(in crate::domain::snapshot) const NUMBERS: &str = "rotascope::Numbers";

/// The error of the domain as serde makes it.
#[derive(Debug)]
pub(in crate::domain) struct Refused(Error);

impl fmt::Display for Refused {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl std::error::Error for Refused {}

impl de::Error for Refused {
    /// Problem and remedy, parted by a semicolon as an [`Error`] writes them.
    fn custom<T: fmt::Display>(message: T) -> Self {
        let text = message.to_string();
        let (problem, remedy) = text.split_once("; ").unwrap_or((&text, REMEDY));
        Self(Error::invalid(problem, remedy))
    }

    /// What was found instead stands at the line that the error names.
    fn invalid_type(_: de::Unexpected<'_>, expected: &dyn de::Expected) -> Self {
        Self::custom(format_args!("{expected} belongs here"))
    }

    fn missing_field(field: &'static str) -> Self {
        Self(value::missing_field(field))
    }
}

impl From<Error> for Refused {
    fn from(error: Error) -> Self {
        Self(error)
    }
}

/// Methods that hand over a whole number of the type's own range.
macro_rules! whole_numbers {
    ($($method:ident, $visit:ident, $type:ty;)+) => {$(
        fn $method<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Refused> {
            let (least, most) = (i64::from(<$type>::MIN), i64::from(<$type>::MAX));
            visitor.$visit(self.integer_from(least, most)? as $type)
        }
    )+};
}

impl<'de> Deserializer<'de> for Json<'de> {
    type Error = Refused;

    whole_numbers! {
        deserialize_i32, visit_i32, i32;
        deserialize_u16, visit_u16, u16;
        deserialize_u32, visit_u32, u32;
    }

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Refused> {
        match self.source().bytes().next() {
            Some(b'{') => self.deserialize_map(visitor),
            Some(b'[') => self.deserialize_seq(visitor),
            Some(b'"') => self.deserialize_str(visitor),
            Some(b'n') => visitor.visit_unit(),
            Some(b't' | b'f') => self.deserialize_bool(visitor),
            _ if self.source().contains(['.', 'e', 'E']) => self.deserialize_f64(visitor),
            _ => self.deserialize_i64(visitor),
        }
    }

    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Refused> {
        visitor.visit_bool(self.truth()?)
    }

    fn deserialize_i64<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Refused> {
        visitor.visit_i64(self.integer()?)
    }

    fn deserialize_u64<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Refused> {
        visitor.visit_u64(self.integer_from(0, EXACT)? as u64)
    }

    fn deserialize_f64<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Refused> {
        visitor.visit_f64(self.decimal()?)
    }

    fn deserialize_str<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Refused> {
        match self.text()? {
            Cow::Borrowed(text) => visitor.visit_borrowed_str(text),
            Cow::Owned(text) => visitor.visit_string(text),
        }
    }

    fn deserialize_string<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Refused> {
        self.deserialize_str(visitor)
    }

    fn deserialize_identifier<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Refused> {
        self.deserialize_str(visitor)
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Refused> {
        if self.is_null() { visitor.visit_none() } else { visitor.visit_some(self) }
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        name: &'static str,
        visitor: V,
    ) -> Result<V::Value, Refused> {
        if name == NUMBERS {
            let length = Some(1 + self.source().matches(',').count());
            return visitor.visit_seq(List { items: self.list()?, length });
        }
        if name != COLUMN {
            return visitor.visit_newtype_struct(self);
        }
        // Read again item by item, to name the one that is wrong.
        let named = |refused| self.integers().err().map_or(refused, Refused);
        visitor.visit_borrowed_str(self.source()).map_err(named)
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Refused> {
        visitor.visit_seq(List { items: self.list()?, length: None })
    }

    fn deserialize_map<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Refused> {
        visitor.visit_map(Fields { items: self.object()?, value: None })
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _name: &'static str,
        _fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Refused> {
        self.deserialize_map(visitor)
    }

    fn deserialize_ignored_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Refused> {
        visitor.visit_unit()
    }

    forward_to_deserialize_any! {
        i8 i16 i128 u8 u128 f32 char bytes byte_buf unit unit_struct tuple tuple_struct enum
    }
}

struct List<'de> {
    items: Items<'de>,
    /// How many items there are at most, where that is asked for.
    length: Option<usize>,
}

impl<'de> SeqAccess<'de> for List<'de> {
    type Error = Refused;

    fn next_element_seed<S: DeserializeSeed<'de>>(
        &mut self,
        seed: S,
    ) -> Result<Option<S::Value>, Refused> {
        self.items.next().map(|(_, item)| item.seeded(seed)).transpose()
    }

    fn size_hint(&self) -> Option<usize> {
        self.length
    }
}

struct Fields<'de> {
    items: Items<'de>,
    /// The value that belongs to the name that was handed out last.
    value: Option<Json<'de>>,
}

impl<'de> MapAccess<'de> for Fields<'de> {
    type Error = Refused;

    fn next_key_seed<S: DeserializeSeed<'de>>(
        &mut self,
        seed: S,
    ) -> Result<Option<S::Value>, Refused> {
        let Some((name, value)) = self.items.next() else { return Ok(None) };
        self.value = Some(value);
        seed.deserialize(de::value::BorrowedStrDeserializer::new(name)).map(Some)
    }

    fn next_value_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<S::Value, Refused> {
        let missing = || Error::invalid("a value is asked for before its name", REMEDY);
        self.value.take().ok_or_else(missing)?.seeded(seed)
    }
}

impl<'de> Json<'de> {
    /// The value as a type.
    pub(in crate::domain) fn get<T: Deserialize<'de>>(self) -> Result<T, Error> {
        self.seeded(PhantomData).map_err(|Refused(error)| error)
    }

    /// What a seed makes of this value; an error that says no line yet is placed here.
    fn seeded<S: DeserializeSeed<'de>>(self, seed: S) -> Result<S::Value, Refused> {
        seed.deserialize(self).map_err(|Refused(error)| Refused(self.place(error)))
    }
}
