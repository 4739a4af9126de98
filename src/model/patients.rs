//! Numbers of patients as they stand in a file.
//!
//! A form and what belongs to it lie side by side in one object. To read that through the general
//! way, which first remembers all of an object, takes a third of the time of a whole technology;
//! and keys that belong to another form would be passed over.

use super::Patients;
use super::technology::{Amount, Group};
use serde::Deserialize;
use serde::de::{Deserializer, Error};

/// All keys that any of the forms may have.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    #[serde(default, deserialize_with = "present")]
    label: Option<String>,
    printed: String,
    kind: Form,
    #[serde(default, deserialize_with = "present")]
    count: Option<u32>,
    #[serde(default, deserialize_with = "present")]
    min: Option<u32>,
    #[serde(default, deserialize_with = "present")]
    max: Option<u32>,
    #[serde(default, deserialize_with = "present")]
    groups: Option<Vec<Group>>,
}

#[derive(Deserialize)]
#[serde(rename_all = "snake_case")]
enum Form {
    Count,
    Range,
    AtMost,
    Groups,
}

/// A value that is there; `null` is none.
fn present<'de, D: Deserializer<'de>, T: Deserialize<'de>>(from: D) -> Result<Option<T>, D::Error> {
    T::deserialize(from).map(Some)
}

impl Written {
    fn amount<E: Error>(&mut self) -> Result<Amount, E> {
        let groups = self.groups.take();
        match (&self.kind, self.count, self.min, self.max, groups) {
            (Form::Count, Some(count), None, None, None) => Ok(Amount::Count { count }),
            (Form::Range, None, Some(min), Some(max), None) => Ok(Amount::Range { min, max }),
            (Form::AtMost, None, None, Some(max), None) => Ok(Amount::AtMost { max }),
            (Form::Groups, None, None, None, Some(groups)) => Ok(Amount::Groups { groups }),
            _ => Err(E::custom("no form of a number of patients has these keys")),
        }
    }
}

impl<'de> Deserialize<'de> for Patients {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let mut written = Written::deserialize(deserializer)?;
        if written.label.is_some() {
            return Err(D::Error::unknown_field("label", &["printed", "kind"]));
        }
        let amount = written.amount()?;
        let printed = written.printed;
        Ok(Self { printed, amount })
    }
}

impl<'de> Deserialize<'de> for Group {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let mut written = Written::deserialize(deserializer)?;
        let label = written.label.take();
        let label = label.ok_or_else(|| D::Error::missing_field("label"))?;
        let amount = written.amount()?;
        let printed = written.printed;
        let patients = Patients { printed, amount };
        Ok(Self { label, patients })
    }
}
