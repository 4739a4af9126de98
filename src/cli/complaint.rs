//! What is wrong with the arguments, in our own sentences: which argument, why, what to do.

use crate::words::Word;
use clap::error::{ContextKind, ContextValue, ErrorKind};

/// The sentence for an error of the argument parser; `command` is what was being called.
pub fn sentence(error: &clap::Error, command: &str) -> String {
    let value = |kind| text(error.get(kind));
    let argument = value(ContextKind::InvalidArg);
    let name = argument.split([' ', '=']).next().unwrap_or_default();
    let what = match error.kind() {
        ErrorKind::InvalidValue if value(ContextKind::InvalidValue).is_empty() => {
            Word::UsageNoValue.fill(&[&name])
        }
        ErrorKind::InvalidValue => {
            let invalid = value(ContextKind::InvalidValue);
            Word::UsageValue.fill(&[&name, &invalid, &value(ContextKind::ValidValue)])
        }
        ErrorKind::ValueValidation => {
            let reason = std::error::Error::source(error).map(ToString::to_string);
            Word::UsageReason.fill(&[&name, &reason.unwrap_or_default()])
        }
        ErrorKind::UnknownArgument if argument.starts_with('-') => meant(
            Word::UsageUnknown.fill(&[&name]),
            &value(ContextKind::SuggestedArg),
        ),
        ErrorKind::UnknownArgument => Word::UsageExtra.fill(&[&argument]),
        ErrorKind::TooManyValues => {
            Word::UsageNoneWanted.fill(&[&name, &value(ContextKind::InvalidValue)])
        }
        ErrorKind::MissingRequiredArgument => Word::UsageRequired.fill(&[&argument]),
        ErrorKind::InvalidUtf8 => Word::UsageUtf8.text().to_owned(),
        _ => Word::UsageOther.text().to_owned(),
    };
    Word::UsageHint.fill(&[&what, &command])
}

fn meant(sentence: String, suggestion: &str) -> String {
    if suggestion.is_empty() {
        return sentence;
    }
    Word::UsageMeant.fill(&[&sentence, &suggestion])
}

fn text(value: Option<&ContextValue>) -> String {
    match value {
        Some(ContextValue::String(text)) => text.clone(),
        Some(ContextValue::Strings(texts)) => texts.join(", "),
        Some(ContextValue::StyledStr(text)) => text.to_string(),
        Some(ContextValue::StyledStrs(texts)) => {
            let texts: Vec<String> = texts.iter().map(ToString::to_string).collect();
            texts.join(", ")
        }
        Some(ContextValue::Number(number)) => number.to_string(),
        _ => String::new(),
    }
}
