import Foundation
import Policy
import TestSupport
import Testing

@Suite struct PackDocumentationTests {
    private func documentation() throws -> String {
        try String(
            contentsOf: URL(filePath: #filePath).deletingLastPathComponent()
                .appending(path: "../../docs/policy-packs.md"), encoding: .utf8)
    }

    @Test func everyFactStandsInTheDocumentationWithItsType() throws {
        let text = try documentation()
        for fact in Fact.all {
            let row = "| `\(fact.name)` | \(fact.type.name) |"
            if !text.contains(row) { Issue.record("missing: \(row)") }
            switch fact.type {
            case .code(let list), .codes(let list):
                let codes = list.codes.map { "`\($0)`" }.joined(separator: " ")
                #expect(text.contains("| `\(list.name)` | \(codes) |"), "\(list.name)")
            default: break
            }
        }
    }

    @Test func everyRuleAndPartStandsInTheDocumentation() throws {
        let text = try documentation()
        for name in BuiltInPairRule.allCases.map(\.rawValue) + ScorePart.allCases.map(\.rawValue) {
            #expect(text.contains("| `\(name)` | "), "\(name)")
        }
    }
}
