import AdminAPI
import Casework
import Hummingbird
import Records

/// Single records by hand: entered, changed, ended, and all of it taken back.
struct HandRoutes: RouteGroup {
    let office: Office

    var routes: [Route] { households + members + needs + helpers + changes }

    private var households: [Route] {
        [
            write("households", ["fields"]) { _, entry, by in
                try await office.addHousehold(try HandOrder(entry), by: by)
            },
            write("households/{number}/edit", ["fields", "clear", "version"]) { call, entry, by in
                try await office.editHousehold(call.path("number"), try HandOrder(entry), by: by)
            },
            write("households/{number}/move", ["fields", "version", "on"]) { call, entry, by in
                try await office.moveHousehold(call.path("number"), try HandOrder(entry), by: by)
            },
            write("households/{number}/end", ["reason", "exit_until", "gradual", "version", "on"]) { call, entry, by in
                try await office.endHousehold(
                    call.path("number"), reason: entry.needed(entry.reason, "reason"),
                    exitUntil: entry.day(entry.exitUntil, "exit_until"), gradual: entry.gradual ?? false,
                    try HandOrder(entry), by: by)
            },
            write("households/{number}/merge", ["into", "version", "on"]) { call, entry, by in
                try await office.mergeHousehold(
                    call.path("number"), into: entry.needed(entry.into, "into"), try HandOrder(entry), by: by)
            },
            write("households/{number}/split", ["new", "members", "head", "fields", "version", "on"]) {
                call, entry, by in
                try await office.splitHousehold(
                    call.path("number"), new: entry.needed(entry.new, "new"), members: entry.members ?? [],
                    head: entry.head, try HandOrder(entry), by: by)
            },
        ]
    }

    private var members: [Route] {
        [
            write("households/{number}/members", ["fields"]) { call, entry, by in
                try await office.addMember(call.path("number"), try HandOrder(entry), by: by)
            },
            // The member is named in the body: a path is seen by logs, a name or number must not be.
            write("households/{number}/members/edit", ["member", "fields", "clear", "version"]) { call, entry, by in
                try await office.editMember(
                    call.path("number"), entry.needed(entry.member, "member"), try HandOrder(entry), by: by)
            },
            write("households/{number}/members/end", ["member", "reason", "new_head", "version", "on"]) {
                call, entry, by in
                try await office.endMember(
                    call.path("number"), entry.needed(entry.member, "member"),
                    reason: entry.needed(entry.reason, "reason"), newHead: entry.newHead, try HandOrder(entry), by: by)
            },
        ]
    }

    private var needs: [Route] {
        [
            write("households/{number}/needs", ["fields"]) { call, entry, by in
                try await office.addNeed(call.path("number"), try HandOrder(entry), by: by)
            },
            write("households/{number}/needs/edit", ["need", "fields", "clear", "version"]) { call, entry, by in
                try await office.editNeed(
                    call.path("number"), entry.needed(entry.need, "need"), try HandOrder(entry), by: by)
            },
            write("households/{number}/needs/close", ["need", "version", "on"]) { call, entry, by in
                try await office.closeNeed(
                    call.path("number"), entry.needed(entry.need, "need"), try HandOrder(entry), by: by)
            },
        ]
    }

    private var helpers: [Route] {
        [
            write("helpers", ["fields"]) { _, entry, by in
                try await office.addHelper(try HandOrder(entry), by: by)
            },
            write("helpers/{key}/edit", ["fields", "clear", "version"]) { call, entry, by in
                try await office.editHelper(call.path("key"), try HandOrder(entry), by: by)
            },
            write("relatives", ["fields"]) { _, entry, by in
                try await office.addRelative(try HandOrder(entry), by: by)
            },
            write("relatives/end", ["fields", "version", "on"]) { _, entry, by in
                try await office.endRelative(try HandOrder(entry), by: by)
            },
        ]
    }

    private var changes: [Route] {
        [
            .get("changes", .readImports, ["key", "limit"]) { call in
                let lines = try await office.handChanges(of: call.text("key"), limit: call.limit(), by: call.by)
                return try Answer.json(ItemList(items: lines.map { HandChangeItem($0, call.language) }))
            },
            write("changes/{change}/undo", []) { call, entry, by in
                try await office.undoByHand(call.path("change"), because: entry.because, by: by)
            },
        ]
    }

    /// A write that takes these keys of ``HandEntry``, `because`, `dry_run` where it is no undoing, and no other.
    private func write(
        _ path: String, _ keys: Set<String>,
        _ body: @escaping @Sendable (Call, HandEntry, Principal) async throws -> HandResult
    ) -> Route {
        .post(path, .editRegister) { call in
            let entry: HandEntry = try await call.json()
            let common = path.hasSuffix("/undo") ? ["because"] : ["because", "dry_run"]
            if let other = entry.keys.first(where: { !keys.contains($0) && !common.contains($0) }) {
                throw ServerProblem.unknownField(other)
            }
            return try Answer.json(HandAnswer(try await body(call, entry, call.by), call.language))
        }
    }
}
