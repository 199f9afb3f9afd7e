import Records
import Testing

@Suite struct ProposalStateTests {
    /// The whole table: every state with every action.
    static let table: [(ProposalState, ProposalState.Action, ProposalState?)] = [
        (.proposed, .approve, .approved), (.proposed, .refuse, .refused), (.proposed, .supersede, .superseded),
        (.approved, .approve, nil), (.approved, .refuse, nil), (.approved, .supersede, nil),
        (.refused, .approve, nil), (.refused, .refuse, nil), (.refused, .supersede, nil),
        (.superseded, .approve, nil), (.superseded, .refuse, nil), (.superseded, .supersede, nil),
    ]

    @Test(arguments: table) func actionLeadsWhereTheTableSays(
        _ state: ProposalState, _ action: ProposalState.Action, _ next: ProposalState?
    ) {
        #expect(state.after(action) == next)
    }

    @Test func tableIsWhole() {
        #expect(Self.table.count == ProposalState.allCases.count * ProposalState.Action.allCases.count)
        #expect(Set(Self.table.map { "\($0.0) \($0.1)" }).count == Self.table.count)
    }

    @Test func onlyUndecidedProposalsReserveTheirPlace() {
        #expect(ProposalState.allCases.filter(\.reservesPlace) == [.proposed])
    }
}
