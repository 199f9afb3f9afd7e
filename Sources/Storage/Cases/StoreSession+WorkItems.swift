public import Records
public import Register
import Vault

extension StoreSession {
    /// Opens an item, unless one of its subject is open already; that one is brought up to date (cause, proposal,
    /// arguments, due day) where it says something else.
    ///
    /// - Returns: the id of the open item, and whether it is new.
    @discardableResult
    public func open(_ item: WorkItem, _ origin: ChangeOrigin) throws -> (id: String, isNew: Bool) {
        if let known = try workItems("w.subject = $1 AND w.state = 'open'", [.text(item.subject)]).first {
            guard
                (known.cause, known.proposal, known.due) != (item.cause, item.proposal, item.due)
                    || known.arguments != item.arguments || known.held != item.held
            else { return (known.id, false) }
            var sealed = SealedFields()
            sealed.add(.text, item.words ?? known.words)
            sealed.add(.held, item.held)
            try sql.execute(
                """
                UPDATE work_item SET cause = $2, proposal = $3, arguments = $4, due = $5,
                batch = coalesce($6, batch), sealed = $7, version = version + 1 WHERE id = $1
                """,
                [
                    .text(known.id), .text(item.cause), .text(item.proposal), .text(CodeText.join(item.arguments)),
                    .day(item.due), .text(item.batch),
                    try sealed.box(vault, table: "work_item", row: vault.id("work_item", known.id)),
                ])
            try record([event(.changed, known.id, item, fields: ["cause"])], origin)
            return (known.id, false)
        }
        let id = try countedID("W", "work_item")
        let household = try item.household.map { try existingHousehold($0) }
        var sealed = SealedFields()
        sealed.add(.text, item.words)
        sealed.add(.held, item.held)
        try sql.execute(
            """
            INSERT INTO work_item (id, version, kind, state, subject, area, household_id, helper_id, pairing_id, cause,
            proposal, arguments, due, batch, opened_by, opened_at, sealed)
            VALUES ($1, 1, $2, 'open', $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)
            """,
            [
                .text(id), .code(item.kind), .text(item.subject), .area(item.area), .id(household), .id(item.helper),
                .id(item.pairing), .text(item.cause), .text(item.proposal), .text(CodeText.join(item.arguments)),
                .day(item.due), .text(item.batch), .text(item.openedBy), .instant(item.openedAt),
                try sealed.box(vault, table: "work_item", row: vault.id("work_item", id)),
            ])
        try record([event(.added, id, item)], origin)
        return (id, true)
    }

    /// Closes an open item with its outcome.
    ///
    /// - Parameter version: the version that the caller saw; nil = whichever.
    /// - Throws: `StorageError` `not_found` where there is no open item with this id, `stale_version` where somebody
    ///   changed it meanwhile.
    public func close(
        workItem id: String, as state: WorkItem.State = .done, outcome: String, version: Int64? = nil,
        _ origin: ChangeOrigin
    ) throws {
        guard let item = try workItem(id), item.state == .open else { throw StorageError(.notFound, "work item") }
        guard version == nil || version == item.version else {
            throw StorageError(.staleVersion, "version \(version ?? 0), now \(item.version)")
        }
        try sql.execute(
            """
            UPDATE work_item SET state = $2, outcome = $3, closed_by = $4, closed_at = $5, version = version + 1
            WHERE id = $1
            """, [.text(id), .code(state), .text(outcome), .text(origin.actor), .instant(origin.at)])
        try record([event(.ended, id, item, fields: ["outcome"])], origin)
    }

    /// Opens the items of a household again that `actor` closed at `moment`: what closed them was taken back. An item whose
    /// subject has been opened anew stays closed.
    public func reopenWorkItems(
        of household: String, closedBy actor: String, at moment: Instant, _ origin: ChangeOrigin
    )
        throws
    {
        let closed = try workItems(
            "w.state <> 'open' AND h.number = $1 AND w.closed_by = $2 AND w.closed_at = $3",
            [.text(household), .text(actor), .instant(moment)])
        for item in closed where try openWorkItem(subject: item.subject) == nil {
            try sql.execute(
                """
                UPDATE work_item SET state = 'open', outcome = NULL, closed_by = NULL, closed_at = NULL,
                version = version + 1 WHERE id = $1
                """, [.text(item.id)])
            try record([event(.changed, item.id, item, fields: ["state"])], origin)
        }
    }

    /// Adds what somebody said to an item, sealed.
    public func note(_ words: String, onWorkItem id: String) throws {
        guard let item = try workItem(id) else { throw StorageError(.notFound, "work item") }
        var sealed = SealedFields()
        sealed.add(.text, [item.words, words].compactMap { $0 }.joined(separator: "\n"))
        sealed.add(.held, item.held)
        try sql.execute(
            "UPDATE work_item SET sealed = $2 WHERE id = $1",
            [.text(id), try sealed.box(vault, table: "work_item", row: vault.id("work_item", id))])
    }

    /// The item with this id.
    public func workItem(_ id: String) throws -> WorkItem? { try workItems("w.id = $1", [.text(id)]).first }

    /// Open items of these kinds, all of them where none is named, in `area`, oldest first.
    ///
    /// - Parameter cursor: `next` of the page before.
    public func openWorkItems(
        in area: DivisionCode?, kinds: [WorkItem.Kind] = [], after cursor: String? = nil, limit: Int
    ) throws -> Page<WorkItem> {
        let (first, end) = Self.range(area)
        let wanted = CodeText.codes(kinds)
        let condition = """
            w.state = 'open' AND w.area >= $1 AND w.area < $2
            AND ($3 = '' OR ';' || $3 || ';' LIKE '%;' || w.kind || ';%')
            """
        let rows = try workItems(
            condition + " AND (length(w.id) > length($4) OR (length(w.id) = length($4) AND w.id > $4))",
            [.int(first), .int(end), .text(wanted), .text(cursor ?? ""), .int(limit + 1)], limit: "LIMIT $5")
        let total = try sql.first(
            "SELECT count(*) FROM work_item w WHERE \(condition)", [.int(first), .int(end), .text(wanted)]
        ) { try $0.number() }
        let items = Array(rows.prefix(limit))
        return Page(items: items, total: total ?? 0, next: rows.count > limit ? items.last?.id : nil)
    }

    /// Open items about a household, oldest first.
    public func openWorkItems(of household: String) throws -> [WorkItem] {
        try workItems("w.state = 'open' AND h.number = $1", [.text(household)])
    }

    /// The items that a batch brought or brought up to date, oldest first.
    public func workItems(ofBatch batch: String) throws -> [WorkItem] {
        try workItems("w.batch = $1", [.text(batch)])
    }

    /// Items that were opened at or after `at` and are open still, in `area`, oldest first.
    public func openWorkItems(since at: Instant, in area: DivisionCode?) throws -> [WorkItem] {
        let (first, end) = Self.range(area)
        return try workItems(
            "w.state = 'open' AND w.opened_at >= $1 AND w.area >= $2 AND w.area < $3",
            [.instant(at), .int(first), .int(end)])
    }

    /// The newest item of a subject about a household that somebody decided.
    public func lastDecided(subject: String, household: String?) throws -> WorkItem? {
        guard let household else {
            return try workItems("w.subject = $1 AND w.state = 'done'", [.text(subject)]).last
        }
        return try workItems(
            "w.subject = $1 AND w.state = 'done' AND h.number = $2", [.text(subject), .text(household)]
        ).last
    }

    /// The open item of a subject.
    public func openWorkItem(subject: String) throws -> WorkItem? {
        try workItems("w.subject = $1 AND w.state = 'open'", [.text(subject)]).first
    }

    /// Open items of one kind whose subject begins with `prefix`, oldest first: what a check compares its findings with.
    public func openWorkItems(_ kind: WorkItem.Kind, in area: DivisionCode?) throws -> [WorkItem] {
        let (first, end) = Self.range(area)
        return try workItems(
            "w.state = 'open' AND w.kind = $1 AND w.area >= $2 AND w.area < $3",
            [.code(kind), .int(first), .int(end)])
    }

    private func event(
        _ kind: ChangeEvent.Kind, _ id: String, _ item: WorkItem, fields: [String] = []
    ) -> PendingEvent {
        PendingEvent(
            kind: kind, record: "work_item", key: id, fields: fields,
            content: EventContent(["kind": item.kind.rawValue, "cause": item.cause]))
    }

    private func workItems(_ condition: String, _ parameters: [SQLValue], limit: String = "") throws -> [WorkItem] {
        let vault = vault
        return try sql.all(
            """
            SELECT w.id, w.version, w.kind, w.state, w.subject, w.area, h.number, w.helper_id, w.pairing_id, w.cause,
            w.proposal, w.arguments, w.due, w.batch, w.outcome, w.opened_by, w.opened_at, w.closed_by, w.closed_at,
            w.sealed
            FROM work_item w LEFT JOIN household h ON h.id = w.household_id WHERE \(condition)
            ORDER BY length(w.id), w.id \(limit)
            """, parameters
        ) { reader in
            let id = try reader.text()
            let version = try reader.int()
            let kind: WorkItem.Kind = try reader.code()
            let state: WorkItem.State = try reader.code()
            var item = WorkItem(
                kind, subject: try reader.text(), area: try reader.area(), household: try reader.optionalText(),
                helper: try reader.optionalRecordID(), pairing: try reader.optionalRecordID(), cause: "",
                openedBy: "", openedAt: Instant(microseconds: 0))
            (item.id, item.version, item.state) = (id, version, state)
            item.cause = try reader.text()
            item.proposal = try reader.optionalText()
            item.arguments = CodeText.split(try reader.text())
            item.due = try reader.optionalDay()
            item.batch = try reader.optionalText()
            item.outcome = try reader.optionalText()
            item.openedBy = try reader.text()
            item.openedAt = try reader.instant()
            item.closedBy = try reader.optionalText()
            item.closedAt = try reader.optionalInt().map { Instant(microseconds: $0) }
            let sealed = try SealedFields(
                box: try reader.optionalBlob(), vault, table: "work_item", row: vault.id("work_item", id))
            item.words = try sealed.first(.text)
            item.held = try sealed.first(.held)
            return item
        }
    }

    /// The id of a household that must be there.
    func existingHousehold(_ number: String) throws -> RecordID {
        let found = try sql.first("SELECT id FROM household WHERE number = $1", [.text(number)]) {
            try $0.recordID()
        }
        guard let found else { throw StorageError(.notFound, "household") }
        return found
    }
}
