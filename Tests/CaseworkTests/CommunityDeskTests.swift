import Casework
import Ledgers
import Matching
import Policy
import Records
import Register
import Storage
import TestSupport
import Testing

/// Villages of the demo and the units that take them on: proposed, decided, and binding who leads the households there.
@Suite struct CommunityDeskTests {
    private struct Ready {
        let demo: DemoOffice
        var by: Principal { demo.administrator }

        func run(_ kind: MatchRun.Kind, area: String = "3505", pack: String? = nil) async throws -> MatchRun {
            let order = RunOrder(
                kind: kind, area: try #require(DivisionCode(area)), asOf: CalendarDay(iso: "2020-04-30"), pack: pack)
            return try await demo.office.run(order, by: by, progress: { _ in }, isCancelled: { false }).run
        }

        func ties(_ state: CommunityTie.State? = nil, run: String? = nil) async throws -> [CommunityTie] {
            try await demo.office.ties(area: nil, run: run, state: state, limit: 1000, cursor: nil, by: by)
                .items.map(\.tie)
        }

        func decide(
            _ ids: [String] = [], run: String? = nil, _ action: CommunityTie.Action, because: String? = nil,
            dryRun: Bool = false
        ) async throws -> [TieResult] {
            try await demo.office.decideTies(
                ids, run: run, action: action, because: because, dryRun: dryRun, by: by)
        }

        /// A tie as a run would suggest it, with its community where that is new.
        func suggest(_ community: DivisionCode, _ helper: RecordID, like run: MatchRun) async throws {
            let origin = ChangeOrigin(actor: "uid:0", at: demo.office.now())
            var own = run
            own.area = community
            let (source, tie) = (own, CommunityTie(run: run.id, community: community, helper: helper, score: 1))
            try await demo.office.store.write { session in
                if try session.community(community) == nil {
                    _ = try session.upsert(communities: [Stated(Community(code: community), row: 1)], origin)
                }
                try session.add([tie], of: source)
            }
        }
    }

    private func ready(_ folder: TemporaryFolder) async throws -> Ready {
        let demo = try await DemoOffice(in: folder)
        try await demo.importAll()
        let receipt = try await demo.importDemo(.communities, "村居结对.csv")
        #expect((receipt.file.read, receipt.file.rejected, receipt.file.added) == (114, 0, 114))
        return Ready(demo: demo)
    }

    @Test(.mechanism(85), .mechanism(86)) func theVillagesOfTheDemoFindTheirUnits() async throws {
        try await withTemporaryFolder { folder in
            let ready = try await ready(folder)
            let run = try await ready.run(.community)
            #expect(run.counts.inScope == 114 && run.counts.tiers[1]?.inScope == 15)
            #expect(run.counts.tiers[1]?.covered == 15, "every mandatory village has somebody")
            let proposed = try await ready.ties(.proposed, run: run.id)
            #expect(proposed.count == run.counts.pairs && Set(proposed.map(\.helper)).count == proposed.count)
            let again = try await ready.demo.office.repeatRun(run.id, threads: 2, by: ready.by)
            #expect(again.isIdentical)
        }
    }

    @Test(.mechanism(84)) func aUnitIsPromisedOnce() async throws {
        try await withTemporaryFolder { folder in
            let ready = try await ready(folder)
            // Two runs over neighbouring counties: what one proposes is not there for the other.
            let first = try await ready.run(.community, area: "350524")
            let second = try await ready.run(.community, area: "350583")
            let units = try await ready.ties(.proposed, run: first.id).map(\.helper)
            let others = try await ready.ties(.proposed, run: second.id).map(\.helper)
            #expect(!units.isEmpty && !others.isEmpty && Set(units).isDisjoint(with: others))
            // A trial says what would be, and keeps nothing.
            let trial = try await ready.decide(run: first.id, .approve, dryRun: true)
            #expect(trial.allSatisfy { $0.refusal == nil })
            #expect(try await ready.ties(.active).isEmpty)
            let done = try await ready.decide(run: first.id, .approve)
            #expect(done.count == units.count && done.allSatisfy { $0.after == .active })
            // The clock stands on the day of the data; asked as of the day before, what begins later is promised all the same.
            let order = RunOrder(
                kind: .community, area: try #require(DivisionCode("350524")), asOf: CalendarDay(iso: "2020-04-29"))
            let earlier = try await ready.demo.office.run(
                order, by: ready.by, progress: { _ in }, isCancelled: { false }
            ).run
            let repeated = try await ready.ties(.proposed, run: earlier.id)
            let active = try await ready.ties(.active)
            #expect(Set(repeated.map(\.helper)).isDisjoint(with: active.map(\.helper)))
            // Two proposals of one unit, made side by side in the store: the second is refused.
            let tie = try #require(active.first)
            let free = try #require(
                try await ready.demo.office.communities(area: nil, limit: 1000, cursor: nil, by: ready.by)
                    .items.first { $0.helped == 0 })
            try await ready.suggest(free.community.code, tie.helper, like: second)
            let late = try #require(try await ready.ties(.proposed).first { $0.helper == tie.helper })
            #expect(try await ready.decide([late.id], .approve).map(\.refusal?.code) == ["helper_full"])
            #expect(try await ready.decide([tie.id], .approve).map(\.refusal?.code) == ["not_possible"])
            // Ended, the unit is free again, and known to the village.
            #expect(try await ready.decide([tie.id], .end, because: "moved").map(\.after) == [.ended])
            #expect(try await ready.decide([late.id], .approve).map(\.refusal?.code) == [nil])
            await #expect(throws: CaseworkError.self) { try await ready.decide([late.id], .end) }
        }
    }

    /// Unit → community → household: the lead run keeps to the ties, hard by the pack's rule (M84).
    @Test(.mechanism(84)) func whoLeadsIsOfTheUnitThatTookTheVillageOn() async throws {
        try await withTemporaryFolder { folder in
            let ready = try await ready(folder)
            let free = try await ready.run(.lead)
            let villages = try await ready.demo.office.pairs(of: free.id, limit: 1000, cursor: nil, by: ready.by).items
            // The village with most households that are led from elsewhere.
            let counts = Dictionary(grouping: villages.filter { $0.area.level == .village }, by: \.area)
            let village = try #require(counts.max { ($0.value.count, $1.key) < ($1.value.count, $0.key) }?.key)
            let helpers = try await ready.demo.office.store.read { try $0.helpers(in: nil, limit: 1000).items }
            let unit = try #require(
                helpers.first { $0.value.isUnit && $0.value.kind == .serviceOrganisation && $0.value.unit != nil })
            try await ready.suggest(village, unit.id, like: free)
            let tie = try #require(try await ready.ties(.proposed).first)
            #expect(try await ready.decide([tie.id], .approve).map(\.after) == [.active])

            // The pack as it is does not bind.
            let unbound = try await ready.run(.lead)
            #expect(unbound.counts.covered == free.counts.covered)
            let text = try ready.demo.office.library.pack("fujian-2020").text
            let rule = "    - { id: unit_without_person, mode: hard, basis: default }\n"
            let bound = text.replacing("id: fujian-2020", with: "id: by-unit").replacing(
                rule, with: rule + "    - { id: community_tie, mode: hard, basis: default }\n")
            let digest = Office.digest(of: bound)
            let pack = StoredPack(
                digest: digest, id: "by-unit", content: bound, area: try #require(DivisionCode("35")),
                from: try #require(CalendarDay(iso: "2020-04-29")), until: nil, actor: "uid:0",
                at: ready.demo.office.now())
            _ = try await ready.demo.office.store.write { try $0.add(pack) }
            let run = try await ready.run(.lead, pack: digest)
            let own = Set(
                helpers.filter {
                    $0.value.unit == unit.value.unit
                        || ([.villageCadre, .residentCadre, .gridWorker, .civilAssistant].contains($0.value.kind)
                            && ($0.value.base.map(village.contains) ?? false
                                || $0.value.serviceAreas.contains(where: village.contains)))
                }.map(\.id.shortKey))
            let pairs = try await ready.demo.office.pairs(of: run.id, limit: 1000, cursor: nil, by: ready.by).items
            for pair in pairs where pair.area == village {
                #expect(own.contains(pair.helper.key), "\(pair.household)")
            }
            let outside = villages.filter { $0.area == village && !own.contains($0.helper.key) }
            #expect(!outside.isEmpty, "without the rule others lead there")
            #expect(run.counts.covered <= free.counts.covered)
            // Years later it is computed again from what it kept, ties and all.
            #expect(try await ready.demo.office.repeatRun(run.id, threads: 1, by: ready.by).isIdentical)
        }
    }
}
