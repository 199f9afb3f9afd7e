import Matching
import Policy
import Register

/// The last few runs as they were read or solved, so that pages, explanations and exports need not decode or solve them
/// again. Bounded by their households, too: a million of them are worth a gigabyte.
///
/// A run that is asked for by many at a time is solved once, and only a few runs are solved for readers at a time.
actor RunShelf {
    private enum Entry {
        case opened(OpenedRun)
        case solved(LeadRun)

        var opened: OpenedRun {
            switch self {
            case .opened(let run): run
            case .solved(let run): OpenedRun(run)
            }
        }
    }

    private var entries: [(id: String, entry: Entry)] = []
    private var others: [(id: String, value: any Sendable)] = []
    private let capacity: Int
    private let households: Int
    private var solving: [String: Task<LeadRun, any Error>] = [:]
    private let turnstile = Turnstile(places: 2)

    /// A shelf of at most `capacity` runs; but for the newest, of at most `households` households together.
    init(capacity: Int = 4, households: Int = 400_000) {
        self.capacity = capacity
        self.households = households
    }

    /// The run as a solved problem, where it is still here; it becomes the newest.
    func solved(_ id: String) -> LeadRun? {
        guard case .solved(let run) = take(id) else { return nil }
        return run
    }

    /// The run as a solved problem; where it is not here, `solve` makes it, once for all who ask meanwhile.
    func solved(
        _ id: String, else solve: @escaping @Sendable () async throws -> LeadRun
    ) async throws -> LeadRun {
        if let known = solved(id) { return known }
        if let task = solving[id] { return try await task.value }
        let task = Task { try await self.inTurn(solve) }
        solving[id] = task
        let result = await task.result
        solving[id] = nil
        let run = try result.get()
        put(id, run)
        return run
    }

    /// Calls `body`, which solves something for a reader, when it is its turn.
    nonisolated func inTurn<T: Sendable>(_ body: @Sendable () async throws -> T) async throws -> T {
        try await turnstile.pass(body)
    }

    /// The run as it was read, where it is still here; it becomes the newest.
    func opened(_ id: String) -> OpenedRun? { take(id)?.opened }

    /// Puts a solved run up, in the place of what was read of it; the oldest may go.
    func put(_ id: String, _ run: LeadRun) { put(id, .solved(run)) }

    /// Puts a run up that was read; a solved one outranks it.
    func put(_ id: String, _ run: OpenedRun) {
        if !entries.contains(where: { $0.id == id }) { put(id, .opened(run)) }
    }

    /// What `make` makes of a run of another kind: once for as long as it is one of the last two that were asked for.
    func kept<Value: Sendable>(
        _ id: String, as type: Value.Type, else make: @escaping @Sendable () async throws -> Value
    ) async throws -> Value {
        if let known = others.first(where: { $0.id == id })?.value as? Value { return known }
        let value = try await inTurn(make)
        others.removeAll { $0.id == id && $0.value is Value }
        others.append((id, value))
        if others.count > 2 { others.removeFirst() }
        return value
    }

    /// Makes room for a run of as many households, so that not two of them are in memory.
    func makeRoom(households count: Int) {
        while !entries.isEmpty, total + count > households { entries.removeFirst() }
    }

    private var total: Int { entries.reduce(0) { $0 + $1.entry.opened.snapshot.households.count } }

    private func take(_ id: String) -> Entry? {
        guard let index = entries.firstIndex(where: { $0.id == id }) else { return nil }
        let entry = entries.remove(at: index)
        entries.append(entry)
        return entry.entry
    }

    private func put(_ id: String, _ entry: Entry) {
        entries.removeAll { $0.id == id }
        entries.append((id, entry))
        while entries.count > capacity || entries.count > 1 && total > households { entries.removeFirst() }
    }
}

/// What a stored run keeps: its inputs and its outcome.
struct OpenedRun: Sendable {
    let snapshot: RegisterSnapshot
    let outcome: LeadOutcome
    let pack: PolicyPack
}

extension OpenedRun {
    /// What a solved run was made of.
    init(_ run: LeadRun) {
        self.init(snapshot: run.snapshot, outcome: run.outcome, pack: run.pack)
    }
}
