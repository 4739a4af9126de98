//! The language, described: for the help at the prompt and for the manual.

use crate::words::Word;

/// A form of the language.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Syntax {
    /// How it looks.
    pub form: &'static str,
    /// What it means.
    pub meaning: Word,
    /// Something to type.
    pub example: &'static str,
}

const fn syntax(form: &'static str, meaning: Word, example: &'static str) -> Syntax {
    Syntax {
        form,
        meaning,
        example,
    }
}

/// All forms, in the order in which one learns them. The fields are in their own table.
pub const SYNTAX: [Syntax; 13] = [
    syntax("語 語", Word::SyntaxWords, "suizougan 静脈"),
    syntax("語 | 語", Word::SyntaxOr, "膵臓 | 膠芽腫"),
    syntax("!語", Word::SyntaxNot, "膵臓 !術前"),
    syntax("\"語 語\"", Word::SyntaxPhrase, "「療法　早期胃がん」"),
    syntax("'語", Word::SyntaxExact, "'膵がん"),
    syntax("^語", Word::SyntaxStart, "^術後"),
    syntax("語$", Word::SyntaxEnd, "センター$"),
    syntax("項目:語", Word::SyntaxField, "病院:九大"),
    syntax("項目:>数", Word::SyntaxCompare, "費用:>=1億"),
    syntax("項目:数..数", Word::SyntaxRange, "件数:10..20"),
    syntax("項目:年", Word::SyntaxDate, "適用:H30"),
    syntax("項目:-", Word::SyntaxMissing, "費用:-"),
    syntax("番号 日付 金額", Word::SyntaxNumber, "22(1)"),
];
