public import Records
public import Register
import Vault

extension StoreSession {
    /// Adds pairings of a ledger and updates those that are there; rows of unknown households or helpers come back as
    /// orphans.
    ///
    /// A row means a stored pairing of the same household, helper and role that begins on the same day, or that still
    /// runs where one of the two does not say when it began.
    @discardableResult
    public func upsert(
        pairings: [Stated<ResolvedPairing>], _ origin: ChangeOrigin, _ history: FileHistory? = nil
    ) throws -> UpsertCounts {
        let households = try householdIDs(pairings.lazy.map(\.value.household))
        let helpers = Set(try self.helpers(Set(pairings.map(\.value.helper)).sorted()).map(\.id))
        var upsert = Upsert<PairingRow>()
        var known: [RecordID: [RecordID]] = [:]
        let asked = households.sorted { $0.key < $1.key }.map { ($0.value, $0.key) }
        for row in try pairingRows(of: asked, vault) {
            upsert.load(row)
            known[row.household, default: []].append(row.id)
        }
        for (position, row) in pairings.enumerated() {
            let (number, helper, stated) = (row.value.household, row.value.helper, row.value.stated)
            guard let household = households[number], helpers.contains(helper) else {
                upsert.orphan(position)
                continue
            }
            let siblings = known[household, default: []].compactMap { upsert.row($0)?.value.pairing }
                .filter { $0.helper == helper && $0.role == stated.role }
            let same =
                siblings.first { $0.from == stated.from }
                ?? siblings.first { $0.until == nil && ($0.from == nil || stated.from == nil) }
            let id = same?.id ?? pairingID(number, helper, stated.role, stated.from)
            if same == nil { known[household, default: []].append(id) }
            upsert.put(id, line: row.row) {
                $0.pairing.from = stated.from ?? $0.pairing.from
                // What a decision ended, or voided, no ledger ends anew.
                if $0.pairing.endReason == nil { $0.pairing.until = stated.until ?? $0.pairing.until }
                $0.measures = stated.measures ?? $0.measures
                $0.plan = stated.plan ?? $0.plan
            } make: {
                PairingRow(
                    version: 1, household: household,
                    value: PairingDetail(
                        pairing: Pairing(
                            id: id, household: number, helper: helper, role: stated.role, from: stated.from,
                            until: stated.until, origin: "import:\(origin.batch ?? "")"),
                        measures: stated.measures, plan: stated.plan))
            }
        }
        return try upsert.flush(self, origin, history).counts
    }

    private func pairingID(_ household: String, _ helper: RecordID, _ role: PairingRole, _ from: PartialDay?)
        -> RecordID
    {
        vault.id("pairing", household, helper.description, role.rawValue, from?.description ?? "")
    }

    /// The pairings of a household with their texts, running or ended, by first day and id.
    public func pairings(of household: Kept<Household>) throws -> [PairingDetail] {
        try pairingRows(of: [(household.id, household.value.number)], vault).map(\.value)
    }

    /// The pairings, without their texts, that count for a run in `area` on `day` (``Pairing/counts(on:)``): of its households and of the helpers
    /// who may serve there or help one of them, whichever household they help. By household number, helper and id.
    ///
    /// - Parameter source: how they are found; those of one household and some helpers have their keys.
    func runningPairings(in area: DivisionCode, _ source: RowSource, on day: CalendarDay) throws -> [Pairing] {
        let columns = "SELECT h.number, \(PairingRow.selection("p", sealed: false))"
        let joined = "FROM pairing p JOIN household h ON h.id = p.household_id"
        var found: [Pairing] = []
        switch source {
        case .whole: return try runningPairings(in: area, on: day)
        case .part:
            let (first, end) = Self.range(area)
            found = try sql.all(
                "\(columns) \(joined) WHERE p.helper_id IN (\(Self.helpersAtWork)) ORDER BY h.number, p.helper_id, p.id",
                [.int(first), .int(end)]
            ) { try PairingRow(&$0, household: try $0.text(), nil).value.pairing }
        case .pair(let number, let helpers):
            found = try sql.all("\(columns) \(joined) WHERE h.number = $1 ORDER BY p.helper_id, p.id", [.text(number)])
            {
                try PairingRow(&$0, household: try $0.text(), nil).value.pairing
            }
            for helper in helpers { found += try pairings(ofHelper: helper).filter { $0.household != number } }
        }
        return found.filter { $0.counts(on: day) }
    }

    /// The pairings, without their texts, that count for a run in `area` (nil = everywhere) on `day`; every pairing is
    /// looked at.
    public func runningPairings(in area: DivisionCode?, on day: CalendarDay) throws -> [Pairing] {
        let (first, end) = Self.range(area)
        return try sql.all(
            """
            SELECT h.number, \(PairingRow.selection("p", sealed: false))
            FROM pairing p JOIN household h ON h.id = p.household_id
            WHERE \(Self.mayBeAbout("h")) OR EXISTS
            (SELECT 1 FROM helper_area a WHERE a.helper_id = p.helper_id AND a.first_code < $2 AND a.end_code > $1)
            OR EXISTS (SELECT 1 FROM pairing o JOIN household k ON k.id = o.household_id
            WHERE o.helper_id = p.helper_id AND \(Self.mayBeAbout("k")))
            ORDER BY h.number, p.helper_id, p.id
            """, [.int(first), .int(end)]
        ) { try PairingRow(&$0, household: try $0.text(), nil).value.pairing }
        .filter { $0.counts(on: day) }
    }

    /// The pairings of a helper, without their texts, by household number and id.
    public func pairings(ofHelper helper: RecordID) throws -> [Pairing] {
        try sql.all(
            """
            SELECT h.number, \(PairingRow.selection("p", sealed: false))
            FROM pairing p JOIN household h ON h.id = p.household_id WHERE p.helper_id = $1 ORDER BY h.number, p.id
            """, [.id(helper)]
        ) { try PairingRow(&$0, household: try $0.text(), nil).value.pairing }
    }

    func pairingRows(of households: [(id: RecordID, number: String)], _ vault: Vault?) throws -> [PairingRow] {
        var batch = SQLBatch(width: 1)
        for household in households { batch.append([.id(household.id)]) }
        var rows: [PairingRow] = []
        let query = """
            SELECT \(PairingRow.selection("p", sealed: vault != nil)) FROM pairing p WHERE p.household_id = $1
            ORDER BY p.first_day IS NOT NULL, p.first_day, p.id
            """
        try sql.queryMany(query, batch) { index, row in
            var reader = RowReader(row)
            rows.append(try PairingRow(&reader, household: households[index].number, vault))
        }
        return rows
    }
}
