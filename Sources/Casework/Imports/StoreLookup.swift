import Ledgers
import Register
import Storage

/// What the store knows, as the rules between ledgers ask for it; answers are remembered for one file.
///
/// The protocol cannot throw, so a failure of the store is kept in `failure`, and the import checks it before it
/// believes any answer.
final class StoreLookup: RegisterLookup {
    let divisions: DivisionTable
    /// The first failure of the store.
    private(set) var failure: (any Error)?

    private let session: StoreSession
    private var standings: [String: HouseholdStanding] = [:]
    private var members: [String: Set<String>?] = [:]
    private var homes: [String: [String]] = [:]
    private var headNames: [String: String?] = [:]

    init(_ session: StoreSession, divisions: DivisionTable) {
        self.session = session
        self.divisions = divisions
    }

    func standing(ofHousehold number: String) -> HouseholdStanding {
        if let known = standings[number] { return known }
        let standing: HouseholdStanding = answer(.unknown) {
            if try session.household(number) != nil { return .known }
            return try session.isRejectedHousehold(number) ? .rejected : .unknown
        }
        standings[number] = standing
        return standing
    }

    func households(ofHead id: ResidentID) -> [String] {
        answer([]) {
            let households = try session.households(ofMember: id)
            let people = try session.members(of: households)
            return households.filter { household in
                people[household.id]?.contains { $0.value.id == id && $0.value.relation == .head } ?? false
            }.map(\.value.number)
        }
    }

    func isMember(_ id: ResidentID, ofHousehold number: String) -> Bool? {
        if let known = members[number] { return known.map { $0.contains(id.number) } }
        let people: Set<String>? = answer(nil) {
            guard let household = try session.household(number) else { return nil }
            let rows = try session.members(of: [household])[household.id] ?? []
            // The household ledger states the head alone: others may still come.
            guard rows.count > 1 || household.value.size == 1 else {
                return rows.contains { $0.value.id == id } ? Set(rows.compactMap { $0.value.id?.number }) : nil
            }
            return Set(rows.compactMap { $0.value.id?.number })
        }
        members[number] = .some(people)
        return people.map { $0.contains(id.number) }
    }

    func households(ofMember id: ResidentID) -> [String] {
        if let known = homes[id.number] { return known }
        let numbers: [String] = answer([]) { try session.households(ofMember: id).map(\.value.number) }
        homes[id.number] = numbers
        return numbers
    }

    func knowsHelper(_ id: ResidentID) -> Bool {
        answer(false) { try !session.helpers(id: id).isEmpty }
    }

    func helperCount(name: String?, unit: String?) -> Int {
        answer(0) { try session.helpers(named: name, unit: unit).count }
    }

    func headName(ofHousehold number: String) -> String? {
        if let known = headNames[number] { return known }
        let name: String? = answer(nil) {
            guard let household = try session.household(number) else { return nil }
            let rows = try session.members(of: [household])[household.id] ?? []
            return rows.first { $0.value.relation == .head }?.value.name
        }
        headNames[number] = .some(name)
        return name
    }

    func agrees(helper id: ResidentID, name: String?, unit: String?) -> Bool? {
        answer(nil) {
            let known = try session.helpers(id: id)
            return known.isEmpty ? nil : known.contains { $0.value.agrees(name: name, unit: unit) }
        }
    }

    private func answer<T>(_ otherwise: T, _ body: () throws -> T) -> T {
        guard failure == nil else { return otherwise }
        do {
            return try body()
        } catch {
            failure = error
            return otherwise
        }
    }
}

extension StoreSession {
    /// The helpers of this name and unit; without a name, the units of this name that help themselves.
    func helpers(named name: String?, unit: String?) throws -> [Kept<Helper>] {
        if let name, !PlainText.compact(name).isEmpty { return try helpers(name: name, unit: unit) }
        guard let unit, !PlainText.compact(unit).isEmpty else { return [] }
        return try helpers(unit: unit)
    }
}
