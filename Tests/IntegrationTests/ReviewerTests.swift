import AdminAPI
import AdminClient
import Foundation
import TestSupport
import Testing

extension Integration {
    /// Many reviewers on one batch at the same time: every decision is applied once, or refused with a reason.
    @Suite struct ReviewerTests {
        private static let reviewers = 50
        private static let triesEach = 12

        private struct Attempt: Sendable {
            var household: String
            var action: String
            var problem: String?
        }

        @Test(arguments: ["sqlite", "postgres"])
        func everyDecisionIsAppliedOnceOrRefused(store: String) async throws {
            guard store == "postgres" else { return try await review(database: nil, store) }
            let server = try await PostgresServer.shared()
            try await server.withDatabase { (name: String) async throws -> Void in
                try await review(database: server.url(name), store)
            }
        }

        private func review(database: String?, _ store: String) async throws {
            try await withTemporaryFolder { folder in
                let office = try await DemoOffice(in: folder, database: database)
                try await office.bringDemo(until: "relatives")
                let run = try #require(try await office.runLead().run)
                let open: [OpenProposalItem] = try await office.everything("proposal", "list", "--run", run)
                #expect(open.count > 100)
                let socket = office.daemon.socket
                let attempts = try await withThrowingTaskGroup(of: [Attempt].self) { group in
                    for reviewer in 0..<Self.reviewers {
                        group.addTask { try await Self.decide(open, run, UInt64(reviewer), socket) }
                    }
                    var all: [Attempt] = []
                    for try await some in group { all += some }
                    return all
                }
                #expect(attempts.count == Self.reviewers * Self.triesEach)
                let done = attempts.filter { $0.problem == nil }
                let refused = attempts.filter { $0.problem != nil }
                #expect(Set(done.map(\.household)).count == done.count, "a proposal was decided twice")
                let codes = Dictionary(grouping: refused.compactMap(\.problem)) { $0 }.mapValues(\.count)
                #expect(Set(codes.keys).isSubset(of: ["stale_version", "not_possible"]), "\(codes)")

                let now: [OpenProposalItem] = try await office.everything("proposal", "list", "--run", run)
                let states = Dictionary(uniqueKeysWithValues: now.map { ($0.household, $0.state.code) })
                for attempt in done {
                    #expect(states[attempt.household] == (attempt.action == "approve" ? "approved" : "refused"))
                }
                #expect(now.count { $0.state.code == "proposed" } == open.count - done.count)
                let pairings: [PairingItem] = try await office.everything("pairing", "list", "--running")
                #expect(pairings.count == done.count { $0.action == "approve" })
                print("reviewers on \(store): \(done.count) decisions applied once, refused \(codes)")
                #expect(await office.daemon.stop() == .exit(0))
                expectNoPersonalData(in: office.daemon.process.messages)
            }
        }

        /// One reviewer: picks proposals as they were seen at the beginning, so that many pick the same.
        private static func decide(
            _ open: [OpenProposalItem], _ run: String, _ seed: UInt64, _ socket: String
        ) async throws -> [Attempt] {
            var random = SeededGenerator(seed: seed)
            let client = AdminClient(socket: socket, language: "en")
            var attempts: [Attempt] = []
            for item in random.shuffled(open).prefix(triesEach) {
                let action = random.chance(1, in: 2) ? "approve" : "refuse"
                var request = DecisionRequest(run: run, household: item.household, action: action)
                request.version = item.version
                if action == "refuse" { (request.reason, request.because) = ("other", "tried") }
                let answer = try await client.post(
                    "/v1/proposals/decide", body: DecisionBatch(decisions: [request]), as: DecisionResult.self)
                let result = try #require(answer.value.items.first)
                attempts.append(
                    Attempt(household: item.household, action: action, problem: result.problem?.code))
            }
            return attempts
        }
    }
}
