import Register
import TestSupport
import Testing

/// The laws of every code list.
@Suite struct CodedTermTests {
    private static func expectLaws<List: CodedTerm>(
        _ list: List.Type, sourceLocation: SourceLocation = #_sourceLocation
    ) {
        var owner: [String: List] = [:]
        for code in List.allCases {
            let term = code.term
            #expect(!term.zh.isEmpty && !term.en.isEmpty, "\(list) \(code)", sourceLocation: sourceLocation)
            #expect(term.en.utf8.allSatisfy { $0 < 128 }, "\(list) \(code): English", sourceLocation: sourceLocation)
            for word in [term.zh, term.en, code.rawValue] + term.aliases {
                #expect(
                    PlainText.compact(List(word: word)?.term.zh ?? "") == PlainText.compact(term.zh),
                    "\(list): \(word) is not understood as \(code)", sourceLocation: sourceLocation)
                let key = PlainText.compact(word).uppercased()
                if let other = owner.updateValue(code, forKey: key), other != code {
                    Issue.record("\(list): \(word) names \(other) and \(code)", sourceLocation: sourceLocation)
                }
            }
            #expect(
                Set(term.aliases).count == term.aliases.count, "\(list) \(code): an alias twice",
                sourceLocation: sourceLocation)
            #expect(List(rawValue: code.rawValue) == code, sourceLocation: sourceLocation)
        }
        #expect(List(word: "") == nil, sourceLocation: sourceLocation)
        #expect(List(word: "没有这个词") == nil, sourceLocation: sourceLocation)
        #expect(List.allCases.sorted(by: <) == Array(List.allCases), sourceLocation: sourceLocation)
    }

    @Test func everyWordOfEveryListNamesExactlyOneCode() {
        Self.expectLaws(Category.self)
        Self.expectLaws(Cause.self)
        Self.expectLaws(DisabilityKind.self)
        Self.expectLaws(Employment.self)
        Self.expectLaws(HealthClass.self)
        Self.expectLaws(HelperKind.self)
        Self.expectLaws(HouseholdStatus.self)
        Self.expectLaws(Hukou.self)
        Self.expectLaws(LabourAbility.self)
        Self.expectLaws(NeedCode.self)
        Self.expectLaws(PairingRole.self)
        Self.expectLaws(PoliticalStatus.self)
        Self.expectLaws(Relation.self)
        Self.expectLaws(Residency.self)
        Self.expectLaws(RiskTag.self)
        Self.expectLaws(SchoolStage.self)
        Self.expectLaws(SelfCare.self)
        Self.expectLaws(Sex.self)
        Self.expectLaws(Strength.self)
        Self.expectLaws(Urgency.self)
        Self.expectLaws(VisitMethod.self)
    }

    @Test func widthSpacesAndCaseOfAWordDoNotMatter() {
        #expect(HelperKind(word: "村（社区）干部") == .villageCadre)
        #expect(Category(word: " 低 保\u{3000}") == .minimumLiving)
        #expect(Category(word: "db") == .minimumLiving)
        #expect(NeedCode(word: "ｓｖｃ-ｃａｒｅ") == .care)
        #expect(Sex(word: "f") == .female)
    }
}
