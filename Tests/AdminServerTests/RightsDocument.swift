import Foundation
import Records
import TestSupport
import Testing
import Wording

@testable import AdminServer

/// The table of rights as docs/api.md shows it, made of the table in the code and of the routes.
enum RightsDocument {
    static let opening = "<!-- rights: made by RightsTests from Rights.table; JIEDUI_WRITE_DOCS=1 writes it anew -->\n"
    static let closing = "<!-- /rights -->"

    static func text(_ routes: [Route]) -> String {
        let roles: [Principal.Role?] = [.administrator, .staff, .coordinator, .charity, .auditor, nil]
        let heads = roles.map { role in
            role.map { "\(PrincipalWording.role($0.rawValue).en) \(PrincipalWording.role($0.rawValue).zh)" }
                ?? "\(PrincipalWording.anybody.en) \(PrincipalWording.anybody.zh)"
        }
        var lines = [
            "| | " + heads.joined(separator: " | ") + " | reach | routes under /v1/ |",
            "|---|" + String(repeating: "---|", count: roles.count + 2),
        ]
        for line in Rights.table {
            let cells = roles.map { Rights.allows($0, line.action) ? "✓" : "" }
            let names = routes.filter { $0.action == line.action }.map { "`\($0.name)`" }
            lines.append(
                "| \(line.words.en) (\(line.words.zh)) | " + cells.joined(separator: " | ")
                    + " | \(PrincipalWording.scope(line.scope.rawValue).en) | " + names.joined(separator: ", ") + " |")
        }
        return lines.joined(separator: "\n") + "\n"
    }

    /// What stands between the marks in docs/api.md.
    static func standing() throws -> String {
        let page = try String(contentsOfFile: path, encoding: .utf8)
        let start = try #require(page.range(of: opening)).upperBound
        let end = try #require(page.range(of: closing)).lowerBound
        return String(page[start..<end])
    }

    static func write(_ text: String) throws {
        let page = try String(contentsOfFile: path, encoding: .utf8)
        let start = try #require(page.range(of: opening)).upperBound
        let end = try #require(page.range(of: closing)).lowerBound
        try (page[..<start] + text + page[end...]).write(toFile: path, atomically: true, encoding: .utf8)
    }

    private static let path = "\(projectRoot)/docs/api.md"
}
