import Ledgers
import Records
import Register
import Storage

/// What the store knows, as the rules between ledgers ask for it; answers are remembered for one file.
///
/// The rows of the file itself do not count, whatever of them is stored already: the same file says the same, however it
/// is cut into chunks. The protocol cannot throw, so a failure of the store is kept in `failure`, and the import checks it before it
/// believes any answer.
final class StoreLookup: RegisterLookup {
    let divisions: DivisionTable
    /// The first failure of the store.
    private(set) var failure: (any Error)?

    private let session: StoreSession
    private let histories: [FileHistory]
    private let aliases: NumberAliases
    /// Households of which a person is no longer taken to be a member: a month's list does not have them.
    private let absent: Set<String>
    /// True for a month's list, which itself finds out who is in it under another number.
    private let isSnapshot: Bool
    private let handIn: OfferHandIn?
    /// How many answers of a kind are remembered.
    private static let limit = 20_000
    private var standings: [String: HouseholdStanding] = [:]
    private var members: [String: [RecordID]?] = [:]
    /// Households of the rows that are read next, and what was asked of them when the first of them was asked for.
    private var coming: Set<String> = []
    private var neighbours: (asked: Set<String>, homes: [String: StoreSession.Inhabitants]) = ([], [:])
    private var ahead: [ResidentID: [StoreSession.Home]] = [:]
    private var last: (id: ResidentID, homes: [StoreSession.Home])?
    private var headNames: [String: String?] = [:]

    init(
        _ session: StoreSession, divisions: DivisionTable, _ histories: [FileHistory],
        aliases: NumberAliases = NumberAliases(), absent: Set<String> = [], isSnapshot: Bool = false,
        handIn: OfferHandIn? = nil
    ) {
        self.handIn = handIn
        (self.aliases, self.absent, self.isSnapshot) = (aliases, absent, isSnapshot)
        self.histories = histories
        self.session = session
        self.divisions = divisions
    }

    func prepare(households: Set<String>, people: Set<ResidentID>) {
        let new = households.filter { standings[$0] == nil }
        if !new.isEmpty {
            if standings.count >= Self.limit { standings.removeAll(keepingCapacity: true) }
            // Those that are not there are few, and looked up one by one.
            for number in answer([], { try session.householdIDs(new).keys.sorted() }) { standings[number] = .known }
        }
        coming = Set(households.map(aliases.present))
        ahead = answer([:]) { people.isEmpty ? [:] : try session.homes(ofMembers: people) }
    }

    func standing(ofHousehold number: String) -> HouseholdStanding {
        let number = aliases.present(number)
        if let known = standings[number] { return known }
        let standing: HouseholdStanding = answer(.unknown) {
            if try session.hasHousehold(number) { return .known }
            return try session.isRejectedHousehold(number) ? .rejected : .unknown
        }
        if standings.count >= Self.limit { standings.removeAll(keepingCapacity: true) }
        standings[number] = standing
        return standing
    }

    func households(ofHead id: ResidentID) -> [String] { homes(of: id).filter(\.isHead).map(\.number) }

    func isMember(_ id: ResidentID, ofHousehold number: String) -> Bool? {
        let number = aliases.present(number)
        if let known = members[number] { return known.map { $0.contains(session.key(of: id)) } }
        let hash = session.key(of: id)
        let people: [RecordID]? = answer(nil) {
            guard let home = try inhabitants(of: number) else { return nil }
            // The household ledger states the head alone: others may still come.
            guard home.people > 1 || home.size == 1 || home.hashes.contains(hash) else { return nil }
            return home.hashes
        }
        if members.count >= Self.limit { members.removeAll(keepingCapacity: true) }
        members[number] = .some(people)
        return people.map { $0.contains(hash) }
    }

    /// The people of a household. Who asks of one household of a ledger asks of its neighbours too.
    private func inhabitants(of number: String) throws -> StoreSession.Inhabitants? {
        if coming.contains(number) {
            neighbours = (coming, try session.inhabitants(ofHouseholds: coming))
            coming = []
        }
        if neighbours.asked.contains(number) { return neighbours.homes[number] }
        return try session.inhabitants(ofHousehold: number)
    }

    func households(ofMember id: ResidentID) -> [String] {
        let numbers = homes(of: id).map(\.number)
        guard !aliases.isEmpty else { return numbers }
        // A row may name the household by any number that it has had or is to have.
        let others = (aliases.succeeded.map { ($0.key, $0.value) } + aliases.pending.map { ($0.key, $0.value) })
            .filter { numbers.contains($0.1) }.map(\.0)
        return numbers + others.sorted()
    }

    /// Where a person lives by what was stored before this file; the last one asked for is remembered.
    private func homes(of id: ResidentID) -> [StoreSession.Home] {
        if isSnapshot { return [] }
        if let last, last.id == id { return last.homes }
        let homes: [StoreSession.Home] = answer([]) {
            try (ahead[id] ?? session.homes(ofMember: id)).filter { home in
                !absent.contains(home.number) && !histories.contains { $0.hasAdded(member: home.member) }
            }
        }
        last = (id, homes)
        return homes
    }

    func knowsHelper(_ id: ResidentID) -> Bool {
        answer(false) { try !session.helpers(id: id).isEmpty }
    }

    func helperCount(name: String?, unit: String?) -> Int {
        answer(0) { try session.helpers(named: name, unit: unit).count }
    }

    func headName(ofHousehold number: String) -> String? {
        let number = aliases.present(number)
        if let known = headNames[number] { return known }
        let name: String? = answer(nil) {
            guard let household = try session.household(number) else { return nil }
            let rows = try session.members(of: [household])[household.id] ?? []
            return rows.first { $0.value.relation == .head }?.value.name
        }
        if headNames.count >= Self.limit { headNames.removeAll(keepingCapacity: true) }
        headNames[number] = .some(name)
        return name
    }

    func agrees(helper id: ResidentID, name: String?, unit: String?) -> Bool? {
        answer(nil) {
            let known = try session.helpers(id: id)
            return known.isEmpty ? nil : known.contains { $0.value.agrees(name: name, unit: unit) }
        }
    }

    func standing(ofOffer offer: Offer) -> OfferRowStanding {
        answer(.free) {
            guard let known = try session.offer(stated: offer) else { return .free }
            var updated = known.value
            updated.update(with: offer)
            if let handIn {
                guard try handIn.isManaged(known) else { return .foreign }
                if handIn.isOther(offer, than: known.value) { return .otherDonor }
            }
            let balance = try session.balance(of: known.id)
            let isGiven = balance.reserved > 0 || balance.delivered > 0
            if isGiven, updated.purpose != known.value.purpose { return .bound }
            // Its quantities are counted by its kind.
            if updated.kind != known.value.kind, balance.turnover > 0 { return .bound }
            let change = (updated.stock ?? 0) - (known.value.stock ?? 0)
            if change != 0, !balance.hasRoom(for: abs(change)) { return .beyond }
            let isEnough = balance.free + change >= 0 && balance.committed + change >= balance.received
            return change >= 0 || isEnough ? .free : .overdrawn
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
