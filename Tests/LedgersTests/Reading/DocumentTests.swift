import Foundation
import Ledgers
import Testing
import Wording

/// `docs/data-formats.md` lists the headings that the importer knows: it is compared with the tables, and written anew
/// with `JIEDUI_WRITE_DOCS=1`.
@Suite struct DocumentTests {
    private let file = DemoFolder.root.deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "docs/data-formats.md")

    private func table(_ kind: LedgerKind) -> String {
        let table = HeadingTable.table(of: kind)
        var lines = [
            "### \(kind.phrase.zh) · \(kind.phrase.en) · `\(kind.rawValue)`", "",
            "| 列 Column | | English | 也可写作 Other headings |", "|---|---|---|---|",
        ]
        for column in table.columns {
            let isNeeded = column.isRequired || table.alternatives.contains { $0.contains(column.field) }
            let mark = column.isRequired ? "必填 needed" : isNeeded ? "至少一列 one of" : ""
            let aliases = column.aliases.filter { $0 != column.field.word }.joined(separator: " · ")
            lines.append("| \(column.heading) | \(mark) | \(column.english) | \(aliases) |")
        }
        return (lines + [""]).joined(separator: "\n")
    }

    @Test func everyHeadingOfEveryKindIsDocumented() throws {
        let tables = LedgerKind.allCases.map(table)
        var text = try String(contentsOf: file, encoding: .utf8)
        if ProcessInfo.processInfo.environment["JIEDUI_WRITE_DOCS"] != nil {
            let start = try #require(text.range(of: "<!-- headings: begin -->\n"))
            let end = try #require(text.range(of: "<!-- headings: end -->"))
            text.replaceSubrange(start.upperBound..<end.lowerBound, with: "\n" + tables.joined(separator: "\n") + "\n")
            try text.write(to: file, atomically: true, encoding: .utf8)
        }
        for (kind, table) in zip(LedgerKind.allCases, tables) {
            #expect(text.contains(table), "docs/data-formats.md lacks the table of \(kind.rawValue)")
        }
    }

    @Test func everyIssueCodeIsDocumentedAndHasItsSentence() throws {
        let text = try String(contentsOf: file, encoding: .utf8)
        for code in IssueCode.allCases {
            #expect(text.contains("`\(code.rawValue)`"), "docs/data-formats.md lacks \(code.rawValue)")
            for severity in IssueSeverity.allCases {
                let issue = LedgerIssue(
                    file: "f", sheet: "", row: 1, column: "c", code: code, severity: severity,
                    facts: IssueFacts(otherRow: 2, printed: "3", found: "4", words: ["w"]))
                #expect(issue.reason.zh != code.rawValue && issue.reason.en != code.rawValue)
                #expect(issue.reason.zh.hasSuffix("。") && issue.reason.en.hasSuffix("."))
            }
        }
    }
}
