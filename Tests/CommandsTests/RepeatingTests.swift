import AdminAPI
import Commands
import Foundation
import Synchronization
import TestSupport
import Testing

/// Work whose answer was lost is asked for again, under the same key.
@Suite struct RepeatingTests {
    private static let imported = """
        {"batch":"B1","files":[{"accepted":1,"added":1,"changed":0,"file":"a.csv","ignored_rows":1,"read":1,\
        "rejected":0,"same":0,"warned":0}],"issues":[]}
        """
    private static let run = """
        {"event":"result","result":{"area":"3505","as_of":"2020-04-30","coverage_by_county":[],"coverage_by_tier":{},\
        "cpu_seconds":{},"households":{"covered":3,"in_scope":3,"not_clear":0,"outside":0,"uncovered":0},"kind":"lead",\
        "outcome":"o","pack":"p","pack_digest":"d","pairs":3,"proof":"verified","run":"R000009","running":0,"score":1,\
        "seed":1,"snapshot":"s"}}
        """
    private static let away = #"{"code":"stopping","message":"m"}"#

    /// A daemon that answers each request with the next of `answers`, the last one for ever.
    private static func daemon(_ path: String, _ answers: [StubDaemon.Answer]) throws -> StubDaemon {
        let left = Mutex(answers[...])
        return try StubDaemon(path) { _ in
            left.withLock { $0.count > 1 ? $0.removeFirst() : $0[$0.startIndex] }
        }
    }

    private static func keys(_ daemon: StubDaemon) -> [String?] {
        daemon.requests.filter { $0.method == "POST" }.map { $0.headers["idempotency-key"] }
    }

    @Test func anImportWhoseAnswerWasLostIsSentAgainUnderItsKey() async throws {
        try await withTemporaryFolder { folder in
            let daemon = try Self.daemon(
                folder["s"],
                [.init(chunks: ["{"], isWhole: false), .init(Self.away, status: 503), .init(Self.imported)])
            defer { daemon.stop() }
            let file = try folder.write("一", to: "a.csv")
            let told = await Screen.run("import", "households", file, "--socket", folder["s"])
            #expect(told.status == .done, "\(told)")
            let keys = Self.keys(daemon)
            #expect(keys.count == 3 && Set(keys).count == 1 && keys[0]?.utf8.count == 32)
            #expect(told.messages.contains("asking again"))
            #expect(daemon.requests.allSatisfy { $0.body == Array("一".utf8) })

            // Another invocation is another piece of work; one that changes nothing needs no key.
            _ = await Screen.run("import", "households", file, "--socket", folder["s"])
            _ = await Screen.run("import", "households", file, "--dry-run", "--socket", folder["s"])
            #expect(Set(Self.keys(daemon)).count == 3 && Self.keys(daemon).last == .some(nil))
        }
    }

    @Test func aRunIsFollowedAgain() async throws {
        try await withTemporaryFolder { folder in
            let accepted = StubDaemon.Answer(#"{"events":"/v1/runs/J000007/events","run":"J000007"}"#, status: 202)
            let daemon = try Self.daemon(
                folder["s"],
                [
                    .init(Self.away, status: 503), accepted,
                    .init(chunks: [#"{"event":"progress","phase":"solve"}"# + "\n"], isWhole: false),
                    .init(chunks: [#"{"event":"problem","problem":\#(Self.away)}"# + "\n"]),
                    .init(chunks: [Self.run + "\n"]),
                ])
            defer { daemon.stop() }
            let told = await Screen.run("run", "lead", "--area", "3505", "--json", "--socket", folder["s"])
            #expect(told.status == .done && told.messages.isEmpty, "\(told)")
            #expect(daemon.requests.map(\.method) == ["POST", "POST", "GET", "GET", "GET"])
            #expect(Set(Self.keys(daemon)).count == 1 && Self.keys(daemon)[0] != nil)
        }
    }

    @Test func whoGivesUpSaysWhichJobGoesOnAndHowToFollowIt() async throws {
        try await withTemporaryFolder { folder in
            let accepted = StubDaemon.Answer(#"{"events":"/v1/runs/J000007/events","run":"J000007"}"#, status: 202)
            let daemon = try Self.daemon(folder["s"], [accepted, .init(Self.away, status: 503)])
            defer { daemon.stop() }
            let told = await Screen.run(
                "run", "lead", "--area", "3505", "--socket", folder["s"], environment: ["JIEDUI_WAIT": "1"])
            #expect(told.status == .notReachable && told.messages.contains("[job_goes_on]"), "\(told)")
            #expect(told.messages.contains("jiedui runs show J000007"), "\(told)")
            let count = daemon.requests.count
            // The stub has no more than 503 left: what the daemon says is the reason.
            let refused = await Screen.run(
                "run", "lead", "--area", "3505", "--socket", folder["s"], environment: ["JIEDUI_WAIT": "1"])
            #expect(refused.status == .notReachable && refused.messages.contains("[stopping]"), "\(refused)")
            // A post, then pauses of 250, 500 and again 250 ms.
            #expect(count == 5 && daemon.requests.count == 9, "\(count), \(daemon.requests.count)")
        }
    }

    @Test func anAnswerThatIsLostForGoodSaysWhereToLook() async throws {
        try await withTemporaryFolder { folder in
            let daemon = try Self.daemon(folder["s"], [.init(chunks: ["{"], isWhole: false)])
            defer { daemon.stop() }
            let told = await Screen.run(
                "run", "lead", "--area", "3505", "--socket", folder["s"], environment: ["JIEDUI_WAIT": "0"])
            #expect(told.status == .internal && told.messages.contains("jiedui jobs"), "\(told)")
            #expect(daemon.requests.count == 1)
        }
    }

    @Test func aDaemonThatIsNotThereIsNotWaitedFor() async throws {
        try await withTemporaryFolder { folder in
            let told = await Screen.run("run", "lead", "--area", "3505", "--socket", folder["absent"])
            #expect(told.status == .notReachable && told.messages.contains("[not_reachable]"), "\(told)")
        }
    }
}
