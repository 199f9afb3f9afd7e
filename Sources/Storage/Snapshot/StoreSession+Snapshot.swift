public import Records
public import Register
import Vault

extension StoreSession {
    /// Everything that a run of `kind` in `area` on `day` reads.
    ///
    /// Memory is linear in the area; `households(of:)` and `helpers(serving:)` hand out the same facts one by one.
    public func snapshot(of area: DivisionCode, kind: MatchRun.Kind, on day: CalendarDay) throws -> RegisterSnapshot {
        var digest = SnapshotDigest()
        var households: [HouseholdFacts] = []
        var helpers: [HelperFacts] = []
        try self.households(of: area) { facts in
            digest.add(facts)
            households.append(facts)
        }
        try self.helpers(serving: area) { facts in
            digest.add(facts)
            helpers.append(facts)
        }
        let relatives = try relatedPairs(in: area)
        for pair in relatives { digest.add(pair) }
        return RegisterSnapshot(
            households: households, helpers: helpers, relatives: relatives,
            pairings: try runningPairings(in: area, on: day), openProposals: try openProposals(outside: kind, area),
            digest: digest.finish())
    }

    /// Hands out the facts of every household that a run in `area` may be about, reading some hundred at a time: those
    /// who live there by area and number, then those from elsewhere to whom something happened there (急难发生地, M5).
    public func households(of area: DivisionCode, _ body: (HouseholdFacts) throws -> Void) throws {
        let (first, end) = Self.range(area)
        let excluded = try exclusionFacts(first, end)
        let selection = "SELECT \(HouseholdRow.selection("h", sealed: false)) FROM household h"
        try facts(
            """
            \(selection) WHERE (h.area, h.number) > ($1, $2) AND h.area < $3 ORDER BY h.area, h.number LIMIT 500
            """, from: first, [.int(end)], excluded, body)
        try facts(
            """
            \(selection) WHERE h.occurrence_area >= $3 AND h.occurrence_area < $4 AND (h.area < $3 OR h.area >= $4)
            AND (h.area, h.number) > ($1, $2) ORDER BY h.area, h.number LIMIT 500
            """, from: 0, [.int(first), .int(end)], excluded, body)
    }

    /// Pages through `query`, whose first two parameters are the area and number of the page before.
    private func facts(
        _ query: String, from first: Int64, _ parameters: [SQLValue], _ excluded: [RecordID: [ExclusionFacts]],
        _ body: (HouseholdFacts) throws -> Void
    ) throws {
        var (lastArea, lastNumber): (Int64, String) = (first, "")
        while true {
            let rows = try sql.all(query, [.int(lastArea), .text(lastNumber)] + parameters) {
                try HouseholdRow(&$0, nil)
            }
            guard let last = rows.last else { return }
            (lastArea, lastNumber) = (Int64(last.value.area.value), last.value.number)
            let keys = rows.map { ($0.id, $0.value.number) }
            var members: [RecordID: [MemberRow]] = [:]
            for row in try memberRows(of: keys, nil) { members[row.household, default: []].append(row) }
            var needs: [RecordID: [NeedRow]] = [:]
            for row in try needRows(of: keys, nil) { needs[row.household, default: []].append(row) }
            for row in rows { try body(Self.facts(row, members[row.id] ?? [], needs[row.id] ?? [], excluded)) }
        }
    }

    private static func facts(
        _ row: HouseholdRow, _ members: [MemberRow], _ needs: [NeedRow], _ excluded: [RecordID: [ExclusionFacts]]
    ) -> HouseholdFacts {
        let members = members.sorted { isBefore($0.kept, $1.kept) }
        return HouseholdFacts(
            id: row.id, household: row.value,
            members: members.map { MemberFacts(id: $0.id, member: $0.value, exclusions: excluded[$0.id] ?? []) },
            needs: needs.map { need in
                let member = need.storedHash.flatMap { hash in members.firstIndex { $0.storedHash == hash } }
                return NeedFacts(id: need.id, need: need.value, member: member)
            })
    }

    /// The condition on household `alias` for a run in the area from `$1` up to `$2`: it lives there, or something
    /// happened to it there.
    static func mayBeAbout(_ alias: String) -> String {
        """
        ((\(alias).area >= $1 AND \(alias).area < $2)
        OR (\(alias).occurrence_area >= $1 AND \(alias).occurrence_area < $2))
        """
    }

    private func exclusionFacts(_ first: Int64, _ end: Int64) throws -> [RecordID: [ExclusionFacts]] {
        var facts: [RecordID: [ExclusionFacts]] = [:]
        try sql.query(
            """
            SELECT m.id, e.list, e.listed, e.reason, e.last_day FROM exclusion e
            JOIN member m ON m.id_hash = e.person_hash JOIN household h ON h.id = m.household_id
            WHERE \(Self.mayBeAbout("h")) ORDER BY m.id, e.list, e.id
            """, [.int(first), .int(end)]
        ) { row in
            var reader = RowReader(row)
            facts[try reader.recordID(), default: []].append(
                ExclusionFacts(
                    list: try reader.text(), listed: try reader.optionalDay(), reason: try reader.optionalText(),
                    until: try reader.optionalDay()))
        }
        return facts
    }

    /// Hands out the facts of every helper who may serve a part of `area`, by id; helpers without any area count too,
    /// because where they serve is unknown, not nowhere.
    public func helpers(serving area: DivisionCode, _ body: (HelperFacts) throws -> Void) throws {
        let (first, end) = Self.range(area)
        try sql.query(
            """
            SELECT \(HelperRow.selection("h", sealed: false)) FROM helper h
            WHERE EXISTS
            (SELECT 1 FROM helper_area a WHERE a.helper_id = h.id AND a.first_code < $2 AND a.end_code > $1)
            OR NOT EXISTS (SELECT 1 FROM helper_area a WHERE a.helper_id = h.id) ORDER BY h.id
            """, [.int(first), .int(end)]
        ) { row in
            var reader = RowReader(row)
            let helper = try HelperRow(&reader, nil)
            try body(HelperFacts(id: helper.id, helper: helper.value, hasNumber: helper.hasNumber))
        }
    }

    /// The households of `area` and the helpers who are near relatives: a filed relation in either direction, or a helper
    /// who is a member of the household. Sorted, each pair once.
    public func relatedPairs(in area: DivisionCode) throws -> [RelatedPair] {
        let (first, end) = Self.range(area)
        let joins = [
            "helper p ON p.id_hash = m.id_hash",
            "near_relative r ON r.relative_hash = m.id_hash JOIN helper p ON p.id_hash = r.filer_hash",
            "near_relative r ON r.filer_hash = m.id_hash JOIN helper p ON p.id_hash = r.relative_hash",
        ]
        var pairs: Set<RelatedPair> = []
        for join in joins {
            try sql.query(
                """
                SELECT h.number, p.id FROM member m JOIN \(join) JOIN household h ON h.id = m.household_id
                WHERE \(Self.mayBeAbout("h"))
                """, [.int(first), .int(end)]
            ) { row in
                var reader = RowReader(row)
                pairs.insert(RelatedPair(household: try reader.text(), helper: try reader.recordID()))
            }
        }
        return pairs.sorted()
    }
}
