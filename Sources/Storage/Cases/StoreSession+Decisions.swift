public import Records
public import Register
import Vault

extension StoreSession {
    /// Counts up to the next decision's id.
    public func nextDecisionID() throws -> String { try countedID("D", "decision") }

    /// Keeps a decision.
    ///
    /// - Throws: `StorageError` `not_found` for an unknown household.
    public func add(_ decision: Decision) throws {
        var sealed = SealedFields()
        sealed.add(.text, decision.words)
        try sql.execute(
            """
            INSERT INTO decision (id, run, household_id, helper_id, role, pairing_id, action, state_before, state_after,
            reason, actor, stands_for, decided_at, undoes, token, sealed)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)
            """,
            [
                .text(decision.id), .text(decision.run), .id(try existingHousehold(decision.household)),
                .id(decision.helper), .code(decision.role), .id(decision.pairing), .text(decision.action),
                .text(decision.before), .text(decision.after), .text(decision.reason), .text(decision.actor),
                .text(decision.standsFor), .instant(decision.at), .text(decision.undoes), .text(decision.token),
                try sealed.box(vault, table: "decision", row: vault.id("decision", decision.id)),
            ])
        if let undone = decision.undoes {
            try sql.execute(
                "UPDATE decision SET undone_by = $2 WHERE id = $1", [.text(undone), .text(decision.id)])
        }
    }

    /// The decision with this id.
    public func decision(_ id: String) throws -> Decision? { try decisions("d.id = $1", [.text(id)]).first }

    /// The decision by which a row of a workbook was applied.
    public func decision(token: String) throws -> Decision? {
        try decisions("d.token = $1", [.text(token)]).last
    }

    /// The decisions about a household, oldest first.
    public func decisions(about household: String) throws -> [Decision] {
        try decisions("h.number = $1", [.text(household)])
    }

    /// The decisions about one proposal, oldest first.
    public func decisions(about proposal: Proposal) throws -> [Decision] {
        try decisions(
            "d.run = $1 AND h.number = $2 AND d.helper_id = $3 AND d.role = $4",
            [.text(proposal.run), .text(proposal.household), .id(proposal.helper), .code(proposal.role)])
    }

    /// The decisions about one pairing, oldest first.
    public func decisions(aboutPairing id: RecordID) throws -> [Decision] {
        try decisions("d.pairing_id = $1", [.id(id)])
    }

    private func decisions(_ condition: String, _ parameters: [SQLValue]) throws -> [Decision] {
        let vault = vault
        return try sql.all(
            """
            SELECT d.id, d.run, h.number, d.helper_id, d.role, d.pairing_id, d.action, d.state_before, d.state_after,
            d.reason, d.actor, d.stands_for, d.decided_at, d.undoes, d.undone_by, d.token, d.sealed
            FROM decision d JOIN household h ON h.id = d.household_id WHERE \(condition) ORDER BY length(d.id), d.id
            """, parameters
        ) { reader in
            let id = try reader.text()
            var decision = Decision(
                id: id, run: try reader.optionalText(), household: try reader.text(), helper: try reader.recordID(),
                role: try reader.code(), pairing: try reader.optionalRecordID(), action: try reader.text(),
                before: try reader.text(), after: try reader.text(), reason: try reader.optionalText(),
                actor: try reader.text(), standsFor: try reader.optionalText(), at: try reader.instant(),
                undoes: try reader.optionalText())
            decision.undoneBy = try reader.optionalText()
            decision.token = try reader.optionalText()
            decision.words = try SealedFields(
                box: try reader.optionalBlob(), vault, table: "decision", row: vault.id("decision", id)
            ).first(.text)
            return decision
        }
    }

    // MARK: proposals

    /// One proposal with its version; nil where there is none.
    public func proposal(
        run: String, household: String, helper: RecordID, role: PairingRole
    ) throws -> (proposal: Proposal, version: Int64)? {
        try keptProposals(
            "p.run = $1 AND h.number = $2 AND p.helper_id = $3 AND p.role = $4",
            [.text(run), .text(household), .id(helper), .code(role)]
        ).first
    }

    /// The proposals for a household of whatever run, the newest run first.
    public func proposals(for household: String) throws -> [(proposal: Proposal, version: Int64)] {
        try keptProposals("h.number = $1", [.text(household)]).sorted {
            ($0.proposal.run.count, $0.proposal.run) > ($1.proposal.run.count, $1.proposal.run)
        }
    }

    /// The proposals of a run with their versions, by household number and helper.
    public func keptProposals(of run: String) throws -> [(proposal: Proposal, version: Int64)] {
        try keptProposals("p.run = $1", [.text(run)])
    }

    /// Moves a proposal to another state, with its event.
    ///
    /// - Parameter version: the version that the caller saw.
    /// - Throws: `StorageError` `stale_version` where somebody moved it meanwhile.
    public func move(
        _ proposal: Proposal, version: Int64, to state: ProposalState, _ origin: ChangeOrigin
    ) throws {
        let changed = try sql.execute(
            """
            UPDATE proposal SET state = $5, version = version + 1 WHERE run = $1 AND helper_id = $2 AND role = $3
            AND version = $4 AND household_id = $6
            """,
            [
                .text(proposal.run), .id(proposal.helper), .code(proposal.role), .int(version), .code(state),
                .id(try existingHousehold(proposal.household)),
            ])
        guard changed == 1 else { throw StorageError(.staleVersion, "proposal") }
        try record(
            [
                PendingEvent(
                    kind: .changed, record: "proposal", key: proposal.household, fields: ["state"],
                    content: EventContent([
                        "run": proposal.run, "helper": proposal.helper.description,
                        "role": proposal.role.rawValue, "state": state.rawValue,
                    ]))
            ], origin)
    }

    private func keptProposals(
        _ condition: String, _ parameters: [SQLValue]
    ) throws -> [(proposal: Proposal, version: Int64)] {
        try sql.all(
            """
            SELECT p.version, \(Self.proposalColumns)
            FROM proposal p JOIN household h ON h.id = p.household_id WHERE \(condition)
            ORDER BY h.number, p.helper_id, p.role, p.run
            """, parameters
        ) { reader in
            let version = try reader.int()
            return (try Self.proposal(&reader), version)
        }
    }

    /// Proposals of a run (nil = all) in these states (none = all) for households of `area`, by household number.
    ///
    /// - Parameter cursor: `next` of the page before.
    public func keptProposals(
        in area: DivisionCode?, run: String?, states: [ProposalState], after cursor: String?, limit: Int
    ) throws -> Page<KeptProposal> {
        let (first, end) = Self.range(area)
        let place = try ListPlace(cursor)
        let condition = """
            h.area >= $1 AND h.area < $2 AND ($3 = '' OR p.run = $3) AND ($4 = '' OR ';' || $4 || ';' LIKE
            '%;' || p.state || ';%')
            """
        let shared: [SQLValue] = [.int(first), .int(end), .text(run ?? ""), .text(CodeText.codes(states))]
        let rows = try sql.all(
            """
            SELECT h.area, p.version, \(Self.proposalColumns)
            FROM proposal p JOIN household h ON h.id = p.household_id WHERE \(condition)
            AND (h.number, p.helper_id, p.run) > ($5, $6, $7) ORDER BY h.number, p.helper_id, p.run LIMIT $8
            """, shared + [.text(place.number), .blob(place.id), .text(place.rest), .int(limit + 1)]
        ) { reader in
            let area = try reader.area()
            let version = try reader.int()
            return KeptProposal(proposal: try Self.proposal(&reader), version: version, area: area)
        }
        let total = try sql.first(
            "SELECT count(*) FROM proposal p JOIN household h ON h.id = p.household_id WHERE \(condition)", shared
        ) { try $0.number() }
        let items = Array(rows.prefix(limit))
        let next =
            rows.count > limit
            ? items.last.map {
                ListPlace(number: $0.proposal.household, id: $0.proposal.helper.bytes, rest: $0.proposal.run).text
            } : nil
        return Page(items: items, total: total ?? 0, next: next)
    }

    // MARK: pairings

    /// Pairings of households of `area`, of one helper where one is named, without their texts, by household number.
    ///
    /// - Parameter isRunning: nil = all; else those that count on `day` (``Pairing/counts(on:)``), or those that do not.
    public func pairings(
        in area: DivisionCode?, helper: RecordID?, isRunning: Bool?, on day: CalendarDay, after cursor: String?,
        limit: Int
    ) throws -> Page<Kept<Pairing>> {
        let (first, end) = Self.range(area)
        let place = try ListPlace(cursor)
        let condition = """
            h.area >= $1 AND h.area < $2 AND ($3 OR p.helper_id = $4) AND ($5 OR \(Self.counts("p", "$7")) = $6)
            """
        let shared: [SQLValue] = [
            .int(first), .int(end), .bool(helper == nil), .blob(helper?.bytes ?? []), .bool(isRunning == nil),
            .bool(isRunning ?? true), .day(day),
        ]
        let rows = try sql.all(
            """
            SELECT h.number, \(PairingRow.selection("p", sealed: false))
            FROM pairing p JOIN household h ON h.id = p.household_id WHERE \(condition)
            AND (h.number, p.id) > ($8, $9) ORDER BY h.number, p.id LIMIT $10
            """, shared + [.text(place.number), .blob(place.id), .int(limit + 1)]
        ) { reader in
            let row = try PairingRow(&reader, household: try reader.text(), nil)
            return Kept(id: row.id, version: row.version, value: row.value.pairing)
        }
        let total = try sql.first(
            "SELECT count(*) FROM pairing p JOIN household h ON h.id = p.household_id WHERE \(condition)", shared
        ) { try $0.number() }
        let items = Array(rows.prefix(limit))
        let next =
            rows.count > limit
            ? items.last.map {
                ListPlace(number: $0.value.household, id: $0.id.bytes, rest: "").text
            } : nil
        return Page(items: items, total: total ?? 0, next: next)
    }

    /// One pairing with its version and texts; nil where there is none.
    public func pairing(_ id: RecordID) throws -> Kept<PairingDetail>? { try pairingRow(id)?.kept }

    /// The id of a pairing by its natural key.
    public func pairingID(
        household: String, helper: RecordID, role: PairingRole, from: PartialDay?, origin: String
    ) throws -> RecordID {
        let first = vault.id("pairing", household, helper.description, role.rawValue, from?.description ?? "")
        guard try pairingRow(first) != nil else { return first }
        // The same two, on the same day, again: after an undo. The origin tells them apart.
        return vault.id(
            "pairing", household, helper.description, role.rawValue, from?.description ?? "", origin)
    }

    /// Begins a pairing, with its event.
    public func begin(_ detail: PairingDetail, _ origin: ChangeOrigin) throws {
        var upsert = Upsert<PairingRow>()
        let row = PairingRow(
            version: 1, household: try existingHousehold(detail.pairing.household), value: detail)
        guard try pairingRow(row.id) == nil else { throw StorageError(.staleVersion, "pairing") }
        upsert.put(row.id, line: nil) {
            $0 = detail
        } make: {
            row
        }
        _ = try upsert.flush(self, origin)
    }

    /// Puts `detail` in the place of the pairing with its id, with its event.
    ///
    /// - Parameter version: the version that the caller saw.
    /// - Throws: `StorageError` `not_found` or `stale_version`.
    @discardableResult
    public func replace(
        _ detail: PairingDetail, version: Int64, _ origin: ChangeOrigin
    ) throws -> Kept<PairingDetail> {
        guard let row = try pairingRow(detail.pairing.id) else { throw StorageError(.notFound, "pairing") }
        return try replace(row, by: detail, version, origin)
    }

    /// The pairings of a household that count on `day` (``Pairing/counts(on:)``), by id.
    public func runningPairings(ofHousehold number: String, on day: CalendarDay) throws -> [Kept<PairingDetail>] {
        try pairingRows(of: [(try existingHousehold(number), number)], vault).map(\.kept)
            .filter { $0.value.pairing.counts(on: day) }
    }

    /// ``Pairing/counts(on:)`` as a condition on pairing `alias`, for the day in parameter `day`. A last day of which only
    /// month or year is known is its last.
    static func counts(_ alias: String, _ day: String) -> String {
        """
        (\(alias).last_day IS NULL OR (\(alias).last_day >= substr(\(day), 1, length(\(alias).last_day))
        AND NOT (\(alias).end_reason IS NOT NULL AND \(alias).last_day = \(day))
        AND (\(alias).end_reason IS NULL OR \(alias).end_reason NOT IN ('error', 'undone'))))
        """
    }

    func pairingRow(_ id: RecordID) throws -> PairingRow? {
        let vault = vault
        return try sql.first(
            """
            SELECT h.number, \(PairingRow.selection("p"))
            FROM pairing p JOIN household h ON h.id = p.household_id WHERE p.id = $1
            """, [.id(id)]
        ) { try PairingRow(&$0, household: try $0.text(), vault) }
    }
}

/// A proposal with its version and where its household lives.
public struct KeptProposal: Sendable {
    /// The proposal.
    public var proposal: Proposal
    /// What a decision about it names.
    public var version: Int64
    /// Where the household lives.
    public var area: DivisionCode
}

/// Where a page of proposals or pairings ended: household number, an id, and a rest, none of them with a space.
private struct ListPlace {
    var number = ""
    var id: [UInt8] = []
    var rest = ""

    init(number: String, id: [UInt8], rest: String) {
        (self.number, self.id, self.rest) = (number, id, rest)
    }

    init(_ cursor: String?) throws(StorageError) {
        self.init(number: "", id: [], rest: "")
        guard let cursor else { return }
        let parts = cursor.split(separator: " ", omittingEmptySubsequences: false)
        guard parts.count == 3, let last = RecordID(parts[1]) else { throw StorageError(.badCursor) }
        (number, id, rest) = (String(parts[0]), last.bytes, String(parts[2]))
    }

    var text: String { "\(number) \(RecordID(bytes: id)?.description ?? "") \(rest)" }
}
