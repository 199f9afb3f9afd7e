import AdminAPI
import Commands
import Foundation
import TestSupport
import Testing

@Suite struct RunCommandTests {
    private static let result = """
        {"area":"350500000000","as_of":"2020-04-30","coverage_by_county":[{"area":"350524000000","covered":3,\
        "in_scope":4,"name":"安溪县"}],"coverage_by_tier":{"10":{"covered":0,"in_scope":1},\
        "2":{"covered":3,"in_scope":3}},"cpu_seconds":{},"households":{"covered":3,"in_scope":4,"not_clear":0,\
        "outside":0,"uncovered":1},"kind":"lead","outcome":"o","pack":"p","pack_digest":"d","pairs":3,"proof":"verified",\
        "run":"R000009","running":0,"score":2500500,"seed":18446744073709551615,"snapshot":"s"}
        """

    private static func daemon(_ folder: TemporaryFolder, last: String) throws -> StubDaemon {
        try StubDaemon(folder["s"]) { request in
            request.method == "POST"
                ? .init(#"{"events":"/v1/runs/run-x/events","run":"run-x"}"#, status: 202)
                : .init(chunks: [#"{"event":"progress","phase":"solve"}"# + "\n", last + "\n"])
        }
    }

    @Test func theResultIsOneDocumentWithEveryKey() async throws {
        try await withTemporaryFolder { folder in
            let daemon = try Self.daemon(folder, last: #"{"event":"result","result":\#(Self.result)}"#)
            defer { daemon.stop() }
            let told = await Screen.run(
                "run", "lead", "--area", "3505", "--as-of", "2020-04-30", "--json", "--strict", "--socket", folder["s"])
            #expect(told.status == .needsAttention && told.messages.isEmpty)
            #expect(told.output == Self.result + "\n")
            let sent = try WireJSON.decode(RunRequest.self, from: Data(try #require(daemon.requests.first).body))
            #expect(sent == RunRequest(kind: "lead", area: "3505", asOf: "2020-04-30"))
        }
    }

    @Test func peopleReadItInTheirLanguageWithTiersInOrder() async throws {
        try await withTemporaryFolder { folder in
            let daemon = try Self.daemon(folder, last: #"{"event":"result","result":\#(Self.result)}"#)
            defer { daemon.stop() }
            let told = await Screen.run("run", "lead", "--area", "3505", "--lang", "zh", "--socket", folder["s"])
            #expect(told.status == .done)
            #expect(told.output.contains("应覆盖 4 户，已有责任人 3 户") && told.output.contains("2500.500"))
            let two = try #require(told.output.range(of: "   2 "))
            let ten = try #require(told.output.range(of: "  10 "))
            #expect(two.lowerBound < ten.lowerBound)
            #expect(!told.output.contains("\u{1b}"))
        }
    }

    @Test(arguments: [
        ("no_pack", Commands.ExitStatus.refused), ("internal_error", .internal), ("not_permitted", .notPermitted),
    ])
    func aProblemOnTheLastLineIsAFailure(_ code: String, _ status: Commands.ExitStatus) async throws {
        try await withTemporaryFolder { folder in
            let daemon = try Self.daemon(
                folder, last: #"{"event":"problem","problem":{"code":"\#(code)","message":"m"}}"#)
            defer { daemon.stop() }
            let told = await Screen.run("run", "lead", "--area", "3505", "--socket", folder["s"])
            #expect(told.status == status && told.output.isEmpty && told.messages.contains(code))
        }
    }

    @Test func onATerminalHeadingsAreBoldUnlessNoColorIsSet() async throws {
        try await withTemporaryFolder { folder in
            let daemon = try Self.daemon(folder, last: #"{"event":"result","result":\#(Self.result)}"#)
            defer { daemon.stop() }
            let words = ["run", "lead", "--area", "3505", "--socket", folder["s"]]
            for (environment, isBold) in [(["TERM": "xterm"], true), (["TERM": "xterm", "NO_COLOR": "1"], false)] {
                let screen = Screen()
                _ = await CommandLineProgram.run(words, console: screen.console(environment, isTerminal: true))
                #expect(screen.output.contains("\u{1b}[1m") == isBold)
            }
        }
    }
}
