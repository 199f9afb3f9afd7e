import Synchronization

/// Who listens to which channel in this process; the drivers' common part of `SQLWakeups`.
public final class WakeupBoard: Sendable {
    private struct State {
        var ears: [String: [Int: AsyncStream<Void>.Continuation]] = [:]
        var next = 0
        var isClosed = false
    }

    private let state = Mutex(State())

    /// A board without listeners.
    public init() {}

    /// A new listener; a wake-up that it has not yet taken swallows later ones.
    public func listen(_ channel: String) -> AsyncStream<Void> {
        let (stream, ear) = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))
        let number = state.withLock { state -> Int? in
            guard !state.isClosed else { return nil }
            state.next += 1
            state.ears[channel, default: [:]][state.next] = ear
            return state.next
        }
        guard let number else {
            ear.finish()
            return stream
        }
        ear.onTermination = { [weak self] _ in
            self?.state.withLock { $0.ears[channel]?[number] = nil }
        }
        return stream
    }

    /// Wakes the listeners of these channels.
    public func wake(_ channels: some Sequence<String>) {
        // Yielding may call back (`onTermination`), so it happens outside the lock.
        let ears = state.withLock { state in channels.flatMap { state.ears[$0].map { Array($0.values) } ?? [] } }
        for ear in ears { ear.yield() }
    }

    /// Ends every stream; later ones end at once.
    public func close() {
        let ears = state.withLock { state in
            defer { state.ears = [:] }
            state.isClosed = true
            return state.ears.values.flatMap { $0.values }
        }
        for ear in ears { ear.finish() }
    }

    /// Whether `name` may be a channel's: ASCII letters, digits and underscores, 1 to 60 of them.
    public static func isChannel(_ name: String) -> Bool {
        (1...60).contains(name.utf8.count)
            && name.utf8.allSatisfy { byte in
                switch byte {
                case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                    UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"):
                    true
                default: false
                }
            }
    }
}
