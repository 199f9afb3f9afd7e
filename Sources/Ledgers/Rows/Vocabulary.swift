import Register

/// The words of one code list, for lookups by the thousand.
final class Vocabulary<Code: CodedTerm> {
    private var codes: [String: Code] = [:]
    /// What words meant that were asked for, unknown ones too: a column repeats a few of them.
    private var answers = WordTable<Code?>()
    private static var answerLimit: Int { 2000 }

    init() {
        for code in Code.allCases.reversed() {
            let term = code.term
            for word in [term.zh, term.en, code.rawValue] + term.aliases { codes[Self.key(word)] = code }
        }
    }

    /// The code of a word; words in parentheses at its end, and a number in front, do not matter.
    func code(_ word: String) -> Code? {
        if let known = answers[word] { return known }
        let code = find(word)
        if answers.count >= Self.answerLimit { answers.removeAll() }
        answers[word] = .some(code)
        return code
    }

    private func find(_ word: String) -> Code? {
        if let code = codes[word] { return code }
        let key = Self.key(word)
        if let code = codes[key] { return code }
        if let open = key.firstIndex(of: "("), open > key.startIndex, let code = codes[String(key[..<open])] {
            return code
        }
        let numberless = key.drop { $0.isASCII && ($0.isNumber || $0 == "." || $0 == ")") }
        return numberless.count < key.count ? codes[String(numberless)] : nil
    }

    /// The words that we write ourselves, for drop-down lists.
    static var choices: [String] { Code.allCases.map { $0.term.zh } }

    private static func key(_ word: String) -> String { word.halfWidthed.spaceless.lowercased() }
}

/// All word lists that ledgers use, built once per reader.
struct Vocabularies {
    let categories = Vocabulary<Category>()
    let causes = Vocabulary<Cause>()
    let disabilities = Vocabulary<DisabilityKind>()
    let employments = Vocabulary<Employment>()
    let groups = Vocabulary<RecognisedGroup>()
    let health = Vocabulary<HealthClass>()
    let helperKinds = Vocabulary<HelperKind>()
    let hukou = Vocabulary<Hukou>()
    let labour = Vocabulary<LabourAbility>()
    let needs = Vocabulary<NeedCode>()
    let offerKinds = Vocabulary<OfferKind>()
    let parties = Vocabulary<PoliticalStatus>()
    let relations = Vocabulary<Relation>()
    let residencies = Vocabulary<Residency>()
    let roles = Vocabulary<PairingRole>()
    let selfCare = Vocabulary<SelfCare>()
    let sexes = Vocabulary<Sex>()
    let stages = Vocabulary<SchoolStage>()
    let statuses = Vocabulary<HouseholdStatus>()
    let strengths = Vocabulary<Strength>()
    let tags = Vocabulary<RiskTag>()
    let urgencies = Vocabulary<Urgency>()
    let visitMethods = Vocabulary<VisitMethod>()
}
