import CLibPQ
import Storage

extension PostgresSession {
    private static let chunk = 1 << 17

    /// COPY in its binary form (PostgreSQL's documentation of COPY, "Binary Format").
    func bulkLoad(_ table: String, columns: [String], _ batch: SQLBatch) throws {
        guard columns.count == batch.width else { throw StorageError(.misuse, "width of the batch for \(table)") }
        guard !batch.isEmpty else { return }
        let handle = try ready()
        try guarded {
            let names = columns.joined(separator: ", ")
            try handle.check(
                PQsendQuery(handle.pointer, "COPY \(table) (\(names)) FROM STDIN (FORMAT binary)"))
            try handle.flush()
            guard let result = try handle.nextResult() else { throw StorageError(.misuse, "no answer to COPY") }
            guard result.status == PGRES_COPY_IN else {
                try handle.drain()
                throw handle.failure(of: result) ?? StorageError(.misuse, "COPY is not ready")
            }
            do {
                try send(batch, on: handle)
            } catch let error as StorageError where error.code == .misuse {
                try handle.check(PQputCopyEnd(handle.pointer, "a value was refused"))
                try? handle.drain()
                throw error
            }
            try handle.check(PQputCopyEnd(handle.pointer, nil))
            try handle.drain()
        }
    }

    private func send(_ batch: SQLBatch, on handle: PostgresHandle) throws {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(Self.chunk + 4096)
        bytes += [0x50, 0x47, 0x43, 0x4f, 0x50, 0x59, 0x0a, 0xff, 0x0d, 0x0a, 0]
        PostgresParameters.append(0 as Int32, to: &bytes)
        PostgresParameters.append(0 as Int32, to: &bytes)
        var column = 0
        for value in batch.values {
            if column == 0 { PostgresParameters.append(Int16(batch.width), to: &bytes) }
            try append(value, to: &bytes)
            column += 1
            guard column == batch.width else { continue }
            column = 0
            guard bytes.count >= Self.chunk else { continue }
            try put(&bytes, on: handle)
            try checkCancellation()
        }
        PostgresParameters.append(-1 as Int16, to: &bytes)
        try put(&bytes, on: handle)
    }

    /// A field: its length, -1 for NULL, and its bytes.
    private func append(_ value: SQLValue, to bytes: inout [UInt8]) throws(StorageError) {
        let start = bytes.count
        PostgresParameters.append(-1 as Int32, to: &bytes)
        if value == .null { return }
        try PostgresParameters.append(value, to: &bytes)
        let length = UInt32(bytes.count - start - 4)
        for index in 0..<4 { bytes[start + index] = UInt8(truncatingIfNeeded: length >> UInt32(24 - 8 * index)) }
    }

    private func put(_ bytes: inout [UInt8], on handle: PostgresHandle) throws {
        let code = bytes.withUnsafeBytes { memory in
            PQputCopyData(
                handle.pointer, memory.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(memory.count))
        }
        try handle.check(code)
        try handle.flush()
        bytes.removeAll(keepingCapacity: true)
    }
}
