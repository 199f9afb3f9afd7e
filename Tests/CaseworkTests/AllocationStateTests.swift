import Foundation
import Records
import TestSupport
import Testing
import Wording

/// The table of an allocation's states, as people read it in docs/resources.md.
@Suite struct AllocationStateTests {
    @Test func theTableStandsInTheDocument() throws {
        var lines = ["| from | action | to | who may | reason |", "|---|---|---|---|---|"]
        for step in AllocationState.transitions {
            let roles = step.roles.isEmpty ? "the program" : step.roles.map(\.rawValue).sorted().joined(separator: ", ")
            lines.append(
                "| `\(step.from.rawValue)` \(OfferWording.allocationState(step.from.rawValue).zh) "
                    + "| `\(step.action.rawValue)` \(OfferWording.allocationAction(step.action.rawValue).zh) "
                    + "| `\(step.to.rawValue)` \(OfferWording.allocationState(step.to.rawValue).zh) "
                    + "| \(roles) | \(step.needsReason ? "needed" : "") |")
        }
        let table = lines.joined(separator: "\n")
        let file = URL(fileURLWithPath: "\(projectRoot)/docs/resources.md")
        var text = try String(contentsOf: file, encoding: .utf8)
        if ProcessInfo.processInfo.environment["JIEDUI_WRITE_DOCS"] != nil {
            let start = try #require(text.range(of: "writes it anew -->\n"))
            let end = try #require(text.range(of: "<!-- /allocation states -->"))
            text.replaceSubrange(start.upperBound..<end.lowerBound, with: table + "\n")
            try text.write(to: file, atomically: true, encoding: .utf8)
        }
        #expect(text.contains(table))
    }

    @Test func everyStateHasItsWordsAndEveryStepOneEnd() {
        for state in AllocationState.allCases {
            #expect(OfferWording.allocationState(state.rawValue).zh != state.rawValue)
            for action in AllocationState.Action.allCases {
                let steps = AllocationState.transitions.filter { $0.from == state && $0.action == action }
                #expect(steps.count <= 1)
                #expect(state.transition(action)?.to == steps.first?.to)
            }
        }
    }
}
