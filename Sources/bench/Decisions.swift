import Casework
import Foundation
import Records
import Register

/// What review costs: decisions one by one by fifty reviewers at a time, and many in one request.
struct Decisions {
    let office: Office
    let caller: Principal

    private static let reviewers = 50
    private static let singles = 1000

    /// Decides proposals of `run` that are still open; prints decisions per CPU second and per second.
    func print(_ run: String) async throws {
        var open: [OpenProposalLine] = []
        var cursor: String?
        repeat {
            let page = try await office.proposals(
                run: run, states: [.proposed], area: nil, limit: 1000, cursor: cursor, by: caller)
            open += page.items
            cursor = page.next
        } while cursor != nil && open.count < Self.singles + Office.decisionLimit
        let orders = open.map { line in
            var order = DecisionOrder(run: run, household: line.proposal.household, action: .approve)
            order.version = line.version
            return order
        }
        guard !orders.isEmpty else { return }
        let single = Array(orders.prefix(Self.singles))
        let (office, caller) = (office, caller)
        let begun = (cpu: Meter.cpu(), wall: ContinuousClock.now)
        let done = try await withThrowingTaskGroup(of: Int.self) { group in
            for reviewer in 0..<Self.reviewers {
                group.addTask {
                    var done = 0
                    for place in stride(from: reviewer, to: single.count, by: Self.reviewers) {
                        let line = try await office.decide([single[place]], by: caller)
                        done += line.count { $0.refusal == nil }
                    }
                    return done
                }
            }
            return try await group.reduce(0, +)
        }
        say("decisions, one by one by \(Self.reviewers) reviewers", done, begun.cpu, begun.wall)
        let many = Array(orders.dropFirst(Self.singles).prefix(Office.decisionLimit))
        guard !many.isEmpty else { return }
        let next = (cpu: Meter.cpu(), wall: ContinuousClock.now)
        let lines = try await office.decide(many, by: caller)
        say("decisions, in one request", lines.count { $0.refusal == nil }, next.cpu, next.wall)
    }

    private func say(_ name: String, _ count: Int, _ cpu: Double, _ wall: ContinuousClock.Instant) {
        let seconds = Meter.cpu() - cpu
        let passed = Double((ContinuousClock.now - wall).components.seconds) + 0.001
        Swift.print(
            String(
                format: "%@: %d, %.0f per CPU second, %.0f s in all", name, count, Double(count) / max(seconds, 0.001),
                passed))
    }
}
