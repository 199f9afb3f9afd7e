import Casework
import Foundation
import Logging
import Policy
import Records
import Register
import Storage
import StorageSQLite
import Vault

/// One register: made, imported, matched, measured.
struct Bench {
    let sample: DemoSample
    let households: Int
    let threads: Int

    /// Imports and runs in a folder of its own, and prints the table.
    func run() async throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("jiedui-bench-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let now = Instant(microseconds: 1_588_204_800_000_000)
        guard let key = VaultKey(bytes: [UInt8](repeating: 7, count: 32)) else { return }
        let database = try await SQLiteDatabase(path: folder.appendingPathComponent("bench.db").path)
        let store = try await Store(opening: database, vault: Vault(key: key), now: now)
        let office = Office(
            store: store, library: try PackLibrary.embedded(),
            logger: Logger(label: "bench", factory: { _ in SwiftLogNoOpLogHandler() }), now: { now })
        let caller = Principal(uid: 0, role: .administrator, area: nil)
        let meter = Meter()
        var ledgers = BenchLedgers(sample, households: households, seed: 1)
        var rejected = 0
        var bytes = 0
        meter.begin("make ledgers")
        try await ledgers.forEach { file in
            bytes += file.bytes.count
            meter.begin("store", rows: file.rows)
            let receipt = try await office.importLedger(
                ImportOrder(kind: file.kind, file: file.name, bytes: file.bytes), by: caller)
            meter.begin(nil)
            rejected += receipt.file.rejected
            meter.move(receipt.cpuSeconds["read"] ?? 0, from: "store", to: "parse and validate", rows: file.rows)
            meter.move(receipt.cpuSeconds["seal"] ?? 0, from: "store", to: "seal", rows: file.rows)
            meter.begin("make ledgers")
        }
        meter.begin(nil)
        guard let area = DivisionCode("3590") else { return }
        let order = RunOrder(kind: .lead, area: area, asOf: CalendarDay(iso: "2020-04-30"), threads: threads)
        let receipt = try await office.run(
            order, by: caller, progress: { meter.begin(Self.name(of: $0.phase)) }, isCancelled: { false })
        meter.begin(nil)
        let counts = receipt.run.counts
        Swift.print(
            """

            \(households) households, \(households * 2 / 5) helpers; \(bytes >> 20) MiB of ledgers, \(rejected) rows \
            rejected; \(counts.covered) of \(counts.inScope) covered, \(counts.pairs) pairs, score \(counts.score)
            """)
        print(meter)
        await store.close()
    }

    private static func name(of phase: String) -> String { phase == "store" ? "store result" : phase }

    private func print(_ meter: Meter) {
        let lines = meter.lines.filter { $0.phase != "make ledgers" }
        let total = lines.reduce(0) { $0 + $1.seconds }
        func cell(_ text: String, _ width: Int) -> String {
            String(repeating: " ", count: max(0, width - text.count)) + text
        }
        func number(_ value: Double, _ places: Int) -> String { String(format: "%.\(places)f", value) }
        Swift.print("phase                 CPU s   share   rows per CPU s   peak MiB")
        for line in lines {
            let speed = line.rows > 0 && line.seconds > 0 ? number(Double(line.rows) / line.seconds, 0) : ""
            Swift.print(
                line.phase + String(repeating: " ", count: max(1, 18 - line.phase.count))
                    + cell(number(line.seconds, 2), 9) + cell(number(line.seconds * 100 / total, 1) + " %", 8)
                    + cell(speed, 17) + cell("\(line.peak >> 10)", 11))
        }
        func sum(_ phases: [String]) -> Double {
            lines.filter { phases.contains($0.phase) }.reduce(0) { $0 + $1.seconds }
        }
        let rows = lines.first { $0.phase == "seal" }?.rows ?? 0
        let reading = sum(["parse and validate", "seal"])
        Swift.print(
            """
            parse, validate and seal: \(number(Double(rows) / max(reading, 0.001), 0)) rows per CPU second
            snapshot + store result: \(number(sum(["snapshot", "store result"]), 2)) CPU s; \
            candidates and scores + solve: \(number(sum(["candidates", "solve", "lottery", "prices"]), 2)) CPU s
            highest peak: \(lines.map(\.peak).max().map { $0 >> 10 } ?? 0) MiB
            """)
    }
}
