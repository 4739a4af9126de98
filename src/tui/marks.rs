//! The characters that the screens draw besides words and data.

/// Frames, bars, arrows and marks. Whoever draws another character adds it here, so that its
/// width is asked for before it is drawn.
pub const MARKS: &str = "─│┌┐└┘├┤┬┴┼━┃█▉▊▋▌▍▎▏▐░▒▓←↑→↓▲▼△▽▶◀▸▾●○◎◆◇■□★•·…✓×※┊•▚▁▂▃▄▅▆▇╱";

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::uncertain::uncertain;
    use std::collections::BTreeSet;

    #[test]
    fn every_mark_has_to_be_asked_for() {
        assert_eq!(uncertain([MARKS]), MARKS.chars().collect::<BTreeSet<_>>());
    }
}
