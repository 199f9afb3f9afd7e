import Casework
import Ledgers
import Policy
import Records
import Register
import Storage
import TestSupport
import Testing
import Wording

/// Facts for programmes that somebody enters: kept with their history, read by checks and searches, asked for by the
/// worklist; and entitlements that are drawn.
@Suite struct FactTests {
    private let day: CalendarDay
    private let area: DivisionCode

    init() throws {
        day = try #require(CalendarDay(iso: "2020-04-30"))
        area = try #require(DivisionCode("3505"))
    }

    private func office(in folder: TemporaryFolder) async throws -> (DemoOffice, String) {
        let demo = try await DemoOffice(in: folder)
        try await demo.importDemo(.divisions, "村级区划.csv")
        try await demo.importDemo(.households, "困难家庭台账.xlsx")
        try await demo.importDemo(.members, "家庭成员.csv")
        let households = try await demo.office.households(area: area, limit: 50, cursor: nil, by: demo.administrator)
        for item in households.items {
            let check = try await demo.office.checkProgrammes(
                household: item.household.number, on: day, pack: nil, programme: nil, facts: [:],
                by: demo.administrator)
            if check.members.count > 1, item.household.status == .active { return (demo, item.household.number) }
        }
        throw SupportError("no household with two people")
    }

    private func finding(
        _ demo: DemoOffice, _ number: String, _ programme: String, pack: String? = "fuzhou-2020",
        on day: CalendarDay? = nil, facts: [String: String] = [:]
    ) async throws -> ProgrammeFinding {
        let answer = try await demo.office.checkProgrammes(
            household: number, on: day ?? self.day, pack: pack, programme: programme, facts: facts,
            by: demo.administrator)
        return try #require(answer.judgements.first).finding
    }

    @Test(.mechanism(14, 15)) func whatIsEnteredIsReadByChecksUntilItEnds() async throws {
        try await withTemporaryFolder { folder in
            let (demo, number) = try await office(in: folder)
            let by = demo.administrator
            func set(_ facts: [String: String], member: Int? = nil, on day: String = "2020-04-01") async throws
                -> FactSheet
            {
                try await demo.office.setFacts(
                    FactOrder(
                        household: number, member: member, facts: facts, on: CalendarDay(iso: day), because: "核对"),
                    by: by)
            }
            let override = ["household.categories": "DB"]
            #expect(try await finding(demo, number, "rent", facts: override).sum == nil)
            let sheet = try await set([
                "public_rental": "true", "household.full_allowance": "false", "floor_area": "50",
            ])
            #expect(
                sheet.facts.map(\.fact.name) == [
                    "household.floor_area", "household.full_allowance", "household.public_rental",
                ])
            #expect(try await finding(demo, number, "rent", facts: override).sum?.amount == Money(yuan: "47"))
            // What is stated for one check outranks it, and changes nothing.
            let other = override.merging(["household.floor_area": "100"]) { $1 }
            #expect(try await finding(demo, number, "rent", facts: other).sum?.amount == Money(yuan: "94"))
            // A new statement holds from its day on; the day before knows the former one.
            _ = try await set(["floor_area": "60"], on: "2020-04-20")
            #expect(try await finding(demo, number, "rent", facts: override).sum?.amount == Money(yuan: "56.40"))
            let before = CalendarDay(iso: "2020-04-19")
            #expect(
                try await finding(demo, number, "rent", on: before, facts: override).sum?.amount == Money(yuan: "47"))
            let whole = try await demo.office.facts(ofHousehold: number, on: day, isWhole: true, by: by)
            #expect(whole.facts.filter { $0.fact.name == "household.floor_area" }.map(\.fact.value) == ["50", "60"])
            #expect(whole.facts.allSatisfy { $0.fact.because == "核对" && $0.fact.actor == by.actor })

            // Of a member, by number; it follows the person, not the number.
            _ = try await set(["dementia": "true"], member: 2)
            let places = try await demo.office.facts(ofHousehold: number, on: day, isWhole: false, by: by)
            #expect(places.facts.first { $0.fact.name == "member.dementia" }?.member == 2)

            _ = try await demo.office.endFacts(
                ["floor_area"], ofHousehold: number, member: nil, on: CalendarDay(iso: "2020-04-25"), by: by)
            #expect(
                try await finding(demo, number, "rent", facts: override).missingForAmount == ["household.floor_area"])
            for (facts, member, code) in [
                (["moon": "1"], nil, "unknown_fact"), (["floor_area": "big"], nil, "bad_fact"),
                (["dementia": "true"], nil, "unknown_fact"), (["dementia": "true"], 99, "not_found"),
                (["income": "5"], nil, "fact_of_ledger"), (["town.hukou_population": "5"], nil, "fact_of_ledger"),
                (["medical_bills": String(repeating: "2020-01-05:1,", count: 900)], nil, "bad_fact"),
            ] as [([String: String], Int?, String)] {
                let error = await #expect(throws: CaseworkError.self) { _ = try await set(facts, member: member) }
                #expect(error?.code == code, "\(facts.keys)")
            }
            let later = await #expect(throws: CaseworkError.self) {
                _ = try await set(["floor_area": "1"], on: "2031-01-01")
            }
            #expect(later?.code == "day_later")
            let stranger = Principal(uid: 7, role: .staff, area: DivisionCode("3501"))
            let outside = await #expect(throws: CaseworkError.self) {
                _ = try await demo.office.setFacts(
                    FactOrder(household: number, facts: ["floor_area": "1"]), by: stranger)
            }
            #expect(outside?.code == "not_found")

            // No value and no word stands in clear.
            try await demo.office.store.database.read { session in
                let rows = try session.all("SELECT * FROM household_fact") { reader in try reader.text() }
                #expect(rows.count > 4)
                let sealed = try session.all("SELECT sealed FROM household_fact") { try $0.blob() }
                #expect(sealed.allSatisfy { !String(decoding: $0, as: UTF8.self).contains("核对") })
            }
        }
    }

    @Test(.mechanism(42)) func temporaryAidOnTheRegisterCounts() async throws {
        try await withTemporaryFolder { folder in
            let (demo, number) = try await office(in: folder)
            func known() async throws -> Set<String> {
                let answer = try await demo.office.checkProgrammes(
                    household: number, on: day, pack: "fujian-2020", programme: nil, facts: [:], by: demo.administrator)
                return Set(
                    answer.judgements.flatMap { judgement -> [String] in
                        if case .unknown(let missing) = judgement.finding.state { return missing }
                        return judgement.finding.missingForAmount
                    })
            }
            func aids() async throws -> String? {
                let answer = try await demo.office.checkProgrammes(
                    household: number, on: day, pack: "fujian-2020", programme: nil, facts: [:], by: demo.administrator)
                return answer.judgements.flatMap(\.finding.parts).first { $0.words.zh.contains("近6个月临时救助次数") }?
                    .value?.zh
            }
            #expect(try await aids() == nil)
            for (when, source) in [
                ("2020-01-10", "temporary_aid"), ("2020-03-10", "temporary_aid"), ("2020-03-11", "charity"),
                ("2019-01-01", "temporary_aid"),
            ] {
                _ = try await demo.office.addAid(
                    household: number, code: .funds, item: nil, source: source, amount: "1000", unit: nil,
                    on: CalendarDay(iso: when), because: nil, by: demo.administrator)
            }
            #expect(try await aids() == "2")
            #expect(try await !known().contains("household.aids"))
            // What was entered as a fact counts beside it; the same payment once.
            _ = try await demo.office.setFacts(
                FactOrder(
                    household: number, facts: ["aids": "2020-03-10:1000,2020-04-02:?"],
                    on: CalendarDay(iso: "2020-04-03")),
                by: demo.administrator)
            #expect(try await aids() == "3")
        }
    }

    @Test(.mechanism(22)) func whoDrawsAnEntitlementHasIt() async throws {
        try await withTemporaryFolder { folder in
            let (demo, _) = try await office(in: folder)
            let search = ProgrammeSearch(area: area, day: day, programme: "disability_care", limit: 1000)
            let before = try await demo.office.findProgrammes(search, by: demo.administrator)
            let hit = try #require(before.page.items.first)
            func enter(_ from: String, _ until: String?) async throws {
                _ = try await demo.office.enterDraw(
                    household: hit.household, programme: "disability_care", from: try #require(CalendarDay(iso: from)),
                    until: until.flatMap { CalendarDay(iso: $0) }, because: nil, by: demo.administrator)
            }
            try await enter("2020-02-01", nil)
            let after = try await demo.office.findProgrammes(search, by: demo.administrator)
            let (first, second) = try (#require(before.counts.first), #require(after.counts.first))
            #expect(second.held == first.held + 1 && second.eligible == first.eligible - 1)
            #expect(!after.page.items.contains { $0.household == hit.household })
            #expect(try await finding(demo, hit.household, "disability_care", pack: nil).state == .held)
            // It ended before the day: eligible again.
            try await enter("2020-02-01", "2020-04-29")
            #expect(try await finding(demo, hit.household, "disability_care", pack: nil).state != .held)
            for (programme, until, code) in [
                ("moon", nil, "not_found"), ("disability_care", "2020-01-31", "dates_reversed"),
            ] {
                let error = await #expect(throws: CaseworkError.self) {
                    _ = try await demo.office.enterDraw(
                        household: hit.household, programme: programme,
                        from: try #require(CalendarDay(iso: "2020-02-01")),
                        until: until.flatMap { CalendarDay(iso: $0) }, because: nil, by: demo.administrator)
                }
                #expect(error?.code == code)
            }
        }
    }

    @Test(.mechanism(14)) func missingFactsAreOnTheWorklistUntilTheyAreKnown() async throws {
        try await withTemporaryFolder { folder in
            let (demo, number) = try await office(in: folder)
            let (by, place) = (demo.administrator, area)
            let day = day
            func list() async throws -> MissingReceipt {
                try await demo.office.listMissingFacts(area: place, on: day, by: by)
            }
            func open() async throws -> [WorkLine] {
                try await demo.office.worklist(
                    area: place, kinds: [.factsMissing], limit: 1000, cursor: nil, by: by
                ).items
            }
            let first = try await list()
            #expect(first.opened > 0 && first.opened == first.open)
            let again = try await list()
            #expect(again.opened == 0 && again.gone == 0 && again.open == first.open)
            let items = try await open()
            #expect(Set(items.compactMap(\.item.household)).count == items.count)
            let item = try #require(items.first { $0.item.household == number } ?? items.first)
            let household = try #require(item.item.household)
            #expect(item.command.hasPrefix("jiedui fact set \(household)"))
            #expect(!item.sentence.zh.contains("household.") && !item.sentence.en.contains("household."))

            // One fact more, and the item says so; all of them, and it is gone by itself.
            let missing = Array(item.item.arguments.dropFirst())
            func value(_ key: String) throws -> String {
                let parts = key.split(separator: ".")
                let fact = try #require(Fact.named(parts.count == 3 ? "member.\(parts[2])" : key))
                return switch fact.type {
                case .bool: "false"
                case .int, .money, .decimal: "1"
                case .day: "2020-01-01"
                case .code(let list): list.codes.last ?? ""
                default: ""
                }
            }
            let enterable = try missing.filter { key in
                let parts = key.split(separator: ".")
                return try #require(Fact.named(parts.count == 3 ? "member.\(parts[2])" : key)).isKept
            }
            try #require(!enterable.isEmpty)
            func set(_ keys: [String]) async throws {
                for key in keys {
                    _ = try await demo.office.setFacts(
                        FactOrder(household: household, facts: [key: try value(key)], on: day), by: by)
                }
            }
            try await set([enterable[0]])
            let left = try await open().first { $0.item.household == household }
            #expect(left.map { !$0.item.arguments.contains(enterable[0]) } ?? true)
            // Whatever a new fact makes relevant is entered, too.
            for _ in 0..<10 {
                guard let now = try await open().first(where: { $0.item.household == household }) else { break }
                let keys = now.item.arguments.dropFirst().filter { key in
                    let parts = key.split(separator: ".")
                    return Fact.named(parts.count == 3 ? "member.\(parts[2])" : key)?.isKept ?? false
                }
                if keys.isEmpty { break }
                try await set(Array(keys))
            }
            let rest = try await open().first { $0.item.household == household }
            let ledger = rest?.item.arguments.dropFirst().filter { key in
                let parts = key.split(separator: ".")
                return Fact.named(parts.count == 3 ? "member.\(parts[2])" : key)?.isKept ?? false
            }
            #expect(ledger?.isEmpty ?? true, "only what ledgers state may still be missing")

            // What somebody dismissed stays closed while the same is missing.
            let other = try #require(try await open().first { $0.item.household != household })
            _ = try await demo.office.decide(
                WorkOrder(other.item.id, outcome: .dismissed, because: nil, version: nil), by: by)
            #expect(try await list().opened == 0)
        }
    }
}
