import Records
import Register
import Vault

struct VisitRow: StoredRow {
    static let table = "visit"
    static let columns = ["id", "version", "household_id", "helper_id", "day", "unit", "method", "next_day", "sealed"]

    let id: RecordID
    var version: Int64
    let household: RecordID
    var value: VisitDetail
    var key: String { value.visit.household }

    func encode(_ vault: Vault) throws -> [SQLValue] {
        let visit = value.visit
        var sealed = SealedFields()
        sealed.add(.name, value.visitorName)
        sealed.add(.id, value.visitor)
        sealed.add(.changes, value.changes)
        sealed.add(.problems, value.problems)
        sealed.add(.requests, value.requests)
        sealed.add(.outcome, value.outcome)
        return [
            .id(id), .int(version), .id(household), .id(visit.helper), .day(visit.day), .text(value.unit),
            .code(visit.method), .day(visit.next), try sealed.box(vault, table: Self.table, row: id),
        ]
    }

    init(version: Int64, household: RecordID, value: VisitDetail) {
        (self.id, self.version, self.household, self.value) = (value.visit.id, version, household, value)
    }

    /// Reads `selection` of a visit to household `number`.
    init(_ reader: inout RowReader, household number: String, _ vault: Vault) throws {
        id = try reader.recordID()
        version = try reader.int()
        household = try reader.recordID()
        let helper = try reader.optionalRecordID()
        let day = try reader.day()
        let unit = try reader.optionalText()
        value = VisitDetail(
            visit: Visit(
                id: id, household: number, day: day, helper: helper, method: try reader.optionalCode(),
                next: try reader.optionalDay()))
        value.unit = unit
        let sealed = try SealedFields(box: try reader.optionalBlob(), vault, table: Self.table, row: id)
        value.visitorName = try sealed.first(.name)
        value.visitor = try sealed.id(.id)
        value.changes = try sealed.first(.changes)
        value.problems = try sealed.first(.problems)
        value.requests = try sealed.first(.requests)
        value.outcome = try sealed.first(.outcome)
    }

    /// Takes over what `row` states; what it leaves blank stays as it is.
    static func update(_ value: inout VisitDetail, with row: ResolvedVisit) {
        let stated = row.stated
        value.visit.helper = row.helper ?? value.visit.helper
        value.visit.method = stated.method ?? value.visit.method
        value.visit.next = stated.next ?? value.visit.next
        value.visitorName = stated.visitorName ?? value.visitorName
        value.visitor = stated.visitor ?? value.visitor
        value.unit = stated.unit ?? value.unit
        value.changes = stated.changes ?? value.changes
        value.problems = stated.problems ?? value.problems
        value.requests = stated.requests ?? value.requests
        value.outcome = stated.outcome ?? value.outcome
    }

    static let fields = FieldTable<VisitDetail>([
        FieldTable.field("helper") { $0.visit.helper }, FieldTable.field("method") { $0.visit.method },
        FieldTable.field("next") { $0.visit.next }, FieldTable.field("visitor_name") { $0.visitorName },
        FieldTable.field("visitor") { $0.visitor }, FieldTable.field("unit") { $0.unit },
        FieldTable.field("changes") { $0.changes }, FieldTable.field("problems") { $0.problems },
        FieldTable.field("requests") { $0.requests }, FieldTable.field("outcome") { $0.outcome },
    ])
}
