/// Lets a few bodies through at a time; the others wait in the order in which they came.
actor Turnstile {
    private var free: Int
    private var waiting: [(number: Int, continuation: CheckedContinuation<Void, any Error>)] = []
    private var next = 0

    /// A turnstile of `places`, 1 or more.
    init(places: Int) { free = places }

    /// Calls `body` when there is a place for it.
    ///
    /// - Throws: what `body` throws; `CancellationError` where the caller's task was cancelled while it waited.
    nonisolated func pass<T: Sendable>(_ body: @Sendable () async throws -> T) async throws -> T {
        try await enter()
        do {
            let value = try await body()
            await leave()
            return value
        } catch {
            await leave()
            throw error
        }
    }

    private func enter() async throws {
        try Task.checkCancellation()
        guard free == 0 else {
            free -= 1
            return
        }
        let number = next
        next += 1
        try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { waiting.append((number, $0)) }
        } onCancel: {
            Task { await self.giveUp(number) }
        }
    }

    private func giveUp(_ number: Int) {
        guard let index = waiting.firstIndex(where: { $0.number == number }) else { return }
        waiting.remove(at: index).continuation.resume(throwing: CancellationError())
    }

    private func leave() {
        // A place goes from hand to hand: nobody who came later can take it.
        if waiting.isEmpty { free += 1 } else { waiting.removeFirst().continuation.resume() }
    }
}
