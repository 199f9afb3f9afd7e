import HummingbirdCore
import NIOCore

/// Lets the office's escaping closure write to the response.
///
/// Unchecked, because the writer is not `Sendable`: the office awaits each piece before it hands over the next, so that
/// no two writes ever overlap.
final class WriterBox: @unchecked Sendable {
    private var writer: any ResponseBodyWriter

    init(_ writer: any ResponseBodyWriter) {
        self.writer = writer
    }

    func write(_ bytes: [UInt8]) async throws {
        try await writer.write(ByteBuffer(bytes: bytes))
    }
}
