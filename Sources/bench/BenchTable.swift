import Foundation

/// What a measurement prints.
struct BenchTable {
    let lines: [Meter.Line]
    let hasServer: Bool

    init(_ meter: Meter, hasServer: Bool) {
        let apart = ["make ledgers"] + Self.copies.map(\.name)
        lines = meter.lines.filter { !apart.contains($0.phase) }
        self.hasServer = hasServer
    }

    func print() {
        let total = lines.reduce(0) { $0 + $1.seconds }
        Swift.print(
            "phase                 CPU s   share   rows per CPU s   peak MiB" + (hasServer ? "   server CPU s" : ""))
        for line in lines {
            let speed = line.rows > 0 && line.seconds > 0 ? Self.number(Double(line.rows) / line.seconds, 0) : ""
            Swift.print(
                line.phase + String(repeating: " ", count: max(1, 18 - line.phase.count))
                    + Self.cell(Self.number(line.seconds, 2), 9)
                    + Self.cell(Self.number(line.seconds * 100 / total, 1) + " %", 8)
                    + Self.cell(speed, 17) + Self.cell("\(line.peak >> 10)", 11)
                    + (hasServer ? Self.cell(Self.number(line.server, 2), 15) : ""))
        }
        let rows = lines.first { $0.phase == "seal" }?.rows ?? 0
        let reading = sum(["parse and validate", "seal"])
        let matching = ["columns", "candidates", "solve", "lottery", "prices"]
        Swift.print(
            """
            parse, validate and seal: \(Self.number(Double(rows) / max(reading, 0.001), 0)) rows per CPU second
            snapshot + store result: \(Self.number(sum(["snapshot", "store result"]), 2)) CPU s; \
            candidates and scores (with their columns) + solve: \(Self.number(sum(matching), 2)) CPU s
            highest peak: \(lines.map(\.peak).max().map { $0 >> 10 } ?? 0) MiB
            """)
    }

    private func sum(_ phases: [String]) -> Double {
        lines.filter { phases.contains($0.phase) }.reduce(0) { $0 + $1.seconds + $1.server }
    }

    private static func cell(_ text: String, _ width: Int) -> String {
        String(repeating: " ", count: max(0, width - text.count)) + text
    }

    private static func number(_ value: Double, _ places: Int) -> String { String(format: "%.\(places)f", value) }

    /// The yardsticks beside an import into PostgreSQL.
    static let copies = [
        (name: "bare COPY", isIndexed: true, into: "tables with the same keys and indexes"),
        (name: "bare COPY, heap", isIndexed: false, into: "heaps without any"),
    ]

    /// The store step of the imports against a bare COPY of what they stored, both in CPU seconds of this process and
    /// the server.
    static func printCopy(_ meter: Meter, rows: Int) {
        func seconds(_ phase: String) -> Double {
            meter.lines.filter { $0.phase == phase }.reduce(0) { $0 + $1.seconds + $1.server }
        }
        let store = seconds("store")
        for kind in copies {
            let copy = seconds(kind.name)
            Swift.print(
                """
                bare COPY of the \(rows) rows as stored into \(kind.into): \(number(copy, 2)) CPU s; store : COPY = \
                \(number(store / max(copy, 0.001), 1)) (CPU seconds of process and server)
                """)
        }
    }
}
