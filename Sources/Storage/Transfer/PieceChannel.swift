import Dispatch
import Synchronization

/// Carries pieces from one blocking body to another: at most `capacity` of them wait, so that memory stays bounded.
///
/// Both ends block their thread, which must be a database's own queue, or use ``next()``, which does not.
public final class PieceChannel<Piece: Sendable>: Sendable {
    private struct State {
        var waiting: [Piece] = []
        var end: Result<Void, any Error>?
        var isAbandoned = false
    }

    private let slots: DispatchSemaphore
    private let filled = DispatchSemaphore(value: 0)
    private let state = Mutex(State())
    private let queue = DispatchQueue(label: "jiedui.transfer")

    /// A channel in which at most `capacity` pieces wait, 1 or more.
    public init(capacity: Int = 4) {
        // A semaphore may not end below the value that it began with: this one begins at zero.
        slots = DispatchSemaphore(value: 0)
        for _ in 0..<capacity { slots.signal() }
    }

    /// Hands a piece over; waits while too many wait.
    ///
    /// - Throws: `CancellationError` where nobody takes pieces any more.
    public func put(_ piece: Piece) throws {
        slots.wait()
        let isAbandoned = state.withLock { state in
            if !state.isAbandoned { state.waiting.append(piece) }
            return state.isAbandoned
        }
        guard !isAbandoned else {
            slots.signal()
            throw CancellationError()
        }
        filled.signal()
    }

    /// Says that no piece follows; with an error that the other end throws.
    public func end(_ result: Result<Void, any Error>) {
        state.withLock { if $0.end == nil { $0.end = result } }
        filled.signal()
    }

    /// The next piece, `nil` at the end; waits for it.
    public func take() throws -> Piece? {
        filled.wait()
        let found: Result<Piece?, any Error> = state.withLock { state in
            guard state.waiting.isEmpty else { return .success(state.waiting.removeFirst()) }
            return (state.end ?? .success(())).map { nil }
        }
        switch found {
        case .success(let piece?):
            slots.signal()
            return piece
        default:
            // Whoever asks once more gets the same end.
            filled.signal()
            return try found.get()
        }
    }

    /// As ``take()``, without holding a thread of the cooperative pool.
    public func next() async throws -> Piece? {
        try await withCheckedThrowingContinuation { continuation in
            queue.async { continuation.resume(with: Result { try self.take() }) }
        }
    }

    /// Says that nobody takes pieces any more: the other end stops.
    public func abandon() {
        state.withLock { state in
            state.isAbandoned = true
            state.waiting = []
        }
        slots.signal()
    }
}
