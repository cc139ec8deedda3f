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
    pub known: BTreeMap<FieldPath, Shown>,
}

/// What a field says in the language of a report.
#[derive(Clone, Debug, Default)]
pub struct Shown {
    /// Its words in that language; none where they are those that were written.
    pub words: Option<String>,
    /// What it lacks to be shown in that language.
    pub lack: Option<GapReason>,
}

impl Shown {
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
    T::deserialize(Located { inner, fields, way: Way::Root })
}

/// The way from a file down to a value.
#[derive(Clone, Copy)]
enum Way<'a> {
    Root,
    Key(&'a Way<'a>, &'a str),
    Item(&'a Way<'a>, usize),
}

impl Way<'_> {
    fn path(&self) -> FieldPath {
        match self {
            Way::Root => FieldPath::default(),
            Way::Key(above, key) => {
                let mut path = above.path();
                path.push_key(key);
                path
            }
            Way::Item(above, index) => {
                let mut path = above.path();
                path.push_item(*index);
                path
            }
        }
    }
}

/// A deserializer, a visitor or a seed, with the way to what it is for.
struct Located<'a, D> {
    inner: D,
    fields: &'a Fields<'a>,
    way: Way<'a>,
}

macro_rules! deserialize {
    ($($name:ident($($argument:ident: $type:ty)?))*) => {$(
        fn $name<V: Visitor<'de>>(self, $($argument: $type,)? visitor: V) -> Result<V::Value, D::Error> {
            self.inner.$name($($argument,)? Located { inner: visitor, fields: self.fields, way: self.way })
        }
    )*};
}

impl<'de, D: Deserializer<'de>> Deserializer<'de> for Located<'_, D> {
    type Error = D::Error;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, D::Error> {
        let path = self.way.path();
        match self.fields.known.get(&path) {
            None => self.inner.deserialize_any(Located { inner: visitor, fields: self.fields, way: self.way }),
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
        let visitor = Located { inner: visitor, fields: self.fields, way: self.way };
        self.inner.deserialize_tuple_struct(name, length, visitor)
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        name: &'static str,
        keys: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, D::Error> {
        self.inner.deserialize_struct(name, keys, Located { inner: visitor, fields: self.fields, way: self.way })
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        name: &'static str,
        variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, D::Error> {
        self.inner.deserialize_enum(name, variants, Located { inner: visitor, fields: self.fields, way: self.way })
    }
}

macro_rules! visit {
    ($($name:ident($type:ty))*) => {$(
        fn $name<E: Error>(self, value: $type) -> Result<V::Value, E> {
            self.inner.$name(value)
        }
    )*};
}

impl<'de, V: Visitor<'de>> Visitor<'de> for Located<'_, V> {
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
        self.inner.visit_some(Located { inner, fields: self.fields, way: self.way })
    }

    fn visit_newtype_struct<D: Deserializer<'de>>(self, inner: D) -> Result<V::Value, D::Error> {
        self.inner.visit_newtype_struct(Located { inner, fields: self.fields, way: self.way })
    }

    fn visit_seq<A: SeqAccess<'de>>(self, inner: A) -> Result<V::Value, A::Error> {
        self.inner.visit_seq(Items { inner, fields: self.fields, way: self.way, next: 0 })
    }

    fn visit_map<A: MapAccess<'de>>(self, inner: A) -> Result<V::Value, A::Error> {
        self.inner.visit_map(Entries { inner, fields: self.fields, way: self.way, key: String::new() })
    }

    // No text stands in an enumeration that YAML would write with a tag.
    fn visit_enum<A: serde::de::EnumAccess<'de>>(self, inner: A) -> Result<V::Value, A::Error> {
        self.inner.visit_enum(inner)
    }
}

impl<'de, S: DeserializeSeed<'de>> DeserializeSeed<'de> for Located<'_, S> {
    type Value = S::Value;

    fn deserialize<D: Deserializer<'de>>(self, inner: D) -> Result<S::Value, D::Error> {
        self.inner.deserialize(Located { inner, fields: self.fields, way: self.way })
    }
}

/// The items of a list.
struct Items<'a, A> {
    inner: A,
    fields: &'a Fields<'a>,
    way: Way<'a>,
    next: usize,
}

impl<'de, A: SeqAccess<'de>> SeqAccess<'de> for Items<'_, A> {
    type Error = A::Error;

    fn next_element_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<Option<S::Value>, A::Error> {
        let way = Way::Item(&self.way, self.next);
        self.next += 1;
        self.inner.next_element_seed(Located { inner: seed, fields: self.fields, way })
    }

    fn size_hint(&self) -> Option<usize> {
        self.inner.size_hint()
    }
}

/// The entries of a record or map.
struct Entries<'a, A> {
    inner: A,
    fields: &'a Fields<'a>,
    way: Way<'a>,
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
        let way = Way::Key(&self.way, &self.key);
        self.inner.next_value_seed(Located { inner: seed, fields: self.fields, way })
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
pub(super) struct Parts {
    pub(super) words: String,
    /// None where the words were decoded by themselves.
    pub(super) field: Option<Field>,
    pub(super) lack: Option<GapReason>,
}

/// Takes what is handed over, or the words alone.
pub(super) fn decode_parts<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Parts, D::Error> {
    deserializer.deserialize_any(PartsVisitor)
}

struct PartsVisitor;

impl<'de> Visitor<'de> for PartsVisitor {
    type Value = Parts;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a text")
    }

    fn visit_str<E: Error>(self, words: &str) -> Result<Parts, E> {
        Ok(Parts { words: words.to_owned(), ..Parts::default() })
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Parts, A::Error> {
        let mut parts = Parts::default();
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
