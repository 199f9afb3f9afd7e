import Casework
import Records
import Register
import Storage
import TestSupport
import Testing

/// States and who may move them: every state × every action × every role, and histories that build the present again.
@Suite("states of decisions") struct DecisionStateTests {
    /// What the table promises, written down once more by hand: state, action, roles that may.
    private static let allowed: [(ProposalState, ProposalState.Action, Set<Principal.Role>)] = [
        (.proposed, .approve, [.coordinator, .administrator]), (.proposed, .refuse, [.coordinator, .administrator]),
        (.proposed, .supersede, []), (.seconding, .second, [.coordinator, .administrator]),
        (.seconding, .refuse, [.coordinator, .administrator]), (.seconding, .undo, [.coordinator, .administrator]),
        (.publicity, .confirm, [.coordinator, .administrator]), (.publicity, .object, [.coordinator, .administrator]),
        (.publicity, .undo, [.coordinator, .administrator]), (.approved, .undo, [.coordinator, .administrator]),
        (.refused, .undo, [.coordinator, .administrator]),
    ]

    @Test func theTableOfProposalsIsTheOneThatWasAgreed() {
        for state in ProposalState.allCases {
            for action in ProposalState.Action.allCases {
                let line = Self.allowed.first { $0.0 == state && $0.1 == action }
                #expect(state.transition(action)?.roles == line?.2, "\(state) \(action)")
            }
        }
        #expect(Set(ProposalState.transitions.flatMap(\.to)).isSubset(of: Set(ProposalState.allCases)))
    }

    /// Tries every action with every role on a proposal in every state, in a real store: only the legal ones work.
    @Test func everyStateActionAndRoleIsTriedAndOnlyTheLegalOnesWork() async throws {
        try await withTemporaryFolder { folder in
            let demo = try await DemoOffice(in: folder)
            try await demo.importAll()
            let run = try await demo.runLead().run.id
            let open = try await demo.office.proposals(
                run: run, states: [.proposed], area: nil, limit: 1000, cursor: nil, by: demo.administrator
            ).items
            // One proposal per state, brought there by hand of the store, with a decision to take back.
            var tried = 0
            var worked = 0
            for (place, state) in ProposalState.allCases.enumerated() {
                let line = open[place]
                let household = line.proposal.household
                try await demo.office.store.write { session in
                    let origin = ChangeOrigin(actor: "uid:7", at: demo.office.now())
                    let kept = try #require(
                        try session.proposal(
                            run: run, household: household, helper: line.proposal.helper, role: .lead))
                    if state != .proposed {
                        try session.move(kept.proposal, version: kept.version, to: state, origin)
                        try session.add(
                            Decision(
                                id: session.nextDecisionID(), run: run, household: household,
                                helper: line.proposal.helper, role: .lead, action: "approve", before: "proposed",
                                after: state.rawValue, actor: "uid:7", at: demo.office.now()))
                    }
                }
                for action in ProposalState.Action.allCases {
                    for role in Principal.Role.allCases {
                        let caller = Principal(uid: role == .administrator ? 8 : 7, role: role, area: nil)
                        var order = DecisionOrder(run: run, household: household, action: action)
                        order.reason = .unsuitable
                        let tryOut = try await demo.office.decide([order], dryRun: true, by: caller)[0]
                        tried += 1
                        let mayMove = state.transition(action)?.roles.contains(role) ?? false
                        if tryOut.refusal == nil {
                            worked += 1
                            #expect(mayMove, "\(state) \(action) \(role)")
                            let after = try #require(tryOut.after.flatMap(ProposalState.init))
                            #expect(state.transition(action)?.to.contains(after) == true)
                        } else if mayMove {
                            // Publicity that has begun today, and one's own first approval, are no wrong state.
                            let code = tryOut.refusal?.code
                            #expect(
                                code == "publicity_running" || code == "same_person", "\(state) \(action) \(role)")
                        } else {
                            #expect(
                                ["not_possible", "not_permitted"].contains(tryOut.refusal?.code ?? ""),
                                "\(state) \(action) \(role)")
                        }
                    }
                }
            }
            #expect(tried == ProposalState.allCases.count * ProposalState.Action.allCases.count * 5)
            print("proposals: \(tried) tries, \(worked) worked")
        }
    }

    @Test func everyPairingStateActionAndRoleIsTriedAndOnlyTheLegalOnesWork() async throws {
        try await withTemporaryFolder { folder in
            let demo = try await DemoOffice(in: folder)
            try await demo.importAll()
            let run = try await demo.runLead().run.id
            let open = try await demo.office.proposals(
                run: run, states: [.proposed], area: nil, limit: 3, cursor: nil, by: demo.administrator
            ).items
            var worked = 0
            for (place, state) in PairingState.allCases.enumerated() {
                let household = open[place].proposal.household
                let approve = DecisionOrder(run: run, household: household, action: .approve)
                #expect(try await demo.office.decide([approve], by: demo.administrator)[0].refusal == nil)
                if state != .active {
                    var order = PairingOrder(household: household, action: state == .ended ? .end : .correct)
                    (order.reason, order.because) = (.termOver, "到期")
                    #expect(try await demo.office.decide([order], by: demo.administrator)[0].refusal == nil)
                }
                for action in PairingState.Action.allCases {
                    for role in Principal.Role.allCases {
                        let caller = Principal(uid: 0, role: role, area: nil)
                        var order = PairingOrder(household: household, action: action)
                        (order.reason, order.because) = (.termOver, "试")
                        let line = try await demo.office.decide([order], dryRun: true, by: caller)[0]
                        let mayMove = state.transition(action)?.roles.contains(role) ?? false
                        if line.refusal == nil {
                            worked += 1
                            #expect(mayMove, "\(state) \(action) \(role)")
                        } else if mayMove {
                            // Nobody to take over was named; nothing to take back yet.
                            #expect(
                                ["successor_missing", "not_found"].contains(line.refusal?.code ?? ""),
                                "\(state) \(action) \(role) \(line.refusal?.code ?? "")")
                        } else {
                            #expect(["not_possible", "not_permitted"].contains(line.refusal?.code ?? ""))
                        }
                    }
                }
            }
            #expect(worked > 5)
        }
    }

    /// Runs, approvals, refusals, undos, ends, hand-overs: every household's rows equal what its events say.
    @Test func everyHouseholdIsWhatItsEventsSay() async throws {
        try await withTemporaryFolder { folder in
            let demo = try await DemoOffice(in: folder)
            try await demo.importAll()
            let first = try await demo.runLead().run.id
            let open = try await demo.office.proposals(
                run: first, states: [], area: nil, limit: 1000, cursor: nil, by: demo.administrator
            ).items
            var random = SeededGenerator(seed: 5)
            let reasons: [RefusalReason] = [.unsuitable, .helperUnavailable, .dataWrong, .householdDeclines, .other]
            func order(_ line: OpenProposalLine, _ action: ProposalState.Action) -> DecisionOrder {
                var order = DecisionOrder(run: first, household: line.proposal.household, action: action)
                (order.reason, order.because) = (random.pick(reasons), "试")
                return order
            }
            var orders: [DecisionOrder] = []
            for line in open where random.chance(2, in: 3) {
                orders.append(order(line, random.chance(1, in: 4) ? .refuse : .approve))
            }
            let done = try await demo.office.decide(orders, by: demo.administrator)
            #expect(done.count { $0.refusal == nil } > 100)
            let undone = try await demo.office.decide(
                orders.filter { _ in random.chance(1, in: 10) }.map { order in
                    DecisionOrder(run: first, household: order.household, action: .undo)
                }, by: demo.administrator)
            #expect(undone.count { $0.refusal == nil } > 5)
            var steps: [PairingOrder] = []
            for line in done where line.after == "approved" && random.chance(1, in: 5) {
                var step = PairingOrder(
                    household: line.household, action: random.pick([.accept, .decline, .end, .correct]))
                (step.reason, step.because) = (.termOver, "试")
                steps.append(step)
            }
            #expect(try await demo.office.decide(steps, by: demo.administrator).count { $0.refusal == nil } > 5)
            _ = try await demo.runLead()
            _ = try await demo.runLead()
            let compared = try await demo.office.store.read { session in
                var compared = 0
                for household in try session.households(in: nil, limit: 1000).items {
                    let (rows, events) = (
                        try session.presentState(of: household), try session.stateFromEvents(of: household)
                    )
                    #expect(rows == events, "\(household.value.number)")
                    compared += 1
                }
                return compared
            }
            print("households compared with their events: \(compared)")
        }
    }

    /// Late filings, prohibitions and lists come to the worklist; nothing ends by itself, and what is mended goes away.
    @Test(.mechanism(110)) func theStandingCheckFindsWhatRulesSayTodayAndEndsNothing() async throws {
        try await withTemporaryFolder { folder in
            let demo = try await DemoOffice(in: folder)
            try await demo.importAll()
            let run = try await demo.runLead().run.id
            let all = try await demo.office.decide(
                run: run, DecisionFilter(), like: DecisionOrder(household: "", action: .approve), dryRun: false,
                by: demo.administrator)
            let clean = try await demo.office.checkStanding(by: demo.administrator)
            #expect(clean.looked >= all.count && clean.opened == 0)
            let (a, b) = (all[0], all[1])
            let helper = try #require(a.helper?.key)
            _ = try await demo.office.forbid(
                a.household, helper, until: nil, because: "试", by: demo.administrator)
            // A late filing: the helper's near relative is in the household.
            try await demo.office.store.write { session in
                let household = try #require(try session.household(b.household))
                let people = try session.members(of: [household])[household.id] ?? []
                let member = try #require(people.compactMap(\.value.id).first)
                let key = b.helper?.key ?? ""
                let who = try #require(try session.helpers(shortKey: key).first?.value.id)
                try session.upsert(
                    relatives: [Stated(NearRelative(filer: who, relative: member))],
                    ChangeOrigin(actor: "uid:0", at: demo.office.now()))
            }
            let found = try await demo.office.checkStanding(by: demo.administrator)
            #expect(found.opened == 2)
            let items = try await demo.office.store.read { try $0.openWorkItems(in: nil, limit: 10).items }
            #expect(Set(items.map(\.cause)) == ["forbidden", "near_relative"])
            #expect(Set(items.compactMap(\.household)) == [a.household, b.household])
            // Nothing ended; the same again opens nothing; what is mended is closed.
            let running = try await demo.office.pairings(
                area: nil, helper: nil, isRunning: true, limit: 1000, cursor: nil, by: demo.administrator)
            #expect(running.total == all.count)
            #expect(try await demo.office.checkStanding(by: demo.administrator).opened == 0)
            _ = try await demo.office.allow(a.household, helper, by: demo.administrator)
            let mended = try await demo.office.checkStanding(by: demo.administrator)
            #expect(mended.gone == 1 && mended.open == 1)
        }
    }
}
