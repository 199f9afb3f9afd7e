import Commands
import Foundation
import TestSupport
import Testing

/// `solve` and `verify` on a problem that fits on a hand: two helpers with one place each, three households.
@Suite struct SolveCommandTests {
    private func problem(_ folder: TemporaryFolder) throws -> [String] {
        [
            "--households", try folder.write("household,priority,need\n甲,2,1\n乙,2,1\n丙,1,1\n", to: "h.csv"),
            "--helpers", try folder.write("helper,capacity\n张,1\n李,1\n", to: "p.csv"),
            "--edges",
            try folder.write(
                "household,helper,score\n甲,张,500000\n甲,李,900000\n乙,张,100000\n丙,张,1000000\n丙,李,1000000\n",
                to: "e.csv"),
        ]
    }

    private func run(_ words: [String]) async -> (status: Commands.ExitStatus, output: String, messages: String) {
        let screen = Screen()
        let status = await CommandLineProgram.run(words, console: screen.console())
        return (status, screen.output, screen.messages)
    }

    @Test func theMoreUrgentAreCoveredFirstAndTheProofIsWritten() async throws {
        try await withTemporaryFolder { folder in
            let files = ["--result", folder["r.csv"], "--prices", folder["q.csv"]]
            let told = await run(["solve", "--json"] + (try problem(folder)) + files)
            #expect(told.status == .done && told.messages.isEmpty)
            let document = try #require(
                try JSONSerialization.jsonObject(with: Data(told.output.utf8)) as? [String: Any])
            #expect(
                Set(document.keys) == [
                    "covered", "coverage_by_priority", "score", "pairs", "proof", "cpu_seconds", "peak_memory_bytes",
                ])
            #expect(document["covered"] as? Int == 2 && document["score"] as? Int == 1_000_000)
            #expect(document["coverage_by_priority"] as? [String: Int] == ["2": 2, "1": 0])
            #expect(
                Set((document["cpu_seconds"] as? [String: Double] ?? [:]).keys) == [
                    "read", "solve", "lottery", "prices", "verify", "write",
                ])
            #expect(Set(try folder.text(of: "r.csv").split(separator: "\n")) == ["household,helper", "甲,李", "乙,张"])
            let mode = try FileManager.default.attributesOfItem(atPath: folder["q.csv"])[.posixPermissions] as? Int
            #expect(mode == 0o600)
            #expect(await run(["verify"] + (try problem(folder)) + files).status == .done)
        }
    }

    @Test(arguments: ["甲,张\n丙,李", "甲,李", "乙,张\n丙,李"])
    func anyOtherResultIsRefused(_ rows: String) async throws {
        try await withTemporaryFolder { folder in
            let files = ["--result", folder["r.csv"], "--prices", folder["q.csv"]]
            _ = await run(["solve"] + (try problem(folder)) + files)
            try folder.write("household,helper\n\(rows)\n", to: "r.csv")
            let told = await run(["verify", "--json"] + (try problem(folder)) + files)
            #expect(told.status == .refused)
            #expect(told.output.contains(#""proof":"violated""#) && told.messages.contains("proof_"))
        }
    }

    @Test func aFaultyFileIsNamedWithLineAndColumn() async throws {
        try await withTemporaryFolder { folder in
            let words = try problem(folder)
            try folder.write("helper,capacity\n张,1\n李,many\n", to: "p.csv")
            let told = await run(["solve"] + words)
            #expect(told.status == .usage)
            #expect(told.messages.contains("p.csv, line 3, column capacity") && !told.messages.contains("many"))
        }
    }

    @Test func aResultThatCannotBeWrittenLeavesNothingBehind() async throws {
        try await withTemporaryFolder { folder in
            let told = await run(["solve"] + (try problem(folder)) + ["--result", folder["absent/r.csv"]])
            #expect(told.status == .usage && told.messages.contains("cannot_write"))
            let left = try FileManager.default.contentsOfDirectory(atPath: folder.path)
            #expect(Set(left) == ["h.csv", "p.csv", "e.csv"])
        }
    }
}
