import AdminAPI
import Foundation
import TestSupport
import Testing

extension Integration {
    /// The same ledgers, key, pack and seed: a daemon on PostgreSQL answers what a daemon on SQLite answers.
    @Suite struct PostgresTests {
        private struct Seen: Equatable {
            var snapshot: String
            var outcome: String
            var counts: HouseholdCounts
            var score: Int64
            var households: [HouseholdItem]
            var pairs: [ProposalItem]
            var graph: [[UInt8]]
        }

        @Test func theDemoComesOutTheSameOnBothStores() async throws {
            let server = try await PostgresServer.shared()
            try await withTemporaryFolder { base in
                // A key that both stores use.
                let first = try await DemoOffice(in: base)
                _ = await first.daemon.stop()
                let key = try base.text(of: "jiedui.key")
                let onFile = try await Self.run(key, database: nil, kind: "sqlite")
                let onServer = try await server.withDatabase { (name: String) async throws -> Seen in
                    try await Self.run(key, database: server.url(name), kind: "postgres")
                }
                #expect(onFile.households.count == 547)
                #expect(onFile == onServer)
            }
        }

        private static func run(_ key: String, database: String?, kind: String) async throws -> Seen {
            try await withTemporaryFolder { folder in
                try folder.write(key, to: "jiedui.key")
                #expect(chmod(folder["jiedui.key"], 0o600) == 0)
                let office = try await DemoOffice(in: folder, database: database)
                let status = try await office.ask(ServiceStatus.self, "status")
                #expect(status.store?.kind == kind)
                try await office.bringDemo()
                let run = try await office.runLead()
                let id = try #require(run.run)
                let again = try await office.ask(RepeatResult.self, "runs", "repeat", id)
                #expect(again.identical)
                let export = try await office.daemon.jiedui("runs", "export", id, "--graph", folder["g"])
                #expect(export.isDone, "\(export.messages)")
                let seen = Seen(
                    snapshot: run.snapshot, outcome: run.outcome, counts: run.households, score: run.score,
                    households: try await office.households(),
                    pairs: try await office.everything("runs", "show", id, "--proposals"),
                    graph: try ["households", "helpers", "edges", "result", "prices"].map {
                        try folder.bytes(of: "g_\($0).csv")
                    })
                #expect(await office.daemon.stop() == .exit(0))
                expectNoPersonalData(in: office.daemon.process.messages)
                return seen
            }
        }

        @Test func aPasswordComesFromAFileThatOthersCannotRead() async throws {
            let server = try await PostgresServer.shared()
            try await server.withDatabase { (name: String) async throws -> Void in
                try await server.run("ALTER DATABASE \(name) OWNER TO clerk")
                try await withTemporaryFolder { folder in
                    let url = server.url(name, user: "clerk")
                    try folder.write(PostgresServer.clerksPassword + "\n", to: "password")
                    let config = try folder.write(
                        "key: \(folder["jiedui.key"])\npassword_file: \(folder["password"])\n", to: "own.yaml")
                    #expect(chmod(folder["password"], 0o644) == 0)
                    let refused = try await RunningCommand(
                        Products.path(of: "jieduid"),
                        ["--config", config, "--database", url, "--socket", folder["admin.sock"]],
                        environment: Products.environment(home: folder), in: folder
                    ).finished()
                    #expect(refused.messages.contains("password_exposed"))
                    #expect(!refused.messages.contains(PostgresServer.clerksPassword))
                    #expect(chmod(folder["password"], 0o600) == 0)
                    let daemon = try await JieduiDaemon(
                        in: folder, database: url, arguments: ["--config", config])
                    #expect(await daemon.stop() == .exit(0))
                }
            }
        }
    }
}
