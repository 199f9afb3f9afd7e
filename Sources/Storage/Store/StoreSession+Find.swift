public import Register
import Vault

extension StoreSession {
    /// The records that `key` finds by their keyed hashes, households and members first: at most `limit` of each sort.
    public func find(_ key: SearchKey, limit: Int = 100) throws -> [Found] {
        switch key {
        case .household(let number): try household(number).map { [.household($0)] } ?? []
        case .helper(let shortKey): try helpers(shortKey: shortKey).map { .helper($0) }
        case .name(let name): try find("name_hash", vault.hash(name: name), limit)
        case .id(let id): try find("id_hash", vault.hash(id: id), limit)
        case .lastFour(let text): try find("last4_hash", vault.hash(lastFour: text), limit)
        }
    }

    /// The households that this person is a member of, by number; more than one where ledgers contradict each other. Those
    /// that the person left do not count.
    public func households(ofMember id: ResidentID) throws -> [Kept<Household>] {
        try members("id_hash", vault.hash(id: id), 1000).filter { $0.member.value.left == nil }.map(\.household)
    }

    /// Where a person is a member.
    public struct Home: Sendable, Hashable {
        /// Number of the household.
        public var number: String
        /// The member's record.
        public var member: RecordID
        /// Whether the person is its head.
        public var isHead: Bool
    }

    /// The households that this person is a member of, by number, without opening anything sealed; those that have left
    /// the register are past.
    public func homes(ofMember id: ResidentID) throws -> [Home] {
        let hash = vault.hash(id: id)
        if try present([.blob(hash)], "member", "id_hash").isEmpty { return [] }
        return try sql.all(
            """
            SELECT h.number, m.id, m.relation FROM member m JOIN household h ON h.id = m.household_id
            WHERE m.id_hash = $1 AND m.left_on IS NULL AND h.status <> 'ended' ORDER BY h.number, m.id
            """, [.blob(hash)]
        ) { reader in
            let (number, member) = (try reader.text(), try reader.recordID())
            let relation: Relation? = try reader.optionalCode()
            return Home(number: number, member: member, isHead: relation == .head)
        }
    }

    /// The households that each of these people is a member of, as ``homes(ofMember:)``; nobody is left out.
    public func homes(ofMembers people: Set<ResidentID>) throws -> [ResidentID: [Home]] {
        var homes: [ResidentID: [Home]] = [:]
        // A person may be written in two ways, with 15 digits and with 18.
        var asked: [RecordID: [ResidentID]] = [:]
        homes.reserveCapacity(people.count)
        asked.reserveCapacity(people.count)
        for id in people {
            homes[id] = []
            asked[key(of: id), default: []].append(id)
        }
        // Two look-ups by key: a server that has not counted its tables yet would join them from their beginnings.
        var found: [(ids: [ResidentID], household: RecordID, member: RecordID, isHead: Bool)] = []
        try sql.queryAny(
            "SELECT id_hash, household_id, id, relation FROM member", "id_hash",
            present(asked.keys.map { .id($0) }, "member", "id_hash"),
            and: "AND left_on IS NULL"
        ) { row in
            var reader = RowReader(row)
            guard let ids = asked[try reader.recordID()] else { return }
            let (household, member) = (try reader.recordID(), try reader.recordID())
            let relation: Relation? = try reader.optionalCode()
            found.append((ids, household, member, relation == .head))
        }
        var numbers: [RecordID: String] = [:]
        try sql.queryAny(
            "SELECT id, number FROM household", "id", Set(found.map(\.household)).map { .id($0) },
            and: "AND status <> 'ended'"
        ) { row in
            var reader = RowReader(row)
            let id = try reader.recordID()
            numbers[id] = try reader.text()
        }
        for home in found {
            guard let number = numbers[home.household] else { continue }
            for id in home.ids {
                homes[id, default: []].append(Home(number: number, member: home.member, isHead: home.isHead))
            }
        }
        for id in Set(found.lazy.flatMap(\.ids)) {
            homes[id]?.sort { ($0.number, $0.member) < ($1.number, $1.member) }
        }
        return homes
    }

    /// The people of a household by their keyed hashes, without opening anything sealed.
    public struct Inhabitants: Sendable {
        /// How many they are; people without a number count, but have no hash.
        public var people = 0
        /// The hashes, in no order.
        public var hashes: [RecordID] = []
        /// How many they are by the ledger.
        public var size: Int?
    }

    /// The people of a household; `nil` for one that is not there.
    public func inhabitants(ofHousehold number: String) throws -> Inhabitants? {
        try inhabitants(ofHouseholds: [number])[number]
    }

    /// The people of several households; those that are not there are left out.
    public func inhabitants(ofHouseholds numbers: Set<String>) throws -> [String: Inhabitants] {
        var places: [RecordID: Int] = [:]
        var homes: [(number: String, inhabitants: Inhabitants)] = []
        try sql.queryAny(
            "SELECT number, id, size FROM household", "number",
            present(numbers.map { .text($0) }, "household", "number")
        ) { row in
            var reader = RowReader(row)
            let number = try reader.text()
            places[try reader.recordID()] = homes.count
            homes.append((number, Inhabitants(size: try reader.optionalNumber())))
        }
        try sql.queryAny(
            "SELECT household_id, id_hash FROM member", "household_id",
            present(places.keys.map { .id($0) }, "member", "household_id"), and: "AND left_on IS NULL"
        ) { row in
            var reader = RowReader(row)
            guard let place = places[try reader.recordID()] else { return }
            homes[place].inhabitants.people += 1
            if let hash = try reader.optionalRecordID() { homes[place].inhabitants.hashes.append(hash) }
        }
        return Dictionary(homes.map { ($0.number, $0.inhabitants) }, uniquingKeysWith: { first, _ in first })
    }

    /// The keyed hash by which the person of this identity number is found.
    public func hash(of id: ResidentID) -> [UInt8] { vault.hash(id: id) }

    /// The same hash as two numbers.
    public func key(of id: ResidentID) -> RecordID {
        let hash = vault.hash(id: id)
        return hash.withUnsafeBytes { bytes in
            RecordID(
                high: UInt64(bigEndian: bytes.loadUnaligned(as: UInt64.self)),
                low: UInt64(bigEndian: bytes.loadUnaligned(fromByteOffset: 8, as: UInt64.self)))
        }
    }

    /// The helpers with this identity number: one, or none.
    public func helpers(id: ResidentID) throws -> [Kept<Helper>] {
        var batch = SQLBatch(width: 1)
        batch.append([.blob(vault.hash(id: id))])
        return try helperRows("h.id_hash = $1", batch).map(\.kept)
    }

    /// The helpers of this name, in this unit where one is stated; more than one is for a person to decide.
    public func helpers(name: String, unit: String?) throws -> [Kept<Helper>] {
        var batch = SQLBatch(width: 1)
        batch.append([.blob(vault.hash(name: name))])
        let wanted = unit.map { PlainText.compact($0) }
        return try helperRows("h.name_hash = $1", batch).map(\.kept).filter { helper in
            wanted.map { PlainText.compact(helper.value.unit ?? "") == $0 } ?? true
        }
    }

    private func find(_ column: String, _ hash: [UInt8], _ limit: Int) throws -> [Found] {
        var batch = SQLBatch(width: 1)
        batch.append([.blob(hash)])
        let helpers = try helperRows("h.\(column) = $1", batch).prefix(limit)
        return try members(column, hash, limit).map { .member($0.member, of: $0.household) }
            + helpers.map { .helper($0.kept) }
    }

    private func members(
        _ column: String, _ hash: [UInt8], _ limit: Int
    ) throws -> [(member: Kept<Member>, household: Kept<Household>)] {
        let vault = vault
        return try sql.all(
            """
            SELECT \(HouseholdRow.selection("h")), \(MemberRow.selection("m"))
            FROM member m JOIN household h ON h.id = m.household_id WHERE m.\(column) = $1
            ORDER BY h.number, m.id LIMIT $2
            """, [.blob(hash), .int(limit)]
        ) { reader in
            let household = try HouseholdRow(&reader, vault)
            return (try MemberRow(&reader, household: household.value.number, vault).kept, household.kept)
        }
    }
}
