public import Register
import Vault

/// A record that may be the same person as another one.
public struct Lookalike: Sendable, Hashable {
    /// Why two records may be one person.
    public enum Reason: String, Sendable, Hashable, CaseIterable {
        /// The same identity number.
        case sameNumber = "same_number"
        /// The same identity number, once with 15 and once with 18 digits.
        case otherForm = "other_form"
        /// Identity numbers that differ by one digit, or by two neighbours that changed places.
        case typingError = "typing_error"
        /// The same name and day of birth.
        case sameNameAndBirth = "same_name_birth"
    }

    /// Why.
    public var reason: Reason
    /// Number of the household of which the other is a member; nil for a helper.
    public var household: String?
    /// Where that household is.
    public var area: DivisionCode?
    /// The other record.
    public var id: RecordID
    /// The other's name.
    public var name: String
}

extension StoreSession {
    /// The members that may be this person under another record, by reason, household and record. Those who left do not
    /// count.
    ///
    /// A keyed hash cannot be searched by distance: the numbers that one typing error away would be valid are made and
    /// looked up, some 170 of them.
    public func lookalikes(of person: Member, apartFrom own: Set<RecordID>) throws -> [Lookalike] {
        var found: [RecordID: Lookalike] = [:]
        func note(_ row: MemberRow, area: DivisionCode, _ reason: Lookalike.Reason) {
            guard !own.contains(row.id), found[row.id] == nil else { return }
            found[row.id] = Lookalike(
                reason: reason, household: row.value.household, area: area, id: row.id, name: row.value.name)
        }
        if let id = person.id {
            for (row, area) in try memberRows("id_hash", [vault.hash(id: id)]) {
                note(row, area: area, row.value.id?.isConverted == id.isConverted ? .sameNumber : .otherForm)
            }
            for (row, area) in try memberRows("id_hash", id.typingErrors.map { vault.hash(id: $0) }) {
                note(row, area: area, .typingError)
            }
        }
        if let birth = person.birth {
            for (row, area) in try memberRows("name_hash", [vault.hash(name: person.name)])
            where row.value.birth == birth { note(row, area: area, .sameNameAndBirth) }
        }
        return Self.sorted(found)
    }

    /// The helpers that may be this one under another record.
    public func lookalikes(of helper: Helper, apartFrom own: Set<RecordID>) throws -> [Lookalike] {
        var found: [RecordID: Lookalike] = [:]
        func note(_ row: HelperRow, _ reason: Lookalike.Reason) {
            guard !own.contains(row.id), found[row.id] == nil else { return }
            found[row.id] = Lookalike(reason: reason, id: row.id, name: row.value.name)
        }
        guard let id = helper.id else { return [] }
        var same = SQLBatch(width: 1)
        same.append([.blob(vault.hash(id: id))])
        for row in try helperRows("h.id_hash = $1", same) {
            note(row, row.value.id?.isConverted == id.isConverted ? .sameNumber : .otherForm)
        }
        var near = SQLBatch(width: 1)
        for other in id.typingErrors { near.append([.blob(vault.hash(id: other))]) }
        for row in try helperRows("h.id_hash = $1", near) { note(row, .typingError) }
        var named = SQLBatch(width: 1)
        named.append([.blob(vault.hash(name: helper.name))])
        for row in try helperRows("h.name_hash = $1", named) where row.value.id?.birth == id.birth {
            note(row, .sameNameAndBirth)
        }
        return Self.sorted(found)
    }

    private static func sorted(_ found: [RecordID: Lookalike]) -> [Lookalike] {
        let order = Lookalike.Reason.allCases
        return found.values.sorted {
            let places = (order.firstIndex(of: $0.reason) ?? 0, order.firstIndex(of: $1.reason) ?? 0)
            return (places.0, $0.household ?? "", $0.id) < (places.1, $1.household ?? "", $1.id)
        }
    }

    private func memberRows(_ column: String, _ hashes: [[UInt8]]) throws -> [(MemberRow, DivisionCode)] {
        var rows: [(MemberRow, DivisionCode)] = []
        try sql.queryAny(
            """
            SELECT h.number, h.area, \(MemberRow.selection("m")) FROM member m JOIN household h ON h.id = m.household_id
            """, "m.\(column)", Set(hashes).map { .blob($0) }, and: "AND m.left_on IS NULL"
        ) { row in
            var reader = RowReader(row)
            let (number, area) = (try reader.text(), try reader.area())
            rows.append((try MemberRow(&reader, household: number, vault), area))
        }
        return rows
    }
}
