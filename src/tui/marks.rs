//! The characters that the screens draw besides words and data.

/// Frames, bars, arrows and marks. Whoever draws another character adds it here, so that its
/// width is asked for before it is drawn.
pub const MARKS: &str = "─│┌┐└┘├┤┬┴┼━┃█▉▊▋▌▍▎▏▐░▒▓←↑→↓▲▼△▽▶◀▸▾●○◎◆◇■□★•·…✓×※┊•▚▁▂▃▄▅▆▇╱";
