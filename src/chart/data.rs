//! The numbers behind a figure: as JSON, and as the rows of a CSV file.
