import Casework
import Records
import Register
import Storage
import TestSupport
import Testing

/// A month of an office: runs, hundreds of decisions, refusals of every reason, answers, swaps, a helper who leaves, a near
/// relative, a re-match. At the end every household is what its events say, on every day that was looked at.
@Suite("a month") struct OfficeMonthTests {
    private struct Office {
        let demo: DemoOffice
        let coordinator = Principal(
            uid: 2001, role: .coordinator, area: DivisionCode("3505"), personHash: [UInt8](repeating: 9, count: 16))
        var decisions = 0
        var refused: [String: Int] = [:]

        mutating func decide(_ orders: [DecisionOrder], by caller: Principal? = nil) async throws -> [DecisionLine] {
            let lines = try await demo.office.decide(orders, by: caller ?? coordinator)
            for line in lines { count(line) }
            demo.clock.pass(seconds: 60)
            return lines
        }

        mutating func decide(_ orders: [PairingOrder]) async throws -> [DecisionLine] {
            let lines = try await demo.office.decide(orders, by: coordinator)
            for line in lines { count(line) }
            demo.clock.pass(seconds: 60)
            return lines
        }

        mutating func count(_ line: DecisionLine) {
            if let refusal = line.refusal { refused[refusal.code, default: 0] += 1 } else { decisions += 1 }
        }

        func open(_ run: String) async throws -> [OpenProposalLine] {
            try await demo.office.proposals(
                run: run, states: [.proposed], area: nil, limit: 1000, cursor: nil, by: coordinator
            ).items
        }

        func run(moves: Int? = nil) async throws -> String {
            defer { demo.clock.pass(seconds: 60) }
            return try await demo.runLead(moves: moves, asOf: demo.clock.now.day).run.id
        }

        /// Every household's rows, as they are now.
        func states() async throws -> [String: HouseholdState] {
            try await demo.office.store.read { session in
                var states: [String: HouseholdState] = [:]
                for household in try session.households(in: nil, limit: 1000).items {
                    states[household.value.number] = try session.presentState(of: household)
                }
                return states
            }
        }
    }

    @Test(.mechanism(40, 79, 135), .timeLimit(.minutes(15))) func atItsEndEveryHouseholdIsWhatItsEventsSay()
        async throws
    {
        try await withTemporaryFolder { folder in
            var month = Office(demo: try await DemoOffice(in: folder))
            let demo = month.demo
            try await demo.importAll()
            demo.clock.pass(seconds: 60)
            var random = SeededGenerator(seed: 11)
            var evenings: [(at: Instant, states: [String: HouseholdState])] = []
            func evening() async throws {
                evenings.append((demo.clock.now, try await month.states()))
                demo.clock.pass(days: 1)
            }

            // Week 1: the first run; towns are approved whole, others are refused for every reason there is.
            let first = try await month.run()
            let open = try await month.open(first)
            // The helper with most households, who will leave, is refused nowhere.
            let loads = Dictionary(grouping: open) { $0.helper.key }.mapValues(\.count)
            let leaver = try #require(loads.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.first?.key)
            let reasons = RefusalReason.allCases.filter { $0 != .objection }
            var orders: [DecisionOrder] = []
            for (place, line) in open.enumerated() {
                let isRefused = place % 6 == 0 && line.helper.key != leaver
                var order = DecisionOrder(
                    run: first, household: line.proposal.household, action: isRefused ? .refuse : .approve)
                if isRefused { (order.reason, order.because) = (reasons[place / 6 % reasons.count], "试") }
                order.version = line.version
                orders.append(order)
            }
            let lines = try await month.decide(orders)
            #expect(Set(lines.compactMap(\.refusal?.code)).isSubset(of: ["pair_not_allowed", "helper_full"]))
            // Some are taken back on the same day and decided again.
            let again = random.shuffled(lines.filter { $0.after == "approved" }).prefix(60)
            _ = try await month.decide(
                again.map { DecisionOrder(run: first, household: $0.household, action: .undo) })
            _ = try await month.decide(
                again.map { DecisionOrder(run: first, household: $0.household, action: .approve) })
            try await evening()
            let late = try await month.decide([
                DecisionOrder(run: first, household: again[0].household, action: .undo)
            ])
            #expect(late[0].refusal?.code == "undo_too_late")

            // Week 2: the helpers answer.
            let paired = try await demo.office.pairings(
                area: nil, helper: nil, isRunning: true, limit: 1000, cursor: nil, by: month.coordinator
            ).items
            var answers: [PairingOrder] = []
            for (place, line) in paired.enumerated() where place % 3 == 0 {
                var order = PairingOrder(
                    household: line.pairing.household, helper: line.helper.key,
                    action: place % 30 == 0 && line.helper.key != leaver ? .decline : .accept)
                order.because = "试"
                answers.append(order)
            }
            _ = try await month.decide(answers)
            try await evening()

            // Three swaps.
            var swaps = 0
            let still = try await demo.office.pairings(
                area: nil, helper: nil, isRunning: true, limit: 1000, cursor: nil, by: month.coordinator
            ).items
            search: for (place, a) in still.enumerated() {
                for b in still[(place + 1)...].prefix(4) where swaps < 3 {
                    let numbers = (a.pairing.household, b.pairing.household)
                    guard
                        (try? await demo.office.swap(
                            numbers.0, numbers.1, because: nil, dryRun: true, by: month.coordinator)) != nil
                    else { continue }
                    _ = try await demo.office.swap(
                        numbers.0, numbers.1, because: "就近", dryRun: false, by: month.coordinator)
                    demo.clock.pass(seconds: 60)
                    swaps += 1
                    continue search
                }
                if swaps == 3 { break }
            }
            #expect(swaps == 3)
            try await evening()

            // A helper with five households leaves.
            let now = try await demo.office.pairings(
                area: nil, helper: nil, isRunning: true, limit: 1000, cursor: nil, by: month.coordinator
            ).items
            let held = now.count { $0.helper.key == leaver }
            #expect(held >= 5)
            let left = try await demo.office.leave(
                leaver, on: nil, successor: nil, because: "调离", dryRun: false, by: month.coordinator)
            #expect(left.count == held && left.allSatisfy { $0.refusal == nil })
            for line in left { month.count(line) }
            demo.clock.pass(seconds: 60)

            // Whoever has nobody now is found somebody, and the near relative of one household is not alone in deciding.
            let second = try await month.run()
            let more = try await month.open(second)
            #expect(more.contains { line in left.contains { $0.household == line.proposal.household } })
            let kin = try #require(more.first)
            let hash = try await demo.office.store.read { session in
                try session.sql.first(
                    """
                    SELECT m.id_hash FROM member m JOIN household h ON h.id = m.household_id
                    WHERE h.number = $1 AND m.id_hash IS NOT NULL
                    """, [.text(kin.proposal.household)]
                ) { try $0.blob() }
            }
            var cousin = Principal(uid: 2002, role: .coordinator, area: nil)
            cousin.personHash = hash
            let approve = DecisionOrder(run: second, household: kin.proposal.household, action: .approve)
            #expect(try await month.decide([approve], by: cousin)[0].after == "seconding")
            var confirm = approve
            confirm.action = .second
            #expect(try await month.decide([confirm], by: cousin)[0].refusal?.code == "reviewer_concerned")
            #expect(try await month.decide([confirm])[0].after == "approved")
            _ = try await month.decide(
                more.dropFirst().map {
                    DecisionOrder(run: second, household: $0.proposal.household, action: .approve)
                })
            try await evening()

            // A re-match that may let twenty leads go.
            let third = try await month.run(moves: 20)
            let moved = try await month.open(third)
            let approvals = moved.map {
                DecisionOrder(run: third, household: $0.proposal.household, action: .approve)
            }
            let replaced = try await month.decide(approvals)
            let full = replaced.filter { $0.refusal != nil }
            #expect(full.allSatisfy { $0.refusal?.code == "helper_full" })
            // Who is to stay without a lead so that a more urgent household has one: that is a step of its own.
            let change = try #require(try await demo.office.runRecord(third, by: month.coordinator).change)
            let givers = change.moves.filter { $0.to == nil }
            #expect(full.isEmpty == givers.isEmpty)
            _ = try await month.decide(
                givers.map { move in
                    var order = PairingOrder(household: move.household, action: .end)
                    (order.reason, order.because) = (.replaced, "让给更急的户")
                    return order
                })
            let rest = try await month.decide(
                approvals.filter { order in full.contains { $0.household == order.household } })
            #expect(rest.allSatisfy { $0.refusal == nil }, "\(rest.compactMap(\.refusal?.code)) of \(givers.count)")
            try await evening()

            // Ends and corrections.
            let last = try await demo.office.pairings(
                area: nil, helper: nil, isRunning: true, limit: 1000, cursor: nil, by: month.coordinator
            ).items
            var steps: [PairingOrder] = []
            for (place, line) in last.enumerated() where place % 9 == 0 {
                var order = PairingOrder(
                    household: line.pairing.household, helper: line.helper.key,
                    action: place % 18 == 0 ? .end : .correct)
                (order.reason, order.because) = (.goalReached, "试")
                steps.append(order)
            }
            _ = try await month.decide(steps)
            try await evening()
            #expect(month.decisions >= 500)

            // No household has two leads, nobody more than their places.
            let end = try await demo.office.pairings(
                area: nil, helper: nil, isRunning: true, limit: 1000, cursor: nil, by: month.coordinator
            ).items
            #expect(Set(end.map(\.pairing.household)).count == end.count)
            for (key, count) in Dictionary(grouping: end, by: \.helper.key).mapValues(\.count) {
                let capacity = try await demo.office.helper(key, by: demo.administrator).line.helper.capacity
                #expect(capacity.map { count <= $0 } ?? true, "\(key)")
            }
            // Every evening's rows are what the events up to then say.
            let seen = evenings
            let compared = try await demo.office.store.read { session in
                var compared = 0
                for household in try session.households(in: nil, limit: 1000).items {
                    for evening in seen {
                        let told = try session.stateFromEvents(of: household, at: evening.at)
                        #expect(told == evening.states[household.value.number], "\(household.value.number)")
                        compared += 1
                    }
                }
                return compared
            }
            print("a month: \(month.decisions) decisions, refused \(month.refused), \(compared) states compared")
        }
    }
}
