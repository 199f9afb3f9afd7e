import AdminAPI
import Foundation
import TestSupport
import Testing

extension Integration {
    /// Somebody who has only curl and docs/api.md.
    @Suite struct StrangerTests {
        @Test func curlListsHouseholdsAndStartsARun() async throws {
            try await withTemporaryFolder { folder in
                let office = try await DemoOffice(in: folder)
                try await office.bringDemo()

                let list: Page<HouseholdItem> = try await Self.curl(
                    office, folder, ["http://localhost/v1/households?area=3505&limit=3"])
                #expect(list.total == 547)
                #expect(list.items.count == 3)
                #expect(list.items.allSatisfy { $0.idNumber?.contains("*") ?? true }, "ID numbers are masked")

                let order = #"{"kind":"lead","area":"3505","as_of":"2020-04-30"}"#
                let accepted: RunAccepted = try await Self.curl(
                    office, folder,
                    ["--header", "Content-Type: application/json", "--data", order, "http://localhost/v1/runs"])
                let stream = try await Self.call(office, folder, ["--no-buffer", "http://localhost\(accepted.events)"])
                let events = try stream.output.split(separator: "\n").map {
                    try WireJSON.decode(RunEvent.self, from: Data($0.utf8))
                }
                let result = try #require(events.last?.result, "the stream ends with the result")
                #expect(result.proof == "verified")

                let runs: Page<RunItem> = try await Self.curl(office, folder, ["http://localhost/v1/runs"])
                #expect(runs.items.map(\.run) == [try #require(result.run)])
                await office.daemon.kill()
            }
        }

        @Test func aWrongRequestIsAnsweredWithAProblem() async throws {
            try await withTemporaryFolder { folder in
                let office = try await DemoOffice(in: folder)
                let outcome = try await Self.call(office, folder, ["http://localhost/v1/nothing"])
                let problem = try WireJSON.decode(Problem.self, from: Data(outcome.output.utf8))
                #expect(!problem.code.isEmpty && !problem.message.isEmpty)
                let chinese = try await Self.call(
                    office, folder, ["--header", "Accept-Language: zh-CN", "http://localhost/v1/nothing"])
                let other = try WireJSON.decode(Problem.self, from: Data(chinese.output.utf8))
                #expect(other.code == problem.code)
                #expect(other.message != problem.message)
                await office.daemon.kill()
            }
        }

        private static func call(
            _ office: DemoOffice, _ folder: TemporaryFolder, _ arguments: [String]
        ) async throws -> CommandOutcome {
            try await RunningCommand(
                "curl", ["--silent", "--show-error", "--unix-socket", office.daemon.socket] + arguments,
                environment: Products.environment(home: folder), in: folder
            ).finished()
        }

        private static func curl<Answer: Decodable>(
            _ office: DemoOffice, _ folder: TemporaryFolder, _ arguments: [String]
        ) async throws -> Answer {
            let outcome = try await call(office, folder, ["--fail-with-body"] + arguments)
            guard outcome.isDone else { throw SupportError("curl: \(outcome.messages) \(outcome.output)") }
            return try WireJSON.decode(from: Data(outcome.output.utf8))
        }
    }
}
