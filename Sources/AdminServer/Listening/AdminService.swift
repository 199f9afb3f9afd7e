import Hummingbird
import HummingbirdCore
public import Logging
import NIOCore
import NIOExtras
import NIOHTTPTypes
import NIOPosix
public import ServiceLifecycle

/// Serves the administration interface on one bound Unix socket until it is told to stop.
///
/// Graceful stop: no new connection is accepted, idle ones are closed, requests in progress are answered to the end.
public struct AdminService: Service, CustomStringConvertible {
    /// A short name: the lifecycle makes a name of its own by printing the whole service, division table and all.
    public var description: String { "AdminService" }

    private let socket: ListeningSocket
    private let desk: AdminDesk
    private let logger: Logger
    private let limits: AdminLimits
    private let onReady: @Sendable () async -> Void
    private let onStopping: @Sendable () -> Void

    /// A service over `socket`.
    ///
    /// - Parameters:
    ///   - onReady: called once, when connections are accepted.
    ///   - onStopping: called once, when the graceful stop begins.
    public init(
        socket: ListeningSocket, desk: AdminDesk, limits: AdminLimits = AdminLimits(), logger: Logger,
        onReady: @escaping @Sendable () async -> Void = {}, onStopping: @escaping @Sendable () -> Void = {}
    ) {
        self.socket = socket
        self.desk = desk
        self.limits = limits
        self.logger = logger
        self.onReady = onReady
        self.onStopping = onStopping
    }

    /// Serves until graceful shutdown or cancellation.
    ///
    /// - Throws: what NIO throws where the descriptor cannot be served.
    public func run() async throws {
        let group = MultiThreadedEventLoopGroup.singleton
        let quiescing = ServerQuiescingHelper(group: group)
        let http = makeChannelSetup(desk.makeResponder())
        let logger = logger
        let server = try await ServerBootstrap(group: group)
            .serverChannelOption(.backlog, value: 128)
            .serverChannelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    // Without this an idle keep-alive client would hold the daemon up for ever.
                    try channel.pipeline.syncOperations.addHandler(quiescing.makeServerChannelHandler(channel: channel))
                }
            }
            .childChannelOption(.allowRemoteHalfClosure, value: true)
            .bind(socket.descriptor) { child in http.setup(channel: child, logger: logger) }
        await onReady()
        let jobs = desk.jobs
        let onStopping = onStopping
        try await withGracefulShutdownHandler {
            try await withThrowingDiscardingTaskGroup { tasks in
                try await server.executeThenClose { connections in
                    for try await connection in connections {
                        tasks.addTask { await http.handle(value: connection, logger: logger) }
                    }
                }
            }
        } onGracefulShutdown: {
            onStopping()
            quiescing.initiateShutdown(promise: nil)
        }
        await withTaskCancellationHandler {
            await jobs.finish()
        } onCancel: {
            // The time for draining is over: what a job had not stored is gone, nothing half of it is there.
            Task { await jobs.cancelAll() }
        }
        socket.removeFile()
    }

    private func makeChannelSetup(
        _ responder: some HTTPResponder<AdminContext>
    ) -> HTTP1Channel {
        let logger = logger
        let limits = limits
        return HTTP1Channel(
            responder: { request, writer, channel in
                let context = AdminContext(
                    source: AdminSource(logger: logger, peer: await PeerCredentials.of(channel)))
                let response = try await responder.respond(to: request, context: context)
                try await writer.write(response: response.head, body: response.body)
            },
            configuration: .init(
                additionalChannelHandlers: [BodyStallHandler(patience: .seconds(Int64(limits.bodyStallSeconds)))],
                idleTimeout: .seconds(Int64(limits.idleSeconds)),
                httpDecoderConfiguration: .init(
                    maxHeaderFieldSize: limits.headerFieldBytes, maxHeaderListSize: limits.headerBytes,
                    maxHeaderFieldCount: limits.headerCount)))
    }
}
