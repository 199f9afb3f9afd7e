import Foundation
import Ledgers

/// The rows of the demo's ledgers, from which larger registers are drawn: whole rows, so that facts that go together
/// stay together.
struct DemoSample {
    /// A household's row with the rows of its people and needs, by heading.
    struct Family {
        var household: [String: String]
        var members: [[String: String]]
        var needs: [[String: String]]
    }

    var families: [Family] = []
    var helpers: [[String: String]] = []

    /// Reads the demo in `folder`.
    init(folder: String) throws {
        let households = try Self.rows("\(folder)/困难家庭台账.csv", key: "户编号")
        let members = Dictionary(grouping: try Self.rows("\(folder)/家庭成员.csv", key: "户号")) { $0["户号"] ?? "" }
        let needs = Dictionary(grouping: try Self.rows("\(folder)/帮扶需求.csv", key: "户号")) { $0["户号"] ?? "" }
        for household in households {
            let number = household["户编号"] ?? ""
            // Rows that the demo plants as faults have no people; what is left is what an office's ledger is like.
            guard let people = members[number], people.first?["与户主关系"] == "户主" else { continue }
            families.append(Family(household: household, members: people, needs: needs[number] ?? []))
        }
        helpers = try Self.rows("\(folder)/帮扶责任人.xlsx", key: "可结对户数").filter { !($0["服务区域"] ?? "").isEmpty }
    }

    /// The rows below the headings, of which `key` is one.
    private static func rows(_ path: String, key: String) throws -> [[String: String]] {
        let bytes = Array(try Data(contentsOf: URL(fileURLWithPath: path)))
        let rows = try LedgerFile(name: "demo", bytes: bytes).open().sheet(at: 0).rows
        guard let top = rows.firstIndex(where: { row in row.cells.contains { $0.text == key } }) else { return [] }
        let headings = rows[top].cells.map(\.text)
        return rows[(top + 1)...].compactMap { row in
            guard row.cells.count == headings.count || row.cells.count > 3 else { return nil }
            var values: [String: String] = [:]
            for (index, heading) in headings.enumerated() { values[heading] = row[index].text }
            return (values[key] ?? "").isEmpty ? nil : values
        }
    }
}
