//! The language, described: for the help at the prompt and for the manual.

use crate::words::Word;

/// A form of the language.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Syntax {
    /// How it looks.
    pub form: Word,
    /// What it means.
    pub meaning: Word,
    /// Something to type.
    pub example: &'static str,
}

const fn syntax(form: Word, meaning: Word, example: &'static str) -> Syntax {
    Syntax {
        form,
        meaning,
        example,
    }
}

/// All forms, in the order in which one learns them. The fields are in their own table.
pub const SYNTAX: [Syntax; 13] = [
    syntax(Word::FormWords, Word::SyntaxWords, "suizougan 静脈"),
    syntax(Word::FormOr, Word::SyntaxOr, "膵臓 | 膠芽腫"),
    syntax(Word::FormNot, Word::SyntaxNot, "膵臓 !術前"),
    syntax(Word::FormPhrase, Word::SyntaxPhrase, "「療法　早期胃がん」"),
    syntax(Word::FormExact, Word::SyntaxExact, "'膵がん"),
    syntax(Word::FormStart, Word::SyntaxStart, "^術後"),
    syntax(Word::FormEnd, Word::SyntaxEnd, "センター$"),
    syntax(Word::FormField, Word::SyntaxField, "病院:九大"),
    syntax(Word::FormCompare, Word::SyntaxCompare, "費用:>=1億"),
    syntax(Word::FormRange, Word::SyntaxRange, "件数:10..20"),
    syntax(Word::FormDate, Word::SyntaxDate, "適用:H30"),
    syntax(Word::FormMissing, Word::SyntaxMissing, "費用:-"),
    syntax(Word::FormNumber, Word::SyntaxNumber, "22(1)"),
];
