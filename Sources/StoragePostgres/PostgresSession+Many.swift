import CLibPQ
import Storage

extension PostgresSession {
    /// Statements between two points where the client waits for all answers: enough to hide the way to the server, few
    /// enough that answers and requests stay small.
    private static let window = 512
    private static let windowBytes = 1 << 20

    func queryMany(_ sql: String, _ batch: SQLBatch, _ row: (Int, any SQLRow) throws -> Void) throws {
        try inWindows(sql, batch) { first, results in
            // The connection is at rest, so callbacks may use it.
            for (offset, result) in results {
                for index in 0..<result.count {
                    try row(first + offset, PostgresRow(result, index))
                    try checkCancellation()
                }
            }
        }
    }

    @discardableResult
    func executeMany(_ sql: String, _ batch: SQLBatch) throws -> Int {
        var changed = 0
        try inWindows(sql, batch) { _, results in
            for (_, result) in results { changed += result.changes }
        }
        return changed
    }

    /// Sends the statement once per row of `batch` in pipeline mode, and hands out the results of each window with its
    /// first row's index and each result's offset from it.
    private func inWindows(
        _ sql: String, _ batch: SQLBatch, _ body: (Int, [(Int, PostgresResult)]) throws -> Void
    ) throws {
        let types = PostgresParameters.types(of: batch)
        var index = 0
        while index < batch.count {
            let handle = try ready()
            let first = index
            let results = try guarded {
                let statement = try prepared(sql, types, on: handle)
                return try pipeline(statement, batch, &index, on: handle)
            }
            try body(first, results)
        }
    }

    private func pipeline(
        _ statement: StatementCache.Prepared, _ batch: SQLBatch, _ index: inout Int, on handle: PostgresHandle
    ) throws -> [(Int, PostgresResult)] {
        try handle.check(PQenterPipelineMode(handle.pointer))
        let first = index
        var bytes = 0
        var refusal: StorageError?
        while index < batch.count, index - first < Self.window, bytes < Self.windowBytes {
            do {
                try parameters.fill(batch[index], types: statement.types)
            } catch {
                refusal = error
                break
            }
            try parameters.send(statement.name, on: handle)
            bytes += parameters.size
            index += 1
            // The server works while the rest is put together.
            if index % 64 == 0 { try handle.flush() }
        }
        try handle.check(PQpipelineSync(handle.pointer))
        try handle.flush()
        let results = try read(on: handle)
        try handle.check(PQexitPipelineMode(handle.pointer))
        if let refusal { throw refusal }
        return results
    }

    private func read(on handle: PostgresHandle) throws -> [(Int, PostgresResult)] {
        var results: [(Int, PostgresResult)] = []
        var offset = 0
        var failure: (any Error)?
        while true {
            guard let result = try handle.nextResult() else {
                offset += 1
                continue
            }
            if result.status == PGRES_PIPELINE_SYNC { break }
            if let error = handle.failure(of: result) { failure = failure ?? error }
            results.append((offset, result))
        }
        if let failure {
            try handle.check(PQexitPipelineMode(handle.pointer))
            throw failure
        }
        return results
    }
}

extension PostgresParameters {
    /// Puts a call of the prepared statement `name` with these values into the sending buffer; the answer is binary.
    mutating func send(_ name: String, on handle: PostgresHandle) throws {
        try handle.check(
            with { count, values, lengths, formats in
                PQsendQueryPrepared(handle.pointer, name, count, values, lengths, formats, 1)
            })
    }
}
