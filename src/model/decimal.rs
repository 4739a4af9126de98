//! Decimal numbers exactly as printed: `13.1`, `0.6`, `752`.

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};
use std::borrow::Cow;
use std::cmp::Ordering;
use std::fmt;

/// A non-negative decimal number with the decimals it was printed with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Decimal {
    digits: i64,
    decimals: u32,
}

impl Decimal {
    /// `digits` with the point before the last `decimals` of them: `new(131, 1)` is 13.1.
    #[must_use]
    pub const fn new(digits: i64, decimals: u32) -> Self {
        Self { digits, decimals }
    }

    /// How many decimals it was printed with.
    #[must_use]
    pub const fn decimals(self) -> u32 {
        self.decimals
    }

    /// The value in units of the last of `decimals` decimals, if it has no more than that:
    /// 13.1 is 131 in tenths.
    #[must_use]
    pub fn scaled(self, decimals: u32) -> Option<i64> {
        let shift = decimals.checked_sub(self.decimals)?;
        self.digits.checked_mul(10_i64.checked_pow(shift)?)
    }

    /// The value as a whole number, if it was printed as one.
    #[must_use]
    pub fn whole(self) -> Option<i64> {
        self.scaled(0)
    }

    fn parse(text: &str) -> Option<Self> {
        let (whole, fraction) = text.split_once('.').unwrap_or((text, ""));
        let digits: i64 = format!("{whole}{fraction}").parse().ok()?;
        let decimals = u32::try_from(fraction.len()).ok()?;
        (digits >= 0).then_some(Self { digits, decimals })
    }
}

impl fmt::Display for Decimal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let unit = 10_i64.saturating_pow(self.decimals);
        let whole = crate::text::number::grouped(self.digits / unit);
        if self.decimals == 0 {
            return f.write_str(&whole);
        }
        let width = usize::try_from(self.decimals).unwrap_or_default();
        write!(f, "{whole}.{:0width$}", self.digits % unit)
    }
}

impl Ord for Decimal {
    fn cmp(&self, other: &Self) -> Ordering {
        let scale = |d: &Self, to: u32| {
            i128::from(d.digits) * 10_i128.pow(to.saturating_sub(d.decimals).min(18))
        };
        let finest = self.decimals.max(other.decimals);
        scale(self, finest)
            .cmp(&scale(other, finest))
            .then(self.decimals.cmp(&other.decimals))
    }
}

impl PartialOrd for Decimal {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Serialize for Decimal {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.whole() {
            Some(whole) if self.decimals == 0 => serializer.serialize_i64(whole),
            _ => {
                let plain = self.to_string().replace(',', "");
                let value: f64 = plain.parse().map_err(serde::ser::Error::custom)?;
                serializer.serialize_f64(value)
            }
        }
    }
}

impl<'de> Deserialize<'de> for Decimal {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Visitor;
        impl de::Visitor<'_> for Visitor {
            type Value = Decimal;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a number that is not negative")
            }

            fn visit_u64<E: de::Error>(self, value: u64) -> Result<Decimal, E> {
                let digits = i64::try_from(value).map_err(E::custom)?;
                Ok(Decimal::new(digits, 0))
            }

            fn visit_f64<E: de::Error>(self, value: f64) -> Result<Decimal, E> {
                // The shortest text that reads back as the same number: what the file printed.
                Decimal::parse(&format!("{value:?}"))
                    .ok_or_else(|| E::invalid_value(de::Unexpected::Float(value), &self))
            }
        }
        deserializer.deserialize_any(Visitor)
    }
}

impl JsonSchema for Decimal {
    fn schema_name() -> Cow<'static, str> {
        "Decimal".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "number", "minimum": 0 })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(json: &str) -> Decimal {
        serde_json::from_str(json).unwrap()
    }

    #[test]
    fn the_printed_decimals_are_kept() {
        for text in ["13.1", "752", "1.0", "0.3", "29.0"] {
            assert_eq!(read(text).to_string(), text);
            assert_eq!(serde_json::to_string(&read(text)).unwrap(), text);
        }
        assert_eq!(read("142653").to_string(), "142,653");
    }

    #[test]
    fn order_is_by_value() {
        assert!(read("9.9") < read("10"));
        assert!(read("0.6") > read("0.3"));
        assert!(serde_json::from_str::<Decimal>("-1").is_err());
        assert!(serde_json::from_str::<Decimal>("-1.5").is_err());
    }

    #[test]
    fn arithmetic_is_done_in_units_of_a_decimal() {
        assert_eq!(read("13.1").scaled(1), Some(131));
        assert_eq!(read("752").scaled(1), Some(7520));
        assert_eq!(read("13.1").whole(), None);
    }
}
