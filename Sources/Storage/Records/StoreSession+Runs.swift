public import Records
public import Register

extension StoreSession {
    /// Size of one piece of a run's part.
    private static let pieceLength = 4 << 20

    /// Counts up to the next run's id, such as `R000003`.
    public func nextRunID() throws -> String { try countedID("R", "run") }

    /// Keeps a finished run with its inputs, result and proofs (named parts) and its proposals; undecided proposals of
    /// earlier runs of the same kind and area become superseded. All in this transaction.
    ///
    /// - Throws: `StorageError` with code `not_found` if a proposal names an unknown household.
    public func add(_ run: MatchRun, parts: [RunPart], proposals: some Sequence<Proposal>) throws {
        let counts = run.counts
        let tiers = counts.tiers.sorted { $0.key < $1.key }.map { "\($0.key):\($0.value.inScope):\($0.value.covered)" }
        try sql.execute(
            """
            INSERT INTO match_run (id, kind, area, as_of, pack, pack_digest, seed, snapshot, outcome, actor, stored_at,
            in_scope, covered, uncovered, not_clear, outside, tiers, score, pairs, running)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20)
            """,
            [
                .text(run.id), .code(run.kind), .area(run.area), .day(run.asOf), .text(run.pack),
                .text(run.packDigest), .int(Int64(bitPattern: run.seed)), .text(run.snapshot), .text(run.outcome),
                .text(run.actor), .instant(run.at), .int(counts.inScope), .int(counts.covered), .int(counts.uncovered),
                .int(counts.notClear), .int(counts.outside), .text(tiers.joined(separator: ";")), .int(counts.score),
                .int(counts.pairs), .int(counts.running),
            ])
        for part in parts { try addPart(part, of: run.id) }
        var events = run.kind == .hand ? [] : try supersede(by: run)
        try add(proposals, of: run)
        events.append(PendingEvent(kind: .added, record: "run", key: run.id))
        try record(events, ChangeOrigin(actor: run.actor, at: run.at))
    }

    /// Writes a part as it is made: one piece of it is in memory.
    private func addPart(_ part: RunPart, of run: String) throws {
        var number: Int64 = 0
        func add(_ content: [UInt8]) throws {
            try sql.execute(
                "INSERT INTO run_part (run, part, piece, content) VALUES ($1, $2, $3, $4)",
                [.text(run), .text(part.name), .int(number), .blob(content)])
            number += 1
        }
        try withoutActuallyEscaping(add) { add in
            try part.write { piece in
                guard piece.count > Self.pieceLength else { return try add(piece) }
                for start in stride(from: 0, to: piece.count, by: Self.pieceLength) {
                    try add(Array(piece[start..<min(start + Self.pieceLength, piece.count)]))
                }
            }
        }
        if number == 0 { try add([]) }
    }

    /// Closes the undecided proposals whose place this run takes. A run over a part of an older run's area takes the place
    /// of that part: by where each household was to be helped, not by the run's area.
    private func supersede(by run: MatchRun) throws -> [PendingEvent] {
        let (first, end) = Self.range(run.area)
        let older = try sql.all(
            """
            SELECT r.id, r.area FROM match_run r WHERE r.kind = $3 AND r.id <> $4 AND EXISTS
            (SELECT 1 FROM proposal p JOIN household h ON h.id = p.household_id
            WHERE p.run = r.id AND p.state = 'proposed' AND (r.area = $5 OR \(Self.mayBeAbout("h"))))
            ORDER BY r.id
            """, [.int(first), .int(end), .code(run.kind), .text(run.id), .area(run.area)]
        ) { (id: try $0.text(), area: try $0.area()) }
        var events: [PendingEvent] = []
        for (id, area) in older {
            let (olderFirst, olderEnd) = Self.range(area)
            let closed = try sql.execute(
                """
                UPDATE proposal SET state = 'superseded', version = version + 1 WHERE run = $3 AND state = 'proposed'
                AND ($4 OR household_id IN (SELECT h.id FROM household h WHERE
                CASE WHEN h.area >= $5 AND h.area < $6 THEN h.area ELSE h.occurrence_area END >= $1 AND
                CASE WHEN h.area >= $5 AND h.area < $6 THEN h.area ELSE h.occurrence_area END < $2))
                """,
                [
                    .int(first), .int(end), .text(id), .bool(area == run.area), .int(olderFirst), .int(olderEnd),
                ])
            guard closed > 0 else { continue }
            events.append(
                PendingEvent(
                    kind: .changed, record: "run", key: id, fields: ["superseded"],
                    content: EventContent(["by": run.id, "area": run.area.description, "kind": run.kind.rawValue])))
        }
        return events
    }

    /// Closes older proposals for households from elsewhere that `run` helps where something happened to them (M5): a
    /// household has one undecided proposal of a kind.
    private func supersede(guests: [RecordID], by run: MatchRun) throws {
        var batch = SQLBatch(width: 3)
        for guest in guests { batch.append([.id(guest), .code(run.kind), .text(run.id)]) }
        guard !batch.isEmpty else { return }
        var events: [PendingEvent] = []
        try sql.queryMany(
            """
            SELECT h.number, p.run, p.helper_id, p.role FROM proposal p JOIN household h ON h.id = p.household_id
            WHERE p.household_id = $1 AND p.state = 'proposed'
            AND p.run IN (SELECT id FROM match_run WHERE kind = $2 AND id <> $3) ORDER BY p.run, p.helper_id, p.role
            """, batch
        ) { _, row in
            var reader = RowReader(row)
            events.append(
                PendingEvent(
                    kind: .changed, record: "proposal", key: try reader.text(), fields: ["state"],
                    content: EventContent([
                        "run": try reader.text(), "helper": try reader.recordID().description,
                        "role": try reader.text(), "state": ProposalState.superseded.rawValue,
                    ])))
        }
        try record(events, ChangeOrigin(actor: run.actor, at: run.at))
        try sql.executeMany(
            """
            UPDATE proposal SET state = 'superseded', version = version + 1 WHERE household_id = $1
            AND state = 'proposed' AND run IN (SELECT id FROM match_run WHERE kind = $2 AND id <> $3)
            """, batch)
    }

    /// How many proposals are written at a time.
    private static let proposalsAtATime = 4000

    private func add(_ proposals: some Sequence<Proposal>, of run: MatchRun) throws {
        var chunk: [Proposal] = []
        func flush() throws {
            try add(chunk: chunk, of: run)
            chunk.removeAll(keepingCapacity: true)
        }
        for proposal in proposals {
            chunk.append(proposal)
            if chunk.count == Self.proposalsAtATime { try flush() }
        }
        try flush()
    }

    private func add(chunk proposals: [Proposal], of run: MatchRun) throws {
        var guests: [RecordID] = []
        var asked: [String] = []
        // Of each proposal, which of the numbers asked for is its household's.
        var places: [Int] = []
        for (index, proposal) in proposals.enumerated() {
            if index == 0 || proposals[index - 1].household != proposal.household {
                asked.append(proposal.household)
            }
            places.append(asked.count - 1)
        }
        var found: [String: (id: RecordID, isGuest: Bool)] = [:]
        try sql.queryAny(
            "SELECT number, id, area FROM household", "number", Set(asked).map { .text($0) }
        ) { row in
            var reader = RowReader(row)
            let (number, id) = (try reader.text(), try reader.recordID())
            found[number] = (id, !run.area.contains(try reader.area()))
        }
        let ids = asked.map { found[$0]?.id }
        for number in asked { if let home = found[number], home.isGuest { guests.append(home.id) } }
        if run.kind != .hand { try supersede(guests: guests, by: run) }
        var batch = SQLBatch(width: 9)
        batch.reserve(rows: proposals.count)
        let households = try places.map { place in
            guard let household = ids[place] else { throw StorageError(.notFound, "household") }
            return household
        }
        // In the order of the key: a tree that grows at one end is written once.
        for index in households.indices.sorted(by: { households[$0] < households[$1] }) {
            let (household, proposal) = (households[index], proposals[index])
            batch.append([
                .text(run.id), .id(household), .id(proposal.helper), .code(proposal.role), .int(proposal.tier),
                .int(Int64(proposal.score)), .text(Self.joined(proposal.parts)),
                .code(proposal.state), 1,
            ])
        }
        try sql.bulkLoad(
            "proposal",
            columns: ["run", "household_id", "helper_id", "role", "tier", "score", "parts", "state", "version"], batch)
    }

    private static func joined(_ parts: [Int32]) -> String {
        var text = ""
        for (index, part) in parts.enumerated() {
            if index > 0 { text += ";" }
            text += String(part)
        }
        return text
    }

    /// The run with this id.
    public func run(_ id: String) throws -> MatchRun? {
        try sql.first("SELECT \(Self.runColumns) FROM match_run r WHERE r.id = $1", [.text(id)], decode: Self.run)
    }

    /// The newest runs, newest first, of all areas or of those in `area`; proposals by hand are not among them.
    ///
    /// - Parameter cursor: `next` of the page before.
    public func runs(
        in area: DivisionCode? = nil, after cursor: String? = nil, limit: Int
    ) throws -> Page<MatchRun> {
        let (first, end) = Self.range(area)
        let rows = try sql.all(
            """
            SELECT \(Self.runColumns) FROM match_run r
            WHERE r.area >= $3 AND r.area < $4 AND r.kind <> 'hand'
            AND ($1 = '' OR length(r.id) < length($1) OR (length(r.id) = length($1) AND r.id < $1))
            ORDER BY length(r.id) DESC, r.id DESC LIMIT $2
            """, [.text(cursor ?? ""), .int(limit + 1), .int(first), .int(end)], decode: Self.run)
        let items = Array(rows.prefix(limit))
        let total =
            try sql.first(
                "SELECT count(*) FROM match_run WHERE area >= $1 AND area < $2 AND kind <> 'hand'",
                [.int(first), .int(end)]
            ) { try $0.number() } ?? 0
        return Page(items: items, total: total, next: rows.count > limit ? items.last?.id : nil)
    }

    /// One named part of a run, or `nil` if the run has none of that name.
    public func part(_ name: String, of run: String) throws -> [UInt8]? {
        let next = pieces(of: name, run: run)
        var content = try next()
        while let piece = try next() { content? += piece }
        return content
    }

    /// The pieces of a part, one with each call, until nil; good for as long as the transaction runs.
    public func pieces(of name: String, run: String) -> () throws -> [UInt8]? {
        var number: Int64 = 0
        return { [sql] in
            defer { number += 1 }
            return try sql.first(
                "SELECT content FROM run_part WHERE run = $1 AND part = $2 AND piece = $3",
                [.text(run), .text(name), .int(number)]
            ) { try $0.blob() }
        }
    }

    /// How the proposal of a run for a household stands, or `nil` if the run proposed nobody for it.
    public func proposalState(of household: String, run: String) throws -> ProposalState? {
        try sql.first(
            """
            SELECT p.state FROM proposal p JOIN household h ON h.id = p.household_id
            WHERE p.run = $1 AND h.number = $2 ORDER BY p.helper_id LIMIT 1
            """, [.text(run), .text(household)]
        ) { try $0.code() }
    }

    /// The proposals of a run, by household number and helper.
    public func proposals(of run: String) throws -> [Proposal] {
        try proposals("p.run = $1", [.text(run)])
    }

    /// Undecided proposals that a new run of `kind` in `area` would not supersede, by household number and helper: they
    /// reserve their places.
    ///
    /// - Parameter helpers: nil = of all; else those for these helpers alone, found by their key.
    public func openProposals(
        outside kind: MatchRun.Kind, _ area: DivisionCode, of helpers: [RecordID]? = nil
    ) throws -> [Proposal] {
        let (first, end) = Self.range(area)
        let query = """
            SELECT r.kind, r.area, h.area, h.occurrence_area, \(Self.proposalColumns)
            FROM proposal p JOIN household h ON h.id = p.household_id JOIN match_run r ON r.id = p.run
            WHERE p.state = 'proposed' AND r.kind <> 'hand' AND NOT (r.kind = $3 AND (r.area = $4 OR (h.area >= $1 AND h.area < $2
            AND (h.occurrence_area IS NULL OR (h.occurrence_area >= $1 AND h.occurrence_area < $2)))))
            """
        let order = "ORDER BY h.number, p.helper_id, p.role, p.run"
        let parameters: [SQLValue] = [.int(first), .int(end), .code(kind), .area(area)]
        func proposal(_ reader: inout RowReader) throws -> Proposal? {
            let isSameKind = try reader.text() == kind.rawValue
            let runArea = try reader.area()
            let (home, scene) = (try reader.area(), try reader.optionalArea())
            let place = runArea.contains(home) ? home : scene ?? home
            return isSameKind && area.contains(place) ? nil : try Self.proposal(&reader)
        }
        guard let helpers else {
            return try sql.all("\(query) \(order)", parameters, decode: proposal).compactMap { $0 }
        }
        var batch = SQLBatch(width: parameters.count + 1)
        for helper in helpers { batch.append(parameters + [.id(helper)]) }
        var found: [Proposal] = []
        try sql.queryMany("\(query) AND p.helper_id = $5 \(order)", batch) { _, row in
            var reader = RowReader(row)
            if let proposal = try proposal(&reader) { found.append(proposal) }
        }
        return found
    }

    /// Above so many helpers all that is under way is read at once, rather than looked up for each.
    private static let helpersLookedUp = 100

    /// Proposals that people made by hand or have begun to approve, and that are no pairings yet.
    ///
    /// - Parameter helpers: nil = of all; else those for these helpers alone, found by their key.
    public func proposalsUnderWay(of helpers: [RecordID]? = nil) throws -> [Proposal] {
        guard let helpers, helpers.count <= Self.helpersLookedUp else {
            let all = try proposals(
                """
                p.state IN ('seconding', 'publicity')
                OR (p.state = 'proposed' AND p.run IN (SELECT id FROM match_run WHERE kind = 'hand'))
                """, [])
            return helpers.map { wanted in
                let wanted = Set(wanted)
                return all.filter { wanted.contains($0.helper) }
            } ?? all
        }
        var batch = SQLBatch(width: 1)
        for helper in helpers { batch.append([.id(helper)]) }
        var found: [Proposal] = []
        // Two halves, each with an index of its own.
        try sql.queryMany(
            """
            SELECT \(Self.proposalColumns) FROM proposal p JOIN household h ON h.id = p.household_id
            WHERE p.helper_id = $1 AND p.state IN ('seconding', 'publicity')
            UNION ALL
            SELECT \(Self.proposalColumns) FROM proposal p JOIN household h ON h.id = p.household_id
            JOIN match_run r ON r.id = p.run WHERE p.helper_id = $1 AND p.state = 'proposed' AND r.kind = 'hand'
            """, batch
        ) { _, row in
            var reader = RowReader(row)
            found.append(try Self.proposal(&reader))
        }
        return found
    }

    private func proposals(_ condition: String, _ parameters: [SQLValue]) throws -> [Proposal] {
        try sql.all(
            """
            SELECT \(Self.proposalColumns)
            FROM proposal p JOIN household h ON h.id = p.household_id WHERE \(condition)
            ORDER BY h.number, p.helper_id, p.role, p.run
            """, parameters, decode: Self.proposal)
    }

    static let proposalColumns = """
        p.run, h.number, p.helper_id, p.role, p.tier, p.score, p.parts, p.state
        """

    static func proposal(_ reader: inout RowReader) throws -> Proposal {
        Proposal(
            run: try reader.text(), household: try reader.text(), helper: try reader.recordID(),
            role: try reader.code(), tier: try reader.number(), score: Int32(truncatingIfNeeded: try reader.int()),
            parts: try reader.text().split(separator: ";").map { Int32($0) ?? 0 }, state: try reader.code())
    }

    private static let runColumns = """
        r.id, r.kind, r.area, r.as_of, r.pack, r.pack_digest, r.seed, r.snapshot, r.outcome, r.actor, r.stored_at,
        r.in_scope, r.covered, r.uncovered, r.not_clear, r.outside, r.tiers, r.score, r.pairs, r.running
        """

    private static func run(_ reader: inout RowReader) throws -> MatchRun {
        var run = MatchRun(
            id: try reader.text(), kind: try reader.code(), area: try reader.area(), asOf: try reader.day(),
            pack: try reader.text(), packDigest: try reader.text(), seed: UInt64(bitPattern: try reader.int()),
            snapshot: try reader.text(), outcome: try reader.text(), actor: try reader.text(),
            at: try reader.instant(),
            counts: RunCounts(
                inScope: 0, covered: 0, uncovered: 0, notClear: 0, outside: 0, tiers: [:], score: 0, pairs: 0,
                running: 0))
        run.counts.inScope = try reader.number()
        run.counts.covered = try reader.number()
        run.counts.uncovered = try reader.number()
        run.counts.notClear = try reader.number()
        run.counts.outside = try reader.number()
        for tier in try reader.text().split(separator: ";") {
            let numbers = tier.split(separator: ":").compactMap { Int($0) }
            guard numbers.count == 3 else { throw StorageError(.corrupt, "tiers of a run") }
            run.counts.tiers[numbers[0]] = RunCounts.Tier(inScope: numbers[1], covered: numbers[2])
        }
        run.counts.score = try reader.int()
        run.counts.pairs = try reader.number()
        run.counts.running = try reader.number()
        return run
    }
}
