import Matching
import Register
import Storage

/// The names that a run's lists need: heads of households, helpers and divisions, read when they are asked for.
///
/// Belongs to one transaction. Names cannot throw, so a failure of the store is kept in `failure`, and whoever used the
/// names checks it before handing anything out.
final class RunNames {
    /// The national table.
    private let national: DivisionTable
    /// What was read so far of the divisions that the office imported, over the national table.
    private var known: DivisionTable
    private var looked: Set<DivisionCode> = []
    private var isWhole = false
    /// The first failure of the store.
    private(set) var failure: (any Error)?
    private let session: StoreSession
    private let snapshot: RegisterSnapshot
    private var heads: [String: String?] = [:]
    private var helpers: [RecordID: HelperName] = [:]

    /// Names of people and places in `snapshot`; nothing is read yet.
    init(_ session: StoreSession, over national: DivisionTable, _ snapshot: RegisterSnapshot) {
        self.session = session
        self.national = national
        self.known = DivisionTable(over: national)
        self.snapshot = snapshot
    }

    /// The division table, read whole: for reports. A name alone is read by ``path(_:)``.
    var table: DivisionTable {
        if !isWhole {
            isWhole = true
            var table = DivisionTable(over: national)
            for division in answer({ try session.divisions() }) ?? [] { table.insert(division) }
            for division in snapshot.divisions where table[division.code] == nil { table.insert(division) }
            known = table
        }
        return known
    }

    /// Reads the names of everybody at once, for a report over the whole run.
    func loadAll() throws {
        let names = try HeadNames(session, snapshot.households.map(\.number))
        for household in snapshot.households { heads[household.number] = .some(names[household.number]?.name) }
        let all = try HelperNames(session, snapshot.helpers.map(\.record))
        for helper in snapshot.helpers { helpers[helper.record] = all[helper.record] }
    }

    /// How many helpers the run looked at.
    var helperCount: Int { snapshot.helpers.count }

    /// The facts of a household as the run saw them.
    func facts(_ household: String) -> HouseholdFacts? {
        snapshot.position(ofHousehold: household).map { snapshot.households[$0] }
    }

    /// The facts of a helper as the run saw them.
    func facts(_ helper: RecordID) -> HelperFacts? {
        snapshot.position(ofHelper: helper).map { snapshot.helpers[$0] }
    }

    /// The head's name.
    func head(_ household: String) -> String? {
        if let known = heads[household] { return known }
        let name = answer { try HeadNames(session, [household])[household]?.name } ?? nil
        heads[household] = .some(name)
        return name
    }

    /// A helper's names; the key alone where the register has lost it.
    func helper(_ id: RecordID) -> HelperName {
        if let known = helpers[id] { return known }
        let name =
            (answer { try HelperNames(session, [id])[id] } ?? nil)
            ?? HelperName(key: id.shortKey, name: id.shortKey, unit: facts(id)?.unit)
        helpers[id] = name
        return name
    }

    /// The area of a household; the run's own where it is not known.
    func area(_ household: String, _ otherwise: DivisionCode) -> DivisionCode { facts(household)?.area ?? otherwise }

    /// The name of a division from the county down.
    func path(_ code: DivisionCode) -> String {
        for level in [DivisionCode.Level.county, .township, .village] where level <= code.level {
            look(code.containing(level))
        }
        look(code)
        return known.path(of: code)
    }

    /// Reads one division, where it was not read yet: what the store has comes first, then the national table, then what
    /// the run saw.
    private func look(_ code: DivisionCode) {
        guard !isWhole, looked.insert(code).inserted else { return }
        if let division = answer({ try session.division(code) }) ?? nil {
            known.insert(division)
        } else if known[code] == nil, let division = snapshot.division(code) {
            known.insert(division)
        }
    }

    /// Reads the names of these helpers at once.
    func load(_ records: some Sequence<RecordID>) {
        let wanted = Set(records).filter { helpers[$0] == nil }
        guard !wanted.isEmpty, let read = answer({ try HelperNames(session, wanted.sorted()) }) else { return }
        for record in wanted { if let name = read[record] { helpers[record] = name } }
    }

    private func answer<T>(_ body: () throws -> T) -> T? {
        guard failure == nil else { return nil }
        do {
            return try body()
        } catch {
            failure = error
            return nil
        }
    }
}
