import Foundation
import Policy
import Register
import TestSupport
import Testing

/// The tables of docs/policy-packs.md that are made from the packs and from the registry of facts.
@Suite struct PackTables {
    private static let path = "\(projectRoot)/docs/policy-packs.md"
    private static let opening =
        "<!-- packs: made by PackTables from the embedded packs; JIEDUI_WRITE_DOCS=1 writes it anew -->\n"
    private static let closing = "<!-- /packs -->"

    @Test(.mechanism(4, 55, 99, 113)) func everyValueOfEveryPackStandsInTheDocumentation() throws {
        var text = ""
        for pack in try PackLibrary.embedded().packs { text += Self.table(of: pack) }
        let page = try String(contentsOfFile: Self.path, encoding: .utf8)
        let start = try #require(page.range(of: Self.opening)).upperBound
        let end = try #require(page.range(of: Self.closing)).lowerBound
        if ProcessInfo.processInfo.environment["JIEDUI_WRITE_DOCS"] == "1" {
            try (page[..<start] + text + page[end...]).write(toFile: Self.path, atomically: true, encoding: .utf8)
        } else {
            #expect(page[start..<end] == text, "JIEDUI_WRITE_DOCS=1 writes docs/policy-packs.md anew")
        }
    }

    /// Key, value, basis, document and article of every value; points of the score are one line.
    private static func table(of pack: PolicyPack) -> String {
        var lines = ["### `\(pack.id)`", ""]
        lines.append("\(pack.names.zh) · \(pack.names.en). Area \(pack.area.prefix), from \(pack.from).")
        if !pack.lineage.isEmpty {
            lines.append("It inherits \(pack.lineage.map { "`\($0)`" }.joined(separator: ", ")).")
        }
        lines += ["", "| key | value | basis | document | article | reading |", "|---|---|---|---|---|---|"]
        for value in pack.values where !value.path.hasPrefix("lead.score.") {
            let note = value.note.map { "\($0.zh) · \($0.en)" } ?? ""
            lines.append("| `\(value.path)` | \(cell(value.printed)) | \(cells(value.basis, pack)) | \(cell(note)) |")
        }
        let points = pack.values.count { $0.path.hasPrefix("lead.score.") }
        lines.append("| `lead.score` | \(points) weights and points | default | | | no document states one |")
        if !pack.missing.isEmpty {
            lines += ["", "Stated by no document at hand; the office enters them (`jiedui pack set`):", ""]
            for value in pack.missing {
                let note = value.note.map { " (\($0.zh) · \($0.en))" } ?? ""
                lines.append("- `\(value.path)` \(value.names.zh) · \(value.names.en)\(note)")
            }
        }
        return lines.joined(separator: "\n") + "\n\n"
    }

    private static func cells(_ basis: Basis, _ pack: PolicyPack) -> String {
        switch basis {
        case .default: "default | |"
        case .document(let key, let article): "document | \(cell(pack.document(key)?.number ?? key)) | \(cell(article))"
        case .decision(let body, let day, let minute): "decision | \(cell(body)) \(day) | \(cell(minute))"
        }
    }

    private static func cell(_ text: String) -> String { text.replacing("|", with: "\\|") }

    @Test func whatPeopleStateForACheckStandsInTheDocumentation() throws {
        let page = try String(contentsOfFile: Self.path, encoding: .utf8)
        for fact in Fact.all where fact.isOnlyStated { #expect(page.contains("| `\(fact.name)` | ")) }
    }
}
