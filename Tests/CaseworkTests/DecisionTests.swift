import Casework
import Records
import Register
import Storage
import TestSupport
import Testing

/// Proposals become pairings: what people decide, and what follows from it.
@Suite("decisions") struct DecisionTests {
    /// An office with a run, and the first few of its proposals.
    private struct Ready {
        var demo: DemoOffice
        var run: String
        var open: [OpenProposalLine]
        let coordinator = Principal(uid: 2001, role: .coordinator, area: DivisionCode("3505"))

        init(_ folder: TemporaryFolder) async throws {
            demo = try await DemoOffice(in: folder)
            try await demo.importAll()
            run = try await demo.runLead().run.id
            open = []
            open = try await proposals()
        }

        func proposals(_ states: [ProposalState] = [.proposed]) async throws -> [OpenProposalLine] {
            try await demo.office.proposals(
                run: run, states: states, area: nil, limit: 1000, cursor: nil, by: coordinator
            ).items
        }

        func decide(
            _ line: OpenProposalLine, _ action: ProposalState.Action, _ reason: RefusalReason? = nil,
            because: String? = nil, by caller: Principal? = nil
        ) async throws -> DecisionLine {
            var order = DecisionOrder(run: run, household: line.proposal.household, action: action)
            order.reason = reason
            order.because = because
            return try #require(try await demo.office.decide([order], by: caller ?? coordinator).first)
        }

        func pairings(_ household: String) async throws -> [Pairing] {
            try await demo.office.store.read { session in
                try session.pairings(of: try #require(try session.household(household))).map(\.pairing)
            }
        }
    }

    @Test func anApprovedProposalIsAPairingAndRunsLeaveItAlone() async throws {
        try await withTemporaryFolder { folder in
            let ready = try await Ready(folder)
            let first = try #require(ready.open.first)
            let line = try await ready.decide(first, .approve)
            #expect(line.refusal == nil && line.before == "proposed" && line.after == "approved")
            let pairing = try #require(try await ready.pairings(first.proposal.household).last)
            #expect(pairing.helper == first.proposal.helper && pairing.state(on: ready.demo.clock.now.day) == .active)
            #expect(pairing.origin == "run:\(ready.run)")
            // The same again is no decision; neither is a refusal of what is approved.
            #expect(try await ready.decide(first, .approve).refusal?.code == "not_possible")
            #expect(try await ready.decide(first, .refuse, .unsuitable).refusal?.code == "not_possible")
            let next = try await ready.demo.runLead().run.id
            let again = try await ready.demo.office.proposals(
                run: next, states: [], area: nil, limit: 1000, cursor: nil, by: ready.coordinator)
            #expect(!again.items.contains { $0.proposal.household == first.proposal.household })
        }
    }

    @Test func everyReasonOfARefusalHasItsConsequence() async throws {
        try await withTemporaryFolder { folder in
            let ready = try await Ready(folder)
            ready.demo.clock.pass(days: 3)
            let (a, b, c, d, e) = (ready.open[0], ready.open[1], ready.open[2], ready.open[3], ready.open[4])
            #expect(try await ready.decide(a, .refuse).refusal?.code == "reason_missing")
            #expect(try await ready.decide(e, .refuse, .other).refusal?.code == "reason_missing")
            #expect(try await ready.decide(a, .refuse, .unsuitable, because: "不合").after == "refused")
            #expect(try await ready.decide(b, .refuse, .helperUnavailable).after == "refused")
            #expect(try await ready.decide(c, .refuse, .dataWrong, because: "地址有误").after == "refused")
            #expect(try await ready.decide(d, .refuse, .householdDeclines).after == "refused")
            #expect(try await ready.decide(e, .refuse, .other, because: "开会再议").after == "refused")
            let items = try await ready.demo.office.store.read { try $0.openWorkItems(in: nil, limit: 10).items }
            #expect(items.map(\.kind) == [.dataWrong] && items[0].household == c.proposal.household)
            #expect(items[0].words == "地址有误")

            // A new run sees all of it, one about an earlier day too: what was decided counts.
            for asOf in [nil, ready.demo.clock.now.day] {
                let next = try await ready.demo.runLead(asOf: asOf).run.id
                let again = try await ready.demo.office.proposals(
                    run: next, states: [], area: nil, limit: 1000, cursor: nil, by: ready.coordinator
                ).items.map(\.proposal)
                #expect(again.count > 5)
                let helper = again.first { $0.household == a.proposal.household }?.helper
                #expect(helper != a.proposal.helper)
                #expect(!again.contains { $0.helper == b.proposal.helper })
                #expect(!again.contains { $0.household == d.proposal.household })
                let outside = try await ready.demo.office.left(
                    of: next, .outside, limit: 1000, cursor: nil, by: ready.coordinator)
                #expect(outside.items.contains { $0.household == d.proposal.household && $0.code == "declines_helper" })
            }

            // It asks again and takes part again; the pair of the first refusal is allowed again.
            try await ready.demo.office.ask(d.proposal.household, by: ready.coordinator)
            let lifted = try await ready.demo.office.allow(
                a.proposal.household, a.helper.key, by: ready.coordinator)
            #expect(lifted == 1)
            let third = try await ready.demo.runLead().run.id
            let last = try await ready.demo.office.proposals(
                run: third, states: [], area: nil, limit: 1000, cursor: nil, by: ready.coordinator
            ).items.map(\.proposal)
            #expect(last.contains { $0.household == d.proposal.household })
        }
    }

    @Test func aDecisionIsTakenBackOnItsDayWithEverythingThatFollowed() async throws {
        try await withTemporaryFolder { folder in
            let ready = try await Ready(folder)
            let (a, b, c) = (ready.open[0], ready.open[1], ready.open[2])
            let before = try await snapshot(ready)
            _ = try await ready.decide(a, .approve)
            _ = try await ready.decide(b, .refuse, .helperUnavailable)
            _ = try await ready.decide(c, .refuse, .householdDeclines)
            #expect(try await snapshot(ready) != before)
            for line in [a, b, c] {
                // Somebody else may not, but for an administrator.
                let other = Principal(uid: 2002, role: .coordinator, area: nil)
                #expect(try await ready.decide(line, .undo, by: other).refusal?.code == "not_permitted")
                let undone = try await ready.decide(line, .undo)
                #expect(undone.refusal == nil && undone.after == "proposed")
            }
            #expect(try await snapshot(ready) == before)
            let pairing = try #require(try await ready.pairings(a.proposal.household).last)
            #expect(pairing.state(on: ready.demo.clock.now.day) == .void && pairing.endReason == "undone")
            // And the proposal can be approved after all: a new episode.
            #expect(try await ready.decide(a, .approve).after == "approved")
            #expect(
                try await ready.pairings(a.proposal.household).map { $0.state(on: ready.demo.clock.now.day) }.sorted {
                    $0.rawValue < $1.rawValue
                } == [
                    .active, .void,
                ])
        }
    }

    private func snapshot(_ ready: Ready) async throws -> [UInt8] {
        try await ready.demo.office.store.read { session in
            var snapshot = try session.snapshot(
                of: try #require(DivisionCode("3505")), kind: .lead, on: try #require(CalendarDay(iso: "2020-04-30")))
            snapshot.divisions = []
            var bytes: [UInt8] = []
            try snapshot.encode { bytes += $0 }
            return bytes
        }
    }

    /// The reviewer's own cousin: a second person must approve (S3 二(六)14).
    @Test(.mechanism(110)) func aNearRelativeNeedsASecondPerson() async throws {
        try await withTemporaryFolder { folder in
            let ready = try await Ready(folder)
            let line = ready.open[0]
            let hash = try await ready.demo.office.store.read { session in
                try session.sql.first(
                    """
                    SELECT m.id_hash FROM member m JOIN household h ON h.id = m.household_id
                    WHERE h.number = $1 AND m.id_hash IS NOT NULL
                    """, [.text(line.proposal.household)]
                ) { try $0.blob() }
            }
            var concerned = ready.coordinator
            concerned.personHash = hash
            let once = try await ready.decide(line, .approve, by: concerned)
            #expect(once.after == "seconding")
            #expect(try await ready.pairings(line.proposal.household).isEmpty)
            #expect(try await ready.decide(line, .second, by: concerned).refusal?.code == "reviewer_concerned")
            let same = ready.coordinator
            #expect(try await ready.decide(line, .second, by: same).refusal?.code == "same_person")
            var deputy = Principal(
                uid: 2003, role: .coordinator, area: nil, personHash: [UInt8](repeating: 1, count: 16))
            deputy.standsFor = same.actor
            #expect(try await ready.decide(line, .second, by: deputy).refusal?.code == "same_person")
            let other = Principal(
                uid: 2002, role: .coordinator, area: nil, personHash: [UInt8](repeating: 2, count: 16))
            // Meanwhile a newer run leaves the pair alone.
            let next = try await ready.demo.runLead().run.id
            let again = try await ready.demo.office.proposals(
                run: next, states: [], area: nil, limit: 1000, cursor: nil, by: other)
            #expect(!again.items.contains { $0.proposal.household == line.proposal.household })
            #expect(try await ready.decide(line, .second, by: other).after == "approved")
            #expect(try await ready.pairings(line.proposal.household).count == 1)
        }
    }

    /// A filing that comes after the run, before the decision.
    @Test(.mechanism(110)) func rulesAreThoseOfTheDayOfTheDecision() async throws {
        try await withTemporaryFolder { folder in
            let ready = try await Ready(folder)
            let (a, b) = (ready.open[0], ready.open[1])
            _ = try await ready.demo.office.forbid(
                a.proposal.household, a.helper.key, until: nil, because: "两家有纠纷", by: ready.coordinator)
            #expect(try await ready.decide(a, .approve).refusal?.code == "pair_not_allowed")
            _ = try await ready.demo.office.pause(
                b.helper.key, from: nil, until: nil, deputy: nil, because: nil, by: ready.coordinator)
            #expect(try await ready.decide(b, .approve).refusal?.code == "helper_paused")
            _ = try await ready.demo.office.resume(b.helper.key, on: nil, by: ready.coordinator)
            #expect(try await ready.decide(b, .approve).after == "approved")
        }
    }

    @Test func aStaleVersionAndAForeignAreaAreRefused() async throws {
        try await withTemporaryFolder { folder in
            let ready = try await Ready(folder)
            let line = ready.open[0]
            var order = DecisionOrder(run: ready.run, household: line.proposal.household, action: .approve)
            order.version = line.version + 1
            let stale = try await ready.demo.office.decide([order], by: ready.coordinator)[0]
            #expect(stale.refusal?.code == "stale_version")
            order.version = line.version
            let far = Principal(uid: 2005, role: .coordinator, area: DivisionCode("3501"))
            #expect(try await ready.demo.office.decide([order], by: far)[0].refusal?.code == "not_found")
            #expect(
                try await ready.demo.office.decide([order], dryRun: true, by: ready.coordinator)[0].after == "approved")
            #expect(try await ready.pairings(line.proposal.household).isEmpty)
            #expect(try await ready.demo.office.decide([order], by: ready.coordinator)[0].after == "approved")
        }
    }

    @Test func everyOpenProposalOfAFilterIsDecidedAtOnce() async throws {
        try await withTemporaryFolder { folder in
            let ready = try await Ready(folder)
            let town = try #require(
                try await ready.demo.office.store.read { session in
                    try session.household(ready.open[0].proposal.household)?.value.area.containing(.township)
                })
            var filter = DecisionFilter()
            filter.area = town
            let order = DecisionOrder(household: "", action: .approve)
            let tried = try await ready.demo.office.decide(
                run: ready.run, filter, like: order, dryRun: true, by: ready.coordinator)
            #expect(!tried.isEmpty && tried.allSatisfy { $0.refusal == nil })
            #expect(try await ready.proposals().count == ready.open.count)
            let done = try await ready.demo.office.decide(
                run: ready.run, filter, like: order, dryRun: false, by: ready.coordinator)
            #expect(done.map(\.household) == tried.map(\.household) && done.allSatisfy { $0.refusal == nil })
            #expect(try await ready.proposals().count == ready.open.count - done.count)
        }
    }

    @Test(.mechanism(81), .mechanism(135)) func aHelperWhoLeavesHandsOverInsideTheUnitFirst() async throws {
        try await withTemporaryFolder { folder in
            let ready = try await Ready(folder)
            // Every second proposal: there are places left for those who take over.
            let orders = ready.open.enumerated().filter { $0.offset % 2 == 0 }.map { entry in
                DecisionOrder(run: ready.run, household: entry.element.proposal.household, action: .approve)
            }
            let all = try await ready.demo.office.decide(orders, by: ready.coordinator)
            #expect(all.count > 100 && all.allSatisfy { $0.refusal == nil })
            let counts = Dictionary(grouping: all.compactMap(\.helper?.key)) { $0 }.mapValues(\.count)
            // Somebody whose unit has a colleague with a place, and somebody with more than one household.
            var busiest = try #require(counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.first)
            for (key, value) in counts.sorted(by: { ($1.value, $0.key) < ($0.value, $1.key) }) {
                let tried = try await ready.demo.office.leave(
                    key, on: nil, successor: nil, because: nil, dryRun: true, by: ready.coordinator)
                if String(describing: tried.map(\.consequences)).contains(" takes over from ") {
                    busiest = (key, value)
                    break
                }
            }
            let lines = try await ready.demo.office.leave(
                busiest.key, on: nil, successor: nil, because: "调离", dryRun: false, by: ready.coordinator)
            #expect(lines.count == busiest.value)
            let left = try await ready.demo.office.pairings(
                area: nil, helper: busiest.key, isRunning: true, limit: 100, cursor: nil, by: ready.coordinator)
            #expect(left.items.isEmpty)
            var taken = 0
            for line in lines {
                let pairings = try await ready.pairings(line.household)
                let old = try #require(pairings.first { $0.helper.shortKey == busiest.key })
                if let next = pairings.first(where: { $0.before == old.id }) {
                    taken += 1
                    #expect(old.endReason == "handed_over" && next.state(on: ready.demo.clock.now.day) == .active)
                } else {
                    #expect(old.endReason == "helper_left")
                    let due = try await ready.demo.office.store.read { try $0.openWorkItems(of: line.household) }
                    #expect(due.map(\.kind) == [.successorDue] && due[0].due == CalendarDay(iso: "2020-05-15"))
                }
            }
            #expect(taken > 0)
            print("households of the helper who left: \(lines.count), taken over in the unit: \(taken)")
        }
    }

    @Test func aSwapShowsItsCostFirstAndDisplacesNobody() async throws {
        try await withTemporaryFolder { folder in
            let ready = try await Ready(folder)
            // Two households of one town whose leads may serve both.
            var found: (OpenProposalLine, OpenProposalLine, SwapLine)?
            search: for (index, a) in ready.open.enumerated() {
                for b in ready.open[(index + 1)...].prefix(6) where b.proposal.helper != a.proposal.helper {
                    if let line = try? await ready.demo.office.swap(
                        a.proposal.household, b.proposal.household, because: nil, dryRun: true, by: ready.coordinator)
                    {
                        found = (a, b, line)
                        break search
                    }
                }
            }
            let (a, b, tried) = try #require(found)
            let cost = try #require(tried.cost)
            #expect(!tried.isDone && tried.sides.count == 2)
            #expect(try await ready.proposals().count == ready.open.count)
            for line in [a, b] { #expect(try await ready.decide(line, .approve).after == "approved") }
            let done = try await ready.demo.office.swap(
                a.proposal.household, b.proposal.household, because: "就近", dryRun: false, by: ready.coordinator)
            #expect(done.isDone && done.decisions.count == 2)
            func lead(_ number: String) async throws -> [RecordID] {
                try await ready.pairings(number).filter { $0.state(on: ready.demo.clock.now.day) == .active }.map(
                    \.helper)
            }
            #expect(try await lead(a.proposal.household) == [b.proposal.helper])
            #expect(try await lead(b.proposal.household) == [a.proposal.helper])
            print("a swap that costs \(cost) thousandths of a point")
        }
    }

    @Test func aPairByHandStandsUnderTheSameRulesAndRunsRespectIt() async throws {
        try await withTemporaryFolder { folder in
            let ready = try await Ready(folder)
            let line = ready.open[0]
            // A helper who serves somewhere else.
            let far = try #require(ready.open.last { $0.areaName.prefix(3) != line.areaName.prefix(3) })
            let refused = await #expect(throws: CaseworkError.self) {
                try await ready.demo.office.pair(
                    line.proposal.household, far.helper.key, role: .lead, dryRun: false, by: ready.coordinator)
            }
            #expect(refused?.code == "pair_not_allowed")
            let own = try await ready.demo.office.pair(
                line.proposal.household, line.helper.key, role: .lead, dryRun: false, by: ready.coordinator)
            let run = try #require(own.run)
            let states = try await ready.demo.office.store.read { session in
                try session.proposals(for: line.proposal.household).map { ($0.proposal.run, $0.proposal.state) }
            }
            #expect(states.map(\.0) == [run, ready.run] && states.map(\.1) == [.proposed, .superseded])
            let next = try await ready.demo.runLead().run.id
            let again = try await ready.demo.office.proposals(
                run: next, states: [], area: nil, limit: 1000, cursor: nil, by: ready.coordinator)
            #expect(!again.items.contains { $0.proposal.household == line.proposal.household })
            var order = DecisionOrder(household: line.proposal.household, action: .approve)
            order.run = run
            #expect(try await ready.demo.office.decide([order], by: ready.coordinator)[0].after == "approved")
            let runs = try await ready.demo.office.runs(area: nil, limit: 10, cursor: nil, by: ready.coordinator)
            #expect(!runs.items.contains { $0.kind == .hand })
        }
    }

    @Test func aPairingIsAnsweredEndedCorrectedAndTakenBack() async throws {
        try await withTemporaryFolder { folder in
            let ready = try await Ready(folder)
            let (a, b, c) = (ready.open[0], ready.open[1], ready.open[2])
            for line in [a, b, c] { #expect(try await ready.decide(line, .approve).after == "approved") }
            func step(
                _ line: OpenProposalLine, _ action: PairingState.Action, _ reason: EndReason? = nil,
                because: String? = nil
            ) async throws -> DecisionLine {
                var order = PairingOrder(household: line.proposal.household, action: action)
                order.reason = reason
                order.because = because
                return try #require(try await ready.demo.office.decide([order], by: ready.coordinator).first)
            }
            #expect(try await step(a, .accept).after == "active")
            #expect(try await ready.pairings(a.proposal.household).last?.answer == "accepted")
            #expect(try await ready.decide(a, .undo).refusal?.code == "later_decision")
            #expect(try await step(b, .decline).refusal?.code == "reason_missing")
            #expect(try await step(b, .decline, because: "家中老人住院").after == "ended")
            #expect(try await ready.pairings(b.proposal.household).last?.endReason == "helper_declined")
            #expect(try await step(b, .undo).after == "active")
            #expect(try await step(c, .end, .goalReached).after == "ended")
            #expect(try await step(c, .end, .goalReached).refusal?.code == "not_possible")
            #expect(try await step(c, .correct, because: "录错户").after == "void")
            #expect(try await step(a, .correct).refusal?.code == "reason_missing")
        }
    }

    /// What was built on an approval keeps it from being taken back; taken back in order, everything is as before.
    @Test func anApprovalIsNotTakenBackUnderAHandOver() async throws {
        try await withTemporaryFolder { folder in
            let ready = try await Ready(folder)
            var found: (OpenProposalLine, String)?
            search: for line in ready.open.prefix(40) {
                _ = try await ready.decide(line, .approve)
                for other in try await ready.demo.office.recommend(
                    line.proposal.household, run: ready.run, count: 5, by: ready.demo.administrator)
                where other.helper.key != line.helper.key {
                    var order = PairingOrder(household: line.proposal.household, action: .handOver)
                    (order.successor, order.because) = (other.helper.key, "试")
                    if try await ready.demo.office.decide([order], by: ready.coordinator)[0].refusal == nil {
                        found = (line, other.helper.key)
                        break search
                    }
                }
            }
            let (line, successor) = try #require(found)
            #expect(try await ready.decide(line, .undo).refusal?.code == "later_decision")
            let running = try await ready.pairings(line.proposal.household).filter {
                $0.counts(on: ready.demo.clock.now.day)
            }
            #expect(running.map(\.helper.shortKey) == [successor])
            let back = PairingOrder(
                household: line.proposal.household, helper: line.helper.key, action: .undo)
            #expect(try await ready.demo.office.decide([back], by: ready.coordinator)[0].after == "active")
            #expect(try await ready.decide(line, .undo).after == "proposed")
            #expect(
                try await ready.pairings(line.proposal.household)
                    .allSatisfy { !$0.counts(on: ready.demo.clock.now.day) })
        }
    }

    /// A pause keeps new households away; nobody is told to end what the helper has.
    @Test func aPausedHelperKeepsTheHouseholds() async throws {
        try await withTemporaryFolder { folder in
            let ready = try await Ready(folder)
            let (a, b) = (ready.open[0], ready.open[1])
            _ = try await ready.decide(a, .approve)
            _ = try await ready.demo.office.pause(
                a.helper.key, from: nil, until: nil, deputy: b.helper.key, because: "住院", by: ready.coordinator)
            let check = try await ready.demo.office.checkStanding(by: ready.coordinator)
            let items = try await ready.demo.office.store.read { try $0.openWorkItems(in: nil, limit: 100).items }
            #expect(!items.contains { $0.household == a.proposal.household })
            // Undecided proposals of the paused helper are another matter.
            #expect(check.opened == ready.open.count { $0.helper.key == a.helper.key } - 1)
        }
    }
}
