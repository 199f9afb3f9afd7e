import Storage
import Synchronization

/// At most `limit` connections; whoever finds none free waits, first come first served.
final class ConnectionPool: Sendable {
    private typealias Waiter = CheckedContinuation<PostgresConnection, any Error>

    private struct State {
        var idle: [PostgresConnection] = []
        var made = 0
        var waiters: [(number: Int, continuation: Waiter)] = []
        var next = 0
        /// Waiters whose task was cancelled before they began to wait.
        var cancelled: Set<Int> = []
        var isClosed = false
        var closers: [CheckedContinuation<Void, Never>] = []
    }

    private let address: PostgresAddress
    private let limit: Int
    private let state = Mutex(State())

    init(_ address: PostgresAddress, limit: Int) {
        self.address = address
        self.limit = limit
    }

    /// How the pool is used now.
    var load: SQLLoad {
        state.withLock {
            SQLLoad(limit: limit, open: $0.made, idle: $0.idle.count, waiting: $0.waiters.count)
        }
    }

    /// Calls `body` with a connection that nobody else uses meanwhile.
    ///
    /// - Throws: `StorageError` with code `closed`, or `CancellationError` where the task is cancelled while it waits.
    func with<T: Sendable>(_ body: (PostgresConnection) async throws -> T) async throws -> T {
        let connection = try await take()
        do {
            let value = try await body(connection)
            giveBack(connection)
            return value
        } catch {
            giveBack(connection)
            throw error
        }
    }

    private func take() async throws -> PostgresConnection {
        try Task.checkCancellation()
        let number = state.withLock { state in
            state.next += 1
            return state.next
        }
        defer { state.withLock { _ = $0.cancelled.remove(number) } }
        return try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { continuation in
                let outcome = state.withLock { state in enter(&state, number, continuation) }
                if let outcome { continuation.resume(with: outcome) }
            }
        } onCancel: {
            let waiter = state.withLock { state -> Waiter? in
                guard let index = state.waiters.firstIndex(where: { $0.number == number }) else {
                    state.cancelled.insert(number)
                    return nil
                }
                return state.waiters.remove(at: index).continuation
            }
            waiter?.resume(throwing: CancellationError())
        }
    }

    /// What a task gets at once, or `nil` where it has to wait.
    private func enter(
        _ state: inout State, _ number: Int, _ continuation: Waiter
    ) -> Result<PostgresConnection, any Error>? {
        if state.cancelled.remove(number) != nil { return .failure(CancellationError()) }
        if state.isClosed { return .failure(StorageError(.closed)) }
        if state.waiters.isEmpty, let connection = state.idle.popLast() { return .success(connection) }
        if state.made < limit {
            state.made += 1
            return .success(PostgresConnection(address))
        }
        state.waiters.append((number, continuation))
        return nil
    }

    private func giveBack(_ connection: PostgresConnection) {
        let (waiter, closers) = state.withLock { state -> (Waiter?, [CheckedContinuation<Void, Never>]) in
            guard state.waiters.isEmpty else { return (state.waiters.removeFirst().continuation, []) }
            state.idle.append(connection)
            guard state.isClosed, state.idle.count == state.made else { return (nil, []) }
            defer { state.closers = [] }
            return (nil, state.closers)
        }
        waiter?.resume(returning: connection)
        for closer in closers { closer.resume() }
    }

    /// Waits for running and waiting bodies and closes every connection.
    func close() async {
        await withCheckedContinuation { continuation in
            let isAtRest = state.withLock { state in
                state.isClosed = true
                guard state.idle.count < state.made else { return true }
                state.closers.append(continuation)
                return false
            }
            if isAtRest { continuation.resume() }
        }
        for connection in state.withLock({ $0.idle }) { await connection.close() }
    }
}
