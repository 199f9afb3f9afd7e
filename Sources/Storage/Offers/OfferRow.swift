import Register
import Vault

struct OfferRow: ImagedRow {
    static let table = "offer"
    static let columns = [
        "id", "version", "number", "donor_code", "manager_hash", "is_anonymous", "kind", "title", "need", "item",
        "stock", "unit", "specification", "expiry", "categories", "tiers", "causes", "least_age", "most_age", "stages",
        "school", "areas", "unknown_area_words", "household_cap", "bill_share", "vetted", "first_day", "last_day",
        "state", "received_from", "groups", "first_categories", "first_groups", "needs_fitting", "confirmed", "sealed",
    ]

    let id: RecordID
    var version: Int64
    var value: Offer
    var key: String { value.number ?? id.shortKey }

    init(id: RecordID, version: Int64, value: Offer) {
        (self.id, self.version, self.value) = (id, version, value)
    }

    static func read(_ reader: inout RowReader, household: String, _ vault: Vault) throws -> OfferRow {
        try OfferRow(&reader, vault)
    }

    func encode(_ vault: Vault) throws -> [SQLValue] {
        var sealed = SealedFields()
        sealed.add(.name, value.donor)
        sealed.add(.id, value.manager)
        for phone in value.phones { sealed.add(.phone, phone) }
        sealed.add(.text, value.earmark)
        return [
            .id(id), .int(version), .text(key), .text(value.donorCode?.text),
            .blob(value.manager.map(vault.hash(id:))), .bool(value.isAnonymous), .code(value.kind), .text(value.title),
            .code(value.need), .code(value.item), .int(value.stock), .text(value.unit), .text(value.specification),
            .day(value.expiry), .text(CodeText.codes(value.categories)),
            .text(CodeText.join(value.tiers.map { "\($0)" })), .text(CodeText.codes(value.causes)),
            .int(value.leastAge), .int(value.mostAge), .text(CodeText.codes(value.stages)), .text(value.school),
            .text(CodeText.join(value.areas.map(\.description))), .text(CodeText.join(value.unknownAreaWords)),
            .int(value.householdCap), .int(value.billShare), .day(value.vetted), .day(value.from), .day(value.until),
            .code(value.state), .text(value.receivedFrom), .text(CodeText.codes(value.groups)),
            .text(CodeText.codes(value.first.categories)), .text(CodeText.codes(value.first.groups)),
            .bool(value.needsFitting), .day(value.confirmed),
            try sealed.box(vault, table: Self.table, row: id),
        ]
    }

    /// Reads `selection`; without a vault donor, manager, phones and earmark stay empty.
    init(_ reader: inout RowReader, _ vault: Vault?) throws {
        id = try reader.recordID()
        version = try reader.int()
        let number = try reader.text()
        let donorCode = try reader.optionalText()
        reader.skip()
        let isAnonymous = try reader.bool()
        value = Offer(
            donor: "", kind: try reader.code(), title: try reader.text(), need: try reader.code())
        value.number = number
        value.isAnonymous = isAnonymous
        if let donorCode {
            do { value.donorCode = try CreditCode(parsing: donorCode) } catch {
                throw StorageError(.corrupt, "credit code")
            }
        }
        value.item = try reader.optionalCode()
        value.stock = try reader.optionalInt()
        value.unit = try reader.optionalText()
        value.specification = try reader.optionalText()
        value.expiry = try reader.optionalDay()
        value.categories = try reader.codes()
        value.tiers = try CodeText.split(try reader.text()).map {
            guard let tier = Int($0) else { throw StorageError(.corrupt, "tier") }
            return tier
        }
        value.causes = try reader.codes()
        value.leastAge = try reader.optionalNumber()
        value.mostAge = try reader.optionalNumber()
        value.stages = try reader.codes()
        value.school = try reader.optionalText()
        for text in CodeText.split(try reader.text()) {
            guard let area = DivisionCode(text) else { throw StorageError(.corrupt, "area of an offer") }
            value.areas.append(area)
        }
        value.unknownAreaWords = CodeText.split(try reader.text())
        value.householdCap = try reader.optionalInt()
        value.billShare = try reader.optionalNumber()
        value.vetted = try reader.optionalDay()
        value.from = try reader.optionalDay()
        value.until = try reader.optionalDay()
        value.state = try reader.code()
        value.receivedFrom = try reader.optionalText()
        value.groups = try reader.codes()
        value.first = Recognitions(categories: try reader.codes(), groups: try reader.codes())
        value.needsFitting = try reader.bool()
        value.confirmed = try reader.optionalDay()
        guard let vault else { return }
        let sealed = try SealedFields(box: try reader.optionalBlob(), vault, table: Self.table, row: id)
        value.donor = try sealed.first(.name) ?? ""
        value.manager = try sealed.id(.id)
        value.phones = try sealed.all(.phone)
        value.earmark = try sealed.first(.text)
    }

    static let fields = FieldTable<Offer>([
        FieldTable.field("number", \Offer.number), FieldTable.field("name", \Offer.donor),
        FieldTable.field("donor_code", \Offer.donorCode), FieldTable.field("id", \Offer.manager),
        FieldTable.field("phones", \Offer.phones), FieldTable.field("is_anonymous", \Offer.isAnonymous),
        FieldTable.field("kind", \Offer.kind), FieldTable.field("title", \Offer.title),
        FieldTable.field("need", \Offer.need), FieldTable.field("item", \Offer.item),
        FieldTable.field("stock", \Offer.stock), FieldTable.field("unit", \Offer.unit),
        FieldTable.field("specification", \Offer.specification), FieldTable.field("expiry", \Offer.expiry),
        FieldTable.field("categories", \Offer.categories), FieldTable.field("tiers", \Offer.tiers),
        FieldTable.field("groups", \Offer.groups), FieldTable.field("first", \Offer.first),
        FieldTable.field("needs_fitting", \Offer.needsFitting), FieldTable.field("confirmed", \Offer.confirmed),
        FieldTable.field("causes", \Offer.causes), FieldTable.field("least_age", \Offer.leastAge),
        FieldTable.field("most_age", \Offer.mostAge), FieldTable.field("stages", \Offer.stages),
        FieldTable.field("school", \Offer.school), FieldTable.field("areas", \Offer.areas),
        FieldTable.field("unknown_area_words", \Offer.unknownAreaWords),
        FieldTable.field("household_cap", \Offer.householdCap), FieldTable.field("bill_share", \Offer.billShare),
        FieldTable.field("vetted", \Offer.vetted), FieldTable.field("from", \Offer.from),
        FieldTable.field("until", \Offer.until), FieldTable.field("state", \Offer.state),
        FieldTable.field("received_from", \Offer.receivedFrom), FieldTable.field("text", \Offer.earmark),
    ])
}
