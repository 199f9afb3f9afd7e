import AdminAPI
import Foundation
import TestSupport
import Testing

extension Integration {
    /// Daemon and command line of different versions: correct work or a clear refusal, never damage.
    @Suite struct VersionTests {
        private static func recording() throws -> [String: Any] {
            let path = "\(projectRoot)/Tests/IntegrationTests/Fixtures/version-0.1.json"
            let value = try JSONSerialization.jsonObject(with: Data(contentsOf: URL(fileURLWithPath: path)))
            return try #require(value as? [String: Any])
        }

        /// Everything that the command line of version 0.1 sends works as it did, and nothing that it reads is missing.
        @Test func anOldCommandLineWorksWithThisDaemon() async throws {
            try await withTemporaryFolder { folder in
                let office = try await DemoOffice(in: folder)
                var events = ""
                for call in try #require(Self.recording()["calls"] as? [[String: Any]]) {
                    let target = try #require(call["target"] as? String)
                    var arguments = ["--request", try #require(call["method"] as? String)]
                    if let file = call["file"] as? String {
                        arguments += ["--data-binary", "@\(DemoOffice.ledgers)/\(file)"]
                    } else if let body = call["body"] as? String {
                        arguments += ["--data-binary", body]
                    }
                    let outcome = try await RunningCommand(
                        "curl",
                        ["--silent", "--show-error", "--unix-socket", office.daemon.socket] + arguments + [
                            "--write-out", "\n%{http_code}",
                            "http://localhost" + (target == "{events}" ? events : target),
                        ], environment: Products.environment(home: folder), in: folder
                    ).finished()
                    var lines = outcome.output.split(separator: "\n").map(String.init)
                    let status = lines.popLast().flatMap { Int($0) }
                    #expect(status == call["status"] as? Int, "\(target)")
                    if let heading = call["heading"] as? String {
                        #expect(lines.first == heading, "\(target)")
                        continue
                    }
                    let answer = try JSONSerialization.jsonObject(with: Data((lines.last ?? "").utf8))
                    if let object = answer as? [String: Any], let next = object["events"] as? String { events = next }
                    let shape = try #require(call["shape"])
                    #expect(Self.missing(shape, in: answer, at: "") == [], "\(target)")
                }
                await office.daemon.kill()
            }
        }

        @Test func thisCommandLineSaysThatTheDaemonIsOlder() async throws {
            try await withTemporaryFolder { folder in
                let answers = try #require(Self.recording()["answers"] as? [String: [String: Any]])
                let old = try OldDaemon(
                    path: folder["old.sock"], status: try #require(answers["status"]?["body"] as? String),
                    noRoute: try #require(answers["no_route"]?["body"] as? String))
                defer { old.stop() }
                for arguments in [["jobs"], ["metrics"], ["backup", folder["b.jdb"]], ["runs", "cancel", "J000001"]] {
                    let outcome = try await RunningCommand(
                        Products.path(of: "jiedui"), arguments + ["--socket", old.socket],
                        environment: Products.environment(home: folder), in: folder
                    ).finished()
                    #expect(outcome.end == .exit(2), "\(arguments)")
                    #expect(outcome.messages.contains("0.1.0"), "\(arguments): \(outcome.messages)")
                    #expect(outcome.messages.contains(ProductVersion.text), "\(arguments): \(outcome.messages)")
                }
                #expect(!FileManager.default.fileExists(atPath: folder["b.jdb"]))
                // What an old daemon can do is simply done.
                let status = try await RunningCommand(
                    Products.path(of: "jiedui"), ["status", "--socket", old.socket],
                    environment: Products.environment(home: folder), in: folder
                ).finished()
                #expect(status.isDone && status.output.contains("0.1.0"))
            }
        }

        /// A rolling upgrade: the daemon that still runs must not write into tables that it does not know.
        @Test func aDaemonLeavesAStoreThatANewerProgramHasChanged() async throws {
            try await PostgresServer.shared().withDatabase { name in
                try await withTemporaryFolder { folder in
                    let server = try await PostgresServer.shared()
                    let office = try await DemoOffice(in: folder, database: server.url(name))
                    try await office.bringDemo(until: "divisions")
                    try await server.run(
                        "INSERT INTO schema_version VALUES (9999, 'newer', 'x', 1)", in: name)
                    let refused = try await office.daemon.jiedui(
                        "import", "households", "\(DemoOffice.ledgers)/困难家庭台账.csv")
                    #expect(!refused.isDone)
                    let end = await office.daemon.process.ended()
                    #expect(end != .exit(0))
                    #expect(try await server.run("SELECT count(*) FROM household", in: name) == "0")
                }
            }
        }

        /// On a file a daemon is alone: a second one waits until the first has drained, and takes over then.
        @Test func aDaemonWaitsForTheOneBefore() async throws {
            try await withTemporaryFolder { folder in
                try await withTemporaryFolder { other in
                    let first = try await DemoOffice(in: folder)
                    try await first.bringDemo(until: "divisions")
                    let key = try Data(contentsOf: URL(fileURLWithPath: folder["jiedui.key"]))
                    #expect(
                        FileManager.default.createFile(
                            atPath: other["jiedui.key"], contents: key, attributes: [.posixPermissions: 0o600]))
                    let database = "sqlite://\(folder["jiedui.db"])"
                    await #expect(throws: SupportError.self) {
                        _ = try await JieduiDaemon(in: other, database: database, seconds: 3)
                    }
                    async let next = JieduiDaemon(in: other, database: database)
                    #expect(await first.daemon.stop() == .exit(0))
                    let second = try await next
                    let outcome = try await second.jiedui("imports", "list", "--json")
                    #expect(outcome.output.contains("B000001"), "\(outcome.messages)")
                    await second.kill()
                }
            }
        }

        /// The places of `shape` that `answer` has not, or has with another type.
        private static func missing(_ shape: Any, in answer: Any?, at path: String) -> [String] {
            switch (shape, answer) {
            case (let fields as [String: Any], let object as [String: Any]):
                fields.keys.sorted().flatMap { missing(fields[$0] as Any, in: object[$0], at: "\(path).\($0)") }
            case (let items as [Any], let array as [Any]):
                items.first.map { item in array.prefix(50).flatMap { missing(item, in: $0, at: "\(path)[]") } } ?? []
            case ("string" as String, is String), ("any" as String, .some): []
            case ("number" as String, let number as NSNumber): number.isBool ? [path] : []
            case ("bool" as String, let number as NSNumber): number.isBool ? [] : [path]
            default: [path]
            }
        }
    }
}

extension NSNumber {
    fileprivate var isBool: Bool { self is Bool && String(cString: objCType) == "c" }
}
