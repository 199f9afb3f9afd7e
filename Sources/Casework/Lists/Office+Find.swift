public import Records
import Register
import Storage
import Wording

extension Office {
    /// Finds households, members and helpers by name, household number, helper key, whole ID number or its last four
    /// characters. Names match whole; the text is looked up by keyed hash and written to no log.
    public func find(_ text: String, limit: Int, by caller: Principal) async throws -> [SearchHit] {
        let tidied = PlainText.compact(text)
        guard tidied.count >= 2 else {
            throw CaseworkError("bad_parameter", CaseworkWording.searchTooShort, field: "text")
        }
        var keys: [(SearchKey, String)] = [
            (.household(tidied), "number"), (.helper(tidied.uppercased()), "number"), (.name(text), "name"),
        ]
        if let id = try? ResidentID(parsing: tidied) { keys.append((.id(id), "id_number")) }
        if tidied.utf8.count == 4 { keys.append((.lastFour(tidied.uppercased()), "last_four")) }
        let limit = limit.clamped(to: 1...200)
        let wanted = keys
        return try await presenting {
            try await store.read { session in
                let table = try divisions(session)
                var hits: [SearchHit] = []
                var seen: Set<RecordID> = []
                for (key, matched) in wanted {
                    for found in try session.find(key, limit: limit) {
                        if let hit = try hit(found, matched, table, session, caller, &seen) { hits.append(hit) }
                    }
                }
                return Array(hits.prefix(limit))
            }
        }
    }

    private func hit(
        _ found: Found, _ matched: String, _ table: DivisionTable, _ session: StoreSession, _ caller: Principal,
        _ seen: inout Set<RecordID>
    ) throws -> SearchHit? {
        switch found {
        case .household(let kept):
            guard mayReach(kept.value.area, caller), seen.insert(kept.id).inserted else { return nil }
            let head = try session.members(of: [kept])[kept.id]?.first?.value
            return SearchHit(
                kind: .household, key: kept.value.number, name: head?.name, maskedID: head?.id?.masked,
                area: kept.value.area, areaName: table.path(of: kept.value.area), matched: matched)
        case .member(let member, let household):
            guard mayReach(household.value.area, caller), seen.insert(member.id).inserted else { return nil }
            return SearchHit(
                kind: .member, key: household.value.number, name: member.value.name,
                maskedID: member.value.id?.masked, area: household.value.area,
                areaName: table.path(of: household.value.area), matched: matched)
        case .helper(let kept):
            guard mayReach(kept.value, caller), seen.insert(kept.id).inserted else { return nil }
            let helper = kept.value
            return SearchHit(
                kind: .helper, key: kept.id.shortKey, name: helper.name.isEmpty ? helper.unit ?? "" : helper.name,
                maskedID: helper.id?.masked, area: helper.base, areaName: helper.base.map { table.path(of: $0) },
                matched: matched)
        }
    }
}
