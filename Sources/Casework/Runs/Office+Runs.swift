public import Records
public import Register

extension Office {
    /// Runs a matching and stores it whole, with inputs, pack, seed and counts; a dry run stores nothing.
    public func run(
        _ order: RunOrder, by caller: Principal, progress: @escaping @Sendable (RunProgress) -> Void,
        isCancelled: @escaping @Sendable () -> Bool
    ) async throws -> RunReceipt {
        throw CaseworkError.notReady
    }

    /// The runs, the newest first.
    public func runs(
        area: DivisionCode?, limit: Int, cursor: String?, by caller: Principal
    ) async throws -> Paged<MatchRun> {
        throw CaseworkError.notReady
    }

    /// One run.
    public func runRecord(_ id: String, by caller: Principal) async throws -> MatchRun {
        throw CaseworkError.notReady
    }

    /// The pairs of a run, by household number.
    public func pairs(
        of run: String, limit: Int, cursor: String?, by caller: Principal
    ) async throws -> Paged<PairLine> {
        throw CaseworkError.notReady
    }

    /// The households that a run left over, did not find clear, or found outside.
    public func left(
        of run: String, _ list: LeftList, limit: Int, cursor: String?, by caller: Principal
    ) async throws -> Paged<LeftLine> {
        throw CaseworkError.notReady
    }

    /// Computes a run again from its kept inputs and compares the bytes.
    public func repeatRun(_ id: String, threads: Int, by caller: Principal) async throws -> RepeatReceipt {
        throw CaseworkError.notReady
    }

    /// Households whose helper differs between two runs.
    public func runDifference(
        _ first: String, _ second: String, by caller: Principal
    ) async throws -> [(household: String, before: HelperName?, after: HelperName?)] {
        throw CaseworkError.notReady
    }
}
