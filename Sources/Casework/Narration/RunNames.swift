import Matching
import Register
import Storage

/// The names that a run's lists need: heads of households, helpers and divisions, read in one transaction.
struct RunNames {
    /// The division table.
    let table: DivisionTable
    private let heads: HeadNames
    private let helpers: HelperNames
    private let facts: [String: Register.HouseholdFacts]
    private let helperFacts: [RecordID: Register.HelperFacts]

    /// Reads the names of everybody in `snapshot`.
    init(_ session: StoreSession, _ table: DivisionTable, _ snapshot: Register.RegisterSnapshot) throws {
        self.table = table
        heads = try HeadNames(session, snapshot.households.map(\.number))
        helpers = try HelperNames(session, snapshot.helpers.map(\.record))
        facts = Dictionary(uniqueKeysWithValues: snapshot.households.map { ($0.number, $0) })
        helperFacts = Dictionary(uniqueKeysWithValues: snapshot.helpers.map { ($0.record, $0) })
    }

    /// The facts of a household as the run saw them.
    func facts(_ household: String) -> Register.HouseholdFacts? { facts[household] }

    /// The facts of a helper as the run saw them.
    func facts(_ helper: RecordID) -> Register.HelperFacts? { helperFacts[helper] }

    /// The head's name.
    func head(_ household: String) -> String? { heads[household]?.name }

    /// A helper's names; the key alone where the register has lost it.
    func helper(_ id: RecordID) -> HelperName {
        helpers[id] ?? HelperName(key: id.shortKey, name: id.shortKey, unit: helperFacts[id]?.unit)
    }

    /// The area of a household; the run's own where it is not known.
    func area(_ household: String, _ otherwise: DivisionCode) -> DivisionCode { facts[household]?.area ?? otherwise }

    /// The name of a division from the county down.
    func path(_ code: DivisionCode) -> String { table.path(of: code) }
}
