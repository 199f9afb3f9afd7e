import Storage

/// An answer that is read row by row, so that memory does not grow with it; another statement on the same connection
/// makes it buffer what is left. Confined to the connection's queue.
final class OpenAnswer {
    private var buffer: [PostgresResult] = []
    private var next = 0
    private var isWhole = false

    /// The next result with rows, `nil` at the end.
    func next(_ handle: PostgresHandle) throws -> PostgresResult? {
        if next < buffer.count {
            defer { next += 1 }
            return buffer[next]
        }
        while !isWhole {
            guard let result = try handle.nextResult() else {
                isWhole = true
                return nil
            }
            if let error = handle.failure(of: result) {
                try? handle.drain()
                isWhole = true
                throw error
            }
            if result.count > 0 { return result }
        }
        return nil
    }

    /// Reads what is left into memory.
    func bufferRest(_ handle: PostgresHandle) throws {
        guard !isWhole else { return }
        var rest = Array(buffer[next...])
        buffer = []
        next = 0
        while let result = try next(handle) { rest.append(result) }
        buffer = rest
    }

    /// Reads what is left and forgets it.
    func skip(_ handle: PostgresHandle) throws {
        next = buffer.count
        while try next(handle) != nil {}
    }
}
