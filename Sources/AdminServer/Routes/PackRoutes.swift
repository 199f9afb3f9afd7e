import AdminAPI
import Casework
import Hummingbird
import NIOCore
import Register

/// Policy packs.
struct PackRoutes: RouteGroup {
    let office: Office

    var routes: [Route] {
        [
            .get("packs", .readPacks) { call in
                let packs = try await office.packs(by: call.by)
                return try Answer.json(ItemList(items: packs.map { PackItem($0, call.language) }))
            },
            .get("packs/{pack}", .readPacks) { call in
                let content = try await office.pack(call.path("pack"), by: call.by)
                return try Answer.json(PackDetail(content, call.language))
            },
            .post("packs/check", .readPacks) { call in
                let bytes = try await call.body(upTo: call.limits.jsonBytes)
                guard let text = String(validating: bytes.readableBytesView, as: UTF8.self) else {
                    throw ServerProblem.notUTF8
                }
                let faults = try await office.checkPack(text, by: call.by)
                return try Answer.json(
                    PackCheck(valid: faults.isEmpty, faults: faults.map { PackFault($0, call.language) }))
            },
            .post("packs/{pack}/adopt", .adoptPack) { call in
                let adoption: PackAdoption = try await call.json()
                guard let day = CalendarDay(iso: adoption.day) else { throw ServerProblem.badParameter("day") }
                let decision = PackDecision(
                    body: adoption.body, day: day, minute: adoption.minute, paths: adoption.paths ?? [])
                let line = try await office.adoptPack(call.path("pack"), decision, by: call.by)
                return try Answer.json(PackItem(line, call.language))
            },
        ]
    }
}
