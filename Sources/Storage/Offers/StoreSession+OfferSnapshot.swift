import Records
public import Register
import Vault

extension StoreSession {
    /// What a run over offers reads beside `snapshot`, as this transaction sees it.
    ///
    /// Undecided allocations of households in the snapshot's area count nowhere: the run takes their place. Those of other
    /// areas hold their quantities.
    /// - Parameter except: allocations that are judged themselves, and so count nowhere.
    public func offerSnapshot(
        beside snapshot: RegisterSnapshot, divisions: DivisionTable, except: Set<String> = []
    ) throws -> OfferSnapshot {
        var result = OfferSnapshot()
        let offers = try usableOffers().filter { Self.touches($0.value.areas, snapshot.area) }
        let own = Set(snapshot.households.lazy.map(\.number))
        let held = try heldAllocations().filter {
            !except.contains($0.id) && ($0.state != .proposed || !own.contains($0.household))
        }
        var waiting: [RecordID: Int64] = [:]
        for one in held where one.state == .proposed {
            waiting[one.offer] = OfferBalance.sum(waiting[one.offer] ?? 0, one.amount)
        }
        let balances = try balances()
        let vetted = try vettedUnits()
        result.offers = offers.map { offer in
            let free = offer.value.stock.map { _ in
                (balances[offer.id] ?? OfferBalance()).free - (waiting[offer.id] ?? 0)
            }
            return OfferFacts(
                offer.value, record: offer.id, free: free,
                vetted: offer.value.donorCode.flatMap { vetted[$0.text] },
                areaNames: offer.value.areas.flatMap { divisions.names(around: $0) })
        }
        var place: [RecordID: Int32] = [:]
        for (index, offer) in result.offers.enumerated() { place[offer.record] = Int32(index) }
        for (offer, household) in try donorRelations() {
            guard let offer = place[offer], let household = snapshot.position(ofHousehold: household) else { continue }
            result.donorRelatives.append(.init(household: Int32(household), helper: offer))
        }
        result.donorRelatives = Set(result.donorRelatives).sorted()
        var shares: [RegisterSnapshot.Pair: Int64] = [:]
        for one in held {
            guard let offer = place[one.offer], let household = snapshot.position(ofHousehold: one.household) else {
                continue
            }
            let pair = RegisterSnapshot.Pair(household: Int32(household), helper: offer)
            shares[pair] = OfferBalance.sum(shares[pair] ?? 0, one.amount)
        }
        result.shares = shares.keys.sorted().map {
            OfferSnapshot.Share(household: $0.household, offer: $0.helper, amount: shares[$0] ?? 0)
        }
        let money = try fundOffers()
        try addNeeds(to: &result, of: snapshot, held: held, place: place, money: money)
        return result
    }

    private static func touches(_ areas: [DivisionCode], _ area: DivisionCode) -> Bool {
        areas.isEmpty || areas.contains { $0.value < area.rangeEnd && $0.rangeEnd > area.value }
    }

    /// Allocations that hold stock, by id.
    private func heldAllocations() throws -> [HeldAllocation] {
        try sql.all(
            """
            SELECT a.id, a.offer_id, h.number, a.need_id, a.amount, a.state FROM allocation a
            JOIN household h ON h.id = a.household_id
            WHERE a.state IN ('proposed', 'reserved', 'delivered', 'confirmed') ORDER BY a.id
            """
        ) {
            HeldAllocation(
                id: try $0.text(), offer: try $0.recordID(), household: try $0.text(), need: try $0.recordID(),
                amount: try $0.int(),
                state: try $0.code())
        }
    }

    /// The offers that give money, past ones too.
    private func fundOffers() throws -> Set<RecordID> {
        Set(try sql.all("SELECT id FROM offer WHERE kind = 'funds' ORDER BY id") { try $0.recordID() })
    }

    /// The day of the last vetting of units, by credit code.
    private func vettedUnits() throws -> [String: CalendarDay] {
        let rows = try sql.all(
            """
            SELECT unit_code, max(vetted) FROM helper WHERE unit_code IS NOT NULL AND vetted IS NOT NULL
            AND id_hash IS NULL GROUP BY unit_code
            """
        ) { (try $0.text(), try $0.day()) }
        return Dictionary(rows, uniquingKeysWith: { first, _ in first })
    }

    /// Offers whose responsible person is a member of a household, or a filed near relative of one (M110; Charity Law of
    /// 2016, art. 40 and 58).
    private func donorRelations() throws -> [(offer: RecordID, household: String)] {
        try sql.all(
            """
            SELECT o.id, h.number FROM offer o JOIN near_relative r ON r.filer_hash = o.manager_hash
            JOIN member m ON m.id_hash = r.relative_hash JOIN household h ON h.id = m.household_id
            WHERE r.ended_on IS NULL AND m.left_on IS NULL
            UNION
            SELECT o.id, h.number FROM offer o JOIN near_relative r ON r.relative_hash = o.manager_hash
            JOIN member m ON m.id_hash = r.filer_hash JOIN household h ON h.id = m.household_id
            WHERE r.ended_on IS NULL AND m.left_on IS NULL
            UNION
            SELECT o.id, h.number FROM offer o JOIN member m ON m.id_hash = o.manager_hash
            JOIN household h ON h.id = m.household_id WHERE m.left_on IS NULL
            ORDER BY 1, 2
            """
        ) { (try $0.recordID(), try $0.text()) }
    }

    /// The needs of the snapshot's households with their articles and what they received.
    private func addNeeds(
        to result: inout OfferSnapshot, of snapshot: RegisterSnapshot, held: [HeldAllocation],
        place: [RecordID: Int32], money: Set<RecordID>
    ) throws {
        result.needs = [[OfferSnapshot.NeedKey]](repeating: [], count: snapshot.households.count)
        let (first, end) = Self.range(snapshot.area)
        let vault = vault
        try sql.query(
            """
            SELECT h.number, \(NeedRow.selection("n")) FROM need n JOIN household h ON h.id = n.household_id
            WHERE \(Self.mayBeAbout("h")) ORDER BY h.number, n.code, n.id
            """, [.int(first), .int(end)]
        ) { row in
            var reader = RowReader(row)
            let number = try reader.text()
            guard let household = snapshot.position(ofHousehold: number) else { return }
            let need = try NeedRow(&reader, household: number, vault)
            // The facts have their needs in the same order: by kind, then by record.
            let facts = snapshot.households[household].needs
            let index = result.needs[household].count
            guard facts.indices.contains(index), facts[index].code == need.value.code else {
                throw StorageError(.corrupt, "order of needs")
            }
            result.needs[household].append(
                .init(record: need.id, item: ItemKind.named(in: need.value.text, under: need.value.code)))
            result.needs[household][index].fitted = need.value.fitted
        }
        var byNeed: [RecordID: [HeldAllocation]] = [:]
        for one in held { byNeed[one.need, default: []].append(one) }
        for household in snapshot.households.indices {
            for index in result.needs[household].indices {
                guard snapshot.households[household].needs.indices.contains(index) else { continue }
                let facts = snapshot.households[household].needs[index]
                for one in byNeed[result.needs[household][index].record] ?? [] {
                    result.needs[household][index].count(one.amount, isMoney: money.contains(one.offer), facts)
                    guard let offer = place[one.offer] else { continue }
                    result.needs[household][index].draws.append(.init(offer: Int(offer), amount: one.amount))
                }
                result.needs[household][index].draws.sort { ($0.offer, $0.amount) < ($1.offer, $1.amount) }
            }
        }
        for aid in try aidReceived(in: snapshot.area) where aid.day <= snapshot.asOf {
            guard let household = snapshot.position(ofHousehold: aid.household) else { continue }
            Self.count(aid, in: &result.needs[household], snapshot.households[household])
        }
    }

    /// Counts help from elsewhere to the needs that it met: those of its kind and article that had begun, in their order. Where
    /// nobody knows how much it was, each of them may have got it.
    private static func count(
        _ aid: AidReceived, in needs: inout [OfferSnapshot.NeedKey], _ household: HouseholdFacts
    ) {
        let met = needs.indices.filter { index in
            guard household.needs.indices.contains(index) else { return false }
            let facts = household.needs[index]
            return facts.code == aid.code && facts.from.map { $0 <= aid.day } ?? true
                && (aid.item == nil || needs[index].item == nil || aid.item == needs[index].item)
        }
        guard var left = aid.amount else {
            for index in met { needs[index].receivedUnknown = true }
            return
        }
        for index in met where left > 0 {
            let facts = household.needs[index]
            var taken = left
            if facts.isMoney == aid.isMoney, let milli = facts.quantityMilli, index != met.last {
                taken = min(left, max(0, (aid.isMoney ? milli / 10 : milli) - needs[index].received))
            }
            if taken > 0 { needs[index].count(taken, isMoney: aid.isMoney, facts) }
            left -= taken
        }
    }
}

extension OfferSnapshot.NeedKey {
    /// Counts what was received: in the need's own measure, or as what is of another kind.
    fileprivate mutating func count(_ amount: Int64, isMoney: Bool, _ facts: NeedFacts) {
        switch (facts.isMoney, isMoney) {
        case (true, true), (false, false): received = OfferBalance.sum(received, amount)
        case (false, true): receivedMoney = OfferBalance.sum(receivedMoney, amount)
        case (true, false): isMetOtherwise = true
        }
    }
}

/// What of an offer is spoken for.
private struct HeldAllocation {
    var id: String
    var offer: RecordID
    var household: String
    var need: RecordID
    var amount: Int64
    var state: AllocationState
}
