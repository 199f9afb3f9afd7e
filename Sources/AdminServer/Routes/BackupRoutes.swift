import AdminAPI
import Casework
import HTTPTypes
import Hummingbird
import HummingbirdCore
import Logging
import NIOCore
import Records

/// The whole store as one sealed stream, and its key: for administrators without an area.
struct BackupRoutes: RouteGroup {
    let office: Office
    /// The line of the key file; `nil` where the daemon has none to give.
    let key: (@Sendable () async throws -> [UInt8])?

    var routes: [Route] {
        [
            .get("backup", .backUp) { call in
                let by = try call.by
                // Refused before the first byte is on its way.
                try office.requireWholeStore(by)
                let id = (0..<16).map { _ in UInt8.random(in: 0...255) }
                call.context.logger.info("backup begun", metadata: [LogKey.uid: "\(call.caller.uid)"])
                return Response(
                    status: .ok, headers: [.contentType: "application/octet-stream", .cacheControl: "no-store"],
                    body: ResponseBody { writer in
                        let box = WriterBox(writer)
                        try await office.backup(id: id, by: by) { try await box.write($0) }
                        try await writer.finish(nil)
                    })
            },
            .post("backups/{backup}", .backUp) { call in
                let arrival: BackupArrival = try await call.json()
                let kept = try await office.keepBackup(
                    call.path("backup"), bytes: arrival.bytes, by: call.by)
                return try Answer.json(
                    BackupKept(
                        backup: kept.id, at: kept.at.description, bytes: kept.bytes, tables: kept.tables,
                        rows: kept.rows))
            },
            .get("backup/key", .takeKey) { call in
                try office.requireWholeStore(call.by)
                guard let key else { throw ServerProblem.notOffered("key") }
                let line = try await key()
                call.context.logger.warning("key handed out", metadata: [LogKey.uid: "\(call.caller.uid)"])
                return Answer.file(line, type: "text/plain; charset=utf-8")
            },
        ]
    }
}
