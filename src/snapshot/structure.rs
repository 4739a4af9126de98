//! The shape of a JSON value against our own schema: all violations at once.
//!
//! serde stops at the first thing that does not fit. For a file that does not fit, this walks the
//! value along the generated schema instead, so that the same definition serves reading,
//! describing and explaining. It knows the keywords that the generator uses for our types.

use super::check::Problem;
use crate::words::Word;
use serde_json::Value;

/// Everything in `value` that the schema does not allow.
pub fn problems(schema: &Value, value: &Value) -> Vec<Problem> {
    let mut walk = Walk {
        root: schema,
        problems: Vec::new(),
    };
    walk.value(schema, value, &mut String::new());
    walk.problems
}

/// Everything in an element of a list of the file that the schema does not allow.
pub fn item_problems(schema: &Value, list: &str, value: &Value) -> Vec<Problem> {
    let item = schema.pointer(&format!("/properties/{list}/items"));
    let mut walk = Walk {
        root: schema,
        problems: Vec::new(),
    };
    walk.value(item.unwrap_or(&Value::Null), value, &mut String::new());
    walk.problems
}

struct Walk<'a> {
    root: &'a Value,
    problems: Vec<Problem>,
}

impl Walk<'_> {
    fn report(&mut self, at: &str, message: String) {
        self.problems.push(Problem::new(at.to_owned(), message));
    }

    fn value(&mut self, schema: &Value, value: &Value, at: &mut String) {
        let root = self.root;
        let target = schema.get("$ref").and_then(Value::as_str);
        if let Some(target) = target.and_then(|target| root.pointer(target.trim_start_matches('#')))
        {
            self.value(target, value, at);
        }
        if !self.kind(schema, value, at) {
            return;
        }
        self.choice(schema, value, at);
        self.number(schema, value, at);
        self.date(schema, value, at);
        match value {
            Value::Object(map) => self.object(schema, map, at),
            Value::Array(items) => self.array(schema, items, at),
            _ => {}
        }
        self.alternatives(schema, value, at);
    }

    /// Whether the value's type is one of the schema's.
    fn kind(&mut self, schema: &Value, value: &Value, at: &str) -> bool {
        let names = type_names(schema);
        if names.is_empty() || names.iter().any(|name| is_of_type(value, name)) {
            return true;
        }
        if names.contains(&"integer") && value.is_number() {
            self.report(at, Word::ProblemInteger.fill(&[value]));
            return false;
        }
        let expected: Vec<&str> = names.iter().map(|name| type_word(name).text()).collect();
        let expected = expected.join(Word::Or.text());
        self.report(
            at,
            Word::ProblemType.fill(&[&expected, &type_word(type_of(value))]),
        );
        false
    }

    fn choice(&mut self, schema: &Value, value: &Value, at: &str) {
        let choices = schema.get("enum").and_then(Value::as_array).cloned();
        let choices = choices.or_else(|| schema.get("const").map(|only| vec![only.clone()]));
        if let Some(choices) = choices.filter(|choices| !choices.contains(value)) {
            let names: Vec<String> = choices.iter().map(plain).collect();
            self.report(
                at,
                Word::ProblemChoice.fill(&[&plain(value), &names.join(", ")]),
            );
        }
    }

    fn number(&mut self, schema: &Value, value: &Value, at: &str) {
        let Some(number) = value.as_f64() else { return };
        if let Some(minimum) = schema
            .get("minimum")
            .filter(|min| min.as_f64() > Some(number))
        {
            self.report(at, Word::ProblemMinimum.fill(&[minimum, value]));
        }
        let limit = match schema.get("format").and_then(Value::as_str) {
            Some("uint32") => f64::from(u32::MAX),
            Some("int64") => 9e18,
            _ => return,
        };
        if number > limit {
            self.report(at, Word::ProblemLarge.fill(&[value]));
        }
    }

    fn date(&mut self, schema: &Value, value: &Value, at: &str) {
        let is_date = schema.get("format").and_then(Value::as_str) == Some("date");
        let Some(text) = value.as_str().filter(|_| is_date) else {
            return;
        };
        if text.len() != 10 || text.parse::<jiff::civil::Date>().is_err() {
            self.report(at, Word::ProblemDate.fill(&[&text]));
        }
    }

    fn object(&mut self, schema: &Value, map: &serde_json::Map<String, Value>, at: &mut String) {
        let properties = schema.get("properties").and_then(Value::as_object);
        let rest = schema.get("additionalProperties");
        // Where the forms of a kind add keys of their own, the rest is named by another keyword.
        let closed = schema.get("unevaluatedProperties") == Some(&Value::Bool(false));
        let of_a_form = |key: &str| {
            let forms = schema.get("oneOf").and_then(Value::as_array);
            let mut forms = forms.into_iter().flatten();
            forms.any(|form| {
                form.get("properties")
                    .is_some_and(|own| own.get(key).is_some())
            })
        };
        for required in schema
            .get("required")
            .and_then(Value::as_array)
            .into_iter()
            .flatten()
        {
            if let Some(key) = required.as_str().filter(|key| !map.contains_key(*key)) {
                self.report(at, Word::ProblemRequired.fill(&[&key]));
            }
        }
        for (key, value) in map {
            let length = at.len();
            at.push('/');
            at.push_str(&key.replace('~', "~0").replace('/', "~1"));
            match (properties.and_then(|properties| properties.get(key)), rest) {
                (None, Some(Value::Bool(false))) => {
                    self.report(at, Word::ProblemUnknownKey.fill(&[key]));
                }
                (None, None) if closed && !of_a_form(key) => {
                    self.report(at, Word::ProblemUnknownKey.fill(&[key]));
                }
                (Some(schema), _) | (None, Some(schema)) => self.value(schema, value, at),
                (None, None) => {}
            }
            at.truncate(length);
        }
    }

    fn array(&mut self, schema: &Value, items: &[Value], at: &mut String) {
        let count = |key| schema.get(key).and_then(Value::as_u64);
        let length = u64::try_from(items.len()).unwrap_or(u64::MAX);
        for limit in [
            count("minItems").filter(|&min| length < min),
            count("maxItems").filter(|&max| length > max),
        ]
        .into_iter()
        .flatten()
        .take(1)
        {
            self.report(at, Word::ProblemItems.fill(&[&limit, &length]));
        }
        let Some(schema) = schema.get("items") else {
            return;
        };
        for (index, item) in items.iter().enumerate() {
            let length = at.len();
            at.push('/');
            at.push_str(&index.to_string());
            self.value(schema, item, at);
            at.truncate(length);
        }
    }

    /// `anyOf` and `oneOf`: reports the violations of the form that was most likely meant.
    fn alternatives(&mut self, schema: &Value, value: &Value, at: &str) {
        for key in ["anyOf", "oneOf"] {
            let Some(forms) = schema.get(key).and_then(Value::as_array) else {
                continue;
            };
            let attempts: Vec<Vec<Problem>> = forms
                .iter()
                .map(|form| {
                    let mut walk = Walk {
                        root: self.root,
                        problems: Vec::new(),
                    };
                    walk.value(form, value, &mut at.to_owned());
                    walk.problems
                })
                .collect();
            if attempts.iter().any(Vec::is_empty) {
                continue;
            }
            // Forms that differ in their kind, and none has this one: all kinds are named.
            let kinds: Vec<Value> = forms
                .iter()
                .filter_map(|form| form.pointer("/properties/kind/const").cloned())
                .collect();
            let is_kind = |problem: &Problem| problem.pointer == format!("{at}/kind");
            if attempts.iter().all(|problems| problems.iter().any(is_kind)) {
                let kind = value.get("kind").unwrap_or(&Value::Null);
                let one_of = serde_json::json!({ "enum": kinds });
                self.choice(&one_of, kind, &format!("{at}/kind"));
                continue;
            }
            // The form meant has the value's type and kind; of several, one that objects further
            // down has accepted the outside.
            let deepest = |problems: &[Problem]| problems.iter().map(|p| p.pointer.len()).max();
            let meant = std::iter::zip(forms, attempts).max_by_key(|(form, problems)| {
                (
                    self.has_type(form, value),
                    !problems.iter().any(is_kind),
                    deepest(problems),
                    usize::MAX - problems.len(),
                )
            });
            match meant {
                Some((_, problems)) => self.problems.extend(problems),
                None => self.report(at, Word::ProblemNoForm.text().to_owned()),
            }
        }
    }

    /// Whether a value's type is one that a form allows.
    fn has_type(&self, form: &Value, value: &Value) -> bool {
        let target = form.get("$ref").and_then(Value::as_str);
        let target = target.and_then(|target| self.root.pointer(target.trim_start_matches('#')));
        let names = type_names(target.unwrap_or(form));
        names.is_empty() || names.iter().any(|name| is_of_type(value, name))
    }
}

/// The types that a schema names; none if it allows any.
fn type_names(schema: &Value) -> Vec<&str> {
    match schema.get("type") {
        Some(Value::String(name)) => vec![name],
        Some(Value::Array(names)) => names.iter().filter_map(Value::as_str).collect(),
        _ => Vec::new(),
    }
}

fn is_of_type(value: &Value, name: &str) -> bool {
    match name {
        "integer" => value.is_i64() || value.is_u64(),
        "number" => value.is_number(),
        _ => type_of(value) == name,
    }
}

const fn type_of(value: &Value) -> &'static str {
    match value {
        Value::Null => "null",
        Value::Bool(_) => "boolean",
        Value::Number(_) => "number",
        Value::String(_) => "string",
        Value::Array(_) => "array",
        Value::Object(_) => "object",
    }
}

fn type_word(name: &str) -> Word {
    match name {
        "object" => Word::TypeObject,
        "array" => Word::TypeArray,
        "string" => Word::TypeString,
        "integer" => Word::TypeInteger,
        "number" => Word::TypeNumber,
        "boolean" => Word::TypeBoolean,
        _ => Word::TypeNull,
    }
}

/// A value without the quotes of JSON.
fn plain(value: &Value) -> String {
    value
        .as_str()
        .map_or_else(|| value.to_string(), str::to_owned)
}
