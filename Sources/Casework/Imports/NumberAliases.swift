import Ledgers
import Records
import Register
import Storage

/// Household numbers that mean a household of another number: old ones of households that went on, and new ones that a
/// month's list brought and nobody has decided about yet.
struct NumberAliases {
    /// Old number → the number under which the household is found now.
    var succeeded: [String: String] = [:]
    /// Undecided new number → the household on the register.
    var pending: [String: String] = [:]

    init() {}

    /// Those that hold now; read once for each file.
    init(_ session: StoreSession) throws {
        succeeded = try session.succeededNumbers()
        for item in try session.openWorkItems(.headChanged, in: nil) {
            if let household = item.household, let new = item.arguments.dropFirst().first { pending[new] = household }
        }
    }

    var isEmpty: Bool { succeeded.isEmpty && pending.isEmpty }

    /// The number under which the household is on the register.
    func present(_ number: String) -> String { succeeded[number] ?? pending[number] ?? number }

    /// The record as a statement about the household on the register. Relations are those to the head of the other number,
    /// so they say nothing here.
    func apply(to record: LedgerRecord) -> LedgerRecord {
        switch record {
        case .member(var member):
            guard present(member.household) != member.household else { return record }
            member.household = present(member.household)
            member.relation = nil
            return .member(member)
        case .need(var need):
            need.household = present(need.household)
            return .need(need)
        case .pairing(var pairing):
            pairing.household = pairing.household.map(present)
            return .pairing(pairing)
        case .visit(var visit):
            visit.household = visit.household.map(present)
            return .visit(visit)
        case .household(var household, var head):
            // A list that still has the old number knows nothing newer about the head.
            guard let number = succeeded[household.number] else { return record }
            household.number = number
            head.household = number
            head.relation = nil
            return .household(household, head: head)
        case .division, .helper, .relative, .exclusion, .totals, .offer, .community: return record
        }
    }
}
