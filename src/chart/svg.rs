//! A figure as a vector picture.
