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
                let verdict = try await office.checkPack(text, by: call.by)
                return try Answer.json(
                    PackCheck(
                        valid: verdict.faults.isEmpty, faults: verdict.faults.map { PackFault($0, call.language) },
                        warnings: verdict.faults.isEmpty
                            ? verdict.warnings.map { PackFault($0, call.language) } : nil))
            },
            .get("packs/{pack}/diff/{other}", .readPacks, ["area", "as_of", "limit"]) { call in
                // Who would be served differently is about households.
                if call.text("area") != nil { try call.require(.readRegister) }
                let comparison = try await office.comparePacks(
                    call.path("pack"), call.path("other"), area: call.area("area"), on: call.day("as_of"),
                    limit: call.limit(), by: call.by)
                return try Answer.json(PackDiff(comparison, call.language))
            },
            .post("packs/{pack}/heir", .readPacks) { call in
                let order: NewPackRequest = try await call.json()
                guard let area = DivisionCode(order.area) else { throw ServerProblem.badParameter("area") }
                guard let from = CalendarDay(iso: order.from) else { throw ServerProblem.badParameter("from") }
                let text = try await office.newPack(
                    from: call.path("pack"), NewPackOrder(id: order.id, name: order.name, area: area, from: from),
                    by: call.by)
                return try Answer.json(PackSource(text: text))
            },
            .post("packs/{pack}/set", .adoptPack) { call in
                let setting: PackSetting = try await call.json()
                let line = try await office.setPackValue(call.path("pack"), try PackChange(setting), by: call.by)
                return try Answer.json(PackItem(line, call.language))
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
