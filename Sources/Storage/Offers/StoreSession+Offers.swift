public import Records
public import Register
import Vault

/// Offers and their ledger.
extension StoreSession {
    /// Adds offers and updates those that are there; an offer without a number is counted (`O000012`).
    ///
    /// Undecided allocations of an offer whose conditions change are closed: its rows come from people who bound nothing yet.
    /// The stock that a new offer states is entered in its ledger as committed, a changed one as the difference.
    /// - Throws: `StorageError` `misuse` where a stock falls below what is already set aside or handed over.
    @discardableResult
    public func upsert(
        offers: [Stated<Offer>], _ origin: ChangeOrigin, _ history: FileHistory? = nil
    ) throws -> UpsertCounts {
        var upsert = Upsert<OfferRow>()
        let stated = Set(offers.compactMap(\.value.number))
        var ids: [RecordID] = []
        var byNumber: [String: RecordID] = [:]
        for row in offers {
            let id = vault.id("offer", row.value.naturalKey)
            ids.append(id)
            let rows = try offerRows(
                "o.id = $1 OR o.number = $2", [.id(id), .text(row.value.number ?? "")])
            for row in rows {
                upsert.load(row)
                byNumber[row.key] = row.id
            }
        }
        var before: [RecordID: Int64] = [:]
        var purposes: [RecordID: OfferPurpose] = [:]
        for (position, row) in offers.enumerated() {
            let id = row.value.number.flatMap { byNumber[$0] } ?? ids[position]
            if let known = upsert.row(id) { purposes[id] = purposes[id] ?? known.value.purpose }
            if let known = upsert.row(id) { before[id] = before[id] ?? known.value.stock ?? 0 }
            var offer = row.value
            if upsert.row(id) == nil, offer.number == nil { offer.number = try nextOfferNumber(except: stated) }
            let made = offer
            upsert.put(id, line: row.row) {
                $0.update(with: row.value)
            } make: {
                OfferRow(id: id, version: 1, value: made)
            }
            if let number = made.number { byNumber[number] = id }
        }
        let (counts, written, _) = try upsert.flush(self, origin, history, keepsRows: true)
        for row in written {
            if let old = purposes[row.id], old != row.value.purpose {
                try supersedeProposals(ofOffer: row.id, key: row.key, origin)
            }
            let change = (row.value.stock ?? 0) - (before[row.id] ?? 0)
            guard change != 0 else { continue }
            try enter(
                row.id, change > 0 ? .committed : .withdrawn, abs(change), cause: nil, origin)
        }
        return counts
    }

    /// The number of the next offer that has none of its own, such as `O000012`: the next one that no offer has, whoever
    /// gave it to it, and that is not in `except`.
    public func nextOfferNumber(except: Set<String> = []) throws -> String {
        while true {
            let number = try countedID("O", "offer")
            let isTaken = try sql.first("SELECT 1 FROM offer WHERE number = $1", [.text(number)]) { try $0.int() }
            if isTaken == nil, !except.contains(number) { return number }
        }
    }

    /// The offer that a row of a list is about: the one with its number, or else with its natural key.
    public func offer(stated offer: Offer) throws -> Kept<Offer>? {
        if let number = offer.number, let known = try self.offer(number: number) { return known }
        return try self.offer(like: offer)
    }

    /// Puts an offer in the place of what was there, where it still has `version`; nil = whichever.
    ///
    /// Changes nothing in the ledger: who changes a stock enters why.
    /// - Throws: `StorageError` `not_found`, `stale_version`.
    public func replace(_ offer: Offer, id: RecordID, version: Int64?, _ origin: ChangeOrigin) throws {
        guard let old = try offerRows("o.id = $1", [.id(id)]).first else { throw StorageError(.notFound, "offer") }
        guard version == nil || version == old.version else {
            throw StorageError(.staleVersion, "version \(version ?? 0), now \(old.version)")
        }
        let changed = OfferRow.fields.changes(from: old.value, to: offer)
        guard !changed.isEmpty else { return }
        let row = OfferRow(id: id, version: old.version + 1, value: offer)
        let columns = OfferRow.columns.dropFirst().enumerated().map { "\($1) = $\($0 + 2)" }
        try sql.execute(
            "UPDATE offer SET \(columns.joined(separator: ", ")) WHERE id = $1", try row.encode(vault))
        try record([PendingEvent(kind: .changed, record: "offer", key: row.key, fields: changed)], origin)
    }

    /// The offer with this id.
    public func offer(_ id: RecordID) throws -> Kept<Offer>? { try offerRows("o.id = $1", [.id(id)]).first?.kept }

    /// The offer with this number.
    public func offer(number: String) throws -> Kept<Offer>? {
        try offerRows("o.number = $1", [.text(number)]).first?.kept
    }

    /// The offer that `offer` would be, by its natural key.
    public func offer(like offer: Offer) throws -> Kept<Offer>? {
        try offerRows("o.id = $1", [.id(vault.id("offer", offer.naturalKey))]).first?.kept
    }

    /// Whether the offer's responsible person is a member of the household or a filed near relative of one.
    public func isDonorRelative(_ offer: RecordID, of household: RecordID) throws -> Bool {
        let hash = try sql.first("SELECT manager_hash FROM offer WHERE id = $1", [.id(offer)]) {
            try $0.optionalRecordID()
        }
        guard let person = hash ?? nil else { return false }
        return try isConcerned(person, household: household, helper: RecordID(high: 0, low: 0))
    }

    /// Whether the person is responsible for the offer at its donor, or a filed near relative of whoever is (M110).
    public func isConcerned(_ person: RecordID, offer: RecordID) throws -> Bool {
        try sql.first(
            """
            SELECT 1 FROM offer o WHERE o.id = $2 AND (o.manager_hash = $1
            OR EXISTS (SELECT 1 FROM near_relative n WHERE n.filer_hash = $1 AND n.relative_hash = o.manager_hash
            AND n.ended_on IS NULL)
            OR EXISTS (SELECT 1 FROM near_relative n WHERE n.relative_hash = $1 AND n.filer_hash = o.manager_hash
            AND n.ended_on IS NULL))
            """, [.id(person), .id(offer)]
        ) { try $0.int() } != nil
    }

    /// How many needs of each kind hold on `day`.
    public func needCounts(on day: CalendarDay) throws -> [NeedCode: Int] {
        let rows = try sql.all(
            """
            SELECT code, count(*) FROM need WHERE (first_day IS NULL OR first_day <= $1)
            AND (last_day IS NULL OR last_day >= $1) GROUP BY code
            """, [.day(day)]
        ) { (try $0.code() as NeedCode, try $0.number()) }
        return Dictionary(rows, uniquingKeysWith: +)
    }

    /// One page of the offers, by number; of one state where it is given.
    ///
    /// - Throws: as `StorageError` says of a bad cursor.
    public func offers(
        state: OfferState? = nil, after cursor: String? = nil, limit: Int
    ) throws -> Page<Kept<Offer>> {
        let rows = try offerRows(
            "($1 = '' OR o.state = $1) AND o.number > $2",
            [.text(state?.rawValue ?? ""), .text(cursor ?? "")], limit: limit + 1)
        let total = try sql.first(
            "SELECT count(*) FROM offer o WHERE $1 = '' OR o.state = $1", [.text(state?.rawValue ?? "")]
        ) { try $0.number() }
        let items = rows.prefix(limit)
        return Page(items: items.map(\.kept), total: total ?? 0, next: rows.count > limit ? items.last?.key : nil)
    }

    /// Every offer that may be given out, by number.
    public func usableOffers() throws -> [Kept<Offer>] {
        try offerRows("o.state IN ('pledged', 'signed', 'received')", []).map(\.kept)
    }

    private func offerRows(_ condition: String, _ parameters: [SQLValue], limit: Int? = nil) throws -> [OfferRow] {
        let vault = vault
        let end = limit.map { " LIMIT \($0)" } ?? ""
        return try sql.all(
            "SELECT \(OfferRow.selection("o")) FROM offer o WHERE \(condition) ORDER BY o.number\(end)", parameters
        ) { try OfferRow(&$0, vault) }
    }

    // MARK: ledger

    /// Adds a line to an offer's ledger.
    ///
    /// - Throws: `StorageError` `misuse` where the ledger would no longer add up (more given than there is), `beyond` where
    ///   its lines would come to more than `OfferBalance.most`.
    public func enter(
        _ offer: RecordID, _ kind: OfferEntry.Kind, _ amount: Int64, cause: String?, _ origin: ChangeOrigin
    ) throws {
        guard amount > 0 else { throw StorageError(.misuse, "an amount of an offer") }
        var balance = try balance(of: offer)
        guard balance.hasRoom(for: amount) else { throw StorageError(.beyond, "an offer's ledger") }
        balance.add(kind, amount)
        guard balance.holds else { throw StorageError(.misuse, "an offer's ledger below zero") }
        let last = try sql.first("SELECT max(number) FROM offer_entry") { try $0.optionalInt() } ?? nil
        try sql.execute(
            """
            INSERT INTO offer_entry (number, offer_id, kind, amount, cause, actor, entered_at)
            VALUES ($1, $2, $3, $4, $5, $6, $7)
            """,
            [
                .int((last ?? 0) + 1), .id(offer), .code(kind), .int(amount), .text(cause), .text(origin.actor),
                .instant(origin.at),
            ])
    }

    /// What an offer's ledger adds up to.
    public func balance(of offer: RecordID) throws -> OfferBalance {
        var balance = OfferBalance()
        let sums = try sql.all(
            "SELECT kind, \(Self.sumOfAmounts) FROM offer_entry WHERE offer_id = $1 GROUP BY kind ORDER BY kind",
            [.id(offer)]
        ) { (kind: try $0.code() as OfferEntry.Kind, amount: try Self.readSum(&$0)) }
        for (kind, amount) in sums { balance.add(kind, amount) }
        return balance
    }

    /// A sum of amounts in two parts, of which no engine says that it is too large.
    private static let sumOfAmounts =
        "CAST(sum(amount / 1000000) AS BIGINT), CAST(sum(amount % 1000000) AS BIGINT)"

    /// Reads ``sumOfAmounts``; the largest number there is where it is more.
    private static func readSum(_ reader: inout RowReader) throws -> Int64 {
        let (high, low) = (try reader.int(), try reader.int())
        let (millions, isOver) = high.multipliedReportingOverflow(by: 1_000_000)
        let (sum, isMore) = millions.addingReportingOverflow(low)
        return isOver || isMore ? Int64.max : sum
    }

    /// What every offer's ledger adds up to.
    public func balances() throws -> [RecordID: OfferBalance] {
        var balances: [RecordID: OfferBalance] = [:]
        try sql.query("SELECT offer_id, kind, \(Self.sumOfAmounts) FROM offer_entry GROUP BY offer_id, kind") { row in
            var reader = RowReader(row)
            let offer = try reader.recordID()
            let kind: OfferEntry.Kind = try reader.code()
            balances[offer, default: OfferBalance()].add(kind, try Self.readSum(&reader))
        }
        return balances
    }

    /// The lines of an offer's ledger, in their order.
    public func entries(of offer: RecordID) throws -> [OfferEntry] {
        try sql.all(
            """
            SELECT number, offer_id, kind, amount, cause, actor, entered_at FROM offer_entry WHERE offer_id = $1
            ORDER BY number
            """, [.id(offer)]
        ) { reader in
            var entry = OfferEntry(
                number: try reader.int(), offer: try reader.recordID(), kind: try reader.code(),
                amount: try reader.int(), cause: try reader.optionalText(), actor: "", at: Instant(microseconds: 0))
            entry.actor = try reader.text()
            entry.at = try reader.instant()
            return entry
        }
    }

    // MARK: consents

    /// Keeps a donor's consent; its id is counted.
    public func addConsent(
        _ offer: RecordID, givenOn: CalendarDay, by giver: String, terms: String, _ origin: ChangeOrigin
    ) throws -> OfferConsent {
        let id = try countedID("K", "offer_consent")
        var sealed = SealedFields()
        sealed.add(.name, giver)
        sealed.add(.text, terms)
        try sql.execute(
            """
            INSERT INTO offer_consent (id, offer_id, given_on, actor, entered_at, sealed)
            VALUES ($1, $2, $3, $4, $5, $6)
            """,
            [
                .text(id), .id(offer), .day(givenOn), .text(origin.actor), .instant(origin.at),
                try sealed.box(vault, table: "offer_consent", row: vault.id("offer_consent", id)),
            ])
        try record([PendingEvent(kind: .added, record: "offer_consent", key: id)], origin)
        return OfferConsent(
            id: id, offer: offer, givenOn: givenOn, givenBy: giver, terms: terms, actor: origin.actor, at: origin.at)
    }

    /// The consents to other uses of an offer, in their order.
    public func consents(of offer: RecordID) throws -> [OfferConsent] {
        let vault = vault
        return try sql.all(
            "SELECT id, given_on, actor, entered_at, sealed FROM offer_consent WHERE offer_id = $1 ORDER BY id",
            [.id(offer)]
        ) { reader in
            let id = try reader.text()
            var consent = OfferConsent(
                id: id, offer: offer, givenOn: try reader.day(), givenBy: "", terms: "", actor: try reader.text(),
                at: try reader.instant())
            let sealed = try SealedFields(
                box: try reader.optionalBlob(), vault, table: "offer_consent", row: vault.id("offer_consent", id))
            consent.givenBy = try sealed.first(.name) ?? ""
            consent.terms = try sealed.first(.text) ?? ""
            return consent
        }
    }
}
