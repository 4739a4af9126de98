//! A few values by key: a small map that takes no more room than its entries.
//!
//! Every technology has two or three of them, and there may be a million technologies; a tree has
//! room for eleven entries from the first.

use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde::de::{Error as _, MapAccess, Visitor};
use serde::ser::SerializeMap as _;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fmt;
use std::marker::PhantomData;

/// Values by key, in the order of the keys.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Keyed<V>(Box<[(Box<str>, V)]>);

impl<V> Keyed<V> {
    /// The value of a key.
    #[must_use]
    pub fn get(&self, key: &str) -> Option<&V> {
        let at = self.0.binary_search_by(|(own, _)| (**own).cmp(key)).ok()?;
        self.0.get(at).map(|(_, value)| value)
    }

    /// Whether a key has a value.
    #[must_use]
    pub fn contains_key(&self, key: &str) -> bool {
        self.get(key).is_some()
    }

    /// Whether there is nothing.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Keys and values, in the order of the keys.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &V)> {
        self.0.iter().map(|(key, value)| (&**key, value))
    }

    /// The values, to be changed, in the order of the keys.
    pub fn values_mut(&mut self) -> impl Iterator<Item = &mut V> {
        self.0.iter_mut().map(|(_, value)| value)
    }

    /// All of it, to be taken apart.
    #[must_use]
    pub fn into_entries(self) -> Vec<(Box<str>, V)> {
        self.0.into_vec()
    }
}

impl<V> Default for Keyed<V> {
    fn default() -> Self {
        Self(Box::default())
    }
}

impl<K: Into<Box<str>>, V> FromIterator<(K, V)> for Keyed<V> {
    /// The last value of a key that comes twice.
    fn from_iter<I: IntoIterator<Item = (K, V)>>(entries: I) -> Self {
        let entries = entries.into_iter().map(|(key, value)| (key.into(), value));
        let entries: BTreeMap<Box<str>, V> = entries.collect();
        Self(entries.into_iter().collect())
    }
}

impl<V: Serialize> Serialize for Keyed<V> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.0.len()))?;
        for (key, value) in self.iter() {
            map.serialize_entry(key, value)?;
        }
        map.end()
    }
}

impl<'de, V: Deserialize<'de>> Deserialize<'de> for Keyed<V> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(Entries(PhantomData))
    }
}

/// Reads the entries; a key that stands twice is none of ours.
struct Entries<V>(PhantomData<V>);

impl<'de, V: Deserialize<'de>> Visitor<'de> for Entries<V> {
    type Value = Keyed<V>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Keyed<V>, A::Error> {
        let mut entries: Vec<(Box<str>, V)> = Vec::with_capacity(3);
        while let Some(entry) = map.next_entry::<Box<str>, V>()? {
            entries.push(entry);
        }
        entries.sort_by(|(a, _), (b, _)| a.cmp(b));
        let twice = entries.iter().zip(entries.iter().skip(1));
        if let Some(((key, _), _)) = twice.clone().find(|((a, _), (b, _))| a == b) {
            return Err(A::Error::custom(format!("duplicate key `{key}`")));
        }
        Ok(Keyed(entries.into_boxed_slice()))
    }
}

impl<V: JsonSchema> JsonSchema for Keyed<V> {
    fn inline_schema() -> bool {
        <BTreeMap<String, V>>::inline_schema()
    }

    fn schema_name() -> Cow<'static, str> {
        <BTreeMap<String, V>>::schema_name()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        <BTreeMap<String, V>>::json_schema(generator)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_found_by_key_and_written_in_order() {
        let keyed: Keyed<u32> = serde_json::from_str(r#"{"b":2,"a":1}"#).unwrap();
        assert_eq!(keyed.get("a"), Some(&1));
        assert_eq!(keyed.get("c"), None);
        assert_eq!(serde_json::to_string(&keyed).unwrap(), r#"{"a":1,"b":2}"#);
        assert!(serde_json::from_str::<Keyed<u32>>(r#"{"a":1,"a":1}"#).is_err());
    }
}
