//! Search over everything that has words: technologies, hospitals, reasons, the source texts.
