import Foundation
import Records
import TestSupport
import Testing
import Wording

@testable import AdminServer

/// The tables of states in docs/daily-work.md are those of the program.
@Suite("states in the documents") struct StatesTests {
    private static let path = "\(projectRoot)/docs/daily-work.md"
    private static let opening =
        "<!-- states: made by StatesTests from the tables of Records; JIEDUI_WRITE_DOCS=1 writes it anew -->\n"
    private static let closing = "<!-- /states -->"

    private static var table: String {
        var lines = ["| of | from | action | to | who may |", "|---|---|---|---|---|"]
        func add(_ of: String, _ from: String, _ action: String, _ to: [String], _ roles: Set<Principal.Role>) {
            func words(_ code: String) -> String { "`\(code)` \(DecisionWording.stateName(code).zh)" }
            let who = roles.isEmpty ? "the program" : roles.map(\.rawValue).sorted().joined(separator: ", ")
            lines.append(
                "| \(of) | \(words(from)) | `\(action)` \(DecisionWording.actionName(action).zh) | "
                    + to.map(words).joined(separator: " / ") + " | \(who) |")
        }
        for step in ProposalState.transitions {
            add("proposal", step.from.rawValue, step.action.rawValue, step.to.map(\.rawValue), step.roles)
        }
        for step in PairingState.transitions {
            add("pairing", step.from.rawValue, step.action.rawValue, step.to.map(\.rawValue), step.roles)
        }
        return lines.joined(separator: "\n") + "\n"
    }

    @Test func thePageSaysWhatTheProgramDoes() throws {
        let page = try String(contentsOfFile: Self.path, encoding: .utf8)
        let start = try #require(page.range(of: Self.opening)).upperBound
        let end = try #require(page.range(of: Self.closing)).lowerBound
        if ProcessInfo.processInfo.environment["JIEDUI_WRITE_DOCS"] == "1" {
            try (page[..<start] + Self.table + page[end...]).write(toFile: Self.path, atomically: true, encoding: .utf8)
        } else {
            #expect(page[start..<end] == Self.table, "JIEDUI_WRITE_DOCS=1 writes docs/daily-work.md anew")
        }
    }

    /// Every state can be left or is an end; every code has its words.
    @Test func everyStateAndActionHasWords() {
        for state in ProposalState.allCases.map(\.rawValue) + PairingState.allCases.map(\.rawValue) {
            #expect(DecisionWording.stateName(state).zh != state)
        }
        for action in ProposalState.Action.allCases.map(\.rawValue) + PairingState.Action.allCases.map(\.rawValue) {
            #expect(DecisionWording.actionName(action).zh != action)
        }
        for reason in RefusalReason.allCases.map(\.rawValue) + EndReason.allCases.map(\.rawValue) {
            #expect(DecisionWording.reasonName(reason).zh != reason)
        }
    }
}
