import Dispatch
import Storage
import Synchronization

/// Hears NOTIFY on a connection of its own, made with the first channel, and passes it on to the board.
///
/// After the connection broke it comes back by itself, with pauses up to five seconds, and wakes every listener, because
/// something may have been missed.
final class PostgresListener: Sendable {
    private struct State {
        var wanted: Set<String> = []
        /// Channels that the present connection listens to.
        var heard: Set<String> = []
        var alarm: Alarm?
        var isClosed = false
    }

    private let address: PostgresAddress
    private let board: WakeupBoard
    private let queue = DispatchQueue(label: "jiedui.postgres.listener")
    private let state = Mutex(State())

    private static let pauses: (first: Int32, last: Int32) = (100, 5000)

    init(_ address: PostgresAddress, _ board: WakeupBoard) {
        self.address = address
        self.board = board
    }

    func listen(_ channel: String) -> AsyncStream<Void> {
        let stream = board.listen(channel)
        let isHeard = state.withLock { state -> Bool in
            guard WakeupBoard.isChannel(channel), !state.isClosed else { return false }
            if state.alarm == nil, let alarm = try? Alarm() {
                state.alarm = alarm
                queue.async { self.run(alarm) }
            }
            state.wanted.insert(channel)
            state.alarm?.ring()
            return state.heard.contains(channel)
        }
        if isHeard { board.wake([channel]) }
        return stream
    }

    /// Ends every stream and waits until the connection is closed.
    func close() async {
        board.close()
        state.withLock { state in
            state.isClosed = true
            state.alarm?.ring()
        }
        await withCheckedContinuation { continuation in queue.async { continuation.resume() } }
    }

    // MARK: on the queue

    private func run(_ alarm: Alarm) {
        var pause = Self.pauses.first
        while !isClosed {
            do {
                let handle = try PostgresHandle(address, alarm: alarm)
                pause = Self.pauses.first
                try listen(on: handle)
            } catch {
                state.withLock { $0.heard = [] }
            }
            guard !isClosed else { return }
            alarm.wait(milliseconds: pause)
            pause = min(pause * 2, Self.pauses.last)
        }
    }

    private var isClosed: Bool { state.withLock { $0.isClosed } }

    private func listen(on handle: PostgresHandle) throws {
        while !isClosed {
            let new = state.withLock { $0.wanted.subtracting($0.heard).sorted() }
            for channel in new {
                try handle.run("LISTEN \"\(channel)\"")
                state.withLock { _ = $0.heard.insert(channel) }
            }
            board.wake(new + handle.notifications())
            try handle.waitForNotifications()
        }
    }
}
