import AdminAPI
import AdminClient
import Foundation
import Testing

@testable import Commands

@Suite struct ExitStatusTests {
    @Test(arguments: [
        (400, Commands.ExitStatus.usage), (403, .notPermitted), (404, .usage), (405, .usage), (409, .conflict),
        (413, .usage),
        (422, .refused), (500, .internal), (503, .notReachable),
    ])
    func aStatusOfTheDaemonBecomesAnExitCode(_ status: Int, _ expected: Commands.ExitStatus) {
        let error = ClientError.refused(status: status, problem: Problem(code: "x", message: "m"))
        #expect(CommandFailure(error).status == expected)
    }

    @Test func theNumbersAreThoseThatScriptsRelyOn() {
        #expect(Commands.ExitStatus.allCases.map(\.rawValue) == [0, 1, 2, 3, 4, 5, 6, 70])
    }

    @Test(arguments: [
        ["nonsense"], ["import"], ["import", "households"], ["import", "bogus", "f"], ["run", "lead"],
        ["run", "lead", "--area", "3505", "--moves", "1", "--from-scratch"], ["runs", "export", "R1"],
        ["runs", "export", "R1", "--graph", "g", "--by", "town"], ["households", "list", "--limit", "0"],
        ["status", "--lang", "fr"], ["solve", "--threads", "0", "--edges", "e", "--households", "h", "--helpers", "p"],
    ])
    func malformedUseEndsWithTwoAndSaysWhyOnStandardError(_ arguments: [String]) async {
        let screen = Screen()
        let status = await CommandLineProgram.run(arguments, console: screen.console())
        #expect(status == .usage)
        #expect(screen.output.isEmpty && !screen.messages.isEmpty)
    }

    @Test func aMissingDaemonEndsWithThreeAndNamesThePath() async {
        let told = await Screen.run("status", "--socket", "/nowhere/admin.sock")
        #expect(told.status == .notReachable && told.output.isEmpty)
        #expect(told.messages.contains("/nowhere/admin.sock") && told.messages.contains("hint:"))
    }

    @Test func withJSONAFailureIsAProblemObject() async throws {
        let told = await Screen.run("status", "--socket", "/nowhere/admin.sock", "--json", "--lang", "zh")
        let problem = try WireJSON.decode(Problem.self, from: .init(told.messages.utf8))
        #expect(problem.code == "not_reachable" && problem.hint != nil)
    }
}
