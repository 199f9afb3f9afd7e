/// Runs `body`; nil where it takes longer than `time`. It is cancelled then, and waited for.
public func withDeadline<T: Sendable>(
    _ time: Duration, _ body: @escaping @Sendable () async throws -> T
) async throws -> T? {
    try await withThrowingTaskGroup(of: T?.self) { group in
        group.addTask { try await body() }
        group.addTask {
            // The deadline itself.
            try await Task.sleep(for: time)
            return nil
        }
        let first = try await group.next() ?? nil
        group.cancelAll()
        return first
    }
}
