//! A figure as text: the same drawing as on the screen, without colours.

use super::Figure;
use super::canvas::Canvas;
use super::draw::{View, draw, natural_height};

/// The figure as lines of text, `height` rows high; without one, as high as it needs to be to
/// leave nothing out.
#[must_use]
pub fn text(figure: &Figure, view: &View<'_>, height: Option<usize>) -> String {
    let mut text = canvas(figure, view, height).lines().join("\n");
    text.push('\n');
    text
}

/// The drawing that [`text`] writes.
#[must_use]
pub fn canvas(figure: &Figure, view: &View<'_>, height: Option<usize>) -> Canvas {
    let height = height.unwrap_or_else(|| natural_height(figure, view));
    draw(
        figure,
        &View {
            height,
            ..view.clone()
        },
    )
}
