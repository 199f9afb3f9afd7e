import Records
import Testing

@Suite struct ProposalStateTests {
    /// What one step leads to, where only one state can follow; every other step is impossible or the case decides.
    private static let single: [(ProposalState, ProposalState.Action, ProposalState)] = [
        (.proposed, .refuse, .refused), (.proposed, .supersede, .superseded), (.seconding, .refuse, .refused),
        (.publicity, .confirm, .approved), (.publicity, .object, .refused),
    ]

    @Test func aStepWithOneEndLeadsThereAndEveryOtherIsOpen() {
        for state in ProposalState.allCases {
            for action in ProposalState.Action.allCases {
                let next = Self.single.first { $0.0 == state && $0.1 == action }?.2
                #expect(state.after(action) == next, "\(state) \(action)")
            }
        }
    }

    @Test func whatNobodyHasRefusedOrReplacedReservesItsPlaceUntilItIsAPairing() {
        #expect(ProposalState.allCases.filter(\.reservesPlace) == [.proposed, .seconding, .publicity])
        #expect(ProposalState.allCases.filter(\.isUnderWay) == [.seconding, .publicity])
    }

    @Test func noStepLeadsOutOfASupersededProposalAndRefusalsNeedReasons() {
        let refusals = ProposalState.transitions.filter { $0.to.contains(.refused) && $0.action != .undo }
        #expect(!refusals.isEmpty && !refusals.contains { !$0.needsReason })
        #expect(!ProposalState.transitions.contains { $0.from == .superseded })
        #expect(!PairingState.transitions.contains { $0.from == .void })
    }
}
