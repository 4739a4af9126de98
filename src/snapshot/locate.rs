//! Lines of a JSON file for the JSON pointers into it.
//!
//! The parser that builds values forgets where they stood; when something has to be reported,
//! this walks the text once more along the pointer. It relies on the text being valid JSON.

use std::collections::HashMap;

/// The lines, counted from 1, on which the values at `pointers` begin; of the nearest value around
/// one that does not exist. However many there are, the text is walked once.
pub fn lines_of(text: &str, pointers: &[&str]) -> Vec<usize> {
    let mut positions = vec![0; pointers.len()];
    let steps = pointers.iter().map(|pointer| pointer.split('/').skip(1));
    let all = steps.enumerate().collect();
    positions_of(
        text.as_bytes(),
        skip_space(text.as_bytes(), 0),
        all,
        &mut positions,
    );
    let breaks: Vec<usize> = memchr::memchr_iter(b'\n', text.as_bytes()).collect();
    let line = |at| breaks.partition_point(|&line_break| line_break < at) + 1;
    positions.into_iter().map(line).collect()
}

/// Notes the position `at` for pointers that lead to the value there, and goes on to its children
/// with those that lead further.
fn positions_of<'a, Steps: Iterator<Item = &'a str>>(
    bytes: &[u8],
    at: usize,
    pointers: Vec<(usize, Steps)>,
    positions: &mut [usize],
) {
    let mut further: HashMap<String, Vec<(usize, Steps)>> = HashMap::new();
    for (index, mut steps) in pointers {
        if let Some(position) = positions.get_mut(index) {
            *position = at;
        }
        if let Some(step) = steps.next() {
            let step = step.replace("~1", "/").replace("~0", "~");
            further.entry(step).or_default().push((index, steps));
        }
    }
    if further.is_empty() {
        return;
    }
    for (key, value) in children(bytes, at) {
        if let Some(pointers) = further.remove(&key) {
            positions_of(bytes, value, pointers, positions);
        }
    }
}

/// The line, counted from 1, of a byte position.
pub fn line_at(text: &str, at: usize) -> usize {
    let before = text.as_bytes().get(..at).unwrap_or(text.as_bytes());
    memchr::memchr_iter(b'\n', before).count() + 1
}

/// The pointer and key of the first object key that stands twice in one object.
pub fn duplicate_key(text: &str) -> Option<(String, String, usize)> {
    let mut walk = vec![(String::new(), skip_space(text.as_bytes(), 0))];
    while let Some((pointer, at)) = walk.pop() {
        let mut keys = std::collections::HashSet::new();
        for (key, value) in children(text.as_bytes(), at) {
            let is_object = text.as_bytes().get(at) == Some(&b'{');
            if is_object && !keys.insert(key.clone()) {
                return Some((pointer, key, line_at(text, value)));
            }
            walk.push((format!("{pointer}/{key}"), value));
        }
    }
    None
}

/// The keys or indices of the object or array at `at`, with the positions of their values.
fn children(bytes: &[u8], at: usize) -> impl Iterator<Item = (String, usize)> + '_ {
    let opening = bytes.get(at).copied();
    let mut next = at.saturating_add(1);
    let mut index = 0_usize;
    std::iter::from_fn(move || {
        let start = skip_space(bytes, next);
        let key = match (opening?, *bytes.get(start)?) {
            (_, b'}' | b']') => return None,
            (b'{', b'"') => {
                let end = skip_value(bytes, start);
                let key = bytes.get(start..end)?;
                next = skip_space(bytes, end).saturating_add(1);
                serde_json::from_slice(key).ok()?
            }
            (b'[', _) => {
                next = start;
                index.to_string()
            }
            _ => return None,
        };
        index = index.saturating_add(1);
        let value = skip_space(bytes, next);
        next = skip_space(bytes, skip_value(bytes, value));
        if bytes.get(next) == Some(&b',') {
            next = next.saturating_add(1);
        }
        Some((key, value))
    })
}

fn skip_space(bytes: &[u8], mut at: usize) -> usize {
    while bytes.get(at).is_some_and(u8::is_ascii_whitespace) {
        at += 1;
    }
    at
}

/// The position behind the value at `at`.
fn skip_value(bytes: &[u8], mut at: usize) -> usize {
    let mut depth = 0_usize;
    while let Some(&byte) = bytes.get(at) {
        match byte {
            b'"' => at = skip_string(bytes, at),
            b'{' | b'[' => {
                depth += 1;
                at += 1;
            }
            b'}' | b']' => {
                if depth == 0 {
                    return at;
                }
                depth -= 1;
                at += 1;
            }
            b',' | b':' if depth == 0 => return at,
            _ => at += 1,
        }
        if depth == 0 && matches!(byte, b'"' | b'}' | b']') {
            return at;
        }
    }
    at
}

fn skip_string(bytes: &[u8], quote: usize) -> usize {
    let mut at = quote.saturating_add(1);
    while let Some(&byte) = bytes.get(at) {
        match byte {
            b'\\' => at += 2,
            b'"' => return at + 1,
            _ => at += 1,
        }
    }
    at
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str =
        "{\n \"a\": [1, {\"b\\\"]\": \"x,}\",\n \"c\": -2.5}],\n \"d\": {},\n \"d\": 3\n}";

    #[test]
    fn pointers_lead_to_lines() {
        let pointers = [
            "",
            "/a/0",
            "/a/1/c",
            "/d",
            "/a/1/missing",
            "/a/1/b\"]",
            "/a/1/c",
        ];
        assert_eq!(lines_of(TEXT, &pointers), [1, 2, 3, 4, 2, 2, 3]);
    }

    #[test]
    fn a_key_that_stands_twice_is_found() {
        assert_eq!(
            duplicate_key(TEXT),
            Some((String::new(), "d".to_owned(), 5))
        );
        assert_eq!(duplicate_key("{\"a\":[{\"b\":1},{\"b\":1}]}"), None);
    }
}
