import CLibPQ
import Glibc
import Storage

/// An open connection of libpq without blocking calls into the dark: every wait listens to the alarm too. Closes with its
/// last reference. Confined to one queue.
final class PostgresHandle {
    let pointer: OpaquePointer
    private let alarm: Alarm
    private let canceller: OpaquePointer?
    /// The job whose cancellation stops what runs.
    var job: PostgresJob?
    /// Whether a cancel request was ever sent. Its signal may come late and hit the next statement, so such a connection
    /// is not used for another transaction.
    private(set) var hasCancelled = false

    /// Connects; blocks until the server has answered or `connect_timeout` has passed.
    init(_ address: PostgresAddress, alarm: Alarm) throws(StorageError) {
        guard let opened = address.connect() else { throw StorageError(.unavailable, "out of memory") }
        guard PQstatus(opened) == CONNECTION_OK, PQsetnonblocking(opened, 1) == 0 else {
            let text = Self.line(PQerrorMessage(opened))
            PQfinish(opened)
            throw StorageError(.unavailable, text)
        }
        pointer = opened
        self.alarm = alarm
        canceller = PQgetCancel(opened)
        // Notices may quote values; libpq would print them.
        PQsetNoticeReceiver(opened, { _, _ in }, nil)
    }

    deinit {
        PQfreeCancel(canceller)
        PQfinish(pointer)
    }

    /// Whether the server still held the connection when it last said anything.
    var isBroken: Bool { PQstatus(pointer) != CONNECTION_OK }

    /// Whether a transaction is open, failed or not.
    var isInTransaction: Bool { PQtransactionStatus(pointer) != PQTRANS_IDLE }

    // MARK: sending and receiving

    /// Checks a call that only puts something into the sending buffer.
    func check(_ code: Int32) throws {
        guard code == 1 else { throw isBroken ? lost() : StorageError(.misuse, Self.line(PQerrorMessage(pointer))) }
    }

    /// Sends what is in the buffer, reading meanwhile what the server sends: a server that waits for us to read while we
    /// wait for it to read would never end.
    func flush() throws {
        while true {
            switch PQflush(pointer) {
            case 0: return
            case 1:
                try wait(writing: true)
                guard PQconsumeInput(pointer) == 1 else { throw lost() }
            default: throw lost()
            }
        }
    }

    /// The next result of what runs, `nil` at the end of a statement.
    func nextResult() throws -> PostgresResult? {
        while PQisBusy(pointer) != 0 {
            let pending = PQflush(pointer)
            guard pending >= 0 else { throw lost() }
            try wait(writing: pending == 1)
            guard PQconsumeInput(pointer) == 1 || PQisBusy(pointer) == 0 else { throw lost() }
        }
        if let result = PQgetResult(pointer) { return PostgresResult(result) }
        if isBroken { throw lost() }
        return nil
    }

    /// The next row of a running COPY to the client, nil at its end; whoever gets it frees it with `PQfreemem`.
    func copiedRow() throws -> UnsafeMutableBufferPointer<CChar>? {
        while true {
            var start: UnsafeMutablePointer<CChar>?
            let count = PQgetCopyData(pointer, &start, 1)
            if count > 0, let start { return UnsafeMutableBufferPointer(start: start, count: Int(count)) }
            switch count {
            case 0:
                try wait(writing: false)
                guard PQconsumeInput(pointer) == 1 else { throw lost() }
            case -1: return nil
            default: throw isBroken ? lost() : StorageError(.misuse, Self.line(PQerrorMessage(pointer)))
            }
        }
    }

    /// Runs statements without parameters, separated by semicolons, and hands out each result; throws the first failure
    /// after the last result.
    func run(_ sql: String, _ each: (PostgresResult) -> Void = { _ in }) throws {
        try check(PQsendQuery(pointer, sql))
        try drain(each)
    }

    /// Hands out every result up to the end of a statement; throws the first failure after the last result.
    func drain(_ each: (PostgresResult) -> Void = { _ in }) throws {
        try flush()
        var failure: (any Error)?
        while let result = try nextResult() {
            if let error = self.failure(of: result) { failure = failure ?? error } else { each(result) }
        }
        if let failure { throw failure }
    }

    // MARK: waiting

    /// Waits until the socket can be read, or written where `writing`; sends the cancel request when the job is cancelled,
    /// again and again until the server has answered, because one that comes before its statement has begun is forgotten.
    private func wait(writing: Bool) throws {
        var polls = [
            pollfd(fd: PQsocket(pointer), events: Int16(POLLIN) | (writing ? Int16(POLLOUT) : 0), revents: 0),
            pollfd(fd: alarm.descriptor, events: Int16(POLLIN), revents: 0),
        ]
        var patience: Int32 = 20
        while true {
            let isListening = job != nil && !hasCancelled
            let isCancelling = job != nil && hasCancelled
            let ready = poll(&polls, isListening ? 2 : 1, isCancelling ? patience : -1)
            if ready < 0 {
                guard errno == EINTR else { throw lost() }
                continue
            }
            // The alarm comes first: a big answer keeps the socket readable.
            if isListening, polls[1].revents != 0 {
                alarm.silence()
                if job?.isCancelled ?? false { cancel() }
            }
            if polls[0].revents != 0 { return }
            if ready == 0 {
                patience = min(patience * 2, 1000)
                cancel()
            }
        }
    }

    /// Waits for notifications or a ring of the alarm.
    func waitForNotifications() throws {
        var polls = [
            pollfd(fd: PQsocket(pointer), events: Int16(POLLIN), revents: 0),
            pollfd(fd: alarm.descriptor, events: Int16(POLLIN), revents: 0),
        ]
        while poll(&polls, 2, -1) < 0 { guard errno == EINTR else { throw lost() } }
        alarm.silence()
        guard PQconsumeInput(pointer) == 1 else { throw lost() }
    }

    /// The channels of the notifications that have come in.
    func notifications() -> [String] {
        var channels: [String] = []
        while let note = PQnotifies(pointer) {
            channels.append(String(cString: note.pointee.relname))
            PQfreemem(note)
        }
        return channels
    }

    private func cancel() {
        hasCancelled = true
        var text = [CChar](repeating: 0, count: 256)
        _ = PQcancel(canceller, &text, Int32(text.count))
    }
}
