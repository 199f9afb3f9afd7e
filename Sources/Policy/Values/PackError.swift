/// Why a pack was refused, or why none could be chosen.
///
/// The sentence for people is made from `code` and `arguments` where wording is known (this module has none).
public struct PackError: Error, Sendable, Hashable {
    /// Stable codes, with the arguments that each carries.
    public enum Code: String, Sendable, Hashable, Codable, CaseIterable {
        /// The text is no YAML. Arguments: the parser's problem (English).
        case syntax = "pack_syntax"
        /// The text is longer than the limit. Arguments: bytes, limit.
        case tooLarge = "pack_too_large"
        /// What aliases (`*name`) stand for is more than the limit, or one stands within a key. Arguments: the limit.
        case tooMuch = "pack_too_much"
        /// A key occurs twice in one mapping. Arguments: the key.
        case duplicateKey = "pack_duplicate_key"
        /// A key that the grammar does not know. Arguments: the key, the known keys separated by commas.
        case unknownKey = "pack_unknown_key"
        /// A required key is missing. Arguments: the key.
        case missingKey = "pack_missing_key"
        /// A value of another type. Arguments: the expected type, the text found (empty for a mapping or list).
        case wrongType = "pack_wrong_type"
        /// A number or day outside its range. Arguments: the value, the least, the greatest.
        case outOfRange = "pack_out_of_range"
        /// A code that is not in the code list. Arguments: the code, the name of the list.
        case unknownCode = "pack_unknown_code"
        /// A value without a basis. No arguments.
        case missingBasis = "pack_missing_basis"
        /// A cited document that the pack does not list. Arguments: its key.
        case unknownDocument = "pack_unknown_document"
        /// A document dated after the pack's first day. Arguments: its key, its date, the first day.
        case documentNotInForce = "pack_document_not_in_force"
        /// Weights that do not sum to 1000. Arguments: the sum.
        case weightsSum = "pack_weights_sum"
        /// A score part that does not exist. Arguments: its name, the known parts separated by commas.
        case unknownPart = "pack_unknown_part"
        /// A category in two tiers. Arguments: the category, the first tier.
        case categoryTwice = "pack_category_twice"
        /// An id or list item that occurs twice. Arguments: the id.
        case duplicateID = "pack_duplicate_id"
        /// The last day before the first. Arguments: first, last.
        case datesReversed = "pack_dates_reversed"
        /// Values that must not fall but do, or a least above the greatest. Arguments: the former, the latter.
        case wrongOrder = "pack_wrong_order"
        /// A fact that the registry does not know. Arguments: its name.
        case unknownFact = "pack_unknown_fact"
        /// A fact that cannot be read where the condition stands. Arguments: its name.
        case factOutOfPlace = "pack_fact_out_of_place"
        /// An operator that does not fit the fact's type. Arguments: the operator, the fact, its type.
        case operatorMismatch = "pack_operator_mismatch"
        /// A list or mapping that may not be empty. No arguments.
        case empty = "pack_empty"
        /// A condition nested too deeply. Arguments: the limit.
        case tooDeep = "pack_too_deep"
        /// A pair rule that the product does not have. Arguments: its id, the known ids separated by commas.
        case unknownRule = "pack_unknown_rule"
        /// A mode that this rule cannot have. Arguments: the mode, the rule's id, the modes it can have.
        case ruleMode = "pack_rule_mode"
        /// A decision that names no value of the pack. Arguments: the path.
        case adoptionPath = "pack_adoption_path"
        /// Decisions must stand last in the text, so that further ones can be added. No arguments.
        case adoptionsNotLast = "pack_adoptions_not_last"
        /// A text that may not be empty or hold control characters. No arguments.
        case badText = "pack_bad_text"
        /// A parameter that the pack does not have. Arguments: its id.
        case unknownParameter = "pack_unknown_parameter"
        /// A calculator that the pack does not have. Arguments: its id.
        case unknownCalculator = "pack_unknown_calculator"
        /// A calculator that comes to itself. Arguments: its id.
        case calculatorLoop = "pack_calculator_loop"
        /// Values that do not keep a check of the pack. Arguments: the check's id, both sides, the day.
        case checkFailed = "pack_check_failed"
        /// A pack that inherits, through others, from itself or too deeply. Arguments: its id.
        case inheritsLoop = "pack_inherits_loop"
        /// A pack that inherits from one whose area does not contain its own. Arguments: the other's id and area, its own.
        case inheritsArea = "pack_inherits_area"
        /// A value that the pack needs for a day and does not have. Arguments: the path, the day.
        case valueMissing = "pack_value_missing"
        /// No pack covers an area on a day. Arguments: the area's code, the day.
        case noPack = "pack_none_covers"
        /// Two packs claim the same area on a day. Arguments: both ids, the area's code, the day.
        case conflict = "pack_conflict"
        /// A pack of that id does not exist. Arguments: the id.
        case unknownPack = "pack_unknown"
    }

    /// What is wrong.
    public let code: Code
    /// Name of the pack or of its file, as the caller gave it; empty where no single pack is meant.
    public let pack: String
    /// Key path of the place, empty for the whole text.
    public let path: String
    /// Line, from 1; nil where the error has no place in the text.
    public let line: Int?
    /// Column, from 1, counted in Unicode scalars; nil where the error has no place in the text.
    public let column: Int?
    /// The values that a sentence about this error names; see ``Code``.
    public let arguments: [String]

    /// An error at a place.
    public init(
        _ code: Code, pack: String, path: String = "", line: Int? = nil, column: Int? = nil, arguments: [String] = []
    ) {
        self.code = code
        self.pack = pack
        self.path = path
        self.line = line
        self.column = column
        self.arguments = arguments
    }
}
