import Casework
import Foundation
import Logging
import Policy
import Records
import Register
import Storage
import Vault

/// One register: made, imported, matched, measured.
struct Bench {
    let sample: DemoSample
    let households: Int
    let threads: Int
    /// How often the run is computed and stored; the last one counts.
    let runs: Int
    /// A PostgreSQL database to use, which is emptied; nil for a SQLite file.
    let url: String?
    /// The folder of the server's cluster.
    let cluster: String?
    /// A SQLite file that is kept, so that the next measurement need not import again.
    let register: String?
    /// Whether runs are cancelled to see how soon they end.
    let isCancelling: Bool
    /// A folder for the graph of the run; nil where nobody wants it.
    let export: String?

    /// Above this many households a bare COPY of everything is not measured: it is held in memory for that.
    private static let copiedHouseholds = 50_000

    /// Imports and runs in a store of its own, and prints the table.
    func run() async throws {
        let now = Instant(microseconds: 1_588_204_800_000_000)
        guard let key = VaultKey(bytes: [UInt8](repeating: 7, count: 32)) else { return }
        let kept = try await BenchStore(url: url, cluster: cluster, register: register)
        let store = try await Store(opening: kept.database, vault: Vault(key: key), now: now)
        let office = Office(
            store: store, library: try PackLibrary.embedded(),
            logger: Logger(label: "bench", factory: { _ in SwiftLogNoOpLogHandler() }), now: { now })
        let caller = Principal(uid: 0, role: .administrator, area: nil)
        let meter = Meter(server: kept.server)
        let (rejected, bytes) = kept.isFilled ? (0, 0) : try await importing(into: office, by: caller, meter)
        var copied: Int?
        if kept.server != nil, households <= Self.copiedHouseholds {
            for phase in BenchTable.copies {
                copied = try await BareCopy.run(kept.database, isIndexed: phase.isIndexed) { body in
                    meter.begin(phase.name)
                    try await body()
                    meter.begin(nil)
                }
            }
        }
        guard let area = DivisionCode(BenchLedgers.area) else { return }
        let order = RunOrder(kind: .lead, area: area, asOf: CalendarDay(iso: "2020-04-30"), threads: threads)
        var last: RunReceipt?
        for number in 1...max(1, runs) {
            let receipt = try await office.run(
                order, by: caller, progress: { meter.begin(Self.name(of: $0.phase)) }, isCancelled: { false })
            meter.begin(nil)
            last = receipt
            if number < runs {
                meter.keep(Self.importing)
                continue
            }
            let counts = receipt.run.counts
            print(
                """

                \(households) households, \(households * 2 / 5) helpers\(url == nil ? "" : ", PostgreSQL"); \
                \(bytes >> 20) MiB of ledgers, \(rejected) rows rejected; \(counts.covered) of \(counts.inScope) \
                covered, \(counts.pairs) pairs, score \(counts.score)
                """)
        }
        BenchTable(meter, hasServer: kept.server != nil).print()
        if let last {
            try await Decisions(office: office, caller: caller).print(last.run.id)
            try await Answers(office: office, caller: caller, order: order).print(last)
            if let export { try await GraphExport(office: office, caller: caller).write(last.run.id, to: export) }
            if isCancelling {
                try await Cancellations(office: office, caller: caller, order: order)
                    .print(seconds: meter.seconds(without: Self.importing))
            }
        }
        if let copied { BenchTable.printCopy(meter, rows: copied) }
        await kept.close()
    }

    private func importing(
        into office: Office, by caller: Principal, _ meter: Meter
    ) async throws -> (rejected: Int, bytes: Int) {
        var ledgers = BenchLedgers(sample, households: households, seed: 1)
        var (rejected, bytes) = (0, 0)
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
        return (rejected, bytes)
    }

    /// The phases that come before a run.
    private static let importing: Set<String> = Set(
        ["make ledgers", "store", "parse and validate", "seal"] + BenchTable.copies.map(\.name))

    private static func name(of phase: String) -> String { phase == "store" ? "store result" : phase }
}
