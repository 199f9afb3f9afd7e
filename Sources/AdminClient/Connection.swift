import AdminAPI
import FoundationEssentials
import Glibc
import HTTPTypes
import NIOCore
import NIOHTTP1
import NIOHTTPTypes
import NIOHTTPTypesHTTP1
import NIOPosix

/// One HTTP/1.1 exchange over a connection of its own: bounded memory in both directions.
struct Connection {
    typealias AsyncChannel = NIOAsyncChannel<HTTPResponsePart, HTTPRequestPart>

    let path: String
    let ownFolder: String?

    /// Sends `head` and `body`, then hands the answer's head and the stream of its body to `receive`.
    func exchange<Result: Sendable>(
        _ head: HTTPRequest, body: RequestBody,
        receive: @Sendable (HTTPResponse, inout BodyStream) async throws -> Result
    ) async throws -> Result {
        let channel = try await connect()
        do {
            return try await channel.executeThenClose { inbound, outbound in
                async let sending: Void = send(head, body, outbound)
                var iterator = inbound.makeAsyncIterator()
                guard case .head(let answer)? = try await iterator.next() else {
                    try await sending
                    throw ClientError.interrupted
                }
                var stream = BodyStream(iterator: iterator)
                let result = try await receive(answer, &stream)
                // A daemon that refuses an upload answers before it has read everything: that is no failure of ours.
                try? await sending
                return result
            }
        } catch let error as ClientError {
            throw error
        } catch let error as IOError where error.errnoCode == EPIPE || error.errnoCode == ECONNRESET {
            throw ClientError.interrupted
        } catch is ChannelError {
            throw ClientError.interrupted
        } catch is HTTPParserError {
            // The answer broke off in the middle.
            throw ClientError.interrupted
        }
    }

    private func connect() async throws -> AsyncChannel {
        if let ownFolder, let fault = OwnFolder.fault(of: ownFolder, uid: geteuid()) {
            throw ClientError.unsafeFolder(path: ownFolder, fault: fault)
        }
        do {
            return try await ClientBootstrap(group: MultiThreadedEventLoopGroup.singleton)
                .connect(unixDomainSocketPath: path) { channel in
                    channel.eventLoop.makeCompletedFuture {
                        // addHTTPClientHandlers() alone expects IOData and dies at run time with our parts.
                        try channel.pipeline.syncOperations.addHTTPClientHandlers()
                        try channel.pipeline.syncOperations.addHandler(HTTP1ToHTTPClientCodec())
                        return try AsyncChannel(wrappingChannelSynchronously: channel)
                    }
                }
        } catch let error as IOError where error.errnoCode == EACCES || error.errnoCode == EPERM {
            throw ClientError.socketNotPermitted(path: path)
        } catch let error as IOError {
            throw ClientError.notReachable(path: path, reason: String(cString: strerror(error.errnoCode)))
        } catch {
            throw ClientError.notReachable(path: path, reason: "")
        }
    }

    private func send(
        _ head: HTTPRequest, _ body: RequestBody, _ outbound: NIOAsyncChannelOutboundWriter<HTTPRequestPart>
    ) async throws {
        try await outbound.write(.head(head))
        switch body {
        case .none: break
        case .bytes(let bytes): try await outbound.write(.body(ByteBuffer(bytes: bytes)))
        case .file(let file):
            while let chunk = try file.next() { try await outbound.write(.body(chunk)) }
        }
        try await outbound.write(.end(nil))
    }
}

/// The body of an answer, part by part.
struct BodyStream {
    var iterator: NIOAsyncChannelInboundStream<HTTPResponsePart>.AsyncIterator

    /// The next part; `nil` at the end.
    ///
    /// - Throws: ``ClientError/interrupted`` where the connection ends before the body does.
    mutating func next() async throws -> ByteBuffer? {
        switch try await iterator.next() {
        case .body(let part)?: part
        case .end?: nil
        case .head?: throw ClientError.interrupted
        case nil: throw ClientError.interrupted
        }
    }

    /// The whole body.
    mutating func collect() async throws -> Data {
        var whole = Data()
        while let part = try await next() { whole.append(contentsOf: part.readableBytesView) }
        return whole
    }
}
