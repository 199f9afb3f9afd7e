import Casework
import Matching
import Policy
import Records
import Register
import Storage
import TestSupport
import Testing
import Wording

/// What runs and single decisions see of the day: helpers who are paused, pairs that somebody promised, places that are
/// free, and answers to what is asked twice.
@Suite("the day's state") struct DayStateTests {
    // MARK: paused helpers, promised pairs

    @Test func aPausedHelperIsCalledPausedAndTheRunningPairingsGoOn() async throws {
        try await withTemporaryFolder { folder in
            let ready = try await DailyOffice(folder)
            let line = try await ready.approve(where: { $0 < 60 })[0]
            let key = try #require(line.helper?.key)
            _ = try await ready.office.pause(
                key, from: nil, until: ready.today.adding(days: 60), deputy: nil, because: "病假", by: ready.coordinator)
            ready.demo.clock.pass(seconds: 60)
            let next = try await ready.demo.runLead(asOf: ready.today).run.id
            let pairs = try await ready.office.pairs(
                of: next, limit: 1000, cursor: nil, by: ready.coordinator
            ).items
            let kept = try #require(pairs.first { $0.household == line.household })
            #expect(kept.state == "kept" && kept.reasons.map(\.zh) == ["帮扶人暂停承担新户，原有结对照常。"])
            #expect(try await ready.office.checkStanding(by: ready.demo.administrator).opened == 0)
            // Somebody new is refused by a code of its own.
            let others = try await ready.open().filter { $0.helper.key == key }
            for other in others.prefix(1) {
                let answer = try await ready.office.decide(
                    [DecisionOrder(run: next, household: other.proposal.household, helper: key, action: .approve)],
                    by: ready.coordinator)[0]
                #expect(answer.refusal?.code == "helper_paused")
            }
            let hand = try await refusal {
                try await ready.office.pair(
                    try #require(
                        try await ready.office.proposals(
                            run: next, states: [.proposed], area: nil, limit: 1, cursor: nil, by: ready.coordinator
                        ).items.first
                    ).proposal.household, key, role: .lead, dryRun: true, by: ready.coordinator)
            }
            #expect(["helper_paused", "pair_not_allowed"].contains(hand?.code ?? ""))
        }
    }

    /// Proposals by hand that fit badly are just what a re-match would let go.
    @Test func aRematchLetsNothingGoThatAPersonProposedOrBeganToApprove() async throws {
        try await withTemporaryFolder { folder in
            let ready = try await DailyOffice(folder)
            try await ready.approve(where: { $0 % 2 == 0 })
            var byHand: [String: String] = [:]
            for line in try await ready.open() where byHand.count < 12 {
                let number = line.proposal.household
                let others = try await ready.office.recommend(number, run: ready.run, count: 40, by: ready.coordinator)
                for other in others.reversed() where other.free > 0 && other.helper.key != line.helper.key {
                    guard
                        (try? await ready.office.pair(
                            number, other.helper.key, role: .lead, dryRun: false, by: ready.coordinator)) != nil
                    else { continue }
                    byHand[number] = other.helper.key
                    break
                }
            }
            #expect(byHand.count >= 6)
            // Half of them are approved and run: those are what a re-match lets go, badly as they fit.
            let running = byHand.keys.sorted().prefix(byHand.count / 2)
            let waiting = try await ready.office.proposals(
                run: nil, states: [.proposed], area: nil, limit: 1000, cursor: nil, by: ready.coordinator
            ).items.filter { running.contains($0.proposal.household) && $0.helper.key == byHand[$0.proposal.household] }
            let approved = try await ready.office.decide(
                waiting.map { DecisionOrder(run: $0.proposal.run, household: $0.proposal.household, action: .approve) },
                by: ready.coordinator)
            #expect(approved.contains { $0.refusal == nil })
            for number in running { byHand[number] = nil }
            ready.demo.clock.pass(seconds: 60)
            let run = try await ready.demo.runLead(moves: 1000, asOf: ready.today).run.id
            let change = try #require(try await ready.office.runRecord(run, by: ready.coordinator).change)
            #expect(!change.moves.isEmpty)
            #expect(change.moves.allSatisfy { byHand[$0.household] == nil }, "a proposal by hand was let go")
            let again = try await ready.office.proposals(
                run: run, states: [], area: nil, limit: 1000, cursor: nil, by: ready.coordinator
            ).items.map(\.proposal.household)
            #expect(Set(again).isDisjoint(with: byHand.keys))
        }
    }

    // MARK: what single decisions read

    /// The few rows that one decision reads say about a pair what the whole area's say.
    @Test func whatOneDecisionReadsSaysWhatTheWholeAreaSays() async throws {
        try await withTemporaryFolder { folder in
            let ready = try await DailyOffice(folder)
            let open = try await ready.open()
            var orders: [DecisionOrder] = []
            let reasons: [RefusalReason] = [.unsuitable, .helperUnavailable, .householdDeclines]
            for (place, line) in open.enumerated() where place % 3 == 0 {
                var order = DecisionOrder(
                    run: ready.run, household: line.proposal.household, action: place % 4 == 0 ? .refuse : .approve)
                order.reason = reasons[place % reasons.count]
                orders.append(order)
            }
            _ = try await ready.office.decide(orders, by: ready.coordinator)
            let pack = try #require(try PackLibrary.embedded().packs.first { $0.id == "fujian-2020" })
            let area = try #require(DivisionCode("3505"))
            let day = ready.today
            let (compared, standing) = try await ready.office.store.read { session in
                let whole = try PairCheck(
                    snapshot: try session.snapshot(of: area, kind: .lead, on: day), pack: pack)
                let helpers = Array(Set(open.map(\.proposal.helper))).sorted()
                var (compared, standing) = (0, 0)
                for (place, line) in open.enumerated() where place % 5 == 0 {
                    let number = line.proposal.household
                    let some = [line.proposal.helper] + (1...5).map { helpers[(place * $0) % helpers.count] }
                    let few = try PairCheck(
                        snapshot: try session.snapshot(
                            of: area, household: number, helpers: some, kind: .lead, on: day), pack: pack)
                    #expect(few.hindrances(number) == whole.hindrances(number), "\(number)")
                    for helper in some {
                        let rules = whole.broken(household: number, helper: helper)
                        #expect(few.broken(household: number, helper: helper) == rules, "\(number)")
                        #expect(
                            few.points(household: number, helper: helper)
                                == whole.points(household: number, helper: helper), "\(number)")
                        #expect(few.isOverCapacity(helper) == whole.isOverCapacity(helper))
                        compared += 1
                        if !rules.isEmpty || !whole.hindrances(number).isEmpty { standing += 1 }
                    }
                }
                return (compared, standing)
            }
            #expect(compared > 300 && standing > 50, "\(standing) of \(compared)")
        }
    }

    /// Looking back (回头看): what was approved beside the register of today; who fell out is named, with what is proposed.
    @Test(.mechanism(130)) func lookingBackNamesWhoFellOutOfTheProgramme() async throws {
        try await withTemporaryFolder { folder in
            let ready = try await DailyOffice(folder)
            let approved = try await ready.approve()
            #expect(try await ready.office.checkStanding(by: ready.demo.administrator).opened == 0)
            let gone = [approved[3].household, approved[20].household]
            try await ready.office.store.write { session in
                for number in gone {
                    let home = try #require(try session.household(number))
                    let people = try session.members(of: [home])[home.id] ?? []
                    let head = try #require(people.compactMap(\.value.id).first)
                    try session.upsert(
                        exclusions: [Stated(Exclusion(person: head, list: "建档立卡"))],
                        ChangeOrigin(actor: "uid:9", at: ready.office.now()))
                }
            }
            let looked = try await ready.office.checkStanding(by: ready.demo.administrator)
            let items = try await ready.items(.ruleBroken)
            #expect(looked.looked >= approved.count && looked.opened == 2)
            #expect(Set(items.compactMap(\.household)) == Set(gone) && items.allSatisfy { $0.proposal == "end" })
            // A run on today's data counts them outside; everybody else keeps the approved lead.
            ready.demo.clock.pass(seconds: 60)
            let again = try await ready.demo.runLead(asOf: ready.today).run.id
            let outside = try await ready.office.left(
                of: again, .outside, limit: 1000, cursor: nil, by: ready.coordinator
            ).items.map(\.household)
            #expect(Set(outside).isSuperset(of: gone))
            let leads = try await ready.office.pairs(of: again, limit: 1000, cursor: nil, by: ready.coordinator).items
            for line in approved where line.refusal == nil && !gone.contains(line.household) {
                #expect(leads.first { $0.household == line.household }?.helper.key == line.helper?.key)
            }
        }
    }

    // MARK: answers

    @Test func acceptingTwiceSaysSoAndListsAndHistoriesRefuseWhatIsNot() async throws {
        try await withTemporaryFolder { folder in
            let ready = try await DailyOffice(folder)
            let line = try await ready.approve(where: { $0 < 3 })[0]
            let accept = PairingOrder(household: line.household, action: .accept)
            #expect(try await ready.office.decide([accept], by: ready.coordinator)[0].refusal == nil)
            let again = try await ready.office.decide([accept], by: ready.coordinator)[0]
            #expect(again.refusal?.code == "accepted_already")
            let none = try await refusal {
                try await ready.office.proposals(
                    run: "R000099", states: [], area: nil, limit: 10, cursor: nil, by: ready.coordinator)
            }
            #expect(none?.code == "not_found" && none?.field == "run")
            let tomorrow = try await refusal {
                try await ready.office.state(
                    of: line.household, on: ready.today.adding(days: 1), by: ready.coordinator)
            }
            #expect(tomorrow?.code == "bad_parameter")
        }
    }

    /// The one place of a helper whom somebody proposed by hand is held by that proposal, not taken from it.
    @Test func aProposalByHandMayTakeTheLastPlaceThatItHolds() async throws {
        try await withTemporaryFolder { folder in
            let ready = try await DailyOffice(folder)
            let line = try #require(try await ready.open().first)
            _ = try await ready.office.editHelper(
                line.helper.key, HandOrder(fields: ["capacity": "1"], because: "试"), by: ready.coordinator)
            let pair = try await ready.office.pair(
                line.proposal.household, line.helper.key, role: .lead, dryRun: false, by: ready.coordinator)
            let approved = try await ready.office.decide(
                [DecisionOrder(run: pair.run, household: line.proposal.household, action: .approve)],
                by: ready.coordinator)[0]
            #expect(approved.refusal == nil, "\(approved.refusal?.code ?? "")")
        }
    }

    @Test func sinceShowsAPageAndACommandThatFits() async throws {
        try await withTemporaryFolder { folder in
            let ready = try await DailyOffice(folder)
            let approved = try await ready.approve(where: { $0 < 2 })
            func page(_ skip: Int, _ limit: Int) async throws -> [SinceReport.Line] {
                let report = try await ready.office.since(
                    ready.today, area: nil, section: .new, skip: skip, limit: limit, by: ready.coordinator)
                #expect(report.sections.count == 1 && report.sections[0].total > 500)
                return report.sections[0].lines
            }
            let short = try await ready.office.since(ready.today, area: nil, by: ready.coordinator)
            #expect(short.sections.allSatisfy { $0.lines.count <= Office.sinceLines })
            let all = try await page(0, 1000)
            #expect(try await page(7, 5).map(\.household) == all[7..<12].map(\.household))
            for line in all where line.household == approved[0].household {
                #expect(line.command == "jiedui households show \(approved[0].household)")
            }
            let proposed = try #require(try await ready.open().first).proposal.household
            #expect(
                all.first { $0.household == proposed }?.command
                    == "jiedui proposal approve \(proposed) --run \(ready.run)")
        }
    }

    @Test func aTrialByHandKeepsNothing() async throws {
        try await withTemporaryFolder { folder in
            let ready = try await DailyOffice(folder)
            let number = try #require(try await ready.open().first).proposal.household
            let before = try await ready.office.store.read { try $0.household(number) }
            let tried = try await ready.office.editHousehold(
                number, HandOrder(fields: ["allowance": "987"], because: "试", dryRun: true), by: ready.coordinator)
            #expect(tried.isTried && tried.fields == ["household.allowance"])
            #expect(try await ready.office.store.read { try $0.household(number) } == before)
        }
    }

    @Test func recommendationsCountThePlacesOfToday() async throws {
        try await withTemporaryFolder { folder in
            let ready = try await DailyOffice(folder)
            func free(_ number: String) async throws -> [RecommendationLine] {
                try await ready.office.recommend(number, run: ready.run, count: 100, by: ready.coordinator)
            }
            var found: (number: String, key: String)?
            for line in try await ready.open() where found == nil {
                let number = line.proposal.household
                found = try await free(number).first { $0.free > 0 }.map { (number, $0.helper.key) }
            }
            let (number, key) = try #require(found)
            // Since the run, the place went to somebody else.
            _ = try await ready.office.editHelper(
                key, HandOrder(fields: ["capacity": "0"], because: "满"), by: ready.coordinator)
            let now = try await free(number)
            let place = try #require(now.firstIndex { $0.helper.key == key })
            #expect(now[place].free == 0)
            #expect(now[place...].allSatisfy { $0.free == 0 }, "whoever is full comes last")
        }
    }
}
