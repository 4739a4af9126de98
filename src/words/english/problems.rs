//! The words about what is wrong with a snapshot or a command, in English.

area! {
    ($) problems_en
    // What is wrong with a snapshot.
    ProblemType = "expected {}, found {}";
    ProblemUnknownKey = "this format has no key \"{}\"";
    ProblemRequired = "\"{}\" is missing";
    ProblemChoice = "\"{}\" is not one of: {}";
    ProblemMinimum = "expected {} or more, found {}";
    ProblemInteger = "expected an integer, found {}";
    ProblemLarge = "number too large: {}";
    ProblemItems = "expected {} items, found {}";
    ProblemDate = "\"{}\" is no date that exists (year-month-day)";
    ProblemNoForm = "fits none of the forms";
    ProblemSyntax = "not JSON (column {})";
    ProblemDeep = "nested too deeply (128 levels at most)";
    ProblemTruncated = "ends in the middle";
    ProblemEmpty = "the file is empty";
    ProblemNotUtf8 = "not UTF-8 (byte {})";
    ProblemBinary = "looks binary, not JSON (first byte 0x{})";
    ProblemLongRecord = "one technology is too long (at most 16 MiB). Is a closing bracket missing?";
    ProblemLongHead = "what is not technologies or readings is too long (at most 64 MiB)";
    ProblemMore = "more than {} problems; the rest was not checked";
    ProblemDamaged = "the compressed data is damaged: {}";
    ProblemVersion = "format version {}; this senshin reads {}";
    ProblemDuplicateId = "{} is already at {}";
    ProblemDuplicateKey = "key \"{}\" occurs twice";
    ProblemControl = "control character {} in a string";
    ProblemLongText = "string too long ({} bytes; at most {})";
    ProblemMissingReason = "\"{}\" is null, but missing gives no reason";
    ProblemMissingExtra = "\"{}\" has a value, but missing gives a reason";
    ProblemMissingUnknown = "there is no field \"{}\"";
    ProblemId = "by class and number the id must be {}, not {}";
    ProblemEdition = "there is no edition \"{}\"";
    ProblemDocument = "there is no document \"{}\"";
    ProblemLines = "lines {} are not in document {} ({} lines)";
    ProblemAdvancedCost = "advanced-care cost {} exceeds total cost {}";
    ProblemVision = "there is no vision number {}";
    ProblemGoal = "there is no goal number \"{}\"";
    ProblemExhibit = "there is no exhibit \"{}\"";
    ProblemRow = "there is no row {}; this exhibit has {} rows";
    ProblemTechnology = "there is no technology \"{}\"";
    ProblemNotAValue = "derived is for values only";
    ProblemReason = "not certain or without a value, but no reason is given";
    ProblemRule = "rule is for derived values only, and required there";
    ProblemNoValue = "derived, but without a value";
    ProblemLostValue = "lost or partial, but with a value";
    ProblemPrinted = "derived, but with a printed value";
    ProblemNoSource = "a printed value without a source";
    ProblemSerde = "wrong form: {}";
    TypeObject = "object";
    TypeArray = "array";
    TypeString = "string";
    TypeNumber = "number";
    TypeInteger = "integer";
    TypeBoolean = "boolean";
    TypeNull = "null";
    Or = " or ";

    // Errors.
    ErrorRead = "Can't read {}: {}";
    ErrorInvalid = "Problems in {}: {}";
    ErrorInvalidAdvice = "Mend it, then see senshin check FILE; senshin schema prints the format";
    ErrorProblem = "line {} {}: {}";
    ErrorOutput = "Can't write to the terminal or standard output: {}";
    ErrorPrefix = "error: {}";
    IoNotFound = "no such file; check its name";
    IoPermission = "no permission to read it; check its permissions, or name another file";
    IoFull = "no space left there; make room, or name another place";
    IoDirectory = "it is a directory; name a file";
    IoOther = "{}; try another file or place";

    // Why a value is missing.
    MissingNoCase = "no case, no value";
    MissingNotReported = "no reason stated";
    MissingNotApplicable = "not applicable";
    MissingNotYetInForce = "not yet in force then";
    MissingNoneStated = "printed as \"―\"";
    MissingNotInSource = "not in the source";
    CellNotInSource = "n/a";
}
