import Foundation
import TestSupport

/// The table of edges in docs/architecture.md.
struct HouseTable {
    struct Room: Equatable {
        var rooms: Set<String>
        var products: Set<String>
        var modules: Set<String>
    }

    var rooms: [String: Room] = [:]

    init() throws {
        let page = try String(contentsOfFile: "\(projectRoot)/docs/architecture.md", encoding: .utf8)
        guard let start = page.range(of: "<!-- edges -->"), let end = page.range(of: "<!-- /edges -->") else {
            throw SupportError("docs/architecture.md has no table of edges")
        }
        for line in page[start.upperBound..<end.lowerBound].split(separator: "\n").dropFirst(2) {
            let cells = line.split(separator: "|", omittingEmptySubsequences: false).map {
                $0.trimmingCharacters(in: .whitespaces)
            }
            guard cells.count == 6 else { throw SupportError("not a row of edges: \(line)") }
            let lists = cells[2...4].map { cell in
                Set(cell.split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) })
            }
            rooms[cells[1]] = Room(rooms: lists[0], products: lists[1], modules: lists[2])
        }
    }
}
