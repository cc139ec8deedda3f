//! Decoding a record so that each text and label in it learns where it stands, and what its translation lacks.
//!
//! A deserializer around another one, as `serde_path_to_error` is: it follows the keys and indices on the way down, and where
//! it comes to a field that it knows, it hands over a map with the words and their place instead of the words alone. What must
//! hold: everything else is decoded as the deserializer inside does it. A record decodes without this one too; its texts have no
//! place then.

use std::collections::BTreeMap;
use std::fmt;

use serde::de::value::MapDeserializer;
use serde::de::{
    DeserializeOwned, DeserializeSeed, Deserializer, Error, IntoDeserializer, MapAccess, SeqAccess, Visitor,
};

use super::field::{Field, FieldPath};
use crate::problem::GapReason;

/// The texts and labels of a file.
#[derive(Debug)]
pub struct Fields<'a> {
    /// The file, by its path in the folder.
    pub file: &'a str,
    /// What each of them says in the language of the report.
    pub known: BTreeMap<FieldPath, FieldWords>,
}

/// What a field says in the language of a report.
#[derive(Clone, Debug, Default)]
pub struct FieldWords {
    /// Its words in that language; none where they are those that were written.
    pub words: Option<String>,
    /// What it lacks to be shown in that language.
    pub lack: Option<GapReason>,
}

impl FieldWords {
    /// Whether it differs from what was written.
    #[must_use]
    pub fn is_other(&self) -> bool {
        self.words.is_some() || self.lack.is_some()
    }
}

/// Decodes a record.
///
/// # Errors
/// Those of the deserializer inside.
pub fn decode_located<'de, D: Deserializer<'de>, T: DeserializeOwned>(
    inner: D,
    fields: &Fields<'_>,
) -> Result<T, D::Error> {
    T::deserialize(AtPath { inner, fields, path: ValuePath::Root })
}

/// The keys and indices from a file down to a value.
#[derive(Clone, Copy)]
enum ValuePath<'a> {
    Root,
    Key(&'a ValuePath<'a>, &'a str),
    Item(&'a ValuePath<'a>, usize),
}

impl ValuePath<'_> {
    fn field_path(&self) -> FieldPath {
        match self {
            ValuePath::Root => FieldPath::default(),
            ValuePath::Key(above, key) => {
                let mut path = above.field_path();
                path.push_key(key);
                path
            }
            ValuePath::Item(above, index) => {
                let mut path = above.field_path();
                path.push_item(*index);
                path
            }
        }
    }
}

/// A deserializer, a visitor or a seed, with the path to what it is for.
struct AtPath<'a, D> {
    inner: D,
    fields: &'a Fields<'a>,
    path: ValuePath<'a>,
}

macro_rules! deserialize {
    ($($name:ident($($argument:ident: $type:ty)?))*) => {$(
        fn $name<V: Visitor<'de>>(self, $($argument: $type,)? visitor: V) -> Result<V::Value, D::Error> {
            self.inner.$name($($argument,)? AtPath { inner: visitor, fields: self.fields, path: self.path })
        }
    )*};
}

impl<'de, D: Deserializer<'de>> Deserializer<'de> for AtPath<'_, D> {
    type Error = D::Error;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, D::Error> {
        let path = self.path.field_path();
        match self.fields.known.get(&path) {
            None => self.inner.deserialize_any(AtPath { inner: visitor, fields: self.fields, path: self.path }),
            Some(shown) => {
                let written = <String as serde::Deserialize>::deserialize(self.inner)?;
                let words = shown.words.clone().unwrap_or(written);
                let parts = [(WORDS, words), (FILE, self.fields.file.to_owned()), (PATH, path.packed())];
                let lack = shown.lack.map(|lack| (LACK, lack_word(lack).to_owned()));
                visitor.visit_map(MapDeserializer::new(parts.into_iter().chain(lack)))
            }
        }
    }

    deserialize! {
        deserialize_bool() deserialize_i8() deserialize_i16() deserialize_i32() deserialize_i64() deserialize_i128()
        deserialize_u8() deserialize_u16() deserialize_u32() deserialize_u64() deserialize_u128() deserialize_f32()
        deserialize_f64() deserialize_char() deserialize_str() deserialize_string() deserialize_bytes()
        deserialize_byte_buf() deserialize_option() deserialize_unit() deserialize_unit_struct(name: &'static str)
        deserialize_newtype_struct(name: &'static str) deserialize_seq() deserialize_tuple(length: usize)
        deserialize_map() deserialize_identifier() deserialize_ignored_any()
    }

    fn deserialize_tuple_struct<V: Visitor<'de>>(
        self,
        name: &'static str,
        length: usize,
        visitor: V,
    ) -> Result<V::Value, D::Error> {
        let visitor = AtPath { inner: visitor, fields: self.fields, path: self.path };
        self.inner.deserialize_tuple_struct(name, length, visitor)
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        name: &'static str,
        keys: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, D::Error> {
        self.inner.deserialize_struct(name, keys, AtPath { inner: visitor, fields: self.fields, path: self.path })
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        name: &'static str,
        variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, D::Error> {
        self.inner.deserialize_enum(name, variants, AtPath { inner: visitor, fields: self.fields, path: self.path })
    }
}

macro_rules! visit {
    ($($name:ident($type:ty))*) => {$(
        fn $name<E: Error>(self, value: $type) -> Result<V::Value, E> {
            self.inner.$name(value)
        }
    )*};
}

impl<'de, V: Visitor<'de>> Visitor<'de> for AtPath<'_, V> {
    type Value = V::Value;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.inner.expecting(formatter)
    }

    visit! {
        visit_bool(bool) visit_i64(i64) visit_i128(i128) visit_u64(u64) visit_u128(u128) visit_f64(f64) visit_char(char)
        visit_str(&str) visit_borrowed_str(&'de str) visit_string(String) visit_bytes(&[u8])
        visit_borrowed_bytes(&'de [u8]) visit_byte_buf(Vec<u8>)
    }

    fn visit_none<E: Error>(self) -> Result<V::Value, E> {
        self.inner.visit_none()
    }

    fn visit_unit<E: Error>(self) -> Result<V::Value, E> {
        self.inner.visit_unit()
    }

    fn visit_some<D: Deserializer<'de>>(self, inner: D) -> Result<V::Value, D::Error> {
        self.inner.visit_some(AtPath { inner, fields: self.fields, path: self.path })
    }

    fn visit_newtype_struct<D: Deserializer<'de>>(self, inner: D) -> Result<V::Value, D::Error> {
        self.inner.visit_newtype_struct(AtPath { inner, fields: self.fields, path: self.path })
    }

    fn visit_seq<A: SeqAccess<'de>>(self, inner: A) -> Result<V::Value, A::Error> {
        self.inner.visit_seq(Items { inner, fields: self.fields, path: self.path, next: 0 })
    }

    fn visit_map<A: MapAccess<'de>>(self, inner: A) -> Result<V::Value, A::Error> {
        self.inner.visit_map(Entries { inner, fields: self.fields, path: self.path, key: String::new() })
    }

    // No text stands in an enumeration that YAML would write with a tag.
    fn visit_enum<A: serde::de::EnumAccess<'de>>(self, inner: A) -> Result<V::Value, A::Error> {
        self.inner.visit_enum(inner)
    }
}

impl<'de, S: DeserializeSeed<'de>> DeserializeSeed<'de> for AtPath<'_, S> {
    type Value = S::Value;

    fn deserialize<D: Deserializer<'de>>(self, inner: D) -> Result<S::Value, D::Error> {
        self.inner.deserialize(AtPath { inner, fields: self.fields, path: self.path })
    }
}

/// The items of a list.
struct Items<'a, A> {
    inner: A,
    fields: &'a Fields<'a>,
    path: ValuePath<'a>,
    next: usize,
}

impl<'de, A: SeqAccess<'de>> SeqAccess<'de> for Items<'_, A> {
    type Error = A::Error;

    fn next_element_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<Option<S::Value>, A::Error> {
        let path = ValuePath::Item(&self.path, self.next);
        self.next += 1;
        self.inner.next_element_seed(AtPath { inner: seed, fields: self.fields, path })
    }

    fn size_hint(&self) -> Option<usize> {
        self.inner.size_hint()
    }
}

/// The entries of a record or map.
struct Entries<'a, A> {
    inner: A,
    fields: &'a Fields<'a>,
    path: ValuePath<'a>,
    key: String,
}

impl<'de, A: MapAccess<'de>> MapAccess<'de> for Entries<'_, A> {
    type Error = A::Error;

    fn next_key_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<Option<S::Value>, A::Error> {
        let Some(key) = self.inner.next_key::<String>()? else { return Ok(None) };
        self.key = key;
        seed.deserialize(self.key.as_str().into_deserializer()).map(Some)
    }

    fn next_value_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<S::Value, A::Error> {
        let path = ValuePath::Key(&self.path, &self.key);
        self.inner.next_value_seed(AtPath { inner: seed, fields: self.fields, path })
    }

    fn size_hint(&self) -> Option<usize> {
        self.inner.size_hint()
    }
}

/// The keys of the map that is handed over.
const WORDS: &str = "$words";
const FILE: &str = "$file";
const PATH: &str = "$path";
const LACK: &str = "$lack";

const LACKS: [(GapReason, &str); 3] =
    [(GapReason::Missing, "missing"), (GapReason::Stale, "stale"), (GapReason::Unreviewed, "unreviewed")];

fn lack_word(lack: GapReason) -> &'static str {
    LACKS.iter().find(|(one, _)| *one == lack).map_or("", |(_, word)| word)
}

/// What is handed over for a text or label.
#[derive(Default)]
pub(super) struct DecodedText {
    pub(super) words: String,
    /// None where the words were decoded by themselves.
    pub(super) field: Option<Field>,
    pub(super) lack: Option<GapReason>,
}

/// Takes what is handed over, or the words alone.
pub(super) fn decode_text<'de, D: Deserializer<'de>>(deserializer: D) -> Result<DecodedText, D::Error> {
    deserializer.deserialize_any(DecodedTextVisitor)
}

struct DecodedTextVisitor;

impl<'de> Visitor<'de> for DecodedTextVisitor {
    type Value = DecodedText;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a text")
    }

    fn visit_str<E: Error>(self, words: &str) -> Result<DecodedText, E> {
        Ok(DecodedText { words: words.to_owned(), ..DecodedText::default() })
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<DecodedText, A::Error> {
        let mut parts = DecodedText::default();
        let mut field = Field::default();
        while let Some((key, value)) = map.next_entry::<String, String>()? {
            match key.as_str() {
                WORDS => parts.words = value,
                FILE => field.file = value,
                PATH => field.path = FieldPath::unpacked(&value),
                LACK => parts.lack = LACKS.iter().find(|(_, word)| *word == value).map(|(lack, _)| *lack),
                _ => return Err(Error::custom("a text has no such key")),
            }
        }
        parts.field = Some(field);
        Ok(parts)
    }
}
