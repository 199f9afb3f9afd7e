import Casework
import Matching
import Policy
import Records
import Register
import Storage
import TestSupport
import Testing
import Wording

/// What an office meets beside the straight way: items of the worklist that do what they say, people who leave and stay
/// after all, publicity that comes first, helpers who are paused.
@Suite("daily work") struct DailyWorkTests {
    // MARK: the worklist

    @Test func acceptingABrokenRuleEndsThePairingAndSaysWhy() async throws {
        try await withTemporaryFolder { folder in
            let ready = try await DailyOffice(folder)
            let line = try await ready.approve(where: { $0 < 3 })[0]
            let helper = try #require(line.helper?.key)
            _ = try await ready.office.forbid(line.household, helper, until: nil, because: "试", by: ready.coordinator)
            _ = try await ready.office.checkStanding(by: ready.demo.administrator)
            let item = try #require(try await ready.items(.ruleBroken).first)
            func accept(_ because: String?) async throws -> WorkReceipt {
                try await ready.office.decide(
                    WorkOrder(item.id, outcome: nil, because: because, version: nil), by: ready.coordinator)
            }
            #expect(try await refusal { try await accept(nil) }?.code == "because_missing")
            let done = try await accept("不符合规则")
            #expect(done.line.item.state == .done && done.undo == "jiedui pairing undo \(line.household) \(helper)")
            #expect(try await ready.active(line.household).isEmpty)
            #expect(try await ready.pairings(line.household).last?.endReason == "rule")
            // The check opens it no more.
            #expect(try await ready.office.checkStanding(by: ready.demo.administrator).opened == 0)
        }
    }

    @Test func acceptingABrokenRuleRefusesAnOpenProposal() async throws {
        try await withTemporaryFolder { folder in
            let ready = try await DailyOffice(folder)
            let line = try #require(try await ready.open().first)
            let household = line.proposal.household
            _ = try await ready.office.forbid(
                household, line.helper.key, until: nil, because: "试", by: ready.coordinator)
            _ = try await ready.office.checkStanding(by: ready.demo.administrator)
            let item = try #require(try await ready.items(.ruleBroken).first)
            _ = try await ready.office.decide(
                WorkOrder(item.id, outcome: nil, because: "禁止结对", version: nil), by: ready.coordinator)
            let state = try await ready.office.store.read { try $0.proposalState(of: household, run: ready.run) }
            #expect(state == .refused)
        }
    }

    @Test(.mechanism(135)) func whoIsToBeNamedIsNamedByACommandAndTheItemWaits() async throws {
        try await withTemporaryFolder { folder in
            let ready = try await DailyOffice(folder)
            let lines = try await ready.approve()
            // Nobody of any unit has a place left: the helper's unit is responsible.
            let leaver = try #require(lines.first { $0.helper != nil }?.helper?.key)
            _ = try await ready.office.leave(
                leaver, on: nil, successor: nil, because: "调离", dryRun: false, by: ready.coordinator)
            let item = try #require(try await ready.items(.successorDue).first)
            let error = try await refusal {
                try await ready.office.decide(
                    WorkOrder(item.id, outcome: nil, because: "试", version: nil), by: ready.coordinator)
            }
            #expect(error?.code == "work_by_command")
            #expect(error?.hint?.en.contains("jiedui pair \(item.household ?? "?") HELPER") ?? false)
            #expect(try await ready.items(.successorDue).contains { $0.id == item.id }, "it stays open")
        }
    }

    // MARK: taken back as a whole

    @Test(.mechanism(135)) func aLeaveIsTakenBackAsAWholeAndNoLedgerBringsTheOldDayBack() async throws {
        try await withTemporaryFolder { folder in
            let ready = try await DailyOffice(folder)
            let all = try await ready.approve(where: { $0 % 2 == 0 })
            let counts = Dictionary(grouping: all.compactMap(\.helper?.key)) { $0 }.mapValues(\.count)
            let leaver = try #require(counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.first?.key)
            let before = try await ready.helper(leaver)
            let households = all.filter { $0.helper?.key == leaver }.map(\.household)
            let lines = try await ready.office.leave(
                leaver, on: nil, successor: nil, because: "调离", dryRun: false, by: ready.coordinator)
            let undo = try #require(lines.first?.undo)
            #expect(lines.count == households.count && Set(lines.map(\.undo)) == [undo])
            let gone = try await ready.helper(leaver)
            #expect(gone.value.until == ready.today)
            let noted = try await ready.office.store.read {
                try $0.correctedFields(of: [gone.id], in: .helper)[gone.id] ?? []
            }
            #expect(noted == ["until"], "a ledger that does not know yet must not bring the helper back")
            let due = try await ready.items(.successorDue).count
            try await ready.expectStatesFromEvents()

            let change = String(undo.split(separator: " ").last ?? "")
            _ = try await ready.office.undoByHand(change, because: nil, by: ready.coordinator)
            #expect(try await ready.helper(leaver).value.until == before.value.until)
            for household in households { #expect(try await ready.active(household) == [before.id]) }
            #expect(try await ready.items(.successorDue).isEmpty || due == 0)
            // No decision of it stands: the pairing's own approval is the last one again.
            let undone = try await ready.office.store.read { try $0.decisions(about: households[0]) }
            #expect(undone.filter { $0.action == "end" || $0.action == "hand_over" }.allSatisfy { $0.undoneBy != nil })
            try await ready.expectStatesFromEvents()
            let twice = try await refusal {
                try await ready.office.undoByHand(change, because: nil, by: ready.coordinator)
            }
            #expect(twice?.code == "already_undone")
        }
    }

    @Test func takingOnePairingOfALeaverBackRestoresTheLastDay() async throws {
        try await withTemporaryFolder { folder in
            let ready = try await DailyOffice(folder)
            let line = try await ready.approve(where: { $0 < 40 })[0]
            let key = try #require(line.helper?.key)
            let before = try await ready.helper(key).value.until
            _ = try await ready.office.leave(
                key, on: nil, successor: nil, because: "调离", dryRun: false, by: ready.coordinator)
            #expect(try await ready.helper(key).value.until == ready.today)
            let undone = try await ready.office.decide(
                [PairingOrder(household: line.household, helper: key, action: .undo)], by: ready.coordinator)[0]
            #expect(undone.refusal == nil && undone.after == "active", "\(undone.refusal?.code ?? "")")
            #expect(try await ready.helper(key).value.until == before)
        }
    }

    @Test(.mechanism(40)) func whatTheWorklistEndedComesBackWithItsItem() async throws {
        try await withTemporaryFolder { folder in
            let ready = try await DailyOffice(folder)
            let line = try await ready.approve(where: { $0 < 5 })[0]
            let household = line.household
            let area = try #require(
                try await ready.office.store.read { try $0.household(household)?.value.area })
            let origin = ChangeOrigin(actor: "uid:9", at: ready.office.now())
            let id = try await ready.office.store.write { session in
                try session.open(
                    WorkItem(
                        .ledgerMissing, subject: "ledger_missing|\(household)", area: area, household: household,
                        cause: "no_evidence", arguments: [ready.today.description, "3505", ""], openedBy: "uid:9",
                        openedAt: origin.at), origin
                ).id
            }
            for outcome in [WorkOutcome.died, .moved, .exited] {
                ready.demo.clock.pass(seconds: 60)
                let receipt = try await ready.office.decide(
                    WorkOrder(id, outcome: outcome, because: "村里来电", version: nil), by: ready.coordinator)
                let undo = try #require(receipt.undo)
                let ended = outcome != .exited
                #expect(try await ready.active(household).isEmpty == ended)
                try await ready.expectStatesFromEvents()
                ready.demo.clock.pass(seconds: 60)
                _ = try await ready.office.undoByHand(
                    String(undo.split(separator: " ").last ?? ""), because: nil, by: ready.coordinator)
                let back = try await ready.office.store.read { try $0.household(household)?.value }
                #expect(back?.status == .active && back?.exitUntil == nil)
                #expect(try await ready.active(household).count == 1)
                #expect(try await ready.items(.ledgerMissing).map(\.id) == [id], "the item waits again")
                try await ready.expectStatesFromEvents()
            }
            // The day after it is history.
            let receipt = try await ready.office.decide(
                WorkOrder(id, outcome: .died, because: "死亡证明", version: nil), by: ready.coordinator)
            ready.demo.clock.pass(days: 1)
            let late = try await refusal {
                try await ready.office.undoByHand(
                    String(receipt.undo?.split(separator: " ").last ?? ""), because: nil, by: ready.coordinator)
            }
            #expect(late?.code == "undo_too_late")
        }
    }

    // MARK: publicity first

    private func requirePublicity(_ ready: DailyOffice) throws {
        let pack = try #require(try PackLibrary.embedded().packs.first { $0.id == "fujian-2020" })
        let text = pack.text.replacing(
            "decisions:\n", with: "decisions:\n  publicity: { value: required, basis: default }\n")
        #expect(text != pack.text)
        ready.office.replacePacks(PackLibrary([try PolicyPack(yaml: text, name: "fujian-2020")]))
    }

    @Test(.mechanism(113)) func aHandOverASwapAndALeaveWaitForPublicityWhereThePackWantsIt() async throws {
        try await withTemporaryFolder { folder in
            let ready = try await DailyOffice(folder)
            let lines = try await ready.approve(where: { $0 % 2 == 0 })
            try requirePublicity(ready)
            // A hand-over: somebody with a place who may.
            var done: (line: DecisionLine, from: DecisionLine)?
            var codes: [String: Int] = [:]
            search: for line in lines.prefix(40) {
                let others = try await ready.office.recommend(
                    line.household, run: ready.run, count: 20, by: ready.coordinator)
                for other in others where other.helper.key != line.helper?.key {
                    var order = PairingOrder(
                        household: line.household, helper: line.helper?.key, action: .handOver)
                    (order.successor, order.reason) = (other.helper.key, .handedOver)
                    let answer = try await ready.office.decide([order], by: ready.coordinator)[0]
                    guard let code = answer.refusal?.code else {
                        done = (answer, line)
                        break search
                    }
                    codes[code, default: 0] += 1
                }
            }
            let (handed, from) = try #require(done, "\(codes)")
            let old = try await ready.active(from.household)
            #expect(handed.after == "active" && old.map(\.shortKey) == [from.helper?.key], "the old one goes on")
            let run = try #require(handed.run)
            func confirm(_ household: String, _ run: String) async throws -> DecisionLine {
                try await ready.office.decide(
                    [DecisionOrder(run: run, household: household, action: .confirm)], by: ready.coordinator)[0]
            }
            #expect(try await confirm(from.household, run).refusal?.code == "publicity_running")

            // A swap.
            var swapped: (a: String, b: String, line: SwapLine)?
            let free = lines.map(\.household).filter { $0 != from.household }
            find: for (place, a) in free.enumerated() {
                for b in free[(place + 1)...].prefix(4) {
                    if let line = try? await ready.office.swap(
                        a, b, because: "就近", dryRun: false, by: ready.coordinator)
                    {
                        swapped = (a, b, line)
                        break find
                    }
                }
            }
            let swap = try #require(swapped)
            let (ofA, ofB) = (try await ready.active(swap.a), try await ready.active(swap.b))
            #expect(swap.line.runs.count == 2 && ofA != ofB)

            // A helper who leaves: nobody helps until the successor's publicity is over.
            let used = Set([swap.a, swap.b, from.household])
            var leave: (line: DecisionLine, undo: String)?
            for line in lines where !used.contains(line.household) {
                let key = line.helper?.key ?? ""
                let tried = try await ready.office.leave(
                    key, on: nil, successor: nil, because: "调离", dryRun: true, by: ready.coordinator)
                guard tried.allSatisfy({ !used.contains($0.household) }),
                    let place = tried.firstIndex(where: { $0.run != nil })
                else { continue }
                let left = try await ready.office.leave(
                    key, on: nil, successor: nil, because: "调离", dryRun: false, by: ready.coordinator)
                leave = (left[place], left[place].undo ?? "")
                break
            }
            let left = try #require(leave)
            #expect(left.line.after == "ended")
            #expect(try await ready.active(left.line.household).isEmpty)

            ready.demo.clock.pass(days: 8)
            #expect(try await confirm(from.household, run).after == "approved")
            #expect(try await ready.active(from.household) != old)
            #expect(try await ready.pairings(from.household).first { $0.helper == old[0] }?.endReason == "replaced")
            for (place, number) in [swap.a, swap.b].enumerated() {
                let answer = try await confirm(number, swap.line.runs[place])
                #expect(answer.after == "approved", "\(answer.refusal?.code ?? "")")
            }
            #expect(try await ready.active(swap.a) == ofB)
            #expect(try await ready.active(swap.b) == ofA)
            let confirmed = try await confirm(left.line.household, try #require(left.line.run))
            #expect(confirmed.after == "approved", "\(confirmed.refusal?.code ?? "")")
            #expect(try await ready.active(left.line.household).count == 1)
            try await ready.expectStatesFromEvents()
        }
    }
}
