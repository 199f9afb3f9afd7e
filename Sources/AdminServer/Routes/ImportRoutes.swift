import AdminAPI
import Casework
import Hummingbird
import Ledgers
import NIOCore
import Records
import Register

/// Imports and empty workbooks.
struct ImportRoutes: RouteGroup {
    let office: Office

    var routes: [Route] {
        [
            .post(
                "imports/{name}", .importLedger,
                [
                    "file", "encoding", "dry_run", "batch", "rejects", "scope", "as_of", "confirm_missing",
                    "received_from",
                ]
            ) { call in
                let order = try await order(call)
                let receipt: ImportReceipt
                if order.dryRun {
                    receipt = try await office.importLedger(order, by: call.by)
                } else {
                    let content =
                        "\(order.kind) \(order.encoding) \(order.batch ?? "") \(order.snapshot?.text ?? "") "
                        + "\(order.snapshot?.asOf.description ?? "") \(order.snapshot?.confirmMissing ?? -1) "
                        + "\(order.receivedFrom ?? "") "
                        + Office.digest(of: order.bytes)
                    let job = try await office.submit(order, key: call.idempotencyKey(content), by: call.by)
                    let view = try await office.ended(job.id, by: call.by)
                    guard view.job.state == .done else { throw view.problem ?? JobLines.cancelled }
                    receipt = try await office.importReceipt(of: view.job, by: call.by)
                }
                return try Answer.json(ImportResult(receipt, dryRun: order.dryRun, call.language))
            },
            .get("imports", .readImports, ["limit", "cursor"]) { call in
                let page = try await office.imports(limit: call.limit(), cursor: call.text("cursor"), by: call.by)
                return try Answer.json(Page(page, ImportItem.init))
            },
            .get("imports/{name}", .readImports) { call in
                let batch = try await office.importBatch(call.path("name"), by: call.by)
                var detail = ImportDetail(batch, call.language)
                detail.snapshot = try await office.snapshotOutcome(ofBatch: batch.id, by: call.by)
                    .map { SnapshotResult($0, call.language) }
                return try Answer.json(detail)
            },
            .get("templates/{name}", .takeTemplate) { call in
                Answer.file(try office.template(try kind(call), call.language), type: Self.xlsx)
            },
        ]
    }

    private static let xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"

    private func kind(_ call: Call) throws(ServerProblem) -> LedgerKind {
        guard let kind = LedgerKind(rawValue: try call.path("name")) else {
            throw .unknownKind(LedgerKind.allCases.map(\.rawValue))
        }
        return kind
    }

    private func order(_ call: Call) async throws -> ImportOrder {
        let kind = try kind(call)
        guard let file = call.text("file"), !file.contains("/") else { throw ServerProblem.badParameter("file") }
        let encoding = call.text("encoding") ?? "auto"
        guard ["auto", "utf-8", "gb18030"].contains(encoding) else { throw ServerProblem.badParameter("encoding") }
        guard [nil, "xlsx"].contains(call.text("rejects")) else { throw ServerProblem.badParameter("rejects") }
        let dryRun = try call.flag("dry_run")
        let bytes = try await call.body(upTo: call.limits.fileBytes)
        var snapshot: SnapshotScope?
        if let scope = call.text("scope") {
            guard let day = try Wire.day(call.text("as_of"), "as_of") else { throw ServerProblem.badParameter("as_of") }
            snapshot = try SnapshotScope(
                parsing: scope, asOf: day, confirmMissing: call.number("confirm_missing", in: 0...10_000_000))
        } else if call.text("as_of") != nil || call.text("confirm_missing") != nil {
            throw ServerProblem.badParameter("scope")
        }
        return ImportOrder(
            kind: kind, file: file, bytes: Array(bytes.readableBytesView), encoding: encoding, dryRun: dryRun,
            batch: call.text("batch"), wantsRejects: call.text("rejects") != nil, language: call.language,
            snapshot: snapshot, receivedFrom: try call.text("received_from").map { try Wire.plain($0, "received_from") }
        )
    }
}
