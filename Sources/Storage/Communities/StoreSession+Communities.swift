public import Records
public import Register
import Vault

/// Villages and communities as beneficiaries, and what helps them.
extension StoreSession {
    /// Adds communities and changes those that are there.
    @discardableResult
    public func upsert(communities: [Stated<Community>], _ origin: ChangeOrigin) throws -> UpsertCounts {
        var counts = UpsertCounts()
        var events: [PendingEvent] = []
        for stated in communities {
            let one = stated.value
            let known = try community(one.code)
            if known == one {
                counts.same += 1
                continue
            }
            try sql.execute(
                """
                INSERT INTO community (code, version, kind, is_mandatory, tags, priority, households, needs, wanted)
                VALUES ($1, 1, 'village', $2, $3, $4, $5, $6, $7)
                ON CONFLICT (code) DO UPDATE SET version = community.version + 1, is_mandatory = $2, tags = $3,
                priority = $4, households = $5, needs = $6, wanted = $7
                """,
                [
                    .area(one.code), .bool(one.isMandatory), .text(CodeText.join(one.tags)), .int(one.priority),
                    .int(one.households), .text(CodeText.codes(one.needs)), .int(one.wanted),
                ])
            if known == nil { counts.added += 1 } else { counts.changed += 1 }
            events.append(
                PendingEvent(
                    kind: known == nil ? .added : .changed, record: "community", key: one.code.description,
                    row: stated.row))
        }
        try record(events, origin)
        return counts
    }

    /// The community at this place.
    public func community(_ code: DivisionCode) throws -> Community? {
        try communities("code = $1", [.area(code)]).first
    }

    /// The communities of an area, by code; nil = all.
    public func communities(in area: DivisionCode?) throws -> [Community] {
        let (first, end) = Self.range(area)
        return try communities("code >= $1 AND code < $2", [.int(first), .int(end)])
    }

    private func communities(_ condition: String, _ parameters: [SQLValue]) throws -> [Community] {
        try sql.all(
            """
            SELECT code, is_mandatory, tags, priority, households, needs, wanted FROM community WHERE \(condition)
            ORDER BY code
            """, parameters
        ) { reader in
            var one = Community(code: try reader.area())
            one.isMandatory = try reader.bool()
            one.tags = CodeText.split(try reader.text())
            one.priority = try reader.optionalNumber()
            one.households = try reader.optionalNumber()
            one.needs = try reader.codes()
            one.wanted = try reader.number()
            return one
        }
    }

    // MARK: ties

    /// Keeps the ties that a run proposes, and closes the undecided ones of earlier runs over this area.
    public func add(_ ties: [CommunityTie], of run: MatchRun) throws {
        let (first, end) = Self.range(run.area)
        let open = "state = 'proposed' AND community >= $1 AND community < $2"
        var events = try sql.all(
            "SELECT id FROM community_tie WHERE \(open) ORDER BY id", [.int(first), .int(end)]
        ) { reader in
            PendingEvent(
                kind: .changed, record: "community_tie", key: try reader.text(), fields: ["state"],
                content: EventContent(["state": CommunityTie.State.superseded.rawValue]))
        }
        try sql.execute(
            "UPDATE community_tie SET state = 'superseded', version = version + 1 WHERE \(open)",
            [.int(first), .int(end)])
        for tie in ties {
            let id = try countedID("T", "community_tie")
            try sql.execute(
                """
                INSERT INTO community_tie (id, version, run, community, helper_id, score, parts, state)
                VALUES ($1, 1, $2, $3, $4, $5, $6, $7)
                """,
                [
                    .text(id), .text(run.id), .area(tie.community), .id(tie.helper), .int(Int64(tie.score)),
                    .text(CodeText.join(tie.parts.map { "\($0)" })), .code(tie.state),
                ])
            events.append(
                PendingEvent(
                    kind: .added, record: "community_tie", key: id,
                    content: EventContent(["community": tie.community.description, "helper": tie.helper.description])))
        }
        try record(events, ChangeOrigin(actor: run.actor, at: run.at))
    }

    /// One page of the ties in an area, by id; of one run and in one state where these are given.
    public func ties(
        in area: DivisionCode?, run: String? = nil, state: CommunityTie.State? = nil, after cursor: String? = nil,
        limit: Int
    ) throws -> Page<CommunityTie> {
        let (first, end) = Self.range(area)
        let filter = "t.community >= $1 AND t.community < $2 AND ($3 = '' OR t.run = $3) AND ($4 = '' OR t.state = $4)"
        let parameters: [SQLValue] = [.int(first), .int(end), .text(run ?? ""), .text(state?.rawValue ?? "")]
        let rows = try ties("\(filter) AND t.id > $5", parameters + [.text(cursor ?? "")], limit: limit + 1)
        let total = try sql.first("SELECT count(*) FROM community_tie t WHERE \(filter)", parameters) {
            try $0.number()
        }
        let items = rows.prefix(limit)
        return Page(items: Array(items), total: total ?? 0, next: rows.count > limit ? items.last?.id : nil)
    }

    /// The tie with this id.
    public func tie(_ id: String) throws -> CommunityTie? { try ties("t.id = $1", [.text(id)], limit: 1).first }

    /// The ties that are active and not over before `day`, also those that begin later, in an area, by id: what the
    /// organisations have promised.
    public func promisedTies(in area: DivisionCode?, on day: CalendarDay) throws -> [CommunityTie] {
        let (first, end) = Self.range(area)
        return try ties(
            """
            t.community >= $1 AND t.community < $2 AND t.state = 'active' AND (t.last_day IS NULL OR t.last_day >= $3)
            """, [.int(first), .int(end), .day(day)], limit: nil)
    }

    /// The ties of these states of one organisation, or of one community, by id.
    public func ties(of helper: RecordID?, community: DivisionCode?, states: [CommunityTie.State]) throws
        -> [CommunityTie]
    {
        var found: [CommunityTie] = []
        for state in states {
            if let helper {
                found += try ties("t.helper_id = $1 AND t.state = $2", [.id(helper), .code(state)], limit: nil)
            }
            if let community {
                found += try ties("t.community = $1 AND t.state = $2", [.area(community), .code(state)], limit: nil)
            }
        }
        return found
    }

    /// The undecided ties outside an area, and those that are over inside it, by id.
    public func tiesBeside(_ area: DivisionCode) throws -> (open: [CommunityTie], over: [CommunityTie]) {
        let (first, end) = Self.range(area)
        let open = try ties(
            "t.state = 'proposed' AND NOT (t.community >= $1 AND t.community < $2)", [.int(first), .int(end)],
            limit: nil)
        let over = try ties(
            "t.state = 'ended' AND t.community >= $1 AND t.community < $2", [.int(first), .int(end)], limit: nil)
        return (open, over)
    }

    /// The ties that run on `day` in an area, by id.
    public func runningTies(in area: DivisionCode?, on day: CalendarDay) throws -> [CommunityTie] {
        let (first, end) = Self.range(area)
        return try ties(
            """
            t.community >= $1 AND t.community < $2 AND t.state = 'active' AND t.first_day <= $3
            AND (t.last_day IS NULL OR t.last_day >= $3)
            """, [.int(first), .int(end), .day(day)], limit: nil)
    }

    /// Writes where a tie stands now, where it still has its version.
    ///
    /// - Throws: `StorageError` `stale_version`.
    public func move(_ tie: CommunityTie, words: String?, _ origin: ChangeOrigin) throws {
        var sealed = SealedFields()
        sealed.add(.text, words)
        let changed = try sql.execute(
            """
            UPDATE community_tie SET state = $3, first_day = $4, last_day = $5, end_reason = $6,
            sealed = coalesce($7, sealed), version = version + 1 WHERE id = $1 AND version = $2
            """,
            [
                .text(tie.id), .int(tie.version), .code(tie.state), .day(tie.from), .day(tie.until),
                .text(tie.endReason),
                try sealed.box(vault, table: "community_tie", row: vault.id("community_tie", tie.id)),
            ])
        guard changed == 1 else { throw StorageError(.staleVersion, "version \(tie.version)") }
        try record(
            [
                PendingEvent(
                    kind: .changed, record: "community_tie", key: tie.id, fields: ["state"],
                    content: EventContent(["state": tie.state.rawValue]))
            ], origin)
    }

    private func ties(_ condition: String, _ parameters: [SQLValue], limit: Int?) throws -> [CommunityTie] {
        let end = limit.map { " LIMIT \($0)" } ?? ""
        return try sql.all(
            """
            SELECT t.id, t.version, t.run, t.community, t.helper_id, t.score, t.parts, t.state, t.first_day, t.last_day,
            t.end_reason FROM community_tie t WHERE \(condition) ORDER BY t.id\(end)
            """, parameters
        ) { reader in
            let (id, version, run) = (try reader.text(), try reader.int(), try reader.optionalText())
            var tie = CommunityTie(
                run: run, community: try reader.area(), helper: try reader.recordID(),
                score: Int32(clamping: try reader.int()))
            (tie.id, tie.version) = (id, version)
            tie.parts = CodeText.split(try reader.text()).compactMap { Int32($0) }
            tie.state = try reader.code()
            tie.from = try reader.optionalDay()
            tie.until = try reader.optionalDay()
            tie.endReason = try reader.optionalText()
            return tie
        }
    }
}
