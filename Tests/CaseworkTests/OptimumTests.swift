import Casework
import Foundation
import Ledgers
import Records
import Register
import Synchronization
import TestSupport
import Testing

@Suite struct OptimumTests {
    /// What the exported graph allows at best, found by a method that shares nothing with the solver.
    @Test(.mechanism(82)) func theExportedGraphHasNoBetterOptimum() async throws {
        try await withTemporaryFolder { folder in
            let demo = try await DemoOffice(in: folder)
            try await demo.importAll()
            for area in ["3505", "350525", "350526"] {
                let order = RunOrder(
                    kind: .lead, area: try #require(DivisionCode(area)), asOf: CalendarDay(iso: "2020-04-30"))
                let run = try await demo.office.run(
                    order, by: demo.administrator, progress: { _ in }, isCancelled: { false }
                ).run
                let households = try await Self.rows(.households, of: run.id, demo)
                let helpers = try await Self.rows(.helpers, of: run.id, demo)
                let edges = try await Self.rows(.edges, of: run.id, demo)
                let number = Dictionary(uniqueKeysWithValues: households.enumerated().map { ($1[0], $0) })
                let place = Dictionary(uniqueKeysWithValues: helpers.enumerated().map { ($1[0], $0) })
                let (source, sink) = (households.count + helpers.count, households.count + helpers.count + 1)
                var flow = SimpleFlow(nodes: sink + 1)
                // One household more outweighs every score; a more urgent one outweighs a less urgent one.
                let unit: Int64 = 1_000_000_000_000
                for (index, row) in households.enumerated() {
                    let priority = try #require(Int64(row[1]))
                    flow.add(source, index, cost: -priority * unit)
                }
                for edge in edges {
                    let (from, to) = (try #require(number[edge[0]]), try #require(place[edge[1]]))
                    flow.add(from, households.count + to, cost: -(try #require(Int64(edge[2]))))
                }
                for (index, row) in helpers.enumerated() {
                    let penalties = row.count > 2 ? row[2].split(separator: ";").compactMap { Int64($0) } : []
                    for place in 0..<(Int(row[1]) ?? 0) {
                        let cost = penalties.isEmpty ? 0 : penalties[min(place, penalties.count - 1)]
                        flow.add(households.count + index, sink, cost: cost)
                    }
                }
                let best = -flow.leastCost(source, sink)
                let lowest = run.counts.tiers.keys.max() ?? 0
                let covered = run.counts.tiers.reduce(Int64(0)) { sum, tier in
                    sum + Int64(lowest - tier.key + 1) * Int64(tier.value.covered)
                }
                #expect(best == covered * unit + run.counts.score, "\(area)")
            }
        }
    }

    @Test func otherRowOrdersGiveTheSameBytes() async throws {
        var outcomes: Set<String> = []
        for seed in [UInt64(0), 1, 2] {
            try await withTemporaryFolder { folder in
                let demo = try await DemoOffice(in: folder)
                try await demo.importDemo(.divisions, "村级区划.csv")
                try await demo.importDemo(.households, "困难家庭台账.xlsx")
                try await demo.importDemo(.members, "家庭成员.csv", shuffledBy: seed)
                try await demo.importDemo(.needs, "帮扶需求.csv", shuffledBy: seed)
                try await demo.importDemo(.helpers, "帮扶责任人.xlsx")
                try await demo.importDemo(.relatives, "近亲属备案.csv", shuffledBy: seed)
                let run = try await demo.runLead().run
                outcomes.insert("\(run.snapshot) \(run.outcome) \(run.seed)")
            }
        }
        #expect(outcomes.count == 1)
    }

    private static func rows(_ part: GraphPart, of run: String, _ demo: DemoOffice) async throws -> [[String]] {
        let bytes = Mutex<[UInt8]>([])
        try await demo.office.writeGraph(run, part, by: demo.administrator) { piece in
            bytes.withLock { $0 += piece }
        }
        let text = String(decoding: bytes.withLock { $0 }, as: UTF8.self)
        return text.split(separator: "\n").dropFirst().map {
            $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        }
    }
}

extension DemoOffice {
    /// Imports a CSV file of the demo with its data rows in another order; seed 0 leaves them as they are.
    func importDemo(_ kind: LedgerKind, _ file: String, shuffledBy seed: UInt64) async throws {
        let bytes = Array(try Data(contentsOf: URL(fileURLWithPath: "\(projectRoot)/demo/quanzhou-2020/\(file)")))
        var lines = bytes.split(separator: UInt8(ascii: "\n"))
        if seed != 0 {
            var generator = SeededGenerator(seed: seed)
            lines = [lines[0]] + lines.dropFirst().shuffled(using: &generator)
        }
        _ = try await office.importLedger(
            ImportOrder(kind: kind, file: file, bytes: Array(lines.joined(separator: [UInt8(ascii: "\n")])) + [10]),
            by: administrator)
    }
}
