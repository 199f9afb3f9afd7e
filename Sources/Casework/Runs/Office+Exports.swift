public import Records
public import Wording

extension Office {
    /// Writes one file of the run's graph, in pieces.
    public func writeGraph(
        _ id: String, _ part: GraphPart, by caller: Principal,
        to write: @escaping @Sendable ([UInt8]) async throws -> Void
    ) async throws {
        throw CaseworkError.notReady
    }

    /// The list for the meeting as an xlsx workbook, a sheet per town or one for all.
    public func meetingWorkbook(
        _ id: String, byTown: Bool, _ language: Language, by caller: Principal
    ) async throws -> [UInt8] {
        throw CaseworkError.notReady
    }

    /// The run's report as one self-contained HTML page.
    public func report(_ id: String, _ language: Language, by caller: Principal) async throws -> [UInt8] {
        throw CaseworkError.notReady
    }
}
