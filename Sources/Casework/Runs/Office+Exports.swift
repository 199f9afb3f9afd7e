import GraphFiles
import Ledgers
import Matching
public import Records
import Register
import Reports
import Storage
public import Wording

extension Office {
    /// Writes one file of the run's graph, in pieces of some ten thousand rows.
    ///
    /// Every eligible pair is there, not only those that the solver looked at.
    /// - Parameter name: which of the run's graphs, as ``graphNames(of:by:)`` lists them.
    public func writeGraph(
        _ id: String, _ part: GraphPart, of name: String = "", by caller: Principal,
        to write: @escaping @Sendable ([UInt8]) async throws -> Void
    ) async throws {
        try await presenting {
            let record = try await store.read { try self.record(id, $0, caller) }
            guard let solved = try await graphs(record, caller).first(where: { $0.name == name })?.graph else {
                throw CaseworkError.notFound(CaseworkWording.graph, field: "graph")
            }
            let channel = PieceChannel<[UInt8]>()
            async let making: Void = SolvingQueue.run {
                channel.end(Result { try GraphText(solved).write(part) { try channel.put($0) } })
            }
            do {
                while let piece = try await channel.next() { try await write(piece) }
            } catch {
                channel.abandon()
                throw error
            }
            try await making
        }
    }

    /// The names of a run's graphs: one empty name, or a number for each market of a run over offers.
    ///
    /// - Throws: ``CaseworkError`` `not_found` where it has no run of this id, or no graph `name`.
    public func graphNames(of id: String, having name: String? = nil, by caller: Principal) async throws -> [String] {
        try await presenting {
            let record = try await store.read { try self.record(id, $0, caller) }
            let names = try await record.kind == .offers ? graphs(record, caller).map(\.name) : [""]
            guard name.map(names.contains) ?? true else {
                throw CaseworkError.notFound(CaseworkWording.graph, field: "graph")
            }
            return names
        }
    }

    /// The list for the meeting as an xlsx workbook, a sheet per town or one for all.
    public func meetingWorkbook(
        _ id: String, byTown: Bool, _ language: Language, by caller: Principal
    ) async throws -> [UInt8] {
        try await presenting {
            let report = try await runReport(id, caller)
            let sheets = MeetingTables(report, language: language, byTown: byTown).sheets.map { table in
                OutgoingSheet(
                    name: table.name, title: table.title,
                    columns: table.columns.map {
                        .init($0.heading, width: $0.width, choices: $0.choices, isWrapped: $0.isWrapped)
                    },
                    rows: table.rows.map { row in row.map { $0.isEmpty ? .empty : .text($0) } }, footer: table.footer)
            }
            return try WorkbookWriter.bytes(of: sheets)
        }
    }

    /// The run's report as one self-contained HTML page.
    public func report(_ id: String, _ language: Language, by caller: Principal) async throws -> [UInt8] {
        try await presenting {
            let report = try await runReport(id, caller)
            return Array(try RunPage(report, language: language).html().utf8)
        }
    }

    private func runReport(_ id: String, _ caller: Principal) async throws -> RunReport {
        let record = try await store.read { try self.record(id, $0, caller) }
        let solved = try await self.solved(record)
        let generated = now()
        return try await reading(record, OpenedRun(solved)) { view in
            try view.names.loadAll()
            return ReportBuilder(view: view, solved: solved, generated: generated).build()
        }
    }
}
