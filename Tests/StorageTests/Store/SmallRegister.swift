import Register
import Storage
import TestSupport

/// A whole invented register in the order of an import.
struct SmallRegister: Sendable {
    var households: [Household]
    var members: [Member]
    var needs: [Need]
    var helpers: [Helper]
    var relatives: [NearRelative]
    var exclusions: [Exclusion]

    init(seed: UInt64, households count: Int = 60, line: Int = #line) {
        var fixture = Fixture(seed: seed, line: line)
        households = (1...count).map { fixture.household("3505830\(1000 + $0)") }
        members = []
        needs = []
        relatives = []
        exclusions = []
        for household in households {
            var head = fixture.member(household.number)
            head.relation = .head
            members.append(head)
            for _ in 0..<fixture.generator.int(0...3) { members.append(fixture.member(household.number)) }
            for _ in 0..<fixture.generator.int(0...2) {
                let member = members[members.count - 1].id
                var need = fixture.need(household.number, member: fixture.generator.chance(1, in: 2) ? member : nil)
                need.text = "需求\(needs.count)"
                needs.append(need)
            }
        }
        // Units of their own, so that no two rows mean one helper.
        helpers = (0..<count / 2).map { index in
            var helper = fixture.helper()
            helper.unit = "单位\(index)"
            return helper
        }
        let people = members.compactMap(\.id)
        for helper in helpers {
            guard let id = helper.id, fixture.generator.chance(1, in: 3) else { continue }
            var relative = NearRelative(filer: id, relative: fixture.generator.pick(people))
            relative.filerName = helper.name
            relative.relativeName = fixture.name()
            relative.relation = "配偶"
            relative.filed = fixture.maybe { $0.day() }
            relatives.append(relative)
        }
        for person in people.prefix(7) {
            var exclusion = Exclusion(person: person, list: "农村建档立卡贫困户名册")
            exclusion.name = fixture.name()
            exclusion.listed = fixture.maybe { $0.day() }
            exclusion.reason = "另有帮扶"
            exclusions.append(exclusion)
        }
    }

    /// Imports everything; returns the sum of the counts.
    func load(into session: StoreSession, _ origin: ChangeOrigin) throws -> UpsertCounts {
        var counts = try session.upsert(households: stated(households), origin)
        counts += try session.upsert(members: stated(members), origin)
        counts += try session.upsert(needs: stated(needs), origin)
        counts += try session.upsert(helpers: stated(helpers), origin)
        counts += try session.upsert(relatives: stated(relatives), origin)
        counts += try session.upsert(exclusions: stated(exclusions), origin)
        return counts
    }

    var recordCount: Int {
        households.count + members.count + needs.count + helpers.count + relatives.count + exclusions.count
    }
}
